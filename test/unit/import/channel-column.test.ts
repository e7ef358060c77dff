import { describe, expect, it } from 'vitest';
import { imported, textFile } from './draaiboek-files.ts';

const read = (header: string, ...rows: readonly string[]) => {
  const { injects, leftOut } = imported(textFile([header, ...rows].join('\n')), { startMinute: 540 });
  return [injects.map(({ title, channel }) => [title, channel]), leftOut.length];
};

describe('a column of channels that is called otherwise', () => {
  it('[IMP77] is found though some of its channels are not known to us, and those keep their words', () => {
    const ways = ['Phone', 'Email', 'Video', 'WhatsApp', 'Beamer', 'Toneelstuk', 'Courriel', 'En personne'];
    const rows = (words: readonly string[]) =>
      words.map((word, place) => `09:0${place};${word};Gevolg ${place};BM`);
    const each = [ways.map((word, place) => [`Gevolg ${place}`, word]), 0];
    const names = ['Inject Mode', 'Inject via', 'Mode d’injection', 'Inject type / mode'];
    const others = ['Titel', 'Omschrijving', 'Description', 'Message'];
    const pairs = names.flatMap((name) => others.map((other) => [name, other] as const));
    expect(
      pairs.map(([name, other]) => [name, other, read(`Tijd;${name};${other};Aan`, ...rows(ways))]),
    ).toEqual(pairs.map(([name, other]) => [name, other, each]));
    const unknown = ['Toneel', 'Spel', 'Poppenkast'];
    expect(read('Tijd;Inject Mode;Omschrijving;Aan', ...rows(unknown))).toEqual([
      unknown.map((word, place) => [`Gevolg ${place}`, word]),
      0,
    ]);
    const type = rows(['Telefoon', 'Filmpje', 'Mail', 'Beamer', 'Aanplakbiljet']);
    expect(read('Tijd;Type inject;Omschrijving;Aan', ...type)[0]).toEqual([
      ['Gevolg 0', 'Telefoon'],
      ['Gevolg 1', 'Filmpje'],
      ['Gevolg 2', 'Mail'],
      ['Gevolg 3', 'Beamer'],
      ['Gevolg 4', 'Aanplakbiljet'],
    ]);
  });

  it('[IMP77] is the title where nothing else tells what happens, and also the channel if its name says how', () => {
    const rows = ['09:00;Phone;BM', '09:10;Video;GS'];
    const titles = ['Message / Inject', 'Bericht', 'Inject', 'Message'];
    expect(titles.map((name) => read(`Tijd;${name};Aan`, ...rows)[0])).toEqual(
      titles.map(() => [
        ['Phone', null],
        ['Video', null],
      ]),
    );
    const ways = ['Inject Mode', 'Mode', 'Inject via', 'Kanaal'];
    expect(ways.map((name) => read(`Tijd;${name};Aan`, ...rows)[0])).toEqual(
      ways.map(() => [
        ['Phone', 'Phone'],
        ['Video', 'Video'],
      ]),
    );
  });

  it('[IMP77] is a message that is only a channel, beside another that tells what happens', () => {
    const rows = ['09:00;Phone;Fire;BM', '09:10;E-mail / telefoon;Smoke;GS'];
    const names = ['Message / Inject', 'Bericht', 'Inject', 'Melding'];
    expect(names.map((name) => read(`Tijd;${name};Titel;Aan`, ...rows)[0])).toEqual(
      names.map(() => [
        ['Fire', 'Phone'],
        ['Smoke', 'E-mail / telefoon'],
      ]),
    );
    const titles = ['09:00;Mail van bewoner;Fire;BM', '09:10;Persbericht;Smoke;GS'];
    expect(names.map((name) => read(`Tijd;${name};Omschrijving;Aan`, ...titles)[0])).toEqual(
      names.map(() => [
        ['Mail van bewoner', null],
        ['Persbericht', null],
      ]),
    );
  });

  it('[IMP77] is no title beside a column that is called a channel', () => {
    expect(read('Tijd;Kanaal;Inject Mode;Omschrijving', '09:00;Telefoon;Live;Brand')).toEqual([
      [['Brand', 'Telefoon']],
      1,
    ]);
    expect(read('Tijd;Inject Mode;Kanaal;Omschrijving', '09:00;Live;Telefoon;Brand')[0]).toEqual([
      ['Brand', 'Telefoon'],
    ]);
    expect(read('Tijd;Bericht;Kanaal;Aan', '09:00;Persbericht;Mail;BM', '09:10;Brief;Mail;GS')).toEqual([
      [
        ['Persbericht', 'Mail'],
        ['Brief', 'Mail'],
      ],
      0,
    ]);
    expect(read('Tijd;Titel;Via;Mode', '09:00;Brand;Jan;Mail', '09:10;Rook;Piet;Telefoon')[0]).toEqual([
      ['Brand', 'Mail'],
      ['Rook', 'Telefoon'],
    ]);
  });

  it('[IMP77] takes a column in which every cell is a channel as that, whatever it is called', () => {
    const channels = (header: string) => {
      const rows = '1,0900,Phone,SimCell,Mayor,Fire,Act\n2,1015,Email,Press,PIO,Smoke,Act';
      const { injects } = imported(
        textFile(`Nr,Time,${header},From,To,Description,Expected Action\n${rows}`),
      );
      return injects.map(({ channel, title }) => [channel, title]);
    };
    const names = [
      ...['Inject Mode', 'Inject Type', 'Inject via', 'Inject type/mode', 'How delivered'],
      ...['Soort inject', 'Type', "Type d'inject", 'Mode d’injection', 'Injectvorm', 'Inbreng via'],
    ];
    const each = [
      ['Phone', 'Fire'],
      ['Email', 'Smoke'],
    ];
    expect(names.map((name) => [name, channels(name)])).toEqual(names.map((name) => [name, each]));
  });

  it('[IMP77] leaves titles, senders and types that look like channels, and marks', () => {
    const read = (header: string, ...rows: readonly string[]) =>
      imported(textFile([header, ...rows].join('\n'))).injects.map(({ title, channel, details }) => [
        title,
        channel,
        details.from ?? details.type ?? null,
      ]);
    expect([
      read('Tijd;Titel;Tekst', '09:00;Sitrap 1;Lees dit', '09:10;Persbericht;Lees dit'),
      read('Tijd;Van;Titel', '09:00;Pers;Vraag', '09:10;Media;Vraag'),
      read('Tijd;Type inject;Kanaal;Titel', '09:00;Mail;Telefoon;Vraag', '09:10;Mail;Telefoon;Vraag'),
      read('Tijd;Inject;Via wie', '09:00;Brand;x', '09:10;Rook;x'),
      read(
        'Tijd;Inject;Omschrijving',
        '09:00;Persbericht brand;Brand bij Chemie',
        '09:10;NL-Alert;Sluit ramen',
      ),
      read('Tijd;Titel;Tekst;Bijlage', '09:00;Brand;Rook;persbericht.pdf', '09:10;Rook;Wind;tweet-1.png'),
    ]).toEqual([
      [
        ['Sitrap 1', null, null],
        ['Persbericht', null, null],
      ],
      [
        ['Vraag', null, 'Pers'],
        ['Vraag', null, 'Media'],
      ],
      [
        ['Vraag', 'Telefoon', 'Mail'],
        ['Vraag', 'Telefoon', 'Mail'],
      ],
      [
        ['Brand', null, null],
        ['Rook', null, null],
      ],
      [
        ['Persbericht brand', null, null],
        ['NL-Alert', null, null],
      ],
      [
        ['Brand', null, null],
        ['Rook', null, null],
      ],
    ]);
  });
});
