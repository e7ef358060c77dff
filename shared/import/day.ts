/**
 * Recognises days as they stand in a draaiboek: dates in Dutch, English, French and ISO order, and days counted
 * from the start (`D+1`, `dag 2`). A date that does not exist is none. Day before month, unless only the other
 * order exists.
 */
export interface WrittenDate {
  /** Days since 1 January 1970. */
  readonly epochDay: number;
  /** What stands beside the date. */
  readonly rest: string;
  /** Written without a year: then a day of 2000, which has them all. */
  readonly isYearless: boolean;
}

export interface WrittenDay {
  /** From the day of the start, which is 0; of a number, that day being `dag 1`. */
  readonly day: number;
  /** `D+1`, not `dag 2`. */
  readonly signed: boolean;
  readonly rest: string;
}

const DAY_MS = 86_400_000;
const MONTH_NAMES =
  'jan(?:uari|uary|vier)?|feb(?:ruari|ruary)?|f[ée]v(?:rier)?|m(?:aa)?rt|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|mei|may|mai|jun[ie]?|juin|jul[iy]?|juil(?:let)?|aug(?:ustus|ust)?|ao[uû]t|sep(?:t(?:ember|embre)?)?|okt(?:ober)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?';
const MONTH_STARTS: readonly RegExp[] = [
  /^jan/,
  /^f[ée][bv]/,
  /^(?:maa?r|mrt)/,
  /^a[pv]r/,
  /^(?:mei|may|mai)/,
  /^jui?n/,
  /^jui?l/,
  /^(?:aug|ao)/,
  /^sep/,
  /^o[kc]t/,
  /^nov/,
  /^d[eé]c/,
];
/** By their place in the week. */
const WEEKDAY_NAMES: readonly (readonly string[])[] = [
  ['maandag', 'monday', 'lundi', 'ma', 'mon', 'lun'],
  ['dinsdag', 'tuesday', 'mardi', 'di', 'tue', 'mar'],
  ['woensdag', 'wednesday', 'mercredi', 'wo', 'wed', 'mer'],
  ['donderdag', 'thursday', 'jeudi', 'do', 'thu', 'jeu'],
  ['vrijdag', 'friday', 'vendredi', 'vr', 'fri', 'ven'],
  ['zaterdag', 'saturday', 'samedi', 'za', 'sat', 'sam'],
  ['zondag', 'sunday', 'dimanche', 'zo', 'sun', 'dim'],
];
const WEEKDAYS = new Map(
  WEEKDAY_NAMES.flatMap((names, place) => names.map((name) => [name, place] as const)),
);
const WEEKDAY = new RegExp(`^(${[...WEEKDAYS.keys()].join('|')})\\.?,?(?: (?=\\d)|$)`);

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:(?:t|,? )(.*))?$/;
const ISO_BASIC = /^(\d{4})(\d{2})(\d{2})t(\d{4,6})z?$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:,? (.*))?$/;
const NAMED = new RegExp(
  `^(\\d{1,2})(?:e|er|st|nd|rd|th)?[ -](${MONTH_NAMES})\\.?[ -](\\d{4}|\\d{2})(?:,? (.*))?$`,
);
/** Without a year; numbers only before a clock time, as `9-11` alone may be anything. */
const NAMED_YEARLESS = new RegExp(
  `^(\\d{1,2})(?:e|er|st|nd|rd|th)?[ -](${MONTH_NAMES})\\.?(?:,? ((?:om |at |à )?\\d{1,2} ?[:.hu].*|\\d{4}))?$`,
);
const NUMERIC_YEARLESS = /^(\d{1,2})[-/](\d{1,2})(?:,? (\d{1,2}[:.hu].*))?$/;
/** Military date-time group: `180905ZNOV26`. */
const GROUP = new RegExp(`^(\\d{2})(\\d{4}) ?[a-z]? ?(${MONTH_NAMES}) ?(\\d{2})$`);

