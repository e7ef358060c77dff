/**
 * The besluitenlijst and the actielijst as a file: a workbook, comma-separated text, or text to paste into LCMS. A list
 * holds what its asker may see and nothing else. Every file says OEFENING, of which exercise, and when it was made.
 */

import { evolve, initialExerciseState } from '../../shared/exercise/exercise-state.ts';
import { projectEvent } from '../../shared/exercise/projection.ts';
import { wallIsoDate } from '../../shared/exercise/time-format.ts';
import {
  exerciseList,
  LIST_LABELS,
  type ListFormat,
  type ListName,
  messageSubjects,
} from '../../shared/meeting/exercise-lists.ts';
import { type ListTable, lcmsText } from '../../shared/meeting/list-tables.ts';
import { assertNever } from '../../shared/result.ts';
import type { OpenExercise } from '../exercises/exercises.ts';
import type { Participant } from '../exercises/participant.ts';
import type { EventLog } from '../log/event-log.ts';
import { exerciseFileName } from '../log/log-file.ts';

export interface ListFile {
  readonly fileName: string;
  readonly content: Uint8Array;
}

const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** @returns null before the start: there are no lists then */
export async function listFile(
  log: EventLog,
  who: Participant,
  exercise: OpenExercise,
  { list, format }: { readonly list: ListName; readonly format: ListFormat },
  wallMs: number,
): Promise<ListFile | null> {
  const { exerciseId, readableSeq } = exercise;
  const recalled = new Set(Object.values(exercise.state().recalls).flat());
  const events = log
    .readSince(exerciseId, 0, Math.min(readableSeq, EVERYTHING))
    .flatMap((event) => projectEvent(who, event, recalled.has(event.seq)) ?? []);
  const state = events.reduce(evolve, initialExerciseState);
  const table = exerciseList(list, state, messageSubjects(events), wallMs);
  if (!table || !state.facts) return null;
  const name = `${LIST_LABELS[list].toLowerCase()}.${EXTENSIONS[format]}`;
  return {
    fileName: exerciseFileName(state.facts.name, wallIsoDate(wallMs), name),
    content: await contentOf(table, format),
  };
}

const EXTENSIONS: Readonly<Record<ListFormat, string>> = { xlsx: 'xlsx', csv: 'csv', text: 'txt' };

async function contentOf(table: ListTable, format: ListFormat): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx': {
      // Loaded when it is asked for: it is large, and most hubs never write a workbook.
      const { listWorkbook } = await import('./list-workbook.ts');
      return listWorkbook(table);
    }
    case 'csv':
      return Buffer.from(listCsv(table), 'utf8');
    case 'text':
      return Buffer.from(lcmsText(table), 'utf8');
    default:
      return assertNever(format);
  }
}

const BYTE_ORDER_MARK = '\uFEFF';

/** As a Dutch spreadsheet program opens it: semicolons, CRLF, and a mark that it is UTF-8. */
export const listCsv = ({ title, subtitle, columns, rows }: ListTable): string =>
  BYTE_ORDER_MARK +
  [[title], [subtitle], [], columns, ...rows].map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');

/**
 * What a spreadsheet program would take for a formula is kept from that by an apostrophe before it (OWASP, CSV
 * injection).
 */
function csvCell(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
