/**
 * How screens write exercise time: as a time of day that starts with the exercise and stands still when
 * the exercise does. Before the start the planned time counts. Scenario time is another clock; see
 * `shared/exercise/time-format.ts`.
 */
import type { ExerciseState } from '../shared/exercise/exercise-state.ts';
import type { FormatTime } from '../shared/exercise/log-line.ts';
import { scenarioTime, wallClock, wallClockSeconds } from '../shared/exercise/time-format.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** 10:43 for an exercise time in milliseconds. */
export const exerciseMinutes =
  (state: ExerciseState): FormatTime =>
  (exerciseMs) =>
    state.startedWallMs === null
      ? plannedClock(state, exerciseMs).slice(0, 5)
      : wallClock(state.startedWallMs + exerciseMs);

/** 10:43:02 for an exercise time in milliseconds. */
export const exerciseSeconds =
  (state: ExerciseState): FormatTime =>
  (exerciseMs) =>
    state.startedWallMs === null
      ? plannedClock(state, exerciseMs)
      : wallClockSeconds(state.startedWallMs + exerciseMs);

/** 07:43 in the scenario, for an exercise time in milliseconds; empty before the start. */
export const scenarioMinutes =
  ({ facts }: ExerciseState): FormatTime =>
  (exerciseMs) =>
    facts === null ? '' : scenarioTime(facts.scenarioStartsAt, exerciseMs);

/** Time of day of an exercise time, as it is shown. Both in milliseconds. */
export const timeOfDayMs = (state: ExerciseState, exerciseMs: number): number =>
  secondsOf(exerciseSeconds(state)(exerciseMs)) * 1_000;

function plannedClock(state: ExerciseState, exerciseMs: number): string {
  const start = state.plan?.startTime ?? '00:00';
  return new Date(Date.parse(`1970-01-01T${start}:00Z`) + exerciseMs).toISOString().slice(11, 19);
}

/**
 * Exercise time of a typed time of day, the latest at or before `nowMs` that has this time of day.
 * @param typed 10:43 or 10:43:02; without seconds the minute in which the exercise began stands for its start
 * @returns milliseconds of exercise time, negative when it lies before the start
 */
export function exerciseMsOfTyped(state: ExerciseState, typed: string, nowMs: number): number {
  const shown = exerciseSeconds(state)(nowMs);
  const back = secondsOf(shown) - secondsOf(typed.length === 5 ? `${typed}:00` : typed);
  const ms = shownSecondMs(state, nowMs) - back * 1_000;
  if (ms > nowMs) return ms - DAY_MS;
  return typed.length === 5 && ms > -MINUTE_MS ? Math.max(0, ms) : ms;
}

/** Exercise time of a typed time of day, the first after `nowMs`; shown again it is what was typed. */
export function nextExerciseMsOfTyped(state: ExerciseState, typed: string, nowMs: number): number {
  const ahead =
    secondsOf(typed.length === 5 ? `${typed}:00` : typed) - secondsOf(exerciseSeconds(state)(nowMs));
  const ms = shownSecondMs(state, nowMs) + ahead * 1_000;
  return ms <= nowMs ? ms + DAY_MS : ms;
}

/** Exercise time at which the second began that the clock shows now: an exercise seldom starts on a whole one. */
const shownSecondMs = ({ startedWallMs }: ExerciseState, nowMs: number): number => {
  const wholeMs = Math.floor(nowMs);
  const sinceSecond = ((startedWallMs ?? 0) + wholeMs) % 1_000;
  return wholeMs - (sinceSecond < 0 ? sinceSecond + 1_000 : sinceSecond);
};

function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return hours * 3_600 + minutes * 60 + seconds;
}
