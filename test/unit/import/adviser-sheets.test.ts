import { describe, expect, it } from 'vitest';
import { recipientsOf } from '../../../shared/import/import-recipients.ts';
import { MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, textFile, workbookFile } from './draaiboek-files.ts';

const read = (text: string) =>
  imported(textFile(text), { startMinute: 540 }).injects.map(({ timeMs, title, recipients }) => [
    timeMs === null ? null : timeMs / MINUTE_MS,
    title,
    recipients,
  ]);

describe('sheets as advisers make them', () => {
  it('[IMP78] have hours and minutes in two columns, which are one time', () => {
    const times = (header: string, ...rows: readonly string[]) => {
      const lines = [`${header};Inject;Aan`, ...rows.map((row) => `${row};Melding;BM`)];
      const { injects, skipped, questions, leftOut } = imported(textFile(lines.join('\n')), {
        startMinute: 540,
      });
      return {
        minutes: injects.map(({ timeMs }) => timeMs && timeMs / MINUTE_MS),
        rest: [skipped.length, questions.map(({ type }) => type), leftOut],
      };
    };
    const clean = [1, [], []];
    expect([
      times('Uur;Minuten', '9;00', '9;30', '10;15'),
      times('Uur;Min', '9;0', '9;5', '10;'),
      times('Dag;Uur;Min', '1;9;00', '1;9;30', '2;8;15'),
      times('Uren na start;Minuten na start', '0;0', ';30', '1;15', '26;0'),
      times('Heures;Minutes', '9;00', '10;15'),
      times('Dag;T uur;T min', 'D;1;30', 'D+1;0;45'),
    ]).toEqual([
      { minutes: [0, 30, 75], rest: clean },
      { minutes: [0, 5, 60], rest: clean },
      { minutes: [0, 30, 1_395], rest: clean },
      { minutes: [0, 30, 75, 1_560], rest: clean },
      { minutes: [0, 75], rest: clean },
      { minutes: [90, 1_485], rest: clean },
    ]);
    expect(times('Uur;Minuten', '9:00;10', '9:30;15')).toEqual({
      minutes: [0, 30],
      rest: [
        1,
        ['columns'],
        ["Kolom 'Minuten' van blad 'draaiboek' (2 gevulde cellen) is niet overgenomen."],
      ],
    });
  });

  it('[IMP58] take the beginning of two columns that say from when to when', () => {
    const sheets = [
      'Van;Tot;Duur;Activiteit;Wie\n09:05;09:20;00:15;Briefing;BM\n09:20;10:00;00:40;BOB;GS\n',
      'From;To;Event;Who\n09:05;09:20;Briefing;BM\n09:20;10:00;BOB;GS\n',
      'De;À;Événement;Qui\n9h05;9h20;Briefing;BM\n9h20;10h;BOB;GS\n',
      'Tijd;;Inject;\nvan;tot;titel;aan\n09:05;09:20;Briefing;BM\n09:20;10:00;BOB;GS\n',
    ];
    const briefing = [
      [5, 'Briefing', ['BM']],
      [20, 'BOB', ['GS']],
    ];
    expect(sheets.map(read)).toEqual(sheets.map(() => briefing));
    const senders = imported(textFile('Tijd;Van;Aan;Titel\n09:05;Meldkamer;BM;Brand\n'), {
      startMinute: 540,
    });
    expect(senders.injects.map(({ details, recipients }) => [details.from, recipients])).toEqual([
      ['Meldkamer', ['BM']],
    ]);
  });

  it('[IMP58] read half an hour as that in a column that counts hours', () => {
    expect(read('T+ (uur);Titel\n0,5;a\n1;b\n1,5;c\n').map(([minutes]) => minutes)).toEqual([30, 60, 90]);
  });

  it('[IMP58] have short lines for texts where nothing else is one', () => {
    expect(read('09:00;Telefoon van de meldkamer;BM\n09:10;Sitrap;GS\n')).toEqual([
      [0, 'Telefoon van de meldkamer', ['BM']],
      [10, 'Sitrap', ['GS']],
    ]);
  });

  it('[IMP58] say with a moment how sure it is, and how long it takes', () => {
    const times = [
      '09:30?',
      '(09:30)',
      '09:30 (circa)',
      '09:30*',
      'van 09:30 tot 10:00',
      '09:30/09:45',
      '09:30 >',
    ];
    const lines = times.map((time) => `${time};a`).join('\n');
    expect(read(`Tijd;Titel\n${lines}\n`).map(([minutes]) => minutes)).toEqual(times.map(() => 30));
  });

  it('[IMP58] say more in a column of days than the day', () => {
    const days = 'Dag;Uur;Activiteit\nDag 1 (ma);09:00;a\nDag 1 (ma);10:00;b\nDag 2 (di);09:00;c\n';
    expect(read(days).map(([minutes]) => minutes)).toEqual([0, 60, 1_440]);
  });
});

