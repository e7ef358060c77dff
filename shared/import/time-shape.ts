/**
 * Recognises how a moment is written in a draaiboek, and says what it means without placing it: a clock time
 * needs the start of the exercise, a bare number its unit. Letters always win: `M-5` is five minutes before
 * the start. Knows no sheet and no question; `place-time.ts` places.
 */
import type { ReleaseData } from '../scenario/schema.ts';
import { parseDate, parseDayNumber } from './day.ts';

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

export type TimeShape =
  /** Clock time, after midnight; `day` counts from the day of the start, null when not written. */
  | { readonly type: 'clock'; readonly ms: number; readonly day: number | null }
  /** From the start of the exercise. */
  | { readonly type: 'offset'; readonly ms: number }
  /** A number without a unit, after `T+` or not. */
  | { readonly type: 'bare'; readonly amount: number; readonly afterT: boolean }
  /** Date and clock time; days since 1 January 1970. */
  | { readonly type: 'moment'; readonly epochDay: number; readonly ms: number }
  /** A day without a clock time. */
  | { readonly type: 'date'; readonly epochDay: number }
  | { readonly type: 'day'; readonly day: number }
  /** The end of the exercise. */
  | { readonly type: 'end' }
  | { readonly type: 'release'; readonly release: ReleaseData };

/** Longer than any way to write a moment; the patterns below are not made for more. */
const MAX_LENGTH = 60;

/** @returns null when the text is no way to write a moment */
export function parseTime(written: string): TimeShape | null {
  const trimmed = written.trim();
  if (trimmed === '' || trimmed.length > 4 * MAX_LENGTH) return null;
  const release = parseRelease(trimmed);
  if (release) return { type: 'release', release };
  if (trimmed.length > MAX_LENGTH) return null;
  const text = plain(trimmed);
  return (
    parseWord(text) ??
    parseClockTime(text) ??
    parseDated(text) ??
    parseSigned(text) ??
    parseNumber(text) ??
    parseSpoken(text) ??
    parseRange(text)
  );
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u2032]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^(?:±|~|≈|ca\.?|circa|rond|om|at|vers|à|env\.?|around|approx\.?) ?(?=\S)/, '')
    .replace(/[.,;]$/, '')
    .trim();

const WORDS: Readonly<Record<string, TimeShape>> = {
  t: { type: 'offset', ms: 0 },
  t0: { type: 'offset', ms: 0 },
  't=0': { type: 'offset', ms: 0 },
  start: { type: 'offset', ms: 0 },
  startex: { type: 'offset', ms: 0 },
  stex: { type: 'offset', ms: 0 },
  'start oefening': { type: 'offset', ms: 0 },
  'h-hour': { type: 'offset', ms: 0 },
  'heure h': { type: 'offset', ms: 0 },
  endex: { type: 'end' },
  finex: { type: 'end' },
  'einde oefening': { type: 'end' },
};
const parseWord = (text: string): TimeShape | null =>
  Object.hasOwn(WORDS, text) ? (WORDS[text] ?? null) : null;

const HAND =
  /^(?:met de hand|handmatig|op (?:verzoek|afroep)|op aangeven van [\p{L} ]+|by hand|manual(?:ly)?|on call|ad hoc|manuel|à la demande)$/iu;
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const AFTER = String.raw`\+\s?(\d+(?:[.,]\d+)?(?:e-\d+)?) min`;
const BY_PHASE = new RegExp(`^(?:bij )?fase (${SLUG}) ${AFTER}$`);
const BY_SILENCE = new RegExp(`^na uitblijven van (${SLUG}) ${AFTER}$`);
const BY_DECISION = new RegExp(`^na besluit (${SLUG})(?:: (${SLUG}))? ${AFTER}$`);

/** The ways of an inject that waits for something else than time, as `releaseText` writes them. */
function parseRelease(text: string): ReleaseData | null {
  if (HAND.test(text)) return { byHand: true };
  const phase = BY_PHASE.exec(text);
  if (phase) return { phase: phase[1] ?? '', after: decimal(phase[2]) };
  const missed = BY_SILENCE.exec(text);
  if (missed) return { missed: missed[1] ?? '', after: decimal(missed[2]) };
  const decided = BY_DECISION.exec(text);
  if (!decided) return null;
  const option = decided[2] === undefined ? {} : { option: decided[2] };
  return { decided: decided[1] ?? '', ...option, after: decimal(decided[3]) };
}

/** How an inject comes, in words that `parseTime` understands. */
export function releaseText(release: ReleaseData): string {
  if ('at' in release) return `T+${release.at} min`;
  if ('phase' in release) return `fase ${release.phase} +${release.after} min`;
  if ('missed' in release) return `na uitblijven van ${release.missed} +${release.after} min`;
  if ('byHand' in release) return 'met de hand';
  const option = release.option === undefined ? '' : `: ${release.option}`;
  return `na besluit ${release.decided}${option} +${release.after} min`;
}

const decimal = (digits: string | undefined): number => Number((digits ?? '0').replace(',', '.'));

