/**
 * The besluitenlijst as a fold of its events: each decision with its number, from the proposal on, and what became of
 * it. Whoever folds the same log gets the same list. What cannot be placed changes nothing.
 */
import type { EventAuthor, EventPayload, ExerciseEvent } from '../exercise/event.ts';
import { roleIdOf } from '../people/roles.ts';
import { err, ok, type Result } from '../result.ts';
import { type Level, type PowerHolder, powerHolderAt } from './legal-grounds.ts';

export type DecisionStatus = 'proposed' | 'confirmed' | 'withdrawn' | 'revised';
export const DECISION_STATUS_LABELS: Readonly<Record<DecisionStatus, string>> = {
  proposed: 'Voorgesteld',
  confirmed: 'Bekrachtigd',
  withdrawn: 'Ingetrokken',
  revised: 'Herzien',
};

type Written = Omit<EventPayload<'DecisionProposed'>, 'isDuringStop'>;

/** Who confirmed or withdrew it: his role in the team, or else his part in the exercise. */
export interface Hand {
  readonly roleId: EventAuthor['roleId'];
  readonly teamRole: string | null;
}

export interface Decision extends Written {
  /** Of the event that brought it: the proposal, or the confirmation when there was none. */
  readonly id: string;
  /** From 1, in the order in which they came; it stays, whatever becomes of the decision. */
  readonly number: number;
  readonly status: DecisionStatus;
  /** Null when it was recorded at once. */
  readonly proposedMs: number | null;
  readonly confirmedMs: number | null;
  /** When it was withdrawn or revised. */
  readonly endedMs: number | null;
  /** Null while it is proposed, and for who does not learn it. */
  readonly confirmedBy: Hand | null;
  /** Who held the powers when it was confirmed; null while it is proposed. */
  readonly powerHolder: PowerHolder | null;
  /** Null while it is not withdrawn, and for who does not learn it. */
  readonly withdrawnBy: Hand | null;
  /** Why it was withdrawn. */
  readonly reason: string;
  /** Confirmed by the leader on the word of the chair. */
  readonly isOnWord: boolean;
  /** The gate of the scenario that it answers. */
  readonly gateId: string | null;
  /** The answer to that gate. */
  readonly optionId: string | null;
}

export type DecisionEvent = Extract<
  ExerciseEvent,
  { type: 'DecisionProposed' | 'DecisionConfirmed' | 'DecisionLinked' | 'DecisionWithdrawn' }
>;

