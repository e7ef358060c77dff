/**
 * Brings the days of one draaiboek onto one calendar, however each is written: with a year or without, by the
 * name of the weekday, with a time zone. Days keep their distance to each other. The exercise starts on the day
 * of the row that says so, else on the date above the sheet that is called that of the exercise, else on the
 * first day; rows above that day are for `first-day.ts`.
 */
import { weekdayOf } from './day.ts';
import { DAY_MS, type TimeShape } from './time-shape.ts';

export interface Calendar {
  /** The same moment without weekday, yearless date or strange time zone. */
  readonly settle: (shape: TimeShape) => TimeShape;
  /** Days since 1 January 1970; null when no moment has a day. */
  readonly startDay: number | null;
  /** The file says which day that is. */
  readonly isStated: boolean;
}

type DayShape = Extract<TimeShape, { readonly epochDay: number }>;

const hasDay = (shape: TimeShape): shape is DayShape => shape.type === 'moment' || shape.type === 'date';

interface DatedRow {
  readonly shape: TimeShape;
  readonly title: string;
}

const IS_START =
  /^(?:startex|stex|debex|(?:start|begin|aanvang|début)(?: van)?(?: de| of| of the| de l['’])? ?(?:oefening|exercise|exercice))\b/i;

/** @param stated the date of the exercise, where it stands above the rows */
export function calendarOf(rows: readonly DatedRow[], stated: TimeShape | null): Calendar {
  const shapes = [...rows.map(({ shape }) => shape), ...(stated === null ? [] : [stated])];
  const dated = shapes.filter(hasDay);
  const zones = new Set(dated.flatMap(({ zoneMs }) => (zoneMs === undefined ? [] : [zoneMs])));
  const [zone] = zones;
  const known = (dated.find(({ isYearless }) => isYearless !== true) ?? dated[0])?.epochDay ?? null;
  const firstWeekday = shapes.find((shape) => shape.type === 'weekday')?.weekday ?? 0;
  const weekStart = known ?? FIRST_MONDAY + firstWeekday;

  const settle = (shape: TimeShape): TimeShape => {
    if (shape.type === 'weekday') {
      const epochDay = weekStart + ((shape.weekday - weekdayOf(weekStart) + 7) % 7);
      return shape.ms === null ? { type: 'date', epochDay } : { type: 'moment', epochDay, ms: shape.ms };
    }
    if (!hasDay(shape)) return shape;
    const epochDay =
      shape.isYearless === true && known !== null ? nearestYear(shape.epochDay, known) : shape.epochDay;
    if (shape.type === 'date') return { type: 'date', epochDay };
    const shift = zones.size > 1 && shape.zoneMs !== undefined ? (zone ?? 0) - shape.zoneMs : 0;
    const ms = shape.ms + shift;
    const days = Math.floor(ms / DAY_MS);
    return { type: 'moment', epochDay: epochDay + days, ms: ms - days * DAY_MS };
  };

  const daysOf = (dated: readonly DatedRow[]) =>
    dated
      .map(({ shape }) => settle(shape))
      .flatMap((shape) => (shape.type === 'moment' ? [shape.epochDay] : []));
  const [startexDay] = daysOf(rows.filter(({ title }) => IS_START.test(title)));
  const above = stated === null ? null : settle(stated);
  const statedDay = startexDay ?? (above !== null && hasDay(above) ? above.epochDay : null);
  return { settle, startDay: statedDay ?? earliest(daysOf(rows)), isStated: statedDay !== null };
}

/** 3 January 2000, where weekdays begin that no date holds. */
const FIRST_MONDAY = 10_959;

/** 1 January 2000, the year of dates without one. */
const FIRST_DAY = 10_957;
const LEAP_DAY = 59;
const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / DAY_MS;

/** The same day and month in the year that brings it nearest. */
function nearestYear(epochDay: number, known: number): number {
  const dayOfYear = epochDay - FIRST_DAY;
  const about = 2_000 + Math.floor((known - FIRST_DAY) / 365.25);
  const candidates = [about - 1, about, about + 1].map((year) => {
    const isLeap = firstDayOf(year + 1) - firstDayOf(year) === 366;
    return firstDayOf(year) + dayOfYear - (dayOfYear > LEAP_DAY && !isLeap ? 1 : 0);
  });
  return candidates.reduce((best, each) => (Math.abs(each - known) < Math.abs(best - known) ? each : best));
}

const earliest = (days: readonly number[]): number | null =>
  days.reduce<number | null>((first, day) => (first === null || day < first ? day : first), null);
