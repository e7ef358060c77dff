/**
 * The actielijst as a fold of its events: each action with the status that was given last, in the order in which
 * they were given. What cannot be placed changes nothing.
 */
import type { ExerciseEvent, WrittenDraft } from '../exercise/event.ts';
import type { ActionStatus } from './action-events.ts';
import type { Decision } from './decision-list.ts';

export interface Action {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly owner: string;
  readonly dueMs: number | null;
  readonly decisionId: string | null;
  readonly givenMs: number;
  readonly status: ActionStatus;
  /** When the status became what it is. */
  readonly statusMs: number;
  /** What was said with the last change of status. */
  readonly note: string;
}

export type ActionEvent = Extract<
  ExerciseEvent,
  { type: 'ActionAssigned' | 'ActionStatusChanged' | 'DecisionConfirmed' }
>;

export function evolveActions(actions: readonly Action[], event: ActionEvent): readonly Action[] {
  if (event.type === 'ActionAssigned') {
    const given = { givenMs: event.at, status: 'new' as const, statusMs: event.at, note: '' };
    return [...actions, { ...event.payload, ...given, id: event.id, number: actions.length + 1 }];
  }
  if (event.type === 'DecisionConfirmed') return withDecided(actions, event);
  const { actionId, status, note } = event.payload;
  const index = actions.findIndex(({ id }) => id === actionId);
  const before = actions[index];
  return before ? actions.with(index, { ...before, status, note, statusMs: event.at }) : actions;
}

/** Those of a decision that are not in the list yet: the screen in the room first hears of them by it. */
function withDecided(
  actions: readonly Action[],
  { at, payload: { record, actions: decided = [] } }: ExerciseEvent<'DecisionConfirmed'>,
): readonly Action[] {
  const fresh = decided.filter(({ id }) => actions.every((action) => action.id !== id));
  if (fresh.length === 0) return actions;
  const given = { decisionId: record?.proposalId ?? null, givenMs: at, statusMs: at, note: '' };
  return [
    ...actions,
    ...fresh.map((action, index) => ({ ...action, ...given, number: actions.length + index + 1 })),
  ];
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
  if (written.type !== 'ActionStatusChanged') return null;
  return actions.find(({ id }) => id === written.payload.actionId)?.decisionId ?? null;
}

/** Whether its time has passed while the owner has not said that it is done. */
export const isOverdue = ({ dueMs, status }: Action, nowMs: number): boolean =>
  dueMs !== null && dueMs < nowMs && (status === 'new' || status === 'inProgress');

/** What still has to be done, the most urgent first: by deadline, those without one last, then as they were given. */
export const openActions = (actions: readonly Action[]): readonly Action[] =>
  actions
    .filter(({ status }) => status !== 'closed')
    .sort(
      (a, b) =>
        (a.dueMs ?? Number.POSITIVE_INFINITY) - (b.dueMs ?? Number.POSITIVE_INFINITY) || a.number - b.number,
    );
