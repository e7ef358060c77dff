import { describe, expect, it } from 'vitest';
import {
  type AskedStop,
  chooseStop,
  createPendingStops,
  isEmergencyKey,
} from '../../../electron/emergency-stop.ts';
import type { RunningExercise } from '../../../shared/shell/hub-messages.ts';

const A = '01900000-0000-7000-8000-00000000000a';
const B = '01900000-0000-7000-8000-00000000000b';
const C = '01900000-0000-7000-8000-00000000000c';
const ticks = (exerciseId: string): RunningExercise => ({
  exerciseId,
  name: `oefening ${exerciseId.at(-1)}`,
  clockRunning: true,
  inPlay: true,
});
const paused = (exerciseId: string): RunningExercise => ({ ...ticks(exerciseId), clockRunning: false });
const stopped = (exerciseId: string): RunningExercise => ({ ...paused(exerciseId), inPlay: false });
const start = { kind: 'lobby' } as const;
const as = (role: 'leader' | 'beamer', exerciseId: string) =>
  ({ kind: 'participant', exerciseId, role, teamRole: null }) as const;
const stop = (...exerciseIds: readonly string[]) => ({ type: 'stop', exerciseIds });

describe('Noodstop from any window', () => {
  it('[APP11] stops the exercise that the window in front shows', () => {
    const running = [ticks(A), ticks(B), paused(C)];
    expect(chooseStop(as('leader', B), running, [A, B])).toEqual(stop(B));
    expect(chooseStop(as('beamer', A), running, [B])).toEqual(stop(A));
    expect(chooseStop(as('beamer', C), running, [A, C])).toEqual(stop(C));
  });

  it('[APP11] stops what has a window on this computer, paused or not, when none in front shows what runs', () => {
    const running = [ticks(A), paused(B), ticks(C)];
    expect(chooseStop(start, running, [B])).toEqual(stop(B));
    expect(chooseStop(null, running, [A, B])).toEqual(stop(A, B));
    expect(chooseStop(as('leader', A), [paused(B)], [A, B])).toEqual(stop(B));
  });

  it('[APP11] stops what has no window: what ticks, or else what is paused or was interrupted', () => {
    expect(chooseStop(start, [ticks(A), paused(B), ticks(C)], [])).toEqual(stop(A, C));
    expect(chooseStop(start, [paused(A), paused(B)], [])).toEqual(stop(A, B));
  });

  it('[APP11] stops nothing twice, and says so where it cannot be seen', () => {
    expect(chooseStop(as('beamer', A), [stopped(A), ticks(B)], [A, B])).toEqual({ type: 'stoppedInSight' });
    expect(chooseStop(start, [stopped(A), paused(B)], [A])).toEqual(stop(B));
    expect(chooseStop(start, [stopped(A), stopped(B)], [A])).toEqual({
      type: 'allStopped',
      names: ['oefening a', 'oefening b'],
    });
    expect(chooseStop(start, [], [])).toEqual({ type: 'allStopped', names: [] });
  });

  it('[APP13] is sent at once, again to each new hub, and under one id until it is answered', () => {
    const sent: AskedStop[] = [];
    let count = 0;
    const stops = createPendingStops(
      (asked) => sent.push(asked),
      () => {
        count += 1;
        return `stop ${count}`;
      },
    );
    stops.press(A);
    stops.press(B);
    stops.press(A);
    expect(stops.answered('stop 2')).toBe(B);
    stops.hubReady();
    expect(stops.answered('stop 1')).toBe(A);
    expect(stops.answered('stop 1')).toBeNull();
    stops.hubReady();
    stops.press(A);
    const ofA = { exerciseId: A, commandId: 'stop 1' };
    expect(sent).toEqual([
      ofA,
      { exerciseId: B, commandId: 'stop 2' },
      ofA,
      ofA,
      { exerciseId: A, commandId: 'stop 3' },
    ]);
  });

  it('[APP12] is F8 alone, once per press', () => {
    const pressed = {
      type: 'keyDown',
      key: 'F8',
      isAutoRepeat: false,
      isComposing: false,
      control: false,
      alt: false,
      meta: false,
    };
    const others = [
      { type: 'keyUp' },
      { key: 'F9' },
      { isAutoRepeat: true },
      { isComposing: true },
      { control: true },
      { alt: true },
      { meta: true },
    ];
    expect(isEmergencyKey(pressed)).toBe(true);
    expect(others.map((other) => isEmergencyKey({ ...pressed, ...other }))).toEqual(others.map(() => false));
  });
});
