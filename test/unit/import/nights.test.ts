import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../shared/import/time-shape.ts';
import { imported, type SheetValues, textFile, workbookFile } from './draaiboek-files.ts';

const hours = (file: Uint8Array, startMinute = 22 * 60) => {
  const { injects, questions } = imported(file, { startMinute });
  return {
    hours: injects.map(({ timeMs }) => (timeMs === null ? null : timeMs / HOUR_MS)),
    asked: questions.flatMap(({ type, rows }) => rows.map(({ row, time }) => [type, row, time])),
  };
};
const hoursOf = (text: string, startMinute?: number) => hours(textFile(text), startMinute).hours;

const NIGHT = ['22:00', '23:30', '00:15', '01:00'];
const EARLIER = [0, 1.5, 2.25, 3];
const later = (row: number, time: string, day: string) => [
  'reading',
  row,
  `${time}, gelezen als op de dag na ${day}, want de tijden lopen door na middernacht`,
];
const sheet = (rows: readonly (readonly (string | null)[])[]): SheetValues => [
  ['Datum', 'Tijd', 'Titel'],
  ...rows.map(([day = null, time = null], place) => [day, time, `Inject ${place}`]),
];

describe('a night under a day that is written once', () => {
  it('[IMP55] runs on after midnight below a date, in every kind of file, and says so', () => {
    const lines = NIGHT.map((time, place) => [place === 0 ? '18-11-2026' : null, time]);
    const text = `Datum;Tijd;Titel\n${lines.map(([day, time], i) => `${day ?? ''};${time};Inject ${i}`).join('\n')}`;
    const files = [
      textFile(text),
      workbookFile('xlsx', { Blad1: sheet(lines) }),
      workbookFile('ods', { Blad1: sheet(lines) }),
    ];
    const read = {
      hours: EARLIER,
      asked: [later(4, '00:15', '18-11-2026'), later(5, '01:00', '18-11-2026')],
    };
    expect(files.map((file) => hours(file))).toEqual(files.map(() => read));
  });

  it('[IMP55] runs on below a section row and on a sheet that name the day, and where a date is merged over it', () => {
    const rows = NIGHT.map((time) => `${time};Inject`).join('\n');
    const sections = ['Dag 1', '18-11-2026', 'Woensdag 18 november', 'Woensdag'];
    expect(sections.map((name) => hours(textFile(`Tijd;Titel\n${name};\n${rows}`)))).toEqual(
      sections.map((name) => ({
        hours: EARLIER,
        asked: [later(5, '00:15', name), later(6, '01:00', name)],
      })),
    );
    const onSheet = workbookFile('xlsx', {
      'Dag 1': [['Tijd', 'Titel'], ...NIGHT.map((time) => [time, `Inject ${time}`])],
      'Dag 2': [
        ['Tijd', 'Titel'],
        ['09:00', 'Ochtend'],
      ],
    });
    expect(hours(onSheet).hours).toEqual([...EARLIER, 11]);
    const merged = sheet(NIGHT.map((time, place) => [place === 0 ? '18-11-2026' : null, time]));
    expect(hours(workbookFile('xlsx', { Blad1: merged }, { merges: ['A2:A5'] })).hours).toEqual(EARLIER);
  });

  it('[IMP55] ends where a new day is written', () => {
    const dates = 'Datum;Tijd;Titel\n18-11-2026;22:00;a\n;00:15;b\n19-11-2026;09:00;c\n;23:00;d\n;00:30;e\n';
    expect(hoursOf(dates)).toEqual([0, 2.25, 11, 25, 26.5]);
    const sections = 'Tijd;Titel\nDag 1;\n22:00;a\n00:15;b\nDag 2;\n08:00;c\n';
    expect(hoursOf(sections)).toEqual([0, 2.25, 10]);
  });

  it('[IMP55] goes on for more than one night, and takes a row of the evening back to it', () => {
    const rows = (...times: readonly string[]) =>
      `Tijd;Titel\nDag 1;\n${times.map((time) => `${time};a`).join('\n')}`;
    expect(hoursOf(rows('22:00', '00:15', '23:45', '00:30'))).toEqual([0, 2.25, 1.75, 2.5]);
    expect(hoursOf(rows('22:00', '06:30', '16:00', '22:30', '02:00'))).toEqual([0, 8.5, 18, 24.5, 28]);
    expect(hoursOf(rows('09:00', '23:00', '01:00'), 540)).toEqual([0, 14, 16]);
  });

  it('[IMP55] is none where rows are merely out of order', () => {
    const times = ['14:00', '13:30', '15:00', '22:00', '14:15'];
    const rows = times.map((time) => `${time};a`).join('\n');
    expect(hours(textFile(`Tijd;Titel\nDag 1;\n${rows}`), 780)).toEqual({
      hours: [1, 0.5, 2, 9, 1.25],
      asked: [],
    });
    expect(hours(textFile('Tijd;Titel\nDag 1;\n09:00;a\n20:00;b\n08:30;c'), 510)).toEqual({
      hours: [0.5, 11.5, 0],
      asked: [['reading', 5, '08:30, gelezen als op Dag 1, vóór de rij erboven']],
    });
  });

  it('[IMP55] never goes before a day in the row itself, which is asked about', () => {
    const lines = 'Datum;Tijd;Titel\n18-11-2026;22:00;a\n18-11-2026;00:15;b\n19-11-2026;01:00;c\n';
    expect(hours(textFile(lines))).toEqual({
      hours: [0, -21.75, 3],
      asked: [['reading', 3, '18-11-2026 00:15, gelezen als op 18-11-2026, vóór de rij erboven']],
    });
    expect(hoursOf('Dag;Tijd;Titel\n1;22:00;a\n1;23:00;b\n2;00:15;c\n2;01:00;d\n')).toEqual([0, 1, 2.25, 3]);
  });
});

