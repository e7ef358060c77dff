/**
 * On which day lengths of time are that stand beside a day: `H+2` on `D+1`, `T+30 min` under *Dag 2*. Either each
 * day begins to count anew, and then the days come on top, or all count from the start of the exercise, and then
 * they do not. The whole draaiboek tells which; what it does not tell is asked about. Places no time.
 */

import { counted } from '../dutch-words.ts';
import type { Calendar } from './calendar.ts';
import type { TimeUnit } from './import-result.ts';
import { spokenTime, UNIT_MS } from './place-time.ts';
import type { RawInject } from './read-rows.ts';
import { DAY_MS, type TimeShape } from './time-shape.ts';

/** The day of a row whose time is a length. */
export interface LengthDay {
  readonly shape: TimeShape;
  /** As written. */
  readonly name: string;
  /** In the row itself as `D+1`, which is a day more by its letter. */
  readonly isSigned: boolean;
}

/** A length of a column, without a day of its own. @param text as written */
export function isLength(shape: TimeShape | null, text: string): boolean {
  const isOne = shape?.type === 'offset' || (shape?.type === 'bare' && shape.after === undefined);
  return isOne && !NAMES_DAY.test(text);
}
const NAMES_DAY = /(?:^|[^a-z])(?:d|j|dag|dagen|day|days|jour|jours|jr)(?![a-z])/i;

const SIGNED = /^\s*(?:d|j|dag|day|jour)?\s*[-+−–]/i;
/** @param isOwn it stands in the row itself */
export const lengthDay = (shape: TimeShape, name: string, isOwn: boolean): LengthDay => ({
  shape,
  name,
  isSigned: isOwn && SIGNED.test(name),
});

interface Length {
  readonly inject: RawInject;
  readonly written: LengthDay;
  /** From the start of its day or of the exercise. */
  readonly ms: number;
  /** From the day of the start. */
  readonly day: number;
}

export interface OnLaterDay {
  readonly days: number;
  /** In Dutch, how it is read; null where that is sure. */
  readonly reading: string | null;
}

interface SheetLengths {
  readonly injects: readonly RawInject[];
  readonly unit: TimeUnit | null;
}

/** @param sheets of one draaiboek; @param startMs clock at the start, after midnight */
export function lengthDays(
  sheets: readonly SheetLengths[],
  { settle, startDay, isStated }: Calendar,
  startMs: number | null,
): ReadonlyMap<RawInject, OnLaterDay> {
  const found = sheets.flatMap(({ injects, unit }) =>
    injects.flatMap((inject) => {
      const written = inject.lengthDay;
      const ms = lengthMs(inject.shape, unit);
      return written === null || ms === null ? [] : [{ inject, written, ms, shape: settle(written.shape) }];
    }),
  );
  const dates = found.flatMap(({ shape }) => ('epochDay' in shape ? [shape.epochDay] : []));
  const firstDate = [...dates, ...(startDay === null ? [] : [startDay])].reduce(
    (first, day) => Math.min(first, day),
    Number.POSITIVE_INFINITY,
  );
  const base = isStated && startDay !== null ? startDay : firstDate;
  const lengths = found.flatMap(({ shape, ...rest }): readonly Length[] => {
    if ('epochDay' in shape) return [{ ...rest, day: shape.epochDay - base }];
    return shape.type === 'day' ? [{ ...rest, day: shape.day }] : [];
  });
  if (allFromStart(lengths, startMs)) return new Map();
  return new Map(
    lengths.flatMap((length): readonly (readonly [RawInject, OnLaterDay])[] => {
      if (length.day === 0) return [];
      return [[length.inject, isBeyond(length) ? fromStart(length) : onItsDay(length)]];
    }),
  );
}

function lengthMs(shape: TimeShape, unit: TimeUnit | null): number | null {
  if (shape.type === 'offset') return shape.ms;
  if (shape.type !== 'bare') return null;
  if (shape.amount === 0) return 0;
  return unit === null || unit === 'days' ? null : shape.amount * UNIT_MS[unit];
}

/** No day is so long: such a length was counted from the start. */
const isBeyond = ({ day, ms }: Length): boolean => (day > 0 ? ms >= day * DAY_MS : day < 0 && ms < 0);

function allFromStart(lengths: readonly Length[], startMs: number | null): boolean {
  const isSure =
    lengths.some(isBeyond) ||
    (startMs !== null &&
      lengths.every(
        ({ day, ms, written }) =>
          !(written.isSigned && day !== 0) && Math.floor((startMs + ms) / DAY_MS) === day,
      ));
  return isSure && runsOn(lengths);
}

/** Whether no length of a later day is shorter than one of an earlier day. */
function runsOn(lengths: readonly Length[]): boolean {
  const byDay = new Map<number, { readonly least: number; readonly most: number }>();
  for (const { day, ms } of lengths) {
    const { least, most } = byDay.get(day) ?? { least: ms, most: ms };
    byDay.set(day, { least: Math.min(least, ms), most: Math.max(most, ms) });
  }
  const inOrder = [...byDay].sort(([one], [other]) => one - other).map(([, range]) => range);
  return inOrder.every(({ least }, place) => least >= (inOrder[place - 1]?.most ?? least));
}

const dayName = ({ name }: LengthDay): string => (/^\d+$/.test(name) ? `dag ${name}` : name);

const fromStart = ({ ms, written }: Length): OnLaterDay => ({
  days: 0,
  reading: `${spokenTime(ms)} na de start van de oefening, niet van ${dayName(written)}`,
});

const onItsDay = ({ day, ms, written }: Length): OnLaterDay => ({
  days: day,
  reading: written.isSigned ? null : `${sinceStart(day * DAY_MS + ms)}, want op ${dayName(written)}`,
});

const sinceStart = (ms: number): string =>
  ms === 0 ? counted(0, 'minuut', 'minuten') : `${spokenTime(ms)} ${ms < 0 ? 'vóór' : 'na'} de start`;
