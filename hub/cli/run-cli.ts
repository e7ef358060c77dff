/**
 * Finds the command that was asked for, shows help, and sees to it that whatever goes wrong ends in a Dutch
 * message and an exit code, never in a stack trace.
 */
import { failureWords } from '../log/failure-words.ts';
import { type CliCommand, type CliOutput, type ExitCode, helpText, unusable } from './command.ts';
import { demoCommand } from './demo-command.ts';
import { exerciseRunCommand } from './exercise-run-command.ts';
import { hubCommand } from './hub-command.ts';
import { logVerifyCommand } from './log-verify-command.ts';
import { scenarioCheckCommand } from './scenario-check-command.ts';
import { scenarioExportCommand } from './scenario-export-command.ts';
import { scenarioImportCommand } from './scenario-import-command.ts';

const COMMANDS: readonly CliCommand[] = [
  hubCommand,
  demoCommand,
  scenarioCheckCommand,
  scenarioImportCommand,
  scenarioExportCommand,
  exerciseRunCommand,
  logVerifyCommand,
];

export async function runCli(args: readonly string[], output: CliOutput): Promise<ExitCode> {
  const asJson = args.includes('--json');
  const places = wordPlaces(args);
  const words = places.map((place) => args[place] ?? '');
  const isHelp = words[0] === 'help';
  if (words.length === 0 || (isHelp && words.length === 1)) return overview(args, output);
  const asked = isHelp ? words.slice(1) : words;
  const command = COMMANDS.find(({ name }) => asked.slice(0, name.split(' ').length).join(' ') === name);
  if (!command) {
    const name = asked.slice(0, 2).join(' ');
    return unusable(
      output,
      asJson,
      `Onbekende opdracht '${name}'. Bekijk de opdrachten met: npm run paraat -- help`,
    );
  }
  const depth = command.name.split(' ').length;
  const isAfterwards = asked.length === depth + 1 && asked[depth] === 'help';
  if (isHelp || isAfterwards || args.includes('--help') || args.includes('-h')) {
    output.stdout(asJson ? `${JSON.stringify({ help: helpText(command) })}\n` : helpText(command));
    return 0;
  }
  const named = new Set(places.slice(0, depth));
  let hasAnswered = false;
  const stdout = (text: string) => {
    hasAnswered = true;
    output.stdout(text);
  };
  try {
    return await command.run(
      args.filter((_, place) => !named.has(place)),
      { ...output, stdout },
    );
  } catch (error) {
    const words = failureWords(error) ?? (error instanceof Error ? error.message : String(error));
    const says = `Er ging iets mis in Paraat zelf (${words}). Uw gegevens zijn veilig. Probeer het opnieuw; lukt het dan niet, meld dit met wat u typte.`;
    return unusable(output, asJson && !hasAnswered, says);
  }
}

/** Every option, of whichever command, that is followed by its value. */
const VALUED: ReadonlySet<string> = new Set(
  COMMANDS.flatMap(({ options }) => options.map(([option]) => option.split(' ')))
    .filter(({ length }) => length > 1)
    .flatMap(([option]) => option ?? []),
);

/** Where the words stand that are neither an option nor its value; options may come before the command. */
const wordPlaces = (args: readonly string[]): readonly number[] =>
  args.flatMap((arg, place) => (arg.startsWith('-') || VALUED.has(args[place - 1] ?? '') ? [] : [place]));

function overview(args: readonly string[], output: CliOutput): ExitCode {
  const unknown = args.find((arg) => arg.startsWith('-') && !['--json', '--help', '-h'].includes(arg));
  if (unknown) {
    const message = `Onbekende optie ${unknown}. Bekijk de opdrachten met: npm run paraat -- help`;
    return unusable(output, args.includes('--json'), message);
  }
  const commands = COMMANDS.map(({ name, usage, summary }) => ({ name, usage, summary }));
  if (args.includes('--json')) {
    output.stdout(`${JSON.stringify({ commands })}\n`);
    return 0;
  }
  const lines = commands.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.trim()}\n      ${summary}`,
  );
  output.stdout(
    `Paraat: crisisoefeningen voorbereiden, spelen en evalueren.\n\nGebruik: npm run paraat -- <opdracht>\n\n${lines.join('\n')}\n\nElke opdracht kent --help (of -h) en --json.\n`,
  );
  return 0;
}
