import { describe, expect, it } from 'vitest';
import { type ExerciseClock, exerciseTimeAt, wallTimeOf } from '../../../shared/exercise/clock.ts';

const clock = (over: Partial<ExerciseClock>): ExerciseClock => ({
  exerciseMs: 60_000,
  wallMs: 1_000_000,
  speed: 1,
  running: true,
  ...over,
});

describe('the exercise clock', () => {
  it('[CLK1] runs with the wall clock, times its speed', () => {
    expect(exerciseTimeAt(clock({}), 1_010_000)).toBe(70_000);
    expect(exerciseTimeAt(clock({ speed: 60 }), 1_010_000)).toBe(660_000);
  });

  it('[CLK2] stands still while it does not run', () => {
    expect(exerciseTimeAt(clock({ running: false }), 9_000_000)).toBe(60_000);
    expect(wallTimeOf(clock({ running: false }), 70_000)).toBe(Number.POSITIVE_INFINITY);
  });

  it('[CLK3] never goes back, also when the wall clock is set back', () => {
    expect(exerciseTimeAt(clock({}), 900_000)).toBe(60_000);
  });

  it('[CLK4] tells at which wall time an exercise time is reached, never too early', () => {
    expect(wallTimeOf(clock({ speed: 60 }), 60_001)).toBe(1_000_001);
    expect(exerciseTimeAt(clock({ speed: 60 }), 1_000_001)).toBeGreaterThanOrEqual(60_001);
  });
});
