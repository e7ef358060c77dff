/**
 * Two sample exercises for an empty data folder, played from the script that comes with hoog-water: one
 * finished three weeks ago, one that is in the first meeting of the beleidsteam, with a decision that waits for the chair.
 */
import { randomUUID } from 'node:crypto';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import { importExercise } from '../exercises/import-exercise.ts';
import { playScript } from '../exercises/script-player.ts';
import type { DataFolder } from '../log/data-folder.ts';
import { createEventLog } from '../log/event-log.ts';
import type { ExerciseScript } from '../scenario/exercise-script.ts';
import { filledBundle } from '../scenario/fill-bundle.ts';
import type { ScenarioLibrary } from '../scenario/library.ts';
import { findScript } from './find-scenario.ts';
import { dutchDate, dutchTime, dutchWallMs } from './local-time.ts';

const SCENARIO = 'hoog-water';
/** Exercise time of the one that runs. */
const RUNNING_MINUTES = 54;
const DAY_MS = 86_400_000;

/** Real minutes until then in which the clock of the exercise did not run. */
const stoodStill = ({ steps }: ExerciseScript): number =>
  steps
    .flatMap((step) =>
      (step.do === 'pause' || step.do === 'stop') && step.at <= RUNNING_MINUTES ? [step.minutes] : [],
    )
    .reduce((sum, minutes) => sum + minutes, 0);

/** Null when done, else why not in Dutch. */
export async function fillWithDemo(
  { database, sealing }: DataFolder,
  library: ScenarioLibrary,
  wallMs: number,
): Promise<string | null> {
  const log = createEventLog(database, sealing);
  if (log.heads().size > 0) {
    return 'Deze gegevensmap bevat al oefeningen, dus er zijn geen voorbeelden toegevoegd. Uw gegevens zijn veilig. Kies met --data een lege map.';
  }
  const shipped = library.find(SCENARIO);
  const script = findScript(null, SCENARIO);
  if (!shipped || !script.ok) return script.ok ? `Scenario '${SCENARIO}' ontbreekt.` : script.error;
  const bundle = filledBundle(shipped, {});
  const finishedDate = dutchDate(wallMs - 21 * DAY_MS);
  const startedMs = wallMs - (RUNNING_MINUTES + stoodStill(script.value)) * MINUTE_MS;
  const exercises = [
    { name: 'Voorbeeld: Hoog water, afgerond', startWallMs: dutchWallMs(finishedDate, '09:30') },
    { name: 'Voorbeeld: Hoog water, bezig', startWallMs: startedMs, untilMinute: RUNNING_MINUTES },
  ];
  for (const { name, startWallMs, untilMinute } of exercises) {
    const plan = {
      ...script.value.plan,
      name,
      date: dutchDate(startWallMs),
      startTime: dutchTime(startWallMs),
    };
    const played = await playScript({
      script: { ...script.value, plan },
      bundle,
      startWallMs,
      newId: randomUUID,
      ...(untilMinute !== undefined && { untilMinute }),
    });
    if (!played.ok) throw new Error(`Step ${played.error.step} of the sample script was refused`);
    const written = await importExercise(log, played.value);
    if (!written.ok) {
      return `De voorbeelden konden niet worden opgeslagen (${written.error.detail}). Aan andere oefeningen is niets veranderd. Maak ruimte vrij of kies met --data een andere map.`;
    }
  }
  return null;
}
