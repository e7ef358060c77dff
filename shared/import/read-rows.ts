/**
 * Reads the rows of one sheet with its columns known: which are injects, which are not and why, and how each
 * moment is written. Every row that holds anything comes out as one of the two. Places no time.
 */
import type { Field } from './column-names.ts';
import { FIELDS } from './column-names.ts';
import { parseDate, parseDayNumber } from './day.ts';
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
  readonly recipients: readonly string[];
  readonly channel: string | null;
  readonly details: Details;
}

export interface SheetRows {
  readonly injects: readonly RawInject[];
  readonly skipped: readonly Omit<SkippedRow, 'sheet'>[];
}

/** Those with a place of their own in an inject. */
const PLAIN_FIELDS: ReadonlySet<Field> = new Set(['time', 'date', 'title', 'text', 'recipients', 'channel']);

export function readRows(grid: Grid, columns: Columns): SheetRows {
  const injects: RawInject[] = [];
  const skipped: Omit<SkippedRow, 'sheet'>[] = [];
  let sectionDay: number | null = null;
  const headerText = columns.header === null ? null : rowText(grid.rows[columns.header] ?? []);
  for (const [place, row] of grid.rows.entries()) {
    if (isBlank(row)) continue;
    const skip = (reason: string) => skipped.push({ row: place + 1, reason, text: rowText(row) });
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
    const shape = rowShape(cell('date'), cell('time'));
    const title = cell('title').text || cell('text').text;
    if (shape === null || title === '') {
      const day = shape === null ? sectionDayOf(row) : null;
      sectionDay = day ?? sectionDay;
      skip(reasonFor(grid, columns, row, shape));
      continue;
    }
    const text = cell('text').text || (columns.byField.has('text') ? '' : title);
    injects.push({
      row: place + 1,
      title,
      text: text === '' ? null : text,
      time: written,
      shape,
      otherShape: rowShape(cell('date'), cellAt(row, columns.otherTimes[0])),
      sectionDay,
      recipients: splitRecipients(cell('recipients').text),
      channel: cell('channel').text || null,
      details: detailsOf(columns, row),
    });
  }
  return { injects, skipped };
}

/** What the time of a row means together with its date. */
function rowShape(date: Cell, time: Cell): TimeShape | null {
  const own = time.time ?? parseTime(time.text);
  const day = date.text === '' ? null : dayShape(date);
  if (time.text === '') return day;
  if (own?.type !== 'clock' || own.day !== null || day === null) return own;
  if (day.type === 'date') return { type: 'moment', epochDay: day.epochDay, ms: own.ms };
  return day.type === 'day' ? { ...own, day: day.day } : own;
}

/** In a column of days, a plain number is one too. */
function dayShape(cell: Cell): TimeShape | null {
  const shape = cell.time ?? parseTime(cell.text);
  if (shape?.type === 'bare' && Number.isInteger(shape.amount) && shape.amount > 0) {
    return { type: 'day', day: shape.afterT ? shape.amount : shape.amount - 1 };
  }
  const isWholeDays = shape?.type === 'offset' && shape.ms % DAY_MS === 0 && /^[dj]/i.test(cell.text);
  return isWholeDays ? { type: 'day', day: shape.ms / DAY_MS } : shape;
}

/** A row that only says which day follows, such as `Dag 2: woensdag`. */
function sectionDayOf(row: readonly Cell[]): number | null {
  const [only, ...more] = row.filter(({ text }) => text !== '');
  if (!only || more.length > 0 || only.text.length > 60) return null;
  const text = only.text.toLowerCase();
  const counted = /^(?:dag|day|jour) ?\d{1,2}\b/.exec(text)?.[0] ?? text;
  return parseDate(text) === null ? (parseDayNumber(counted)?.day ?? null) : null;
}

function reasonFor(grid: Grid, columns: Columns, row: readonly Cell[], shape: TimeShape | null): string {
  if (shape !== null) return 'geen tekst: een inject heeft een titel of tekst';
  if (row.filter(({ text }) => text !== '').length === 1)
    return 'titel of tussenkop: één gevulde cel, geen tijd';
  const index = columns.byField.get('time') ?? columns.byField.get('date');
  if (index === undefined) return 'geen kolom met tijden gevonden';
  const time = cellAt(row, index).text;
  const where = `in kolom '${columnName(grid, columns, index)}'`;
  return time === '' ? `geen tijd ${where}` : `'${time.slice(0, 40)}' ${where} is geen tijd`;
}

function detailsOf(columns: Columns, row: readonly Cell[]): Details {
  const details: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const { text } = cellAt(row, columns.byField.get(field));
    if (!PLAIN_FIELDS.has(field) && text !== '') details[field] = text;
  }
  return details;
}
