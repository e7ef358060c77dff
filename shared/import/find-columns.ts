import { channelColumns } from './channel-column.ts';
import { type ColumnFacts, factsOf } from './column-facts.ts';
import {
  FIELDS,
  type Field,
  isUntil,
  maybeNumbers,
  nameScore,
  nameScores,
  plainName,
  WHOLE_NAME,
} from './column-names.ts';
import { compoundField } from './compound-names.ts';
import { findHeader } from './find-header.ts';
import { cellAt, columnLetter, type Grid } from './grid.ts';
import type { FoundColumn } from './import-result.ts';
import {
  besideRecipients,
  crossedColumns,
  crossedMeans,
  isSomebody,
  withNeighbours,
} from './mark-columns.ts';
import { headerSaysNoStart } from './time-headers.ts';

export interface Columns {
  /** Place of the header in `rows`; null when there is none. */
  readonly header: number | null;
  readonly byField: ReadonlyMap<Field, number>;
  /** Columns that are called after who receives, with a mark in the rows that come to them. */
  readonly marked: readonly number[];
  /** Of those, whom we do not know: taken for who receives by the columns beside them. */
  readonly guessed: readonly number[];
  /** Columns that are called after how a message comes, with a mark in the rows that come so. */
  readonly crossedChannels: readonly number[];
  /** All columns with a name that hold marks for the most part. */
  readonly crossed: ReadonlySet<number>;
  /** Other columns whose name also says time, in case the wrong one was taken. */
  readonly otherTimes: readonly number[];
  /** Where none says when: the one that says how long or until when. */
  readonly lengths: number | null;
  readonly width: number;
}

export function findColumns(grid: Grid, overruled: Readonly<Record<number, Field | null>> = {}): Columns {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const header = findHeader(grid);
  const facts = factsOf(grid, header, width);
  const byField = new Map<Field, number>();
  const taken = new Set<number>();
  const take = (field: Field, index: number) => {
    byField.set(field, index);
    taken.add(index);
  };
  const names = header === null ? [] : (grid.rows[header] ?? []).map(({ text }) => text);
  const columns = { names, groups: grid.names?.groups ?? [], facts };
  const crossed = crossedColumns(columns);
  const calledSo: number[] = [];
  const isMarked = (index: number) =>
    crossed.has(index) && (calledSo.includes(index) || isSomebody(columns, index));
  const saidMarked: number[] = [];
  const saidMeans: number[] = [];
  for (const [said, field] of Object.entries(overruled)) {
    const index = Number(said);
    if (field === 'recipients' && crossed.has(index)) saidMarked.push(index);
    else if (field === 'channel' && crossed.has(index)) saidMeans.push(index);
    else if (field !== null) take(field, index);
    taken.add(index);
  }
  // Who says one column more says nothing of those with marks.
  const isSaidMore = byField.has('recipients') || saidMarked.length > 0;
  const timed = names.flatMap((name, index) => {
    const times = facts[index]?.times ?? 0;
    // From nine to ten, not from whom to whom.
    const isFrom = times >= 0.5 && nameScore(name, 'from') > 0;
    const score = isFrom ? WHOLE_NAME : nameScore(name, 'time');
    return score > 0 && !taken.has(index) ? [{ index, score: score + 8 * times }] : [];
  });
  timed.sort((a, b) => b.score - a.score);
  if (!byField.has('time') && timed[0]) take('time', timed[0].index);
  const beside = (byField.get('time') ?? 0) + 1;
  if (timed[0]?.index === beside - 1 && !taken.has(beside)) splitDayAndTime(byField, facts, names, take);
  const isEnd = (index: number) => (facts[index]?.times ?? 0) >= 0.5 && isUntil(names[index] ?? '');
  for (const index of names.keys()) if (isEnd(index)) taken.add(index);
  const channels = channelColumns(names, facts);
  const named = namedColumns(names, facts).filter(
    ({ field, index }) =>
      (field !== 'title' && field !== 'text') || !channels.some((one) => one.saysHow && one.index === index),
  );
  const isNamed = named.some(
    ({ field, index, score }) =>
      field === 'channel' && score >= WHOLE_NAME && (facts[index]?.filled ?? 0) > 0,
  );
  const channel = channels.find(({ index, isSure }) => !taken.has(index) && (isSure || !isNamed));
  if (channel && !byField.has('channel')) take('channel', channel.index);
  for (const { field, index, score } of named) {
    if (field === 'time' || byField.has(field) || taken.has(index)) continue;
    // Of *Aan GBT* with crosses the name is what counts, and those of *Aan* tell nobody.
    if (field !== 'recipients' || !crossed.has(index)) take(field, index);
    else if (score < WHOLE_NAME) calledSo.push(index);
  }
  const isProseName = ({ field, index }: NamedColumn) =>
    (field === 'title' || field === 'text' || field === 'subject') && !taken.has(index);
  const subject = byField.get('subject');
  if (subject !== undefined && !byField.has('title')) {
    byField.delete('subject');
    byField.set('title', subject);
  }
  takeSecondProse(byField, named.find(isProseName)?.index, take);
  const lengths = takeByContent(names, facts, byField, taken, take);
  const otherTimes = timed
    .map(({ index }) => index)
    .filter((index) => !taken.has(index) && (facts[index]?.times ?? 0) > 0);
  const isFree = (index: number) => !taken.has(index);
  const crossedChannels = byField.has('channel') ? [] : [...saidMeans, ...crossedMeans(columns, isFree)];
  const called = [...names.keys()].filter((index) => isFree(index) && isMarked(index));
  const foundMarked = withNeighbours(
    called,
    columns,
    (index) => isFree(index) && !crossedChannels.includes(index),
  );
  const own = byField.get('recipients');
  const told = facts[byField.get('title') ?? byField.get('text') ?? -1]?.filled ?? 0;
  const score = own === undefined ? 0 : nameScore(names[own] ?? '', 'recipients');
  const counts = isSaidMore ? 'both' : besideRecipients(foundMarked, score, facts[own ?? -1], told);
  if (counts === 'marks') byField.delete('recipients');
  const marked = [...saidMarked, ...(counts === 'recipients' ? [] : foundMarked)];
  const guessed = marked.filter((index) => isFree(index) && !called.includes(index));
  return { header, byField, marked, guessed, crossedChannels, crossed, otherTimes, lengths, width };
}

