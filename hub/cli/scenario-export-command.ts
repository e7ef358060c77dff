/**
 * `scenario export`: writes the draaiboek of a scenario as a workbook for Excel or LibreOffice, which
 * `scenario import` reads again without loss.
 */
import { basename, dirname } from 'node:path';
import { counted } from '../../shared/dutch-words.ts';
import { type CliCommand, parseArguments, unusable } from './command.ts';
import { findScenario } from './find-scenario.ts';
import { writeFiles } from './write-files.ts';

const options = { out: { type: 'string' }, json: { type: 'boolean' } } as const;

export const scenarioExportCommand: CliCommand = {
  name: 'scenario export',
  usage: '<id|bestand> --out BESTAND.xlsx',
  summary:
    'Schrijft het draaiboek van een scenario als werkmap, met bladen voor injects, fasen, beslispunten en oefendoelen. Het blad Injects is weer in te lezen met scenario import.',
  options: [['--out BESTAND', 'het bestand dat wordt geschreven; eindigt op .xlsx']],
  run: async (args, output) => {
    const parsed = parseArguments(args, options);
    if (!parsed.ok) return unusable(output, args.includes('--json'), parsed.error);
    const { values, positionals } = parsed.value;
    const asJson = values.json ?? false;
    const fail = (message: string) => unusable(output, asJson, message);
    const [name, ...more] = positionals;
    if (!name || more.length > 0) {
      return fail('Noem één scenario: npm run paraat -- scenario export <id|bestand> --out draaiboek.xlsx');
    }
    if (!values.out)
      return fail('Noem het bestand voor de uitkomst met --out, bijvoorbeeld --out draaiboek.xlsx.');
    if (!/\.xlsx$/i.test(values.out))
      return fail(`'${values.out}' eindigt niet op .xlsx. Kies een andere naam met --out.`);
    const found = findScenario(name);
    if (!found.ok) return fail(found.error);
    // Loaded when it is needed: the other commands start in a fraction of the time.
    const { draaiboekWorkbook } = await import('../import/draaiboek-workbook.ts');
    const content = draaiboekWorkbook(found.value.scenario);
    const written = writeFiles(dirname(values.out), [{ name: basename(values.out), content }]);
    if (!written.ok) return fail(written.error);
    const { length } = found.value.scenario.injects;
    if (asJson) {
      output.stdout(`${JSON.stringify({ outcome: 'good', files: written.value, injects: length })}\n`);
    } else {
      output.stdout(`${counted(length, 'inject', 'injects')} geschreven.\n${written.value.join('\n')}\n`);
    }
    return 0;
  },
};