/** In force: confirmed, and neither withdrawn nor revised. */
export const inForce = (decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter(({ status }) => status === 'confirmed');

/** The decision that took its place. */
export const revisionOf = (all: readonly Decision[], { id, status }: Decision): Decision | undefined =>
  status === 'revised'
    ? all.find(({ revises, confirmedMs }) => revises === id && confirmedMs !== null)
    : undefined;

/** Who confirmed it, where that is somebody else than its decider; null on the word of the chair. */
export const confirmedForDecider = ({ confirmedBy, decider, isOnWord }: Decision): Hand | null =>
  isOnWord || confirmedBy === null || confirmedBy.teamRole === roleIdOf(decider) ? null : confirmedBy;

/** @param level of the exercise at the event */
export function evolveDecisions(
  decisions: readonly Decision[],
  event: DecisionEvent,
  level: Level,
): readonly Decision[] {
  switch (event.type) {
    case 'DecisionProposed': {
      const { isDuringStop: _, ...record } = event.payload;
      return [...decisions, { ...unsettled(decisions, event), ...record, proposedMs: event.at }];
    }
    case 'DecisionConfirmed':
      return confirmed(decisions, event, level);
    case 'DecisionLinked': {
      const { decisionId, gateId, optionId } = event.payload;
      return changed(decisions, decisionId, { gateId, optionId });
    }
    case 'DecisionWithdrawn': {
      const { decisionId, reason } = event.payload;
      const withdrawnBy = handOf(event);
      return changed(decisions, decisionId, { status: 'withdrawn', endedMs: event.at, withdrawnBy, reason });
    }
  }
}

/** The screen in the room learns of the hub only. */
const handOf = ({ author: { roleId, teamRole } }: ExerciseEvent): Hand | null =>
  roleId === 'hub' ? null : { roleId, teamRole: teamRole ?? null };

function unsettled(decisions: readonly Decision[], { id }: ExerciseEvent) {
  return {
    id,
    number: decisions.length + 1,
    status: 'proposed' as const,
    proposedMs: null,
    confirmedMs: null,
    endedMs: null,
    confirmedBy: null,
    powerHolder: null,
    withdrawnBy: null,
    reason: '',
    isOnWord: false,
    gateId: null,
    optionId: null,
  };
}

function confirmed(
  decisions: readonly Decision[],
  event: Extract<DecisionEvent, { type: 'DecisionConfirmed' }>,
  level: Level,
): readonly Decision[] {
  const { record, gateId, optionId } = event.payload;
  const settled = {
    status: 'confirmed' as const,
    confirmedMs: event.at,
    confirmedBy: handOf(event),
    powerHolder: powerHolderAt(level),
    isOnWord: event.author.roleId === 'leader',
    gateId,
    optionId,
  };
  const revises = record?.revises ?? null;
  const before =
    revises === null ? decisions : changed(decisions, revises, { status: 'revised', endedMs: event.at });
  const proposalId = record?.proposalId ?? null;
  // The room hears of a proposal by its confirmation only.
  if (proposalId !== null && before.some(({ id }) => id === proposalId))
    return changed(before, proposalId, settled);
  const own = { ...unsettled(decisions, event), ...recordOf(event.payload), ...settled };
  return [...before, { ...own, id: proposalId ?? event.id }];
}

/** What was decided; of one that only answers a gate what the gate asked and which option was chosen. */
export function recordOf({
  record,
  gateTitle,
  optionLabel,
  decider,
  rationale,
}: EventPayload<'DecisionConfirmed'>): Written {
  if (record) {
    const { proposalId: _, ...rest } = record;
    return { ...rest, decider, rationale };
  }
  return {
    subject: gateTitle,
    decision: optionLabel,
    decider,
    rationale,
    alternatives: '',
    groundId: null,
    dissent: '',
    communication: '',
    injectSeq: null,
    revises: null,
  };
}

function changed(decisions: readonly Decision[], id: string, change: Partial<Decision>): readonly Decision[] {
  const index = decisions.findIndex((decision) => decision.id === id);
  const before = decisions[index];
  return before ? decisions.with(index, { ...before, ...change }) : decisions;
}

export type DecisionRefusal =
  | { readonly type: 'UnknownDecision' }
  | { readonly type: 'DecisionAlready'; readonly status: DecisionStatus }
  /** The decision that it would revise is not in force any more. */
  | { readonly type: 'RevisesNothing' }
  | { readonly type: 'AlreadyLinked' };

/** The proposal as it may be confirmed now. */
export function mayConfirm(
  decisions: readonly Decision[],
  proposalId: string,
): Result<Decision, DecisionRefusal> {
  const proposal = decisions.find(({ id }) => id === proposalId);
  if (!proposal) return err({ type: 'UnknownDecision' });
  if (proposal.status !== 'proposed') return err({ type: 'DecisionAlready', status: proposal.status });
  return mayRevise(decisions, proposal.revises).ok ? ok(proposal) : err({ type: 'RevisesNothing' });
}

/** A proposal, or a decision in force, that answers no gate yet. */
export function mayLink(
  decisions: readonly Decision[],
  decisionId: string,
): Result<Decision, DecisionRefusal> {
  const asked = mayWithdraw(decisions, decisionId);
  if (!asked.ok) return asked;
  return asked.value.status === 'confirmed' && asked.value.gateId !== null
    ? err({ type: 'AlreadyLinked' })
    : asked;
}

export function mayRevise(
  decisions: readonly Decision[],
  revises: string | null,
): Result<null, DecisionRefusal> {
  if (revises === null) return ok(null);
  return inForce(decisions).some(({ id }) => id === revises) ? ok(null) : err({ type: 'RevisesNothing' });
}

/** A proposal or a decision that is in force. */
export function mayWithdraw(
  decisions: readonly Decision[],
  decisionId: string,
): Result<Decision, DecisionRefusal> {
  const decision = decisions.find(({ id }) => id === decisionId);
  if (!decision) return err({ type: 'UnknownDecision' });
  return decision.status === 'proposed' || decision.status === 'confirmed'
    ? ok(decision)
    : err({ type: 'DecisionAlready', status: decision.status });
}
