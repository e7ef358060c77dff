/**
 * Which day the rows are of that stand above the first day of a draaiboek: who starts at nine on the day itself
 * often writes a date only from the second day on. Such rows are of the day before, or of the same day where
 * their clock times run on into it, and are asked about. Also finds the date of the exercise above the sheet.
 */
import type { Calendar } from './calendar.ts';
import { dateText } from './day.ts';
import { type Cell, cellAt } from './grid.ts';
import { runOn } from './nights.ts';
import type { RawInject } from './read-rows.ts';
import { writtenDate } from './row-day.ts';
import { DAY_MS, HOUR_MS, type TimeShape } from './time-shape.ts';

interface FirstDay {
  readonly calendar: Calendar;
  /** In Dutch, of which day the rows above it are read. */
  readonly readings: ReadonlyMap<RawInject, string>;
}

/** A date in the time itself, among others without, is out of order so far. */
const OUT_OF_ORDER_MS = 2 * HOUR_MS;

/** @param injects whose clock times are those of a clock, in the order of the file */
export function withEarlierDay(injects: readonly RawInject[], calendar: Calendar): FirstDay {
  const { startDay, settle, isStated } = calendar;
  const place = injects.findIndex(({ shape }) => settle(shape).type === 'moment');
  const dated = injects[place];
  const shape = dated === undefined ? null : settle(dated.shape);
  const above = injects.slice(0, Math.max(place, 0)).filter(isUndated);
  if (!dated || shape?.type !== 'moment' || startDay === null || above.length === 0) {
    return { calendar, readings: new Map() };
  }
  const isInTime = dated.dayOf === null;
  const isUnder = dated.dayOf !== null && dated.dayOf.row !== dated.row;
  const slackMs = isInTime ? OUT_OF_ORDER_MS : 0;
  const late = latestMs(above) - shape.ms - slackMs;
  // A day above its rows is a new one.
  const days = Math.max(isUnder ? 1 : 0, Math.ceil(late / DAY_MS));
  const name = isInTime ? dayName(dated, shape.epochDay) : (dated.dayOf?.name ?? '');
  if (isStated) {
    const isDoubtful = shape.epochDay === startDay && days > 0;
    return { calendar, readings: new Map(isDoubtful ? above.map((row) => [row, `op ${name}`]) : []) };
  }
  if (days === 0 && isInTime) return { calendar, readings: new Map() };
  const reading = days === 0 ? `op ${name}` : `op de dag vóór ${name}`;
  return {
    calendar: { ...calendar, startDay: Math.min(startDay, shape.epochDay - days) },
    readings: new Map(above.map((row) => [row, reading])),
  };
}

type Undated = RawInject & { readonly shape: { readonly type: 'clock' } };
const isUndated = (inject: RawInject): inject is Undated =>
  inject.shape.type === 'clock' && inject.shape.day === null && inject.sectionDay === null;

/** Of rows without a day, in ms after midnight of the first of their days. */
function latestMs(rows: readonly Undated[]): number {
  const firstMs = rows[0]?.shape.ms ?? 0;
  let previousMs: number | null = null;
  for (const { shape } of rows) {
    previousMs = shape.ms + runOn(shape.ms, previousMs, firstMs).days * DAY_MS;
  }
  return previousMs ?? 0;
}

const dayName = ({ shape, time }: RawInject, epochDay: number): string =>
  shape.type === 'moment' ? dateText(epochDay) : time;

const EXERCISE_DATE =
  /^(?:oefendatum|startdatum|oefendag|(?:datum|dag)(?: van)?(?: de)? oefening|(?:exercise|start) date|date of (?:the )?exercise|date de l['’]exercice)\s*:?\s*(.*)$/i;

/** @param rows above the header */
export function exerciseDateIn(rows: readonly (readonly Cell[])[]): TimeShape | null {
  for (const row of rows) {
    for (const [index, { text }] of row.entries()) {
      const said = EXERCISE_DATE.exec(text.trim());
      if (!said) continue;
      const beside = row.slice(index + 1).findIndex((cell) => cell.text !== '');
      const cell = said[1] ? { text: said[1], time: null } : cellAt(row, index + 1 + beside);
      const day = writtenDate(cell);
      if (day?.type === 'date' || day?.type === 'moment') return day;
    }
  }
  return null;
}
