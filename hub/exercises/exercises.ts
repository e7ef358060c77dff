/**
 * All exercises of a data folder. At the start only their summaries are read, and what was running is woken;
 * any other exercise is opened when somebody asks for it, and checked before that. Every commit pokes who
 * watches the overview.
 */
import type { ExerciseSummary, ForkOutcome, PlanOutcome } from '../../shared/contract.ts';
import type { ExerciseState } from '../../shared/exercise/exercise-state.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { RunningExercise } from '../../shared/shell/hub-messages.ts';
import type { EventLog } from '../log/event-log.ts';
import type { StorageFailed } from '../log/group-commit.ts';
import { checkInBackground } from './background-check.ts';
import { type ExerciseFold, startFold } from './exercise-fold.ts';
import { createRuntime, type ExerciseRuntime } from './exercise-runtime.ts';
import {
  fullSummary,
  parseSummary,
  type StoredSummary,
  summaryOf,
  summaryOfEvents,
} from './exercise-summary.ts';
import { type ForkRequest, writeFork } from './fork.ts';
import { openExercise, type ShippedScenario } from './open-exercise.ts';
import type { Participant } from './participant.ts';
import type { PlanRequest } from './planning.ts';
import type { HubPorts } from './ports.ts';

/** An exercise that somebody works with: whole, or as far as its log holds. */
export interface OpenExercise {
  readonly exerciseId: string;
  /** As of the last commit; null when its scenario cannot be read. */
  readonly fold: () => ExerciseFold | null;
  /** As of the last commit, as far as the log can be read. */
  readonly state: () => ExerciseState;
  /** Null when the log is broken: then nothing may be written. */
  readonly runtime: ExerciseRuntime | null;
  /** Events after it are not to be trusted; Infinity when all is well. */
  readonly readableSeq: number;
  /** Dutch; null when all is well. */
  readonly problem: string | null;
}

