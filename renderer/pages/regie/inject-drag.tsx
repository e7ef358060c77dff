/**
 * Dragging an inject to another moment, in the queue and on the timeline: to a whole minute after now, which the
 * dialog then asks to confirm.
 */
import { type ReactNode, useCallback } from 'react';
import { MomentDragProvider } from '../../components/moment-drag.tsx';
import { exerciseMinutes, nextExerciseMsOfTyped } from '../../exercise-time.ts';
import { useReplica } from '../../replica/replica-context.tsx';
import { useLeaderControl } from '../leader/leader-control.tsx';
import { useFormatTime } from './use-queue.ts';

interface InjectDragProps {
  readonly isSteerable: boolean;
  readonly children: ReactNode;
}

export function InjectDrag({ isSteerable, children }: InjectDragProps) {
  const { view, moment } = useReplica();
  const { openDialog } = useLeaderControl();
  const formatTime = useFormatTime();
  // The minute as the clock of the exercise writes it, which need not have begun on a whole one.
  const snap = useCallback(
    (ms: number) => {
      const { state } = view.get();
      return nextExerciseMsOfTyped(state, exerciseMinutes(state)(ms + HALF_MINUTE_MS), ms - HALF_MINUTE_MS);
    },
    [view],
  );
  return (
    <MomentDragProvider
      snap={snap}
      formatTime={formatTime}
      isAllowed={(ms) => isSteerable && ms > moment.get().nowMs}
      onDrop={(injectId, toMs) => openDialog({ type: 'postpone', injectId, toMs })}
    >
      {children}
    </MomentDragProvider>
  );
}

const HALF_MINUTE_MS = 30_000;
