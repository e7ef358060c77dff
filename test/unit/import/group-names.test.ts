import { describe, expect, it } from 'vitest';
import { imported, type SheetValues, textFile, workbookFile } from './draaiboek-files.ts';

const at9 = { startMinute: 540 };
const clock = (hours: number) => ({ v: hours / 24, z: 'hh:mm' });
const rowsOf = (file: Uint8Array) => {
  const { injects, questions } = imported(file, at9);
  return [
    injects.map(({ timeMs, title, recipients, channel }) => [
      (timeMs ?? -1) / 60_000,
      title,
      recipients,
      channel,
    ]),
    questions.map(({ message }) => message),
  ];
};

describe('names of columns in two rows', () => {
  const rows: SheetValues = [
    [1, clock(9), 'a', 'x', null, null, null],
    [2, clock(9.5), 'b', null, 'x', 'x', null],
    [3, clock(10), 'c', null, null, null, 'x'],
  ];
  const under: SheetValues = [[null, null, null, 'BM', 'GS', 'Politie', 'Waterschap'], ...rows];
  const marked = [
    [0, 'a', ['BM'], null],
    [30, 'b', ['GS', 'Politie'], null],
    [60, 'c', ['Waterschap'], null],
  ];

  it('[IMP82] are those of the lower row, whatever stands over several of them', () => {
    const file = (group: string, merges: readonly string[]) =>
      workbookFile(
        'xlsx',
        { MSEL: [['Nr', 'Tijd', 'Inject', group, null, null, null], ...under] },
        { merges },
      );
    const over = ['D1:G1'];
    const all = [...over, 'A1:A2', 'B1:B2', 'C1:C2'];
    const csv =
      'Tijd;Inject;Te bereiken;;Kanaal\n;;BM;GS;\n09:00;a;x;;mail\n09:30;b;;x;tel\n10:00;c;x;x;mail\n';
    expect([
      rowsOf(file('Ontvangers', over)),
      rowsOf(file('Ontvangers', all)),
      rowsOf(file('Aan', over)),
      rowsOf(file('Aan', all)),
      rowsOf(textFile(csv)),
    ]).toEqual([
      ...Array(4).fill([marked, []]),
      [
        [
          [0, 'a', ['BM'], 'mail'],
          [30, 'b', ['GS'], 'tel'],
          [60, 'c', ['BM', 'GS'], 'mail'],
        ],
        [],
      ],
    ]);
    expect(rowsOf(file('Te bereiken', all))[0]).toEqual(marked);
    const explained = csv.replace(';;BM;GS;', 'uu:mm;wat er gebeurt;BM;GS;');
    expect(rowsOf(textFile(explained))).toEqual(rowsOf(textFile(csv)));
  });

  it('[IMP82] are told apart by what stands over them', () => {
    const groups = 'Nr;Tijd;;Inject;Ontvangers;;Doelen;;Kanaal;';
    const names = ';Gepland;Werkelijk;;BM;Waterschap;Zorg;Opvang;Telefoon;Mail';
    const lines = ['1;09:00;09:10;a;x;;x;;x;', '2;09:30;09:41;b;;x;;x;;x', '3;10:00;10:10;c;x;x;x;x;x;x'];
    expect(rowsOf(textFile([groups, names, ...lines].join('\n')))[0]).toEqual([
      [0, 'a', ['BM'], 'Telefoon'],
      [30, 'b', ['Waterschap'], 'Mail'],
      [60, 'c', ['BM', 'Waterschap'], 'Telefoon, Mail'],
    ]);
  });

  it('[IMP82] are those of one row where an inject stands below it', () => {
    const lines = ['Tijd;Inject;Aan;;', 'T+5 min;a;BM;GS;Politie', 'T+6 min;b;GS;;'];
    expect(imported(textFile(lines.join('\n'))).injects.map(({ row, title }) => [row, title])).toEqual([
      [2, 'a'],
      [3, 'b'],
    ]);
  });

  it('[IMP82] leave nobody who is called x', () => {
    const lines = ['Tijd;Inject;Ontvangers;', '09:00;a;x;', '09:30;b;x;x', '10:00;c;;x'];
    const { injects, leftOut } = imported(textFile(lines.join('\n')), at9);
    expect(injects.map(({ recipients }) => recipients)).toEqual([[], [], []]);
    expect(leftOut[0]).toContain("Kolom 'Ontvangers'");
    const stray = ['Tijd;Inject;Aan', '09:00;a;BM', '09:30;b;x', '10:00;c;GS'];
    const read = imported(textFile(stray.join('\n')), at9).injects;
    expect(read.map(({ recipients, details }) => [recipients, details.note])).toEqual([
      [['BM'], undefined],
      [[], 'Aan: x'],
      [['GS'], undefined],
    ]);
  });
});

