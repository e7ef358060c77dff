/**
 * Reads the rows of one sheet with its columns known: which are injects, which are not and why, and how each
 * moment is written. Every row that holds anything comes out as one of the two. Places no time.
 */
import type { Field } from './column-names.ts';
import { FIELDS, nameScores } from './column-names.ts';
import { parseDate, parseDayNumber, parseShortDate } from './day.ts';
import { type Columns, columnName } from './find-columns.ts';
import { type Cell, cellAt, type Grid, isBlank, rowText } from './grid.ts';
import type { Details, SkippedRow } from './import-result.ts';
import { splitRecipients } from './split-recipients.ts';
import { DAY_MS, parseTime, type TimeShape } from './time-shape.ts';

export interface RawInject {
  readonly row: number;
  readonly title: string;
  readonly text: string | null;
  readonly time: string;
  readonly shape: TimeShape;
  /** In another column of times, for when the first cannot be placed. */
  readonly otherShape: TimeShape | null;
  /** Day of a clock time, from the day of the start, as a section row above it says. */
  readonly sectionDay: number | null;
  /** In Dutch, which day its clock time is taken to be of, where the row itself does not say it. */
  readonly dayReading: string | null;
  readonly recipients: readonly string[];
  readonly channel: string | null;
  readonly details: Details;
}

export interface SheetRows {
  readonly injects: readonly RawInject[];
  readonly skipped: readonly Omit<SkippedRow, 'sheet'>[];
  /** Comments on cells of rows that are no inject, in Dutch sentences. */
  readonly comments: readonly string[];
}

/** Those with a place of their own in an inject. */
const PLAIN_FIELDS: ReadonlySet<Field> = new Set(['time', 'date', 'title', 'text', 'recipients', 'channel']);

export function readRows(grid: Grid, columns: Columns): SheetRows {
  const injects: RawInject[] = [];
  const skipped: Omit<SkippedRow, 'sheet'>[] = [];
  let section: SectionDay = NO_DAY;
  const comments: string[] = [];
  const days = new Set<string>();
  let above: Cell | null = null;
  const headerText = columns.header === null ? null : rowText(grid.rows[columns.header] ?? []);
  for (const [place, row] of grid.rows.entries()) {
    const remarks = remarksIn(grid, columns, row);
    const leave = () => {
      for (const words of remarks) comments.push(`Blad '${grid.name}', rij ${place + 1}: ${words}`);
    };
    if (isBlank(row)) {
      leave();
      continue;
    }
    const skip = (reason: string) => {
      skipped.push({ row: place + 1, reason, text: rowText(row) });
      leave();
    };
    if (place === columns.header) {
      skip('kopregel: de namen van de kolommen');
      continue;
    }
    if (rowText(row) === headerText) {
      skip('herhaalde kopregel');
      continue;
    }
    const cell = (field: Field) => cellAt(row, columns.byField.get(field));
    const written = [cell('date').text, cell('time').text].filter((part) => part !== '').join(' ');
    const date = cell('date');
    if (date.text !== '') above = isDay(date) ? date : null;
    const isBelow = above !== null && date.text === '' && isClockAlone(cell('time'));
    const ofDay = isBelow && above !== null ? above : date;
    const shape = rowShape(ofDay, cell('time'));
    const title = cell('title').text || cell('text').text;
    if (shape === null || title === '') {
      // Dates above the header are about the document.
      const day = place > (columns.header ?? -1) ? sectionDayOf(row) : null;
      if (day !== null) [section, above] = [day, null];
      skip(aboveReason(columns, place, row) ?? reasonFor(grid, columns, row, shape));
      continue;
    }
    const isTimeOnly = shape.type === 'clock' && shape.day === null;
    days.add(ofDay.text);
    const text = cell('text').text || (columns.byField.has('text') ? '' : title);
    injects.push({
      row: place + 1,
      title,
      text: text === '' ? null : text,
      time: written,
      shape:
        isTimeOnly && section.epochDay !== null
          ? { type: 'moment', epochDay: section.epochDay, ms: shape.ms }
          : shape,
      otherShape: rowShape(ofDay, cellAt(row, columns.otherTimes[0])),
      sectionDay: section.day,
      dayReading:
        isTimeOnly && date.text !== '' ? 'op de dag van de start' : isBelow ? belowReading(ofDay) : null,
      recipients: splitRecipients(cell('recipients').text),
      channel: cell('channel').text || null,
      details: detailsOf(columns, row, remarks),
    });
  }
  // One and the same day everywhere is the day of the exercise, whatever it is called.
  return { injects: days.size > 1 ? injects : injects.map(ofKnownDay), skipped, comments };
}

const ofKnownDay = (inject: RawInject): RawInject => ({ ...inject, dayReading: null });

/** A day that is written once holds for the rows below it too. */
const belowReading = ({ text }: Cell): string => `op de dag die erboven staat, ${text}`;

const DAYS: ReadonlySet<string> = new Set(['date', 'day', 'weekday']);
const isDay = (cell: Cell): boolean => DAYS.has(dayShape(cell)?.type ?? '');

function isClockAlone({ text, time }: Cell): boolean {
  const shape = time ?? parseTime(text);
  return shape?.type === 'clock' && shape.day === null;
}

