/**
 * A sheet as rows of cells, whatever file it came from. A cell keeps what a reader of the sheet sees; of a cell
 * that a spreadsheet holds as a time or a date also what it means. Plain data, so that it crosses threads.
 */
import type { TimeShape } from './time-shape.ts';

export interface Cell {
  readonly text: string;
  /** Null when the cell is plain text or a plain number. */
  readonly time: TimeShape | null;
  /** In Dutch, how it is read where its text may mean something else too. */
  readonly reading?: string;
  /** What people have remarked at it. */
  readonly comment?: string;
  /** Of a cell that is merged over rows, in all but the first: the row from 1 in which it is written. */
  readonly mergedFrom?: number;
}

export interface Grid {
  readonly name: string;
  /** Every row of the file from the first, empty ones too, so that a place is a row number. */
  readonly rows: readonly (readonly Cell[])[];
  /** From 1, those that the file does not show. */
  readonly hiddenRows?: readonly number[];
  /** Where its columns have their names in several rows: the place of the one that holds all of them. */
  readonly names?: {
    readonly place: number;
    /** By column, what stands above its name, merged over several. */
    readonly groups: readonly (string | null)[];
    /** What the file has in that row, where other names came to it. */
    readonly written?: string;
  };
  /** Rows of the file that hold no inject for a reason of the whole sheet; they are empty in `rows`. */
  readonly aside?: readonly AsideRow[];
}

export interface AsideRow {
  /** From 1. */
  readonly row: number;
  /** In Dutch. */
  readonly reason: string;
  readonly text: string;
}

/** More than a draaiboek will ever have; what a sheet has beyond them is named as left out. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 200;
/** As long as a cell of a spreadsheet can be. */
export const MAX_CELL = 32_767;

export const rowsLeftOut = (name: string): string =>
  `Blad '${name}': alleen de eerste ${MAX_ROWS} rijen zijn gelezen.`;
export const columnsLeftOut = (name: string): string =>
  `Blad '${name}': alleen de eerste ${MAX_COLUMNS} kolommen zijn gelezen.`;

export const EMPTY_CELL: Cell = { text: '', time: null };

export const cellAt = (row: readonly Cell[], index: number | undefined): Cell =>
  index === undefined ? EMPTY_CELL : (row[index] ?? EMPTY_CELL);

export const isBlank = (row: readonly Cell[]): boolean => row.every(({ text }) => text === '');

/** What stands in a row, for who has to recognise it. */
export const rowText = (row: readonly Cell[]): string =>
  row
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' | ');

/** A, B … Z, AA, as spreadsheets name columns. */
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
