/**
 * What every command of the command line has in common: its help, its options, and how it ends. Results go to
 * stdout, with `--json` as exactly one JSON document; all else to stderr, in Dutch.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/result.ts';

/** 0 good, 1 ran and has findings, 2 the input cannot be used. */
export type ExitCode = 0 | 1 | 2;

export interface CliOutput {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

export interface CliCommand {
  /** As typed, such as `scenario check`. */
  readonly name: string;
  /** What follows the name, such as `<id|bestand>`. */
  readonly usage: string;
  readonly summary: string;
  /** One line per option, without --json and --help. */
  readonly options: readonly (readonly [option: string, meaning: string])[];
  readonly run: (args: readonly string[], output: CliOutput) => Promise<ExitCode>;
}

export type ParsedArguments<O extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/** Options and positional arguments, or what is wrong with them in Dutch. */
export function parseArguments<O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
): Result<ParsedArguments<O>, string> {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const name = /'(-[^' <]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      return err(`Onbekende optie ${name}. Bekijk de opties door --help achter de opdracht te zetten.`);
    }
    const takesValue = Object.entries(options).some(
      ([option, { type }]) => name === `--${option}` && type === 'string',
    );
    return err(
      takesValue
        ? `Achter ${name} hoort een waarde, bijvoorbeeld ${name}=…`
        : `Achter ${name} hoort geen waarde.`,
    );
  }
}

/** Ends a command whose input cannot be used. */
export function unusable(output: CliOutput, asJson: boolean, message: string): ExitCode {
  output.stderr(`${message}\n`);
  if (asJson) output.stdout(`${JSON.stringify({ outcome: 'unusable', message })}\n`);
  return 2;
}

export function helpText({ name, usage, summary, options }: CliCommand): string {
  const all = [
    ...options,
    ['--json', 'uitkomst als één JSON-document op stdout'],
    ['--help, -h', 'deze uitleg'],
  ] as const;
  const width = Math.max(...all.map(([option]) => option.length));
  const lines = all.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`);
  return `Gebruik: npm run paraat -- ${`${name} ${usage}`.trim()}\n\n${summary}\n\n${lines.join('\n')}\n\nExitcode: 0 goed, 1 uitgevoerd met bevindingen, 2 invoer onbruikbaar.\n`;
}
