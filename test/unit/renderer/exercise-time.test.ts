/** Exercise time as a time of day, and back from what someone types. */
import { expect, test } from 'vitest';
import {
  exerciseMinutes,
  exerciseMsOfTyped,
  exerciseSeconds,
  nextExerciseMsOfTyped,
} from '../../../renderer/exercise-time.ts';
import { type ExerciseState, evolve, initialExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { planned, stamped, started } from '../exercise/event-factory.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';

const scenario = sampleScenario();
const after = (count: number): ExerciseState =>
  stamped([
    { at: 0, event: planned(scenario) },
    { at: 0, event: started(scenario) },
  ])
    .slice(0, count)
    .reduce(evolve, initialExerciseState);
const state = after(2);
const MINUTE = 60_000;

test('[EXT1] exercise time starts at the time of day of the start, before it at the planned one', () => {
  expect([exerciseSeconds(state)(0), exerciseMinutes(state)(103 * MINUTE)]).toEqual(['09:00:00', '10:43']);
  expect(exerciseSeconds(after(1))(0)).toBe('09:00:00');
});

test('[EXT2] a typed time is the latest moment at or before now; what lies before the start is negative', () => {
  const nowMs = 103 * MINUTE + 2_400;
  expect(exerciseMsOfTyped(state, '10:43:02', nowMs)).toBe(103 * MINUTE + 2_000);
  expect(exerciseMsOfTyped(state, '10:40', nowMs)).toBe(100 * MINUTE);
  expect(exerciseMsOfTyped(state, '08:59', nowMs)).toBeLessThan(0);
  expect(exerciseMsOfTyped(state, '10:44', nowMs)).toBeLessThan(0);
});

test('[EXT5] the minute in which the exercise began, typed without seconds, is its start', () => {
  const begun = { ...state, startedWallMs: (state.startedWallMs ?? 0) + 40_000 };
  expect(exerciseMsOfTyped(begun, '09:00', 5_000)).toBe(0);
  expect(exerciseMsOfTyped(begun, '09:00:00', 5_000)).toBe(-40_000);
  expect(exerciseMsOfTyped(begun, '08:59', 5_000)).toBe(-100_000);
});

test('[EXT3] a time to jump to is the first moment after now', () => {
  const nowMs = 103 * MINUTE + 2_400;
  expect(nextExerciseMsOfTyped(state, '11:00', nowMs)).toBe(120 * MINUTE);
  const begun = { ...state, startedWallMs: (state.startedWallMs ?? 0) + 700 };
  expect(exerciseSeconds(begun)(nextExerciseMsOfTyped(begun, '11:00', nowMs))).toBe('11:00:00');
});

test('[EXT2] a typed time is shown as it was typed when the exercise began within a second', () => {
  const begun = { ...state, startedWallMs: (state.startedWallMs ?? 0) + 700 };
  const past = exerciseMsOfTyped(begun, '10:40', 103 * MINUTE + 2_400);
  const ahead = nextExerciseMsOfTyped(begun, '11:00', 103 * MINUTE + 2_400);
  expect([past, ahead].map(exerciseSeconds(begun))).toEqual(['10:40:00', '11:00:00']);
});
