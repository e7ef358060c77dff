/** The date and time at which a scenario begins, as written in its file: to the minute, without a time zone. */
export const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const isoMinutes = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * Whether the moment exists: 2026-02-31 rolls over to March, and so is not written the same way.
 * @param written in the shape of `DATE_TIME`
 */
export function isDateTime(written: string): boolean {
  const ms = Date.parse(`${written}:00Z`);
  return !Number.isNaN(ms) && isoMinutes.format(ms).replace(' ', 'T') === written;
}