const tellsWhat = (name: string) => nameScore(name, 'title') > 0 || nameScore(name, 'text') > 0;

interface NamedColumn {
  readonly field: Field;
  readonly index: number;
  readonly score: number;
}

/** One name, merged over a column of days and one of times, in either order. */
function splitDayAndTime(
  byField: ReadonlyMap<Field, number>,
  facts: readonly ColumnFacts[],
  names: readonly string[],
  take: (field: Field, index: number) => void,
): void {
  const time = byField.get('time');
  const beside = (time ?? 0) + 1;
  if (time === undefined || byField.has('date') || names[beside]) return;
  const [own, other] = [facts[time], facts[beside]];
  if (!own || !other) return;
  if (own.days >= 0.5 && other.times >= 0.5) {
    take('date', time);
    take('time', beside);
  } else if (own.times >= 0.5 && other.days >= 0.5) take('date', beside);
}

/** Of two columns that both tell what happens, the first is the title and the other the text. */
function takeSecondProse(
  byField: ReadonlyMap<Field, number>,
  second: number | undefined,
  take: (field: Field, index: number) => void,
): void {
  const title = byField.get('title');
  const text = byField.get('text');
  if (second === undefined || (title === undefined) === (text === undefined)) return;
  const first = title ?? text ?? 0;
  take('title', Math.min(first, second));
  take('text', Math.max(first, second));
}

/** On average, of who receives or sends. */
const LONGEST_NAMES = 40;

/** *Inject voor* holds what comes, rather than for whom, where nothing else does and its cells are long. */
const isStory = (names: readonly string[], facts: readonly ColumnFacts[], index: number): boolean =>
  (facts[index]?.length ?? 0) > LONGEST_NAMES &&
  compoundField(plainName(names[index] ?? '')) !== null &&
  !names.some((other, place) => place !== index && tellsWhat(other) && (facts[place]?.filled ?? 0) > 0);

/** Fields and columns whose names fit, the best fit first. */
function namedColumns(names: readonly string[], facts: readonly ColumnFacts[]): readonly NamedColumn[] {
  return names
    .flatMap((name, index) =>
      [...nameScores(name)].map(([field, score]) => {
        // A column 'Inject' with INJ-01, INJ-02 holds numbers, not titles, if another column tells what happens.
        const isCode =
          field === 'title' &&
          maybeNumbers(name) &&
          (facts[index]?.codes ?? 0) > 0.7 &&
          names.some((other, place) => place !== index && tellsWhat(other));
        if (isCode) return { field: 'number' as const, index, score };
        return { field: isStory(names, facts, index) ? ('title' as const) : field, index, score };
      }),
    )
    .sort(
      (a, b) => b.score - a.score || a.index - b.index || FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field),
    );
}

