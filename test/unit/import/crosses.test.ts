import { describe, expect, it } from 'vitest';
import { withField } from '../../../renderer/pages/import/column-choice.ts';
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
