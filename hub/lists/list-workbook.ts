/** A list as a workbook of one sheet: what it is on top, then its columns and a row each. All cells are text. */
import * as XLSX from '@e965/xlsx';
import { MAX_CELL } from '../../shared/import/grid.ts';
import type { ListTable } from '../../shared/meeting/list-tables.ts';

/** Characters; a column is as wide as what stands in it, within these. */
const WIDTH = { least: 6, most: 48 } as const;

/** @returns the bytes of an .xlsx file */
export function listWorkbook({ title, subtitle, columns, rows }: ListTable): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(
    [[title], [subtitle], [], columns, ...rows].map((row) => row.map(cellOf)),
  );
  sheet['!cols'] = columns.map((column, index) => ({
    wch: Math.min(
      WIDTH.most,
      Math.max(WIDTH.least, column.length, ...rows.map((row) => row[index]?.length ?? 0)) + 1,
    ),
  }));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, title.slice(0, 31));
  // Texts in one list of their own: SheetJS reads those in cells wrongly when they hold an ampersand.
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }),
  );
}

/** Text is text, also where it begins as a formula does or looks like an escape of the format (`_x000D_`). */
const cellOf = (text: string): XLSX.CellObject => ({
  t: 's',
  v: text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').slice(0, MAX_CELL),
});
