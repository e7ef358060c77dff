/**
 * A sheet with several tables, each below names of columns of its own: a day with a column more, columns in another
 * order, a programme beside the injects. The rows of a later table are put into the columns of the first by their
 * names, so that one set of columns serves the whole sheet; what only a later one has is added. A table that names
 * nothing that happens, beside one that does, is left aside. Finds no column.
 */
import { A_WORD, FIELDS, type Field, nameScore, nameScores, plainName } from './column-names.ts';
import { hasMoment, headerScore } from './find-header.ts';
import { type AsideRow, type Cell, cellAt, EMPTY_CELL, type Grid, MAX_COLUMNS, rowText } from './grid.ts';

interface Table {
  /** Place of its header. */
  readonly place: number;
  readonly names: readonly string[];
  /** Place behind its last row. */
  readonly end: number;
}

/** The same sheet when it has one table, or when all have the same columns. */
export function withOneTable(grid: Grid): Grid {
  const tables = tablesIn(grid);
  const different = new Set(tables.map(({ names }) => keyOf(names))).size;
  if (different < 2 || different > MAX_DIFFERENT) return grid;
  const telling = tables.filter(({ names }) => names.some(tellsWhat));
  const taken = telling.length > 0 ? telling : tables;
  const [base, ...further] = taken;
  if (!base) return grid;
  const rows = [...grid.rows];
  const aside: AsideRow[] = [];
  const put = (place: number, reason: string) => {
    const row = grid.rows[place] ?? [];
    aside.push({ row: place + 1, reason, text: rowText(row) });
    rows[place] = row.map(withoutText);
  };
  const each = (table: Table, act: (row: readonly Cell[], place: number) => void) => {
    for (let place = table.place + 1; place < table.end; place += 1) {
      const row = grid.rows[place] ?? [];
      // One cell says what follows, and not in a column.
      if (filledIn(row) > 1) act(row, place);
    }
  };
  for (const table of tables.filter((one) => !taken.includes(one))) {
    put(table.place, NO_DRAAIBOEK);
    each(table, (_, place) => put(place, NO_DRAAIBOEK));
  }
  const names = [...base.names];
  const used = new Set(base.names.flatMap((name, index) => (name === '' ? [] : [index])));
  each(base, (row) => {
    for (const [index, { text }] of row.entries()) if (text !== '') used.add(index);
  });
  const placed = further.map((table) => ({ table, columns: columnsOf(table, base, names, used, grid) }));
  if (names.length > MAX_COLUMNS) return grid;
  const above = new Set([keyOf(base.names)]);
  for (const { table, columns } of placed) {
    const key = keyOf(table.names);
    const isRepeated = above.has(key);
    above.add(key);
    put(table.place, isRepeated ? 'herhaalde kopregel' : 'kopregel: de namen van de kolommen');
    each(table, (row, place) => {
      rows[place] = moved(row, columns);
    });
  }
  const header = grid.rows[base.place] ?? [];
  rows[base.place] = names.map((text, index) => ({ ...cellAt(header, index), text, time: null }));
  const whole: readonly Placed[] = [{ table: base, columns: base.names.map((_, index) => index) }, ...placed];
  for (const { table, columns } of whole) {
    const prose = proseBeside(names, table, columns);
    if (prose !== null) each(table, (_, place) => (rows[place] = copied(rows[place] ?? [], prose)));
  }
  return { ...grid, rows, names: { place: base.place, groups: [], written: rowText(header) }, aside };
}

const NO_DRAAIBOEK = 'andere tabel: geen kolom die zegt wat er gebeurt';

interface Placed {
  readonly table: Table;
  /** By column of the table, where it is put. */
  readonly columns: readonly number[];
}

const filledIn = (row: readonly Cell[]): number => row.filter(({ text }) => text !== '').length;

const tellsWhat = (name: string): boolean => nameScore(name, 'title') > 0 || nameScore(name, 'text') > 0;

const withoutText = ({ comment }: Cell): Cell =>
  comment === undefined ? EMPTY_CELL : { ...EMPTY_CELL, comment };

/** Empty names behind the last one do not count. */
const keyOf = (names: readonly string[]): string => names.map(plainName).join('|').replace(/\|+$/, '');

/** No sheet that people write has so many different ones. */
const MAX_DIFFERENT = 20;

/** As most moments and hardly a name of a column does: it spares most rows a closer look. */
const NUMBER = /^(?:[dhjt]? ?[+-] ?)?\d/i;

/**
 * Each has a row with a moment; of headers with none between them, such as in two languages, the best counts. A row
 * that only holds the word, as *zonder tijd*, is none.
 */