export interface Exercises {
  readonly overview: () => readonly ExerciseSummary[];
  readonly count: () => number;
  /** Started and not ended. */
  readonly running: () => readonly RunningExercise[];
  readonly open: (exerciseId: string) => OpenExercise | null;
  readonly plan: (exerciseId: string, request: PlanRequest) => Promise<Result<PlanOutcome, StorageFailed>>;
  /**
   * The exercise that was forked is paused, so that it does not go on unseen. Null when there is no such exercise.
   * @param who asks it, of which exercise
   */
  readonly fork: (
    who: Participant,
    request: ForkRequest,
  ) => Promise<Result<ForkOutcome, StorageFailed> | null>;
  /** Called with each new exercise that was made from another. */
  readonly onForked: (listener: (exerciseId: string) => void) => void;
  /** Called when anything that the overview shows has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

export function createExercises(log: EventLog, ports: HubPorts, shippedScenario: ShippedScenario): Exercises {
  const opened = new Map<string, OpenExercise>();
  const summaries = readSummaries(log);
  const listeners = new Set<() => void>();
  const forkListeners = new Set<(exerciseId: string) => void>();
  const poke = () => {
    for (const listener of listeners) listener();
  };
  const unsubscribe = log.subscribe(({ exerciseId }) => {
    const fold = opened.get(exerciseId)?.runtime?.fold();
    if (fold) summaries.set(exerciseId, summaryOf(fold.live.state, fold.endedWallMs));
    poke();
  });

  const open = (exerciseId: string): OpenExercise | null => {
    const known = opened.get(exerciseId);
    if (known) return known;
    if (!log.heads().has(exerciseId) && !summaries.has(exerciseId)) return null;
    const { fold, state, readableSeq, problem, lifeSign } = openExercise(log, exerciseId, shippedScenario);
    const exercise =
      fold && problem === null
        ? writableExercise(createRuntime({ log, ports, exerciseId, fold, lifeSign }))
        : { exerciseId, fold: () => fold, state: () => state, runtime: null, readableSeq, problem };
    opened.set(exerciseId, exercise);
    if (problem !== null) poke();
    return exercise;
  };

  for (const [exerciseId, { status }] of summaries) {
    // A log without its head is broken, whatever is said of it: opened at once, so that the list tells it.
    if (!log.heads().has(exerciseId)) open(exerciseId);
    else if (status === 'running') void open(exerciseId)?.runtime?.wake();
  }

  const problems = new Map<string, string>();
  const stopChecking = checkInBackground({
    log,
    ports,
    exerciseIds: [...summaries.keys()],
    isOpen: (exerciseId) => opened.has(exerciseId),
    shippedScenario,
    onProblem: (exerciseId, problem) => {
      problems.set(exerciseId, problem);
      poke();
    },
  });

  const problemOf = (exerciseId: string): string | null =>
    opened.get(exerciseId)?.problem ?? problems.get(exerciseId) ?? null;

  return {
    overview: () =>
      [...summaries].map(([exerciseId, summary]) =>
        fullSummary(exerciseId, summary, log.heads().get(exerciseId)?.seq ?? 0, problemOf(exerciseId)),
      ),
    count: () => summaries.size,
    running: () =>
      [...summaries]
        // One that can only be read stands still, whatever its log says last.
        .filter(([exerciseId, { status }]) => status === 'running' && problemOf(exerciseId) === null)
        .map(([exerciseId, { name }]) => {
          const exercise = opened.get(exerciseId);
          return {
            exerciseId,
            name,
            clockRunning: exercise?.runtime?.fold().live.state.clock.running ?? false,
            inPlay: (exercise?.state().play.state ?? 'on') === 'on',
          };
        }),
    open,
    plan: async (exerciseId, request) => {
      const known = open(exerciseId);
      if (known) {
        return known.runtime ? known.runtime.plan(request) : ok({ ok: false, problem: 'AlreadyStarted' });
      }
      const fold = startFold(request.bundle);
      const runtime = createRuntime({ log, ports, exerciseId, fold, lifeSign: null });
      opened.set(exerciseId, writableExercise(runtime));
      const planned = await runtime.plan(request);
      if (!planned.ok && !log.heads().has(exerciseId)) opened.delete(exerciseId);
      return planned;
    },
    fork: async (who, request) => {
      const original = open(who.exerciseId);
      if (!original) return null;
      const forked = await writeFork(log, ports, original, request);
      if (forked.ok && forked.value.ok) {
        const { state } = open(request.newExerciseId) ?? {};
        if (state) summaries.set(request.newExerciseId, summaryOf(state(), null));
        poke();
        for (const listener of forkListeners) listener(request.newExerciseId);
        // Under the id of the fork, so that asking twice pauses once. Refused when the clock stands still already.
        const pause = { id: request.newExerciseId, type: 'pauseClock', payload: {} } as const;
        const paused = await original.runtime?.command(who, pause);
        if (paused && !paused.ok) return paused;
      }
      return forked;
    },
    onForked: (listener) => void forkListeners.add(listener),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      unsubscribe();
      stopChecking();
      for (const { runtime } of opened.values()) runtime?.close();
      log.flush();
    },
  };
}

const writableExercise = (runtime: ExerciseRuntime): OpenExercise => ({
  exerciseId: runtime.exerciseId,
  fold: runtime.fold,
  state: () => runtime.fold().live.state,
  runtime,
  readableSeq: Number.POSITIVE_INFINITY,
  problem: null,
});

function readSummaries(log: EventLog): Map<string, StoredSummary> {
  const stored = log.summaries();
  const summaries = new Map<string, StoredSummary>();
  for (const exerciseId of new Set([...log.heads().keys(), ...log.exercisesWithEvents()])) {
    const summary = parseSummary(stored.get(exerciseId)) ?? summaryOfEvents(log.readChain(exerciseId).events);
    summaries.set(exerciseId, summary);
  }
  return summaries;
}