describe('columns beside those of recipients', () => {
  const read = (...lines: readonly string[]) => rowsOf(textFile(lines.join('\n')));
  const asked = (names: string) => [
    `Zijn dit ontvangers: ${names}? Paraat kent deze namen niet, maar er staan kruisjes onder, naast die van bekende ontvangers. Zo niet, haal de kruisjes daar weg of neem die kolommen niet over.`,
  ];

  it('[IMP83] are no recipients where they say how, why or when an inject comes', () => {
    const lines = ['09:00;a;x;;x;', '09:10;b;;x;;x'];
    const pairs = ['Doel 1;Doel 2', 'OD1;OD2', 'Objective 1;Objective 2', 'Fase 1;Fase 2', 'Kern;Context'];
    const expected = [
      [0, 'a', ['BM'], null],
      [10, 'b', ['GS'], null],
    ];
    expect(pairs.map((pair) => read(`Tijd;Inject;BM;GS;${pair}`, ...lines))).toEqual(
      pairs.map(() => [expected, []]),
    );
    expect(
      read(
        'Nr;Tijd;Inject;Telefoon;Mail;Sociale media;Burgemeester;Politie',
        '1;09:00;a;x;;;x;',
        '2;09:10;b;;x;;;x',
        '3;09:20;c;;;x;x;x',
      ),
    ).toEqual([
      [
        [0, 'a', ['Burgemeester'], 'Telefoon'],
        [10, 'b', ['Politie'], 'Mail'],
        [20, 'c', ['Burgemeester', 'Politie'], 'Sociale media'],
      ],
      [],
    ]);
  });

  it('[IMP83] are recipients where they may be, with a number or as the press', () => {
    expect(read('Tijd;Inject;BM;GS;Gemeente 2;Pers', '09:00;a;x;;x;', '09:10;b;;x;;x')).toEqual([
      [
        [0, 'a', ['BM', 'Gemeente 2'], null],
        [10, 'b', ['GS', 'Pers'], null],
      ],
      asked("'Gemeente 2', 'Pers'"),
    ]);
  });

  it('[IMP83] are no channel where they say what comes along, or is done', () => {
    const lines = ['09:00;a;BM;x', '09:10;b;GS;'];
    const names = ['Geluid', 'Foto', 'Kaart', 'Pers', 'NL-Alert'];
    expect(
      names.map(
        (name) => imported(textFile([`Tijd;Inject;Aan;${name}`, ...lines].join('\n')), at9).injects[0],
      ),
    ).toMatchObject([
      { channel: null },
      { channel: null },
      { channel: null },
      { channel: null },
      { channel: 'NL-Alert' },
    ]);
  });

  it('[IMP83] are recipients beside an empty one, and their names are asked about once', () => {
    expect(
      read(
        'Tijd;Inject;BM;GS;Politie;GHOR;Waterschap;Provincie',
        '09:00;a;x;;;;;',
        '09:10;b;;x;x;;;x',
        '09:20;c;;;;;x;x',
      ),
    ).toEqual([
      [
        [0, 'a', ['BM'], null],
        [10, 'b', ['GS', 'Politie', 'Provincie'], null],
        [20, 'c', ['Waterschap', 'Provincie'], null],
      ],
      asked("'Waterschap', 'Provincie'"),
    ]);
  });

  it('[IMP83] are recipients beside one that is known, where they hold nothing but marks', () => {
    expect([
      read('Tijd;Inject;BT;OT;CoPI;Team BZ', '09:00;a;x;;;x', '09:10;b;;x;x;'),
      read('Tijd;Inject;Burg;Secr;Comm;Ghor', '09:00;a;x;x;;', '09:10;b;;;x;x'),
    ]).toEqual([
      [
        [
          [0, 'a', ['BT', 'Team BZ'], null],
          [10, 'b', ['OT', 'CoPI'], null],
        ],
        asked("'BT', 'OT', 'Team BZ'"),
      ],
      [
        [
          [0, 'a', ['Burg', 'Secr'], null],
          [10, 'b', ['Comm', 'Ghor'], null],
        ],
        asked("'Burg', 'Secr', 'Comm'"),
      ],
    ]);
  });
});
