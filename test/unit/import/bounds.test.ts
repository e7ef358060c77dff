import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDraaiboek } from '../../../hub/import/read-draaiboek.ts';
import { MAX_ROWS } from '../../../shared/import/grid.ts';
import { imported, rawOds, rawXlsx } from './draaiboek-files.ts';

describe('a file beyond bounds', () => {
  it('[IMP26] that unpacks to more than it seems is refused without unpacking it', () => {
    const types = (bytes: Uint8Array) => {
      const read = readDraaiboek(bytes, 'draaiboek', {});
      return read.ok ? 'read' : read.error.type;
    };
    expect({ honest: types(bomb(400_000_000, 400_000_000)), lying: types(bomb(400_000_000, 2_000)) }).toEqual(
      {
        honest: 'UnpacksTooLarge',
        lying: 'Damaged',
      },
    );
  });

  it('[IMP26] that repeats a cell beyond any sheet is read as far as sheets go', () => {
    const row = (text: string, times = 1, columns = 1) =>
      `<table:table-row table:number-rows-repeated="${times}"><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell><table:table-cell table:number-columns-repeated="${columns}" office:value-type="string"><text:p>Titel</text:p></table:table-cell></table:table-row>`;
    const read = readDraaiboek(
      rawOds(row('Tijd') + row('T+5 min', 3, 16_000) + row('', 1_048_000)),
      'draaiboek',
      {},
    );
    expect(read.ok ? read.value.injects.length : read.error).toBe(3);
  });

  it('[IMP26] that is laid out to its last row is read as far as rows are', () => {
    const text = (place: string, value: string) =>
      `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const filled = (row: number, title: string) =>
      `<row r="${row}">${text(`A${row}`, 'T+5 min')}${text(`B${row}`, title)}</row>`;
    const empty = Array.from({ length: 300_000 }, (_, place) => `<row r="${place + 2}" ht="15"/>`).join('');
    const sheets = ['', filled(300_002, 'Te ver')].map((last) => {
      const { injects, leftOut } = imported(
        rawXlsx(`<sheetData>${filled(1, 'Bel')}${empty}${last}</sheetData>`),
      );
      return { titles: injects.map(({ title }) => title), leftOut };
    });
    expect(sheets).toEqual([
      { titles: ['Bel'], leftOut: [] },
      { titles: ['Bel'], leftOut: [`Blad 'Blad1': alleen de eerste ${MAX_ROWS} rijen zijn gelezen.`] },
    ]);
  });
});

/** A workbook whose sheet is zeros without end; `told` is the size that the zip tells. */
function bomb(size: number, told: number): Uint8Array {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const other = Buffer.from('xl/workbook.xml');
  // One deflated block of a million zeros, as often as it takes.
  const block = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: 2 });
  const end = deflateRawSync(Buffer.alloc(0));
  const data = Buffer.concat([...Array.from({ length: size / 1_000_000 }, () => block), end]);
  const entries = [
    { name: other, data: deflateRawSync(Buffer.from('<workbook/>')), told: 11 },
    { name, data, told },
  ];
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(entry.data.length, 14);
    fields.writeUInt32LE(entry.told, 18);
    fields.writeUInt16LE(entry.name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, entry.name, entry.data]);
    const place = Buffer.alloc(18);
    place.writeUInt32LE(offset, 14);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        Buffer.from([20, 0]),
        fields,
        place.subarray(4),
        entry.name,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const closing = Buffer.alloc(18);
  closing.writeUInt16LE(entries.length, 4);
  closing.writeUInt16LE(entries.length, 6);
  closing.writeUInt32LE(list.length, 8);
  closing.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, list, Buffer.from('PK\u0005\u0006'), closing]));
}
