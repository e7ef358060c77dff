/**
 * Marks in a column that is called after who receives: which cells say that a row comes to that person, and which
 * say that it does not. What is neither is for him all the same, as a person may drop it and nobody can guess it;
 * it is asked about.
 */
import type { Cell } from './grid.ts';

/** Without signs around it: `(x)`, `x?`. */
const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1')
    .replace(/\s*[?!*]+$/, '');

const CROSS = /^(?:x+|v|√|✓|✔|✅|☑|☒|✗|✘|×|•|●|■|ja|yes|oui)$/;
const OTHER_MARK = /^(?:1|o|j|y|cc|waar|true|vrai|wel|ok)$/;
const NO_MARK = /^(?:[-–—−/.]+|0|n|nee|neen|no|non|niet|geen|onwaar|false|faux|n\.?v\.?t\.?|n\/?a|☐|□)$/;

/** A mark that is nothing else, whatever its column is called. */
export const isCross = (text: string): boolean => CROSS.test(bare(text));

/** Of a row that comes to the person above the column. */
export const isMark = (text: string): boolean => isCross(text) || OTHER_MARK.test(bare(text));

/** Also with a remark: `x (per mail)`, `ja, later`. */
const WITH_REMARK = /^(?:x+|√|✓|✔|✅|☑|ja|yes|oui)(?:[,;:]? |[,;:(])\S/i;
export const hasCross = (text: string): boolean => isCross(text) || WITH_REMARK.test(text.trim());
export const hasMark = (text: string): boolean => isMark(text) || hasCross(text);

/** Of a row that does not. */
export const isNoMark = (text: string): boolean => NO_MARK.test(bare(text));

/** What stands where a mark would. */
export interface OddMark {
  /** Of the column. */
  readonly name: string;
  readonly text: string;
}

interface MarkedCell {
  readonly name: string;
  readonly cell: Cell;
}

export function readMarks(cells: readonly MarkedCell[]): {
  readonly recipients: readonly string[];
  readonly odd: readonly OddMark[];
} {
  const saying = cells.filter(({ cell: { text } }) => text !== '' && !isNoMark(text));
  return {
    recipients: saying.map(({ name }) => name),
    odd: saying.flatMap(({ name, cell: { text } }) => (isMark(text) ? [] : [{ name, text }])),
  };
}
