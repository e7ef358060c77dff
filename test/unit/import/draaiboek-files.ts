/** Files as spreadsheets write them, made by code: workbooks by SheetJS, and raw parts where it writes none. */
import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { readDraaiboek } from '../../../hub/import/read-draaiboek.ts';
import type { ImportOptions, ImportResult } from '../../../shared/import/import-result.ts';

export type CellValue = string | number | null | { readonly v: number; readonly z: string };
export type SheetValues = readonly (readonly CellValue[])[];

interface SheetExtras {
  /** Such as `A1:F1`. */
  readonly merges?: readonly string[];
}

export function workbookFile(
  kind: 'xlsx' | 'ods',
  sheets: Readonly<Record<string, SheetValues>>,
  { merges = [] }: SheetExtras = {},
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet: XLSX.WorkSheet = {};
    let width = 1;
    for (const [r, row] of rows.entries()) {
      width = Math.max(width, row.length);
      for (const [c, value] of row.entries()) {
        if (value !== null) sheet[XLSX.utils.encode_cell({ r, c })] = cellObject(value);
      }
    }
    sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
    sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: kind, compression: true }));
}

const cellObject = (value: Exclude<CellValue, null>): XLSX.CellObject => {
  if (typeof value === 'string') return { t: 's', v: value };
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 'n', ...value };
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** One sheet with the given XML, as Excel packs it; `more` adds parts. */
export function rawXlsx(sheetXml: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${main}">${sheetXml}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** One sheet, as LibreOffice packs it. */
export function rawOds(tableXml: string): Uint8Array {
  const namespaces = ['office', 'table', 'text', 'style', 'number']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `${XML}<office:document-content ${namespaces} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Blad1">${tableXml}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
  });
}

export const textFile = (text: string): Uint8Array => strToU8(text);

export function imported(bytes: Uint8Array, options: ImportOptions = {}, name = 'draaiboek'): ImportResult {
  const read = readDraaiboek(bytes, name, options);
  if (!read.ok) throw new Error(`Not read: ${read.error.type}`);
  return read.value;
}

/** What the command line prints of each inject. */
export const injectsOf = ({ injects }: ImportResult) =>
  injects.map(({ row, title, timeMs, recipients, channel, text }) => ({
    row,
    title,
    timeMs,
    recipients,
    channel,
    text,
  }));
