/**
 * When the exercise stood still, from the log alone: pauses, emergency stops with what followed, and
 * outages of Paraat itself. Exercise time stands still meanwhile, so lengths are in wall time.
 */
import type { ExerciseEvent } from '../exercise/event.ts';

export interface Interruption {
  readonly kind: 'pause' | 'stop' | 'outage';
  readonly atMs: number;
  readonly fromSeq: number;
  readonly fromWallMs: number;
  /** Null while it lasts. */
  readonly untilSeq: number | null;
  readonly untilWallMs: number | null;
  /** What was said when the stop turned out to be a real incident. */
  readonly realIncident: string | null;
  readonly resumeReason: string | null;
}

const opened = (kind: Interruption['kind'], event: ExerciseEvent): Interruption => ({
  kind,
  atMs: event.at,
  fromSeq: event.seq,
  fromWallMs: event.receivedAt,
  untilSeq: null,
  untilWallMs: null,
  realIncident: null,
  resumeReason: null,
});

export function interruptionsOf(events: readonly ExerciseEvent[]): readonly Interruption[] {
  let all: readonly Interruption[] = [];
  const change = (
    matches: (kind: Interruption['kind']) => boolean,
    to: (open: Interruption) => Interruption,
  ) => {
    all = all.map((item) => (item.untilSeq === null && matches(item.kind) ? to(item) : item));
  };
  const close = (event: ExerciseEvent, matches: (kind: Interruption['kind']) => boolean) =>
    change(matches, (open) => ({ ...open, untilSeq: event.seq, untilWallMs: event.receivedAt }));
  for (const event of events) {
    if (event.type === 'ClockSet') {
      if (event.payload.change === 'pause') all = [...all, opened('pause', event)];
      if (event.payload.change === 'interruption') all = [...all, opened('outage', event)];
      if (event.payload.change === 'resume') close(event, (kind) => kind !== 'stop');
    } else if (event.type === 'PlayStopped') {
      if (event.payload.kind === 'noPlay') all = [...all, opened('stop', event)];
      else {
        const { text } = event.payload;
        change(
          (kind) => kind === 'stop',
          (open) => ({ ...open, realIncident: text }),
        );
      }
    } else if (event.type === 'PlayResumed') {
      const { reason } = event.payload;
      change(
        (kind) => kind === 'stop',
        (open) => ({ ...open, resumeReason: reason }),
      );
      // A clock that stood still before the stop stands still after it.
      close(event, (kind) => kind === 'stop');
    } else if (event.type === 'ExerciseEnded') close(event, () => true);
  }
  return all;
}

/**
 * Whether a line was written while play was stopped. Its author's word counts, also when the line came in after
 * the stop; without it the place in the log tells, and one written before and received late was not.
 */
export function isDuringStop(
  interruptions: readonly Interruption[],
  line: { readonly seq: number; readonly readingMs: number; readonly isDuringStop: boolean },
): boolean {
  if (line.isDuringStop) return true;
  return interruptions.some(
    (item) =>
      item.kind === 'stop' &&
      line.seq > item.fromSeq &&
      (item.untilSeq === null || line.seq < item.untilSeq) &&
      line.readingMs >= item.atMs,
  );
}
