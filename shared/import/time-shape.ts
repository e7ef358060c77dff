/**
 * Recognises how a moment is written in a draaiboek, and says what it means without placing it: a clock time
 * needs the start of the exercise, a bare number its unit. Letters always win: `M-5` is five minutes before
 * the start. Knows no sheet and no question; `place-time.ts` places.
 */
import type { ReleaseData } from '../scenario/schema.ts';
import { parseDate, parseDayNumber, parseWeekday } from './day.ts';
import { decimal } from './decimal.ts';
import { parseLateClock } from './late-clock.ts';
import { parseRelease } from './release-text.ts';
import { FIRST_SERIAL_DAY, serialTime } from './serial-time.ts';
import { parseWord, plainTime } from './time-words.ts';
import { splitZone } from './time-zone.ts';

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

interface DateWritten {
  readonly epochDay: number;
  /** Of a date without a year, which then is a day of the year 2000. */
  readonly isYearless?: true;
  /** Ahead of UTC, where the text says so. */
  readonly zoneMs?: number;
}

export type TimeShape =
  /** Clock time, after midnight; `day` counts from the day of the start, null when not written. */
  | { readonly type: 'clock'; readonly ms: number; readonly day: number | null }
  /**
   * From the start of the exercise. `isCode`: as `M5`, which elsewhere is a number of an inject; `isDoubtful`:
   * as `D1 H2`, which may be the first day.
   */
  | { readonly type: 'offset'; readonly ms: number; readonly isCode?: true; readonly isDoubtful?: true }
  /** A number without a unit, after `T+` or not; `after` what stands before it, as in `D+1 T+30`. */
  | {
      readonly type: 'bare';
      readonly amount: number;
      readonly afterT: boolean;
      readonly after?: number;
      readonly isCode?: true;
      /** As `T+0130`, which may be hours and minutes. */
      readonly isLikeClock?: true;
    }
  /** Date and clock time; days since 1 January 1970. */
  | ({ readonly type: 'moment'; readonly ms: number } & DateWritten)
  /** A day without a clock time. */
  | ({ readonly type: 'date' } & DateWritten)
  /** A day of the week, 0 is Monday; `ms` null without a clock time. */
  | { readonly type: 'weekday'; readonly weekday: number; readonly ms: number | null }
  | { readonly type: 'day'; readonly day: number }
  /** The end of the exercise. */
  | { readonly type: 'end' }
  | { readonly type: 'release'; readonly release: ReleaseData };

/** A day without a clock time. */
export const isDayAlone = (shape: TimeShape | null): boolean =>
  shape?.type === 'date' || shape?.type === 'day' || (shape?.type === 'weekday' && shape.ms === null);

/** Longer than any way to write a moment; the patterns below are not made for more. */
const MAX_LENGTH = 60;

/** A file says the same moments over and over, in columns that are no times too. */
const known = new Map<string, TimeShape | null>();
const MOST_KNOWN = 20_000;

/** @returns null when the text is no way to write a moment */
export function parseTime(written: string): TimeShape | null {
  if (written === '' || written.length > 4 * MAX_LENGTH) return null;
  const before = known.get(written);
  if (before !== undefined) return before;
  const shape = shapeOf(written.trim());
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, shape);
  return shape;
}

function shapeOf(trimmed: string): TimeShape | null {
  const release = parseRelease(trimmed);
  if (release) return { type: 'release', release };
  if (trimmed.length > MAX_LENGTH) return null;
  const text = plainTime(trimmed);
  return (
    parseWord(text) ??
    parseClockTime(text) ??
    parseDated(text) ??
    parseSigned(text) ??
    parseNumber(text) ??
    parseSpoken(text) ??
    parseUnsigned(text) ??
    parseRange(text)
  );
}

