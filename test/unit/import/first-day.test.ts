import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../shared/import/time-shape.ts';
import { imported, type SheetValues, textFile, workbookFile } from './draaiboek-files.ts';

const hours = (file: Uint8Array | string, startMinute = 540) => {
  const { injects, questions } = imported(typeof file === 'string' ? textFile(file) : file, { startMinute });
  return {
    hours: injects.map(({ timeMs }) => (timeMs === null ? null : timeMs / HOUR_MS)),
    asked: questions.flatMap(({ type, rows }) => rows.map(({ row, time }) => [type, row, time])),
  };
};

describe('a day that is first written from the second day on', () => {
  it('[IMP63] leaves the rows above it to the day before, and asks', () => {
    const files: Readonly<Record<string, string>> = {
      '19 november 2026': 'Tijd;Titel\n09:00;a\n22:00;b\n19-11-2026 08:30;c\n19-11-2026 10:00;d\n',
      '19-11-2026': 'Datum;Tijd;Titel\n;09:00;a\n;22:00;b\n19-11-2026;08:30;c\n19-11-2026;10:00;d\n',
      donderdag: 'Dag;Tijd;Titel\n;09:00;a\n;22:00;b\ndonderdag;08:30;c\ndonderdag;10:00;d\n',
      'Donderdag 19 november': 'Tijd;Titel\n09:00;a\n22:00;b\nDonderdag 19 november;\n08:30;c\n10:00;d\n',
    };
    expect(Object.values(files).map((file) => hours(file))).toEqual(
      Object.keys(files).map((name) => ({
        hours: [0, 13, 23.5, 25],
        asked: [
          ['reading', 2, `09:00, gelezen als op de dag vóór ${name}`],
          ['reading', 3, `22:00, gelezen als op de dag vóór ${name}`],
        ],
      })),
    );
  });

  it('[IMP63] is the day itself where the rows above run on into it', () => {
    expect(hours('Tijd;Titel\n22:00;a\n00:15;b\n19-11-2026 08:30;c\n', 22 * 60).hours).toEqual([
      0, 2.25, 10.5,
    ]);
    expect(hours('Tijd;Titel\n09:00;a\n09:30;b\n19-11-2026 09:15;c\n')).toEqual({
      hours: [0, 0.5, 0.25],
      asked: [],
    });
    expect(hours('Datum;Tijd;Titel\n;09:00;a\n18-11-2026;10:00;b\n19-11-2026;10:00;c\n')).toEqual({
      hours: [0, 1, 25],
      asked: [['reading', 2, '09:00, gelezen als op 18-11-2026']],
    });
  });

  it('[IMP63] follows the date of the exercise above the header', () => {
    const rows = 'Tijd;Titel\n09:00;a\n22:00;b\nDonderdag 19 november;\n08:30;c\n';
    const named = ['Oefendatum: 18-11;', 'Oefendatum;18-11-2026', 'Datum oefening;woensdag 18 november'];
    expect(named.map((date) => hours(`Draaiboek storm;\n${date}\n\n${rows}`))).toEqual(
      named.map(() => ({ hours: [0, 13, 23.5], asked: [] })),
    );
    const book: SheetValues = [
      ['Oefendatum:', { v: 46_344, z: 'dd-mm-yyyy' }],
      ['Tijd', 'Titel'],
      ['09:00', 'a'],
      [{ v: 46_345, z: 'dddd d mmmm' }],
      ['08:30', 'b'],
    ];
    expect(hours(workbookFile('xlsx', { Blad1: book })).hours).toEqual([0, 23.5]);
  });
});

describe('days that are counted from nought', () => {
  it('[IMP64] have the start on day 0, in a column, above their rows, in the time and as a sheet', () => {
    const column = (...days: readonly string[]) =>
      hours(`Dag;Tijd;Titel\n${days.map((day) => `${day};09:00;a`).join('\n')}\n`).hours;
    expect([
      column('0', '1', '2'),
      column('D0', 'D1', 'D2'),
      column('dag 0', 'dag 1', 'dag 2'),
      column('-1', '0', '1'),
      column('-1', '1'),
      column('1', '2', '3'),
      hours('Tijd;Titel\nDag 0;\n09:00;a\nDag 1;\n09:00;b\n').hours,
      hours('Tijd;Titel\ndag 0 09:00;a\ndag 1 09:00;b\n').hours,
    ]).toEqual([
      [0, 24, 48],
      [0, 24, 48],
      [0, 24, 48],
      [-24, 0, 24],
      [-24, 24],
      [0, 24, 48],
      [0, 24],
      [0, 24],
    ]);
    const sheet: SheetValues = [
      ['Tijd', 'Titel'],
      ['09:00', 'a'],
    ];
    expect(hours(workbookFile('xlsx', { 'Dag 0': sheet, 'Dag 1': sheet })).hours).toEqual([0, 24]);
  });
});