/**
 * What names did not tell. Without a header also recipients and channel; with one, a column whose name says
 * nothing to us may be anything, so only what every inject has is looked for.
 * @returns the column that says how long, where it is all that looks like times
 */
function takeByContent(
  names: readonly string[],
  facts: readonly ColumnFacts[],
  byField: Map<Field, number>,
  taken: ReadonlySet<number>,
  take: (field: Field, index: number) => void,
): number | null {
  const isNameless = names.length === 0;
  // Called after something else: *Wie* is no story.
  const isElse = (fact: ColumnFacts) => nameScores(names[facts.indexOf(fact)] ?? '').size > 0;
  const best = (worth: (fact: ColumnFacts) => number): number | null => {
    let found: number | null = null;
    let most = 0;
    for (const [index, fact] of facts.entries()) {
      const value = taken.has(index) || fact.filled === 0 ? 0 : worth(fact);
      if (value > most) [found, most] = [index, value];
    }
    return found;
  };
  const fill = (field: Field, worth: (fact: ColumnFacts) => number) => {
    const index = byField.has(field) ? null : best(worth);
    if (index !== null) take(field, index);
  };
  const timeLike = ({ times, counts, filled }: ColumnFacts) =>
    times >= 0.25 && !counts ? times * Math.sqrt(filled) : 0;
  const likely = byField.has('time') ? null : best(timeLike);
  const isLength = likely !== null && headerSaysNoStart(names[likely] ?? '');
  if (likely !== null && !isLength) take('time', likely);
  if (isNameless) {
    fill('date', ({ days }) => (days >= 0.5 ? days : 0));
    fill('number', ({ counts }) => (counts ? 1 : 0));
    fill('channel', ({ channels, length }) => (channels >= 0.5 && length <= 30 ? channels : 0));
    fill('recipients', ({ recipients, length }) => (recipients >= 0.4 && length <= 80 ? recipients : 0));
  }
  const isProse = (fact: ColumnFacts) => {
    const { times, numbers, length, recipients, channels } = fact;
    if (times >= 0.5 || numbers >= 0.5) return 0;
    return recipients >= 0.4 || channels >= 0.5 || isElse(fact) ? length / 100 : length;
  };
  if (!byField.has('title') && !byField.has('text')) fill('text', isProse);
  // Short lines such as *telefoon van de meldkamer* look like a channel.
  const told = (['channel', 'recipients'] as const).find((field) => isNameless && byField.has(field));
  const instead = told === undefined ? undefined : byField.get(told);
  if (!byField.has('title') && !byField.has('text') && told !== undefined && instead !== undefined) {
    byField.delete(told);
    take('text', instead);
  }
  if (isNameless && !byField.has('title')) {
    const text = byField.get('text') ?? 0;
    const rest = facts.flatMap((fact, index) => (!taken.has(index) && isProse(fact) > 0 ? [index] : []));
    const title = rest.filter((index) => index < text).at(-1) ?? rest[0];
    if (title !== undefined) take('title', title);
  }
  return isLength && !byField.has('date') ? likely : null;
}

/** For the mapping screen. */
export function describeColumns(grid: Grid, columns: Columns): readonly FoundColumn[] {
  const fields = new Map([...columns.byField].map(([field, index]) => [index, field]));
  for (const index of columns.marked) fields.set(index, 'recipients');
  for (const index of columns.crossedChannels) fields.set(index, 'channel');
  const rows = grid.rows.slice(columns.header === null ? 0 : columns.header + 1);
  return Array.from({ length: columns.width }, (_, index) => ({
    index,
    name: columnName(grid, columns, index),
    field: fields.get(index) ?? null,
    samples: samplesOf(rows, index),
    ...(columns.crossed.has(index) && { holdsMarks: true as const }),
  })).filter(({ samples, field }) => samples.length > 0 || field !== null);
}

function samplesOf(rows: Grid['rows'], index: number): readonly string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const { text } = cellAt(row, index);
    if (text !== '') samples.push(text);
    if (samples.length === 3) break;
  }
  return samples;
}

export function columnName(grid: Grid, { header }: Columns, index: number): string {
  const name = header === null ? '' : cellAt(grid.rows[header] ?? [], index).text;
  return name === '' ? `kolom ${columnLetter(index)}` : name;
}
