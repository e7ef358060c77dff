/**
 * The actielijst as a fold of its events: each action with the words and the status that were given last and what
 * became of its decision, in the order in which they were given. What cannot be placed changes nothing.
 */
import type { ExerciseEvent, WrittenDraft } from '../exercise/event.ts';
import type { ActionStatus } from './action-events.ts';
import { DECISION_STATUS_LABELS, type Decision, type DecisionStatus } from './decision-list.ts';

/** How a decision ended. */
export type DecisionEnd = Extract<DecisionStatus, 'withdrawn' | 'revised'>;

export interface Action {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly owner: string;
  readonly dueMs: number | null;
  readonly decisionId: string | null;
  /** What became of its decision; null while that stands, and of an action without one. */
  readonly decisionEnd: DecisionEnd | null;
  readonly givenMs: number;
  readonly status: ActionStatus;
  /** When the status became what it is. */
  readonly statusMs: number;
  /** What was said with the last change of status. */
  readonly note: string;
}

export type ActionEvent = Extract<
  ExerciseEvent,
  {
    type:
      | 'ActionAssigned'
      | 'ActionStatusChanged'
      | 'ActionCorrected'
      | 'DecisionWithdrawn'
      | 'DecisionConfirmed';
  }
>;

/** @param decisions as they stand before the event */
export function evolveActions(
  actions: readonly Action[],
  decisions: readonly Decision[],
  event: ActionEvent,
): readonly Action[] {
  switch (event.type) {
    case 'ActionAssigned': {
      const given = { givenMs: event.at, status: 'new' as const, statusMs: event.at, note: '' };
      const decisionEnd = endOf(decisions.find(({ id }) => id === event.payload.decisionId));
      return [
        ...actions,
        { ...event.payload, ...given, decisionEnd, id: event.id, number: actions.length + 1 },
      ];
    }
    case 'ActionStatusChanged': {
      const { actionId, status, note } = event.payload;
      const index = actions.findIndex(({ id }) => id === actionId);
      const before = actions[index];
      return before ? actions.with(index, { ...before, status, note, statusMs: event.at }) : actions;
    }
    case 'ActionCorrected': {
      const { actionId, text, owner, dueMs } = event.payload;
      return actions.map((action) => (action.id === actionId ? { ...action, text, owner, dueMs } : action));
    }
    case 'DecisionWithdrawn':
      return withDecisionEnd(actions, event.payload.decisionId, 'withdrawn');
    case 'DecisionConfirmed':
      return withDecided(withDecisionEnd(actions, event.payload.record?.revises ?? null, 'revised'), event);
  }
}

/** Those of a decision that are not in the list yet: the screen in the room first hears of them by it. */
function withDecided(
  actions: readonly Action[],
  { at, payload: { record, actions: decided = [] } }: ExerciseEvent<'DecisionConfirmed'>,
): readonly Action[] {
  const fresh = decided.filter(({ id }) => actions.every((action) => action.id !== id));
  if (fresh.length === 0) return actions;
  const given = {
    decisionId: record?.proposalId ?? null,
    givenMs: at,
    statusMs: at,
    note: '',
    decisionEnd: null,
  };
  return [
    ...actions,
    ...fresh.map((action, index) => ({ ...action, ...given, number: actions.length + index + 1 })),
  ];
}

/**
 * A change of status with the words of its action as they stand: those that its author sent may be old, or another's.
 * Null when it changes an action that is not there; any other line as it is.
 */
export function inWordsOfAction(actions: readonly Action[], written: WrittenDraft): WrittenDraft | null {
  if (written.type !== 'ActionStatusChanged') return written;
  const action = actions.find(({ id }) => id === written.payload.actionId);
  return action ? { ...written, payload: { ...written.payload, text: action.text } } : null;
}

/** Whether what was written is about an action of a decision that was not taken, or not yet. */
export function isUndecided(
  {
    actions,
    decisionList,
  }: { readonly actions: readonly Action[]; readonly decisionList: readonly Decision[] },
  written: WrittenDraft,
): boolean {
  const decisionId = actionDecision(actions, written);
  return (
    decisionId !== null &&
    decisionList.some(({ id, confirmedMs }) => id === decisionId && confirmedMs === null)
  );
}

function actionDecision(actions: readonly Action[], written: WrittenDraft): string | null {
  if (written.type === 'ActionAssigned') return written.payload.decisionId;
  if (written.type !== 'ActionStatusChanged' && written.type !== 'ActionCorrected') return null;
  return actions.find(({ id }) => id === written.payload.actionId)?.decisionId ?? null;
}

const endOf = (decision: Decision | undefined): DecisionEnd | null =>
  decision?.status === 'withdrawn' || decision?.status === 'revised' ? decision.status : null;

const withDecisionEnd = (
  actions: readonly Action[],
  ended: string | null,
  decisionEnd: DecisionEnd,
): readonly Action[] =>
  ended === null || !actions.some(({ decisionId }) => decisionId === ended)
    ? actions
    : actions.map((action) => (action.decisionId === ended ? { ...action, decisionEnd } : action));

/** Whether nobody has to do it any more, because its decision was withdrawn; its owner may still close it. */
export const isMoot = ({ decisionEnd }: Pick<Action, 'decisionEnd'>): boolean => decisionEnd === 'withdrawn';

/** Whether its time has passed while the owner has not said that it is done. */
export const isOverdue = (action: Action, nowMs: number): boolean =>
  !isMoot(action) &&
  action.dueMs !== null &&
  action.dueMs < nowMs &&
  (action.status === 'new' || action.status === 'inProgress');

/**
 * What is not closed, the most urgent first: by deadline, those without one after them, then as they were given; last
 * those whose decision was withdrawn.
 */
export const openActions = (actions: readonly Action[]): readonly Action[] =>
  actions
    .filter(({ status }) => status !== 'closed')
    .sort(
      (a, b) =>
        Number(isMoot(a)) - Number(isMoot(b)) ||
        (a.dueMs ?? Number.POSITIVE_INFINITY) - (b.dueMs ?? Number.POSITIVE_INFINITY) ||
        a.number - b.number,
    );

/** "bij besluit 3", "bij besluit 3, herzien" */
export const ofDecisionWords = (number: number, end: DecisionEnd | null): string =>
  `bij besluit ${number}${end === null ? '' : `, ${DECISION_STATUS_LABELS[end].toLowerCase()}`}`;

/** Said of an action whose decision holds no more: "besluit herzien". */
export const decisionEndWords = (end: DecisionEnd): string =>
  `besluit ${DECISION_STATUS_LABELS[end].toLowerCase()}`;
/** Said of an action that is moot. */
export const MOOT_LABEL = decisionEndWords('withdrawn');
