/**
 * Which injects can still be taken back: those that went out less than half a minute ago by the hub's wall
 * clock, also while the exercise clock stands still. The hub has the last word.
 */
import { useEffect, useReducer } from 'react';
import { RECALL_SECONDS } from '../../../shared/exercise/decide-in-play.ts';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';

export interface RecallableInject {
  readonly injectId: string;
  /** Whole seconds, from 1. */
  readonly secondsLeft: number;
}

/**
 * Newest first.
 * @param hubMs the hub's wall clock
 */
export const recallableInjects = (
  { status, play, released }: Pick<ExerciseState, 'status' | 'play' | 'released'>,
  hubMs: number,
): readonly RecallableInject[] =>
  status !== 'running' || play.state !== 'on'
    ? []
    : Object.entries(released)
        .sort(([, a], [, b]) => b.seq - a.seq)
        .map(([injectId, { wallMs }]) => ({
          injectId,
          // A clock that runs behind the hub's must not promise more than there is.
          secondsLeft: Math.min(RECALL_SECONDS, RECALL_SECONDS - Math.floor((hubMs - wallMs) / 1_000)),
        }))
        .filter(({ secondsLeft }) => secondsLeft > 0);

const TICK_MS = 1_000;

/** The same, followed by the second for as long as there are any. */
export function useRecallable(): readonly RecallableInject[] {
  const { hubNow } = useReplica();
  const { state } = useExercise();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const recallable = recallableInjects(state, hubNow());
  const isAny = recallable.length > 0;
  useEffect(() => {
    if (!isAny) return;
    const timer = setInterval(redraw, TICK_MS);
    return () => clearInterval(timer);
  }, [isAny]);
  return recallable;
}
