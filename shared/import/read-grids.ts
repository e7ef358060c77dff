/**
 * Turns the sheets of a file into injects, skipped rows and questions. Pure, so that a mapping screen can read
 * the same sheets again with other answers; where the sheets come from is not known here.
 */
import { counted } from '../dutch-words.ts';
import { headerCountsFromStart, headerUnit, nameScore } from './column-names.ts';
import { type Columns, columnName, describeColumns, findColumns } from './find-columns.ts';
import { cellAt, type Grid, isBlank } from './grid.ts';
import { columnQuestion, openQuestions, type PlacedInject } from './import-questions.ts';
import type { ImportedInject, ImportOptions, ImportResult } from './import-result.ts';
import { areClockNumbers, type Placed, placeTime, type TimeFrame } from './place-time.ts';
import { type RawInject, readRows, type SheetRows } from './read-rows.ts';
import { HOUR_MS, MINUTE_MS } from './time-shape.ts';

interface SheetReading extends SheetRows {
  readonly grid: Grid;
  readonly columns: Columns;
  /** Its header names a time and a title or text. */
  readonly isNamed: boolean;
}

export function readGrids(grids: readonly Grid[], options: ImportOptions): ImportResult {
  const readings = grids
    .filter(({ rows }) => rows.some((row) => !isBlank(row)))
    .map((grid) => readSheet(grid, options));
  const taken = takenSheets(readings);
  const startDay = firstDay(taken.flatMap(({ injects }) => injects));
  const sheetOf = ({ grid }: SheetReading) => (taken.length > 1 ? grid.name : null);
  const placed = taken.flatMap((reading) => {
    const frame = frameOf(reading, options, startDay);
    const sheet = sheetOf(reading);
    return reading.injects.map((raw) => ({ raw, sheet, place: placeRow(raw, frame) }));
  });
  return {
    source: 'spreadsheet',
    injects: placed.map(importedInject),
    skipped: taken.flatMap((reading) => reading.skipped.map((row) => ({ ...row, sheet: sheetOf(reading) }))),
    questions: [
      ...openQuestions(placed),
      ...taken.flatMap(({ grid, columns }) => columnQuestion(grid, columns)),
    ],
    leftOut: [
      ...taken.flatMap((reading) => untakenColumns(reading)),
      ...readings.filter((reading) => !taken.includes(reading)).map(untakenSheet),
    ],
    sheets: taken.map(({ grid, columns }) => ({
      name: grid.name,
      headerRow: columns.header === null ? null : columns.header + 1,
      columns: describeColumns(grid, columns),
    })),
  };
}

function readSheet(grid: Grid, options: ImportOptions): SheetReading {
  const columns = findColumns(grid, options.columns?.[grid.name]);
  const header = columns.header === null ? [] : (grid.rows[columns.header] ?? []);
  const names = (field: 'time' | 'title' | 'text') => header.some(({ text }) => nameScore(text, field) > 0);
  const isNamed = names('time') && (names('title') || names('text'));
  return { grid, columns, isNamed, ...readRows(grid, columns) };
}

/** Sheets whose header says that they are draaiboeken; without any, the one that holds most. */
function takenSheets(readings: readonly SheetReading[]): readonly SheetReading[] {
  const named = readings.filter(({ isNamed, injects }) => isNamed && injects.length > 0);
  if (named.length > 0) return named;
  const most = readings.reduce<SheetReading | null>(
    (best, reading) => (best === null || reading.injects.length > best.injects.length ? reading : best),
    null,
  );
  return most === null ? [] : [most];
}

function firstDay(injects: readonly RawInject[]): number | null {
  const days = injects.flatMap(({ shape }) => (shape.type === 'moment' ? [shape.epochDay] : []));
  return days.length === 0 ? null : days.reduce((first, day) => Math.min(first, day));
}

/** Clock-like times of an exercise that count from its start begin early in the day. */
const FROM_START_WITHIN_MS = 3 * HOUR_MS;

function frameOf(
  { grid, columns, injects }: SheetReading,
  options: ImportOptions,
  startDay: number | null,
): TimeFrame {
  const index = columns.byField.get('time');
  const name =
    index === undefined || columns.header === null ? '' : cellAt(grid.rows[columns.header] ?? [], index).text;
  const clocks = injects.flatMap(({ shape }) => (shape.type === 'clock' ? [shape.ms] : []));
  const numbers = injects.flatMap(({ shape }) =>
    shape.type === 'bare' && !shape.afterT ? [shape.amount] : [],
  );
  const earliest = clocks.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY);
  const startMs = options.startMinute === undefined ? null : options.startMinute * MINUTE_MS;
  return {
    unit: options.unit ?? headerUnit(name),
    startMs,
    startDay,
    countsFromStart: headerCountsFromStart(name) && earliest < FROM_START_WITHIN_MS,
    numbersAreClock:
      areClockNumbers(numbers) && (options.unit === undefined || startMs !== null || clocks.length > 0),
  };
}

function placeRow({ shape, otherShape, sectionDay }: RawInject, frame: TimeFrame): Placed {
  const place = placeTime(shape, frame, sectionDay);
  if (place.type !== 'unplaced' || otherShape === null) return place;
  const other = placeTime(
    otherShape,
    { ...frame, countsFromStart: false, numbersAreClock: false },
    sectionDay,
  );
  return other.type === 'unplaced' ? place : other;
}

function importedInject({ raw, sheet, place }: PlacedInject): ImportedInject {
  const { shape, otherShape: _, sectionDay: __, ...inject } = raw;
  const timeMs = place.type === 'unplaced' ? null : place.timeMs;
  return { ...inject, sheet, timeMs, release: shape.type === 'release' ? shape.release : null };
}

function untakenColumns({ grid, columns }: SheetReading): readonly string[] {
  const used = new Set(columns.byField.values());
  return Array.from({ length: columns.width }, (_, index) => index)
    .filter((index) => !used.has(index))
    .flatMap((index) => {
      const filled = grid.rows.filter(
        (row, place) => place !== columns.header && cellAt(row, index).text !== '',
      ).length;
      const name = columnName(grid, columns, index);
      return filled === 0
        ? []
        : [
            `Kolom '${name}' van blad '${grid.name}' (${counted(filled, 'gevulde cel', 'gevulde cellen')}) is niet overgenomen.`,
          ];
    });
}

function untakenSheet({ grid, injects }: SheetReading): string {
  const rows = grid.rows.filter((row) => !isBlank(row)).length;
  const why =
    injects.length === 0 ? 'er staan geen rijen met een tijd en een tekst in' : 'het lijkt geen draaiboek';
  return `Blad '${grid.name}' (${counted(rows, 'rij', 'rijen')}) is niet overgenomen: ${why}.`;
}
