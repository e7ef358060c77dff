/**
 * What the times of one column mean together: whether they count from the start, and where they are of the clock
 * also which of its numbers (900) and of its hours past midnight (24:15) are. Finds no column and places nothing.
 */
import { decimal } from './decimal.ts';
import type { Columns } from './find-columns.ts';
import { type Cell, cellAt, type Grid } from './grid.ts';
import type { ImportOptions } from './import-result.ts';
import { parseLateClock } from './late-clock.ts';
import { dayOnly, firstNumberIn, sectionDayOf } from './row-day.ts';
import { headerCountsFromStart, headerMayCountFromStart, headerUnit } from './time-headers.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, parseTime, type TimeShape } from './time-shape.ts';
import { plainTime } from './time-words.ts';

export type ReadTime = (cell: Cell) => TimeShape | null;

interface ClockColumn {
  /** `00:30` is half an hour after the start. */
  readonly countsFromStart: boolean;
  /** That is so only because they begin at 0:00, and nobody has said it. */
  readonly isAssumed: boolean;
  readonly timeOf: ReadTime;
}

/** Clock-like times of an exercise that count from its start begin early in the day. */
const FROM_START_WITHIN_MS = 3 * HOUR_MS;
/** Those of a column that may count so begin at nought. */
const FROM_ZERO_MS = 5 * MINUTE_MS;
const leastOf = (times: readonly number[]): number =>
  times.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY);

const plainTimeOf: ReadTime = ({ text, time }) => time ?? parseTime(text);

export function clockColumn(grid: Grid, { header, byField }: Columns, options: ImportOptions): ClockColumn {
  const index = byField.get('time');
  if (index === undefined) return { countsFromStart: false, isAssumed: false, timeOf: plainTimeOf };
  const name = header === null ? '' : cellAt(grid.rows[header] ?? [], index).text;
  const clocks: number[] = [];
  const fromStart: number[] = [];
  const lengths: number[] = [];
  const numbers: number[] = [];
  const dayOf = countedDays(grid, header, byField);
  for (const [place, row] of grid.rows.entries()) {
    const day = dayOf(row, place);
    const says = cellAt(row, byField.get('title')).text || cellAt(row, byField.get('text')).text;
    if (place === header || says === '') continue;
    const shape = plainTimeOf(cellAt(row, index));
    if (shape?.type === 'clock') {
      clocks.push(shape.ms);
      fromStart.push(day * DAY_MS + shape.ms);
    }
    if (shape?.type === 'offset') lengths.push(shape.ms);
    if (shape?.type === 'bare' && !shape.afterT) numbers.push(shape.amount);
  }
  const hasNumbers =
    areClockNumbers(numbers) &&
    headerUnit(name) !== 'minutes' &&
    (options.unit === undefined || options.startMinute !== undefined || clocks.length > 0);
  const isCalledSo = headerCountsFromStart(name);
  const saysSo =
    (isCalledSo && leastOf(clocks) < FROM_START_WITHIN_MS) ||
    (headerMayCountFromStart(name) && (clocks[0] ?? DAY_MS) <= FROM_ZERO_MS);
  const mayCount =
    !saysSo &&
    beginsAtNought(fromStart) &&
    numbers.length === 0 &&
    !CLOCK_NAME.test(name) &&
    !hasDays(grid, header, index) &&
    (options.startMinute === undefined || (options.startMinute > 0 && options.startMinute < EVENING_MINUTE));
  const countsFromStart = saysSo || (mayCount && options.zeroTimes !== 'clock');
  // Late on the clock, then, as no exercise begins hours after its start.
  const areLengthsClock = !isCalledSo && clocks.length === 0 && leastOf(lengths) >= FROM_START_WITHIN_MS;
  const hasLate = !countsFromStart && (clocks.length > 0 || hasNumbers);
  const isCounted = headerUnit(name) !== null || (numbers.length > 0 && !hasNumbers);
  const timeOf: ReadTime = (cell) => {
    const shape = plainTimeOf(cell);
    if (cell.reading !== undefined) return shape;
    if (saysSo && shape?.type === 'clock' && shape.day === null) return { type: 'offset', ms: shape.ms };
    if (areLengthsClock && cell.time?.type === 'offset')
      return { type: 'clock', ms: cell.time.ms, day: null };
    const late = hasLate && (shape === null || MAYBE_LATE.has(shape.type)) ? lateIn(cell) : null;
    if (late !== null) return { type: 'clock', ms: late, day: null };
    if (isCounted && shape?.type === 'clock' && cell.time === null && FRACTION.test(cell.text)) {
      return { type: 'bare', amount: decimal(cell.text), afterT: false };
    }
    return hasNumbers && shape?.type === 'bare' && !shape.afterT ? clockNumber(shape.amount) : shape;
  };
  return { countsFromStart, isAssumed: mayCount && options.zeroTimes === undefined, timeOf };
}

