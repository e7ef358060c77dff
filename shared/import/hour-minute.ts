/**
 * Hours in one column and minutes in the next, as one column of times: *Uur | Minuten* with 9 and 30. The hours
 * get the time, the minutes become empty. Only where every cell of both is such a number.
 */
import { plainName } from './column-names.ts';
import { type Cell, cellAt, EMPTY_CELL, type Grid } from './grid.ts';
import { HOUR_MS, MINUTE_MS } from './time-shape.ts';

const HEADER_WITHIN = 1_000;
const FROM_START =
  '(?: (?:na|sinds|after|since|apres|depuis)(?: (?:de|het|the|le|la))? (?:start|startex|aanvang|begin|debut))';
const HOURS = new RegExp(`^(?:t )?(?:uur|uren|u|h|hr|hrs|hour|hours|heure|heures)${FROM_START}?$`);
const MINUTES = new RegExp(`^(?:t )?(?:min|mins|minuut|minuten|m|mn|minute|minutes)${FROM_START}?$`);
const COUNTED = new RegExp(`^t |${FROM_START}$`);

/** The same sheet when it has no such columns. */
export function joinedHours(grid: Grid): Grid {
  const place = grid.rows.slice(0, HEADER_WITHIN).findIndex((row) => hourColumn(row) >= 0);
  const header = grid.rows[place];
  if (!header) return grid;
  const hours = hourColumn(header);
  const name = cellAt(header, hours).text;
  const isCounted = COUNTED.test(plainName(name));
  const below = grid.rows.slice(place + 1);
  const times = below.map((row) => timeOf(cellAt(row, hours), cellAt(row, hours + 1), isCounted));
  if (times.some((time) => time === 'other') || !times.some((time) => time !== null)) return grid;
  const joined = below.map((row, index): readonly Cell[] => {
    const time = times[index];
    if (!time || time === 'other') return row;
    const held = { ...cellAt(row, hours), ...time };
    return row.map((cell, at) => (at === hours ? held : at === hours + 1 ? withoutText(cell) : cell));
  });
  const names = header.map((cell, at): Cell => {
    if (at === hours) return { ...cell, text: `${name} / ${cellAt(header, at + 1).text}` };
    return at === hours + 1 ? withoutText(cell) : cell;
  });
  return { ...grid, rows: [...grid.rows.slice(0, place), names, ...joined] };
}

const hourColumn = (row: readonly Cell[]): number =>
  row.findIndex(
    ({ text }, index) =>
      text !== '' && HOURS.test(plainName(text)) && MINUTES.test(plainName(cellAt(row, index + 1).text)),
  );

const withoutText = ({ comment }: Cell): Cell =>
  comment === undefined ? EMPTY_CELL : { ...EMPTY_CELL, comment };

type Time = Pick<Cell, 'text' | 'time'>;

/** @returns null where both are empty; `other` where one is no number, or minutes have no hour of the clock */
function timeOf(hours: Cell, minutes: Cell, isCounted: boolean): Time | 'other' | null {
  if (hours.text === '' && minutes.text === '') return null;
  // A row that only names what follows may be written here.
  if (minutes.text === '' && !/\d/.test(hours.text)) return null;
  const [, hour] = /^(\d{1,3})$/.exec(hours.text || (isCounted ? '0' : '')) ?? [];
  const [, minute] = /^([0-5]?\d)$/.exec(minutes.text || '0') ?? [];
  if (hour === undefined || minute === undefined) return 'other';
  const text = `${hour}:${minute.padStart(2, '0')}`;
  const ms = Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS;
  return { text, time: isCounted ? { type: 'offset', ms } : null };
}
