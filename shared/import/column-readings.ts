/**
 * Moments whose text alone may mean two things, read as their whole column says: months before days, hours and
 * minutes with a point (T+1.30, 9.3), numbers of a clock after midnight (15). What is thus assumed is with the
 * cell, so that it is asked about. Leaves every other cell as it is; finds no column.
 */
import type { Columns } from './find-columns.ts';
import { type Cell, cellAt, type Grid } from './grid.ts';
import { monthsFirst } from './month-first.ts';
import { headerUnit } from './time-headers.ts';
import { HOUR_MS, MINUTE_MS, parseTime, type TimeShape } from './time-shape.ts';
import { plainTime } from './time-words.ts';

/** @returns null where the cell is as it was */
type Reread = (cell: Cell) => Cell | null;

export function withColumnReadings(whole: Grid, { header, byField, width }: Columns): Grid {
  const dated = monthsFirst(whole, header, width);
  const times = byField.get('time');
  const index = times ?? byField.get('date');
  if (index === undefined) return dated;
  const name = header === null ? '' : cellAt(dated.rows[header] ?? [], index).text;
  const cells = dated.rows.flatMap((row, place) =>
    place === header || row[index] === undefined || row[index].text === '' ? [] : [row[index]],
  );
  const isOfUnit = headerUnit(name) !== null;
  const rereads: readonly Reread[] = [
    midnights(cells),
    ...(times === undefined ? [] : [dottedLengths(cells)]),
    ...(times === undefined || isOfUnit ? [] : [dottedClocks(cells), nightNumbers(cells), wholeHours(cells)]),
  ];
  const rows = dated.rows.map((row, place) => {
    const cell = row[index];
    if (place === header || !cell) return row;
    const made = rereads.reduce<Cell | null>((found, reread) => found ?? reread(cell), null);
    return made === null ? row : row.with(index, made);
  });
  return { ...whole, rows };
}

