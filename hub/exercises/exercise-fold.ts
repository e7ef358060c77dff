/**
 * What the hub keeps in memory of one exercise: exactly the fold of its log, nothing else. Values are
 * immutable, so a transaction that fails is undone by putting the previous value back.
 */
import type { ScenarioBundle } from '../../shared/contract.ts';
import type { ExerciseEvent } from '../../shared/exercise/event.ts';
import { exerciseNowMs } from '../../shared/exercise/exercise-state.ts';
import {
  advanceTo,
  applyEvent,
  foldExercise,
  initialLiveExercise,
  type LiveExercise,
} from '../../shared/exercise/live-exercise.ts';
import { createEngine, type ScenarioEngine } from '../../shared/scenario/engine.ts';
import type { InjectData } from '../../shared/scenario/schema.ts';

export interface ExerciseFold {
  readonly bundle: ScenarioBundle;
  readonly engine: ScenarioEngine;
  readonly live: LiveExercise;
  /** `at` of the last event; the next one is never earlier. */
  readonly lastAtMs: number;
  readonly endedWallMs: number | null;
}

export function startFold(bundle: ScenarioBundle): ExerciseFold {
  const engine = createEngine(bundle.scenario, bundle.media);
  return {
    bundle,
    engine,
    live: initialLiveExercise(engine),
    lastAtMs: 0,
    endedWallMs: null,
  };
}

export function foldEvents(bundle: ScenarioBundle, events: readonly ExerciseEvent[]): ExerciseFold {
  const start = startFold(bundle);
  return {
    ...start,
    live: foldExercise(start.engine, events, start.live),
    lastAtMs: events.at(-1)?.at ?? 0,
    endedWallMs: events.findLast((event) => event.type === 'ExerciseEnded')?.receivedAt ?? null,
  };
}

export function foldOne(fold: ExerciseFold, event: ExerciseEvent): ExerciseFold {
  return {
    ...fold,
    live: applyEvent(fold.engine, fold.live, event),
    lastAtMs: event.at,
    endedWallMs: event.type === 'ExerciseEnded' ? event.receivedAt : fold.endedWallMs,
  };
}

/** The same exercise with another scenario; only before its start, when no input has reached the run. */
export function withBundle(fold: ExerciseFold, bundle: ScenarioBundle): ExerciseFold {
  if (bundle.hash === fold.bundle.hash) return fold;
  const { engine, live } = startFold(bundle);
  return { ...fold, bundle, engine, live: { state: fold.live.state, run: live.run } };
}

export const nowMs = (fold: ExerciseFold, wallMs: number): number =>
  Math.max(fold.lastAtMs, exerciseNowMs(fold.live.state, wallMs));

/** How far a fold was advanced last: advancing in steps equals advancing at once, so it goes on from there. */
const lastAdvanced = new WeakMap<LiveExercise, LiveExercise>();

/** The exercise at a moment after its last event. */
export function advanced({ engine, live }: ExerciseFold, exerciseMs: number): LiveExercise {
  const known = lastAdvanced.get(live);
  const from = known && known.run.context.t <= exerciseMs ? known : live;
  const to = advanceTo(engine, from, exerciseMs);
  lastAdvanced.set(live, to);
  return to;
}

/** The same for the same release, so that a repeat adds nothing; another after a recall. */
export function dueReleaseId({ live }: ExerciseFold, injectId: string): string {
  const recalls = live.state.recalls[injectId]?.length ?? 0;
  return recalls === 0 ? `inject:${injectId}` : `inject:${injectId}:${recalls}`;
}

export interface DueRelease {
  readonly inject: InjectData;
  readonly dueMs: number;
}

/**
 * Injects that the scenario has released by `exerciseMs` and the log does not know of, in due order. One that was
 * taken back is unknown again, so that it goes out anew at the moment that it was given since.
 */
export function dueReleases(fold: ExerciseFold, exerciseMs: number): readonly DueRelease[] {
  const { status, released } = fold.live.state;
  if (status !== 'running') return [];
  const { injects } = advanced(fold, exerciseMs).run.context;
  return fold.engine.model.scenario.injects
    .flatMap((inject) => {
      const dueMs = injects[inject.id]?.releasedMs;
      return dueMs === undefined || released[inject.id] !== undefined ? [] : [{ inject, dueMs }];
    })
    .sort((a, b) => a.dueMs - b.dueMs);
}