const CLOCK_NAME = /klok|clock|horloge/i;
/** Who starts in the evening may begin a draaiboek at midnight. */
const EVENING_MINUTE = 18 * 60;
/** What lasts longer, or ends later in the day, may as well be of the clock. */
const FROM_NOUGHT_WITHIN_MS = 12 * HOUR_MS;

/** @param times with the days before them; NaN where a day is no number from the start */
const beginsAtNought = (times: readonly number[]): boolean =>
  times.length > 2 &&
  times[0] === 0 &&
  times.every((ms, place) => ms % DAY_MS < FROM_NOUGHT_WITHIN_MS && ms >= (times[place - 1] ?? 0));

/** Of each row in turn how many days after the start it is, by its column of days; NaN where that says a date. */
function countedDays(grid: Grid, header: number | null, byField: Columns['byField']) {
  const date = byField.get('date');
  const below = grid.rows.slice((header ?? -1) + 1);
  const first = firstNumberIn(below, date, byField.get('time'));
  let day = 0;
  return (row: readonly Cell[], place: number): number => {
    const cell = cellAt(row, date);
    if (cell.text === '' || (header !== null && place <= header)) return day;
    const shape = dayOnly(cell, first);
    day = shape?.type === 'day' ? shape.day : Number.NaN;
    return day;
  };
}

/** Whether a row or a time of its own says a day: then the times of a sheet are those of a clock. */
const hasDays = (grid: Grid, header: number | null, time: number): boolean =>
  grid.rows.some((row, place) => {
    if (header !== null && place <= header) return false;
    if (sectionDayOf(row, 1) !== null) return true;
    const shape = plainTimeOf(cellAt(row, time));
    return (
      shape?.type === 'moment' || shape?.type === 'weekday' || (shape?.type === 'clock' && shape.day !== null)
    );
  });

/** Half an hour beside one hour, not noon as a part of a day. */
const FRACTION = /^0[.,]\d+$/;
const MAYBE_LATE: ReadonlySet<string> = new Set(['offset', 'bare']);

/** Spreadsheets hold `24:15` as a length of time. */
function lateIn({ text, time }: Cell): number | null {
  if (time?.type === 'offset') return time.ms >= DAY_MS ? time.ms : null;
  return text.length > LONGEST_RANGE ? null : parseLateClock(plainTime(text));
}
const LONGEST_RANGE = 30;

/** Whether the bare numbers of a column are clock times: 900, 915, 1030, and none that cannot be. */
const areClockNumbers = (amounts: readonly number[]): boolean =>
  amounts.some((n) => n < 2_400) &&
  amounts.every((n) => Number.isInteger(n) && n >= 100 && n < 3_000 && n % 100 < 60);

const clockNumber = (amount: number): TimeShape => ({
  type: 'clock',
  ms: Math.floor(amount / 100) * HOUR_MS + (amount % 100) * MINUTE_MS,
  day: null,
});
