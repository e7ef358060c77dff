/** The messages that reached a participant and were not taken back, newest first, as a decision or line names them. */
import type { ExerciseEvent } from '../exercise/event.ts';
import type { ExerciseState } from '../exercise/exercise-state.ts';

export interface ReceivedMessage {
  /** Place in the log. */
  readonly seq: number;
  readonly atMs: number;
  readonly from: string;
  /** Role ids. */
  readonly to: readonly string[];
  readonly subject: string;
}

/** @param events what the participant has of the log, in its order */
export function receivedMessages(
  events: readonly ExerciseEvent[],
  { released }: Pick<ExerciseState, 'released'>,
): readonly ReceivedMessage[] {
  const standing = new Set(Object.values(released).map(({ seq }) => seq));
  return events
    .flatMap((event) => {
      if (event.type !== 'InjectReleased' || !standing.has(event.seq)) return [];
      const { from, to, subject } = event.payload;
      return [{ seq: event.seq, atMs: event.at, from, to, subject }];
    })
    .reverse();
}
