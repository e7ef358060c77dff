/**
 * The files that a user takes out of the hub: the log of an exercise and its report. Both come from the log
 * alone.
 */

import { err, ok, type Result } from '../../shared/result.ts';
import type { OpenExercise } from '../exercises/exercises.ts';
import type { Hub } from '../hub.ts';
import type { LogFileContent } from '../log/log-file.ts';
import { exerciseFileName, logFileText } from '../log/log-file.ts';

const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** The whole log, with its scenario when that is there; null when not even its plan can be read. */
export function logContent(hub: Pick<Hub, 'log'>, exercise: OpenExercise): LogFileContent | null {
  const { exerciseId, readableSeq } = exercise;
  const { plan } = exercise.state();
  const head = hub.log.heads().get(exerciseId);
  if (!plan || !head) return null;
  const events = hub.log.readSince(exerciseId, 0, Math.min(readableSeq, EVERYTHING));
  return { exerciseId, name: plan.name, head, scenario: exercise.fold()?.bundle ?? null, events };
}

/** @returns the file, or why there is none in Dutch */
export function exportLog(
  { log }: Pick<Hub, 'log'>,
  exercise: OpenExercise,
): Result<{ readonly fileName: string; readonly content: string }, string> {
  const content = logContent({ log }, exercise);
  const { plan } = exercise.state();
  if (!content || !plan) return err(exercise.problem ?? 'Van deze oefening is nog geen logboek.');
  return ok({
    fileName: exerciseFileName(plan.name, plan.date, 'log.json'),
    content: logFileText(content),
  });
}

type ReportOutcome =
  | { readonly ok: true; readonly fileName: string; readonly pdfBase64: string }
  | { readonly ok: false; readonly message: string };

export async function makeReport(
  { log, renderReport }: Pick<Hub, 'log' | 'renderReport'>,
  exercise: OpenExercise,
): Promise<ReportOutcome> {
  const content = logContent({ log }, exercise);
  const { plan } = exercise.state();
  if (!content?.scenario || !plan || exercise.problem !== null) {
    return { ok: false, message: exercise.problem ?? 'Van deze oefening is nog geen verslag te maken.' };
  }
  try {
    const pdf = await renderReport({ events: content.events, scenario: content.scenario.scenario });
    return {
      ok: true,
      fileName: exerciseFileName(plan.name, plan.date, 'evaluatieverslag.pdf'),
      pdfBase64: Buffer.from(pdf).toString('base64'),
    };
  } catch (error) {
    return {
      ok: false,
      message: `Het verslag kon niet worden gemaakt (${(error as Error).message}). Het logboek is veilig. Probeer het opnieuw; lukt het dan niet, installeer Paraat opnieuw.`,
    };
  }
}
