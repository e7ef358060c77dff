/**
 * Finds the command that was asked for, shows help, and sees to it that whatever goes wrong ends in a Dutch
 * message and an exit code, never in a stack trace.
 */
import { type CliCommand, type CliOutput, type ExitCode, helpText, unusable } from './command.ts';
import { demoCommand } from './demo-command.ts';
import { exerciseRunCommand } from './exercise-run-command.ts';
import { hubCommand } from './hub-command.ts';
import { logVerifyCommand } from './log-verify-command.ts';
import { scenarioCheckCommand } from './scenario-check-command.ts';

const COMMANDS: readonly CliCommand[] = [
  hubCommand,
  demoCommand,
  scenarioCheckCommand,
  exerciseRunCommand,
  logVerifyCommand,
];

export async function runCli(args: readonly string[], output: CliOutput): Promise<ExitCode> {
  const asJson = args.includes('--json');
  const words = args.filter((arg) => !arg.startsWith('-'));
  if (words.length === 0 || words[0] === 'help') return overview(args, output);
  const command = COMMANDS.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);
  if (!command) {
    const asked = words.slice(0, 2).join(' ');
    return unusable(
      output,
      asJson,
      `Onbekende opdracht '${asked}'. Bekijk de opdrachten met: npm run paraat -- help`,
    );
  }
  if (args.includes('--help')) {
    output.stdout(asJson ? `${JSON.stringify({ help: helpText(command) })}\n` : helpText(command));
    return 0;
  }
  try {
    const depth = command.name.split(' ').length;
    return await command.run(args.slice(depth), output);
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    return unusable(output, asJson, `Er ging iets mis in Paraat zelf: ${message}. Uw gegevens zijn veilig.`);
  }
}

function overview(args: readonly string[], output: CliOutput): ExitCode {
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json' && arg !== '--help');
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
    `Paraat: crisisoefeningen voorbereiden, spelen en evalueren.\n\nGebruik: npm run paraat -- <opdracht>\n\n${lines.join('\n')}\n\nElke opdracht kent --help en --json.\n`,
  );
  return 0;
}
