/**
 * Moments and steps for scenarios of an hour as for those of a week: on another day than the first a moment says
 * which, and the longer it lasts, the coarser an axis and a table are.
 */
import { scenarioTime } from '../../../shared/exercise/time-format.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';

const DAY_MS = 1_440 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** 05:00, or `dag 2 05:00` after midnight; days as the calendar of the scenario has them. */
export function momentText(startsAt: string, exerciseMs: number): string {
  const time = scenarioTime(startsAt, exerciseMs);
  const day = dayOf(startsAt, exerciseMs);
  return day === 1 ? time : `dag ${day} ${time}`;
}

function dayOf(startsAt: string, exerciseMs: number): number {
  const startMs = Date.parse(`${startsAt}:00Z`);
  return Math.floor((startMs + exerciseMs) / DAY_MS) - Math.floor(startMs / DAY_MS) + 1;
}

export const QUARTER_MS = 15 * MINUTE_MS;
const HALF_HOUR_MS = 30 * MINUTE_MS;
const HOURS = [1, 2, 3, 6, 12, 24, 48].map((hours) => hours * HOUR_MS);

const stepFor = (steps: readonly number[], lengthMs: number, most: number): number =>
  steps.find((step) => lengthMs / step <= most) ?? Math.ceil(lengthMs / most / DAY_MS) * DAY_MS;

/** Milliseconds between the labels of a timeline, so that none stands over another. */
export const axisStep = (lengthMs: number): number => stepFor([HALF_HOUR_MS, ...HOURS], lengthMs, 13);

/** Milliseconds of one column of a table of loads. */
export const columnStep = (lengthMs: number): number =>
  stepFor([QUARTER_MS, HALF_HOUR_MS, ...HOURS], lengthMs, 24);

/** `kwartier`, `half uur` or `3 uur`, for a step of these. */
export function stepText(stepMs: number): string {
  if (stepMs === QUARTER_MS) return 'kwartier';
  if (stepMs === HALF_HOUR_MS) return 'half uur';
  return stepMs === HOUR_MS ? 'uur' : `${stepMs / HOUR_MS} uur`;
}

/** How many came in each column, from how many came in each quarter. */
export function perColumn(perQuarter: readonly number[], stepMs: number): readonly number[] {
  const size = stepMs / QUARTER_MS;
  return Array.from({ length: Math.ceil(perQuarter.length / size) }, (_, column) =>
    perQuarter.slice(column * size, (column + 1) * size).reduce((sum, count) => sum + count, 0),
  );
}
