/**
 * Places the rows of one sheet in their order: where the one before it came tells about a row that does not say
 * its day. Reads no cell; what a single moment means is `place-time.ts`.
 */
import type { Calendar } from './calendar.ts';
import { type Placed, placeTime, type RowContext, type TimeFrame } from './place-time.ts';
import type { RawInject } from './read-rows.ts';
import { aroundStart, isDayless } from './start-row.ts';
import { DAY_MS, HOUR_MS, type TimeShape } from './time-shape.ts';

interface PlacedRow {
  readonly raw: RawInject;
  readonly place: Placed;
}

export function placeRows(
  injects: readonly RawInject[],
  frame: TimeFrame,
  { settle, startDay }: Calendar,
): readonly PlacedRow[] {
  let previousMs: number | null = null;
  let previousClockMs: number | null = null;
  let isAfterDay = false;
  let previousDay: number | null = null;
  const { before, first, aside } = aroundStart(frame.startMs, injects);
  return injects.map((raw) => {
    // What stands before it tells nothing about its day.
    if (raw === first) [previousMs, previousClockMs] = [null, null];
    const leadsToStart = before.has(raw);
    const context = { day: raw.sectionDay, previousMs, previousClockMs, isAfterDay, leadsToStart };
    const shape = settle(raw.shape);
    const place = asLongBefore(raw, shape, placeRow(raw, shape, frame, context, settle), startDay);
    if (place.type !== 'unplaced' && !aside.has(raw)) {
      previousMs = place.timeMs;
      if (isDayless(raw) && frame.startMs !== null) previousClockMs = place.timeMs + frame.startMs;
    }
    if (!isDayless(raw)) isAfterDay = isOfLaterDay(shape, startDay);
    const jump = shape.type === 'moment' && previousDay !== null ? shape.epochDay - previousDay : 0;
    if (shape.type === 'moment') previousDay = shape.epochDay;
    return { raw, place: asJump(place, jump, raw.shape.type === 'weekday') };
  });
}

/** A weekend lies between rows; more days may be a date that is written wrong, a weekday that goes back one of a week later. */
const NEAR_DAYS = 3;

function asJump(place: Placed, days: number, isWeekday: boolean): Placed {
  const isNear = Math.abs(days) <= NEAR_DAYS && !(isWeekday && days < 0);
  if (place.type !== 'placed' || isNear) return place;
  const reading = `${Math.abs(days)} dagen ${days > 0 ? 'na' : 'vóór'} de rij erboven`;
  return { type: 'doubtful', timeMs: place.timeMs, reading };
}

/** On the day of the start so long before it, a time may count from there, or the start be another. */
const LONG_BEFORE_MS = 2 * HOUR_MS;

function asLongBefore(
  { sectionDay, dayReading }: RawInject,
  shape: TimeShape,
  place: Placed,
  startDay: number | null,
): Placed {
  if (place.type !== 'placed' || place.timeMs >= -LONG_BEFORE_MS || dayReading !== null) return place;
  const isOfStart =
    shape.type === 'clock'
      ? (shape.day ?? sectionDay) === 0
      : shape.type === 'moment' && shape.epochDay === startDay;
  return isOfStart ? { type: 'doubtful', timeMs: place.timeMs, reading: 'vóór de start' } : place;
}

function isOfLaterDay(shape: TimeShape, startDay: number | null): boolean {
  if (shape.type === 'clock') return (shape.day ?? 0) > 0;
  return shape.type === 'moment' && startDay !== null && shape.epochDay > startDay;
}

function placeRow(
  { otherShape, daysLater }: RawInject,
  shape: TimeShape,
  frame: TimeFrame,
  context: RowContext,
  settle: Calendar['settle'],
): Placed {
  const place = placeTime(shape, frame, context);
  if (place.type !== 'unplaced') return { ...place, timeMs: place.timeMs + daysLater * DAY_MS };
  if (otherShape === null) return place;
  const other = placeTime(settle(otherShape), { ...frame, countsFromStart: false }, context);
  return other.type === 'unplaced' ? place : other;
}
