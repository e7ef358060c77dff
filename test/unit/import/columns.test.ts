import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, injectsOf, type SheetValues, textFile, workbookFile } from './draaiboek-files.ts';

const at9 = { startMinute: 540 };

describe('the columns of a draaiboek', () => {
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

  it('[IMP8] takes the clearest name for who receives, and a numbered name for a number', () => {
    const file = textFile(
      [
        'Event #;Time;Event Description;Role;Recipient Player(s);Expected Outcomes',
        '1;T+5 min;STARTEX;SimCell;Mayor;x',
      ].join('\n'),
    );
    expect(injectsOf(imported(file))).toEqual([
      {
        row: 2,
        title: 'STARTEX',
        timeMs: 5 * MINUTE_MS,
        recipients: ['Mayor'],
        channel: null,
        text: 'STARTEX',
      },
    ]);
  });

  it('[IMP43] runs on over sheets whose columns have their names on the sheet before', () => {
    const further = (title: string): SheetValues => [
      ['T+30 min', title, 'GBT'],
      ['T+40 min', 'Vierde', 'GBT'],
    ];
    const file = workbookFile('xlsx', {
      Versies: [
        ['Versie', 'Datum', 'Wijziging'],
        ['0.1', '18-11-2026', 'Eerste opzet'],
        ['0.2', '19-11-2026', 'Verwerkt'],
      ],
      Deel1: [
        ['Tijd', 'Titel', 'Aan'],
        ['T+5 min', 'Eerste', 'GBT'],
      ],
      Deel2: [['Deel 2'], ...further('Derde')],
      Zaal: [['Wie', 'Waar', 'Wanneer er is'], ...further('Koffie')],
    });
    const { injects, skipped, leftOut } = imported(file);
    expect({
      injects: injects.map(({ sheet, row, title }) => [sheet, row, title]),
      skipped: skipped.map(({ sheet, row }) => [sheet, row]),
      leftOut,
    }).toEqual({
      injects: [
        ['Deel1', 2, 'Eerste'],
        ['Deel2', 2, 'Derde'],
        ['Deel2', 3, 'Vierde'],
      ],
      skipped: [
        ['Deel1', 1],
        ['Deel2', 1],
      ],
      leftOut: [
        "Blad 'Versies' (3 rijen) is niet overgenomen: het lijkt geen draaiboek.",
        "Blad 'Zaal' (3 rijen) is niet overgenomen: het lijkt geen draaiboek.",
      ],
    });
  });
});

describe('one name above two columns', () => {
  it('[IMP72] is that of a day and a time, in either order', () => {
    const rows: SheetValues = [
      ['Nr', 'Datum/tijd', null, 'Inject', 'Aan'],
      [1, { v: 46_344, z: 'dd-mm-yyyy' }, { v: 9 / 24, z: 'hh:mm' }, 'Eerste', 'BM'],
      [2, { v: 46_345, z: 'dd-mm-yyyy' }, { v: 8 / 24, z: 'hh:mm' }, 'Tweede', 'BM'],
    ];
    const turned = rows.map((row, place) => (place === 0 ? row : [row[0], row[2], row[1], row[3], row[4]]));
    const weekdays = 'Nr;Tijd;;Inject\n1;ma;09:00;a\n2;di;08:00;b\n';
    const merges = { merges: ['B1:C1'] };
    const files = [
      workbookFile('xlsx', { MSEL: rows }, merges),
      workbookFile('xlsx', { MSEL: turned as SheetValues }, merges),
      textFile(weekdays),
    ];
    const timesOf = (file: Uint8Array) =>
      imported(file, { startMinute: 540 }).injects.map(({ timeMs }) => (timeMs ?? -1) / 3_600_000);
    expect(files.map(timesOf)).toEqual(files.map(() => [0, 23]));
  });
});
