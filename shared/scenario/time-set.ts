/**
 * Sets of moments as closed intervals in order of time, none touching another: when something may be so. A set may
 * hold too much, never too little; what lies within a millisecond of each other counts as meeting. Milliseconds of
 * exercise time.
 */
export type TimeSet = readonly (readonly [fromMs: number, toMs: number])[];

export const NEVER: TimeSet = [];

const GRAIN_MS = 1;
/** More intervals than this are told as one. */
const MAX_INTERVALS = 16;

export const span = (fromMs: number, toMs: number): TimeSet => (fromMs <= toMs ? [[fromMs, toMs]] : NEVER);

export function union(...sets: readonly TimeSet[]): TimeSet {
  const all = sets.flat().sort((one, other) => one[0] - other[0]);
  const merged: [number, number][] = [];
  for (const [fromMs, toMs] of all) {
    const last = merged.at(-1);
    if (last && fromMs <= last[1] + GRAIN_MS) last[1] = Math.max(last[1], toMs);
    else merged.push([fromMs, toMs]);
  }
  return merged.length > MAX_INTERVALS ? hull(merged) : merged;
}

export function intersection(one: TimeSet, other: TimeSet): TimeSet {
  return union(
    one.flatMap(([oneFrom, oneTo]) =>
      other.flatMap(([otherFrom, otherTo]): TimeSet => {
        const fromMs = Math.max(oneFrom, otherFrom);
        const toMs = Math.min(oneTo, otherTo);
        return fromMs <= toMs + GRAIN_MS ? [[fromMs, Math.max(fromMs, toMs)]] : NEVER;
      }),
    ),
  );
}

/** The moments up to `endMs` that surely are not in the set. */
export function outside(set: TimeSet, endMs: number): TimeSet {
  const edges = [-GRAIN_MS, ...set.flat(), endMs + GRAIN_MS];
  const gaps: (readonly [number, number])[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    gaps.push([(edges[index] ?? 0) + GRAIN_MS, (edges[index + 1] ?? 0) - GRAIN_MS]);
  }
  return gaps.filter(([fromMs, toMs]) => fromMs <= toMs);
}

const hull = (set: TimeSet): TimeSet => span(firstOf(set), set.at(-1)?.[1] ?? -1);

/** Infinity for a set without moments. */
export const firstOf = (set: TimeSet): number => set[0]?.[0] ?? Number.POSITIVE_INFINITY;

/** First moment of the set from `fromMs` on, or Infinity. */
export function nextIn(set: TimeSet, fromMs: number): number {
  const interval = set.find(([, toMs]) => toMs >= fromMs);
  return interval ? Math.max(fromMs, interval[0]) : Number.POSITIVE_INFINITY;
}

export const isSame = (one: TimeSet, other: TimeSet): boolean =>
  one.length === other.length &&
  one.every(([fromMs, toMs], index) => fromMs === other[index]?.[0] && toMs === other[index]?.[1]);
