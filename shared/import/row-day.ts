/**
 * Which day a row of a sheet is of: its own, as its date or its time says it, or one that is written once above
 * it, in a section row or as the name of its sheet. A date in the row itself always wins. Places no time.
 */
import { parseDate, parseDayNumber, parseShortDate, parseWeekday } from './day.ts';
import { type Cell, cellAt, EMPTY_CELL, type Grid } from './grid.ts';
import { DAY_MS, parseTime, type TimeShape } from './time-shape.ts';

/** Which number the day of the start has: `dag 1`, or `dag 0` where a sheet counts so. */
export type FirstNumber = 0 | 1;

/** Where a day is written. */
export interface DayOfRow {
  /** From 1; 0 for the name of the sheet. */
  readonly row: number;
  /** As written. */
  readonly name: string;
}

const DAYS: ReadonlySet<string> = new Set(['date', 'day', 'weekday']);
export const isDay = (cell: Cell): boolean => DAYS.has(dayShape(cell, 1)?.type ?? '');

/** What the time of a row means together with its date. @param own of the time alone, null where there is none */
export function rowShape(date: Cell, own: TimeShape | null, first: FirstNumber): TimeShape | null {
  return own === null || date.text === '' ? own : (onDay(own, dayShape(date, first)) ?? own);
}

/** A clock time without a day on a day that stands elsewhere; null when either is something else. */
export function onDay(clock: TimeShape, day: TimeShape | null): TimeShape | null {
  if (clock.type !== 'clock' || clock.day !== null) return null;
  if (day?.type === 'date') return { ...day, type: 'moment', ms: clock.ms };
  if (day?.type === 'weekday') return { ...day, ms: clock.ms };
  return day?.type === 'day' ? { ...clock, day: day.day } : null;
}

/**
 * Without a clock time `J+1` is as far from the start as its letter says.
 * @param isTime there is no other column of times, so that a midnight here is one
 */
export function dayAloneShape(date: Cell, first: FirstNumber, isTime: boolean): TimeShape | null {
  if (date.text === '') return null;
  if (isTime && date.time?.type === 'moment') return date.time;
  const own = date.time ?? parseTime(date.text);
  const isCounted = own?.type === 'offset' || (own?.type === 'bare' && own.after !== undefined);
  return isCounted ? own : dayShape(date, first);
}

/** Of a day that is written with its number, the start being day 1, where the start is day 0. */
const NUMBERED = /^(?:d|j|dag|day|jour) ?\d/i;
export function countedFrom(first: FirstNumber, written: string, shape: TimeShape | null): TimeShape | null {
  if (first === 1 || !NUMBERED.test(written.trim())) return shape;
  if (shape?.type === 'day') return { ...shape, day: shape.day + 1 };
  return shape?.type === 'clock' && shape.day !== null ? { ...shape, day: shape.day + 1 } : shape;
}

const DAY_ZERO = /^(?:d|j|dag|day|jour) ?0(?![\d+])/i;
const ZERO_OR_LESS = /^(?:0|[-−–]\d{1,3})$/;

/** A sheet with a day 0, or in its column of days a number below it, counts from there. */
export const firstNumberIn = (
  rows: Grid['rows'],
  date: number | undefined,
  time: number | undefined,
): FirstNumber =>
  rows.some((row) => {
    const says = (index: number | undefined) => cellAt(row, index).text.trim();
    const [only = EMPTY_CELL, ...more] = row.filter(({ text }) => text !== '');
    if (ZERO_OR_LESS.test(says(date))) return true;
    return [says(date), says(time), more.length === 0 ? only.text.trim() : ''].some((text) =>
      DAY_ZERO.test(text),
    );
  })
    ? 0
    : 1;

/** In a column of days, a plain number is one too, and a date needs no year. */
function dayShape(cell: Cell, first: FirstNumber): TimeShape | null {
  const shape = countedFrom(first, cell.text, cell.time ?? parseTime(cell.text));
  if (shape?.type === 'bare' && Number.isInteger(shape.amount) && (first === 0 || shape.amount > 0)) {
    return { type: 'day', day: shape.afterT ? shape.amount : shape.amount - first };
  }
  const isWholeDays = shape?.type === 'offset' && shape.ms % DAY_MS === 0 && /^[dj+-]/i.test(cell.text);
  if (isWholeDays) return { type: 'day', day: shape.ms / DAY_MS };
  // As a date is held that is shown with a clock time.
  if (cell.time?.type === 'moment' && cell.time.ms === 0) return { ...cell.time, type: 'date' };
  if (shape !== null) return shape;
  const short = parseShortDate(cell.text.trim().toLowerCase());
  return short?.rest === ''
    ? { type: 'date', epochDay: short.epochDay, isYearless: true }
    : namedDay(cell.text, first);
}

/** Of a column of days; null when a cell holds anything else. */
export function dayOnly(cell: Cell, first: FirstNumber): TimeShape | null {
  const shape = cell.text === '' ? null : dayShape(cell, first);
  return shape !== null && DAYS.has(shape.type) ? shape : null;
}

/** Of a cell that is called a date. */
export const writtenDate = (cell: Cell): TimeShape | null => dayShape(cell, 1);

/** Of a row that only says which day follows, such as `Dag 2: woensdag` or `Woensdag 18 november`. */
export function sectionDayOf(row: readonly Cell[], first: FirstNumber): TimeShape | null {
  const [only, ...more] = row.filter(({ text }) => text !== '');
  if (!only || more.length > 0 || only.text.length > 60) return null;
  const isDate = only.time?.type === 'date' || (only.time?.type === 'moment' && only.time.ms === 0);
  return isDate ? { ...only.time, type: 'date' } : namedDay(only.text, first);
}

/** Of a section row or the name of a sheet: a date, a day of the week or the number of a day. */
export function namedDay(name: string, first: FirstNumber): TimeShape | null {
  const text = name.trim().toLowerCase();
  const date = parseDate(text);
  if (date) {
    const { rest, epochDay, isYearless } = date;
    return rest === '' ? { type: 'date', epochDay, ...(isYearless && { isYearless: true as const }) } : null;
  }
  const onWeekday = parseWeekday(text);
  if (onWeekday?.rest === '') return { type: 'weekday', weekday: onWeekday.weekday, ms: null };
  const counted = /^(?:dag|day|jour) ?\d{1,2}\b/.exec(text)?.[0] ?? text;
  const day = parseDayNumber(counted)?.day;
  return day === undefined ? null : countedFrom(first, text, { type: 'day', day });
}
