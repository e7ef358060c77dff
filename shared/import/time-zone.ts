/** The time zone behind a moment (`Z`, `+01:00`), as ISO date-times have it. */
const ZONE = / ?(z|[+-]\d{2}:?\d{2})$/;
const MINUTE_MS = 60_000;

interface ZonedText {
  /** Without the zone. */
  readonly text: string;
  /** Ahead of UTC; null where none is written. */
  readonly zoneMs: number | null;
}

/** @param text in small letters */
export function splitZone(text: string): ZonedText {
  const match = ZONE.exec(text);
  const zone = match?.[1];
  if (!match || zone === undefined) return { text, zoneMs: null };
  return { text: text.slice(0, match.index), zoneMs: zone === 'z' ? 0 : aheadMs(zone) };
}

function aheadMs(zone: string): number {
  const digits = zone.replace(/\D/g, '');
  const ms = (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * MINUTE_MS;
  return zone.startsWith('-') ? -ms : ms;
}
