/**
 * The besluitenlijst and the actielijst as the report tells them: each decision with its whole record and what became
 * of it, each action with how it stood at the end. Exercise times and wall times in milliseconds.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import type { ExerciseState } from '../exercise/exercise-state.ts';
import { ACTION_STATUS_LABELS } from '../meeting/action-events.ts';
import { type DecisionEnd, isMoot, isOverdue } from '../meeting/action-list.ts';
import { type DecisionStatus, revisionOf } from '../meeting/decision-list.ts';
import { dutiesAfter, legalGround, powerHolderAt } from '../meeting/legal-grounds.ts';
import { roleName } from '../people/roles.ts';
import type { ScenarioModel } from '../scenario/model.ts';
import { authorLabel } from './author-label.ts';

/** Something that happened to a decision. */
export interface DecisionMoment {
  readonly became: DecisionStatus | 'linked';
  readonly atMs: number;
  readonly wallMs: number;
  readonly by: string;
}

export interface DecisionAccount {
  readonly number: number;
  readonly status: DecisionStatus;
  readonly subject: string;
  readonly decision: string;
  readonly rationale: string;
  readonly alternatives: string;
  readonly ground: string | null;
  /** What the law asks after a decision on this ground. */
  readonly duties: readonly string[];
  readonly decider: string;
  readonly isOnWord: boolean;
  readonly dissent: string;
  readonly communication: string;
  readonly actionNumbers: readonly number[];
  readonly message: MessageRef | null;
  readonly gate: { readonly title: string; readonly option: string } | null;
  readonly moments: readonly DecisionMoment[];
  /** Why it was withdrawn. */
  readonly reason: string;
  readonly revises: number | null;
  readonly revisedBy: number | null;
}

/** A message that the log refers to by its place. */
export interface MessageRef {
  readonly subject: string;
  readonly atMs: number;
}

export interface ActionAccount {
  readonly number: number;
  readonly text: string;
  readonly owner: string;
  readonly dueMs: number | null;
  readonly decisionNumber: number | null;
  /** What became of that decision; null while it stands. */
  readonly decisionEnd: DecisionEnd | null;
  readonly givenMs: number;
  readonly status: string;
  readonly statusMs: number;
  readonly note: string;
  /** `late`: done after its time. `overdue`: its time has passed and it was not done. */
  readonly lateness: 'late' | 'overdue' | null;
}

type Made = Extract<
  ExerciseEvent,
  { type: 'DecisionProposed' | 'DecisionConfirmed' | 'DecisionWithdrawn' | 'DecisionLinked' }
>;

/** The decision that an event is about, as `Decision.id`, and what it made of it. */
function happened(event: ExerciseEvent): readonly [id: string, became: DecisionMoment['became']] | null {
  switch (event.type) {
    case 'DecisionProposed':
      return [event.id, 'proposed'];
    case 'DecisionConfirmed':
      return [event.payload.record?.proposalId ?? event.id, 'confirmed'];
    case 'DecisionLinked':
      return [event.payload.decisionId, 'linked'];
    case 'DecisionWithdrawn':
      return [event.payload.decisionId, 'withdrawn'];
    default:
      return null;
  }
}

export const messageRefs = (events: readonly ExerciseEvent[]): ReadonlyMap<number, MessageRef> =>
  new Map(
    events.flatMap((event) => {
      if (event.type === 'InjectReleased') {
        return [[event.seq, { subject: event.payload.subject, atMs: event.at }] as const];
      }
      if (event.type !== 'SituationReportReleased') return [];
      return [[event.seq, { subject: event.payload.title, atMs: event.at }] as const];
    }),
  );

/** None when each decision is no more than the answer to a gate: then the gates tell all of it. */
export function decisionAccounts(
  { gateById }: ScenarioModel,
  { decisionList, actions, grip, isRbtConvened }: ExerciseState,
  events: readonly ExerciseEvent[],
): readonly DecisionAccount[] {
  const hasRecords = events.some(
    (event) =>
      event.type === 'DecisionProposed' || (event.type === 'DecisionConfirmed' && event.payload.record),
  );
  if (!hasRecords) return [];
  const messages = messageRefs(events);
  const moments = momentsOf(decisionList, events);
  const holderNow = powerHolderAt({ grip, isRbtConvened });
  return decisionList.map((decision) => {
    const ground = decision.groundId === null ? undefined : legalGround(decision.groundId);
    const gate = decision.gateId === null ? undefined : gateById.get(decision.gateId);
    const option = gate?.options.find(({ id }) => id === decision.optionId);
    const { number, status, subject, rationale, alternatives, isOnWord, dissent, communication } = decision;
    const { reason, injectSeq, revises } = decision;
    return {
      number,
      status,
      subject,
      decision: decision.decision,
      rationale,
      alternatives,
      ground: ground ? `${ground.article}, ${ground.title}` : null,
      duties: dutiesAfter(decision, decision.powerHolder ?? holderNow).map(({ label }) => label),
      decider: roleName(decision.decider),
      isOnWord: isOnWord && decision.confirmedMs !== null,
      dissent,
      communication,
      actionNumbers: actions.filter(({ decisionId }) => decisionId === decision.id).map((one) => one.number),
      message: (injectSeq !== null && messages.get(injectSeq)) || null,
      gate: gate ? { title: gate.title, option: option?.label ?? '' } : null,
      moments: moments.get(decision.id) ?? [],
      reason,
      revises: decisionList.find(({ id }) => id === revises)?.number ?? null,
      revisedBy: revisionOf(decisionList, decision)?.number ?? null,
    };
  });
}

function momentsOf(
  decisions: ExerciseState['decisionList'],
  events: readonly ExerciseEvent[],
): ReadonlyMap<string, readonly DecisionMoment[]> {
  const moments = new Map<string, DecisionMoment[]>(decisions.map(({ id }) => [id, []]));
  for (const event of events) {
    const told = happened(event);
    if (!told) continue;
    const [id, became] = told;
    const { at: atMs, receivedAt: wallMs, author } = event as Made;
    const moment = { atMs, wallMs, by: authorLabel(author.roleId, author.teamRole ?? null) };
    moments.get(id)?.push({ ...moment, became });
    const revised = event.type === 'DecisionConfirmed' ? event.payload.record?.revises : null;
    if (revised) moments.get(revised)?.push({ ...moment, became: 'revised' });
  }
  return moments;
}

/** @param lastMs exercise time at which the report ends */
export function actionAccounts(
  { actions, decisionList }: ExerciseState,
  events: readonly ExerciseEvent[],
  lastMs: number,
): readonly ActionAccount[] {
  const doneMs = new Map<string, number>();
  for (const event of events) {
    if (event.type !== 'ActionStatusChanged') continue;
    const { actionId, status } = event.payload;
    if (status === 'new' || status === 'inProgress') doneMs.delete(actionId);
    else if (!doneMs.has(actionId)) doneMs.set(actionId, event.at);
  }
  return actions.map((action) => {
    const { id, number, text, owner, dueMs, decisionId, decisionEnd, givenMs, status, statusMs, note } =
      action;
    const done = doneMs.get(id);
    const isLate = !isMoot(action) && dueMs !== null && done !== undefined && done > dueMs;
    return {
      number,
      text,
      owner: roleName(owner),
      dueMs,
      decisionNumber: decisionList.find((decision) => decision.id === decisionId)?.number ?? null,
      decisionEnd,
      givenMs,
      status: ACTION_STATUS_LABELS[status],
      statusMs,
      note,
      lateness: isOverdue(action, lastMs) ? 'overdue' : isLate ? 'late' : null,
    };
  });
}
