/**
 * Statements as rows of chosen words: a subject, what is said of it, and a value where that needs one. Every
 * word is picked from what the scenario has; nothing is typed but numbers. Words follow `describe.ts`.
 */
import { inSentence } from '../../dutch-words.ts';
import { assertNever } from '../../result.ts';
import type { ClockState, Guard } from '../schema.ts';
import type { Statement } from './condition.ts';
import type { ScenarioDraft } from './draft.ts';
import { phasePlaces } from './phase-tree.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What a row of the editor shows: `of als [beslispunt ‘Evacuatie’] [niet is besloten]`. */
export interface StatementWords {
  readonly subject: string;
  readonly verb: string;
  readonly verbs: readonly Choice[];
  /** Null when the verb says all. */
  readonly number: { readonly value: number; readonly unit: string } | null;
}

/** Names of a draft as sentences use them; make one for all sentences of a screen. */
export interface Vocabulary {
  readonly subjects: readonly Choice[];
  readonly phases: readonly Choice[];
  readonly draft: ScenarioDraft;
}

const CLOCK_WORDS: Readonly<Record<ClockState, string>> = {
  running: 'loopt',
  met: 'is gehaald',
  missed: 'is verstreken',
};
const NOT_CLOCK_WORDS: Readonly<Record<ClockState, string>> = {
  running: 'loopt niet',
  met: 'is niet gehaald',
  missed: 'is niet verstreken',
};

const COMPARISONS: readonly Choice[] = [
  { id: '>', label: 'is hoger dan' },
  { id: '>=', label: 'is ten minste' },
  { id: '<', label: 'is lager dan' },
  { id: '<=', label: 'is ten hoogste' },
  { id: '=', label: 'is gelijk aan' },
  { id: '!=', label: 'is niet gelijk aan' },
];
const YES_NO: readonly Choice[] = [
  { id: 'true', label: 'is ja' },
  { id: 'false', label: 'is nee' },
];
const GRIP_VERBS: readonly Choice[] = [1, 2, 3, 4, 5].flatMap((level) => [
  { id: `yes:${level}`, label: `is ${level} of hoger` },
  { id: `no:${level}`, label: `is lager dan ${level}` },
]);
const GONE = '(verwijderd)';
const quoted = (title: string) => `‘${title || 'zonder titel'}’`;

export function vocabularyOf(draft: ScenarioDraft): Vocabulary {
  const phases = phasePlaces(draft).map(({ id, phase }) => ({ id, label: quoted(phase.title) }));
  return {
    draft,
    phases,
    subjects: [
      ...Object.entries(draft.variables).map(([id, { label }]) => ({
        id: `variable:${id}`,
        label: inSentence(label || 'variabele zonder naam'),
      })),
      ...draft.gates.map(({ id, title }) => ({ id: `gate:${id}`, label: `beslispunt ${quoted(title)}` })),
      ...phases.map(({ id, label }) => ({ id: `phase:${id}`, label: `fase ${label}` })),
      ...(draft.clocks ?? []).map(({ id, title }) => ({
        id: `clock:${id}`,
        label: `termijn ${quoted(title)}`,
      })),
      { id: 'grip:', label: 'GRIP' },
      ...draft.injects.map(({ id, number, title }) => ({
        id: `inject:${id}`,
        label: `inject ${number} ${quoted(title)}`,
      })),
    ],
  };
}

export const subjectOf = (row: Statement): string => {
  switch (row.about) {
    case 'variable':
      return `variable:${row.id}`;
    case 'decided':
    case 'missed':
      return `gate:${row.id}`;
    case 'in':
      return `phase:${row.id}`;
    case 'released':
      return `inject:${row.id}`;
    case 'clock':
      return `clock:${row.id}`;
    case 'grip':
      return 'grip:';
    default:
      return assertNever(row);
  }
};

/** The subject as it is called; what is gone from the draft says so. */
export const subjectLabel = ({ subjects }: Vocabulary, subject: string): string =>
  subjects.find(({ id }) => id === subject)?.label ?? GONE;

