/**
 * Opening an exercise from its log: the chain is verified, the scenario it was planned with is read from the
 * data folder, and the events are folded. A log that cannot be trusted is shown as far as it holds, and is
 * never written to.
 */
import type { ScenarioBundle } from '../../shared/contract.ts';
import type { ExerciseEvent } from '../../shared/exercise/event.ts';
import type { EventLog } from '../log/event-log.ts';
import { chainProblemText } from '../log/log-file.ts';
import type { LifeSign } from '../log/log-tables.ts';
import { type ExerciseFold, foldEvents } from './exercise-fold.ts';

export interface OpenedExercise {
  /** Null when the scenario is not there either. */
  readonly fold: ExerciseFold | null;
  /** Events up to here can be read and are proven. */
  readonly readableSeq: number;
  /** Dutch; null when all is well. */
  readonly problem: string | null;
  readonly lifeSign: LifeSign | null;
}

const READ_ONLY = 'De oefening is alleen te lezen; er wordt niets meer aan toegevoegd.';

export function openExercise(log: EventLog, exerciseId: string): OpenedExercise {
  const { events, verdict } = log.readChain(exerciseId);
  const bundle = bundleOf(log, events);
  const problem = verdict.ok
    ? bundle
      ? null
      : `Het scenario van deze oefening kan niet worden gelezen. ${READ_ONLY}`
    : `Het logboek van deze oefening klopt niet. ${chainProblemText(verdict)} ${READ_ONLY}`;
  return {
    fold: bundle ? foldEvents(bundle, events) : null,
    readableSeq: events.length,
    problem,
    lifeSign: lastSign(log.lifeSign(exerciseId), events),
  };
}

function bundleOf(log: EventLog, events: readonly ExerciseEvent[]): ScenarioBundle | null {
  const planned = events.findLast((event) => event.type === 'ExercisePlanned');
  const json = planned ? log.scenario(planned.payload.scenarioHash) : null;
  return json === null ? null : (JSON.parse(json) as ScenarioBundle);
}

/** An event proves life as well as a heartbeat does. */
function lastSign(heartbeat: LifeSign | null, events: readonly ExerciseEvent[]): LifeSign | null {
  const last = events.at(-1);
  if (!last || (heartbeat && heartbeat.wallMs >= last.receivedAt)) return heartbeat;
  return { wallMs: last.receivedAt, exerciseMs: last.at };
}
