import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, textFile } from './draaiboek-files.ts';

const sheet = (...times: readonly string[]) =>
  textFile(['Tijd;Titel', ...times.map((time, place) => `${time};inject ${place + 1}`)].join('\n'));
const timesOf = (file: Uint8Array, options = {}) =>
  imported(file, options).injects.map(({ timeMs }) => timeMs);
const typesOf = (file: Uint8Array, options = {}) =>
  imported(file, options).questions.map(({ type, rows }) => [type, rows.map(({ row }) => row)]);

describe('what a draaiboek leaves open', () => {
  it('[IMP16] is asked once for the unit, naming every row, and the injects are kept without a time', () => {
    const file = sheet('T+5', 'T+10', 'M-5', 'T+0');
    const { injects, questions } = imported(file);
    expect(injects.map(({ title, timeMs }) => [title, timeMs])).toEqual([
      ['inject 1', null],
      ['inject 2', null],
      ['inject 3', -5 * MINUTE_MS],
      ['inject 4', 0],
    ]);
    expect(questions).toEqual([
      {
        type: 'unit',
        message:
          'Zijn de getallen zonder eenheid minuten, uren of dagen? Het gaat om rij 2 (T+5), rij 3 (T+10). Kies de eenheid met --unit minutes, --unit hours of --unit days.',
        rows: [
          { row: 2, sheet: null, time: 'T+5', title: 'inject 1' },
          { row: 3, sheet: null, time: 'T+10', title: 'inject 2' },
        ],
      },
    ]);
  });

  it('[IMP16] is answered by the unit, which explicit letters overrule', () => {
    const file = sheet('T+5', 'T-2', 'M-5', 'H+2', 'D+1', 'J+1', 'T+1,5');
    const fixed = [-5 * MINUTE_MS, 2 * HOUR_MS, DAY_MS, DAY_MS];
    expect({
      minutes: timesOf(file, { unit: 'minutes' }),
      hours: timesOf(file, { unit: 'hours' }),
      days: timesOf(file, { unit: 'days' }),
      questions: typesOf(file, { unit: 'days' }),
    }).toEqual({
      minutes: [5 * MINUTE_MS, -2 * MINUTE_MS, ...fixed, 1.5 * MINUTE_MS],
      hours: [5 * HOUR_MS, -2 * HOUR_MS, ...fixed, 1.5 * HOUR_MS],
      days: [5 * DAY_MS, -2 * DAY_MS, ...fixed, 1.5 * DAY_MS],
      questions: [],
    });
  });

  it('[IMP16] is answered by the header where that names the unit', () => {
    const named = (header: string) =>
      imported(textFile(`${header};Titel\nT+5;een\n30;twee\n`)).injects.map((inject) => inject.timeMs);
    expect([named('Tijd (min)'), named('T+ (minuten)'), named('Time in hours')]).toEqual([
      [5 * MINUTE_MS, 30 * MINUTE_MS],
      [5 * MINUTE_MS, 30 * MINUTE_MS],
      [5 * HOUR_MS, 30 * HOUR_MS],
    ]);
  });

  it('[IMP17] is asked for the start of clock times and dates, and answered by it', () => {
    const file = sheet('0900', '09:05', '2026-11-18T10:00', '19-11-2026 09:00', 'D+1 09:00');
    expect({
      without: timesOf(file),
      asked: typesOf(file),
      placed: timesOf(file, { startMinute: 530 }),
    }).toEqual({
      without: [null, null, null, null, null],
      asked: [['start', [2, 3, 4, 5, 6]]],
      placed: [
        10 * MINUTE_MS,
        15 * MINUTE_MS,
        70 * MINUTE_MS,
        DAY_MS + 10 * MINUTE_MS,
        DAY_MS + 10 * MINUTE_MS,
      ],
    });
  });

  it('[IMP17] reads a clock time before the start as before it or of the next day, and asks', () => {
    expect([
      timesOf(sheet('09:10', '08:45'), { startMinute: 540 }),
      typesOf(sheet('09:10', '08:45'), { startMinute: 540 }),
    ]).toEqual([[10 * MINUTE_MS, -15 * MINUTE_MS], [['reading', [3]]]]);
    expect([
      timesOf(sheet('23:50', '00:30'), { startMinute: 1_380 }),
      typesOf(sheet('23:50', '00:30'), { startMinute: 1_380 }),
    ]).toEqual([[50 * MINUTE_MS, 90 * MINUTE_MS], [['reading', [3]]]]);
  });

  it('[IMP17] counts clock-like times from the start where the header says so', () => {
    expect(timesOf(textFile('Verstreken tijd;Titel\n00:00;een\n00:30;twee\n1:15;drie\n'))).toEqual([
      0,
      30 * MINUTE_MS,
      75 * MINUTE_MS,
    ]);
  });

  it('[IMP18] combines a column of days with one of times, and a section row with the rows below it', () => {
    const day = (header: string, ...cells: readonly string[]) =>
      timesOf(textFile([`${header};Tijd;Titel`, ...cells.map((cell) => `${cell};09:30;x`)].join('\n')), {
        startMinute: 540,
      });
    const both = [30 * MINUTE_MS, DAY_MS + 30 * MINUTE_MS];
    expect([
      day('Dag', '1', '2'),
      day('Dag', 'dag 1', 'dag 2'),
      day('Jour', 'J+0', 'J+1'),
      day('Datum', '18-11-2026', '19-11-2026'),
    ]).toEqual([both, both, both, both]);
    const sections = textFile('Tijd;Titel\nDag 1;\n09:30;een\nDag 2 - donderdag;\n09:30;twee\n');
    expect([timesOf(sections, { startMinute: 540 }), typesOf(sections, { startMinute: 540 })]).toEqual([
      both,
      [['reading', [5]]],
    ]);
  });

  it('[IMP18] names a day without a clock time, an end and a wait, which have no moment', () => {
    const file = sheet('Dag 2', '18-11-2026', 'ENDEX', 'op verzoek', 'T+5 min');
    expect([timesOf(file), typesOf(file)]).toEqual([
      [null, null, null, null, 5 * MINUTE_MS],
      [
        ['day', [2, 3]],
        ['untimed', [4, 5]],
      ],
    ]);
  });

  it('[IMP19] uses a second column of times where the first cannot be placed, and asks which is meant', () => {
    const file = textFile('T+;Kloktijd;Titel\nT+5;09:10;een\nT+10;;twee\n');
    expect([timesOf(file, { startMinute: 540 }), typesOf(file, { startMinute: 540 })]).toEqual([
      [10 * MINUTE_MS, null],
      [
        ['unit', [3]],
        ['columns', []],
      ],
    ]);
    expect(timesOf(file, { unit: 'minutes' })).toEqual([5 * MINUTE_MS, 10 * MINUTE_MS]);
  });

  it('[IMP19] takes a column for what a person says it is', () => {
    const file = textFile('Tijd;Titel;Locatie\n09:05;een;Zandpad\n');
    const columns = { draaiboek: { 1: null, 2: 'title' as const } };
    const { injects, sheets } = imported(file, { startMinute: 540, columns });
    expect(injects.map(({ title, text }) => [title, text])).toEqual([['Zandpad', 'Zandpad']]);
    expect(sheets).toEqual([
      {
        name: 'draaiboek',
        headerRow: 1,
        columns: [
          { index: 0, name: 'Tijd', field: 'time', samples: ['09:05'] },
          { index: 1, name: 'Titel', field: null, samples: ['een'] },
          { index: 2, name: 'Locatie', field: 'title', samples: ['Zandpad'] },
        ],
      },
    ]);
  });

  it('[IMP20] gives every row that is not taken with its number, its reason and its text', () => {
    const file = textFile(
      'Oefening\n\nTijd;Titel;Aan\nFase 1;;\nTijd;Titel;Aan\nvolgt;een;GBT\n;twee;GBT\n09:00;;GBT\n09:10;drie;GBT\n',
    );
    expect(imported(file, { startMinute: 540 }).skipped).toEqual([
      { row: 1, sheet: null, reason: 'titel of tussenkop: één gevulde cel, geen tijd', text: 'Oefening' },
      { row: 3, sheet: null, reason: 'kopregel: de namen van de kolommen', text: 'Tijd | Titel | Aan' },
      { row: 4, sheet: null, reason: 'titel of tussenkop: één gevulde cel, geen tijd', text: 'Fase 1' },
      { row: 5, sheet: null, reason: 'herhaalde kopregel', text: 'Tijd | Titel | Aan' },
      { row: 6, sheet: null, reason: "'volgt' in kolom 'Tijd' is geen tijd", text: 'volgt | een | GBT' },
      { row: 7, sheet: null, reason: "geen tijd in kolom 'Tijd'", text: 'twee | GBT' },
      { row: 8, sheet: null, reason: 'geen tekst: een inject heeft een titel of tekst', text: '09:00 | GBT' },
    ]);
  });

  it('[IMP20] splits recipients at commas, semicolons, slashes, ampersands and line ends, each once', () => {
    const file = textFile('Tijd;Titel;Aan\n09:00;x;"GBT, ROT; CoPI/OvD-Bz & Plotter\nBurgemeester\r\nGBT"\n');
    expect(imported(file).injects.map(({ recipients }) => recipients)).toEqual([
      ['GBT', 'ROT', 'CoPI', 'OvD-Bz', 'Plotter', 'Burgemeester'],
    ]);
  });
});
