/**
 * `scenario import`: reads a draaiboek of another program and shows what was taken from it, what was not and
 * why, and what is still to be answered. Writes nothing.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { counted } from '../../shared/dutch-words.ts';
import { MAX_FILE_MB } from '../../shared/import/file-limit.ts';
import {
  type ImportedInject,
  type ImportResult,
  importProblemText,
  TIME_UNITS,
} from '../../shared/import/import-result.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { ALONE_CPU_MS, readDraaiboekInWorker } from '../import/import-thread.ts';
import { failureWords } from '../log/failure-words.ts';
import { type CliCommand, type CliOutput, parseArguments, unusable } from './command.ts';

const options = {
  unit: { type: 'string' },
  start: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const scenarioImportCommand: CliCommand = {
  name: 'scenario import',
  usage: '<bestand> [--unit EENHEID] [--start UU:MM]',
  summary:
    'Leest een draaiboek uit .xlsx, .ods, .csv of een scenario in JSON (OpenAEV, OpenBAS, IcebergTTX, CEXF). Toont de injects, de rijen die niet zijn overgenomen met hun reden, en de vragen die openstaan. Eindigt met 0 zodra er injects zijn gelezen, ook als er vragen zijn, en met 2 als er niets is te lezen.',
  options: [
    ['--unit EENHEID', 'eenheid van een getal na T+ of T-: minutes, hours of days'],
    ['--start UU:MM', 'hoe laat de oefening begint, om kloktijden een plaats te geven'],
  ],
  run: async (args, output) => {
    const parsed = parseArguments(args, options);
    if (!parsed.ok) return unusable(output, args.includes('--json'), parsed.error);
    const { values, positionals } = parsed.value;
    const asJson = values.json ?? false;
    const fail = (message: string) => unusable(output, asJson, message);
    const [path, ...more] = positionals;
    if (!path || more.length > 0) {
      return fail('Noem één bestand: npm run paraat -- scenario import <bestand>');
    }
    const unit = TIME_UNITS.find((name) => name === values.unit);
    if (values.unit !== undefined && unit === undefined) {
      return fail(`'${values.unit}' is geen eenheid. Kies uit: ${TIME_UNITS.join(', ')}.`);
    }
    const startMinute = values.start === undefined ? undefined : minuteOfDay(values.start);
    if (startMinute === null) {
      return fail(
        `'${values.start}' is geen begintijd. Schrijf uren en minuten, bijvoorbeeld --start 09:00.`,
      );
    }
    const bytes = readBytes(path);
    if (!bytes.ok) return fail(`${path}: ${bytes.error}`);
    const limits = { cpuLimitMs: ALONE_CPU_MS };
    const read = await readDraaiboekInWorker(bytes.value, basename(path), { unit, startMinute }, limits);
    if (!read.ok) {
      const message = `${path}: ${importProblemText(read.error)}`;
      if (read.error.type !== 'NoInjects') return fail(message);
      output.stderr(`${message}\n`);
      print(output, asJson, read.error.result, { outcome: 'unusable', message });
      return 2;
    }
    print(output, asJson, read.value, {});
    return 0;
  },
};

function minuteOfDay(text: string): number | null {
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function readBytes(path: string): Result<Uint8Array, string> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return err('dit is een map, geen bestand.');
    // Reading a device or a pipe may never end.
    if (!stats.isFile()) return err('dit is geen gewoon bestand, maar een apparaat of verbinding.');
    if (stats.size > MAX_FILE_MB * 1_000_000) {
      return err(importProblemText({ type: 'TooLarge', limitMb: MAX_FILE_MB }));
    }
    return ok(readFileSync(path));
  } catch (error) {
    const words = failureWords(error);
    if (words === null) throw error;
    return err(`het bestand kan niet worden gelezen: ${words}`);
  }
}

function print(output: CliOutput, asJson: boolean, result: ImportResult, outcome: object): void {
  const { scenario, injects, skipped, questions, leftOut } = result;
  const { title, summary, objectives } = scenario;
  const isTold = title !== '' || summary !== '' || objectives.length > 0;
  if (asJson) {
    const document = {
      ...outcome,
      injects: injects.map(({ row, sheet, title, timeMs, recipients, channel, text }) => ({
        row,
        ...(sheet === null ? {} : { sheet }),
        title,
        timeMs,
        recipients,
        channel,
        text,
      })),
      skipped: skipped.map(({ sheet, ...row }) => (sheet === null ? row : { ...row, sheet })),
      questions,
      leftOut,
      ...(isTold && { scenario }),
    };
    output.stdout(`${JSON.stringify(document)}\n`);
    return;
  }
  const place = (row: { readonly row: number; readonly sheet: string | null }) =>
    row.sheet === null ? `rij ${row.row}` : `${row.sheet}, rij ${row.row}`;
  const lines = [
    `${counted(injects.length, 'inject', 'injects')} gelezen.`,
    ...injects.map((inject) => {
      const to = inject.recipients.length === 0 ? '' : ` → ${inject.recipients.join(', ')}`;
      const via = inject.channel === null ? '' : ` (${inject.channel})`;
      return `  ${place(inject)}  ${timeText(inject)}  ${inject.title.split('\n')[0]}${to}${via}`;
    }),
    ...section('Over het scenario:', [
      ...(title === '' ? [] : [`  Naam: ${title}`]),
      ...(summary === '' ? [] : [`  Omschrijving: ${summary}`]),
      ...objectives.map((objective) => `  Oefendoel ${objective.id}: ${objective.title}`),
    ]),
    ...section(
      'Niet overgenomen:',
      skipped.map((row) => `  ${place(row)}: ${row.reason}: ${row.text}`),
    ),
    ...section(
      'Weggelaten:',
      leftOut.map((line) => `  ${line}`),
    ),
    ...section(
      'Vragen:',
      questions.map(({ message }) => `  ${message}`),
    ),
  ];
  output.stdout(`${lines.join('\n')}\n`);
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** T+1:30, T-0:05; seconds where there are any. */
function timeText({ timeMs }: ImportedInject): string {
  if (timeMs === null) return 'zonder tijd';
  const seconds = Math.round(Math.abs(timeMs) / 1_000);
  const rest = seconds % 60 === 0 ? '' : `:${String(seconds % 60).padStart(2, '0')}`;
  const minutes = String(Math.floor(seconds / 60) % 60).padStart(2, '0');
  return `T${timeMs < 0 ? '-' : '+'}${Math.floor(seconds / 3_600)}:${minutes}${rest}`;
}
