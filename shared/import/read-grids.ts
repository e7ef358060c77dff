/**
 * Turns the sheets of a file into injects, skipped rows and questions. Pure, so that a mapping screen can read
 * the same sheets again with other answers; where the sheets come from is not known here.
 */
import { counted } from '../dutch-words.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { clockColumn } from './clock-column.ts';
import { nameScore } from './column-names.ts';
import { withColumnReadings } from './column-readings.ts';
import { type Columns, columnName, describeColumns, findColumns } from './find-columns.ts';
import { exerciseDateIn, withEarlierDay } from './first-day.ts';
import { withOneTable } from './further-tables.ts';
import { cellAt, type Grid, isBlank } from './grid.ts';
import { withGroupNames } from './group-names.ts';
import { joinedHours } from './hour-minute.ts';
import { columnQuestions, openQuestions, type PlacedInject, zeroQuestion } from './import-questions.ts';
import { type ImportedInject, type ImportOptions, type ImportResult, NOTHING_TOLD } from './import-result.ts';
import { splitLeadingTimes } from './leading-time.ts';
import { lengthDays } from './length-days.ts';
import { acrossNights } from './nights.ts';
import { ownSheets } from './own-sheets.ts';
import { placeRows } from './place-rows.ts';
import type { TimeFrame } from './place-time.ts';
import { onSheetDay, type RawInject, readRows, type SheetRows } from './read-rows.ts';
import { firstNumberIn } from './row-day.ts';
import { headerUnit } from './time-headers.ts';
import { isDayAlone, MINUTE_MS } from './time-shape.ts';

interface SheetReading extends SheetRows {
  readonly grid: Grid;
  readonly columns: Columns;
  /** Its times do. */
  readonly countsFromStart: boolean;
  readonly isAssumed: boolean;
  /** Its header names a time and a title or text. */
  readonly isNamed: boolean;
}

export function readGrids(grids: readonly Grid[], options: ImportOptions): ImportResult {
  const readings = grids
    .filter(({ rows }) => rows.some((row) => !isBlank(row)))
    .map((grid) => readSheet(joinedHours(withGroupNames(withOneTable(grid))), options));
  const taken = onSheetDays(takenSheets(readings));
  const untaken = readings.filter(({ grid }) => !taken.some((reading) => reading.grid === grid));
  const own = ownSheets(untaken.map(({ grid }) => grid));
  const startMs = options.startMinute === undefined ? null : options.startMinute * MINUTE_MS;
  const clocked = taken.flatMap(({ injects, countsFromStart }) => (countsFromStart ? [] : injects));
  const statedDate = taken.map(exerciseDateAbove).find((shape) => shape !== null) ?? null;
  const written = calendarOf(
    taken.flatMap(({ injects }) => injects.flatMap((inject) => [inject, ...besideLength(inject)])),
    statedDate,
  );
  const { calendar, readings: dayReadings } = withEarlierDay(clocked, written);
  const sheetOf = ({ grid }: SheetReading) => (taken.length > 1 ? grid.name : null);
  const framed = taken.map((reading) => ({ reading, frame: frameOf(reading, options, startMs, calendar) }));
  const onLaterDays = lengthDays(
    framed.map(({ reading: { injects }, frame: { unit } }) => ({ injects, unit })),
    calendar,
    startMs,
  );
  const placed = framed.flatMap(({ reading, frame }) => {
    const sheet = sheetOf(reading);
    const injects = frame.countsFromStart ? reading.injects : acrossNights(reading.injects);
    const asked = injects.map((inject) => {
      const later = onLaterDays.get(inject);
      if (later) return { ...inject, daysLater: later.days, dayReading: later.reading };
      const dayReading = dayReadings.get(inject);
      return dayReading === undefined ? inject : { ...inject, dayReading };
    });
    return placeRows(asked, frame, calendar).map((row) => ({ ...row, sheet, isAssumed: reading.isAssumed }));
  });
  return {
    source: 'spreadsheet',
    scenario: { ...NOTHING_TOLD, objectives: own.objectives },
    injects: placed.map(importedInject),
    skipped: taken.flatMap((reading) => reading.skipped.map((row) => ({ ...row, sheet: sheetOf(reading) }))),
    questions: [
      ...openQuestions(placed),
      ...zeroQuestion(placed.filter(({ isAssumed }) => isAssumed)),
      ...taken.flatMap(({ grid, columns }) => columnQuestions(grid, columns)),
    ],
    leftOut: [
      ...taken.flatMap((reading) => untakenColumns(reading)),
      ...taken.flatMap(({ comments }) => comments),
      ...own.leftOut,
      ...untaken.filter(({ grid }) => !own.accounted.has(grid)).map(untakenSheet),
    ],
    sheets: taken.map(({ grid, columns }) => ({
      name: grid.name,
      headerRow: columns.header === null ? null : columns.header + 1,
      columns: describeColumns(grid, columns),
    })),
  };
}

/** Its day tells of the calendar as the days of clock times do. */
const besideLength = ({ lengthDay, title }: RawInject) =>
  lengthDay === null ? [] : [{ shape: lengthDay.shape, title }];

