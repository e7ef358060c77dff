import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, textFile, workbookFile } from './draaiboek-files.ts';

const readFile = (file: Uint8Array) => {
  const { injects, skipped, questions, leftOut } = imported(file, { startMinute: 540 });
  return {
    minutes: injects.map(({ timeMs }) => (timeMs === null ? null : timeMs / MINUTE_MS)),
    skipped: skipped.slice(1).map(({ row }) => row),
    asked: questions.flatMap(({ type, rows }) => rows.map(({ row, time }) => [type, row, time])),
    leftOut,
  };
};
const read = (header: string, ...rows: readonly string[]) =>
  readFile(textFile([`${header};Inject;Aan`, ...rows].join('\n')));
const COUNTED = 'Uren na start;Minuten na start';
const clean = { skipped: [], asked: [], leftOut: [] };
const reading = (row: number, time: string, as: string) => ['reading', row, `${time}, gelezen als ${as}`];

describe('hours and minutes in columns of their own', () => {
  it('[IMP78] stay one time beside section rows with a number, repeated headers and rows without a time', () => {
    const rows = ['0;0;a;BM', '0;30;b;BM', '1;15;d;BM'];
    const between = (row: string) => read(COUNTED, ...rows.slice(0, 2), row, ...rows.slice(2));
    const others = [
      ...['Fase 2;;;', 'Blok 2: na 1 uur;;;', 'Dag 1;;;', `${COUNTED};Inject;Aan`],
      ...['-;-;volgt;BM', 'n.t.b.;;volgt;BM', 'Versie 2;1 nov;;', 'Totaal;;3 injects;'],
    ];
    expect(others.map((row) => [row, between(row)])).toEqual(
      others.map((row) => [row, { minutes: [0, 30, 75], skipped: [4], asked: [], leftOut: [] }]),
    );
    expect(read('Uur;Minuten', 'Fase 1;;;', '9;00;a;BM', 'Fase 2;;;', '10;15;b;BM')).toEqual({
      ...clean,
      minutes: [0, 75],
      skipped: [2, 4],
    });
  });

  it('[IMP78] take signs, units, parts and minutes beyond the hour, as far as they say one thing', () => {
    expect([
      read(COUNTED, '-1;0;a;BM', '0;-30;b;BM', '0;0;c;BM', '0;90;d;BM', '2;15;e;BM'),
      read(COUNTED, '+0;+0;a;BM', '+0;+30;b;BM', '+1;+15;c;BM'),
      read(COUNTED, '0 uur;5 min;a;BM', '0u;30 minuten;b;BM', "1 h;15';c;BM"),
      read(COUNTED, '0;7,5;a;BM', '1,5;0;b;BM', '1:45;;c;BM', 'T+2;5;d;BM'),
    ]).toEqual([
      { ...clean, minutes: [-60, -30, 0, 90, 135] },
      { ...clean, minutes: [0, 30, 75] },
      { ...clean, minutes: [5, 30, 75] },
      { ...clean, minutes: [7.5, 90, 105, 125] },
    ]);
    const file = workbookFile('xlsx', {
      MSEL: [
        ['Uren na start', 'Minuten na start', 'Inject'],
        [0, 30, 'a'],
        ['Fase 2', null, null],
        [1, 7.5, 'b'],
      ],
    });
    expect(readFile(file)).toEqual({ ...clean, minutes: [30, 67.5], skipped: [3] });
    const shown = workbookFile('xlsx', {
      MSEL: [
        ['Uur', 'Minuten', 'Inject'],
        [{ v: 9 / 24, z: 'h' }, 5, 'a'],
        [{ v: 10 / 24, z: 'h' }, 15, 'b'],
      ],
    });
    expect(readFile(shown)).toEqual({ ...clean, minutes: [5, 75] });
  });

  it('[IMP78] ask about each odd row, and keep it without a moment where nothing can be made of it', () => {
    const odd = [';30;a;BM', '-;45;b;BM', '-1;30;c;BM', '2;90;d;BM', '3;?!;e;BM', 'abc;15;f;BM'];
    expect(read(COUNTED, '1;15;x;BM', '1;20;y;BM', ...odd)).toEqual({
      ...clean,
      minutes: [75, 80, 90, 105, -90, 210, 180, null],
      asked: [
        reading(4, '30', '1 uur, 30 minuten na de start'),
        reading(5, '- / 45', '1 uur, 45 minuten na de start'),
        reading(6, '-1 / 30', '1 uur, 30 minuten vóór de start'),
        reading(7, '2 / 90', '3 uur, 30 minuten na de start'),
        reading(8, '3 / ?!', '3 uur na de start'),
        ['untimed', 9, 'abc / 15'],
      ],
    });
    const clocks = ['9;00;a;BM', '9;90;b;BM', '11:00;10;c;BM', '+1;30;d;BM', ';45;e;BM', '0950;;f;BM'];
    expect(read('Uur;Minuten', ...clocks)).toEqual({
      ...clean,
      minutes: [0, 90, 130, 90, 165, 50],
      asked: [
        reading(3, '9 / 90', 'de kloktijd 10:30'),
        reading(4, '11:00 / 10', 'de kloktijd 11:10'),
        reading(5, '+1 / 30', '1 uur, 30 minuten na de start'),
        reading(6, '45', 'de kloktijd 11:45'),
      ],
    });
  });

  it('[IMP78] have days before them, which are asked about where they begin at 1', () => {
    const rows = ['0;0;0;a;BM', '0;2;30;b;BM', 'Fase 2;;;;', '1;1;15;c;BM'];
    const days = { ...clean, minutes: [0, 150, 1_515], skipped: [4] };
    const headers = ['Dagen;Uren;Minuten', 'D;H;M', 'Jours;Heures;Minutes'];
    expect(headers.map((header) => read(header, ...rows))).toEqual(headers.map(() => days));
    expect(read('Dagen;Uren;Minuten', '1;2;0;a;BM', '2;1;30;b;BM')).toEqual({
      ...clean,
      minutes: [1_560, 2_970],
      asked: [
        reading(2, '1 / 2 / 0', '1 dag, 2 uur na de start'),
        reading(3, '2 / 1 / 30', '2 dagen, 1 uur, 30 minuten na de start'),
      ],
    });
  });

  it('[IMP78] are not joined where the minutes are a length, or the same moment once more', () => {
    const [length, twice] = [
      read('Uur;Minuten', '9;90;a;BM', '11;60;b;BM', '12;45;c;BM'),
      read(COUNTED, '0,5;30;a;BM', '1;60;b;BM', '2;120;c;BM'),
    ];
    expect([length.asked.map(([type]) => type), length.leftOut.length, twice.minutes]).toEqual([
      ['unit', 'unit', 'unit'],
      1,
      [30, 60, 120],
    ]);
  });
});
