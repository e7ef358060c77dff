/**
 * A moment ahead as people type it: a time of day (10:45, 1045, 9.05) on the exercise clock or the scenario clock,
 * whichever shows it soonest, or minutes or hours from now (+30, +72 uur). A time of day stands for a whole minute of the
 * scenario, so that every screen and document writes it as it was typed. What was understood is said in both clocks.
 */
import type { ExerciseState } from '../shared/exercise/exercise-state.ts';
import { durationText } from '../shared/report/report-time.ts';
import { MINUTE_MS } from '../shared/scenario/model.ts';
import { exerciseMinutes, nextExerciseMsOfTyped, scenarioMinutes } from './exercise-time.ts';

/** The same moment on both clocks, as people read them: 22:54 and 06:54. */
export interface BothClocks {
  readonly exercise: string;
  /** Empty before the start. */
  readonly scenario: string;
}

export type TypedMoment =
  | { readonly type: 'none' }
  /** Exercise time in milliseconds. */
  | { readonly type: 'at'; readonly exerciseMs: number }
  /** On neither clock within reach, nor so long ahead. */
  | { readonly type: 'tooFar'; readonly withinHours: number; readonly now: BothClocks }
  /** One of the clocks showed it a moment ago. */
  | { readonly type: 'past'; readonly agoMs: number; readonly now: BothClocks }
  | { readonly type: 'unreadable' };

const REACH_HOURS = 6;
const HOUR_MS = 60 * MINUTE_MS;
const REACH_MS = REACH_HOURS * HOUR_MS;
/** The longest term in law that a scenario counts is one of days. */
export const TERM_REACH_HOURS = 168;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Who types a time that passed longer ago means another one. */
const JUST_PASSED_MS = 60 * MINUTE_MS;

/**
 * @param nowMs exercise time
 * @param aheadHours the longest from now, when typed so
 */
export function typedMoment(
  state: ExerciseState,
  typed: string,
  nowMs: number,
  aheadHours = REACH_HOURS,
): TypedMoment {
  const text = typed.trim();
  if (text === '') return { type: 'none' };
  const ahead = /^\+\s*(\d+)\s*(?:min\w*|(u|uur|uren))?$/i.exec(text);
  if (ahead) {
    const aheadMs = Number(ahead[1]) * (ahead[2] ? HOUR_MS : MINUTE_MS);
    if (aheadMs === 0) return { type: 'unreadable' };
    if (aheadMs > aheadHours * HOUR_MS)
      return { type: 'tooFar', withinHours: aheadHours, now: bothClocks(state, nowMs) };
    return { type: 'at', exerciseMs: Math.floor(nowMs) + aheadMs };
  }
  const clock = /^(\d{1,2})[:.]?([0-5]\d)(?:\s*u(?:ur)?)?$/i.exec(text);
  if (!clock || Number(clock[1]) > 23) return { type: 'unreadable' };
  const [hour = '', minute = ''] = clock.slice(1);
  const shownAt = [
    onExerciseClock(state, `${hour.padStart(2, '0')}:${minute}`, nowMs),
    ...onScenarioClock(state, (Number(hour) * 60 + Number(minute)) * MINUTE_MS, nowMs),
  ];
  const exerciseMs = Math.min(...shownAt);
  if (exerciseMs - nowMs <= REACH_MS) return { type: 'at', exerciseMs };
  // The day before.
  const agoMs = nowMs - (Math.max(...shownAt) - DAY_MS);
  const now = bothClocks(state, nowMs);
  return agoMs <= JUST_PASSED_MS
    ? { type: 'past', agoMs, now }
    : { type: 'tooFar', withinHours: REACH_HOURS, now };
}

/** The whole minute of the scenario that begins while the exercise clock shows this. */
function onExerciseClock(state: ExerciseState, typed: string, nowMs: number): number {
  const shownMs = nextExerciseMsOfTyped(state, typed, nowMs - MINUTE_MS);
  const ms = Math.ceil(shownMs / MINUTE_MS) * MINUTE_MS;
  return ms <= nowMs ? ms + DAY_MS : ms;
}

/** None before the start. */
function onScenarioClock({ facts }: ExerciseState, timeOfDayMs: number, nowMs: number): readonly number[] {
  if (facts === null) return [];
  const wholeMs = Math.floor(nowMs);
  const sinceMs = (Date.parse(`${facts.scenarioStartsAt}:00Z`) + wholeMs - timeOfDayMs) % DAY_MS;
  return [wholeMs - sinceMs + DAY_MS];
}

const bothClocks = (state: ExerciseState, exerciseMs: number): BothClocks => ({
  exercise: exerciseMinutes(state)(exerciseMs),
  scenario: scenarioMinutes(state)(exerciseMs),
});
const clocksText = ({ exercise, scenario }: BothClocks): string =>
  `oefentijd ${exercise}${scenario && `, scenariotijd ${scenario}`}`;

/** What a moment was taken for: "over 16 min: oefentijd 23:10, scenariotijd 07:10". */
export function understoodText(state: ExerciseState, exerciseMs: number, nowMs: number): string {
  const minutes = Math.max(1, Math.round((exerciseMs - nowMs) / MINUTE_MS));
  return `over ${durationText(minutes * MINUTE_MS)}: ${clocksText(bothClocks(state, exerciseMs))}`;
}

export const TYPED_MOMENT_HINT = 'Typ een tijdstip, zoals 10:45, of het aantal minuten vanaf nu, zoals +30.';

/** What is wrong with it, in Dutch; undefined when it can be used. */
export function momentProblem(moment: TypedMoment): string | undefined {
  if (moment.type === 'tooFar') {
    return `Dit tijdstip komt niet binnen ${moment.withinHours} uur. Het is nu ${clocksText(moment.now)}. Kies een ander tijdstip, of typ het aantal minuten vanaf nu, zoals +30.`;
  }
  if (moment.type === 'past') {
    return `Dit tijdstip was ${durationText(Math.max(MINUTE_MS, moment.agoMs))} geleden. Het is nu ${clocksText(moment.now)}. Kies een tijdstip dat nog komt, of typ het aantal minuten vanaf nu, zoals +30.`;
  }
  return moment.type === 'unreadable' ? TYPED_MOMENT_HINT : undefined;
}

export interface MomentReading {
  /** What a typed moment stands for now. */
  readonly readMoment: (typed: string) => TypedMoment;
  /** What a typed moment was taken for, in both clocks; undefined while it is none. */
  readonly understood: (typed: string) => string | undefined;
}

/**
 * @param nowMs exercise time when it is asked for
 * @param aheadHours as for `typedMoment`
 */
export const momentReading = (
  state: ExerciseState,
  nowMs: () => number,
  aheadHours?: number,
): MomentReading => ({
  readMoment: (typed) => typedMoment(state, typed, nowMs(), aheadHours),
  understood: (typed) => {
    const now = nowMs();
    const moment = typedMoment(state, typed, now, aheadHours);
    return moment.type === 'at' ? understoodText(state, moment.exerciseMs, now) : undefined;
  },
});
