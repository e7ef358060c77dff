/**
 * A text file with separated values as a sheet: finds its encoding and its separator, and reads quoted cells
 * with line ends and doubled quotes. Lenient with what spreadsheets and people write; a row is a record, as a
 * spreadsheet that opens the file numbers it.
 */
import { cleanText } from '../../shared/exercise/text.ts';
import { columnsLeftOut, type Grid, MAX_COLUMNS, MAX_ROWS, rowsLeftOut } from '../../shared/import/grid.ts';

/** Null when the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  // Text files hold none of these; what other files do.
  return text.includes('\u0000') ? null : text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = [0, 0];
  const head = bytes.subarray(0, 2_000);
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && even * 8 < odd) return new TextDecoder('utf-16le').decode(bytes);
  if (even > head.length / 8 && odd * 8 < even) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** What Windows has where Latin-1 has control characters; Node's own decoder leaves these as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);

const SEPARATORS = [';', '\t', ',', '|'] as const;
/** Excel's own line that names the separator. */
const NAMED_SEPARATOR = /^sep=(.)\r?(?:\n|$)/i;
const TRIED_CHARACTERS = 60_000;

/** Characters of one cell: ever so much text, and no whole file behind one quote. */
const MAX_TEXT = 200_000;
const cellsCut = (name: string, rows: readonly number[]): string =>
  `Blad '${name}': van een cel met meer dan ${MAX_TEXT.toLocaleString('nl-NL')} tekens is de rest niet gelezen, in rij ${rows.join(', ')}.`;

export interface TextSheet {
  readonly grid: Grid;
  /** In Dutch sentences. */
  readonly leftOut: readonly string[];
}

export function textSheet(text: string, name: string): TextSheet {
  const said = NAMED_SEPARATOR.exec(text);
  const separator = said?.[1] ?? likelySeparator(text.slice(0, TRIED_CHARACTERS));
  const records = said ? [[], ...split(text.slice(said[0].length), separator)] : split(text, separator);
  const rows = records
    .slice(0, MAX_ROWS)
    .map((cells) =>
      cells.slice(0, MAX_COLUMNS).map((cell) => ({ text: cleanText(cell.slice(0, MAX_TEXT)), time: null })),
    );
  const cut = records.flatMap((cells, place) =>
    cells.some(({ length }) => length > MAX_TEXT) ? [place + 1] : [],
  );
  const isWider = records.some(({ length }) => length > MAX_COLUMNS);
  return {
    grid: { name, rows },
    leftOut: [
      ...(records.length > MAX_ROWS ? [rowsLeftOut(name)] : []),
      ...(isWider ? [columnsLeftOut(name)] : []),
      ...(cut.length > 0 ? [cellsCut(name, cut)] : []),
    ],
  };
}

/** The one by which most rows have equally many cells. */
function likelySeparator(text: string): string {
  let best: { readonly separator: string; readonly score: number } = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>();
    for (const { length } of split(text, separator)) widths.set(length, (widths.get(length) ?? 0) + 1);
    const score = Math.max(
      0,
      ...[...widths].map(([width, rows]) => (width > 1 ? rows * Math.sqrt(width - 1) : 0)),
    );
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place <= text.length && rows.length <= MAX_ROWS) {
    const { cell, next } = readCell(text, place, separator);
    // One more than is read, to know that there was one.
    if (row.length <= MAX_COLUMNS) row.push(cell);
    place = next;
    const ending = text[place];
    if (ending === separator) {
      place += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (ending === undefined) break;
    place += ending === '\r' && text[place + 1] === '\n' ? 2 : 1;
    if (place === text.length) break;
  }
  return rows;
}

/** @returns the cell, and the place of the separator or line end behind it */
function readCell(text: string, start: number, separator: string): { cell: string; next: number } {
  const opening = separator === ' ' ? start : afterSpaces(text, start);
  if (text[opening] === '"') {
    const end = closingQuote(text, opening);
    const behind = (end ?? start) + 1;
    const next = separator === ' ' ? behind : afterSpaces(text, behind);
    const ending = text[next];
    if (
      end !== null &&
      (ending === undefined || ending === separator || ending === '\n' || ending === '\r')
    ) {
      return { cell: text.slice(opening + 1, end).replaceAll('""', '"'), next };
    }
  }
  let next = start;
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r')
    next += 1;
  return { cell: text.slice(start, next), next };
}

/** People leave them around a quoted cell. */
function afterSpaces(text: string, start: number): number {
  let place = start;
  while (text[place] === ' ') place += 1;
  return place;
}

/** A quote that opens and never closes is a letter like any other. */
function closingQuote(text: string, start: number): number | null {
  let place = text.indexOf('"', start + 1);
  while (place !== -1 && text[place + 1] === '"') place = text.indexOf('"', place + 2);
  return place === -1 ? null : place;
}
