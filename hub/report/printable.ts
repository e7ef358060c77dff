/**
 * Text as the report's fonts can print it: nothing is lost silently and nothing runs off the page. A
 * character without a glyph becomes its code in brackets, neighbours share one pair: [U+1F6A8 U+1F692].
 * Order stays as typed, so text in a right-to-left script can be read back from its codes.
 */
import type { FontFace } from './font-face.ts';

export type Print = (text: string) => string;

// Joiners, direction marks and variation selectors have no shape of their own.
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/gu;
/** A hash of 64 characters stays whole, so that it can be copied. */
const LONG_WORD = /\S{65,}/g;
const PIECE_LENGTH = 32;
const SOFT_BREAK = '\u200B';

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** pdfmake measures a word as one piece, which is slow for a very long one, and may cut a surrogate pair. */
function withSoftBreaks(word: string): string {
  const characters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += PIECE_LENGTH) {
    pieces.push(characters.slice(at, at + PIECE_LENGTH).join(''));
  }
  return pieces.join(SOFT_BREAK);
}

/** @param faces every face that text may be set in; a character must be in all of them */
export function createPrint(faces: readonly FontFace[]): Print {
  const isPrintable = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n') return true;
    return code <= 0xffff && faces.every((face) => face.has(code));
  };
  return (text) => {
    let printed = '';
    let missing: string[] = [];
    const flush = () => {
      if (missing.length > 0) printed += `[${missing.join(' ')}]`;
      missing = [];
    };
    for (const character of text.normalize('NFC').replaceAll('\t', '    ').replace(SHAPELESS, '')) {
      if (isPrintable(character)) {
        flush();
        printed += character;
      } else missing.push(codeOf(character));
    }
    flush();
    return printed.replace(LONG_WORD, withSoftBreaks);
  };
}

/** The same content with every text printed; pictures are left as they are. */
export function printContent<T>(content: T, print: Print): T {
  if (typeof content === 'string') return print(content) as T;
  if (Array.isArray(content)) return content.map((part) => printContent(part, print)) as T;
  if (content === null || typeof content !== 'object') return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, part]) => [key, key === 'svg' ? part : printContent(part, print)]),
  ) as T;
}