const SUFFIX = String.raw`(?: ?(?:uur|u|hrs?|h|heures?|o'clock|lt|z|utc|gmt|bst|cest|cet|local))?\.?`;
const HOUR_MINUTE = new RegExp(
  `^(\\d{1,2}) ?(?::|\\.|h|u|uur|heures?) ?(\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?${SUFFIX}$`,
);
/** As `9:5`, five past nine. */
const ONE_DIGIT = /^(\d{1,2}):(\d)$/;
const AM_PM = /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))? ?([ap])\.?m\.?$/;
/** Behind them the letter of a time zone, as services write it. */
const FOUR_DIGITS = new RegExp(`^(\\d{2})(\\d{2})(?:${SUFFIX}| ?[abl])$`);
const WHOLE_HOUR = /^(\d{1,2}) ?(?:uur|u|h|heures?|o'clock)\.?$/;

/** Null when it is no moment of one day. */
export function parseClock(text: string): number | null {
  const half = AM_PM.exec(text);
  if (half) {
    const hour = Number(half[1]);
    if (hour < 1 || hour > 12) return null;
    return clockMs((hour % 12) + (half[4] === 'p' ? 12 : 0), half[2], half[3]);
  }
  const match =
    HOUR_MINUTE.exec(text) ?? ONE_DIGIT.exec(text) ?? FOUR_DIGITS.exec(text) ?? WHOLE_HOUR.exec(text);
  return match ? clockMs(Number(match[1]), match[2], match[3]) : null;
}

function clockMs(hour: number, minute = '0', second = '0'): number | null {
  if (hour > 24 || Number(minute) > 59 || Number(second) > 59) return null;
  const ms = hour * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * SECOND_MS;
  return ms <= DAY_MS ? ms : null;
}

/** `00:30 (+1)` is half past twelve on the next day. */
const DAYS_LATER = /^(.+?) ?(?:\(\+(\d)\)|\+(\d) ?(?:dag|dagen|days?|jours?|d|j))$/;

function parseClockTime(text: string): TimeShape | null {
  const later = DAYS_LATER.exec(text);
  const ms = parseClock(later?.[1] ?? text);
  return ms === null ? null : { type: 'clock', ms, day: later ? Number(later[2] ?? later[3]) : null };
}

/** Dates and days of the week, with a clock time or without; days by number, such as `dag 2 09:00`. */
function parseDated(text: string): TimeShape | null {
  const date = parseDate(text);
  if (date) {
    const { epochDay, rest } = date;
    const written = { epochDay, ...(date.isYearless && { isYearless: true as const }) };
    if (rest === '') return { type: 'date', ...written };
    const { text: clock, zoneMs } = splitZone(rest);
    const ms = parseDayClock(clock);
    return ms === null ? null : { type: 'moment', ...written, ms, ...(zoneMs !== null && { zoneMs }) };
  }
  const onWeekday = parseWeekday(text);
  if (onWeekday) {
    const { weekday, rest } = onWeekday;
    const ms = rest === '' ? null : parseClock(rest);
    return rest === '' || ms !== null ? { type: 'weekday', weekday, ms } : null;
  }
  const day = parseDayNumber(text);
  if (!day) return null;
  if (day.rest === '')
    return day.signed ? { type: 'offset', ms: day.day * DAY_MS } : { type: 'day', day: day.day };
  const ms = parseDayClock(day.rest);
  return ms === null ? null : { type: 'clock', ms, day: day.day };
}

/** Behind a day that is written with it. */
const parseDayClock = (text: string): number | null => parseClock(text) ?? parseLateClock(text);

const START = new Set(['', 't', 'x', 'e', 'tijd', 'time', 'start', 'startex', 'stex']);
const LETTER_MS: ReadonlyMap<string, number> = new Map([
  ...['d', 'j', 'dag', 'dagen', 'day', 'days', 'jour', 'jours', 'jr'].map((name) => [name, DAY_MS] as const),
  ...['h', 'u', 'uur', 'uren', 'hr', 'hrs', 'hour', 'hours', 'heure', 'heures'].map(
    (name) => [name, HOUR_MS] as const,
  ),
  ...['m', 'mn', 'min', 'mins', "'", 'minuut', 'minuten', 'minute', 'minutes'].map(
    (name) => [name, MINUTE_MS] as const,
  ),
  ...['s', 'sec', 'seconden', 'seconds', 'secondes', '"'].map((name) => [name, SECOND_MS] as const),
]);
const TERM = /(?:([a-z]+) ?)?([+-]) ?([^+-]*?)(?=[ ,/]*(?:[a-z]+ ?)?[+-]|$)/gy;

/** `T+5`, `T-1:30`, `+90 min`, `D+1 H+2 M-5`, `J+1`. */
function parseSigned(written: string): TimeShape | null {
  const text = written.replace(/^([tehjdx]) ?=? ?0 ?(?=[+-])/, '$1');
  const terms: TimeShape[] = [];
  let place = 0;
  while (place < text.length) {
    TERM.lastIndex = place;
    const match = TERM.exec(text);
    if (!match) return null;
    const term = parseTerm(match[1] ?? '', match[2] === '-' ? -1 : 1, (match[3] ?? '').trim());
    if (!term) return null;
    terms.push(term);
    place = TERM.lastIndex;
    while (' ,/'.includes(text[place] ?? '?')) place += 1;
  }
  const [first] = terms;
  if (terms.length === 1) return first ?? null;
  const offsets = terms.flatMap((term) => (term.type === 'offset' ? [term.ms] : []));
  const ms = offsets.reduce((sum, each) => sum + each, 0);
  if (offsets.length === terms.length) return offsets.length === 0 ? null : { type: 'offset', ms };
  const [unitless, ...more] = terms.filter(({ type }) => type === 'bare');
  return unitless?.type === 'bare' && more.length === 0 && offsets.length > 0
    ? { ...unitless, after: ms }
    : null;
}

function parseTerm(letter: string, sign: 1 | -1, body: string): TimeShape | null {
  const isNumber = /^\d{1,6}(?:[.,]\d{1,9})?$/.test(body);
  if (START.has(letter)) {
    if (/^0\d[0-5]\d$/.test(body) && decimal(body) > 0) {
      return { type: 'bare', amount: sign * decimal(body), afterT: true, isLikeClock: true };
    }
    if (isNumber) return bare(sign * decimal(body), true);
    const ms = parseDuration(body);
    return ms === null ? null : { type: 'offset', ms: sign * ms };
  }
  const unit = LETTER_MS.get(letter);
  if (unit === undefined) return null;
  const hours = unit === HOUR_MS ? /^(\d{2})([0-5]\d)$/.exec(body) : null;
  if (hours) {
    const ms = Number(hours[1]) * HOUR_MS + Number(hours[2]) * MINUTE_MS;
    return { type: 'offset', ms: sign * ms };
  }
  if (isNumber) return { type: 'offset', ms: Math.round(sign * decimal(body) * unit) };
  // The unit once more (H+2u), or hours with their minutes (H+2:30).
  const ms = unit === HOUR_MS || !body.includes(':') ? parseDuration(body) : null;
  return ms === null ? null : { type: 'offset', ms: sign * ms };
}

/** Nothing is nothing, in whatever unit. */
const bare = (amount: number, afterT: boolean): TimeShape =>
  amount === 0 && afterT ? { type: 'offset', ms: 0 } : { type: 'bare', amount, afterT };

const PART = /(\d{1,6}(?:[.,]\d{1,9})?) ?([a-z'"]+)?[ ,]*/gy;

/** `1:30`, `1h30`, `2 u 15 min`, `90'`, `1,5 uur`; milliseconds. */
function parseDuration(text: string): number | null {
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?: ?(?:uur|u|h|hrs?))?$/.exec(text);
  if (clock) {
    if (Number(clock[2]) > 59 || Number(clock[3] ?? 0) > 59) return null;
    return Number(clock[1]) * HOUR_MS + Number(clock[2]) * MINUTE_MS + Number(clock[3] ?? 0) * SECOND_MS;
  }
  const parts = text.replace(/ (?:en|and|et) /g, ' ');
  let sum = 0;
  let before = Number.POSITIVE_INFINITY;
  let place = 0;
  while (place < parts.length) {
    PART.lastIndex = place;
    const match = PART.exec(parts);
    if (!match) return null;
    const named = match[2] === undefined ? undefined : LETTER_MS.get(match[2]);
    const unit = named ?? (match[2] === undefined && before === HOUR_MS ? MINUTE_MS : undefined);
    if (unit === undefined || unit >= before) return null;
    sum += decimal(match[1]) * unit;
    before = unit;
    place = PART.lastIndex;
  }
  return before === Number.POSITIVE_INFINITY ? null : Math.round(sum);
}

const UNSIGNED = /^(?:t ?(\d{1,4})|(?:[dj] ?(\d{1,3}))?[ ,/]*(?:[hu] ?(\d{1,3}))?[ ,/]*(?:m ?(\d{1,4}))?)$/;

/** `H2`, `T5`, `D1 H2 M5`: the letters of a moment without its signs. */
function parseUnsigned(text: string): TimeShape | null {
  const match = /\d/.test(text) ? UNSIGNED.exec(text) : null;
  if (!match) return null;
  const [, afterT, days, hours, minutes] = match;
  if (afterT !== undefined) return { type: 'bare', amount: Number(afterT), afterT: true, isCode: true };
  const ms = decimal(days) * DAY_MS + decimal(hours) * HOUR_MS + decimal(minutes) * MINUTE_MS;
  return { type: 'offset', ms, isCode: true, ...(days !== undefined && { isDoubtful: true as const }) };
}

function parseNumber(text: string): TimeShape | null {
  if (!/^\d{1,6}(?:[.,]\d+)?$/.test(text)) return null;
  const amount = decimal(text);
  const isWhole = Number.isInteger(amount) || (amount >= 1 && amount < FIRST_SERIAL_DAY);
  return isWhole ? bare(amount, false) : serialTime(amount);
}

const FROM_START =
  / (na|sinds|after|après|voor|vóór|before|avant) (?:de |het |the |le |la )?(?:start|startex|stex|aanvang|begin|début|t0?)$/;

/** `90 minuten`, `1u30 na start`, `5 min voor aanvang`, `25:30`. */
function parseSpoken(text: string): TimeShape | null {
  const side = FROM_START.exec(text)?.[1] ?? '';
  const ms = parseDuration(text.replace(FROM_START, ''));
  if (ms === null) return null;
  return { type: 'offset', ms: /^(?:v|before|avant)/.test(side) ? -ms : ms };
}

/** Of `09:00 - 09:15` and `T+5 tot T+10` the first. */
function parseRange(text: string): TimeShape | null {
  const match = /^(.+?) ?(?:-|\/|tot|t\/m|to|until|à|en|and|et) ?([t\d].*)$/.exec(text);
  if (!match) return null;
  const last = match[2] ?? '';
  const until = parseClockTime(last) ?? parseSigned(last) ?? parseNumber(last);
  const from = parseClockTime(match[1] ?? '') ?? parseSigned(match[1] ?? '');
  return until !== null && from?.type === until.type ? from : null;
}
