/**
 * Noodstop as the shell asks it: the leader's own command, by way of no window, so that no page can hold it
 * up. Whatever happens it is answered, because the shell asks again until it is.
 */
import type { ShellToHub } from '../../shared/shell/hub-messages.ts';
import type { Exercises } from '../exercises/exercises.ts';

type StopPlay = Extract<ShellToHub, { kind: 'stopPlay' }>;

const DEFECT = 'er ging iets mis in Paraat zelf';

/**
 * @returns null when the play is stopped or there is none to stop; else, in Dutch, why it goes on
 */
export async function stopPlay(exercises: Pick<Exercises, 'open'>, asked: StopPlay): Promise<string | null> {
  const { exerciseId, commandId, deviceId } = asked;
  try {
    const exercise = exercises.open(exerciseId);
    if (!exercise) return null;
    if (!exercise.runtime) return exercise.problem;
    const who = { exerciseId, role: 'leader', teamRole: null, deviceKey: deviceId } as const;
    const done = await exercise.runtime.command(who, { id: commandId, type: 'stopPlay', payload: {} });
    // Refused is what was not started or has ended.
    return done.ok ? null : done.error.detail;
  } catch {
    return DEFECT;
  }
}
