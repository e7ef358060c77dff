/**
 * A spreadsheet (.xlsx, .xlsm, .ods) as sheets of cells. SheetJS reads the file; formulas are never worked out,
 * of a formula the outcome that the file holds is taken. Links to other files, macros and pictures are removed
 * before it reads, so there is nothing to follow.
 */
import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8 } from 'fflate';
import { counted } from '../../shared/dutch-words.ts';
import { cleanText } from '../../shared/exercise/text.ts';
import {
  type Cell,
  columnsLeftOut,
  EMPTY_CELL,
  type Grid,
  MAX_CELL,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsLeftOut,
} from '../../shared/import/grid.ts';
import { serialTime } from '../../shared/import/serial-time.ts';
import { DAY_MS, parseTime, SECOND_MS, type TimeShape } from '../../shared/import/time-shape.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { openZip, type Parts, packAgain, type ZipProblem } from './safe-zip.ts';

const MAX_MERGES = 20_000;

/** Text of sheets, and what says where that is. */
const IS_XML = /^mimetype$|\.(?:xml|rels)$/i;
/** Links, pictures, macros, data sources: nothing of them is an inject. Drawings are counted. */
const NOT_NEEDED =
  /(?:^|\/)(?:externalLinks|drawings|charts|chartsheets|media|embeddings|pivotTables|pivotCache|ctrlProps|printerSettings|customXml|activeX|diagrams|tables|queryTables|slicers|slicerCaches|connections|calcChain|docProps|Configurations2|Basic|Dialogs)(?:\/|\.xml$)/i;

export interface Workbook {
  readonly sheets: readonly Grid[];
  /** In Dutch sentences. */
  readonly leftOut: readonly string[];
}

export function readWorkbook(bytes: Uint8Array): Result<Workbook, ZipProblem> {
  let media = 0;
  const opened = openZip(bytes, (name) => {
    if (MEDIUM.test(name)) media += 1;
    return IS_XML.test(name) && (!NOT_NEEDED.test(name) || DRAWING.test(name));
  });
  if (!opened.ok) return opened;
  const parts = Object.entries(opened.value).filter(([name]) => !DRAWING.test(name));
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(packAgain(readable(Object.fromEntries(parts))), {
      type: 'array',
      dense: true,
      sheetRows: MAX_ROWS + 1,
      sheetStubs: true,
      cellHTML: false,
      cellNF: true,
      cellText: true,
      dateNF: 'dd-mm-yyyy',
      bookVBA: false,
      // Without it SheetJS does not tell which rows are hidden; it takes longer.
      cellStyles: parts.some(([name, xml]) => SHEET.test(name) && hidesRows(xml)),
    });
  } catch {
    // SheetJS throws texts and errors of many kinds on files that are broken.
    return err({ type: 'Damaged' });
  }
  const leftOut: string[] = [...picturesLeftOut(Math.max(media, drawnIn(opened.value)))];
  const sheets = book.SheetNames.flatMap((name, place) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    if (book.Workbook?.Sheets?.[place]?.Hidden) {
      leftOut.push(`Blad '${name}' is verborgen en niet gelezen.`);
      return [];
    }
    return [gridOf(name, sheet, book.Workbook?.WBProps?.date1904 === true, leftOut)];
  });
  return ok({ sheets, leftOut });
}

const MEDIUM = /^(?:xl\/media|Pictures)\/[^/]+$/i;
const DRAWING = /^xl\/drawings\/[^/]+\.xml$/i;
const ANCHOR = /<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor[\s>]/g;
const ODS_DRAWN =
  /<draw:(?:frame|custom-shape|rect|ellipse|circle|line|polyline|polygon|path|connector)[\s>]/g;

/** Pictures, drawings and charts that lie on the sheets. */
const drawnIn = (parts: Parts): number =>
  Object.entries(parts).reduce((sum, [name, xml]) => {
    const mark = DRAWING.test(name) ? ANCHOR : name === ODS_CONTENT ? ODS_DRAWN : null;
    // Making text of a large sheet costs more than looking through its bytes.
    const isDrawn = mark === ANCHOR || Buffer.from(xml.buffer, xml.byteOffset, xml.length).includes('<draw:');
    return mark === null || !isDrawn ? sum : sum + (strFromU8(xml).match(mark)?.length ?? 0);
  }, 0);

