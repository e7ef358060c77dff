/**
 * When a condition may hold, by what of a scenario may have happened so far: never too seldom, often too widely. One
 * that can hold in several ways is told by each, so that terms which never go together are seen. Milliseconds of
 * exercise time.
 */
import { curveFloor, curveValue } from './curve.ts';
import { type Comparison, curveTimes, mayCompare, opposite } from './curve-times.ts';
import { compare } from './guard.ts';
import { type GuardAtom, isContradiction, type Term, waysToHold, withAncestors } from './guard-terms.ts';
import { MINUTE_MS, type ScenarioModel } from './model.ts';
import type { Guard } from './schema.ts';
import { firstOf, intersection, NEVER, nextIn, outside, span, type TimeSet, union } from './time-set.ts';

type StateAtom = Exclude<GuardAtom, Comparison>;

/** Terms that must all hold at one moment. */
interface Way {
  readonly terms: readonly Term<StateAtom>[];
  readonly variables: readonly {
    readonly id: string;
    readonly comparisons: readonly Comparison[];
    /** When all hold for a curve that nobody sets. */
    readonly unset: TimeSet;
  }[];
}

/** What may have happened, as far as it is worked out; every set and moment only widens. */
export interface Outlook {
  readonly model: ScenarioModel;
  readonly endMs: number;
  readonly entered: Map<string, TimeSet>;
  readonly released: Map<string, number>;
  readonly opened: Map<string, number>;
  readonly begun: Map<string, number>;
  /** By variable, what it may be given and from when. */
  readonly values: Map<string, Map<number | boolean, number>>;
  /** Phases in which it may be, worked out anew in every round. */
  readonly present: Map<string, TimeSet>;
  /** By condition, when it cannot fail, worked out anew in every round. */
  readonly sure: Map<Guard, TimeSet>;
  /** By what has the condition: the ways in which it can hold; null for too many to tell apart. */
  readonly ways: Map<object, readonly Way[] | null>;
}

/** A condition is seen to hold so soon after it does. */
const NOTICE_MS = 3;

export const momentOf = (moments: ReadonlyMap<string, number>, id: string): number =>
  moments.get(id) ?? Number.POSITIVE_INFINITY;

export const enteredTimes = ({ entered }: Outlook, id: string): TimeSet => entered.get(id) ?? NEVER;

/** Moments at which all these conditions of an owner may hold together. */
export function timesOfAll(outlook: Outlook, owner: object, guards: readonly (Guard | undefined)[]): TimeSet {
  const all = guards.flatMap((guard) => guard ?? []);
  if (all.length === 0) return span(0, outlook.endMs);
  return timesOfWays(outlook, waysOf(outlook, owner, all, true), true);
}

/** Moments at which a condition cannot fail. */
function sureTimes(outlook: Outlook, guard: Guard): TimeSet {
  const known = outlook.sure.get(guard);
  if (known) return known;
  const failing = timesOfWays(outlook, waysOf(outlook, guard, [guard], false), false);
  const times = outside(failing, outlook.endMs);
  outlook.sure.set(guard, times);
  return times;
}

function waysOf(outlook: Outlook, owner: object, guards: readonly Guard[], holds: boolean) {
  const known = outlook.ways.get(owner);
  if (known !== undefined) return known;
  const { model } = outlook;
  const found = waysToHold(guards, holds)
    ?.filter((terms) => !isContradiction(model, terms))
    .map((terms) => wayOf(outlook, terms));
  outlook.ways.set(owner, found ?? null);
  return found ?? null;
}

function wayOf({ model, endMs }: Outlook, all: readonly Term[]): Way {
  const terms: Term<StateAtom>[] = [];
  const byVariable = new Map<string, Comparison[]>();
  for (const { atom, holds } of all) {
    if (!('variable' in atom)) terms.push({ atom, holds });
    else {
      const comparisons = byVariable.get(atom.variable) ?? [];
      byVariable.set(atom.variable, [...comparisons, holds ? atom : opposite(atom)]);
    }
  }
  const variables = [...byVariable].map(([id, comparisons]) => {
    const curve = model.curveByVariable.get(id);
    const unset = comparisons
      .map((each) => (curve ? curveTimes(curve, each, endMs) : NEVER))
      .reduce(intersection);
    return { id, comparisons, unset };
  });
  return { terms, variables };
}

