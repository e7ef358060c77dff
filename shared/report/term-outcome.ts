/**
 * What became of every statutory term of the scenario: by which law, from when to when, and how it was met. The
 * time at which the hub recorded it counts.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import type { LiveExercise } from '../exercise/live-exercise.ts';
import { MINUTE_MS, type ScenarioModel } from '../scenario/model.ts';
import type { ClockRun } from '../scenario/run-context.ts';

/** `running`: begun, not met, and not passed when the log ends. */
export type TermVerdict = 'met' | 'metLate' | 'missed' | 'running' | 'notStarted';
export const TERM_VERDICT_LABELS: Readonly<Record<TermVerdict, string>> = {
  met: 'gehaald',
  metLate: 'te laat gehaald',
  missed: 'niet gehaald',
  running: 'liep nog',
  notStarted: 'niet begonnen',
};

export interface TermOutcome {
  /** From 1, in the order of the scenario. */
  readonly number: number;
  readonly title: string;
  readonly law: string;
  readonly verdict: TermVerdict;
  readonly startedMs: number | null;
  readonly limitMs: number | null;
  readonly metMs: number | null;
  /** On whose word or by which decision it was met; null while it is not. */
  readonly metBy: string | null;
}

function verdictOf(run: ClockRun | undefined): TermVerdict {
  if (!run) return 'notStarted';
  if (run.metMs !== undefined) return run.missedMs === undefined ? 'met' : 'metLate';
  return run.missedMs === undefined ? 'running' : 'missed';
}

export function termOutcomes(
  { scenario, gateById }: ScenarioModel,
  { run: { context } }: LiveExercise,
  events: readonly ExerciseEvent[],
): readonly TermOutcome[] {
  return (scenario.clocks ?? []).map((clock, index) => {
    const run = context.clocks[clock.id];
    const word = events.find((event) => event.type === 'ClockMet' && event.payload.clockId === clock.id);
    const metByTitle =
      clock.metBy && 'decided' in clock.metBy
        ? gateById.get(clock.metBy.decided)?.title
        : scenario.gates.find(({ id }) => context.gates[id]?.decidedMs === run?.metMs)?.title;
    const isOnWord = word?.type === 'ClockMet' && word.at === run?.metMs;
    return {
      number: index + 1,
      title: clock.title,
      law: clock.law,
      verdict: verdictOf(run),
      startedMs: run?.startedMs ?? null,
      limitMs: run ? run.startedMs + clock.limit * MINUTE_MS : null,
      metMs: run?.metMs ?? null,
      metBy: run?.metMs === undefined ? null : isOnWord ? word.payload.reason : `Besluit op ‘${metByTitle}’`,
    };
  });
}
