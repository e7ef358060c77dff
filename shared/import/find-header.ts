/**
 * Which row of a sheet holds the names of its columns. A row that names the time and what happens is one, however
 * many columns of its own a gemeente has beside those; a row with a moment in it is none. What the columns hold is
 * `find-columns.ts`.
 */
import { FIELDS, type Field, nameScores, WHOLE_NAME } from './column-names.ts';
import type { Cell, Grid } from './grid.ts';
import { isCalledAfterRecipient } from './mark-columns.ts';
import { headerSaysLength } from './time-headers.ts';
import { parseTime } from './time-shape.ts';

const HEADER_WITHIN = 1_000;
/** So many are names by no accident. */
const WHOLE_NAMES = 3;

/** @returns its place in `rows`; null when there is none */
export function findHeader(grid: Grid): number | null {
  if (grid.names) return grid.names.place;
  const candidates = grid.rows.slice(0, HEADER_WITHIN).flatMap((row, place) => {
    const score = headerScore(row.flatMap(({ text }) => text || []));
    return score === null ? [] : [{ place, score }];
  });
  const last = lastMoment(grid.rows);
  const above = candidates.filter(({ place }) => place <= last);
  const [first, ...others] = above.length > 0 ? above : candidates;
  if (!first) return null;
  return others.reduce((best, each) => (each.score > best.score ? each : best), first).place;
}

/** Where the last row with a moment is: below it stands an empty form at most, such as that of a log. */
const lastMoment = (rows: Grid['rows']): number => rows.findLastIndex(hasMoment);

/** Beside what is of that moment. */
export function hasMoment(row: readonly Cell[]): boolean {
  const filled = row.filter(({ text }) => text !== '');
  return filled.length > 1 && filled.some(({ text, time }) => time !== null || parseTime(text) !== null);
}

/** @param names of a row, none empty; @returns null when they are no names of columns */
export function headerScore(names: readonly string[]): number | null {
  if (names.length < 2 || names.some(isMoment)) return null;
  const fields = new Map<Field, number>();
  let matched = 0;
  let persons = 0;
  let isTimed = false;
  for (const name of names) {
    const scores = nameScores(name);
    const most = mostOf(scores);
    const top = FIELDS.find((field) => scores.get(field) === most);
    isTimed ||= headerSaysLength(name);
    const isPerson = top === undefined && isCalledAfterRecipient(name);
    if (isPerson) persons += 1;
    if (top !== undefined) {
      matched += 1;
      fields.set(top, Math.max(most, fields.get(top) ?? 0));
    }
  }
  const isAbout = (['time', 'title', 'text'] as const).some((field) => fields.has(field));
  const whole = [...fields].flatMap(([field, score]) => (score >= WHOLE_NAME ? [field] : []));
  const lengths = isTimed ? 1 : 0;
  const kinds = fields.size + Math.min(persons, 1) + lengths;
  if (!isAbout || whole.length === 0 || kinds < 2) return null;
  const tells = whole.includes('title') || whole.includes('text');
  const isSure = (whole.includes('time') && tells) || whole.length >= WHOLE_NAMES;
  if (!isSure && (matched + persons + lengths) * 2 < names.length) return null;
  return [...fields.values()].reduce((sum, each) => sum + each, 0);
}

const mostOf = (scores: ReadonlyMap<Field, number>): number => Math.max(0, ...scores.values());

/** D1 is a discipline among names, and a day elsewhere. What it is called costs most, and is asked last. */
function isMoment(name: string): boolean {
  if (parseTime(name) === null) return false;
  const most = mostOf(nameScores(name));
  return most < WHOLE_NAME && !(most === 0 && isCalledAfterRecipient(name));
}
