/**
 * Piecewise linear curves over exercise time: value at a moment, and the next moment at which the curve
 * crosses one of a set of thresholds. Times are milliseconds of exercise time.
 */
export interface Curve {
  /** Points in ascending time; constant before the first and after the last. */
  readonly points: readonly (readonly [timeMs: number, value: number])[];
}

/** What never is negative by itself, such as a number of people, does not become so by a shift. */
export const curveFloor = ({ points }: Curve): number =>
  points.every(([, value]) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;

export function curveValue(curve: Curve, timeMs: number): number {
  const { points } = curve;
  const after = points.findIndex(([t]) => t > timeMs);
  const last = points.at(-1);
  if (after === -1) return last ? last[1] : 0;
  const right = points[after];
  const left = points[after - 1];
  if (!right) return 0;
  if (!left) return right[1];
  return left[1] + ((right[1] - left[1]) * (timeMs - left[0])) / (right[0] - left[0]);
}

/** Lowest and highest value from `fromMs` on. */
export function curveRange(curve: Curve, fromMs: number): readonly [lowest: number, highest: number] {
  const ahead = curve.points.flatMap(([timeMs, value]) => (timeMs > fromMs ? [value] : []));
  const values = [curveValue(curve, fromMs), ...ahead];
  return [Math.min(...values), Math.max(...values)];
}

/**
 * First whole millisecond after `afterMs` at which a comparison with one of `thresholds` may change, or
 * Infinity. Each crossing yields the milliseconds around it, so that `>` and `>=` are both seen and
 * rounding cannot make a crossing slip through.
 */
export function nextCrossing(curve: Curve, thresholds: readonly number[], afterMs: number): number {
  let next = Number.POSITIVE_INFINITY;
  const consider = (moment: number) => {
    if (moment > afterMs && moment < next) next = moment;
  };
  curve.points.forEach(([rightMs, rightValue], index) => {
    const left = curve.points[index - 1];
    if (!left || rightMs < afterMs) return;
    const [leftMs, leftValue] = left;
    for (const threshold of thresholds) {
      if ((leftValue - threshold) * (rightValue - threshold) > 0 || leftValue === rightValue) continue;
      const exact = leftMs + ((threshold - leftValue) * (rightMs - leftMs)) / (rightValue - leftValue);
      for (const nudge of [-1, 0, 1, 2]) consider(Math.floor(exact) + nudge);
    }
  });
  return next;
}
