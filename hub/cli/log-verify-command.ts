/**
 * `log verify`: proves that a log is whole. An exported file needs no key; a data folder needs the one that
 * belongs to it, and may be in use by a hub meanwhile.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogVerdict } from '../../shared/contract.ts';
import { counted } from '../../shared/dutch-words.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { parseSummary } from '../exercises/exercise-summary.ts';
import { scenarioOf } from '../exercises/open-exercise.ts';
import { installation } from '../installation.ts';
import { DATABASE_FILE, readDataFolder } from '../log/data-folder.ts';
import { type DataFolderProblem, dataFolderProblemText } from '../log/data-folder-problem.ts';
import { createEventLog } from '../log/event-log.ts';
import { failureWords } from '../log/failure-words.ts';
import { chainProblemText, missingScenarioText, verifyLogFile } from '../log/log-file.ts';
import { readTextFile } from '../log/text-file.ts';
import { readLibrary } from '../scenario/library.ts';
import { type CliCommand, type CliOutput, type ExitCode, parseArguments, unusable } from './command.ts';

/** A day of a thousand devices; beyond it the program would run out of memory. */
const MAX_BYTES = 200_000_000;

const options = { json: { type: 'boolean' } } as const;

export const logVerifyCommand: CliCommand = {
  name: 'log verify',
  usage: '<gegevensmap|bestand>',
  summary: 'Controleert of een logboek ongeschonden is: een geëxporteerd log.json of een hele gegevensmap.',
  options: [],
  run: async (args, output) => {
    const parsed = parseArguments(args, options);
    if (!parsed.ok) return unusable(output, args.includes('--json'), parsed.error);
    const { values, positionals } = parsed.value;
    const asJson = values.json ?? false;
    const [path, ...more] = positionals;
    if (!path || more.length > 0) {
      return unusable(
        output,
        asJson,
        'Noem één bestand of map: npm run paraat -- log verify <gegevensmap|bestand>',
      );
    }
    const kind = kindOf(path);
    if (!kind.ok) return unusable(output, asJson, `${path} kan niet worden gelezen (${kind.error}).`);
    return kind.value === 'folder' ? verifyFolder(path, asJson, output) : verifyFile(path, asJson, output);
  },
};

function kindOf(path: string): Result<'folder' | 'file', string> {
  try {
    return ok(statSync(path).isDirectory() ? 'folder' : 'file');
  } catch (error) {
    const words = failureWords(error);
    if (words === null) throw error;
    return err(words);
  }
}

function verifyFile(path: string, asJson: boolean, output: CliOutput): ExitCode {
  const read = readTextFile(path, MAX_BYTES);
  if (!read.ok) {
    const { line, message } = read.error;
    return unusable(output, asJson, `${path}${line === null ? '' : `, regel ${line}`}: ${message}.`);
  }
  const verdict = verifyLogFile(read.value);
  if (verdict.outcome === 'unreadable') return unusable(output, asJson, `${path}: ${verdict.message}`);
  return report([verdict], asJson, output);
}

type Verdict = Exclude<LogVerdict, { outcome: 'unreadable' }>;

function verifyFolder(folder: string, asJson: boolean, output: CliOutput): ExitCode {
  if (![DATABASE_FILE, `${DATABASE_FILE}-wal`].some((name) => existsSync(join(folder, name)))) {
    return unusable(output, asJson, `In de map ${folder} staan geen oefeningen van Paraat.`);
  }
  const opened = readDataFolder(folder, { given: null, environment: process.env.PARAAT_KEY ?? null });
  if (!opened.ok) return unusable(output, asJson, folderProblemText(opened.error));
  const { database, sealing } = opened.value;
  const log = createEventLog(database, sealing);
  const summaries = log.summaries();
  const library = readLibrary(installation.scenarios);
  const exerciseIds = new Set([...log.heads().keys(), ...log.exercisesWithEvents()]);
  const verdicts = [...exerciseIds].map((exerciseId): Verdict => {
    const name = parseSummary(summaries.get(exerciseId))?.name ?? exerciseId;
    const { verdict, events } = log.readChain(exerciseId);
    if (!verdict.ok) return { outcome: 'broken', name, message: chainProblemText(verdict) };
    const planned = events.findLast((event) => event.type === 'ExercisePlanned');
    if (!planned || !scenarioOf(log, planned, library.findByHash)) {
      return { outcome: 'broken', name, message: missingScenarioText(verdict.head, 'in deze gegevensmap') };
    }
    return { outcome: 'intact', name, events: verdict.head.seq, headHash: verdict.head.hash };
  });
  database.close();
  return report(verdicts, asJson, output);
}

/** The desktop app keeps its key where only it can read it. */
function folderProblemText(problem: DataFolderProblem): string {
  const text = dataFolderProblemText(problem);
  if (problem.type !== 'KeyMissing') return text;
  return `${text} Of controleer het logboek in Paraat zelf, met Hulp → Logboek controleren.`;
}

function report(verdicts: readonly Verdict[], asJson: boolean, { stdout }: CliOutput): ExitCode {
  const isIntact = verdicts.every(({ outcome }) => outcome === 'intact');
  if (asJson) {
    stdout(`${JSON.stringify({ outcome: isIntact ? 'good' : 'findings', logs: verdicts })}\n`);
  } else {
    for (const verdict of verdicts) {
      stdout(
        verdict.outcome === 'intact'
          ? `ONGESCHONDEN  ${verdict.name}: ${counted(verdict.events, 'gebeurtenis', 'gebeurtenissen')}, controlegetal ${verdict.headHash}\n`
          : `NIET IN ORDE  ${verdict.name}: ${verdict.message}\n`,
      );
    }
    if (verdicts.length === 0) stdout('In deze gegevensmap staat nog geen oefening.\n');
  }
  return isIntact ? 0 : 1;
}
