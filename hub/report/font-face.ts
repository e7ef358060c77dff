/**
 * What a TrueType font can show and how wide it is: its Unicode character map and advance widths, read
 * from the file. Knows the two map formats of the fonts that Paraat ships (4 and 12); layout is pdfmake's.
 */
export interface FontFace {
  readonly has: (codePoint: number) => boolean;
  /** Width of unkerned text in points. */
  readonly widthOf: (text: string, size: number) => number;
}

function tableOffsets(font: DataView): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(font.getUint8(record + byte))).join('');
    offsets.set(tag, font.getUint32(record + 8));
  }
  return offsets;
}

function glyphsOfFormat12(font: DataView, start: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let group = 0; group < font.getUint32(start + 12); group += 1) {
    const record = start + 16 + 12 * group;
    const first = font.getUint32(record);
    const glyph = font.getUint32(record + 8);
    for (let code = first; code <= font.getUint32(record + 4); code += 1) {
      if (glyph + code - first !== 0) glyphs.set(code, glyph + code - first);
    }
  }
  return glyphs;
}

function glyphsOfFormat4(font: DataView, start: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const doubledCount = font.getUint16(start + 6);
  const starts = start + 16 + doubledCount;
  for (let at = 0; at < doubledCount; at += 2) {
    const rangeAt = starts + 2 * doubledCount + at;
    const delta = font.getUint16(starts + doubledCount + at);
    const range = font.getUint16(rangeAt);
    const first = font.getUint16(starts + at);
    for (let code = first; code <= font.getUint16(start + 14 + at) && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : font.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function characterMap(font: DataView, start: number): Map<number, number> {
  let glyphs = new Map<number, number>();
  for (let index = 0; index < font.getUint16(start + 2); index += 1) {
    const table = start + font.getUint32(start + 4 + 8 * index + 4);
    const format = font.getUint16(table);
    if (format === 12) return glyphsOfFormat12(font, table);
    if (format === 4) glyphs = glyphsOfFormat4(font, table);
  }
  return glyphs;
}

/** @throws when the bytes are no TrueType font with the tables that every font has */
export function readFontFace(bytes: Uint8Array): FontFace {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offsets = tableOffsets(font);
  const offset = (tag: string): number => {
    const found = offsets.get(tag);
    if (found === undefined) throw new Error(`The font has no table '${tag}'`);
    return found;
  };
  const glyphs = characterMap(font, offset('cmap'));
  const unitsPerEm = font.getUint16(offset('head') + 18);
  const measured = font.getUint16(offset('hhea') + 34);
  const widths = offset('hmtx');
  const advance = (glyph: number) => font.getUint16(widths + 4 * Math.min(glyph, measured - 1));
  return {
    has: (codePoint) => glyphs.has(codePoint),
    widthOf: (text, size) => {
      let units = 0;
      for (const character of text) units += advance(glyphs.get(character.codePointAt(0) ?? 0) ?? 0);
      return (units * size) / unitsPerEm;
    },
  };
}