export function wordsOf({ draft }: Vocabulary, row: Statement): StatementWords {
  const subject = subjectOf(row);
  switch (row.about) {
    case 'variable': {
      const variable = draft.variables[row.id];
      if (typeof row.value === 'boolean') {
        const isTrue = row.value === (row.op === '=');
        return { subject, verb: String(isTrue), verbs: YES_NO, number: null };
      }
      const number = { value: row.value, unit: variable?.unit ?? '' };
      return { subject, verb: row.op, verbs: COMPARISONS, number };
    }
    case 'decided':
    case 'missed': {
      const option = row.about === 'decided' && row.option !== null ? `:${row.option}` : '';
      const verb = `${row.about}:${row.holds ? 'yes' : 'no'}${option}`;
      return { subject, verb, verbs: gateVerbs(draft, row.id), number: null };
    }
    case 'in':
      return { subject, verb: yesNo(row.holds), verbs: either('is bezig', 'is niet bezig'), number: null };
    case 'released':
      return {
        subject,
        verb: yesNo(row.holds),
        verbs: either('is ingebracht', 'is niet ingebracht'),
        number: null,
      };
    case 'clock':
      return { subject, verb: `${yesNo(row.holds)}:${row.is}`, verbs: CLOCK_VERBS, number: null };
    case 'grip':
      return { subject, verb: `${yesNo(row.holds)}:${row.atLeast}`, verbs: GRIP_VERBS, number: null };
    default:
      return assertNever(row);
  }
}

const yesNo = (holds: boolean) => (holds ? 'yes' : 'no');
const either = (yes: string, no: string): readonly Choice[] => [
  { id: 'yes', label: yes },
  { id: 'no', label: no },
];
const CLOCK_STATES: readonly ClockState[] = ['running', 'met', 'missed'];
const CLOCK_VERBS: readonly Choice[] = CLOCK_STATES.flatMap((state) => [
  { id: `yes:${state}`, label: CLOCK_WORDS[state] },
  { id: `no:${state}`, label: NOT_CLOCK_WORDS[state] },
]);

function gateVerbs(draft: ScenarioDraft, gateId: string): readonly Choice[] {
  const options = draft.gates.find(({ id }) => id === gateId)?.options ?? [];
  return [
    { id: 'decided:yes', label: 'is besloten' },
    { id: 'decided:no', label: 'is niet besloten' },
    { id: 'missed:yes', label: 'is niet op tijd besloten' },
    { id: 'missed:no', label: 'is nog niet te laat' },
    ...options.flatMap(({ id, label }) => [
      { id: `decided:yes:${id}`, label: `is besloten met ${quoted(label)}` },
      { id: `decided:no:${id}`, label: `is niet besloten met ${quoted(label)}` },
    ]),
  ];
}

/** A statement about another subject, with what is most often said of it. */
export function aboutSubject({ draft }: Vocabulary, subject: string): Statement {
  const at = subject.indexOf(':');
  const [kind, id] = [subject.slice(0, at), subject.slice(at + 1)];
  switch (kind) {
    case 'gate':
      return { about: 'decided', id, option: null, holds: true };
    case 'phase':
      return { about: 'in', id, holds: true };
    case 'inject':
      return { about: 'released', id, holds: true };
    case 'clock':
      return { about: 'clock', id, is: 'missed', holds: true };
    case 'grip':
      return { about: 'grip', atLeast: 3, holds: true };
    default: {
      const initial = draft.variables[id]?.initial ?? 0;
      return typeof initial === 'boolean'
        ? { about: 'variable', id, op: '=', value: true }
        : { about: 'variable', id, op: '>', value: initial };
    }
  }
}

/** The statement with another verb, one of its `verbs`. */
export function withVerb(row: Statement, verb: string): Statement {
  const [first = '', second, ...rest] = verb.split(':');
  switch (row.about) {
    case 'variable':
      return typeof row.value === 'boolean'
        ? { ...row, op: '=', value: verb === 'true' }
        : { ...row, op: verb as Extract<Guard, { variable: string }>['op'] };
    case 'decided':
    case 'missed': {
      const holds = second === 'yes';
      if (first === 'missed') return { about: 'missed', id: row.id, holds };
      return { about: 'decided', id: row.id, option: rest.length > 0 ? rest.join(':') : null, holds };
    }
    case 'in':
    case 'released':
      return { ...row, holds: first === 'yes' };
    case 'clock':
      return { ...row, holds: first === 'yes', is: second as ClockState };
    case 'grip':
      return { ...row, holds: first === 'yes', atLeast: Number(second) };
    default:
      return assertNever(row);
  }
}
