import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, textFile } from './draaiboek-files.ts';

const at9 = { startMinute: 540 };
const hoursOf = (lines: string, options = at9) =>
  imported(textFile(lines), options).injects.map(({ timeMs }) => (timeMs === null ? null : timeMs / HOUR_MS));
const questionsOf = (lines: string, options = at9) =>
  imported(textFile(lines), options).questions.map(({ type, message }) => [type, message]);

describe('the days of a draaiboek', () => {
  it('[IMP40] follow each other by weekday, by date without a year and by a date above their rows', () => {
    const sheets = [
      'Dag;Tijd;Titel\nvrijdag;09:00;a\nvrijdag;16:00;b\nmaandag;09:00;c',
      'Tijd;Titel\nvr 09:00;a\nvr. 16:00;b\nma 09:00;c',
      'Datum;Tijd;Titel\n30 dec;09:00;a\n30 dec;16:00;b\n2 jan;09:00;c',
      'Datum;Tijd;Titel\n30-12;09:00;a\n30-12;16:00;b\n2-1;09:00;c',
      'Tijd;Titel\nMaandag 30 december 2024\n09:00;a\n16:00;b\nDonderdag 2 januari 2025\n09:00;c',
      '30-12-2024;09:00;de eerste regel\n30-12-2024;16:00;de tweede regel\n2-1-2025;09:00;de derde regel',
    ];
    expect(sheets.map((sheet) => [hoursOf(sheet), questionsOf(sheet)])).toEqual(
      sheets.map(() => [[0, 7, 72], []]),
    );
  });

  it('[IMP40] of another year are brought to that of the dates that have one', () => {
    const lines = 'Datum;Tijd;Titel\n31 dec;23:00;a\n1-1-2027;01:00;b\n2 jan;09:00;c';
    expect(hoursOf(lines, { startMinute: 23 * 60 })).toEqual([0, 2, 34]);
  });

  it('[IMP40] of one draaiboek are in one time zone', () => {
    const lines = 'Time;Title\n2026-11-18T09:00:00+01:00;a\n2026-11-18T08:30:00Z;b\n2026-11-17T23:30:00Z;c';
    expect(hoursOf(lines)).toEqual([0, 0.5, -8.5]);
    expect(hoursOf('Time;Title\n2026-11-18T09:00:00Z;a\n2026-11-18T10:30:00.000Z;b')).toEqual([0, 1.5]);
  });

  it('[IMP41] begin with the row that says that the exercise starts, and what comes before it is asked about', () => {
    const lines =
      'Datum;Tijd;Titel\n17-11-2026;16:00;Voorbericht\n18-11-2026;09:00;STARTEX\n18-11-2026;09:30;a';
    expect(hoursOf(lines)).toEqual([-17, 0, 0.5]);
    expect(questionsOf(lines)).toEqual([
      [
        'reading',
        'Is dit zo bedoeld? rij 2 (17-11-2026 16:00, gelezen als vóór de dag van de start, 18 november 2026). Zo niet, schrijf in het bestand de dag erbij, bijvoorbeeld D+1 08:45, of het moment voluit, zoals H+1:30.',
      ],
    ]);
    expect(hoursOf(lines.replace('STARTEX', 'Telefoon'))).toEqual([7, 24, 24.5]);
  });

  it('[IMP41] in words that are not understood are asked about, unless it is one and the same day', () => {
    const lines = 'Dag;Tijd;Titel\nA;09:00;a\nB;09:00;b';
    expect([hoursOf(lines), questionsOf(lines)]).toEqual([
      [0, 0],
      [
        [
          'reading',
          'Is dit zo bedoeld? rij 2 (A 09:00, gelezen als op de dag van de start), rij 3 (B 09:00, gelezen als op de dag van de start). Zo niet, schrijf in het bestand de dag erbij, bijvoorbeeld D+1 08:45, of het moment voluit, zoals H+1:30.',
        ],
      ],
    ]);
    expect(questionsOf(lines.replace('\nB', '\nA'))).toEqual([]);
  });

  it('[IMP41] run on from row to row where a clock time stands before the start', () => {
    expect(hoursOf('Tijd;Titel\n09:00;a\n23:30;b\n04:00;c\n05:00;d')).toEqual([0, 14.5, 19, 20]);
    expect(hoursOf('Tijd;Titel\n09:00;a\n11:00;b\n08:45;c')).toEqual([0, 2, -0.25]);
  });

  it('[IMP18] counted from the start need no clock time where their letter tells how far', () => {
    const lines = 'Jour;Événement\nJ-1;a\nJ;b\nJ+1;c\nJ+1 H+2;d\nD+1 T+30;e';
    const { injects } = imported(textFile(lines), { unit: 'minutes' });
    expect(injects.map(({ timeMs }) => (timeMs ?? 0) / MINUTE_MS)).toEqual([-1_440, 0, 1_440, 1_560, 1_470]);
  });
});
