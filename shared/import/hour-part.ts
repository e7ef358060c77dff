/**
 * One row of hours and minutes in cells of their own: what its cells say together. Sums what can be summed; what
 * could be meant otherwise has a reading, so that it is asked about. Knows no column; that is `hour-minute.ts`.
 */
import { decimal } from './decimal.ts';
import type { Cell } from './grid.ts';
import { parseLateClock } from './late-clock.ts';
import { spokenTime } from './place-time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, parseTime, type TimeShape } from './time-shape.ts';
import { plainTime } from './time-words.ts';

export type PartUnit = 'days' | 'hours' | 'minutes';

export type Part =
  /** A dash is empty too, but odd. */
  | { readonly type: 'empty'; readonly isOdd: boolean }
  | { readonly type: 'number'; readonly unitMs: number; readonly amount: number; readonly sign: string }
  /** As `9:30` or `T+5 min` where hours are expected. */
  | { readonly type: 'moment'; readonly shape: TimeShape }
  | { readonly type: 'other' };

const NUMBER = String.raw`([+-]?) ?(\d{1,4}(?:[.,]\d{1,2})?)`;
const PATTERNS: Readonly<Record<PartUnit, RegExp>> = {
  days: new RegExp(`^(?:[tdj] ?(?=[+-]))?${NUMBER} ?(?:d|j|dag|dagen|days?|jours?)?$`),
  hours: new RegExp(`^(?:[thu] ?(?=[+-]))?${NUMBER} ?(?:uur|uren|u|h|hrs?|hours?|heures?)?$`),
  minutes: new RegExp(`^(?:[tm] ?(?=[+-]))?${NUMBER} ?(?:m|mn|mins?|minuut|minuten|minutes?|')?$`),
};
const UNIT_MS: Readonly<Record<PartUnit, number>> = { days: DAY_MS, hours: HOUR_MS, minutes: MINUTE_MS };
const NOTHING = /^[-/ ]*$/;
/** Half past nine rather than nine and three tenths. */
const DOTTED = /\.\d\d(?!\d)/;
const LONGEST = 60;
/** Beyond it a number is a clock time of itself: 0930. */
const MOST_HOURS = 100;

export function partOf({ text, time }: Cell, unit: PartUnit): Part {
  const plain = text.length > LONGEST ? text : plainTime(text);
  if (time === null && NOTHING.test(plain)) return { type: 'empty', isOdd: text !== '' };
  const [, sign = '', written] = PATTERNS[unit].exec(plain) ?? [];
  const amount = written === undefined ? null : decimal(written);
  // A spreadsheet may hold nine o'clock and show 9.
  const isShown = time === null || (time.type === 'clock' && time.ms === (amount ?? 0) * UNIT_MS[unit]);
  const isClock = unit === 'hours' && (DOTTED.test(plain) || (sign === '' && (amount ?? 0) >= MOST_HOURS));
  if (amount !== null && isShown && !isClock) return { type: 'number', unitMs: UNIT_MS[unit], amount, sign };
  const shape = unit === 'hours' ? (time ?? parseTime(text)) : null;
  const isMoment = shape !== null && (shape.type !== 'bare' || isClock);
  return isMoment ? { type: 'moment', shape } : { type: 'other' };
}

export interface Parts {
  readonly day: Part;
  readonly hour: Part;
  readonly minute: Part;
}

/** What a row is read as; null where its cells stay as they are. */
export interface JoinedTime {
  /** Null where the text tells it. */
  readonly text: string | null;
  readonly time: TimeShape | null;
  readonly reading?: string;
  /** From the start or of the clock, as the column counts; null without one. */
  readonly ms: number | null;
}

/** No moment, but one was meant. */
const UNPLACED: JoinedTime = {
  text: null,
  time: { type: 'release', release: { byHand: true } },
  ms: null,
};

/**
 * @param isCounted hours and minutes from the start; else of the clock
 * @param aboveMs of the row before it, for one that leaves its hour out
 */
export function joinedTime(parts: Parts, isCounted: boolean, aboveMs: number | null): JoinedTime | null {
  const { day, hour, minute } = parts;
  if (hour.type === 'moment') return besideMoment(hour.shape, minute, isCounted);
  const all = [day, hour, minute];
  const numbers = all.filter((part) => part.type === 'number');
  if (numbers.length === 0) return null;
  const largest = all.findIndex((part) => part.type === 'number' || part.type === 'other');
  if (all[largest]?.type === 'other') return UNPLACED;
  const isSigned = hour.type === 'number' && hour.sign !== '';
  const isOdd = all.some((part) => part.type === 'other' || (part.type === 'empty' && part.isOdd));
  if (!isCounted && !isSigned) return clockTime(parts, aboveMs, isOdd);
  const ms = sumOf(numbers);
  const lead = hour.type === 'empty' && day.type === 'empty' ? onHourAbove(ms, aboveMs) : 0;
  const isDoubtful = isOdd || lead > 0 || !isCounted || isOddSum(numbers);
  const joined = fromStart(ms + lead, isDoubtful);
  return isCounted ? joined : { ...joined, ms: null };
}