/** @param isFine false while it is worked out when phases are left, so that this cannot be asked */
function timesOfWays(outlook: Outlook, ways: readonly Way[] | null, isFine: boolean): TimeSet {
  if (!ways) return span(0, outlook.endMs);
  return union(...ways.map((way) => timesOfWay(outlook, way, isFine)));
}

function timesOfWay(outlook: Outlook, { terms, variables }: Way, isFine: boolean): TimeSet {
  let times = span(0, outlook.endMs);
  for (const { atom, holds } of terms) {
    const own = !holds
      ? timesNot(outlook, atom)
      : !isFine && 'in' in atom
        ? span(firstOf(enteredTimes(outlook, atom.in)), outlook.endMs)
        : timesOf(outlook, atom);
    times = intersection(times, own);
    if (times.length === 0) return NEVER;
  }
  for (const { id, comparisons, unset } of variables) {
    times = intersection(times, timesOfVariable(outlook, id, comparisons, unset));
  }
  return times;
}

export function timesOf(outlook: Outlook, atom: StateAtom): TimeSet {
  const from = (fromMs: number) => span(fromMs, outlook.endMs);
  if ('in' in atom) return timesIn(outlook, atom.in);
  if ('decided' in atom) return from(momentOf(outlook.opened, atom.decided));
  if ('missed' in atom) {
    const deadline = outlook.model.gateById.get(atom.missed)?.deadline ?? 0;
    return from(momentOf(outlook.opened, atom.missed) + deadline * MINUTE_MS);
  }
  if ('released' in atom) return from(momentOf(outlook.released, atom.released));
  if ('grip' in atom) return from(0);
  const limit = outlook.model.clockById.get(atom.clock)?.limit ?? 0;
  return from(momentOf(outlook.begun, atom.clock) + (atom.is === 'missed' ? limit * MINUTE_MS : 0));
}

/** What was decided, missed or brought in can be undone, and a level set again. */
const timesNot = ({ endMs }: Outlook, atom: StateAtom): TimeSet =>
  'grip' in atom && atom.grip.atLeast === 0 ? NEVER : span(0, endMs);

/** What a value that is added up may be off by. */
const SLACK = 1e-6;

function timesOfVariable(
  { model, endMs, values }: Outlook,
  id: string,
  comparisons: readonly Comparison[],
  unset: TimeSet,
): TimeSet {
  const own = [...(values.get(id) ?? [])];
  const curve = model.curveByVariable.get(id);
  if (!curve) {
    const fitting = own.filter(([value]) => comparisons.every((each) => compare(value, each.op, each.value)));
    return span(Math.min(...fitting.map(([, fromMs]) => fromMs)), endMs);
  }
  const set = own.map(([value, fromMs]) => {
    const ahead = curve.points.flatMap(([atMs, each]) => (atMs > fromMs ? [each] : []));
    const reached = [curveValue(curve, fromMs), ...ahead];
    const reach = Math.max(...reached) - Math.min(...reached) + SLACK;
    const floor = curveFloor(curve);
    const lowest = Math.max(floor, Number(value) - reach);
    const highest = Math.max(floor, Number(value) + reach);
    return comparisons.every((each) => mayCompare(lowest, highest, each)) ? span(fromMs, endMs) : NEVER;
  });
  return union(unset, ...set);
}

/** Moments at which it may be in a phase. */
function timesIn(outlook: Outlook, phaseId: string): TimeSet {
  const known = outlook.present.get(phaseId);
  if (known) return known;
  const entered = enteredTimes(outlook, phaseId);
  const times = union(
    ...entered.map(([fromMs, toMs]) => span(fromMs, Math.max(fromMs, leavesMs(outlook, phaseId, toMs)))),
  );
  outlook.present.set(phaseId, times);
  return times;
}

/** When a phase that was entered then has surely been left, or the end. */
export function leavesMs(outlook: Outlook, phaseId: string, enteredMs: number): number {
  let leaves = outlook.endMs;
  for (const { transitions } of withAncestors(outlook.model, phaseId)) {
    for (const { at, after, when } of transitions) {
      const dueMs =
        at !== undefined ? Math.max(enteredMs, at * MINUTE_MS) : enteredMs + (after ?? 0) * MINUTE_MS;
      const takenMs = when ? nextIn(sureTimes(outlook, when), dueMs) + NOTICE_MS : dueMs;
      leaves = Math.min(leaves, takenMs);
    }
  }
  return leaves;
}
