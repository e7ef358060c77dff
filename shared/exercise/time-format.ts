/**
 * Dutch dates and times from milliseconds, always in the time zone of the Netherlands, so that the same
 * log reads the same on every device and in every report. Scenario times have no zone: they are fictional.
 */
const ZONE = 'Europe/Amsterdam';
const zoned = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, ...options });
const fictional = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', ...options });

const clockMinutes = zoned({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const clockSeconds = zoned({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const longDate = zoned({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const plainDate = zoned({ day: 'numeric', month: 'long', year: 'numeric' });
const shortDate = zoned({ day: 'numeric', month: 'short', year: 'numeric' });
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
const scenarioClock = fictional({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const scenarioDay = fictional({ weekday: 'short', day: 'numeric', month: 'short' });
const scenarioLongDay = fictional({ weekday: 'long', day: 'numeric', month: 'long' });
const isoDate = fictional({ day: 'numeric', month: 'long', year: 'numeric' });

/** 10:43, from a wall time. */
export const wallClock = (wallMs: number): string => clockMinutes.format(wallMs);
/** 10:43:02, from a wall time. */
export const wallClockSeconds = (wallMs: number): string => clockSeconds.format(wallMs);
/** woensdag 18 november 2026, from a wall time. */
export const wallDate = (wallMs: number): string => longDate.format(wallMs);
/** 18 november 2026, from a wall time. */
export const wallCalendarDate = (wallMs: number): string => plainDate.format(wallMs);
/** 18 nov 2026, from a wall time. */
export const wallDay = (wallMs: number): string => shortDate.format(wallMs);
/** 2026-11-18, from a wall time. */
export const wallIsoDate = (wallMs: number): string => isoDay.format(wallMs);
/** 18 november 2026, from an ISO date. */
export const calendarDate = (date: string): string => isoDate.format(Date.parse(`${date}T00:00:00Z`));

const scenarioMs = (startsAt: string, exerciseMs: number) => Date.parse(`${startsAt}:00Z`) + exerciseMs;
/** 07:43 in the scenario. */
export const scenarioTime = (startsAt: string, exerciseMs: number): string =>
  scenarioClock.format(scenarioMs(startsAt, exerciseMs));
/** di 3 feb in the scenario. */
export const scenarioDate = (startsAt: string, exerciseMs: number): string =>
  scenarioDay.format(scenarioMs(startsAt, exerciseMs)).replaceAll('.', '');
/** dinsdag 3 februari in the scenario. */
export const scenarioLongDate = (startsAt: string, exerciseMs: number): string =>
  scenarioLongDay.format(scenarioMs(startsAt, exerciseMs));

const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
/** 01:43:02 of elapsed time. */
export const duration = (ms: number): string =>
  `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1_000) % 60)}`;
/** 12:05 minutes and seconds left, with hours when there are any. */
export const countdown = (ms: number): string => {
  const rest = Math.max(0, ms);
  return rest >= 3_600_000 ? duration(rest) : `${two(rest / 60_000)}:${two((rest / 1_000) % 60)}`;
};
