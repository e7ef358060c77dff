/**
 * Exercise time for display: extrapolated from the last event with the hub's wall clock, the scenario
 * brought up to that moment. Ticks once per second of wall time while the clock runs, and when something
 * falls due in between. Nothing here is ever written down.
 */
import { exerciseTimeAt, wallTimeOf } from '../../shared/exercise/clock.ts';
import { exerciseNowMs } from '../../shared/exercise/exercise-state.ts';
import type { Run, ScenarioEngine } from '../../shared/scenario/engine.ts';
import type { ExerciseView } from './exercise-fold.ts';
import { createExternalStore, type ReadableStore } from './external-store.ts';

export interface ExerciseMoment {
  readonly nowMs: number;
  /** The scenario now; null for roles that may not see it. */
  readonly run: Run | null;
}

export interface ExerciseClockPorts {
  /** The hub's wall clock, milliseconds. */
  readonly hubNow: () => number;
  /** Calls back after a time; the returned function takes it back. */
  readonly after: (ms: number, then: () => void) => () => void;
}

const TICK_MS = 1_000;
const MIN_TICK_MS = 50;

export interface ExerciseClockDisplay extends ReadableStore<ExerciseMoment> {
  readonly stop: () => void;
}

export function createExerciseClock(
  view: ReadableStore<ExerciseView>,
  engine: ScenarioEngine | null,
  ports: ExerciseClockPorts,
): ExerciseClockDisplay {
  let folded = view.get().run;
  let shown = folded;
  const momentNow = (): ExerciseMoment => {
    const { state, run } = view.get();
    const nowMs = exerciseNowMs(state, ports.hubNow());
    if (!engine || !run) return { nowMs, run: null };
    if (run !== folded || !shown || shown.context.t > nowMs) {
      folded = run;
      shown = run;
    }
    if (state.status !== 'planned') shown = engine.advance(shown, nowMs);
    return { nowMs, run: shown };
  };
  const store = createExternalStore(momentNow());
  let cancel: (() => void) | null = null;

  const tick = () => {
    cancel?.();
    cancel = null;
    const moment = momentNow();
    const before = store.get();
    if (before.nowMs !== moment.nowMs || before.run !== moment.run) store.set(moment);
    const { clock } = view.get().state;
    if (!clock.running) return;
    const wallMs = ports.hubNow();
    const sinceSecond = exerciseTimeAt(clock, wallMs) % TICK_MS;
    const nextSecond = clock.speed === 1 ? TICK_MS - sinceSecond : TICK_MS;
    const due = engine && moment.run ? wallTimeOf(clock, engine.nextDueMs(moment.run)) - wallMs : nextSecond;
    cancel = ports.after(Math.max(MIN_TICK_MS, Math.min(nextSecond, due)), tick);
  };
  let { state: followed } = view.get();
  const stopListening = view.subscribe(() => {
    const { state, run } = view.get();
    // A line in the log moves neither clock nor scenario: what shows them is not drawn anew for it.
    const isSame = run === folded && state.clock === followed.clock && state.status === followed.status;
    followed = state;
    if (!isSame) tick();
  });
  tick();
  return {
    get: store.get,
    subscribe: store.subscribe,
    stop: () => {
      stopListening();
      cancel?.();
    },
  };
}
