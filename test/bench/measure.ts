/** Timing for the benchmarks: repeated runs, medians and percentiles, and the rows of the result table. */
import { performance } from 'node:perf_hooks';

export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** The same work done another way, in the same run. */
  readonly beside: string;
  /** Null when there is no goal to meet. */
  readonly isMet: boolean | null;
  readonly remark: string;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

export function percentile(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * rank) / 100))] ?? Number.NaN;
}

/** Wall times in milliseconds of `times` runs, after one that does not count. */
export async function timed(times: number, run: (index: number) => unknown): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let index = -1; index < times; index += 1) {
    const from = performance.now();
    await run(index);
    if (index >= 0) taken.push(performance.now() - from);
  }
  return taken;
}

export const ms = (value: number): string =>
  value < 10
    ? `${value.toFixed(1)} ms`
    : value < 10_000
      ? `${Math.round(value)} ms`
      : `${(value / 1_000).toFixed(1)} s`;

/** A row with a goal in milliseconds, or without one. */
export const timeRow = (
  what: string,
  goalMs: number | null,
  measuredMs: number,
  beside = '',
  remark = '',
): Row => ({
  what,
  goal: goalMs === null ? '' : `≤ ${ms(goalMs)}`,
  measured: ms(measuredMs),
  beside,
  isMet: goalMs === null ? null : measuredMs <= goalMs,
  remark,
});
