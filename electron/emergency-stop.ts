/**
 * Whose play Noodstop stops, from whichever window it is pressed: the exercise that the window shows; in the
 * start window, the running exercises that are led on this computer, or else every one whose clock runs.
 */
import type { WindowParticipant } from '../shared/shell/bridge.ts';
import type { RunningExercise } from '../shared/shell/hub-messages.ts';

/**
 * @param front who the window in front belongs to; null when there is none
 * @param ledIds exercises whose leader's window is open
 * @returns ids of exercises
 */
export function stopTargets(
  front: WindowParticipant | null,
  running: readonly RunningExercise[],
  ledIds: readonly string[],
): readonly string[] {
  if (front?.kind === 'participant' && running.some(({ exerciseId }) => exerciseId === front.exerciseId)) {
    return [front.exerciseId];
  }
  const led = running.filter(({ exerciseId }) => ledIds.includes(exerciseId));
  const chosen = led.length > 0 ? led : running.filter(({ clockRunning }) => clockRunning);
  return chosen.map(({ exerciseId }) => exerciseId);
}