function readSheet(whole: Grid, options: ImportOptions): SheetReading {
  const own = readColumns(whole, options);
  if (own.injects.length > 0) return own;
  const split = splitLeadingTimes(whole);
  return split === null ? own : readColumns(split, options);
}

function readColumns(grid: Grid, options: ImportOptions): SheetReading {
  const columns = findColumns(grid, options.columns?.[grid.name]);
  const header = columns.header === null ? [] : (grid.rows[columns.header] ?? []);
  const names = (field: 'time' | 'title' | 'text') => header.some(({ text }) => nameScore(text, field) > 0);
  const isNamed = names('time') && (names('title') || names('text'));
  const read = withColumnReadings(grid, columns);
  const { countsFromStart, isAssumed, timeOf } = clockColumn(read, columns, options);
  return { grid, columns, countsFromStart, isAssumed, isNamed, ...readRows(read, columns, timeOf) };
}

const exerciseDateAbove = ({ grid, columns }: SheetReading) =>
  columns.header === null ? null : exerciseDateIn(grid.rows.slice(0, columns.header));

/**
 * Of several sheets each may be a day: its name says which, or its clock times begin again, and then its first
 * row is asked about.
 */
function onSheetDays(taken: readonly SheetReading[]): readonly SheetReading[] {
  if (taken.length < 2) return taken;
  let latest: number | null = null;
  const names = taken.map(({ grid }) => [{ text: grid.name, time: null }]);
  const firstNumber = firstNumberIn(names, undefined, undefined);
  return taken.map((reading) => {
    const injects = reading.injects.map((inject) => onSheetDay(inject, reading.grid.name, firstNumber));
    const clocks = injects.flatMap((inject) => (isOpenClock(inject) ? [inject.shape.ms] : []));
    const earliest = clocks.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY);
    const isAgain = latest !== null && earliest < latest;
    if (clocks.length > 0) latest = clocks.reduce((most, ms) => Math.max(most, ms), 0);
    const first = isAgain ? injects.find(isOpenClock) : undefined;
    const dayReading = 'op dezelfde dag als het blad ervoor';
    return {
      ...reading,
      injects: injects.map((inject) => (inject === first ? { ...inject, dayReading } : inject)),
    };
  });
}

const isOpenClock = (inject: RawInject): inject is RawInject & { shape: { type: 'clock' } } =>
  inject.shape.type === 'clock' && inject.shape.day === null && inject.sectionDay === null;

/** Of the rows of a sheet without a header so many must be injects, where another sheet is a draaiboek by name. */
const RUNS_ON = 0.6;

/** Sheets whose header says that they are draaiboeken, and those that run on; without any, the one with most. */
function takenSheets(readings: readonly SheetReading[]): readonly SheetReading[] {
  const named = readings.filter(({ isNamed, injects }) => isNamed && injects.length > 0);
  if (named.length > 0) return readings.filter((reading) => named.includes(reading) || runsOn(reading));
  const most = readings.reduce<SheetReading | null>(
    (best, reading) => (best === null || reading.injects.length > best.injects.length ? reading : best),
    null,
  );
  return most === null ? [] : [most];
}

/** A further part of a draaiboek, whose columns have their names on the sheet before it. */
function runsOn({ grid, columns, injects, skipped }: SheetReading): boolean {
  const timed = injects.filter(({ shape }) => TIMED.has(shape.type) && !isDayAlone(shape)).length;
  const isTitle = (row: number) => (grid.rows[row - 1] ?? []).filter(({ text }) => text !== '').length === 1;
  // Names of columns that are none of ours stand above the first row.
  const isNamedOtherwise = skipped.some(({ row }) => row < (injects[0]?.row ?? 0) && !isTitle(row));
  const isMost = timed > 1 && timed >= RUNS_ON * (injects.length + skipped.length);
  return columns.header === null && !isNamedOtherwise && isMost;
}

const TIMED: ReadonlySet<string> = new Set(['clock', 'offset', 'moment', 'weekday']);

function frameOf(
  { grid, columns, countsFromStart }: SheetReading,
  options: ImportOptions,
  startMs: number | null,
  { startDay }: Calendar,
): TimeFrame {
  const index = columns.byField.get('time');
  const name =
    index === undefined || columns.header === null ? '' : cellAt(grid.rows[columns.header] ?? [], index).text;
  return { unit: options.unit ?? headerUnit(name), startMs, startDay, countsFromStart };
}

function importedInject({ raw, sheet, place }: PlacedInject): ImportedInject {
  const { row, title, text, time, shape, recipients, channel, details } = raw;
  const timeMs = place.type === 'unplaced' ? null : place.timeMs;
  const release = shape.type === 'release' ? shape.release : null;
  return { row, sheet, title, timeMs, time, recipients, channel, text, release, details };
}

function untakenColumns({ grid, columns }: SheetReading): readonly string[] {
  const used = new Set([...columns.byField.values(), ...columns.marked, ...columns.crossedChannels]);
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
