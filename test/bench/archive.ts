/** Data folders for the benchmarks: many finished exercises, and one running exercise with a long log. */
import { importExercise } from '../../hub/exercises/import-exercise.ts';
import { playScript } from '../../hub/exercises/script-player.ts';
import { namedIds } from '../../hub/exercises/simulated-world.ts';
import { openDataFolder } from '../../hub/log/data-folder.ts';
import { createEventLog, type EventLog } from '../../hub/log/event-log.ts';
import type { ExerciseScript, ScriptStep } from '../../hub/scenario/exercise-script.ts';
import type { ScenarioBundle } from '../../shared/contract.ts';

export interface ArchiveOptions {
  readonly folder: string;
  readonly bundle: ScenarioBundle;
  readonly script: ExerciseScript;
  readonly finished: number;
  /** Log lines of the running exercise, on top of those of the script. */
  readonly runningEntries: number;
  readonly runningMinutes: number;
}

/** @returns the id of the running exercise */
export async function fillFolder(options: ArchiveOptions): Promise<string> {
  const { folder, bundle, script, finished, runningEntries, runningMinutes } = options;
  return withFolder(folder, async (log) => {
    const play = async (name: string, played: ExerciseScript, startWallMs: number, untilMinute?: number) => {
      const result = await playScript({
        script: { ...played, plan: { ...played.plan, name } },
        bundle,
        startWallMs,
        newId: namedIds(name),
        ...(untilMinute !== undefined && { untilMinute }),
      });
      if (!result.ok) throw new Error(`Step ${result.error.step} was refused`);
      const written = await importExercise(log, result.value);
      if (!written.ok) throw new Error(written.error.detail);
      return result.value.exerciseId;
    };
    for (let count = 1; count <= finished; count += 1) {
      await play(`Archief ${count}`, script, Date.parse('2025-01-01T08:00:00Z') + count * 86_400_000);
    }
    const busy = { ...script, steps: withEntries(script.steps, runningEntries, runningMinutes) };
    return play('Lopend', busy, Date.now() - runningMinutes * 60_000, runningMinutes);
  });
}

/** Wall time at which the hub wrote each entry down, milliseconds, by its text. */
export const receiptTimes = (folder: string, exerciseId: string): Promise<ReadonlyMap<string, number>> =>
  withFolder(folder, async (log) => {
    const entries = log.readChain(exerciseId).events.filter((event) => event.type === 'EntryLogged');
    return new Map(entries.map((event) => [event.payload.text, event.receivedAt]));
  });

async function withFolder<T>(folder: string, work: (log: EventLog) => Promise<T>): Promise<T> {
  const opened = openDataFolder({ folder, keys: { given: null, environment: null }, program: 'bench' });
  if (!opened.ok) throw new Error(opened.error.type);
  try {
    return await work(createEventLog(opened.value.database, opened.value.sealing));
  } finally {
    opened.value.close();
  }
}

function withEntries(
  steps: readonly ScriptStep[],
  entries: number,
  minutes: number,
): ExerciseScript['steps'] {
  const extra = Array.from(
    { length: entries },
    (_, index): ScriptStep => ({
      at: 1 + ((minutes - 2) * index) / Math.max(1, entries),
      do: 'entry',
      kind: index % 5 === 0 ? 'decision' : 'report',
      text: `Regel ${index + 1}: kwelwater gemeld bij dijkpaal ${200 + (index % 40)}, dijkpost kijkt mee.`,
      team: 'GBT',
      by: 'leader',
    }),
  );
  return [...steps, ...extra].sort((a, b) => a.at - b.at);
}
