import { describe, expect, it } from 'vitest';
import { recipientsOf } from '../../../shared/import/import-recipients.ts';
import { MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, textFile } from './draaiboek-files.ts';

const read = (text: string) =>
  imported(textFile(text), { startMinute: 540 }).injects.map(({ timeMs, title, recipients }) => [
    timeMs === null ? null : timeMs / MINUTE_MS,
    title,
    recipients,
  ]);

describe('sheets as advisers make them', () => {
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
