/**
 * The actielijst as a fold of its events: each action with the words and the status that were given last, in the order
 * in which the actions were given. What cannot be placed changes nothing.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import type { ActionStatus } from './action-events.ts';

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
  { type: 'ActionAssigned' | 'ActionStatusChanged' | 'ActionCorrected' }
>;

export function evolveActions(actions: readonly Action[], event: ActionEvent): readonly Action[] {
  if (event.type === 'ActionAssigned') {
    const given = { givenMs: event.at, status: 'new' as const, statusMs: event.at, note: '' };
    return [...actions, { ...event.payload, ...given, id: event.id, number: actions.length + 1 }];
  }
  const index = actions.findIndex(({ id }) => id === event.payload.actionId);
  const before = actions[index];
  if (!before) return actions;
  if (event.type === 'ActionCorrected') {
    const { text, owner, dueMs } = event.payload;
    return actions.with(index, { ...before, text, owner, dueMs });
  }
  const { status, note } = event.payload;
  return actions.with(index, { ...before, status, note, statusMs: event.at });
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
