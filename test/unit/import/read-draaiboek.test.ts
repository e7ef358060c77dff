import { describe, expect, it } from 'vitest';
import { readDraaiboek } from '../../../hub/import/read-draaiboek.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/import/time-shape.ts';
import {
  imported,
  injectsOf,
  rawOds,
  rawXlsx,
  type SheetValues,
  textFile,
  workbookFile,
} from './draaiboek-files.ts';

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

  it('[IMP8] tells the columns by their names in Dutch, English and French', () => {
    const headers: readonly (readonly string[])[] = [
      ['Tijdstip', 'Gebeurtenis', 'Bestemd voor', 'Middel', 'Omschrijving'],
      ['Time', 'Event', 'Recipients', 'Method', 'Description'],
      ['Heure', 'Intitulé', 'Destinataires', 'Moyen', 'Contenu'],
      ['TIJD / TIME', 'Inject title', 'To', 'Delivery method', 'Message'],
      ['Oefentijd', 'Onderwerp', 'Aan', 'Wijze van inbreng', 'Inhoud bericht'],
      ['Scheduled time', 'Headline', 'Training audience', 'Means', 'Inject text'],
      ['Heure prévue', 'Objet', 'Cible', 'Vecteur', 'Texte du message'],
    ];
    for (const header of headers) {
      const file = workbookFile('xlsx', {
        MSEL: [header, ['09:30', 'Kort', 'Burgemeester', 'mail', 'Lang verhaal']],
      });
      expect(injectsOf(imported(file, at9))).toEqual([
        {
          row: 2,
          title: 'Kort',
          timeMs: 30 * MINUTE_MS,
          recipients: ['Burgemeester'],
          channel: 'mail',
          text: 'Lang verhaal',
        },
      ]);
    }
  });

  it('[IMP8] tells the columns by their cells when there is no header', () => {
    const text = [
      '09:00;Melding dijk;Burgemeester;telefoon;De dijk bij Zandpad lekt over tien meter.',
      '09:10;Persvraag;Communicatieadviseur, Burgemeester;mail;De krant wil weten wat de gemeente doet.',
      '09:20;Sitrap;GBT;sitrap;Het waterschap meldt de stand van tien uur.',
    ].join('\n');
    expect(injectsOf(imported(textFile(text), at9))).toEqual([
      {
        row: 1,
        title: 'Melding dijk',
        timeMs: 0,
        recipients: ['Burgemeester'],
        channel: 'telefoon',
        text: 'De dijk bij Zandpad lekt over tien meter.',
      },
      {
        row: 2,
        title: 'Persvraag',
        timeMs: 10 * MINUTE_MS,
        recipients: ['Communicatieadviseur', 'Burgemeester'],
        channel: 'mail',
        text: 'De krant wil weten wat de gemeente doet.',
      },
      {
        row: 3,
        title: 'Sitrap',
        timeMs: 20 * MINUTE_MS,
        recipients: ['GBT'],
        channel: 'sitrap',
        text: 'Het waterschap meldt de stand van tien uur.',
      },
    ]);
  });

  it('[IMP8] takes short codes for titles where their column says so, and for numbers where it may be either', () => {
    const titles = (header: string) =>
      imported(textFile(`${header};Tijd;Omschrijving\nA1;T+5 min;Een\nA2;T+6 min;Twee\n`)).injects.map(
        ({ title, details }) => [title, details.number],
      );
    expect([titles('Titel'), titles('Inject')]).toEqual([
      [
        ['A1', undefined],
        ['A2', undefined],
      ],
      [
        ['Een', 'A1'],
        ['Twee', 'A2'],
      ],
    ]);
  });

  it('[IMP8] fills title and text from the one text column, wherever the header stands', () => {
    const file = workbookFile('ods', {
      Blad1: [['Oefening'], ['versie 3'], ['Wat', 'Wanneer'], ['De dijk lekt', 'T+5 min']],
    });
    expect(injectsOf(imported(file))).toEqual([
      {
        row: 4,
        title: 'De dijk lekt',
        timeMs: 5 * MINUTE_MS,
        recipients: [],
        channel: null,
        text: 'De dijk lekt',
      },
    ]);
  });

  it('[IMP9] reads what a spreadsheet holds as time, duration or date', () => {
    const rows: SheetValues = [
      ['Tijd', 'Titel'],
      [{ v: 0.375, z: 'hh:mm' }, 'klok'],
      [{ v: 9.5 / 24, z: 'h:mm AM/PM' }, 'klok Engels'],
      [{ v: 1.0625, z: '[h]:mm' }, 'duur'],
      [{ v: 46_344 + 10 / 24, z: 'dd-mm-yyyy hh:mm' }, 'moment'],
      [{ v: 46_345 + 9 / 24, z: 'd/m/yy h:mm' }, 'moment, dag later'],
      [{ v: 905, z: '0000' }, 'cijfers met opmaak'],
      [{ v: 7, z: '"T+"0" min"' }, 'getal met tekst'],
    ];
    for (const kind of ['xlsx', 'ods'] as const) {
      // OpenDocument has no place for the number formats of the last two.
      const told = kind === 'ods' ? rows.slice(0, 6) : rows;
      const { injects } = imported(workbookFile(kind, { Blad1: told }), at9);
      expect(injects.map(({ title, timeMs }) => [title, timeMs])).toEqual(
        [
          ['klok', 0],
          ['klok Engels', 30 * MINUTE_MS],
          ['duur', 25.5 * HOUR_MS],
          ['moment', HOUR_MS],
          ['moment, dag later', DAY_MS],
          ['cijfers met opmaak', 5 * MINUTE_MS],
          ['getal met tekst', 7 * MINUTE_MS],
        ].slice(0, told.length - 1),
      );
    }
  });

  it('[IMP9] reads the times of LibreOffice', () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const time = (value: string, shown: string) =>
      `<table:table-cell office:value-type="time" office:time-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
    const date = (value: string, shown: string) =>
      `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
    const rows = [
      cell('Tijd') + cell('Titel'),
      time('PT09H05M00S', '09:05') + cell('klok'),
      date('2026-11-18T10:30:00', '18-11-26 10:30') + cell('moment'),
    ];
    const file = rawOds(rows.map((row) => `<table:table-row>${row}</table:table-row>`).join(''));
    expect(imported(file, at9).injects.map(({ title, timeMs }) => [title, timeMs])).toEqual([
      ['klok', 5 * MINUTE_MS],
      ['moment', 90 * MINUTE_MS],
    ]);
  });

  it('[IMP9] reads numbers as clock times where all of the column can be', () => {
    const rows: SheetValues = [
      ['Tijd', 'Titel'],
      [900, 'een'],
      [915, 'twee'],
      [1030, 'drie'],
    ];
    const { injects, questions } = imported(workbookFile('xlsx', { Blad1: rows }), at9);
    expect(injects.map(({ timeMs }) => timeMs)).toEqual([0, 15 * MINUTE_MS, 90 * MINUTE_MS]);
    expect(questions).toEqual([]);
  });

  it('[IMP10] takes a cell that is merged over rows for each of them, and a merged title as a title', () => {
    const rows: SheetValues = [
      ['Draaiboek'],
      ['Tijd', 'Aan', 'Titel'],
      ['09:15', 'Burgemeester', 'een'],
      [null, 'Plotter', 'twee'],
      [null, null, null],
      ['09:30', 'Plotter', 'drie'],
    ];
    for (const kind of ['xlsx', 'ods'] as const) {
      const { injects, skipped } = imported(
        workbookFile(kind, { Blad1: rows }, { merges: ['A1:C1', 'A3:A5'] }),
        at9,
      );
      expect(injects.map(({ row, title, timeMs }) => [row, title, timeMs])).toEqual([
        [3, 'een', 15 * MINUTE_MS],
        [4, 'twee', 15 * MINUTE_MS],
        [6, 'drie', 30 * MINUTE_MS],
      ]);
      expect(skipped.map(({ row, text }) => [row, text])).toEqual([
        [1, 'Draaiboek'],
        [2, 'Tijd | Aan | Titel'],
      ]);
    }
  });

  it('[IMP11] works out no formula, follows no link, and says where an outcome is missing', () => {
    const file = rawXlsx(
      `<sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>Tijd</t></is></c><c r="B1" t="inlineStr"><is><t>Titel</t></is></c></row>
        <row r="2"><c r="A2" t="str"><f>TEXT(NOW(),"hh:mm")</f><v>09:05</v></c><c r="B2" t="str"><f>[1]Blad1!A1</f><v>Uit een ander bestand</v></c></row>
        <row r="3"><c r="A3"><f>WEBSERVICE("http://127.0.0.1:9/")</f></c><c r="B3" t="inlineStr"><is><t>Zonder uitkomst</t></is></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><t>09:10</t></is></c><c r="B4" t="inlineStr"><is><t>=1+1</t></is></c></row>
      </sheetData>`,
      {
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels':
          '<Relationships><Relationship Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/></Relationships>',
      },
    );
    const { injects, skipped, leftOut } = imported(file, at9);
    expect(injects.map(({ row, title, timeMs }) => [row, title, timeMs])).toEqual([
      [2, 'Uit een ander bestand', 5 * MINUTE_MS],
      [4, '=1+1', 10 * MINUTE_MS],
    ]);
    expect(skipped.map(({ row }) => row)).toEqual([1, 3]);
    expect(leftOut).toEqual([
      "Blad 'Blad1': een formule zonder bewaarde uitkomst is leeg gelezen, in rij 3.",
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
      brokenJson: 'Damaged',
    });
  });
});
