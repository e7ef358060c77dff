// Tells a time by place in a list in order of time: on the middle of a row its own, between two rows what lies between
// them. Rows without a time tell none.

export interface TimedRow {
  readonly ms: number;
  /** Middle of the row on the screen. */
  readonly y: number;
}

/** @param rows from top to bottom */
export function momentInList(rows: readonly TimedRow[], y: number): number | null {
  const after = rows.findIndex((row) => row.y >= y);
  if (after === 0) return rows[0]?.ms ?? null;
  const above = rows.at(after < 0 ? -1 : after - 1);
  const below = after < 0 ? undefined : rows[after];
  if (!above) return null;
  if (!below) return above.ms;
  return above.ms + ((y - above.y) / (below.y - above.y)) * (below.ms - above.ms);
}

/** The rows of a list that carry `data-at-ms`, as they stand on the screen. */
export const timedRows = (list: Element): readonly TimedRow[] =>
  [...list.querySelectorAll<HTMLElement>('[data-at-ms]')].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return { ms: Number(row.dataset.atMs), y: top + height / 2 };
  });
