import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../shared/import/time-shape.ts';
import { imported, type SheetValues, textFile, workbookFile } from './draaiboek-files.ts';

const hours = (file: Uint8Array) => {
  const { injects, questions } = imported(file, { startMinute: 540 });
  return {
    hours: injects.map(({ timeMs }) => (timeMs === null ? null : timeMs / HOUR_MS)),
    asked: questions.map(({ type, rows }) => [type, rows.map(({ row, time }) => [row, time])]),
  };
};

describe('a day that is written once', () => {
  it('[IMP46] holds for the rows below it, and those are asked about', () => {
    const dates = 'Datum;Tijd;Titel\n22-11-2026;09:00;A\n;10:00;B\n23-11-2026;09:00;C\n;10:00;D\n;11:00;E\n';
    expect(hours(textFile(dates))).toEqual({
      hours: [0, 1, 24, 25, 26],
      asked: [
        [
          'reading',
          [
            [3, '10:00, gelezen als op de dag die erboven staat, 22-11-2026'],
            [5, '10:00, gelezen als op de dag die erboven staat, 23-11-2026'],
            [6, '11:00, gelezen als op de dag die erboven staat, 23-11-2026'],
          ],
        ],
      ],
    });
    const numbers = 'Dag;Tijd;Titel\n1;09:00;A\n;10:00;B\n2;09:00;C\n;10:00;D\n';
    expect(hours(textFile(numbers)).hours).toEqual([0, 1, 24, 25]);
  });

  it('[IMP46] holds in a workbook too, and not below a section row that names another', () => {
    const day = { v: 46_348, z: 'dd-mm-yyyy' };
    const rows: SheetValues = [
      ['Datum', 'Tijd', 'Titel'],
      [day, '09:00', 'A'],
      [null, '10:00', 'B'],
      [{ ...day, v: 46_349 }, '09:00', 'C'],
      [null, '10:00', 'D'],
    ];
    expect(hours(workbookFile('xlsx', { Blad1: rows })).hours).toEqual([0, 1, 24, 25]);
    const below = 'Dag;Tijd;Titel\n1;09:00;A\n;;\nDag 3;;\n;09:00;B\n';
    expect(hours(textFile(below)).hours).toEqual([0, 48]);
  });

  it('[IMP46] is not asked about when there is only one', () => {
    expect(hours(textFile('Datum;Tijd;Titel\n22-11-2026;09:00;A\n;10:00;B\n'))).toEqual({
      hours: [0, 1],
      asked: [],
    });
  });
});

describe('sheets of one draaiboek', () => {
  const sheet = (...times: readonly string[]): SheetValues => [
    ['Tijd', 'Titel'],
    ...times.map((time) => [time, `Inject ${time}`]),
  ];

  it('[IMP47] are of the day that their name says', () => {
    const books = [
      { 'Dag 1': sheet('09:00', '10:00'), 'Dag 2': sheet('09:00') },
      { 'Day 1': sheet('09:00', '10:00'), 'Day 2': sheet('09:00') },
      { '22-11-2026': sheet('09:00', '10:00'), '23-11-2026': sheet('09:00') },
    ];
    expect(books.map((book) => hours(workbookFile('xlsx', book)).hours)).toEqual(books.map(() => [0, 1, 24]));
    expect(hours(workbookFile('xlsx', { 'Dag 2': sheet('09:00') })).hours).toEqual([0]);
  });

  it('[IMP47] are asked about where their clock times begin again and no name says a day', () => {
    const book = { Ochtend: sheet('09:00', '12:00'), Vervolg: sheet('09:00', '10:00') };
    expect(hours(workbookFile('xlsx', book))).toEqual({
      hours: [0, 3, 0, 1],
      asked: [['reading', [[2, '09:00, gelezen als op dezelfde dag als het blad ervoor']]]],
    });
    const onwards = { Ochtend: sheet('09:00', '12:00'), Middag: sheet('13:00', '14:00') };
    expect(hours(workbookFile('xlsx', onwards)).asked).toEqual([]);
  });
});