const clockText = (hours: number, minutes: number): string =>
  `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
const msOf = (hours: number, minutes: number): number => hours * HOUR_MS + minutes * MINUTE_MS;

const SIGNED = /^[a-z]{0,7} ?[+-] ?\d/;
const DOTTED = /^([thu]|start|startex)? ?([+-]) ?(\d{1,3})\.(\d{2}) ?(uur|u|h|hrs?)?$/;

/** `T+0.05`, `T+0.30`, `T+1.30`: no decimals, where all of the column have two and none is 60 or more. */
function dottedLengths(cells: readonly Cell[]): Reread {
  const signed = cells.map(({ text }) => plainTime(text.slice(0, 80))).filter((text) => SIGNED.test(text));
  const dotted = signed.map((text) => DOTTED.exec(text)).filter((match) => match !== null);
  const hasDecimals = signed.some((text) => /[+-] ?\d{1,3}[.,]\d(?!\d)/.test(text));
  if (hasDecimals || dotted.length === 0 || dotted.some((match) => Number(match[4]) > 59)) return () => null;
  return (cell) => {
    const [, , sign, hours, minutes] = DOTTED.exec(plainTime(cell.text.slice(0, 80))) ?? [];
    if (hours === undefined) return null;
    const ms = (sign === '-' ? -1 : 1) * msOf(Number(hours), Number(minutes));
    if (ms === 0) return { ...cell, time: { type: 'offset', ms: 0 } };
    const reading = `${Number(hours)} uur en ${Number(minutes)} minuten, geen tiende delen`;
    return { ...cell, time: { type: 'offset', ms }, reading };
  };
}

const DOTTED_CLOCK = /^\d{1,2}\.\d{2}$/;
const SHORT_CLOCK = /^(\d{1,2})(?:\.([0-5]))?$/;

/** Beside 9.05 and 9.15 is 9.3 half past nine, and 10 ten o'clock, as a spreadsheet shows them. */
function dottedClocks(cells: readonly Cell[]): Reread {
  const isClock = ({ text, time }: Cell) =>
    time === null && DOTTED_CLOCK.test(text) && parseTime(text)?.type === 'clock';
  const clocks = cells.filter(isClock).length;
  const bare = cells.filter(isBareNumber);
  const fits = bare.every(({ text }) => Number(SHORT_CLOCK.exec(text)?.[1] ?? 24) < 24);
  if (clocks < 2 || !fits) return () => null;
  return (cell) => {
    const [, hours, tens = '0'] = isBareNumber(cell) ? (SHORT_CLOCK.exec(cell.text) ?? []) : [];
    if (hours === undefined) return null;
    const [hour, minute] = [Number(hours), Number(tens) * 10];
    return {
      ...cell,
      time: { type: 'clock', ms: msOf(hour, minute), day: null },
      reading: `de kloktijd ${clockText(hour, minute)}`,
    };
  };
}

const isBareNumber = ({ text, time }: Cell): boolean => {
  const shape = time ?? parseTime(text);
  return shape?.type === 'bare' && !shape.afterT;
};

/** In a column of moments, a day that the spreadsheet holds is its midnight, whether it shows that or not. */
function midnights(cells: readonly Cell[]): Reread {
  const held = cells.filter(({ time }) => time !== null);
  const moments = held.filter(({ time }) => time?.type === 'moment').length;
  if (moments === 0 || moments * 2 < held.length) return () => null;
  return (cell) =>
    cell.time?.type === 'date' ? { ...cell, time: { ...cell.time, type: 'moment', ms: 0 } } : null;
}

/** Between 8:30 and 9:15 is 9 nine o'clock, where all such numbers lie in the order of the clock times. */
function wholeHours(cells: readonly Cell[]): Reread {
  let latest = 0;
  let clocks = 0;
  for (const cell of cells) {
    const shape = cell.time ?? parseTime(cell.text);
    const isHour = isBareNumber(cell) && HOUR.test(cell.text);
    if (!isHour && (shape?.type !== 'clock' || shape.day !== null)) continue;
    if (shape?.type === 'clock') clocks += 1;
    const ms = shape?.type === 'clock' ? shape.ms : Number(cell.text) * HOUR_MS;
    if (ms < latest) return () => null;
    latest = ms;
  }
  if (clocks < 2 || cells.some((cell) => isBareNumber(cell) && !HOUR.test(cell.text))) return () => null;
  return (cell) => {
    if (!isBareNumber(cell)) return null;
    const hour = Number(cell.text);
    return {
      ...cell,
      time: { type: 'clock', ms: msOf(hour, 0), day: null },
      reading: `de kloktijd ${clockText(hour, 0)}`,
    };
  };
}
const HOUR = /^(?:[1-9]|1\d|2[0-3])$/;

/** From four in the afternoon on the night is near. */
const EVENING = 1_600;

/** Below 2330 and 2345 are 0, 15 and 130 clock times after midnight. */
function nightNumbers(cells: readonly Cell[]): Reread {
  let latest = 0;
  let isNight = false;
  let hasSmall = false;
  for (const cell of cells) {
    const number = clockNumberOf(cell);
    if (number === null) continue;
    if (!Number.isInteger(number) || number >= 3_000 || number % 100 >= 60) return () => null;
    if (number < 100) {
      if (latest < EVENING) return () => null;
      hasSmall = true;
    }
    isNight ||= hasSmall;
    latest = Math.max(latest, number);
  }
  if (!isNight) return () => null;
  return (cell) => {
    const number = isBareNumber(cell) ? Number(cell.text) : null;
    if (number === null || number >= 100) return null;
    return {
      ...cell,
      time: { type: 'clock', ms: msOf(0, number), day: null },
      reading: `de kloktijd ${clockText(0, number)}`,
    };
  };
}

/** A clock time as the number that a clock shows, 2330; null when the cell is no clock time. */
function clockNumberOf(cell: Cell): number | null {
  const shape: TimeShape | null = cell.time ?? parseTime(cell.text);
  if (shape?.type === 'bare' && !shape.afterT) return shape.amount;
  if (shape?.type !== 'clock' || shape.day !== null) return null;
  const minutes = Math.floor(shape.ms / MINUTE_MS);
  // Of these only the evening counts.
  return Math.max(100, Math.floor(minutes / 60) * 100 + (minutes % 60));
}
