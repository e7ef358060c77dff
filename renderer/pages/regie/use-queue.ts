/**
 * The queue as a value that keeps its identity while nothing in it changes: time passing, or a line in the
 * log, must not draw sixty injects anew.
 */
import { useMemo } from 'react';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { injectQueue, type QueuedInject } from './inject-queue.ts';

/** The same function for as long as the exercise's start stays the same. */
export function useFormatTime(): FormatTime {
  const { state } = useExercise();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the start and the plan are all it reads
  return useMemo(() => exerciseMinutes(state), [state.startedWallMs, state.plan]);
}

/**
 * @param run the scenario now
 * @param forecast where it goes if nobody decides
 */
export function useInjectQueue(
  engine: ScenarioEngine,
  run: Run,
  forecast: RunContext,
): readonly QueuedInject[] {
  const { state, events } = useExercise();
  const formatTime = useFormatTime();
  const { injects, gates, entered } = run.context;
  // The same until a moment passes at which something falls due, also when what was due did not come.
  const dueMs = engine.nextDueMs(run);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these parts decide the queue, not the seconds in them
  return useMemo(
    () => injectQueue({ model: engine.model, context: run.context, forecast, state, events, formatTime }),
    [
      engine,
      formatTime,
      injects,
      gates,
      entered,
      dueMs,
      forecast,
      state.improvised,
      state.released,
      state.status,
    ],
  );
}
