/**
 * Hours in one column and minutes in the next, as one column of times: *Uur | Minuten* with 9 and 30; before them
 * days that count from the start. The hours get the time, the others become empty. Weighs the whole column: a few
 * odd cells do not part it, and a row of which nothing can be made stays as it is. What a row says is `hour-part.ts`.
 */
import { plainName } from './column-names.ts';
import { type Cell, cellAt, EMPTY_CELL, type Grid } from './grid.ts';
import { type JoinedTime, joinedTime, type Part, type Parts, partOf } from './hour-part.ts';
import { spokenTime } from './place-time.ts';

const HEADER_WITHIN = 1_000;
const FROM_START =
  '(?: (?:na|sinds|vanaf|after|since|from|apres|depuis)(?: (?:de|het|the|le|la))? (?:start|startex|aanvang|begin|debut))';
const named = (names: string) => new RegExp(`^(?:t |tijd |time )?(?:${names})${FROM_START}?$`);
const DAYS = named('dagen|d|days|jours');
const HOURS = named('uur|uren|u|h|hr|hrs|hour|hours|heure|heures');
const MINUTES = named('min|mins|minuut|minuten|m|mn|minute|minutes');
const COUNTED = new RegExp(`^t |${FROM_START}$`);

/** Places in a row; `days` null where there are none. */
interface Places {
  readonly days: number | null;
  readonly hours: number;
  readonly minutes: number;
}

/** The same sheet when it has no such columns. */
export function joinedHours(grid: Grid): Grid {
  const place = grid.rows.slice(0, HEADER_WITHIN).findIndex((row) => hoursIn(row) >= 0);
  const header = grid.rows[place];
  if (!header) return grid;
  const hours = hoursIn(header);
  const before = plainName(cellAt(header, hours - 1).text);
  const below = grid.rows.slice(place + 1);
  const beside = { days: null, hours, minutes: hours + 1 };
  const withDays = { ...beside, days: hours - 1 };
  const places = DAYS.test(before) && areDays(below, withDays) ? withDays : beside;
  const rows = below.map((row) => partsOf(row, places));
  if (!areParts(rows, places)) return grid;
  const isCounted =
    places.days !== null ||
    COUNTED.test(plainName(cellAt(header, hours).text)) ||
    rows.filter((parts) => parts !== null && isSigned(parts.hour)).length * 2 > rows.filter(isPair).length;
  if (!isCounted && rows.filter(isBeyondHour).length * 2 > rows.filter(isPair).length) return grid;
  // Whoever begins on day 1 may mean the first day.
  const isFirstDay = places.days !== null && !rows.some((parts) => parts !== null && isZero(parts.day));
  const names = inPlaces(header, places, { text: writtenIn(header, places), time: null });
  let aboveMs: number | null = null;
  const joined = below.map((row, index): readonly Cell[] => {
    if (isSameIn(row, header, places)) return names;
    const parts = rows[index] ?? null;
    const written = writtenIn(row, places);
    if (written === '') return row;
    const time = parts === null ? null : joinedTime(parts, isCounted, aboveMs);
    if (time === null) return inPlaces(row, places, { text: written, time: heldIn(row, places) });
    aboveMs = time.ms ?? aboveMs;
    return inPlaces(row, places, cellOf(time, written, isFirstDay));
  });
  return { ...grid, rows: [...grid.rows.slice(0, place), names, ...joined] };
}

const hoursIn = (row: readonly Cell[]): number =>
  row.findIndex(
    ({ text }, index) =>
      text !== '' && HOURS.test(plainName(text)) && MINUTES.test(plainName(cellAt(row, index + 1).text)),
  );

/** @returns null for a row that only names what follows, or says no time */
function partsOf(row: readonly Cell[], { days, hours, minutes }: Places): Parts | null {
  const filled = row.filter(({ text }) => text !== '').length;
  const parts = {
    day: days === null ? EMPTY : partOf(cellAt(row, days), 'days'),
    hour: partOf(cellAt(row, hours), 'hours'),
    minute: partOf(cellAt(row, minutes), 'minutes'),
  };
  return filled < 2 ? null : parts;
}
const EMPTY: Part = { type: 'empty', isOdd: false };

const isNumber = (part: Part): part is Part & { type: 'number' } => part.type === 'number';
const isSigned = (part: Part): boolean => isNumber(part) && part.sign !== '';
const isZero = (part: Part): boolean => isNumber(part) && part.amount === 0;
const isPair = (parts: Parts | null): parts is Parts =>
  parts !== null &&
  [parts.hour, parts.minute].some(isNumber) &&
  [parts.hour, parts.minute].every((part) => isNumber(part) || part.type === 'empty');
/** As a length of 90 minutes beside the hour in which it begins. */
const isBeyondHour = (parts: Parts | null): boolean =>
  isPair(parts) && isNumber(parts.minute) && parts.minute.amount >= 60;

/** Whether rows that say both are at least as many as those that say a moment in the column of hours alone. */
function areParts(rows: readonly (Parts | null)[], { days }: Places): boolean {
  const pairs = rows.filter(isPair);
  if (pairs.length === 0 || pairs.length < rows.filter((parts) => parts?.hour.type === 'moment').length)
    return false;
  // The same moment twice, in hours and in minutes.
  const isTwice = pairs.every(
    ({ hour, minute }) => isNumber(hour) && isNumber(minute) && hour.amount * 60 === minute.amount,
  );
  return days !== null || !isTwice || !pairs.some(isBeyondHour);
}

/** Whether the column before the hours holds numbers of days for the most part. */
function areDays(rows: Grid['rows'], places: Places): boolean {
  const parts = rows.flatMap((row) => partsOf(row, places) ?? []).filter(({ day }) => day.type !== 'empty');
  return parts.length > 0 && parts.filter(({ day }) => isNumber(day)).length * 2 > parts.length;
}

const indexesOf = ({ days, hours, minutes }: Places): readonly number[] =>
  days === null ? [hours, minutes] : [days, hours, minutes];

const writtenIn = (row: readonly Cell[], places: Places): string =>
  indexesOf(places)
    .map((index) => cellAt(row, index).text)
    .filter((text) => text !== '')
    .join(' / ');

const heldIn = (row: readonly Cell[], places: Places): Cell['time'] =>
  indexesOf(places)
    .map((index) => cellAt(row, index))
    .find(({ text }) => text !== '')?.time ?? null;

const isSameIn = (row: readonly Cell[], other: readonly Cell[], places: Places): boolean =>
  indexesOf(places).every((index) => cellAt(row, index).text === cellAt(other, index).text);

type Held = Pick<Cell, 'text' | 'time' | 'reading'>;

const inPlaces = (row: readonly Cell[], places: Places, held: Held): readonly Cell[] => {
  const indexes = indexesOf(places);
  const cells = [...row];
  while (cells.length <= places.hours) cells.push(EMPTY_CELL);
  return cells.map((cell, at) => {
    if (at === places.hours) return { ...cell, ...held };
    return indexes.includes(at) ? withoutText(cell) : cell;
  });
};

const withoutText = ({ comment }: Cell): Cell =>
  comment === undefined ? EMPTY_CELL : { ...EMPTY_CELL, comment };

function cellOf({ text, time, reading, ms }: JoinedTime, written: string, isFirstDay: boolean): Held {
  const isDoubtful = isFirstDay && time?.type === 'offset' && reading === undefined && ms !== null;
  const said = isDoubtful ? `${spokenTime(ms)} na de start` : reading;
  return {
    text: text === null || isDoubtful ? written : text,
    time,
    ...(said !== undefined && { reading: said }),
  };
}
