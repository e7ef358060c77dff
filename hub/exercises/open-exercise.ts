/**
 * Opening an exercise from its log: the chain is verified, the scenario it was planned with is read from the
 * data folder, and the events are folded. A log that cannot be trusted is shown as far as it holds, and is
 * never written to.
 */
import type { ScenarioBundle } from '../../shared/contract.ts';
import type { ChainVerdict } from '../../shared/exercise/chain.ts';
import type { ExerciseEvent } from '../../shared/exercise/event.ts';
import { type ExerciseState, evolve, initialExerciseState } from '../../shared/exercise/exercise-state.ts';
import type { EventLog } from '../log/event-log.ts';
import { chainProblemText } from '../log/log-file.ts';
import type { LifeSign } from '../log/log-tables.ts';
import { type ExerciseFold, foldEvents } from './exercise-fold.ts';

export interface OpenedExercise {
  /** Null when the scenario is not there. */
  readonly fold: ExerciseFold | null;
  /** What the log alone says. */
  readonly state: ExerciseState;
  /** Events up to here can be read and are proven. */
  readonly readableSeq: number;
  /** Dutch; null when all is well. */
  readonly problem: string | null;
  readonly lifeSign: LifeSign | null;
}

/** A scenario that came with Paraat, by its hash: it is proven to be the one that an exercise ran with. */
export type ShippedScenario = (hash: string) => ScenarioBundle | null;

const READ_ONLY = 'De oefening is alleen te lezen; er wordt niets meer aan toegevoegd.';
const NO_SCENARIO =
  'Het scenario van deze oefening ontbreekt of is beschadigd. Haar logboek is veilig: u kunt het lezen en exporteren, maar er wordt niets meer aan toegevoegd. Zet de gegevensmap terug uit uw reservekopie, of open haar met de versie van Paraat waarmee de oefening is gepland.';

/** What is the matter with an exercise; null when all is well. */
export function exerciseProblem(verdict: ChainVerdict, hasScenario: boolean): string | null {
  if (!verdict.ok) {
    return `Het logboek van deze oefening klopt niet. ${chainProblemText(verdict)} ${READ_ONLY}`;
  }
  return hasScenario ? null : NO_SCENARIO;
}

export function openExercise(
  log: EventLog,
  exerciseId: string,
  shippedScenario: ShippedScenario,
): OpenedExercise {
  const { events, verdict } = log.readChain(exerciseId);
  const planned = events.findLast((event) => event.type === 'ExercisePlanned');
  const bundle = planned ? scenarioOf(log, planned, shippedScenario) : null;
  const fold = bundle ? foldEvents(bundle, events) : null;
  return {
    fold,
    state: fold?.live.state ?? events.reduce(evolve, initialExerciseState),
    readableSeq: events.length,
    problem: exerciseProblem(verdict, bundle !== null),
    lifeSign: lastSign(log.lifeSign(exerciseId), events),
  };
}

/** The scenario that an exercise was planned with; null when it is nowhere to be found. */
export function scenarioOf(
  log: Pick<EventLog, 'scenario'>,
  planned: ExerciseEvent<'ExercisePlanned'>,
  shippedScenario: ShippedScenario,
): ScenarioBundle | null {
  const { scenarioHash } = planned.payload;
  const json = log.scenario(scenarioHash);
  return json === null ? shippedScenario(scenarioHash) : (JSON.parse(json) as ScenarioBundle);
}

/** An event proves life as well as a heartbeat does. */
function lastSign(heartbeat: LifeSign | null, events: readonly ExerciseEvent[]): LifeSign | null {
  const last = events.at(-1);
  if (!last || (heartbeat && heartbeat.wallMs >= last.receivedAt)) return heartbeat;
  return { wallMs: last.receivedAt, exerciseMs: last.at };
}
