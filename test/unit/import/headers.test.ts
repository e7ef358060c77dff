import { describe, expect, it } from 'vitest';
import { imported, type SheetValues, textFile, workbookFile } from './draaiboek-files.ts';

const at9 = { startMinute: 540 };
const readFile = (file: Uint8Array) =>
  imported(file, at9).injects.map(({ timeMs, title, recipients }) => [
    (timeMs ?? -1) / 60_000,
    title,
    recipients,
  ]);
const read = (...lines: readonly string[]) => readFile(textFile(lines.join('\n')));

describe('a header with many columns of a gemeente of its own', () => {
  it('[IMP79] is one by the names of the time and of what happens', () => {
    const rows = [
      '1;09:00;Brand;BM;tel;1;Havenweg;hoog;klaar;;',
      '2;09:10;Rook;GS;mail;1;Wijk Noord;laag;klaar;;',
    ];
    const short = rows.map((row) => row.replace(/;(?:tel|mail);/, ';'));
    const bare = ['09:00;Brand;BM;;;;', '09:10;Rook;GS;;;;'];
    const numbers: SheetValues = [
      ['Nr', 'Tijd (min)', 'Inject', 'Aan', 'Fase', 'Locatie', 'Prioriteit', 'Status', 'Paraaf'],
      [1, 0, 'Brand', 'BM', 1, 'Havenweg', 'hoog', 'klaar', null],
      [2, 10, 'Rook', 'GS', 1, 'Wijk Noord', 'laag', 'klaar', null],
    ];
    const all = [
      read('Nr;Tijd;Gebeurtenis;Aan;Kanaal;Fase;Locatie;Prioriteit;Status;Uitgevoerd;Paraaf', ...rows),
      read('Nr;Tijd;Inject;Aan;Fase;Locatie;Prioriteit;Status;Uitgevoerd;Paraaf', ...short),
      read('No;Time;Inject;To;Phase;Location;Priority;Status;Done;Initials', ...short),
      read('Tijd;Inject;Aan;Locatie;Status;Uitgevoerd;Paraaf', ...bare),
      readFile(workbookFile('xlsx', { MSEL: numbers })),
    ];
    const expected = [
      [0, 'Brand', ['BM']],
      [10, 'Rook', ['GS']],
    ];
    expect(all).toEqual(all.map(() => expected));
  });

  it('[IMP79] is none below the last moment, as that of an empty log', () => {
    const log = 'Nr;Tijd;Bericht;Van;Aan;Kanaal;Opmerking';
    expect(read('Tijd;Inject;Aan;Locatie', '09:00;Brand;BM;Zaal', '09:10;Rook;GS;Zaal', '', log)).toEqual([
      [0, 'Brand', ['BM']],
      [10, 'Rook', ['GS']],
    ]);
  });

  it('[IMP79] is none with a moment in it', () => {
    expect(read('Tijd;Inject;Aan;Locatie', '09:00;Start;Melding;Bericht', '09:10;b;GS;Zaal')).toEqual([
      [0, 'Start', ['Melding']],
      [10, 'b', ['GS']],
    ]);
  });
});

describe('the disciplines of a Belgian gemeente', () => {
  it('[IMP80] are who receives, as columns of marks and in cells', () => {
    expect([
      read(
        'Uur;Gebeurtenis;Kanaal;Bestemmeling;D1;D2;D3;D4;D5',
        '09:00;Brand;telefoon;CC-Gem;x;x;x;;',
        '09:15;Pers;gsm;D5 & CP-Ops;;;;;x',
      ),
      read('Uur;Inject;Kanaal;D1;D2;D3', '09:00;Brand;Radio;x;;x', '09:15;Pers;gsm;x;x;'),
    ]).toEqual([
      [
        [0, 'Brand', ['CC-Gem']],
        [15, 'Pers', ['D5', 'CP-Ops']],
      ],
      [
        [0, 'Brand', ['D1', 'D3']],
        [15, 'Pers', ['D1', 'D2']],
      ],
    ]);
  });
});

describe('a name that puts together what comes and whom', () => {
  const injects = (header: string, ...rows: readonly string[]) =>
    imported(textFile([header, ...rows].join('\n')), at9).injects.map(
      ({ title, text, recipients, channel, details }) => [title, text, recipients, channel, details.from],
    );

  it('[IMP81] is that of who receives or sends, not of what happens', () => {
    expect([
      injects('Tijd;Bericht van;Bericht aan;Inhoud', '09:00;Meldkamer;BM;Er is brand'),
      injects('Tijd;Melding van;Melding aan;Melding', '09:00;Meldkamer;BM;Er is brand'),
      injects('Time;Message from;Message to;Message', '09:00;Meldkamer;BM;Er is brand'),
      injects('Time;Inject;Inject from;Inject to', '09:00;Er is brand;Meldkamer;BM'),
      injects('Nr;Tijd;Inject van;Inject aan;Inhoud inject', '1;09:00;Meldkamer;BM;Er is brand'),
    ]).toEqual(Array(5).fill([['Er is brand', 'Er is brand', ['BM'], null, 'Meldkamer']]));
    expect([
      injects('Tijd;Inject;Inject aan;Kanaal', '09:00;Er is brand;BM;mail'),
      injects('Tijd;Inject;Inject voor;Kanaal', '09:00;Er is brand;BM;mail'),
      injects('Tijd;Inject (wat);Inject (hoe);Inject (wie)', '09:00;Er is brand;mail;BM'),
      injects('Tijd;Wie;Doet wat;Hoe;Naar wie', '09:00;RC1;Er is brand;mail;BM'),
      injects('Tijd;Inject;Speler(s);Kanaal', '09:00;Er is brand;BM;mail'),
      injects('Tijd;Inject;Rol(len);Kanaal', '09:00;Er is brand;BM;mail'),
      injects('Tijd;Inject;Wie (rol);Kanaal', '09:00;Er is brand;BM;mail'),
    ]).toEqual(Array(7).fill([['Er is brand', 'Er is brand', ['BM'], 'mail', undefined]]));
  });

  it('[IMP81] leaves what happens to a column that is called after nothing we know', () => {
    const lines = [
      'Tijd;Wie;Doet dit;Hoe;Naar wie',
      '09:00;RC1;belt over brand;tel;BM',
      '09:10;RC2;vraagt;mail;GS',
    ];
    expect(injects(...(lines as [string])).map(([title]) => title)).toEqual(['belt over brand', 'vraagt']);
  });

  it('[IMP81] is that of what happens where its cells tell it and no other column does', () => {
    const told = 'Er is brand in een loods aan de Havenweg, rook trekt over de wijk';
    expect(injects('Tijd;Inject voor;Aan', `09:00;${told};BM`)).toEqual([
      [told, told, ['BM'], null, undefined],
    ]);
    expect(injects('Tijd;Inject aan;Kanaal', `09:00;${told};mail`)).toEqual([
      [told, told, [], 'mail', undefined],
    ]);
  });
});
