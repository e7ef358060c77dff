/**
 * Scenarios of other programs, recognised by their shape: OpenAEV and OpenBAS, IcebergTTX, CEXF. Each reader
 * takes what has a meaning here and names what has not.
 */
import type { ImportedInject, ImportProblem, ImportResult } from '../../shared/import/import-result.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readCexf } from './cexf-scenario.ts';
import { readIceberg } from './iceberg-scenario.ts';
import { readOpenAev } from './openaev-scenario.ts';

/** Deeper than any scenario; parsing what is nested without end cannot be stopped on the way. */
const MAX_DEPTH = 100;

export function readScenarioJson(text: string): Result<ImportResult, ImportProblem> {
  if (isTooDeep(text)) return err({ type: 'UnknownJson' });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return err({ type: 'DamagedJson' });
  }
  const read = readOpenAev(value) ?? readIceberg(value) ?? readCexf(value);
  if (read === null) return err({ type: 'UnknownJson' });
  return ok({ ...read, sheets: [], questions: [...read.questions, ...untimedQuestion(read.injects)] });
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    if (isInText && letter === '\\') place += 1;
    else if (letter === '"') isInText = !isInText;
    else if (!isInText && (letter === '[' || letter === '{')) depth += 1;
    else if (!isInText && (letter === ']' || letter === '}')) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

export type JsonReading = Omit<ImportResult, 'sheets'>;

function untimedQuestion(injects: readonly ImportedInject[]): ImportResult['questions'] {
  const rows = injects
    .filter(({ timeMs }) => timeMs === null)
    .map(({ row, time, title }) => ({ row, sheet: null, time, title }));
  if (rows.length === 0) return [];
  const names = rows.slice(0, 12).map(({ row, title }) => `inject ${row} (${title})`);
  const more = rows.length > names.length ? ` en nog ${rows.length - names.length}` : '';
  const message = `Wanneer komen deze injects? Het bestand noemt geen moment; zij worden met de hand ingebracht: ${names.join(', ')}${more}.`;
  return [{ type: 'untimed', message, rows }];
}
