/**
 * What a spreadsheet means by a number that it shows as a time: a part of a day, or days since 1900. Numbers
 * far from our time are none.
 */
import type { TimeShape } from './time-shape.ts';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/** 1990 and 2100: days that a draaiboek can be about. */
export const FIRST_SERIAL_DAY = 32_874;
const LAST_SERIAL_DAY = 73_051;
const EPOCH_SERIAL = 25_569;

/** What a spreadsheet holds as a number: part of a day, or days since 1900. */
export function serialTime(serial: number): TimeShape | null {
  const days = Math.floor(serial);
  const ms = Math.round(((serial - days) * DAY_MS) / SECOND_MS) * SECOND_MS;
  if (days === 0) return { type: 'clock', ms, day: null };
  if (days < FIRST_SERIAL_DAY || days > LAST_SERIAL_DAY) return null;
  return ms === 0
    ? { type: 'date', epochDay: days - EPOCH_SERIAL }
    : { type: 'moment', epochDay: days - EPOCH_SERIAL + Math.floor(ms / DAY_MS), ms: ms % DAY_MS };
}
