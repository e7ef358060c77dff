/**
 * The messages of one seat, as they came to it: injects that were for it or for everyone, and sitraps. What was taken
 * back is gone, in whatever order the events come in; what came to others stands here only for the notulist, without
 * its text.
 */
import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { WITHHELD } from '../../../shared/exercise/projection.ts';
import type { ReleasedMedium } from '../../../shared/exercise/released-media.ts';
import type { Channel } from '../../../shared/scenario/schema.ts';

export interface Message {
  /** Place in the log. */
  readonly seq: number;
  readonly channel: Channel;
  /** As it was told, or the role that sent the sitrap. */
  readonly from: string;
  /** Role ids. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Pictures and messages that came with it. */
  readonly media: readonly ReleasedMedium[];
  readonly atMs: number;
  /** The whole team has it. */
  readonly isPlenary: boolean;
  /** Others got it; of the text nothing is known here. */
  readonly isForOthers: boolean;
  /** Exercise time at which this seat read it first; null when it has not. */
  readonly readMs: number | null;
}

/**
 * @param events in log order
 * @returns newest first
 */
export function inboxOf(
  events: readonly ExerciseEvent[],
  { released, readings }: Pick<ExerciseState, 'released' | 'readings'>,
  teamRole: string | null,
): readonly Message[] {
  const readMs = (seq: number) => (teamRole === null ? null : (readings[seq]?.[teamRole] ?? null));
  const messages: Message[] = [];
  for (const event of events) {
    if (event.type === 'InjectReleased') {
      const { injectId, channel, from, to, subject, text, plenary, media = [] } = event.payload;
      if (released[injectId]?.seq !== event.seq || subject === WITHHELD) continue;
      const isForOthers = !plenary && (teamRole === null || !to.includes(teamRole));
      const told = { channel, from, to, subject, text: isForOthers ? '' : text, media };
      const place = { seq: event.seq, atMs: event.at, readMs: readMs(event.seq) };
      messages.push({ ...told, ...place, isPlenary: plenary, isForOthers });
    } else if (event.type === 'SituationReportReleased') {
      const { title, text, to } = event.payload;
      if (teamRole === null || !to.includes(teamRole)) continue;
      messages.push({
        seq: event.seq,
        channel: 'sitrap',
        from: event.author.teamRole ?? event.author.roleId,
        to,
        subject: title,
        text,
        media: [],
        atMs: event.at,
        isPlenary: false,
        isForOthers: false,
        readMs: readMs(event.seq),
      });
    }
  }
  return messages.reverse();
}

export const isUnread = ({ readMs, isForOthers }: Message): boolean => readMs === null && !isForOthers;

/** The message that stands open: the one chosen, else the oldest that is unread, else the newest. */
export function openMessageOf(messages: readonly Message[], chosenSeq: number | null): Message | null {
  return messages.find(({ seq }) => seq === chosenSeq) ?? messages.findLast(isUnread) ?? messages[0] ?? null;
}
