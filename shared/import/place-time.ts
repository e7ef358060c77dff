/**
 * Places moments on the time of the exercise. What a shape does not tell by itself comes from the reader's
 * answers (unit, start) or from the column (its header, its other cells); what then still misses is named, never
 * guessed. Times are milliseconds from the start.
 */
import type { TimeUnit } from './import-result.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type TimeShape } from './time-shape.ts';

const UNIT_MS: Readonly<Record<TimeUnit, number>> = { minutes: MINUTE_MS, hours: HOUR_MS, days: DAY_MS };

export interface TimeFrame {
  readonly unit: TimeUnit | null;
  /** Clock at the start, in ms after midnight. */
  readonly startMs: number | null;
  /** Day of the start, when the file has dates. */
  readonly startDay: number | null;
  /** The column counts clock-like times from the start: `00:30` is half an hour. */
  readonly countsFromStart: boolean;
  /** The column writes clock times as numbers: 900 is nine o'clock. */
  readonly numbersAreClock: boolean;
}

export type Placed =
  | { readonly type: 'placed'; readonly timeMs: number }
  /** Placed, but it could have been meant otherwise. */
  | { readonly type: 'doubtful'; readonly timeMs: number; readonly reading: string }
  | { readonly type: 'unplaced'; readonly lacks: 'unit' | 'start' | 'clock' | 'moment' };

const placed = (timeMs: number): Placed => ({ type: 'placed', timeMs });

/** A clock time so long before the start is taken to be of the next day. */
const BEFORE_START_MS = 6 * HOUR_MS;

/** @param day of this row, from the day of the start, when its own time does not tell */
export function placeTime(shape: TimeShape, frame: TimeFrame, day: number | null): Placed {
  switch (shape.type) {
    case 'offset':
      return placed(shape.ms);
    case 'clock':
      return placeClock(shape.ms, shape.day ?? day, frame);
    case 'bare':
      return placeBare(shape, frame, day);
    case 'moment':
      if (frame.startMs === null || frame.startDay === null) return { type: 'unplaced', lacks: 'start' };
      return placed((shape.epochDay - frame.startDay) * DAY_MS + shape.ms - frame.startMs);
    case 'date':
    case 'day':
      return { type: 'unplaced', lacks: 'clock' };
    case 'end':
      return { type: 'unplaced', lacks: 'moment' };
    case 'release':
      return 'at' in shape.release
        ? placed(Math.round(shape.release.at * MINUTE_MS))
        : { type: 'unplaced', lacks: 'moment' };
  }
}

function placeClock(ms: number, day: number | null, { startMs, countsFromStart }: TimeFrame): Placed {
  if (countsFromStart) return placed((day ?? 0) * DAY_MS + ms);
  if (startMs === null) return { type: 'unplaced', lacks: 'start' };
  if (day !== null) return placed(day * DAY_MS + ms - startMs);
  const fromStart = ms - startMs;
  if (fromStart >= 0) return placed(fromStart);
  return fromStart >= -BEFORE_START_MS
    ? { type: 'doubtful', timeMs: fromStart, reading: 'vóór de start' }
    : { type: 'doubtful', timeMs: fromStart + DAY_MS, reading: 'op de dag na de start' };
}

function placeBare(shape: TimeShape & { type: 'bare' }, frame: TimeFrame, day: number | null): Placed {
  const { amount, afterT } = shape;
  if (!afterT && frame.numbersAreClock) {
    const ms = Math.floor(amount / 100) * HOUR_MS + (amount % 100) * MINUTE_MS;
    return placeClock(ms, day, frame);
  }
  if (amount === 0) return placed(0);
  if (frame.unit === null) return { type: 'unplaced', lacks: 'unit' };
  return placed(Math.round(amount * UNIT_MS[frame.unit]));
}

/** Whether the bare numbers of a column are clock times: 900, 915, 1030, and none that cannot be. */
export function areClockNumbers(amounts: readonly number[]): boolean {
  return (
    amounts.length > 0 && amounts.every((n) => Number.isInteger(n) && n >= 100 && n <= 2_359 && n % 100 < 60)
  );
}
