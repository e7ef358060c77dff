/**
 * What the team must do by law as a fold: terms that were noted, and the duties that follow from decisions in force.
 * They stand in view until they are met, also when the decision is taken back: it was in force. What cannot be placed changes nothing.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import { COUNCIL_REPORT, dutiesAfter, type Level, powerHolderAt } from './legal-grounds.ts';

export interface Obligation {
  readonly id: string;
  readonly label: string;
  readonly dueMs: number | null;
  readonly sinceMs: number;
  readonly metMs: number | null;
  /** What was said when it was met. */
  readonly note: string;
  /** The decision that it follows from; null for a term. */
  readonly decisionId: string | null;
  /** The term of the scenario; null for players, and for what the team noted itself. */
  readonly clockId: string | null;
}

export type ObligationEvent = Extract<
  ExerciseEvent,
  { type: 'ObligationSet' | 'ObligationMet' | 'DecisionConfirmed' | 'DecisionWithdrawn' }
>;

/** The duty to take a rule back as soon as it is not needed any more. */
const WITHDRAW = 'withdraw';

export const dutyId = (decisionId: string, duty: string): string => `${decisionId}/${duty}`;

/** @param level of the exercise at the event: a duty follows from who then held the powers */
export function evolveObligations(
  obligations: readonly Obligation[],
  event: ObligationEvent,
  level: Level,
): readonly Obligation[] {
  switch (event.type) {
    case 'ObligationSet': {
      const { label, dueMs, clockId } = event.payload;
      const open = { sinceMs: event.at, metMs: null, note: '', decisionId: null };
      return [...obligations, { ...open, id: event.id, label, dueMs, clockId }];
    }
    case 'ObligationMet': {
      const { obligationId, note } = event.payload;
      const index = obligations.findIndex(({ id }) => id === obligationId);
      const before = obligations[index];
      // Whoever said so first has met it.
      if (!before || before.metMs !== null) return obligations;
      return obligations.with(index, { ...before, metMs: event.at, note });
    }
    case 'DecisionConfirmed': {
      const duties = dutiesOf(event, level);
      const revises = event.payload.record?.revises ?? null;
      const before =
        revises === null
          ? obligations
          : takenBack(withoutRevised(obligations, revises, duties), revises, event.at, '');
      return [...before, ...duties.filter((duty) => !isReportAsked(before, duty))];
    }
    case 'DecisionWithdrawn': {
      const { decisionId, reason } = event.payload;
      return takenBack(obligations, decisionId, event.at, reason);
    }
  }
}

/** What was in force still has to be told; taking it back is itself one of the duties. */
const takenBack = (
  obligations: readonly Obligation[],
  decisionId: string,
  metMs: number,
  note: string,
): readonly Obligation[] =>
  obligations.map((each) =>
    each.id === dutyId(decisionId, WITHDRAW) && each.metMs === null ? { ...each, metMs, note } : each,
  );

/** One report tells the councils of all decisions: until it is made, the first asks it. */
const isReportAsked = (obligations: readonly Obligation[], { label }: Obligation): boolean =>
  label === COUNCIL_REPORT.label && obligations.some((each) => each.label === label && each.metMs === null);

function dutiesOf(
  { id, at, payload: { record, decider } }: ExerciseEvent<'DecisionConfirmed'>,
  level: Level,
): readonly Obligation[] {
  const decisionId = record?.proposalId ?? id;
  const groundId = record?.groundId ?? null;
  return dutiesAfter({ groundId, decider }, powerHolderAt(level)).map((duty) => ({
    id: dutyId(decisionId, duty.id),
    label: duty.label,
    dueMs: null,
    sinceMs: at,
    metMs: null,
    note: '',
    decisionId,
    clockId: null,
  }));
}

/** Open duties that come again with the decision that takes the place of theirs. */
const withoutRevised = (
  obligations: readonly Obligation[],
  revises: string,
  duties: readonly Obligation[],
): readonly Obligation[] =>
  obligations.filter(
    ({ decisionId, metMs, label }) =>
      decisionId !== revises || metMs !== null || duties.every((duty) => duty.label !== label),
  );

/** Whether its moment has passed while it was not met. */
export const isMissed = ({ dueMs, metMs }: Obligation, nowMs: number): boolean =>
  dueMs !== null && (metMs ?? nowMs) > dueMs;

/** What still has to be met: those with a moment first, the nearest at the top. */
export const openObligations = (obligations: readonly Obligation[]): readonly Obligation[] =>
  obligations
    .filter(({ metMs }) => metMs === null)
    .sort((a, b) => (a.dueMs ?? Number.POSITIVE_INFINITY) - (b.dueMs ?? Number.POSITIVE_INFINITY));