/** The day that a section row or a sheet names, for its rows. */
interface SectionDay {
  /** From the day of the start. */
  readonly day: number | null;
  readonly epochDay: number | null;
}
const NO_DAY: SectionDay = { day: null, epochDay: null };

/** Of a sheet whose name is a day; null when it is none, or the row says its own. */
export function onSheetDay(inject: RawInject, name: string): RawInject {
  const day = namedDay(name);
  const { shape, sectionDay } = inject;
  const isOpen = shape.type === 'clock' && shape.day === null && sectionDay === null;
  if (day === null || !isOpen) return inject;
  return day.epochDay === null
    ? { ...inject, sectionDay: day.day }
    : { ...inject, shape: { type: 'moment', epochDay: day.epochDay, ms: shape.ms } };
}

/** What the time of a row means together with its date. */
function rowShape(date: Cell, time: Cell): TimeShape | null {
  const own = time.time ?? parseTime(time.text);
  if (time.text === '') return dayAloneShape(date);
  const day = date.text === '' ? null : dayShape(date);
  if (own?.type !== 'clock' || own.day !== null || day === null) return own;
  if (day.type === 'date') return { ...day, type: 'moment', ms: own.ms };
  if (day.type === 'weekday') return { ...day, ms: own.ms };
  return day.type === 'day' ? { ...own, day: day.day } : own;
}

/** Without a clock time `J+1` is as far from the start as its letter says. */
function dayAloneShape(date: Cell): TimeShape | null {
  if (date.text === '') return null;
  const own = date.time ?? parseTime(date.text);
  const isCounted = own?.type === 'offset' || (own?.type === 'bare' && own.after !== undefined);
  return isCounted ? own : dayShape(date);
}

/** In a column of days, a plain number is one too, and a date needs no year. */
function dayShape(cell: Cell): TimeShape | null {
  const shape = cell.time ?? parseTime(cell.text);
  if (shape?.type === 'bare' && Number.isInteger(shape.amount) && shape.amount > 0) {
    return { type: 'day', day: shape.afterT ? shape.amount : shape.amount - 1 };
  }
  const isWholeDays = shape?.type === 'offset' && shape.ms % DAY_MS === 0 && /^[dj]/i.test(cell.text);
  if (isWholeDays) return { type: 'day', day: shape.ms / DAY_MS };
  if (shape !== null) return shape;
  const short = parseShortDate(cell.text.trim().toLowerCase());
  return short?.rest === '' ? { type: 'date', epochDay: short.epochDay, isYearless: true } : null;
}

/** Of a row that only says which day follows, such as `Dag 2: woensdag` or `Woensdag 18 november 2026`. */
function sectionDayOf(row: readonly Cell[]): SectionDay | null {
  const [only, ...more] = row.filter(({ text }) => text !== '');
  return !only || more.length > 0 || only.text.length > 60 ? null : namedDay(only.text);
}

function namedDay(name: string): SectionDay | null {
  const text = name.trim().toLowerCase();
  const date = parseDate(text);
  if (date) return date.rest === '' && !date.isYearless ? { day: null, epochDay: date.epochDay } : null;
  const counted = /^(?:dag|day|jour) ?\d{1,2}\b/.exec(text)?.[0] ?? text;
  const day = parseDayNumber(counted)?.day;
  return day === undefined ? null : { day, epochDay: null };
}

/** Of a row with several cells that stands before the names of the columns. */
function aboveReason({ header }: Columns, place: number, row: readonly Cell[]): string | null {
  const filled = row.filter(({ text }) => text !== '');
  if (header === null || place >= header || filled.length < 2) return null;
  const isName = filled.filter(({ text }) => nameScores(text).size > 0).length * 2 >= filled.length;
  return isName && place === header - 1
    ? 'bovenste rij van de kopregel: namen van kolommen'
    : 'staat boven de kopregel';
}

function reasonFor(grid: Grid, columns: Columns, row: readonly Cell[], shape: TimeShape | null): string {
  const isAlone = row.filter(({ text }) => text !== '').length === 1;
  if (shape !== null) {
    const isDay = shape.type === 'date' || shape.type === 'day' || shape.type === 'weekday';
    return isAlone && isDay
      ? 'tussenkop: alleen een dag, geen tekst'
      : 'geen tekst: een inject heeft een titel of tekst';
  }
  if (isAlone) return 'titel of tussenkop: één gevulde cel, geen tijd';
  const index = columns.byField.get('time') ?? columns.byField.get('date');
  if (index === undefined) return 'geen kolom met tijden gevonden';
  const time = cellAt(row, index).text;
  const where = `in kolom '${columnName(grid, columns, index)}'`;
  return time === '' ? `geen tijd ${where}` : `'${time.slice(0, 40)}' ${where} is geen tijd`;
}

const remarksIn = (grid: Grid, columns: Columns, row: readonly Cell[]): readonly string[] =>
  row.flatMap(({ comment }, index) =>
    comment === undefined ? [] : [`Opmerking bij '${columnName(grid, columns, index)}': ${comment}`],
  );

function detailsOf(columns: Columns, row: readonly Cell[], remarks: readonly string[]): Details {
  const details: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const { text } = cellAt(row, columns.byField.get(field));
    if (!PLAIN_FIELDS.has(field) && text !== '') details[field] = text;
  }
  const note = [details.note ?? '', ...remarks].filter((part) => part !== '').join('\n');
  return note === '' ? details : { ...details, note };
}