const picturesLeftOut = (count: number): readonly string[] => {
  const words = counted(
    count,
    'afbeelding, tekening of grafiek is',
    'afbeeldingen, tekeningen of grafieken zijn',
  );
  return count === 0 ? [] : [`${words} niet overgenomen.`];
};

const CONTENT_TYPES = '[Content_Types].xml';
const ODS_CONTENT = 'content.xml';
const ODS_STYLES = 'styles.xml';
const NO_STYLES =
  '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>';

/**
 * What SheetJS needs to read what is left: a list of contents that names no part that is not there, styles in
 * an OpenDocument file, no cell there that is repeated beyond what is read, and no rows beyond that.
 */
function readable(parts: Parts): Parts {
  const list = parts[CONTENT_TYPES];
  if (list) {
    const names = new Set(Object.keys(parts).map((name) => `/${name}`.toLowerCase()));
    const kept = strFromU8(list).replace(/<(?:\w+:)?Override\b[^<>]*>/g, (entry) => {
      const name = /PartName\s*=\s*["']([^"']*)["']/.exec(entry)?.[1] ?? '';
      return names.has(name.toLowerCase()) ? entry : '';
    });
    const sheets = Object.entries(parts).filter(([name]) => SHEET.test(name));
    return {
      ...parts,
      ...Object.fromEntries(sheets.map(([name, xml]) => [name, withoutFurtherRows(xml)])),
      [CONTENT_TYPES]: strToU8(kept),
    };
  }
  const content = parts[ODS_CONTENT];
  if (!content) return parts;
  const limited = strFromU8(content).replace(
    /(:number-(rows|columns)-repeated\s*=\s*["'])(\d+)/g,
    (_, before: string, kind: string, times: string) =>
      `${before}${Math.min(Number(times), (kind === 'rows' ? MAX_ROWS : MAX_COLUMNS) + 1)}`,
  );
  return { [ODS_STYLES]: strToU8(NO_STYLES), ...parts, [ODS_CONTENT]: strToU8(limited) };
}

const HIDDEN_ROW = /<(?:\w+:)?row\b[^<>]*\shidden\s*=\s*["'](?:1|true)["']/;
const hidesRows = (xml: Uint8Array): boolean =>
  Buffer.from(xml.buffer, xml.byteOffset, xml.length).includes('hidden') && HIDDEN_ROW.test(strFromU8(xml));
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** As little XML as a sheet of more rows than are read can have. */
const MANY_ROWS_BYTES = MAX_ROWS * 20;

const HOLDS_VALUE = /<(?:\w+:)?(?:v|is)[\s>]/;
/** Makes known that there are more rows with something in them. */
const ONE_MORE_ROW = `<row r="${MAX_ROWS + 1}"><c r="A${MAX_ROWS + 1}"><v>0</v></c></row>`;

/** Sheets with a layout down to their last row have a million rows; what is not read need not be parsed. */
function withoutFurtherRows(xml: Uint8Array): Uint8Array {
  if (xml.length < MANY_ROWS_BYTES) return xml;
  const text = strFromU8(xml);
  const row = /<(?:\w+:)?row[\s>/]/g;
  for (let count = 0; count < MAX_ROWS; count += 1) if (!row.exec(text)) return xml;
  const start = row.exec(text)?.index;
  if (start === undefined) return xml;
  const end = start + text.slice(start).search(/<\/(?:\w+:)?sheetData>/);
  if (end < start) return xml;
  const more = HOLDS_VALUE.test(text.slice(start, end)) ? ONE_MORE_ROW : '';
  return strToU8(text.slice(0, start) + more + text.slice(end));
}

function gridOf(name: string, sheet: XLSX.WorkSheet, is1904: boolean, leftOut: string[]): Grid {
  const data: (XLSX.CellObject | undefined)[][] = sheet['!data'] ?? [];
  const rows: Cell[][] = [];
  const noOutcome: number[] = [];
  let isWider = false;
  for (const [place, cells] of data.slice(0, MAX_ROWS).entries()) {
    const row: Cell[] = [];
    isWider ||= (cells?.length ?? 0) > MAX_COLUMNS;
    // Rows and cells that hold nothing are holes.
    for (const cell of (cells ?? []).slice(0, MAX_COLUMNS)) {
      if (cell?.f !== undefined && (cell.v === undefined || cell.t === 'z')) noOutcome.push(place + 1);
      row.push(cell ? cellOf(cell, is1904) : EMPTY_CELL);
    }
    rows.push(row);
  }
  fillDown(rows, sheet['!merges'] ?? []);
  if (noOutcome.length > 0) {
    const where = [...new Set(noOutcome)].join(', ');
    leftOut.push(`Blad '${name}': een formule zonder bewaarde uitkomst is leeg gelezen, in rij ${where}.`);
  }
  if (data.length > MAX_ROWS || sheet['!fullref'] !== undefined) {
    leftOut.push(rowsLeftOut(name));
  }
  if (isWider) leftOut.push(columnsLeftOut(name));
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((row, place) => (row?.hidden ? [place + 1] : []));
  return hiddenRows.length === 0 ? { name, rows } : { name, rows, hiddenRows };
}

function cellOf(cell: XLSX.CellObject, is1904: boolean): Cell {
  const held = heldIn(cell, is1904);
  const comment = cell.c === undefined ? '' : commentOf(cell.c);
  return comment === '' ? held : { ...held, comment };
}

/** With who wrote it, where the remark does not begin with that itself. */
const commentOf = (comments: XLSX.Comments): string =>
  comments
    .flatMap(({ a: author = '', t: text = '' }) => {
      const said = cleanText(text.slice(0, MAX_CELL));
      const name = cleanText(author.slice(0, MAX_AUTHOR));
      const isNamed = name !== '' && name !== NO_AUTHOR && !said.startsWith(name);
      return said === '' ? [] : [isNamed ? `${name}: ${said}` : said];
    })
    .join('\n');

const MAX_AUTHOR = 80;
/** What SheetJS calls who is not named. */
const NO_AUTHOR = 'sheetjsghost';

function heldIn(cell: XLSX.CellObject, is1904: boolean): Cell {
  if (cell.v === undefined || cell.v === null || cell.t === 'z' || cell.t === 'e') return EMPTY_CELL;
  const text = cleanText((cell.w ?? String(cell.v)).slice(0, MAX_CELL));
  if (cell.t !== 'n' || typeof cell.v !== 'number' || typeof cell.z !== 'string') return { text, time: null };
  // A format that puts `T+` before a time makes it a length.
  if (SHOWN_SIGN.test(text) && parseTime(text) !== null) return { text, time: null };
  return { text, time: XLSX.SSF.is_date(cell.z) ? formattedTime(cell.v, cell.z, is1904) : null };
}

const SHOWN_SIGN = /^[a-z]{1,6} ?[+-] ?\d/i;
const DAYS_TO_1904 = 1_462;

/** Not in what stands between quotes or behind a backslash. */
const SHOWS_HOURS = /^(?:"[^"]*"|\\.|[^"\\h])*h/i;

/** What a number means that is shown as a time, a duration or a date. */
function formattedTime(value: number, format: string, is1904: boolean): TimeShape | null {
  if (/\[[hmsu]+\]/i.test(format)) {
    return { type: 'offset', ms: Math.round((value * DAY_MS) / SECOND_MS) * SECOND_MS };
  }
  const time = serialTime(value >= 1 && is1904 ? value + DAYS_TO_1904 : value);
  return time?.type === 'date' && SHOWS_HOURS.test(format) ? { ...time, type: 'moment', ms: 0 } : time;
}

/** A cell that is merged over rows of one column holds for each of them. */
function fillDown(rows: Cell[][], merges: readonly XLSX.Range[]): void {
  for (const { s, e } of merges.slice(0, MAX_MERGES)) {
    if (s.c !== e.c || s.c >= MAX_COLUMNS) continue;
    const held = rows[s.r]?.[s.c];
    if (!held || held.text === '') continue;
    const { text, time } = held;
    for (let place = s.r + 1; place <= Math.min(e.r, rows.length - 1); place += 1) {
      const row = rows[place];
      // A row with nothing of its own is no row.
      if (!row?.some(({ text }) => text !== '')) continue;
      while (row.length <= s.c) row.push(EMPTY_CELL);
      const comment = row[s.c]?.comment;
      row[s.c] = { text, time, mergedFrom: s.r + 1, ...(comment !== undefined && { comment }) };
    }
  }
}
