/**
 * The one guard evaluator, used by transitions and injects alike. Guards are data; what they may ask is
 * the interface `GuardView`.
 */
import { assertNever } from '../result.ts';
import type { ClockState, Guard } from './schema.ts';

export interface GuardView {
  readonly isIn: (phaseId: string) => boolean;
  readonly valueOf: (variableId: string) => number | boolean | undefined;
  readonly decisionOn: (gateId: string) => string | undefined;
  readonly isMissed: (gateId: string) => boolean;
  readonly isReleased: (injectId: string) => boolean;
  /** Null while the clock has not started. */
  readonly clockState: (clockId: string) => ClockState | null;
  readonly grip: number;
}

type Comparison = Extract<Guard, { variable: string }>['op'];

export function compare(left: number | boolean, op: Comparison, right: number | boolean): boolean {
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
    default:
      return assertNever(op);
  }
}

export function holds(guard: Guard | undefined, view: GuardView): boolean {
  if (!guard) return true;
  if ('all' in guard) return guard.all.every((part) => holds(part, view));
  if ('any' in guard) return guard.any.some((part) => holds(part, view));
  if ('not' in guard) return !holds(guard.not, view);
  if ('in' in guard) return view.isIn(guard.in);
  if ('decided' in guard) {
    const option = view.decisionOn(guard.decided);
    return option !== undefined && (guard.option === undefined || guard.option === option);
  }
  if ('missed' in guard) return view.isMissed(guard.missed);
  if ('released' in guard) return view.isReleased(guard.released);
  if ('clock' in guard) return view.clockState(guard.clock) === guard.is;
  if ('grip' in guard) return view.grip >= guard.grip.atLeast;
  const value = view.valueOf(guard.variable);
  return value !== undefined && compare(value, guard.op, guard.value);
}

/** The guard and all guards inside it. */
export function* guardParts(guard: Guard | undefined): Generator<Guard> {
  if (!guard) return;
  yield guard;
  if ('all' in guard) for (const part of guard.all) yield* guardParts(part);
  else if ('any' in guard) for (const part of guard.any) yield* guardParts(part);
  else if ('not' in guard) yield* guardParts(guard.not);
}
