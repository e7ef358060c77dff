/**
 * `demo`: fills an empty data folder with two sample exercises, for a program that opens the folder next.
 */
import { installation } from '../installation.ts';
import { readLibrary } from '../scenario/library.ts';
import { type CliCommand, parseArguments, unusable } from './command.ts';
import { fillWithDemo } from './demo.ts';
import { openUserFolder } from './user-folder.ts';

const options = { data: { type: 'string' }, json: { type: 'boolean' } } as const;

export const demoCommand: CliCommand = {
  name: 'demo',
  usage: '[--data MAP]',
  summary: 'Vult een lege gegevensmap met een afgeronde en een lopende voorbeeldoefening.',
  options: [['--data MAP', 'gegevensmap (standaard die van het programma)']],
  run: async (args, output) => {
    const parsed = parseArguments(args, options);
    if (!parsed.ok) return unusable(output, args.includes('--json'), parsed.error);
    const { values, positionals } = parsed.value;
    const fail = (message: string) => unusable(output, values.json ?? false, message);
    if (positionals.length > 0) return fail(`Onbekend argument '${positionals[0]}'.`);
    const opened = openUserFolder(values.data);
    if (!opened.ok) return fail(opened.error);
    const problem = await fillWithDemo(opened.value, readLibrary(installation.scenarios), Date.now());
    const { folder } = opened.value;
    opened.value.close();
    if (problem) return fail(problem);
    output.stdout(
      values.json
        ? `${JSON.stringify({ outcome: 'good', dataFolder: folder })}\n`
        : `Twee voorbeeldoefeningen staan in ${folder}.\n`,
    );
    return 0;
  },
};
