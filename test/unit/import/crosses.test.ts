import { describe, expect, it } from 'vitest';
import { withField } from '../../../renderer/pages/import/column-choice.ts';
import { recipientsOf } from '../../../shared/import/import-recipients.ts';
import type { ImportOptions } from '../../../shared/import/import-result.ts';
import { imported, textFile } from './draaiboek-files.ts';

describe('a column of marks that is called after no role', () => {
  it('[IMP70] is one more recipient when a person says so, beside those that were found', () => {
    const file = textFile(
      'Tijd;Inject;Burgemeester;Politie;Locatie;Waterschap\n09:00;a;x;X;Kade;\n09:10;b;x;;Zandpad;x\n09:20;c;x;x;Kade;x\n',
    );
    const recipients = (options: ImportOptions) =>
      imported(file, options).injects.map((inject) => inject.recipients);
    const [sheet] = imported(file).sheets;
    if (!sheet) throw new Error('No sheet');
    const before = [['Burgemeester', 'Politie'], ['Burgemeester'], ['Burgemeester', 'Politie']];
    const after = [
      ['Burgemeester', 'Politie'],
      ['Burgemeester', 'Waterschap'],
      ['Burgemeester', 'Politie', 'Waterschap'],
    ];
    const said = { columns: { draaiboek: { 5: 'recipients' as const } } };
    const bySet = (options: ImportOptions) => recipients(options).map((names) => [...names].sort());
    expect([recipients({}), bySet(withField({}, sheet, 5, 'recipients')), bySet(said)]).toEqual([
      before,
      after,
      after,
    ]);
  });

  it('[IMP70] is one by itself beside or between those', () => {
    const file = textFile('Tijd;Inject;BM;Waterschap;Politie;Plenair\n09:00;a;x;X;;\n09:10;b;;x;x;x\n');
    expect(imported(file).injects.map((inject) => inject.recipients)).toEqual([
      ['BM', 'Waterschap'],
      ['Waterschap', 'Politie'],
    ]);
  });
});

