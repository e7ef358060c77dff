/**
 * Noodstop in the shell: which exercises it stops, from whichever window it is pressed, and how the stop gets
 * to the hub. No page takes part in it, so a page that hangs or has crashed cannot hold it up; a hub that is
 * away gets it as soon as it is back.
 */
import type { WindowParticipant } from '../shared/shell/bridge.ts';
import type { RunningExercise } from '../shared/shell/hub-messages.ts';

export type StopChoice =
  | { readonly type: 'stop'; readonly exerciseIds: readonly string[] }
  /** The window in front shows that it is stopped. */
  | { readonly type: 'stoppedInSight' }
  /** Nothing is left to stop. */
  | { readonly type: 'allStopped'; readonly names: readonly string[] };

/**
 * The exercise in front; in the start window those with any window, paused ones too; without any such those
 * whose clock runs, or else all.
 * @param front who the window in front belongs to; null when there is none
 * @param openIds exercises with any window on this computer
 */
export function chooseStop(
  front: WindowParticipant | null,
  running: readonly RunningExercise[],
  openIds: readonly string[],
): StopChoice {
  const inFront =
    front?.kind === 'participant' && running.find(({ exerciseId }) => exerciseId === front.exerciseId);
  if (inFront) {
    return inFront.inPlay ? { type: 'stop', exerciseIds: [inFront.exerciseId] } : { type: 'stoppedInSight' };
  }
  const inPlay = running.filter((exercise) => exercise.inPlay);
  if (inPlay.length === 0) return { type: 'allStopped', names: running.map(({ name }) => name) };
  const open = inPlay.filter(({ exerciseId }) => openIds.includes(exerciseId));
  const ticking = inPlay.filter(({ clockRunning }) => clockRunning);
  const chosen = [open, ticking].find((some) => some.length > 0) ?? inPlay;
  return { type: 'stop', exerciseIds: chosen.map(({ exerciseId }) => exerciseId) };
}

export interface AskedStop {
  readonly exerciseId: string;
  readonly commandId: string;
}

export interface PendingStops {
  /** Pressing again before the answer is the same stop. */
  readonly press: (exerciseId: string) => void;
  readonly hubReady: () => void;
  /** The exercise of a stop that is answered; null for one that was answered before. */
  readonly answered: (commandId: string) => string | null;
}

/** @param send to the hub; does nothing while that is away */
export function createPendingStops(send: (stop: AskedStop) => void, newId: () => string): PendingStops {
  const pending = new Map<string, AskedStop>();
  return {
    press: (exerciseId) => {
      const stop = pending.get(exerciseId) ?? { exerciseId, commandId: newId() };
      pending.set(exerciseId, stop);
      send(stop);
    },
    hubReady: () => {
      for (const stop of pending.values()) send(stop);
    },
    answered: (commandId) => {
      const stop = [...pending.values()].find((each) => each.commandId === commandId);
      if (!stop) return null;
      pending.delete(stop.exerciseId);
      return stop.exerciseId;
    },
  };
}

/** A key as Electron's `before-input-event` gives it, as far as it is used. */
interface PressedKey {
  readonly type: string;
  readonly key: string;
  readonly isAutoRepeat: boolean;
  readonly isComposing: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** Whether a key is F8, pressed now. */
export const isEmergencyKey = (input: PressedKey): boolean =>
  input.type === 'keyDown' &&
  input.key === 'F8' &&
  !(input.isAutoRepeat || input.isComposing || input.control || input.alt || input.meta);
