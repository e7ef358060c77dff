/**
 * When a curve satisfies a comparison, if nobody sets it: from its own straight lines, a little too wide where it
 * crosses, so that no moment is left out. Times are milliseconds of exercise time.
 */
import type { Curve } from './curve.ts';
import { compare } from './guard.ts';
import type { Guard } from './schema.ts';
import { NEVER, span, type TimeSet, union } from './time-set.ts';

export type Comparison = Pick<Extract<Guard, { variable: string }>, 'op' | 'value'>;

const MARGIN_MS = 3;
/** Twice what the engine rounds a value to. */
const VALUE_GRAIN = 1e-9;

const OPPOSITE: Readonly<Record<Comparison['op'], Comparison['op']>> = {
  '<': '>=',
  '<=': '>',
  '=': '!=',
  '!=': '=',
  '>=': '<',
  '>': '<=',
};

export const opposite = ({ op, value }: Comparison): Comparison => ({ op: OPPOSITE[op], value });

/** Moments from 0 to `endMs`. */
export function curveTimes({ points }: Curve, comparison: Comparison, endMs: number): TimeSet {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return NEVER;
  const all = [[0, first[1]] as const, ...points, [Math.max(endMs, last[0]), last[1]] as const];
  const pieces = all.slice(1).map((right, index) => {
    const [leftMs, leftValue] = all[index] ?? right;
    return piece(leftMs, leftValue, right[0], right[1], comparison);
  });
  return union(...pieces.flat().map(([fromMs, toMs]) => span(Math.max(0, fromMs), Math.min(endMs, toMs))));
}

function piece(leftMs: number, left: number, rightMs: number, right: number, wanted: Comparison): TimeSet {
  const { op, value } = wanted;
  const level = Number(value);
  const isFlat = left === right;
  const crossesMs = isFlat ? leftMs : leftMs + ((level - left) * (rightMs - leftMs)) / (right - left);
  const marginMs = isFlat ? 0 : MARGIN_MS + VALUE_GRAIN * Math.abs((rightMs - leftMs) / (right - left));
  if (op === '!=') return isFlat && left === value ? NEVER : span(leftMs, rightMs);
  if (op === '=') {
    if (!mayCompare(Math.min(left, right), Math.max(left, right), wanted)) return NEVER;
    return isFlat ? span(leftMs, rightMs) : span(crossesMs - marginMs, crossesMs + marginMs);
  }
  const [leftHolds, rightHolds] = [compare(left, op, value), compare(right, op, value)];
  if (leftHolds && rightHolds) return span(leftMs, rightMs);
  if (leftHolds) return span(leftMs, crossesMs + marginMs);
  return rightHolds ? span(crossesMs - marginMs, rightMs) : NEVER;
}

/** Whether some number from `lowest` to `highest` satisfies it. */
export function mayCompare(lowest: number, highest: number, { op, value }: Comparison): boolean {
  const level = Number(value);
  if (op === '=') return lowest <= level && level <= highest;
  return compare(lowest, op, value) || compare(highest, op, value);
}