function tablesIn({ rows, names: found }: Grid): readonly Table[] {
  if (found) return [];
  const headers: { readonly place: number; readonly names: readonly string[]; readonly score: number }[] = [];
  for (const [place, row] of rows.entries()) {
    if (row.some(({ text, time }) => time !== null || NUMBER.test(text))) continue;
    const names = row.map(({ text }) => text);
    const filled = names.filter((name) => name !== '');
    if (filled.length < 2 || !filled.some((name) => nameScore(name, 'time') > 0)) continue;
    const score = headerScore(filled);
    if (score !== null) headers.push({ place, names, score });
  }
  const timeNames = new Map<string, number>();
  for (const name of headers.flatMap(({ names }) => names))
    if (nameScore(name, 'time') > 0) timeNames.set(name, (timeNames.get(name) ?? 0) + 1);
  const sure = headers.filter(
    ({ names }) =>
      names.some((name) => nameScore(name, 'time') > A_WORD) ||
      names.some((name) => (timeNames.get(name) ?? 0) > 1),
  );
  if (sure.length < 2) return [];
  const tables: { place: number; names: readonly string[]; score: number; end: number }[] = [];
  for (const [index, header] of sure.entries()) {
    const end = sure[index + 1]?.place ?? rows.length;
    const above = tables.at(-1);
    const before = sure[index - 1]?.place ?? 0;
    const hasRows = above !== undefined && rows.slice(before + 1, header.place).some(hasMoment);
    if (above === undefined || hasRows) {
      if (above) above.end = header.place;
      tables.push({ ...header, end });
    } else {
      above.end = end;
      if (header.score > above.score) Object.assign(above, header);
    }
  }
  return tables.filter(({ place, end }) => rows.slice(place + 1, end).some(hasMoment));
}

function topField(name: string): Field | null {
  const scores = nameScores(name);
  const most = Math.max(0, ...scores.values());
  return most === 0 ? null : (FIELDS.find((field) => scores.get(field) === most) ?? null);
}

const proseIn = (names: readonly string[]): readonly number[] =>
  names.flatMap((name, index) => (PROSE.has(topField(name)) ? [index] : []));
const PROSE: ReadonlySet<Field | null> = new Set(['title', 'text']);

/** @param names of the columns so far, and @param used which of them hold anything: both grow */
function columnsOf(
  table: Table,
  base: Table,
  names: string[],
  used: Set<number>,
  { rows }: Grid,
): readonly number[] {
  const width = rows
    .slice(table.place, table.end)
    .reduce((most, row) => (filledIn(row) > 1 ? Math.max(most, row.length) : most), 0);
  const own = Array.from({ length: width }, (_, index) => table.names[index] ?? '');
  const columns: (number | null)[] = own.map(() => null);
  const give = (index: number, to: number) => {
    if (columns[index] === null && to >= 0 && !columns.includes(to)) columns[index] = to;
  };
  const plain = own.map(plainName);
  for (const [index, name] of plain.entries())
    if (name !== '')
      give(
        index,
        names.findIndex((other, to) => plainName(other) === name && !columns.includes(to)),
      );
  const isOpen = (to: number) => !columns.includes(to) && !plain.includes(plainName(names[to] ?? ''));
  for (const [index, name] of own.entries()) {
    const field = columns[index] === null ? topField(name) : null;
    if (field !== null)
      give(
        index,
        names.findIndex((other, to) => topField(other) === field && isOpen(to)),
      );
  }
  const [[prose, ...more], [told, ...others]] = [proseIn(own), proseIn(base.names)];
  if (prose !== undefined && told !== undefined && more.length + others.length === 0) give(prose, told);
  return columns.map((to, index) => {
    if (to !== null) return to;
    const name = own[index] ?? '';
    const isFree = (place: number) =>
      (names[place] ?? '') === '' && !columns.includes(place) && (name === '' || !used.has(place));
    const behind = 1 + Math.max(names.length - 1, width - 1, ...used, ...columns.map((other) => other ?? 0));
    const place = isFree(index) ? index : behind;
    while (names.length <= place) names.push('');
    names[place] = name;
    columns[index] = place;
    used.add(place);
    return place;
  });
}

function moved(row: readonly Cell[], columns: readonly number[]): readonly Cell[] {
  if (columns.every((to, index) => to === index)) return row;
  const cells: Cell[] = Array.from({ length: Math.max(0, ...columns) + 1 }, () => EMPTY_CELL);
  for (const [index, cell] of row.entries()) {
    const to = columns[index];
    if (to !== undefined) cells[to] = cell;
  }
  return cells;
}

interface Prose {
  readonly from: number;
  readonly to: number;
}

/** One text fills both where another table has a title and a text. */
function proseBeside(names: readonly string[], table: Table, columns: readonly number[]): Prose | null {
  const [title, text] = (['title', 'text'] as const).map((field) =>
    names.findIndex((name) => topField(name) === field),
  );
  if (title === undefined || text === undefined || title < 0 || text < 0) return null;
  const own = new Set(columns.filter((_, index) => (table.names[index] ?? '') !== ''));
  if (own.has(title) === own.has(text)) return null;
  return own.has(title) ? { from: title, to: text } : { from: text, to: title };
}

function copied(row: readonly Cell[], { from, to }: Prose): readonly Cell[] {
  const cells = [...row];
  while (cells.length <= to) cells.push(EMPTY_CELL);
  return cells.with(to, { text: cellAt(row, from).text, time: null });
}
