/**
 * Times and durations as the report writes them. A moment is a time of day in the scenario, with its date
 * when the exercise runs past midnight there; a duration is rounded to what a reader needs.
 */
import type { FormatTime } from '../exercise/log-line.ts';
import { scenarioDate, scenarioTime } from '../exercise/time-format.ts';

/**
 * @param startsAt fictional local date and time at minute 0
 * @param lastMs latest exercise time that the report names, milliseconds
 */
export function createMomentFormat(startsAt: string, lastMs: number): FormatTime {
  const isOneDay = scenarioDate(startsAt, 0) === scenarioDate(startsAt, lastMs);
  if (isOneDay) return (exerciseMs) => scenarioTime(startsAt, exerciseMs);
  return (exerciseMs) => `${scenarioDate(startsAt, exerciseMs)} ${scenarioTime(startsAt, exerciseMs)}`;
}

/** 3 u 05 min, 12 min, 40 s; to the second, then whole units. */
export function durationText(ms: number): string {
  const seconds = Math.round(Math.max(0, ms) / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} u ${String(minutes % 60).padStart(2, '0')} min`;
}
