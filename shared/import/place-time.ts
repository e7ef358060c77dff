/**
 * Places moments on the time of the exercise. What a shape does not tell by itself comes from the reader's
 * answers (unit, start) or from the column (its header, its other cells); what then still misses is named, never
 * guessed. Times are milliseconds from the start.
 */
import { counted } from '../dutch-words.ts';
import { dateText } from './day.ts';
import type { TimeUnit } from './import-result.ts';
import { runOn } from './nights.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type TimeShape } from './time-shape.ts';

export const UNIT_MS: Readonly<Record<TimeUnit, number>> = {
  minutes: MINUTE_MS,
  hours: HOUR_MS,
  days: DAY_MS,
};

export interface TimeFrame {
  readonly unit: TimeUnit | null;
  /** Clock at the start, in ms after midnight. */
  readonly startMs: number | null;
  /** Day of the start, when the file has dates. */
  readonly startDay: number | null;
  /** The column counts clock-like times from the start: `00:30` is half an hour. */
  readonly countsFromStart: boolean;
}

export type Placed =
  | { readonly type: 'placed'; readonly timeMs: number }
  /** Placed, but it could have been meant otherwise. */
  | { readonly type: 'doubtful'; readonly timeMs: number; readonly reading: string }
  | { readonly type: 'unplaced'; readonly lacks: 'unit' | 'start' | 'clock' | 'moment' };

/** For a question: `1 dag, 2 uur, 5 minuten`. */
export function spokenTime(timeMs: number): string {
  const ms = Math.abs(timeMs);
  const parts = [
    counted(Math.floor(ms / DAY_MS), 'dag', 'dagen'),
    counted(Math.floor(ms / HOUR_MS) % 24, 'uur', 'uur'),
    counted(Math.floor(ms / MINUTE_MS) % 60, 'minuut', 'minuten'),
  ];
  return parts.filter((part) => !part.startsWith('0 ')).join(', ');
}

const placed = (timeMs: number): Placed => ({ type: 'placed', timeMs });

/** What the rows around one tell about it. */
export interface RowContext {
  /** Of this row, from the day of the start, when its own time does not tell. */
  readonly day: number | null;
  /** Where the row before it was placed, in ms from the start. */
  readonly previousMs: number | null;
  /** Where the clock time before it without a day was placed, in ms after midnight of the day of the start. */
  readonly previousClockMs: number | null;
  /** The row before it is of a later day than that of the start, which it says itself. */
  readonly isAfterDay: boolean;
  /** Clock times rise from it to the start: it is of the day of the start, however long before. */
  readonly leadsToStart: boolean;
}

/** A clock time so long before the start is taken to be of the next day. */
const BEFORE_START_MS = 6 * HOUR_MS;

export function placeTime(shape: TimeShape, frame: TimeFrame, context: RowContext): Placed {
  switch (shape.type) {
    case 'offset':
      return shape.isDoubtful
        ? { type: 'doubtful', timeMs: shape.ms, reading: `${spokenTime(shape.ms)} na de start` }
        : placed(shape.ms);
    case 'clock':
      return placeClock(shape.ms, { ...context, day: shape.day ?? context.day }, frame);
    case 'bare':
      return placeBare(shape, frame);
    case 'moment':
      return placeMoment(shape, frame);
    case 'date':
    case 'day':
    case 'weekday':
      return { type: 'unplaced', lacks: 'clock' };
    case 'end':
      return { type: 'unplaced', lacks: 'moment' };
    case 'release':
      return 'at' in shape.release
        ? placed(Math.round(shape.release.at * MINUTE_MS))
        : { type: 'unplaced', lacks: 'moment' };
  }
}

/** No exercise lasts so long; a date with its day and month the other way round does. */
const LONG_DAYS = 31;

function placeMoment({ epochDay, ms }: TimeShape & { type: 'moment' }, frame: TimeFrame): Placed {
  if (frame.startMs === null || frame.startDay === null) return { type: 'unplaced', lacks: 'start' };
  const timeMs = (epochDay - frame.startDay) * DAY_MS + ms - frame.startMs;
  const days = epochDay - frame.startDay;
  if (days > LONG_DAYS) return { type: 'doubtful', timeMs, reading: `${days} dagen na de dag van de start` };
  if (days >= 0) return placed(timeMs);
  return { type: 'doubtful', timeMs, reading: `vóór de dag van de start, ${dateText(frame.startDay)}` };
}

function placeClock(
  ms: number,
  { day, previousMs, previousClockMs, isAfterDay, leadsToStart }: RowContext,
  { startMs, countsFromStart }: TimeFrame,
): Placed {
  if (countsFromStart) return placed((day ?? 0) * DAY_MS + ms);
  if (startMs === null) return { type: 'unplaced', lacks: 'start' };
  if (day !== null) return placed(day * DAY_MS + ms - startMs);
  const fromStart = ms - startMs;
  if (leadsToStart) return { type: 'doubtful', timeMs: fromStart, reading: 'vóór de start' };
  const night = runOn(ms, previousClockMs, startMs);
  if (fromStart >= 0 || night.days > 0) {
    const timeMs = fromStart + night.days * DAY_MS;
    if (night.days > 0) return { type: 'doubtful', timeMs, reading: laterDay(night.days) };
    return night.isDoubtful || isAfterDay
      ? { type: 'doubtful', timeMs, reading: 'op de dag van de start' }
      : placed(timeMs);
  }
  const nextDay = fromStart + DAY_MS;
  // A draaiboek runs on from row to row: after half past eleven in the evening four o'clock is in the night.
  const isNearer = previousMs === null || Math.abs(fromStart - previousMs) <= Math.abs(nextDay - previousMs);
  return fromStart >= -BEFORE_START_MS && isNearer
    ? { type: 'doubtful', timeMs: fromStart, reading: 'vóór de start' }
    : { type: 'doubtful', timeMs: nextDay, reading: laterDay(1) };
}

const laterDay = (days: number): string =>
  days === 1 ? 'op de dag na de start' : `${days} dagen na de dag van de start`;

function placeBare(
  { amount, after = 0, isLikeClock }: TimeShape & { type: 'bare' },
  frame: TimeFrame,
): Placed {
  if (amount === 0) return placed(after);
  if (frame.unit === null) return { type: 'unplaced', lacks: 'unit' };
  const timeMs = after + Math.round(amount * UNIT_MS[frame.unit]);
  return isLikeClock ? { type: 'doubtful', timeMs, reading: spokenTime(timeMs) } : placed(timeMs);
}
