/**
 * The names that steps of a script give to what they make, and whether each name that a later step uses was given
 * before it to what it needs. Messages are not among them: an inject is known by its id.
 */
import type { ScriptStep } from './exercise-script.ts';

const NAMED = {
  entry: 'een regel van het situatiebeeld',
  propose: 'een besluit',
  assign: 'een actie',
  dilemma: 'een dilemma',
  term: 'een termijn',
  sitrap: 'een sitrap',
} as const;
type Naming = keyof typeof NAMED;

interface NameFault {
  readonly step: number;
  readonly field: string;
  readonly message: string;
}

export function nameFaults(steps: readonly ScriptStep[]): readonly NameFault[] {
  const given = new Map<string, Naming>();
  return steps.flatMap((step, index) => {
    const faults = referencesOf(step).flatMap(([field, name, kind]): NameFault[] => {
      if (name === undefined) return [];
      const found = given.get(name);
      if (found === kind) return [];
      const message = found
        ? `'${name}' is ${NAMED[found]}; hier past alleen ${NAMED[kind]}`
        : `geen stap hierboven heeft de naam '${name}' (as: ${name})`;
      return [{ step: index, field, message }];
    });
    const own = nameOf(step);
    if (own === null) return faults;
    const [name, kind] = own;
    if (given.has(name)) {
      return [...faults, { step: index, field: 'as', message: `de naam '${name}' is al gebruikt` }];
    }
    given.set(name, kind);
    return faults;
  });
}

function nameOf(step: ScriptStep): readonly [name: string, kind: Naming] | null {
  switch (step.do) {
    case 'entry':
    case 'propose':
    case 'assign':
    case 'dilemma':
    case 'term':
    case 'sitrap':
      return step.as === undefined ? null : [step.as, step.do];
    default:
      return null;
  }
}

type Reference = readonly [field: string, name: string | undefined, kind: Naming];

function referencesOf(step: ScriptStep): readonly Reference[] {
  switch (step.do) {
    case 'propose':
      return [['revises', step.revises, 'propose']];
    case 'confirm':
    case 'link':
    case 'withdraw':
    case 'assign':
      return [['decision', step.decision, 'propose']];
    case 'status':
      return [['action', step.action, 'assign']];
    case 'correct':
      return [['entry', step.entry, 'entry']];
    case 'advise':
      return [['dilemma', step.dilemma, 'dilemma']];
    case 'fulfil':
      return [
        ['term', step.term, 'term'],
        ['decision', step.decision, 'propose'],
      ];
    default:
      return [];
  }
}
