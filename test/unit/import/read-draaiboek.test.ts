import { describe, expect, it } from 'vitest';
import { readDraaiboek } from '../../../hub/import/read-draaiboek.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, injectsOf, type SheetValues, textFile, workbookFile } from './draaiboek-files.ts';

const at9 = { startMinute: 540 };

const DRAAIBOEK: SheetValues = [
  ['Draaiboek oefening Dijkwacht'],
  [],
  ['Nr', 'Tijd', 'Titel', 'Ontvanger', 'Kanaal', 'Tekst'],
  ['Fase 1: dreiging'],
  [1, '0905', 'Melding dijk', 'Burgemeester / OvD-Bz', 'telefoon', 'De dijk lekt bij Zandpad.'],
  [2, '09h30', 'Persvraag', 'Communicatieadviseur & Burgemeester', 'mail', null],
  [null, 'volgt', 'Reserve', 'Burgemeester', 'mail', 'Nog te schrijven.'],
  [],
  [3, 'D+1 H+2 M-5', 'Melding dijk', 'GBT;ROT', null, 'Tweede dag.'],
  [4, 'T-10', 'Vooraf', null, 'mail', 'Kom naar de kamer.'],
];

const DRAAIBOEK_INJECTS = [
  {
    row: 5,
    title: 'Melding dijk',
    timeMs: 5 * MINUTE_MS,
    recipients: ['Burgemeester', 'OvD-Bz'],
    channel: 'telefoon',
    text: 'De dijk lekt bij Zandpad.',
  },
  {
    row: 6,
    title: 'Persvraag',
    timeMs: 30 * MINUTE_MS,
    recipients: ['Communicatieadviseur', 'Burgemeester'],
    channel: 'mail',
    text: null,
  },
  {
    row: 9,
    title: 'Melding dijk',
    timeMs: DAY_MS + 2 * HOUR_MS - 5 * MINUTE_MS,
    recipients: ['GBT', 'ROT'],
    channel: null,
    text: 'Tweede dag.',
  },
  {
    row: 10,
    title: 'Vooraf',
    timeMs: -10 * MINUTE_MS,
    recipients: [],
    channel: 'mail',
    text: 'Kom naar de kamer.',
  },
];

const asCsv = (rows: SheetValues, separator: string) =>
  rows
    .map((row) =>
      row.map((cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)).join(separator),
    )
    .join('\r\n');

