/**
 * Which row of a sheet is the first of the exercise, where clock times do not say their day, and which rows are
 * only odd beside the others: the hall that is built up at half past seven, a time out of order. The rows that fit
 * the start decide for the whole sheet; an odd one moves no other. Places no time.
 */
import type { RawInject } from './read-rows.ts';
import { HOUR_MS, isDayAlone } from './time-shape.ts';

interface AroundStart {
  /** Clock times before the first row: they are of the day of the start, however long before. */
  readonly before: ReadonlySet<RawInject>;
  /** Null where none fits the start. */
  readonly first: RawInject | null;
  /** Rows that fall far back between two that follow each other. */
  readonly aside: ReadonlySet<RawInject>;
}

/** Of a night after an evening, until this hour. */
const NIGHT_UNTIL_MS = 4 * HOUR_MS;
const EVENING_MS = 16 * HOUR_MS;
/** Between a night and the rows before the next start. */
const DAYTIME_MS = 10 * HOUR_MS;
/** So long after the start the first of its rows comes at most. */
const FIRST_WITHIN_MS = 4 * HOUR_MS;
/** As `place-time.ts` has it: what comes before is taken to be of the next day. */
const BEFORE_START_MS = 6 * HOUR_MS;
/** Back so far may be a night. */
const NIGHT_MS = 10 * HOUR_MS;
const FOLLOWS_WITHIN_MS = 2 * HOUR_MS;

type Clock = RawInject & { readonly shape: { readonly type: 'clock' } };

export const isDayless = (raw: RawInject): raw is Clock =>
  raw.shape.type === 'clock' && raw.shape.day === null && raw.sectionDay === null;

const NONE: ReadonlySet<RawInject> = new Set();

/** @param startMs clock at the start, after midnight; null when nobody has said it */
export function aroundStart(startMs: number | null, injects: readonly RawInject[]): AroundStart {
  if (startMs === null) return { before: NONE, first: null, aside: NONE };
  return { ...leadingTo(startMs, injects), aside: asideFrom(startMs, injects.filter(isDayless)) };
}

const NO_LEADING = { before: NONE, first: null };

function leadingTo(startMs: number, injects: readonly RawInject[]): Omit<AroundStart, 'aside'> {
  const earlier: Clock[] = [];
  let isLate = false;
  for (const raw of injects) {
    const fromStart = isDayless(raw) ? raw.shape.ms - startMs : offsetOf(raw);
    if (fromStart === null) {
      if (hasDay(raw)) return NO_LEADING;
    } else if (fromStart >= 0) {
      if (fromStart <= (isLate ? 0 : FIRST_WITHIN_MS)) return leadingRows(startMs, earlier, raw);
      // Only a row at the very start then tells which day it is.
      isLate ||= isDayless(raw);
    } else if (isDayless(raw)) earlier.push(raw);
  }
  return NO_LEADING;
}

const offsetOf = ({ shape, daysLater }: RawInject): number | null =>
  shape.type === 'offset' && daysLater === 0 ? shape.ms : null;

const hasDay = ({ shape, sectionDay }: RawInject): boolean =>
  sectionDay !== null ||
  shape.type === 'moment' ||
  shape.type === 'clock' ||
  shape.type === 'weekday' ||
  isDayAlone(shape);

/** Rows of the night may have been put before the evening. */
function leadingRows(
  startMs: number,
  earlier: readonly Clock[],
  first: RawInject,
): Omit<AroundStart, 'aside'> {
  if (earlier.length === 0) return NO_LEADING;
  const isNight = ({ shape }: Clock) => startMs >= EVENING_MS && shape.ms < NIGHT_UNTIL_MS;
  const nights = earlier.filter(isNight);
  const days = earlier.filter((raw) => !isNight(raw));
  const latest = nights.reduce((most, { shape }) => Math.max(most, shape.ms), Number.NEGATIVE_INFINITY);
  // It runs on from the night into the day.
  if (days.some(({ shape }) => shape.ms - latest < DAYTIME_MS)) return NO_LEADING;
  return { before: new Set(days), first };
}

function asideFrom(startMs: number, clocks: readonly Clock[]): ReadonlySet<RawInject> {
  return new Set(
    clocks.filter(({ shape: { ms } }, place) => {
      const [previous, next] = [clocks[place - 1]?.shape.ms, clocks[place + 1]?.shape.ms];
      if (previous === undefined || next === undefined || ms >= startMs - BEFORE_START_MS) return false;
      const isFollowed = next >= previous && next - previous <= FOLLOWS_WITHIN_MS;
      return isFollowed && ms < previous && previous - ms < NIGHT_MS;
    }),
  );
}