describe('a night of which no day is written', () => {
  const rows = (...times: readonly string[]) => `Tijd;Titel\n${times.map((time) => `${time};a`).join('\n')}`;

  it('[IMP55] goes on to the morning after', () => {
    expect(hoursOf(rows('09:00', '23:30', '04:00', '09:30', '22:00', '01:00'), 540)).toEqual([
      0, 14.5, 19, 24.5, 37, 40,
    ]);
    expect(hoursOf(rows('22:00', '23:30', '00:15', '23:45', '01:00'))).toEqual([0, 1.5, 2.25, 1.75, 3]);
  });

  it('[IMP55] is asked about where a row goes far back', () => {
    expect(hours(textFile(rows('09:00', '23:30', '09:05')), 540).asked).toEqual([
      ['reading', 4, '09:05, gelezen als op de dag van de start'],
    ]);
    const dated = 'Tijd;Titel\n18-11-2026 09:00;a\n19-11-2026 09:00;b\n10:00;c\n';
    expect(hours(textFile(dated), 540)).toEqual({
      hours: [0, 24, 1],
      asked: [['reading', 4, '10:00, gelezen als op de dag van de start']],
    });
  });
});

describe('a clock time past midnight of its day', () => {
  it('[IMP56] counts from that midnight, not from the start', () => {
    const late = ['24:15', '25:30', '24u15', '24h15', '24.15', '2415', '24:15 uur', '24:15 - 25:00'];
    const lines = `Tijd;Titel\n22:00;a\n${late.map((time) => `${time};b`).join('\n')}`;
    expect(hours(textFile(lines))).toEqual({
      hours: [0, 2.25, 3.5, 2.25, 2.25, 2.25, 2.25, 2.25, 2.25],
      asked: [],
    });
    const days = 'Datum;Tijd;Titel\n18-11-2026;22:00;a\n;24:15;b\n;01:30;c\n19-11-2026;25:00;d\n';
    expect(hoursOf(days)).toEqual([0, 2.25, 3.5, 27]);
    expect(hoursOf('Tijd;Titel\n18-11-2026 22:00;a\n18-11-2026 24:15;b\ndag 1 25:00;c')).toEqual([
      0, 2.25, 3,
    ]);
  });

  it('[IMP56] is what a spreadsheet holds as a length of time below clock times', () => {
    const values: SheetValues = [
      ['Tijd', 'Titel'],
      [{ v: 22 / 24, z: 'hh:mm' }, 'a'],
      [{ v: 1 + 0.25 / 24, z: '[h]:mm:ss' }, 'b'],
    ];
    for (const kind of ['xlsx', 'ods'] as const) {
      expect(hours(workbookFile(kind, { Blad1: values })).hours).toEqual([0, 2.25]);
    }
  });

  it('[IMP56] stays a time from the start in a column of those', () => {
    expect(hoursOf('T+ (uu:mm);Titel\n00:30;a\n24:15;b')).toEqual([0.5, 24.25]);
    expect(hoursOf('Moment;Titel\nT+0:30;a\n24:15;b')).toEqual([0.5, 24.25]);
  });

  it('[IMP56] is asked about without a start, like every clock time', () => {
    const { injects, questions } = imported(textFile('Tijd;Titel\n22:00;a\n24:15;b\n'));
    expect([
      injects.map(({ timeMs }) => timeMs),
      questions.map(({ type, rows }) => [type, rows.length]),
    ]).toEqual([[null, null], [['start', 2]]]);
  });
});

describe('numbers that are clock times', () => {
  it('[IMP57] are of the day in their row, and are minutes where their column says that', () => {
    const days = 'Datum;Tijd;Titel\n18-11-2026;900;a\n18-11-2026;1430;b\n19-11-2026;900;c\n';
    expect(hoursOf(days, 540)).toEqual([0, 5.5, 24]);
    const minutes = imported(textFile('Minuten;Titel\n100;a\n130;b\n'), { startMinute: 540 });
    expect(minutes.injects.map(({ timeMs }) => (timeMs ?? 0) / 60_000)).toEqual([100, 130]);
  });
});
