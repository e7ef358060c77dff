/**
 * A text file that a user named, read whole as UTF-8, or why not in Dutch. A file in another encoding is
 * refused: half of its letters would be others without anybody noticing.
 */
import { readFileSync, statSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/result.ts';
import { failureWords } from './failure-words.ts';

const MEGABYTE = 1_000_000;

export interface TextFileProblem {
  /** From 1; null when it is about the whole file. */
  readonly line: number | null;
  /** Dutch, without a full stop. */
  readonly message: string;
}

export function readTextFile(path: string, maxBytes: number): Result<string, TextFileProblem> {
  const whole = (message: string) => err({ line: null, message });
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return whole('dit is een map, geen bestand');
    // Reading a device may never end.
    if (stats.isCharacterDevice() || stats.isBlockDevice()) return whole('dit is een apparaat, geen bestand');
    if (stats.size > maxBytes) {
      return whole(`het bestand is te groot: meer dan ${maxBytes / MEGABYTE} MB`);
    }
    bytes = readFileSync(path);
  } catch (error) {
    const words = failureWords(error);
    if (words === null) throw error;
    return whole(`het bestand kan niet worden gelezen: ${words}`);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err({ line: lineOfWrongByte(bytes), message: NOT_UTF_8 });
  }
}

const NOT_UTF_8 = 'hier staat een teken dat geen UTF-8 is; sla het bestand op als UTF-8';

function lineOfWrongByte(bytes: Buffer): number {
  const read = bytes.toString('utf8');
  let at = read.indexOf('\uFFFD');
  // The replacement character may stand in the file itself; the first that does not is the wrong byte.
  while (at !== -1 && bytes.subarray(Buffer.byteLength(read.slice(0, at))).indexOf('\uFFFD') === 0) {
    at = read.indexOf('\uFFFD', at + 1);
  }
  return read.slice(0, at).split('\n').length;
}
