import { describe, expect, it } from 'vitest';
import { withField } from '../../../renderer/pages/import/column-choice.ts';
import type { ImportOptions } from '../../../shared/import/import-result.ts';
import { imported, textFile } from './draaiboek-files.ts';

describe('a column of marks that is called after no role', () => {
  it('[IMP70] is one more recipient when a person says so, beside those that were found', () => {
    const file = textFile(
      'Tijd;Inject;Burgemeester;Politie;Waterschap\n09:00;a;x;X;\n09:10;b;x;;x\n09:20;c;x;x;x\n',
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
    const said = { columns: { draaiboek: { 4: 'recipients' as const } } };
    const bySet = (options: ImportOptions) => recipients(options).map((names) => [...names].sort());
    expect([recipients({}), bySet(withField({}, sheet, 4, 'recipients')), bySet(said)]).toEqual([
      before,
      after,
      after,
    ]);
  });
});
