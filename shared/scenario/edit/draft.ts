/**
 * A scenario under work. It has the shape of a scenario, but its texts may be empty or too long, its lists
 * empty, its names may point nowhere: whatever can still be mended in the editor. Nothing here judges a draft;
 * `draft-findings.ts` does.
 */
import { err, ok, type Result } from '../../result.ts';
import {
  type ClockData,
  type GateData,
  type InjectData,
  type MediumData,
  type PhaseData,
  type ResponseCardData,
  type Scenario,
  scenarioSchema,
} from '../schema.ts';

export type ScenarioDraft = Scenario;
export type ObjectiveData = Scenario['objectives'][number];

/** Lists of a scenario whose items have an id. */
export interface DraftLists {
  readonly injects: InjectData;
  readonly gates: GateData;
  readonly objectives: ObjectiveData;
  readonly clocks: ClockData;
  readonly media: MediumData;
  readonly responseCards: ResponseCardData;
}
export type ListName = keyof DraftLists;
export const LIST_NAMES: readonly ListName[] = [
  'injects',
  'gates',
  'objectives',
  'clocks',
  'media',
  'responseCards',
];

export const listOf = <L extends ListName>(draft: ScenarioDraft, list: L): readonly DraftLists[L][] =>
  (draft[list] ?? []) as readonly unknown[] as readonly DraftLists[L][];

export const itemOf = <L extends ListName>(
  draft: ScenarioDraft,
  list: L,
  id: string,
): DraftLists[L] | undefined => listOf(draft, list).find((item) => item.id === id);

export type PhaseStates = Readonly<Record<string, PhaseData>>;

/** Ids of all phases, of the regions too. */
export function phaseIds(draft: ScenarioDraft): readonly string[] {
  const inside = (states: PhaseStates): readonly string[] =>
    Object.entries(states).flatMap(([id, phase]) => [id, ...inside(phase.states ?? {})]);
  return [draft.phases, ...Object.values(draft.regions ?? {})].flatMap(({ states }) => inside(states));
}

/** The first phase of a chart or a phase with these inside it: one that it has. */
export const firstOf = (initial: string | undefined, states: PhaseStates): string | undefined =>
  initial !== undefined && Object.hasOwn(states, initial) ? initial : Object.keys(states)[0];

/** `base`, or `base-2` and on when that is taken. */
export function freshId(taken: ReadonlySet<string>, base: string): string {
  if (!taken.has(base)) return base;
  const stem = base.replace(/-\d+$/, '');
  for (let n = 2; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** The number of the next inject; numbers that exist never change. */
export const nextNumber = ({ injects }: ScenarioDraft): number =>
  injects.reduce((highest, { number }) => Math.max(highest, number), 0) + 1;

export interface UnreadableDraft {
  readonly type: 'UnreadableDraft';
}

/** A draft from JSON; what has another shape than a scenario is no draft. */
export function readDraft(json: unknown): Result<ScenarioDraft, UnreadableDraft> {
  const parsed = scenarioSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return parsed.error.issues.every(isMendable) ? ok(json as ScenarioDraft) : err({ type: 'UnreadableDraft' });
}

interface Issue {
  readonly code?: string | undefined;
  readonly expected?: string | undefined;
  readonly errors?: readonly (readonly Issue[])[] | undefined;
}
const MENDABLE = new Set(['too_small', 'too_big', 'invalid_format', 'custom', 'invalid_key']);

/** What the editor can mend: another value, not another shape. */
export const isMendable = (issue: Issue): boolean =>
  MENDABLE.has(issue.code ?? '') ||
  // A number that is not whole; what is no number at all is said to be no `number`.
  (issue.code === 'invalid_type' && issue.expected === 'int') ||
  (issue.code === 'invalid_union' && (issue.errors ?? []).some((branch) => branch.every(isMendable)));
