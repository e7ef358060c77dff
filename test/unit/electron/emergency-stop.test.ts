import { describe, expect, it } from 'vitest';
import { stopTargets } from '../../../electron/emergency-stop.ts';
import type { RunningExercise } from '../../../shared/shell/hub-messages.ts';

const A = '01900000-0000-7000-8000-00000000000a';
const B = '01900000-0000-7000-8000-00000000000b';
const C = '01900000-0000-7000-8000-00000000000c';
const runs = (exerciseId: string, clockRunning = true): RunningExercise => ({
  exerciseId,
  name: exerciseId,
  clockRunning,
});
const start = { kind: 'lobby' } as const;
const as = (role: 'leader' | 'beamer', exerciseId: string) =>
  ({ kind: 'participant', exerciseId, role }) as const;

describe('Noodstop from any window', () => {
  it('[APP11] stops the exercise that the window in front shows', () => {
    const running = [runs(A), runs(B)];
    expect(stopTargets(as('leader', B), running, [A, B])).toEqual([B]);
    expect(stopTargets(as('beamer', A), running, [B])).toEqual([A]);
  });

  it('[APP11] stops what is led on this computer when the window in front shows nothing that runs', () => {
    const running = [runs(A), runs(B, false), runs(C)];
    expect(stopTargets(start, running, [B])).toEqual([B]);
    expect(stopTargets(null, running, [A, C])).toEqual([A, C]);
    expect(stopTargets(as('leader', A), [runs(B)], [A, B])).toEqual([B]);
  });

  it('[APP11] stops every exercise whose clock runs when none is led here', () => {
    expect(stopTargets(start, [runs(A), runs(B, false), runs(C)], [])).toEqual([A, C]);
    expect(stopTargets(start, [], [])).toEqual([]);
  });
});
