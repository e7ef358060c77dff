import { describe, expect, it } from 'vitest';
import { imported, textFile } from './draaiboek-files.ts';

const at9 = { startMinute: 540 };
const file = (...lines: readonly string[]) => imported(textFile(lines.join('\n')), at9);
const read = (...lines: readonly string[]) =>
  file(...lines).injects.map(({ row, timeMs, title, recipients }) => [
    row,
    (timeMs ?? -1) / 60_000,
    title,
    recipients,
  ]);

const twoDays = [
  [3, 0, 'Brand', ['BM']],
  [4, 20, 'Vraag', ['GS']],
  [7, 1_440, 'Live', ['Comm']],
  [8, 1_470, 'Overleg', ['BM']],
];

describe('a second day under names of its own', () => {
  it('[IMP85] may have a column more', () => {
    const first = ['Dag 1', 'Tijd;Inject;Aan;Middel;', '09:00;Brand;BM;tel;', '09:20;Vraag;GS;mail;'];
    const all = [
      read(
        ...first,
        'Dag 2',
        'Tijd;Inject;Aan;Middel;Opmerking',
        '09:00;Live;Comm;tel;let op',
        '09:30;Overleg;BM;tel;',
      ),
      read(
        ...first,
        'Dag 2',
        'Tijd;Inject;Van;Aan;Middel',
        '09:00;Live;NOS;Comm;tel',
        '09:30;Overleg;CdK;BM;tel',
      ),
      read(
        ...first,
        'Dag 2',
        'Tijd;Inject;Aan;Middel;Van',
        '09:00;Live;Comm;tel;NOS',
        '09:30;Overleg;BM;tel;CdK',
      ),
      read(
        'Dag 1',
        'Tijd;Inject;Van;Aan;Middel',
        '09:00;Brand;MK;BM;tel',
        '09:20;Vraag;RTV;GS;mail',
        'Dag 2',
        'Tijd;Inject;Voor;Kanaal;',
        '09:00;Live;Comm;tel;',
        '09:30;Overleg;BM;tel;',
      ),
    ];
    expect(all).toEqual(all.map(() => twoDays));
  });

  it('[IMP85] keeps its own values and every row of names with its reason', () => {
    const { injects, skipped, leftOut, sheets } = file(
      'Dag 1',
      'Tijd;Inject;Aan',
      '09:00;Brand;BM',
      'Dag 2',
      'Tijd;Bericht;Inject;Aan;Opmerking',
      '09:00;Kunt u komen?;Live;Comm;let op',
      'Dag 3',
      'Tijd;Inject;Aan',
      '09:00;Nazorg;BM',
    );
    expect([
      injects.map(({ title, text, recipients, details }) => [title, text, recipients, details.note ?? null]),
      skipped.map(({ row, reason, text }) => [row, reason, text]),
      leftOut,
      sheets.map(({ headerRow, columns }) => [headerRow, columns.map(({ name, field }) => [name, field])]),
    ]).toEqual([
      [
        ['Brand', 'Brand', ['BM'], null],
        ['Live', 'Kunt u komen?', ['Comm'], 'let op'],
        ['Nazorg', 'Nazorg', ['BM'], null],
      ],
      [
        [1, 'tussenkop: alleen een dag, geen tekst', 'Dag 1'],
        [2, 'kopregel: de namen van de kolommen', 'Tijd | Inject | Aan'],
        [4, 'tussenkop: alleen een dag, geen tekst', 'Dag 2'],
        [5, 'kopregel: de namen van de kolommen', 'Tijd | Bericht | Inject | Aan | Opmerking'],
        [7, 'tussenkop: alleen een dag, geen tekst', 'Dag 3'],
        [8, 'herhaalde kopregel', 'Tijd | Inject | Aan'],
      ],
      [],
      [
        [
          2,
          [
            ['Tijd', 'time'],
            ['Inject', 'title'],
            ['Aan', 'recipients'],
            ['Opmerking', 'note'],
            ['Bericht', 'text'],
          ],
        ],
      ],
    ]);
  });
});

describe('tables with their columns in another order', () => {
  it('[IMP85] are each read under their own names', () => {
    const all = [
      read(
        'Ochtend',
        'Tijd;Van;Aan;Inject;Middel',
        '09:00;MK;BM;Brand;tel',
        'Middag',
        'Tijd;Aan;Van;Inject;Middel',
        '13:00;Comm;NOS;Live;tel',
      ),
      read(
        'GBT',
        'Tijd;Inject;Van;Aan;Middel',
        '09:00;Brand;MK;BM;tel',
        'ROT',
        'Tijd;Van;Aan;Inject;Middel',
        '13:00;NOS;Comm;Live;tel',
      ),
      read(
        'Fase 1',
        'Nr;Tijd;Inject;Aan;Middel',
        '1;09:00;Brand;BM;tel',
        'Fase 2',
        'Nr;Tijd;Aan;Inject;Middel',
        '2;13:00;Comm;Live;tel',
      ),
      read(
        'Opbouw',
        'Tijd;Actie;Wie',
        '09:00;Brand;BM',
        'Spel',
        'Tijd;Inject;Van;Aan',
        '13:00;Live;NOS;Comm',
      ),
    ];
    expect(all).toEqual(
      all.map(() => [
        [3, 0, 'Brand', ['BM']],
        [6, 240, 'Live', ['Comm']],
      ]),
    );
  });
});

describe('a row that only holds such words', () => {
  it('[IMP85] begins no table', () => {
    const rows = ['Tijd;Inject;Aan', '09:00;Brand;BM', 'zonder tijd;tekst;BM', '09:20;Vraag;GS'];
    expect(read(...rows, 'n.t.b.;Melding;Media', '09:30;Live;Comm')).toEqual([
      [2, 0, 'Brand', ['BM']],
      [4, 20, 'Vraag', ['GS']],
      [6, 30, 'Live', ['Comm']],
    ]);
  });
});

describe('a programme beside the injects', () => {
  const programme = [
    'Programma',
    'Tijd;Onderdeel;Wie;Waar',
    '08:30;Ontvangst;Allen;Hal',
    '11:30;Einde oefening;Leider;Zaal',
  ];
  const injects = ['Injects', 'Nr;Tijd;Inject;Aan', '1;09:05;Brand;BM', '2;09:20;Rook;GS'];
  const NO_DRAAIBOEK = 'andere tabel: geen kolom die zegt wat er gebeurt';
  const reasons = (lines: readonly string[]) => {
    const { injects: found, skipped, questions } = file(...lines);
    return [
      found.map(({ row, recipients }) => [row, recipients]),
      skipped.map(({ row, reason }) => [row, reason]),
      questions,
    ];
  };

  it('[IMP86] is left aside for one reason, above them or below', () => {
    const [title, header] = [
      'titel of tussenkop: één gevulde cel, geen tijd',
      'kopregel: de namen van de kolommen',
    ];
    expect([reasons([...programme, '', ...injects]), reasons([...injects, '', ...programme])]).toEqual([
      [
        [
          [8, ['BM']],
          [9, ['GS']],
        ],
        [
          [1, title],
          [2, NO_DRAAIBOEK],
          [3, NO_DRAAIBOEK],
          [4, NO_DRAAIBOEK],
          [6, title],
          [7, header],
        ],
        [],
      ],
      [
        [
          [3, ['BM']],
          [4, ['GS']],
        ],
        [
          [1, title],
          [2, header],
          [6, title],
          [7, NO_DRAAIBOEK],
          [8, NO_DRAAIBOEK],
          [9, NO_DRAAIBOEK],
        ],
        [],
      ],
    ]);
  });
});