/** @param text in small letters */
export function parseDate(text: string): WrittenDate | null {
  const bare = text.replace(WEEKDAY, '');
  const iso = ISO.exec(bare);
  if (iso) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4]);
  const basic = ISO_BASIC.exec(bare);
  if (basic) return written(Number(basic[1]), Number(basic[2]), Number(basic[3]), basic[4]?.slice(0, 4));
  const numeric = NUMERIC.exec(bare);
  if (numeric) {
    const [, first, , second, yearDigits, rest] = numeric;
    const year = fullYear(yearDigits);
    return (
      written(year, Number(second), Number(first), rest) ?? written(year, Number(first), Number(second), rest)
    );
  }
  const named = NAMED.exec(bare);
  if (named) return written(fullYear(named[3]), monthNumber(named[2]), Number(named[1]), named[4]);
  const group = GROUP.exec(bare);
  if (group) return written(fullYear(group[4]), monthNumber(group[3]), Number(group[1]), group[2]);
  const yearless = NAMED_YEARLESS.exec(bare);
  if (yearless)
    return withoutYear(written(2_000, monthNumber(yearless[2]), Number(yearless[1]), yearless[3]));
  const short = NUMERIC_YEARLESS.exec(bare);
  return short?.[3] === undefined ? null : parseShortDate(bare);
}

/** `12-11` in a column of dates. @param text in small letters */
export function parseShortDate(text: string): WrittenDate | null {
  const short = NUMERIC_YEARLESS.exec(text.replace(WEEKDAY, ''));
  if (!short) return null;
  const [, first, second, rest] = short;
  return withoutYear(
    written(2_000, Number(second), Number(first), rest) ??
      written(2_000, Number(first), Number(second), rest),
  );
}

const withoutYear = (date: WrittenDate | null): WrittenDate | null =>
  date === null ? null : { ...date, isYearless: true };

/** @param text in small letters */
export function parseWeekday(text: string): { readonly weekday: number; readonly rest: string } | null {
  const match = WEEKDAY.exec(text);
  const weekday = WEEKDAYS.get(match?.[1] ?? '');
  if (!match || weekday === undefined) return null;
  return { weekday, rest: text.slice(match[0].length) };
}

export const weekdayOf = (epochDay: number): number => (((epochDay + 3) % 7) + 7) % 7;

const fullYear = (digits: string | undefined): number => Number(digits) + (digits?.length === 2 ? 2_000 : 0);
const monthNumber = (name = ''): number => MONTH_STARTS.findIndex((start) => start.test(name)) + 1;

function written(year: number, month: number, day: number, rest = ''): WrittenDate | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (year < 1990 || year > 2100 || day < 1 || day > (lengths[month - 1] ?? 0)) return null;
  return {
    epochDay: Date.UTC(year, month - 1, day) / DAY_MS,
    rest: rest.replace(/^(?:om|at|à) /, '').trim(),
    isYearless: false,
  };
}

const SIGNED_DAY = /^(?:d|j|dag|day|jour) ?([+-]) ?(\d{1,3})(?:[ ,/]+(?:- )?(.*))?$/;
const NUMBERED_DAY = /^(?:d|j|dag|day|jour) ?(\d{1,3})(?:[ ,:/-]+(.*))?$/;

/** @param text in small letters */
export function parseDayNumber(text: string): WrittenDay | null {
  const signed = SIGNED_DAY.exec(text);
  if (signed) {
    const day = Number(signed[2]) * (signed[1] === '-' ? -1 : 1);
    return { day, signed: true, rest: (signed[3] ?? '').replace(/^(?:om|at|à) /, '') };
  }
  const numbered = NUMBERED_DAY.exec(text);
  if (!numbered) return null;
  const rest = (numbered[2] ?? '').replace(/^(?:om|at|à) /, '');
  return { day: Number(numbered[1]) - 1, signed: false, rest };
}

const dutchDate = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'long' });

/** For messages: 18 november 2026. */
export const dateText = (epochDay: number): string => dutchDate.format(epochDay * DAY_MS);
