/**
 * What was decided, as far as the room may know: from the confirmations themselves, because proposals never come here.
 * What was withdrawn or revised is gone from it. Decisions have no numbers here: those of the besluitenlijst count
 * proposals as well.
 */
import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import { recordOf } from '../../../shared/meeting/decision-list.ts';
import type { Meeting } from '../../../shared/meeting/meetings.ts';

export interface RoomDecision {
  readonly id: string;
  readonly subject: string;
  readonly decision: string;
  /** A role id, or words. */
  readonly decider: string;
  readonly atMs: number;
  /** Confirmed since the meeting opened that is open now. */
  readonly isOfThisMeeting: boolean;
}

/**
 * @param events in log order
 * @returns newest first
 */
export function roomDecisions(
  events: readonly ExerciseEvent[],
  open: Pick<Meeting, 'openedMs'> | null,
): readonly RoomDecision[] {
  const decisions = new Map<string, RoomDecision>();
  for (const event of events) {
    if (event.type === 'DecisionWithdrawn') decisions.delete(event.payload.decisionId);
    if (event.type !== 'DecisionConfirmed') continue;
    const { record } = event.payload;
    const { subject, decision, decider, revises } = recordOf(event.payload);
    if (revises !== null) decisions.delete(revises);
    const id = record?.proposalId ?? event.id;
    const isOfThisMeeting = open !== null && event.at >= open.openedMs;
    decisions.set(id, { id, subject, decision, decider, atMs: event.at, isOfThisMeeting });
  }
  return [...decisions.values()].reverse();
}
