/**
 * A moment ahead as people type it: a time of day on the exercise clock (10:45, 1045, 9.05) or a number of minutes
 * from now (+30). A time of day that lies far ahead was one that has passed.
 */
import type { ExerciseState } from '../shared/exercise/exercise-state.ts';
import { MINUTE_MS } from '../shared/scenario/model.ts';
import { nextExerciseMsOfTyped } from './exercise-time.ts';

export type TypedMoment =
  | { readonly type: 'none' }
  /** Exercise time in milliseconds. */
  | { readonly type: 'at'; readonly exerciseMs: number }
  | { readonly type: 'passed' }
  | { readonly type: 'unreadable' };

/** Nobody agrees a time of day further ahead than this without a date. */
const FURTHEST_MS = 12 * 60 * MINUTE_MS;
const MOST_MINUTES = 7 * 24 * 60;

/** @param nowMs exercise time */
export function typedMoment(state: ExerciseState, typed: string, nowMs: number): TypedMoment {
  const text = typed.trim();
  if (text === '') return { type: 'none' };
  const ahead = /^\+\s*(\d{1,5})\s*(?:min\w*)?$/i.exec(text);
  if (ahead) {
    const minutes = Number(ahead[1]);
    return minutes >= 1 && minutes <= MOST_MINUTES
      ? { type: 'at', exerciseMs: Math.floor(nowMs) + minutes * MINUTE_MS }
      : { type: 'unreadable' };
  }
  const clock = /^(\d{1,2})[:.]?([0-5]\d)(?:\s*u(?:ur)?)?$/i.exec(text);
  if (!clock || Number(clock[1]) > 23) return { type: 'unreadable' };
  const exerciseMs = nextExerciseMsOfTyped(state, `${clock[1]?.padStart(2, '0')}:${clock[2]}`, nowMs);
  return exerciseMs - nowMs > FURTHEST_MS ? { type: 'passed' } : { type: 'at', exerciseMs };
}

export const TYPED_MOMENT_HINT = 'Typ een oefentijd, zoals 10:45, of het aantal minuten vanaf nu, zoals +30.';

/** What is wrong with it, in Dutch; undefined when it can be used. */
export function momentProblem(moment: TypedMoment): string | undefined {
  if (moment.type === 'passed') return 'Dit tijdstip is al geweest. Kies een later tijdstip.';
  return moment.type === 'unreadable' ? TYPED_MOMENT_HINT : undefined;
}