const SUFFIX = String.raw`(?: ?(?:uur|u|hrs?|h|heures?|o'clock|lt|z|utc|local))?\.?`;
const HOUR_MINUTE = new RegExp(
  `^(\\d{1,2}) ?(?::|\\.|h|u) ?(\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?${SUFFIX}$`,
);
const AM_PM = /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))? ?([ap])\.?m\.?$/;
const FOUR_DIGITS = new RegExp(`^(\\d{2})(\\d{2})${SUFFIX}$`);
const WHOLE_HOUR = /^(\d{1,2}) ?(?:uur|u|h|heures?|o'clock)\.?$/;

/** Null when it is no moment of one day. */
export function parseClock(text: string): number | null {
  const half = AM_PM.exec(text);
  if (half) {
    const hour = Number(half[1]);
    if (hour < 1 || hour > 12) return null;
    return clockMs((hour % 12) + (half[4] === 'p' ? 12 : 0), half[2], half[3]);
  }
  const match = HOUR_MINUTE.exec(text) ?? FOUR_DIGITS.exec(text) ?? WHOLE_HOUR.exec(text);
  return match ? clockMs(Number(match[1]), match[2], match[3]) : null;
}

function clockMs(hour: number, minute = '0', second = '0'): number | null {
  if (hour > 24 || Number(minute) > 59 || Number(second) > 59) return null;
  const ms = hour * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * SECOND_MS;
  return ms <= DAY_MS ? ms : null;
}

function parseClockTime(text: string): TimeShape | null {
  const ms = parseClock(text);
  return ms === null ? null : { type: 'clock', ms, day: null };
}

/** Dates, with a clock time behind or before them; days by number, such as `dag 2 09:00`. */
function parseDated(text: string): TimeShape | null {
  const date = parseDate(text);
  if (date) {
    if (date.rest === '') return { type: 'date', epochDay: date.epochDay };
    const ms = parseClock(date.rest.replace(/ ?(?:z|[+-]\d{2}:?\d{2})$/, ''));
    return ms === null ? null : { type: 'moment', epochDay: date.epochDay, ms };
  }
  const day = parseDayNumber(text);
  if (!day) return null;
  if (day.rest === '')
    return day.signed ? { type: 'offset', ms: day.day * DAY_MS } : { type: 'day', day: day.day };
  const ms = parseClock(day.rest);
  return ms === null ? null : { type: 'clock', ms, day: day.day };
}

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
function parseSigned(text: string): TimeShape | null {
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
  if (offsets.length === 0 || offsets.length < terms.length) return null;
  return { type: 'offset', ms: offsets.reduce((sum, ms) => sum + ms, 0) };
}

function parseTerm(letter: string, sign: 1 | -1, body: string): TimeShape | null {
  const isNumber = /^\d{1,6}(?:[.,]\d{1,9})?$/.test(body);
  if (START.has(letter)) {
    if (isNumber) return bare(sign * decimal(body), true);
    const ms = parseDuration(body);
    return ms === null ? null : { type: 'offset', ms: sign * ms };
  }
  const unit = LETTER_MS.get(letter);
  if (unit === undefined) return null;
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

/** The first and last day that spreadsheets hold as a number in our time: 1990 and 2100. */
const SERIAL_DAYS = [32_874, 73_051] as const;
const EPOCH_SERIAL = 25_569;

/** What a spreadsheet holds as a number: part of a day, or days since 1900. */
export function serialTime(serial: number): TimeShape | null {
  const days = Math.floor(serial);
  const ms = Math.round(((serial - days) * DAY_MS) / SECOND_MS) * SECOND_MS;
  if (days === 0) return { type: 'clock', ms, day: null };
  if (days < SERIAL_DAYS[0] || days > SERIAL_DAYS[1]) return null;
  return ms === 0
    ? { type: 'date', epochDay: days - EPOCH_SERIAL }
    : { type: 'moment', epochDay: days - EPOCH_SERIAL + Math.floor(ms / DAY_MS), ms: ms % DAY_MS };
}

function parseNumber(text: string): TimeShape | null {
  if (!/^\d{1,6}(?:[.,]\d+)?$/.test(text)) return null;
  const amount = decimal(text);
  const isSerial = !Number.isInteger(amount) && (amount < 1 || amount >= SERIAL_DAYS[0]);
  return isSerial ? serialTime(amount) : bare(amount, false);
}

/** `90 minuten`, `1u30 na start`, `25:30`. */
function parseSpoken(text: string): TimeShape | null {
  const ms = parseDuration(
    text.replace(/ (?:na|sinds|after|après) (?:de |le )?(?:start|startex|aanvang|begin|t0?)$/, ''),
  );
  return ms === null ? null : { type: 'offset', ms };
}

/** Of `09:00 - 09:15` and `T+5 tot T+10` the first. */
function parseRange(text: string): TimeShape | null {
  const match = /^(.+?) ?(?:-|tot|t\/m|to|until|à) ?([t\d].*)$/.exec(text);
  if (!match) return null;
  const until = parseClockTime(match[2] ?? '') ?? parseSigned(match[2] ?? '');
  const from = parseClockTime(match[1] ?? '') ?? parseSigned(match[1] ?? '');
  return until !== null && from?.type === until.type ? from : null;
}