describe('a draaiboek in a file', () => {
  it('[IMP5] is the same from a workbook, an OpenDocument sheet and separated text', () => {
    const files = [
      workbookFile('xlsx', { Draaiboek: DRAAIBOEK }),
      workbookFile('ods', { Draaiboek: DRAAIBOEK }),
      ...[';', ',', '\t'].map((separator) => textFile(asCsv(DRAAIBOEK, separator))),
      textFile(`sep=|\n${asCsv(DRAAIBOEK.slice(1), '|')}`),
    ];
    for (const file of files) {
      const { injects, skipped, questions } = imported(file, { ...at9, unit: 'minutes' });
      expect(injectsOf({ injects } as never)).toEqual(DRAAIBOEK_INJECTS);
      expect(skipped.map(({ row, text }) => [row, text]).filter(([row]) => row !== 1)).toEqual([
        [3, 'Nr | Tijd | Titel | Ontvanger | Kanaal | Tekst'],
        [4, 'Fase 1: dreiging'],
        [7, 'volgt | Reserve | Burgemeester | mail | Nog te schrijven.'],
      ]);
      expect(questions).toEqual([]);
    }
  });

  it('[IMP6] is the same in every encoding', () => {
    const text = 'Tijd;Onderwerp;Aan\n09:05;Café ‘De Dijk’ – één oproep;Coördinator\n';
    const utf8 = new TextEncoder().encode(text);
    const utf16 = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
    const swapped = utf16.map((_, place) => utf16[place ^ 1] ?? 0);
    const windows = Uint8Array.from(
      text,
      (letter) => ({ '‘': 0x91, '’': 0x92, '–': 0x96 })[letter] ?? letter.charCodeAt(0),
    );
    const files = [
      utf8,
      Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8),
      windows,
      Uint8Array.of(0xff, 0xfe, ...utf16),
      Uint8Array.of(0xfe, 0xff, ...swapped),
      utf16,
      swapped,
    ];
    expect(files.map((file) => injectsOf(imported(file, at9)))).toEqual(
      files.map(() => [
        {
          row: 2,
          title: 'Café ‘De Dijk’ – één oproep',
          timeMs: 5 * MINUTE_MS,
          recipients: ['Coördinator'],
          channel: null,
          text: 'Café ‘De Dijk’ – één oproep',
        },
      ]),
    );
  });

  it('[IMP7] reads a quoted cell with spaces around it', () => {
    const text = 'Tijd;Titel;Tekst\n09:00; "Dijk; kade" ;"Hij zegt ""stop"""  \n09:10;"Nee" zei hij;Kort\n';
    const { injects } = imported(textFile(text), at9);
    expect(injects.map(({ row, title, text }) => [row, title, text])).toEqual([
      [2, 'Dijk; kade', 'Hij zegt "stop"'],
      [3, '"Nee" zei hij', 'Kort'],
    ]);
  });

  it('[IMP7] keeps line ends, quotes and separators inside a quoted cell, and numbers rows as a spreadsheet does', () => {
    const text =
      'Tijd;Titel;Tekst\n09:00;"Regel ""een""";"Eerst;\r\ndan, en 5"" dik"\n\n09:10;Een " los;Kort\n';
    expect(injectsOf(imported(textFile(text), at9))).toEqual([
      {
        row: 2,
        title: 'Regel "een"',
        timeMs: 0,
        recipients: [],
        channel: null,
        text: 'Eerst;\ndan, en 5" dik',
      },
      { row: 4, title: 'Een " los', timeMs: 10 * MINUTE_MS, recipients: [], channel: null, text: 'Kort' },
    ]);
  });

  it('[IMP12] takes every sheet that is a draaiboek, and says which are not', () => {
    const file = workbookFile('xlsx', {
      Voorblad: [['Oefening Dijkwacht'], ['18-11-2026']],
      'Dag 1': [
        ['Tijd', 'Titel'],
        ['09:15', 'een'],
      ],
      'Dag 2': [
        ['Tijd', 'Titel'],
        ['D+1 09:15', 'twee'],
      ],
      Contact: [
        ['Naam', 'Telefoon'],
        ['J. Jansen', 'intern 12'],
      ],
    });
    const { injects, leftOut } = imported(file, at9);
    expect(injects.map(({ sheet, row, title, timeMs }) => [sheet, row, title, timeMs])).toEqual([
      ['Dag 1', 2, 'een', 15 * MINUTE_MS],
      ['Dag 2', 2, 'twee', DAY_MS + 15 * MINUTE_MS],
    ]);
    expect(leftOut).toEqual([
      "Blad 'Voorblad' (2 rijen) is niet overgenomen: er staan geen rijen met een tijd en een tekst in.",
      "Blad 'Contact' (2 rijen) is niet overgenomen: er staan geen rijen met een tijd en een tekst in.",
    ]);
  });

  it('[IMP12] says which columns it had no place for', () => {
    const file = workbookFile('xlsx', {
      Blad1: [
        ['Tijd', 'Titel', 'Locatie'],
        ['09:15', 'een', 'Zandpad'],
        ['09:16', 'twee', null],
      ],
    });
    expect(imported(file, at9).leftOut).toEqual([
      "Kolom 'Locatie' van blad 'Blad1' (1 gevulde cel) is niet overgenomen.",
    ]);
  });

  it('[IMP13] refuses with a reason what it cannot read', () => {
    const type = (bytes: Uint8Array, name = 'draaiboek') => {
      const read = readDraaiboek(bytes, name, {});
      return read.ok ? 'read' : read.error.type;
    };
    const whole = workbookFile('xlsx', {
      Blad1: [
        ['Tijd', 'Titel'],
        ['09:15', 'een'],
      ],
    });
    expect({
      empty: type(new Uint8Array()),
      blank: type(textFile(' \n\n')),
      large: type(new Uint8Array(50_000_000)),
      old: type(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
      binary: type(Uint8Array.of(1, 0, 0, 7, 0, 0, 0, 255, 254, 3)),
      half: type(whole.subarray(0, whole.length / 2)),
      picture: type(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)),
      prose: type(textFile('Beste allen,\nHierbij het draaiboek.\n')),
      json: type(textFile('{"a": 1}')),
      brokenJson: type(textFile('{"a": '), 'scenario.json'),
    }).toEqual({
      empty: 'Empty',
      blank: 'Empty',
      large: 'TooLarge',
      old: 'OldOrLocked',
      binary: 'NotADraaiboek',
      half: 'Damaged',
      picture: 'NotADraaiboek',
      prose: 'NoInjects',
      json: 'UnknownJson',
      brokenJson: 'DamagedJson',
    });
  });
});
