import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../shared/import/import-result.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { type CellValue, imported, textFile, workbookFile } from './draaiboek-files.ts';

const at = (hour: number): ImportOptions => ({ startMinute: hour * 60 });
const read = (file: Uint8Array, options: ImportOptions = {}) => {
  const { injects, questions } = imported(file, options);
  return {
    minutes: injects.map(({ timeMs }) => (timeMs === null ? null : timeMs / MINUTE_MS)),
    asked: questions.flatMap(({ type, rows }) => rows.map(({ time }) => [type, time])),
  };
};
const book = (...times: readonly CellValue[]) =>
  workbookFile('xlsx', { Blad1: [['Tijd', 'Titel'], ...times.map((time): CellValue[] => [time, 'Inject'])] });
const lines = (...times: readonly string[]) =>
  textFile(['Tijd;Titel', ...times.map((time) => `${time};Inject`)].join('\n'));
const reading = (time: string, as: string) => ['reading', `${time}, gelezen als ${as}`];

describe('times that their column explains', () => {
  it('[IMP65] are numbers of a clock in the night below those of the evening, which are asked about', () => {
    const night = read(book(2330, 2345, 0, 15, 130), at(23));
    expect(night.minutes).toEqual([30, 45, 60, 75, 150]);
    expect(night.asked).toEqual([
      reading('0', 'de kloktijd 00:00'),
      reading('0', 'op de dag na de start'),
      reading('15', 'de kloktijd 00:15'),
      reading('15', 'op de dag na de start'),
      reading('130', 'op de dag na de start'),
    ]);
    expect(read(book(0, 15, 30, 100, 130), { unit: 'minutes' })).toEqual({
      minutes: [0, 15, 30, 100, 130],
      asked: [],
    });
  });

  it('[IMP65] are hours and minutes where a spreadsheet leaves out the last nought', () => {
    const dotted = read(book(9.05, 9.15, 9.3, 10, 10.45), at(9));
    expect(dotted).toEqual({
      minutes: [5, 15, 30, 60, 105],
      asked: [reading('9.3', 'de kloktijd 09:30'), reading('10', 'de kloktijd 10:00')],
    });
    expect(read(lines('1.5', '2', '2.25'), { unit: 'hours' }).minutes.slice(0, 2)).toEqual([90, 120]);
  });

  it('[IMP65] are hours and minutes behind T+ and H+ where every one has two digits behind its point', () => {
    expect(read(lines('T+0.00', 'T+0.05', 'T+0.30', 'T+1.30'))).toEqual({
      minutes: [0, 5, 30, 90],
      asked: [
        reading('T+0.05', '0 uur en 5 minuten, geen tiende delen'),
        reading('T+0.30', '0 uur en 30 minuten, geen tiende delen'),
        reading('T+1.30', '1 uur en 30 minuten, geen tiende delen'),
      ],
    });
    expect(read(lines('T+01.30 uur', 'H+1.30', 'T-0.30 uur')).minutes).toEqual([90, 90, -30]);
    expect(read(lines('T+1.50', 'T+1.75'), { unit: 'hours' })).toEqual({ minutes: [90, 105], asked: [] });
    expect(read(lines('T+1,5', 'T+0,25'), { unit: 'hours' })).toEqual({ minutes: [90, 15], asked: [] });
  });

  it('[IMP66] are a length where the format of a cell puts T+ or H+ before them', () => {
    const formats = ['"T+"hh:mm', '\\T\\+h:mm', '"H+"h:mm', '"T+"[h]:mm'];
    expect(
      formats.map((z) => read(book({ v: 0, z }, { v: 5 / 1_440, z }, { v: 90 / 1_440, z }), at(9))),
    ).toEqual(formats.map(() => ({ minutes: [0, 5, 90], asked: [] })));
  });
});

describe('whole hours beside clock times', () => {
  it('[IMP65] are hours of the clock where all of them lie between their neighbours, which is asked about', () => {
    expect([
      read(lines('8:30', '9', '9:15', '10', '10:30'), at(8)),
      read(lines('08:30', '09:15', '5'), at(8)),
    ]).toEqual([
      {
        minutes: [30, 60, 75, 120, 150],
        asked: [reading('9', 'de kloktijd 09:00'), reading('10', 'de kloktijd 10:00')],
      },
      { minutes: [30, 75, null], asked: [['unit', '5']] },
    ]);
  });
});

describe('dates in the order of their column', () => {
  const days = (...dates: readonly string[]) => {
    const file = textFile(['Date,Time,Title', ...dates.map((date) => `${date},09:00,a`)].join('\n'));
    const { minutes, asked } = read(file, at(9));
    return { days: minutes.map((each) => ((each ?? -1) * MINUTE_MS) / DAY_MS), asked };
  };

  it('[IMP67] have the month first where one of them can only be read so', () => {
    expect([
      days('11/12/2026', '11/12/2026', '11/13/2026', '11/14/2026'),
      days('12/11/2026', '12/12/2026', '12/13/2026'),
      days('12/11/2026', '13/11/2026'),
    ]).toEqual([
      { days: [0, 0, 1, 2], asked: [] },
      { days: [0, 1, 2], asked: [] },
      { days: [0, 1], asked: [] },
    ]);
    const inTime = textFile('DateTime,Title\n11/12/2026 09:00,a\n11/13/2026 09:00,b\n');
    expect(read(inTime, at(9)).minutes).toEqual([0, 1_440]);
  });

  it('[IMP67] have the month first where that brings them nearer, which is asked about', () => {
    expect(days('11/12/2026', '12/12/2026')).toEqual({ days: [0, 1], asked: [] });
    expect(days('12/11/2026', '12/12/2026')).toEqual({
      days: [0, 1],
      asked: [
        reading('12/11/2026 09:00', '11 december 2026'),
        reading('12/12/2026 09:00', '12 december 2026'),
      ],
    });
  });

  it('[IMP67] have the day first in a Dutch or French sheet and with dashes, however far apart', () => {
    const far = ['05-11-2026', '05-11-2026', '05-12-2026'];
    const sheet = (header: string, dates: readonly string[]) =>
      read(textFile([header, ...dates.map((date) => `${date};09:00;a`)].join('\n')), at(9)).minutes;
    const slashes = far.map((date) => date.replaceAll('-', '/'));
    expect([
      sheet('Datum;Tijd;Titel', far),
      sheet('Datum;Tijd;Titel', slashes),
      sheet('Date;Heure;Titre', slashes),
      sheet('Date;Time;Title', far),
      sheet('Datum;Tijd;Titel', ['11-13-2026', '11-14-2026', '11-14-2026']),
    ]).toEqual([...Array.from({ length: 4 }, () => [0, 0, 43_200]), [0, 1_440, 1_440]]);
  });

  it('[IMP67] that jump over days are asked about', () => {
    expect(days('12-11-2026', '20-11-2026', '21-11-2026')).toEqual({
      days: [0, 8, 9],
      asked: [reading('20-11-2026 09:00', '8 dagen na de rij erboven')],
    });
    const weekdays = read(textFile('Dag;Tijd;Titel\nvr;09:00;a\nma;09:00;b\nvr;09:00;c\n'), at(9));
    expect(weekdays.asked).toEqual([reading('vr 09:00', '3 dagen vóór de rij erboven')]);
  });
});
