/**
 * Reads the rows of one sheet with its columns known: which are injects, which are not and why, and how each
 * moment is written. Every row that holds anything comes out as one of the two. Places no time.
 */
import type { ReadTime } from './clock-column.ts';
import { type Field, nameScores } from './column-names.ts';
import { type Columns, columnName } from './find-columns.ts';
import { type Cell, cellAt, type Grid, isBlank, rowText } from './grid.ts';
import type { Details, SkippedRow } from './import-result.ts';
import { isLength, type LengthDay, lengthDay } from './length-days.ts';
import { hasMark, isCross, isNoMark, type OddMark, readMarks } from './marks.ts';
import {
  countedFrom,
  type DayOfRow,
  dayAloneShape,
  dayOnly,
  type FirstNumber,
  firstNumberIn,
  isDay,
  namedDay,
  onDay,
  rowShape,
  sectionDayOf,
} from './row-day.ts';
import { splitRecipients } from './split-recipients.ts';
import { parseTime, type TimeShape } from './time-shape.ts';

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
  /** Where the day of its clock time is written; null where it is nowhere. */
  readonly dayOf: DayOfRow | null;
  /** Of a time that is a length, the day that it stands beside or under; null when there is none. */
  readonly lengthDay: LengthDay | null;
  /** Days after that one, as the clock times of a night run on. */
  readonly daysLater: number;
  /** In Dutch, which day its clock time is taken to be of, where the row itself does not say it. */
  readonly dayReading: string | null;
  /** In Dutch, how its date or time is read where that may mean something else too. */
  readonly timeReading: string | null;
  /** The file does not show its row. */
  readonly isHidden: boolean;
  readonly recipients: readonly string[];
  /** In columns of marks, what is none. */
  readonly oddMarks: readonly OddMark[];
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

/** @param timeOf of a cell in its column of times */
export function readRows(grid: Grid, columns: Columns, timeIn: ReadTime): SheetRows {
  const first = firstNumberIn(
    grid.rows.slice((columns.header ?? -1) + 1),
    columns.byField.get('date'),
    columns.byField.get('time'),
  );
  const isOnlyDate = !columns.byField.has('time');
  const hasProse = columns.byField.has('title') || columns.byField.has('text');
  const timeOf: ReadTime = (cell) => countedFrom(first, cell.text, timeIn(cell));
  const injects: RawInject[] = [];
  const skipped: Omit<SkippedRow, 'sheet'>[] = [];
  const hidden = new Set(grid.hiddenRows);
  let section: WrittenDay | null = null;
  const comments: string[] = [];
  const days = new Set<string>();
  let above: { readonly cell: Cell; readonly row: number } | null = null;
  const header = columns.header === null ? null : (grid.rows[columns.header] ?? null);
  for (const [place, row] of grid.rows.entries()) {
    const remarks = remarksIn(grid, columns, row);
    const leave = () => {
      for (const words of remarks) comments.push(`Blad '${grid.name}', rij ${place + 1}: ${words}`);
    };
    if (isBlank(row)) {
      leave();
      continue;
    }
    const skip = (reason: string, text = rowText(row)) => {
      skipped.push({ row: place + 1, reason, text });
      leave();
    };
    if (place === columns.header) {
      skip('kopregel: de namen van de kolommen', grid.names?.written);
      continue;
    }
    if (header !== null && isSameRow(row, header)) {
      skip('herhaalde kopregel');
      continue;
    }
    const cell = (field: Field) => cellAt(row, columns.byField.get(field));
    const length = cellAt(row, columns.lengths ?? undefined);
    const written = [cell('date').text, cell('time').text, length.text]
      .filter((part) => part !== '')
      .join(' ');
    const date = cell('date');
    if (date.text !== '') above = isDay(date) ? { cell: date, row: date.mergedFrom ?? place + 1 } : null;
    const own = timeOf(cell('time'));
    const below = above !== null && date.text === '' && isClockAlone(own) ? above : null;
    const ofDay = below?.cell ?? date;
    const shape =
      columns.lengths !== null
        ? untimed(length)
        : cell('time').text === ''
          ? dayAloneShape(ofDay, first, isOnlyDate)
          : rowShape(ofDay, own, first);
    // Of a draaiboek that tells nothing else the channel is all there is.
    const title = cell('title').text || cell('text').text || (hasProse ? '' : cell('channel').text);
    if (shape === null || title === '') {
      // Dates above the header are about the document.
      const day = place > (columns.header ?? -1) ? sectionDayOf(row, first) : null;
      if (day !== null) [section, above] = [{ day, dayOf: { row: place + 1, name: rowText(row) } }, null];
      skip(aboveReason(columns, place, row) ?? reasonFor(grid, columns, row, shape));
      continue;
    }
    const isTimeOnly = isClockAlone(shape);
    days.add(ofDay.text);
    const text = cell('text').text || (columns.byField.has('text') ? '' : title);
    const marks = readMarks(
      columns.marked.map((index) => ({ name: columnName(grid, columns, index), cell: cellAt(row, index) })),
    );
    const inject: RawInject = {
      row: place + 1,
      title,
      text: text === '' ? null : text,
      time: written,
      shape,
      otherShape: otherShapeOf(ofDay, cellAt(row, columns.otherTimes[0]), first),
      sectionDay: null,
      dayOf:
        above !== null && !isTimeOnly && isClockAlone(own) ? { row: above.row, name: above.cell.text } : null,
      lengthDay: isLength(own, cell('time').text) ? dayBeside(date, above, first) : null,
      daysLater: 0,
      dayReading:
        isTimeOnly && date.text !== '' ? 'op de dag van de start' : below ? belowReading(ofDay) : null,
      timeReading: ofDay.reading ?? cell('time').reading ?? null,
      isHidden: hidden.has(place + 1),
      recipients: [...new Set([...namesIn(cell('recipients')), ...marks.recipients])],
      oddMarks: marks.odd,
      channel: cell('channel').text || crossedAbove(grid, columns, row) || null,
      details: detailsOf(columns, row, [
        ...remarks,
        ...marks.odd.map(({ name, text }) => `${name}: ${text}`),
        ...besideMarks(grid, columns, row),
      ]),
    };
    injects.push(section === null ? inject : onWrittenDay(inject, section));
  }
  if (grid.aside) {
    skipped.push(...grid.aside);
    skipped.sort((one, other) => one.row - other.row);
  }
  // One and the same day everywhere is the day of the exercise, whatever it is called.
  return { injects: days.size > 1 ? injects : injects.map(ofKnownDay), skipped, comments };
}

