/** What a run remembers, its conditions and curves, worked out the plain way for the reference engine. */
import type { Guard } from '../../../shared/scenario/schema.ts';

const MINUTE = 60_000;

export type Values = Readonly<Record<string, number | boolean>>;

export interface State {
  t: number;
  grip: number;
  /** Of a curve variable how far it lies beside its curve. */
  values: Record<string, number | boolean>;
  entered: Record<string, number>;
  course: {
    atMs: number;
    phaseId: string;
    fromPhaseId: string | null;
    transition: { readonly phaseId: string; readonly index: number } | null;
  }[];
  /** Of the phases of the scenario, on its way. */
  taking: State['course'][number]['transition'];
  gates: Record<
    string,
    { openedMs: number; missedMs?: number; decidedMs?: number; optionId?: string; isEarly?: true }
  >;
  injects: Record<
    string,
    {
      releasedMs?: number;
      before?: Values;
      recalledMs?: number;
      skippedMs?: number;
      postponedToMs?: number;
      isBroughtForward?: true;
    }
  >;
  clocks: Record<string, { startedMs: number; metMs?: number; missedMs?: number }>;
  /** Phases that were active in a nested phase when it was left last. */
  history: Record<string, readonly string[]>;
}

interface Asked {
  readonly currentOf: (variableId: string) => number | boolean | undefined;
  readonly clockState: (clockId: string) => string | null;
}

export function isTrueOf(guard: Guard, now: State, asked: Asked): boolean {
  if ('all' in guard)
    return guard.all.filter((part) => isTrueOf(part, now, asked)).length === guard.all.length;
  if ('any' in guard) return guard.any.filter((part) => isTrueOf(part, now, asked)).length > 0;
  if ('not' in guard) return !isTrueOf(guard.not, now, asked);
  if ('in' in guard) return guard.in in now.entered;
  if ('decided' in guard) {
    const option = now.gates[guard.decided]?.optionId;
    return option !== undefined && [option, undefined].includes(guard.option);
  }
  if ('missed' in guard) return now.gates[guard.missed]?.missedMs !== undefined;
  if ('released' in guard) return now.injects[guard.released]?.releasedMs !== undefined;
  if ('clock' in guard) return asked.clockState(guard.clock) === guard.is;
  if ('grip' in guard) return now.grip >= guard.grip.atLeast;
  const left = asked.currentOf(guard.variable);
  if (left === undefined) return false;
  const { op, value: right } = guard;
  return {
    '<': left < right,
    '<=': left <= right,
    '=': left === right,
    '!=': left !== right,
    '>=': left >= right,
    '>': left > right,
  }[op];
}

export function onCurve(
  minutes: readonly (readonly [minute: number, value: number])[],
  atMs: number,
): number {
  const points = minutes.map(([minute, value]) => [minute * MINUTE, value] as const);
  const next = points.findIndex(([pointMs]) => pointMs > atMs);
  const right = points[next];
  if (!right) return points.at(-1)?.[1] ?? 0;
  const left = points[next - 1];
  if (!left) return right[1];
  return left[1] + ((right[1] - left[1]) * (atMs - left[0])) / (right[0] - left[0]);
}
