/**
 * The exercise clock: a point in exercise time tied to a point in wall time, a speed, and whether it
 * runs. All times are milliseconds. The hub's wall clock counts; other devices extrapolate for display.
 */
export interface ExerciseClock {
  readonly exerciseMs: number;
  readonly wallMs: number;
  readonly speed: number;
  readonly running: boolean;
}

export const stoppedClock: ExerciseClock = { exerciseMs: 0, wallMs: 0, speed: 1, running: false };

/** Exercise time at a wall time; whole milliseconds, never before the clock's own point. */
export function exerciseTimeAt(clock: ExerciseClock, wallMs: number): number {
  if (!clock.running) return clock.exerciseMs;
  return clock.exerciseMs + Math.max(0, Math.floor((wallMs - clock.wallMs) * clock.speed));
}

/** Wall time at which exercise time reaches `exerciseMs`; Infinity while the clock stands still. */
export function wallTimeOf(clock: ExerciseClock, exerciseMs: number): number {
  if (!clock.running) return Number.POSITIVE_INFINITY;
  return clock.wallMs + Math.ceil((exerciseMs - clock.exerciseMs) / clock.speed);
}
