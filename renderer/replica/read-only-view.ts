/**
 * An exercise of which the log breaks off, or that can be read only for another reason: it stands still at its last
 * readable line, and nothing can be done in it any more. Whether and how it ended is then not known, unless the log
 * says so.
 */
import type { ExerciseState } from '../../shared/exercise/exercise-state.ts';
import type { ExerciseView } from './exercise-fold.ts';

export function readOnlyView(view: ExerciseView): ExerciseView {
  const { state } = view;
  if (state.status !== 'running') return view;
  const clock = { ...state.clock, exerciseMs: state.atMs, running: false };
  return { ...view, state: { ...state, status: 'ended', play: { state: 'on' }, clock } };
}

/** Whether the log holds the end of the exercise. */
export const isEndKnown = ({ status, endedWallMs }: ExerciseState): boolean =>
  status === 'ended' && endedWallMs !== null;
