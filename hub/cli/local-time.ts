/**
 * Wall time of a date and time of day in the Netherlands, whatever the computer's own time zone.
 */
const ZONE = 'Europe/Amsterdam';

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** @param date ISO date @param time hh:mm */
export function dutchWallMs(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const shownMs = (wallMs: number) => Date.parse(`${parts.format(wallMs).replace(' ', 'T')}Z`);
  // Once more, for the hours around a change of the clock.
  const first = asUtc - (shownMs(asUtc) - asUtc);
  return first - (shownMs(first) - asUtc);
}

/** ISO date in the Netherlands. */
export const dutchDate = (wallMs: number): string => parts.format(wallMs).slice(0, 10);
/** hh:mm in the Netherlands. */
export const dutchTime = (wallMs: number): string => parts.format(wallMs).slice(11, 16);