describe('marks that differ', () => {
  const read = (lines: string, options: ImportOptions = {}) => {
    const { injects, questions, leftOut } = imported(textFile(lines), { startMinute: 540, ...options });
    return {
      recipients: injects.map((inject) => inject.recipients),
      asked: questions.map(({ type, rows }) => [type, rows.map(({ row, time }) => [row, time])]),
      leftOut,
    };
  };
  const header = 'Nr;Tijd;Inject;Burgemeester;Gemeentesecretaris;Voorlichter';
  const marked = [['Burgemeester'], ['Gemeentesecretaris', 'Voorlichter'], ['Burgemeester', 'Voorlichter']];

  it('[IMP76] tell who receives, beside cells that say who does not', () => {
    const marks = ['x', '1', '√', '(x)', 'ja', 'WAAR', 'cc', 'o', 'X?', '●'];
    const noMarks = ['-', 'nee', '0', 'n.v.t.', '', '–', 'ONWAAR'];
    const pairs = [
      ...marks.map((mark) => [mark, '-'] as const),
      ...noMarks.map((noMark) => ['x', noMark] as const),
    ];
    const file = (yes: string, no: string) =>
      `${header}\n1;09:00;a;${yes};${no};${no}\n2;09:10;b;${no};${yes};${yes}\n3;09:20;c;${yes};;${yes}\n`;
    expect(pairs.map(([yes, no]) => [yes, no, read(file(yes, no))])).toEqual(
      pairs.map(([yes, no]) => [yes, no, { recipients: marked, asked: [], leftOut: [] }]),
    );
  });

  it('[IMP76] are found above a row of totals, and beside words that are asked about', () => {
    const rows = '1;09:00;a;x;-;-\n2;09:10;b;-;x;x\n3;09:20;c;x;;x';
    expect(read(`${header}\n${rows}\nTotaal;;;2;1;2\n`)).toEqual({
      recipients: marked,
      asked: [],
      leftOut: [],
    });
    const odd = `${header}\n${rows}\n4;09:30;d;indien nodig;-;x\n`;
    expect(read(odd)).toEqual({
      recipients: [...marked, ['Burgemeester', 'Voorlichter']],
      asked: [['marks', [[5, 'Burgemeester: indien nodig']]]],
      leftOut: [],
    });
    const { injects, questions } = imported(textFile(odd), { startMinute: 540 });
    expect([injects[3]?.details.note, questions[0]?.message]).toEqual([
      'Burgemeester: indien nodig',
      'Zijn deze rijen ook voor deze ontvangers? Wat er staat, is gelezen als een kruisje: rij 5 (Burgemeester: indien nodig). Zo niet, zet daar in het bestand een streepje.',
    ]);
  });

  it('[IMP76] are those of the name of a column that a person or its name says is for recipients', () => {
    const file = 'Tijd;Inject;Waterschap;Aantal\n09:00;a;1;1\n09:10;b;0;2\n09:20;c;1;1\n';
    const said = { columns: { draaiboek: { 2: 'recipients' as const } } };
    expect([read(file).recipients, read(file, said).recipients]).toEqual([
      [[], [], []],
      [['Waterschap'], [], ['Waterschap']],
    ]);
    const named = 'Tijd;Inject;Ontvanger GBT;Ontvanger ROT\n09:00;a;x;-\n09:10;b;-;x\n';
    expect(read(named).recipients).toEqual([['Ontvanger GBT'], ['Ontvanger ROT']]);
  });

  it('[IMP76] tell in every column of a sheet that has them, whatever remarks stand beside them', () => {
    const rows = ['1;09:00;a;x;;', '2;09:10;b;x;x;x per mail', '3;09:20;c;x;indien nodig;indien nodig'];
    const asked = [
      [3, 'Voorlichter: x per mail'],
      [4, 'Gemeentesecretaris: indien nodig'],
      [4, 'Voorlichter: indien nodig'],
    ];
    const all = ['Burgemeester', 'Gemeentesecretaris', 'Voorlichter'];
    expect(read(`${header}\n${rows.join('\n')}`)).toEqual({
      recipients: [['Burgemeester'], all, all],
      asked: [['marks', asked]],
      leftOut: [],
    });
    const only = `${header}\n1;09:00;a;x;;\n2;09:10;b;x;x;indien nodig\n`;
    expect(read(only).recipients).toEqual([['Burgemeester'], all]);
    const beside = 'Tijd;Inject;BM;Waterschap;GS\n09:00;a;x;x;\n09:10;b;;x per mail;x\nTotaal;;1;2;1\n';
    expect(read(beside).recipients).toEqual([
      ['BM', 'Waterschap'],
      ['Waterschap', 'GS'],
    ]);
  });

  it('[IMP76] are those of columns that are called to whom', () => {
    const rows = '09:00;a;x;;;;x\n09:10;b;;x;;x;x\n';
    expect(
      read(`Tijd;Inject;Aan GBT;Aan ROT;Aan CoPI;Aan Waterschap;Voor akkoord\n${rows}`).recipients,
    ).toEqual([['Aan GBT'], ['Aan ROT', 'Aan Waterschap']]);
    const two = 'Nr;Tijd;Inject;Aan GBT;Aan ROT\n1;09:00;a;x;\n2;09:10;b;;x\n';
    expect(read(two)).toEqual({ recipients: [['Aan GBT'], ['Aan ROT']], asked: [], leftOut: [] });
  });

  it('[IMP76] are of roles, whatever word stands before the name', () => {
    const names = ['Aan BM', 'Voor BM', 'T.a.v. BM', 'Ontvanger BM', 'To BM', 'For BM', 'Pour BM', 'CC BM'];
    const rolesOf = (name: string) => {
      const { injects } = imported(textFile(`Tijd;Inject;${name};Van\n09:00;a;x;Pers\n09:10;b;;Pers\n`));
      const { rolesOf: roles } = recipientsOf(injects, { roles: [], partners: [] }, {});
      return injects.map(({ recipients }) => recipients.flatMap((each) => roles(each)));
    };
    expect(names.map((name) => [name, rolesOf(name)])).toEqual(
      names.map((name) => [name, [['burgemeester'], []]]),
    );
  });

  it('[IMP76] go before a column that is vaguely one of recipients, and beside one that is mostly empty', () => {
    const rows = (first: string, second: string) => `1;09:00;a;${first};x;\n2;09:10;b;${second};;x\n`;
    const columns = (name: string) => `Nr;Tijd;Inject;${name};Burgemeester;GS\n`;
    expect([
      read(columns('Discipline') + rows('Brandweer', 'Politie')).recipients,
      read(columns('Aan') + rows('', 'Pers')).recipients,
      read(columns('Aan') + rows('Pers', 'Pers')).recipients,
    ]).toEqual([
      [['Burgemeester'], ['GS']],
      [['Burgemeester'], ['Pers', 'GS']],
      [['Pers'], ['Pers']],
    ]);
  });

  it('[IMP70] are no recipient where their column says that something is done', () => {
    const names = [
      'Gereed',
      'Klaar',
      'Gedaan',
      'Status',
      'Akkoord',
      'OK?',
      'Verzonden',
      'Done',
      'Ready',
      'Envoyé',
    ];
    const file = (name: string) => `Tijd;Inject;BM;GS;${name}\n09:00;a;x;;x\n09:10;b;x;x;x\n`;
    expect(names.map((name) => [name, read(file(name)).recipients])).toEqual(
      names.map((name) => [name, [['BM'], ['BM', 'GS']]]),
    );
  });
});
