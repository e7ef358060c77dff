/**
 * The files that a user takes out of the hub: the log of an exercise and its report. Both come from the log
 * alone.
 */

import type { OpenExercise } from '../exercises/exercises.ts';
import type { Hub } from '../hub.ts';
import type { LogFileContent } from '../log/log-file.ts';
import { exerciseFileName, logFileText } from '../log/log-file.ts';

const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** The whole log; null when not even its plan and scenario can be read. */
export function logContent(hub: Pick<Hub, 'log'>, exercise: OpenExercise): LogFileContent | null {
  const { exerciseId, readableSeq } = exercise;
  const fold = exercise.fold();
  const plan = fold?.live.state.plan;
  const head = hub.log.heads().get(exerciseId);
  if (!fold || !plan || !head) return null;
  const events = hub.log.readSince(exerciseId, 0, Math.min(readableSeq, EVERYTHING));
  return { exerciseId, name: plan.name, head, scenario: fold.bundle, events };
}

export function exportLog(
  { exercises, log }: Pick<Hub, 'exercises' | 'log'>,
  exerciseId: string,
): { readonly fileName: string; readonly content: string } | null {
  const exercise = exercises.open(exerciseId);
  const content = exercise ? logContent({ log }, exercise) : null;
  const plan = exercise?.fold()?.live.state.plan;
  if (!content || !plan) return null;
  return { fileName: exerciseFileName(plan.name, plan.date, 'log.json'), content: logFileText(content) };
}

type ReportOutcome =
  | { readonly ok: true; readonly fileName: string; readonly pdfBase64: string }
  | { readonly ok: false; readonly message: string };

export async function makeReport(
  { log, renderReport }: Pick<Hub, 'log' | 'renderReport'>,
  exercise: OpenExercise,
): Promise<ReportOutcome> {
  const content = logContent({ log }, exercise);
  const plan = exercise.fold()?.live.state.plan;
  if (!content || !plan || exercise.problem !== null) {
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