describe('a column for each recipient', () => {
  it('[IMP60] says by a mark who an inject is for', () => {
    const lines = 'Tijd;Gebeurtenis;Burgemeester;GS;Communicatie\n09:00;a;x;;X\n09:10;b;;x;\n';
    expect(read(lines)).toEqual([
      [0, 'a', ['Burgemeester', 'Communicatie']],
      [10, 'b', ['GS']],
    ]);
    const { injects, leftOut } = imported(textFile('Tijd;Gebeurtenis;BM;GS\n09:00;a;Bel terug;\n'), {});
    expect([injects.map(({ recipients }) => recipients), leftOut]).toEqual([
      [[]],
      ["Kolom 'BM' van blad 'draaiboek' (1 gevulde cel) is niet overgenomen."],
    ]);
  });
});

describe('times that begin at nought', () => {
  it('[IMP61] count from the start where their column may say so, and of a night they do not', () => {
    for (const name of ['T', 'T-tijd', 'Oefentijd', 'Tijd t.o.v. start']) {
      expect(read(`${name};Titel\n00:00;a\n00:05;b\n01:30;c\n`).map(([minutes]) => minutes)).toEqual([
        0, 5, 90,
      ]);
    }
    const night = imported(textFile('Oefentijd;Titel\n22:00;a\n00:15;b\n'), { startMinute: 1_320 });
    expect(night.injects.map(({ timeMs }) => (timeMs ?? 0) / MINUTE_MS)).toEqual([0, 135]);
  });

  it('[IMP61] are late on the clock where a spreadsheet holds all of them as lengths', () => {
    const long = (hours: number) => ({ v: hours / 24, z: '[h]:mm' });
    const file = workbookFile('xlsx', {
      Blad1: [
        ['Tijd', 'Titel'],
        [long(22), 'a'],
        [long(24.25), 'b'],
      ],
    });
    const { injects } = imported(file, { startMinute: 1_320 });
    expect(injects.map(({ timeMs }) => (timeMs ?? 0) / MINUTE_MS)).toEqual([0, 135]);
  });

  it('[IMP61] are asked about a month after the start, as day and month may be the other way round', () => {
    const lines = 'Date;Time;Title\n13/05/2026;09:00;a\n05/12/2026;09:00;b\n';
    const { questions } = imported(textFile(lines), { startMinute: 540 });
    expect(questions.flatMap(({ type, rows }) => rows.map(({ time }) => [type, time]))).toEqual([
      ['reading', '05/12/2026 09:00, gelezen als 206 dagen na de dag van de start'],
    ]);
  });
});

describe('several persons in one name', () => {
  const rolesOf = (cell: string) => {
    const { injects } = imported(textFile(`Tijd;Titel;Aan\n09:00;a;"${cell}"\n`), { startMinute: 540 });
    const recipients = recipientsOf(injects, { roles: [], partners: [] }, {});
    return [
      injects.flatMap((inject) => inject.recipients.flatMap((name) => recipients.rolesOf(name))),
      recipients.partners,
    ];
  };

  it('[IMP59] are each their role, where every one of them means one', () => {
    const both = [
      'Burgemeester en gemeentesecretaris',
      'BM + GS',
      'BM and GS',
      '1. BM\n2. GS',
      '• BM\n• GS',
      'BM - GS',
    ];
    expect(both.map(rolesOf)).toEqual(both.map(() => [['burgemeester', 'gemeentesecretaris'], []]));
    expect(rolesOf('Brandweer (OvD) en politie (OvD-P)')).toEqual([
      ['adviseur-brandweer', 'adviseur-politie'],
      [],
    ]);
    expect(rolesOf('CC: GS')).toEqual([['gemeentesecretaris'], []]);
  });

  it('[IMP59] are one partner where that is its name, and a dash is nobody', () => {
    expect(rolesOf('Bouw en Woningtoezicht')).toEqual([['liaison-partner'], ['Bouw en Woningtoezicht']]);
    expect(rolesOf('Burgemeester en pers')[1]).toEqual(['Burgemeester en pers']);
    expect(rolesOf('-')).toEqual([[], []]);
  });
});
