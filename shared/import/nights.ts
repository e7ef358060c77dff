/**
 * Clock times that run on past midnight under a day that is written once: half past eleven, a quarter past twelve.
 * Such a row is of the next day, and says so; rows that are merely out of order stay on their day, and a row with
 * a day of its own always does. Times are milliseconds after midnight of the day that is written.
 */
import type { RawInject } from './read-rows.ts';
import { DAY_MS, HOUR_MS } from './time-shape.ts';

/** Back so far is no row out of order. */
const BACK_MS = 10 * HOUR_MS;
/** Before this hour it is night. */
const NIGHT_UNTIL_MS = 6 * HOUR_MS;
/** From this hour on it is evening. */
const EVENING_MS = 16 * HOUR_MS;
/** On so far is a row of the evening before, out of order. */
const ONWARD_MS = 16 * HOUR_MS;

interface NightStep {
  /** After the day that is written. */
  readonly days: number;
  /** It may as well be of another day. */
  readonly isDoubtful: boolean;
}

/**
 * @param clockMs as written, past midnight too (24:15)
 * @param previousMs of the row before it under the same day, with its days; null when it is the first
 * @param firstMs of the first row under that day
 */
export function runOn(clockMs: number, previousMs: number | null, firstMs: number): NightStep {
  if (previousMs === null || clockMs >= DAY_MS) return { days: 0, isDoubtful: false };
  const days = Math.floor(previousMs / DAY_MS);
  const backMs = previousMs - (days * DAY_MS + clockMs);
  if (days > 0 && -backMs >= ONWARD_MS) return { days: days - 1, isDoubtful: true };
  if (backMs < BACK_MS) return { days, isDoubtful: days > 0 };
  const isEvening = previousMs % DAY_MS >= EVENING_MS;
  const isNextDay = isEvening && (clockMs < NIGHT_UNTIL_MS || firstMs >= EVENING_MS);
  return { days: isNextDay ? days + 1 : days, isDoubtful: true };
}

/** @param injects of one sheet, in the order of the file */
export function acrossNights(injects: readonly RawInject[]): readonly RawInject[] {
  const byDay = new Map<number, { readonly firstMs: number; readonly previousMs: number }>();
  let above: { readonly name: string; readonly ms: number } | null = null;
  return injects.map((inject) => {
    const { dayOf, shape, row } = inject;
    const ms = clockOf(shape);
    if (dayOf === null || ms === null) return inject;
    const { name } = dayOf;
    const isOwn = dayOf.row === row;
    const before = byDay.get(dayOf.row);
    const firstMs = before?.firstMs ?? ms;
    // Of rows that each write their day, the day counts; that the night may be meant is asked.
    const previousMs: number | null = isOwn && above?.name === name ? above.ms : (before?.previousMs ?? null);
    const step = runOn(ms, previousMs, firstMs);
    const days = isOwn ? 0 : step.days;
    byDay.set(dayOf.row, { firstMs, previousMs: ms + days * DAY_MS });
    above = isOwn ? { name, ms } : null;
    if (days > 0) return { ...inject, daysLater: days, dayReading: onLaterDay(days, name) };
    return step.isDoubtful ? { ...inject, dayReading: `op ${name}, vóór de rij erboven` } : inject;
  });
}

const clockOf = (shape: RawInject['shape']): number | null =>
  shape.type === 'clock' || shape.type === 'moment' || shape.type === 'weekday' ? shape.ms : null;

const onLaterDay = (days: number, name: string): string =>
  `${days === 1 ? 'op de dag' : `${days} dagen`} na ${name}, want de tijden lopen door na middernacht`;
