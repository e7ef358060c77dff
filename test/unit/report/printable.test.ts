/** Text as the report's fonts can print it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FontFace, readFontFace } from '../../../hub/report/font-face.ts';
import { createPrint, type Print } from '../../../hub/report/printable.ts';

const fontFolder = new URL('../../../node_modules/source-sans/TTF/', import.meta.url);
let face: FontFace;
let print: Print;
beforeAll(async () => {
  face = readFontFace(await readFile(fileURLToPath(new URL('SourceSans3-Regular.ttf', fontFolder))));
  print = createPrint([face]);
});

describe('[RP8] a character that the fonts lack becomes its code, all else stays', () => {
  it.each([
    ['Ёжик, Yılmaz, Łódź, ë é ï € – “ ” →', 'Ёжик, Yılmaz, Łódź, ë é ï € – “ ” →'],
    ['Brand 🚨 in het dorp', 'Brand [U+1F6A8] in het dorp'],
    ['👨‍👩‍👧 opgevangen', '[U+1F468 U+1F469 U+1F467] opgevangen'],
    ['שלום לכם', '[U+05E9 U+05DC U+05D5 U+05DD] [U+05DC U+05DB U+05DD]'],
    ['<script>alert("x")</script> & meer', '<script>alert("x")</script> & meer'],
    ['e\u0301e\u0301n', 'één'],
    ['eerste\ntweede\tkolom', 'eerste\ntweede    kolom'],
  ])('%s', (typed, printed) => {
    expect(print(typed)).toBe(printed);
  });
});

it('gives a very long word places to break, and leaves a hash whole', () => {
  const hash = 'a'.repeat(64);
  expect(print(hash)).toBe(hash);
  expect(print('x'.repeat(70))).toBe([32, 32, 6].map((length) => 'x'.repeat(length)).join('\u200B'));
});

it('knows the width of text, and refuses bytes that are no font', () => {
  expect(face.widthOf('10:43', 10)).toBeCloseTo(4 * 4.97 + 2.49, 1);
  expect(() => readFontFace(new Uint8Array(64))).toThrow();
});
