/** When an exercise was held, as the list of exercises says it: as planned before its start, then as it went. */
import type { ExerciseSummary } from '../../../shared/contract.ts';
import { calendarDate, wallCalendarDate, wallClock } from '../../../shared/exercise/time-format.ts';
import { startTexts as texts } from './start-texts.ts';

type Held = Pick<ExerciseSummary, 'date' | 'startTime' | 'startedAt' | 'endedAt'>;

/** 18 november 2026, 10:00–12:00 */
export function heldAt({ date, startTime, startedAt, endedAt }: Held): string {
  if (startedAt === null) return texts.at(calendarDate(date), startTime);
  const day = wallCalendarDate(startedAt);
  const start = wallClock(startedAt);
  if (endedAt === null) return texts.at(day, texts.since(start));
  const endDay = wallCalendarDate(endedAt);
  const end = wallClock(endedAt);
  return texts.at(day, endDay === day ? `${start}–${end}` : `${start} – ${texts.at(endDay, end)}`);
}
