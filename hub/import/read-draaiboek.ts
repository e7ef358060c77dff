/**
 * Reads a draaiboek from the bytes of a file, whatever its kind: spreadsheet, separated text, or the scenario
 * of another program. The content tells the kind, not the name. Works out no formula and asks nothing of the
 * network. Takes as long as the file is large: `import-thread.ts` sets the limit.
 */
import { basename } from 'node:path';
import { MAX_FILE_MB } from '../../shared/import/file-limit.ts';
import type { Grid } from '../../shared/import/grid.ts';
import type { ImportOptions, ImportProblem, ImportResult } from '../../shared/import/import-result.ts';
import { readGrids } from '../../shared/import/read-grids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isZip, openZip } from './safe-zip.ts';
import { readScenarioJson } from './scenario-json.ts';
import { decodeText, textSheet } from './text-sheet.ts';
import { readWorkbook } from './workbook.ts';

type Read = Result<ImportResult, ImportProblem>;

export function readDraaiboek(bytes: Uint8Array, fileName: string, options: ImportOptions): Read {
  if (bytes.length === 0) return err({ type: 'Empty' });
  if (bytes.length > MAX_FILE_MB * 1_000_000) return err({ type: 'TooLarge', limitMb: MAX_FILE_MB });
  if (isOldOffice(bytes)) return err({ type: 'OldOrLocked' });
  if (isZip(bytes)) return readZip(bytes, options);
  const text = decodeText(bytes);
  if (text === null) return err({ type: 'NotADraaiboek' });
  if (text.trim() === '') return err({ type: 'Empty' });
  if (MARKUP.test(text)) return err({ type: 'Markup' });
  if (/^\s*[[{]/.test(text)) {
    const json = readScenarioJson(text);
    // A sheet may begin with a bracket too.
    if (json.ok || json.error.type !== 'DamagedJson' || /\.json$/i.test(fileName)) return withInjects(json);
  }
  const { grid, leftOut } = textSheet(text, basename(fileName));
  return readSheets([grid], options, leftOut);
}

/** Spreadsheets as one text file, and web pages: as separated text they would be nonsense. */
const MARKUP = /^\s*<(?:\?xml|!doctype|!--|html|head|body|table|office:|workbook|\w+ xmlns)/i;

const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, place) => bytes[place] === byte);

function readZip(bytes: Uint8Array, options: ImportOptions): Read {
  const names: string[] = [];
  const listed = openZip(bytes, (name) => {
    names.push(name);
    return false;
  });
  if (!listed.ok) return listed;
  if (names.some((name) => /^(?:xl\/workbook\.xml|content\.xml)$/i.test(name))) {
    const book = readWorkbook(bytes);
    return book.ok ? readSheets(book.value.sheets, options, book.value.leftOut) : book;
  }
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name))) return err({ type: 'OldOrLocked' });
  // OpenAEV packs its scenario with the documents that belong to it.
  const [jsonName, ...others] = names.filter((name) => /^[^/]+\.json$/i.test(name));
  if (jsonName === undefined || others.length > 0) return err({ type: 'NotADraaiboek' });
  const opened = openZip(bytes, (name) => name === jsonName);
  if (!opened.ok) return opened;
  const json = decodeText(opened.value[jsonName] ?? new Uint8Array());
  return json === null ? err({ type: 'Damaged' }) : withInjects(readScenarioJson(json));
}

function readSheets(sheets: readonly Grid[], options: ImportOptions, leftOut: readonly string[]): Read {
  const result = readGrids(sheets, options);
  return withInjects(ok({ ...result, leftOut: [...leftOut, ...result.leftOut] }));
}

function withInjects(read: Read): Read {
  return read.ok && read.value.injects.length === 0 ? err({ type: 'NoInjects', result: read.value }) : read;
}