const minutesText = (ms: number): string => String(Math.floor(ms / MINUTE_MS) % 60).padStart(2, '0');
const clockText = (ms: number): string => `${Math.floor(ms / HOUR_MS)}:${minutesText(ms)}`;

function fromStart(ms: number, isDoubtful: boolean): JoinedTime {
  const time: TimeShape = { type: 'offset', ms };
  const isShown = !isDoubtful && ms >= 0 && ms % MINUTE_MS === 0;
  const reading = ms === 0 ? 'de start' : `${spokenTime(ms)} ${ms < 0 ? 'vóór' : 'na'} de start`;
  return { text: isShown ? clockText(ms) : null, time, ms, ...(isDoubtful && { reading }) };
}

const ofClock = (ms: number): JoinedTime => ({
  text: null,
  time: { type: 'clock', ms, day: null },
  reading: `de kloktijd ${clockText(ms).padStart(5, '0')}`,
  ms,
});

function clockTime({ hour, minute }: Parts, aboveMs: number | null, isOdd: boolean): JoinedTime {
  const minutes = minute.type === 'number' ? minute.amount : 0;
  if (hour.type !== 'number') {
    if (aboveMs === null) return UNPLACED;
    return ofClock(Math.floor(aboveMs / HOUR_MS) * HOUR_MS + Math.round(minutes * MINUTE_MS));
  }
  const ms = Math.round(hour.amount * HOUR_MS + minutes * MINUTE_MS);
  const isPlain = Number.isInteger(hour.amount) && Number.isInteger(minutes) && minutes < 60;
  return isPlain && !isOdd ? { text: clockText(ms), time: null, ms } : ofClock(ms);
}

/** A moment of itself, in the column of hours. */
function besideMoment(shape: TimeShape, minute: Part, isCounted: boolean): JoinedTime | null {
  const minutes = minute.type === 'number' ? Math.round(minute.amount * MINUTE_MS) : 0;
  const isOdd = minutes > 0 || minute.type === 'other';
  if (shape.type === 'offset') {
    const joined = fromStart(shape.ms + minutes, isOdd);
    return isCounted ? joined : { ...joined, ms: null };
  }
  // Four digits may be a number to a spreadsheet.
  const late = shape.type === 'bare' ? parseLateClock(String(shape.amount).padStart(4, '0')) : null;
  const ms = shape.type === 'clock' && shape.day === null ? shape.ms : late;
  if (ms === null)
    return isOdd ? { text: null, time: shape, reading: 'alleen de eerste cel', ms: null } : null;
  const whole = ms % HOUR_MS === 0 ? ms + minutes : ms;
  if (isCounted) return fromStart(whole, isOdd);
  return isOdd ? ofClock(whole) : null;
}

type NumberPart = Part & { readonly type: 'number' };

/** The first of a row says its side: -1 and 30 is an hour and a half before the start. */
function sumOf(parts: readonly NumberPart[]): number {
  const lead = parts.find(({ amount, sign }) => amount > 0 || sign !== '');
  const isBefore = lead?.sign === '-';
  const sum = parts.reduce(
    (ms, { amount, sign, unitMs }) => ms + (isBefore || sign === '-' ? -1 : 1) * amount * unitMs,
    0,
  );
  return Math.round(sum) + 0;
}

function isOddSum(parts: readonly NumberPart[]): boolean {
  const filled = parts.filter(({ amount }) => amount > 0);
  const [lead] = parts.filter(({ amount, sign }) => amount > 0 || sign !== '');
  if (lead === undefined || filled.length < 2) return lead?.sign === '-' && !filled.includes(lead);
  return filled.some(({ amount, sign, unitMs }, place) => {
    const above = filled[place - 1];
    const isWhole = above === undefined || (Number.isInteger(above.amount) && amount * unitMs < above.unitMs);
    return !isWhole || (sign !== lead.sign && (sign === '-' || lead.sign === '-'));
  });
}

/** A row without its hour may leave out that of the row above, where it would fall back otherwise. */
function onHourAbove(ms: number, aboveMs: number | null): number {
  if (aboveMs === null || ms < 0 || ms >= aboveMs || ms >= HOUR_MS) return 0;
  const hourMs = Math.floor(aboveMs / HOUR_MS) * HOUR_MS;
  return hourMs + ms >= aboveMs ? hourMs : 0;
}
