import { describe, expect, it } from 'vitest';
import { imported, type SheetValues, textFile, workbookFile } from './draaiboek-files.ts';

const told = (file: Uint8Array) => {
  const { injects, questions } = imported(file, { startMinute: 540, unit: 'minutes' });
  return [
    injects.map(({ title, timeMs, time }) => [title, timeMs, time]),
    questions.map(({ type, message, rows }) => [type, message, rows.length]),
  ];
};
const lines = (...rows: readonly string[]) => textFile(rows.join('\n'));
const how = (name: string, says = 'hoe lang') =>
  `Wanneer begint elke inject? Kolom '${name}' zegt ${says}, niet wanneer. Zet het begin in een kolom Tijd. Is dit toch het begin, noem deze kolom dan Tijd.`;
const untimed = (first: string, second: string) =>
  `Wanneer komen deze injects? Zij hebben geen vast moment en worden met de hand ingebracht: rij 2 (${first}), rij 3 (${second}).`;

describe('a sheet whose only times say how long or until when', () => {
  const expected = (name: string, first: string, second: string, says?: string) => [
    [
      ['Brand', null, first],
      ['Pers', null, second],
    ],
    [
      ['untimed', untimed(first, second), 2],
      ['columns', how(name, says), 0],
    ],
  ];

  it('[IMP87] gives no times, and asks', () => {
    const held: SheetValues = [
      ['Nr', 'Inject', 'Duur', 'Aan'],
      [1, 'Brand', { v: 1 / 48, z: 'h:mm' }, 'GBT'],
      [2, 'Pers', { v: 1 / 72, z: 'h:mm' }, 'BM'],
    ];
    expect([
      told(lines('Nr;Inject;Duur;Aan', '1;Brand;30 min;GBT', '2;Pers;20 min;BM')),
      told(lines('Nr;Inject;Duur (min);Aan', '1;Brand;30;GBT', '2;Pers;20;BM')),
      told(lines('Fase;Tijdsduur;Inject;Voor', 'Op;0:15;Brand;GBT', 'Na;0:20;Pers;BM')),
      told(lines('Activity,Duration,Audience', 'Brand,30 min,GBT', 'Pers,20 min,BM')),
      told(lines('Séquence;Durée;Événement;Public', 'Un;30 min;Brand;GBT', 'Deux;20 min;Pers;BM')),
      told(lines('Nr;Inject;Deadline;Aan', '1;Brand;09:30;GBT', '2;Pers;10:00;BM')),
      told(workbookFile('xlsx', { MSEL: held })),
    ]).toEqual([
      expected('Duur', '30 min', '20 min'),
      expected('Duur (min)', '30', '20'),
      expected('Tijdsduur', '0:15', '0:20'),
      expected('Duration', '30 min', '20 min'),
      expected('Durée', '30 min', '20 min'),
      expected('Deadline', '09:30', '10:00', 'tot wanneer'),
      expected('Duur', '0:30', '0:20'),
    ]);
  });

  it('[IMP87] is read as it says where it also says when, or where the reader says that it does', () => {
    const both = imported(lines('Begin/einde;Inject;Aan', '09:10-09:30;Brand;GBT', '09:40-10:00;Pers;BM'), {
      startMinute: 540,
    });
    const said = imported(lines('Nr;Inject;Duur;Aan', '1;Brand;30 min;GBT', '2;Pers;40 min;BM'), {
      columns: { draaiboek: { 2: 'time' } },
    });
    expect([both, said].map(({ injects }) => injects.map(({ timeMs }) => (timeMs ?? -1) / 60_000))).toEqual([
      [10, 40],
      [30, 40],
    ]);
  });
});
