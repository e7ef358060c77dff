/**
 * Checks the exercises that nobody has opened since the start, so that the list can tell which are broken. A
 * few events at a time with a rest after each: nothing that people do waits for it longer than one slice.
 */
import type { ExerciseEvent } from '../../shared/exercise/event.ts';
import type { EventLog } from '../log/event-log.ts';
import type { ChainCheck } from '../log/stored-chain.ts';
import { exerciseProblem, type ShippedScenario, scenarioOf } from './open-exercise.ts';
import type { HubPorts } from './ports.ts';

/** A millisecond's work, ten when every event holds a text of the greatest length. */
const SLICE_EVENTS = 20;
const REST_MS = 5;
/** The windows that are opening come first. */
const FIRST_REST_MS = 1_000;

export interface BackgroundCheckOptions {
  readonly log: Pick<EventLog, 'checkChain' | 'scenario'>;
  readonly ports: Pick<HubPorts, 'setTimer'>;
  readonly exerciseIds: readonly string[];
  /** An exercise that is open has been checked. */
  readonly isOpen: (exerciseId: string) => boolean;
  readonly shippedScenario: ShippedScenario;
  readonly onProblem: (exerciseId: string, problem: string) => void;
}

/** @returns ends the check */
export function checkInBackground(options: BackgroundCheckOptions): () => void {
  const { log, ports, isOpen, shippedScenario, onProblem } = options;
  const waiting = [...options.exerciseIds];
  let current: { readonly exerciseId: string; readonly check: ChainCheck } | null = null;
  let planned: ExerciseEvent<'ExercisePlanned'> | null = null;

  const next = () => {
    const exerciseId = waiting.shift();
    planned = null;
    current = exerciseId === undefined ? null : { exerciseId, check: log.checkChain(exerciseId) };
  };
  const slice = () => {
    if (!current || isOpen(current.exerciseId)) return next();
    const { exerciseId, check } = current;
    const verdict = check.step(SLICE_EVENTS, (event) => {
      if (event.type === 'ExercisePlanned') planned = event;
    });
    if (!verdict) return;
    const hasScenario = planned !== null && scenarioOf(log, planned, shippedScenario) !== null;
    const problem = exerciseProblem(verdict, hasScenario);
    if (problem !== null) onProblem(exerciseId, problem);
    next();
  };
  const goOn = () => {
    slice();
    cancel = current ? ports.setTimer(REST_MS, goOn) : () => {};
  };
  let cancel = () => {};
  next();
  if (current) cancel = ports.setTimer(FIRST_REST_MS, goOn);
  return () => cancel();
}