/** How long says not when. */
const untimed = (length: Cell): TimeShape | null =>
  length.time === null && parseTime(length.text) === null
    ? null
    : { type: 'release', release: { byHand: true } };

/** A mark in a column of names is nobody. */
const namesIn = ({ text }: Cell): readonly string[] => splitRecipients(text).filter((name) => !isCross(name));

/** The ways in which a message comes that have a mark. */
const crossedAbove = (grid: Grid, columns: Columns, row: readonly Cell[]): string =>
  columns.crossedChannels
    .filter((index) => hasMark(cellAt(row, index).text))
    .map((index) => columnName(grid, columns, index))
    .join(', ');

/** What stands where only names or only marks are read. */
function besideMarks(grid: Grid, columns: Columns, row: readonly Cell[]): readonly string[] {
  const own = columns.byField.get('recipients');
  const { text } = cellAt(row, own);
  const odd = own !== undefined && isCross(text) ? [own] : [];
  const words = columns.crossedChannels.filter((index) => {
    const said = cellAt(row, index).text;
    return said !== '' && !isCross(said) && !isNoMark(said);
  });
  return [...odd, ...words].map((index) => `${columnName(grid, columns, index)}: ${cellAt(row, index).text}`);
}

const ofKnownDay = (inject: RawInject): RawInject => ({ ...inject, dayReading: null });

/** A day that is written once holds for the rows below it too. */
const belowReading = ({ text }: Cell): string => `op de dag die erboven staat, ${text}`;

/** Empty cells behind the last one do not count. */
const isSameRow = (row: readonly Cell[], other: readonly Cell[]): boolean =>
  row.every(({ text }, index) => text === cellAt(other, index).text) &&
  other.every(({ text }, index) => text === cellAt(row, index).text);

const isClockAlone = (shape: TimeShape | null): boolean => shape?.type === 'clock' && shape.day === null;

function otherShapeOf(date: Cell, time: Cell, first: FirstNumber): TimeShape | null {
  const own = time.time ?? parseTime(time.text);
  return time.text === '' ? dayAloneShape(date, first, false) : rowShape(date, own, first);
}

/** Of a length: in its own row, or written once above it. */
function dayBeside(own: Cell, above: { readonly cell: Cell } | null, first: FirstNumber): LengthDay | null {
  const cell = own.text === '' ? above?.cell : own;
  const shape = cell === undefined ? null : dayOnly(cell, first);
  return cell === undefined || shape === null ? null : lengthDay(shape, cell.text, cell === own);
}

/** A day above the rows that it is of. */
interface WrittenDay {
  readonly day: TimeShape;
  readonly dayOf: DayOfRow;
}

/** Unless the row says its own. */
function onWrittenDay(inject: RawInject, { day, dayOf }: WrittenDay): RawInject {
  const shape = onDay(inject.shape, day);
  if (shape === null) {
    const isOpen = inject.lengthDay === null && isLength(inject.shape, inject.time);
    return isOpen ? { ...inject, lengthDay: lengthDay(day, dayOf.name, false) } : inject;
  }
  return day.type === 'day' ? { ...inject, sectionDay: day.day, dayOf } : { ...inject, shape, dayOf };
}

/** Of a sheet whose name is a day; as it is when the name is none, or the row says its own. */
export function onSheetDay(inject: RawInject, name: string, first: FirstNumber): RawInject {
  const day = inject.sectionDay === null ? namedDay(name, first) : null;
  return day === null ? inject : onWrittenDay(inject, { day, dayOf: { row: 0, name } });
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
  row.some(({ comment }) => comment !== undefined)
    ? row.flatMap(({ comment }, index) =>
        comment === undefined ? [] : [`Opmerking bij '${columnName(grid, columns, index)}': ${comment}`],
      )
    : [];

function detailsOf(columns: Columns, row: readonly Cell[], remarks: readonly string[]): Details {
  const details: Partial<Record<Field, string>> = {};
  for (const [field, index] of columns.byField) {
    const { text } = cellAt(row, index);
    if (!PLAIN_FIELDS.has(field) && text !== '') details[field] = text;
  }
  const note = [details.note ?? '', ...remarks].filter((part) => part !== '').join('\n');
  return note === '' ? details : { ...details, note };
}
