/**
 * What may happen in any course of a scenario, and when: whatever is decided at whatever moment, answered again, put
 * to whichever GRIP level or brought in by hand. It may hold too much, never too little, so what is not in here
 * happens in no course. Leaves aside that the leader forces a phase, or brings in early what comes by itself.
 * Milliseconds of exercise time.
 */
import { curveValue } from './curve.ts';
import { type Comparison, curveTimes, mayCompare, opposite } from './curve-times.ts';
import { compare } from './guard.ts';
import { implies, isContradiction, type Term, waysToHold, withAncestors } from './guard-terms.ts';
import { MINUTE_MS, type PhaseNode, type ScenarioModel } from './model.ts';
import type { Guard, InjectData, TransitionData } from './schema.ts';
import {
  firstOf,
  intersection,
  isSame,
  NEVER,
  nextIn,
  outside,
  span,
  type TimeSet,
  union,
} from './time-set.ts';

export interface Possibilities {
  /** By phase; absent for one that no course enters. */
  readonly entered: ReadonlyMap<string, TimeSet>;
  /** Transitions that may be taken, as `transitionKey` names them. */
  readonly taken: ReadonlySet<string>;
  /** By inject, gate and term: the earliest moment. */
  readonly released: ReadonlyMap<string, number>;
  readonly opened: ReadonlyMap<string, number>;
  readonly begun: ReadonlyMap<string, number>;
}

export const transitionKey = (phaseId: string, index: number): string => `${phaseId}#${index}`;

interface Growing extends Possibilities {
  readonly model: ScenarioModel;
  readonly endMs: number;
  readonly entered: Map<string, TimeSet>;
  readonly taken: Set<string>;
  readonly released: Map<string, number>;
  readonly opened: Map<string, number>;
  readonly begun: Map<string, number>;
  /** By variable, what it may be given and from when. */
  readonly values: Map<string, Map<number | boolean, number>>;
  /** Phases in which it may be, worked out anew in every round. */
  readonly present: Map<string, TimeSet>;
  readonly sure: Map<Guard, TimeSet>;
  readonly ways: Map<Guard, readonly (readonly Term[])[] | null>;
  grew: boolean;
  round: number;
}

/** After so many rounds what still grows is taken to grow to the end. */
const FINE_ROUNDS = 60;
/** A condition is seen to hold so soon after it does. */
const NOTICE_MS = 3;

export function possibilitiesOf(model: ScenarioModel): Possibilities {
  const { scenario } = model;
  const growing: Growing = {
    model,
    endMs: scenario.durationMinutes * MINUTE_MS,
    entered: new Map(),
    taken: new Set(),
    released: new Map(),
    opened: new Map(),
    begun: new Map(),
    values: new Map(),
    present: new Map(),
    sure: new Map(),
    ways: new Map(),
    grew: false,
    round: 0,
  };
  for (const [id, { initial, curve }] of Object.entries(scenario.variables)) {
    growing.values.set(id, new Map(curve ? [] : [[initial, 0]]));
  }
  for (const { initial } of [scenario.phases, ...Object.values(scenario.regions ?? {})]) {
    for (const id of firstInside(model, initial)) growing.entered.set(id, span(0, 0));
  }
  do {
    growing.grew = false;
    growing.round += 1;
    growing.present.clear();
    growing.sure.clear();
    grow(growing);
  } while (growing.grew);
  return growing;
}

function grow(growing: Growing): void {
  const { model } = growing;
  for (const phase of model.phases) {
    for (const [index, transition] of phase.transitions.entries())
      growTaken(growing, phase, index, transition);
  }
  for (const { id, opens, deadline, options, silence } of model.scenario.gates) {
    earlier(growing, growing.opened, id, opensMs(growing, opens));
    const openedMs = momentOf(growing.opened, id);
    for (const { set } of options) assign(growing, set, openedMs);
    assign(growing, silence.set, openedMs + deadline * MINUTE_MS);
  }
  for (const inject of model.scenario.injects) {
    earlier(growing, growing.released, inject.id, firstOf(releaseTimes(growing, inject)));
    assign(growing, inject.set, momentOf(growing.released, inject.id));
  }
  for (const { id, starts } of model.scenario.clocks ?? []) {
    const startsMs =
      'inject' in starts
        ? momentOf(growing.released, starts.inject)
        : 'phase' in starts
          ? firstOf(enteredTimes(growing, starts.phase))
          : momentOf(growing.opened, starts.decided);
    earlier(growing, growing.begun, id, startsMs);
  }
}

const momentOf = (moments: ReadonlyMap<string, number>, id: string): number =>
  moments.get(id) ?? Number.POSITIVE_INFINITY;

const enteredTimes = ({ entered }: Growing, id: string): TimeSet => entered.get(id) ?? NEVER;

function earlier<K>(growing: Growing, moments: Map<K, number>, key: K, atMs: number): void {
  if (atMs > growing.endMs || atMs >= (moments.get(key) ?? Number.POSITIVE_INFINITY)) return;
  moments.set(key, atMs);
  growing.grew = true;
}

function assign(growing: Growing, set: Readonly<Record<string, number | boolean>> | undefined, atMs: number) {
  for (const [id, value] of Object.entries(set ?? {})) {
    const values = growing.values.get(id);
    if (values) earlier(growing, values, value, atMs);
  }
}

function growTaken(growing: Growing, phase: PhaseNode, index: number, transition: TransitionData): void {
  if (isForestalled(phase, index)) return;
  const { at, after, when } = transition;
  const due =
    at !== undefined
      ? span(at * MINUTE_MS, growing.endMs)
      : after !== undefined
        ? timesAfter(growing, phase.id, after * MINUTE_MS)
        : span(0, growing.endMs);
  const times = intersection(due, timesOfAll(growing, [{ in: phase.id }, ...(when ? [when] : [])]));
  if (times.length === 0) return;
  growing.taken.add(transitionKey(phase.id, index));
  assign(growing, transition.set, firstOf(times));
  for (const id of enteredBy(growing, phase, transition)) addEntered(growing, id, times);
  if (transition.history === undefined) return;
  // Back to where it was: any phase inside that has been entered.
  for (const { id } of growing.model.phases) {
    if (
      id === transition.to ||
      !withAncestors(growing.model, id).some(({ id: around }) => around === transition.to)
    )
      continue;
    const fromMs = firstOf(enteredTimes(growing, id));
    addEntered(growing, id, intersection(times, span(fromMs, growing.endMs)));
  }
}

function addEntered(growing: Growing, id: string, times: TimeSet): void {
  const old = enteredTimes(growing, id);
  const exact = union(old, times);
  const wide = growing.round > FINE_ROUNDS ? span(firstOf(exact), growing.endMs) : exact;
  if (wide.length === 0 || isSame(old, wide)) return;
  growing.entered.set(id, wide);
  growing.grew = true;
}

/** The target, the phases around it that the transition comes into, and the phases that are entered with it. */
function enteredBy({ model }: Growing, from: PhaseNode, { to }: TransitionData): readonly string[] {
  const stays = new Set(
    withAncestors(model, from.id)
      .slice(1)
      .map(({ id }) => id),
  );
  const around = withAncestors(model, to)
    .map(({ id }) => id)
    .filter((id) => id === to || !stays.has(id));
  return [...around, ...firstInside(model, to)];
}

function firstInside(model: ScenarioModel, id: string): readonly string[] {
  const first =
    model.phaseById.get(id)?.data.initial ?? model.phases.find(({ parentId }) => parentId === id)?.id;
  return [id, ...(first === undefined ? [] : firstInside(model, first))];
}

/** Whether one that stands before it is always taken in its place. */
const isForestalled = ({ transitions }: PhaseNode, index: number): boolean =>
  transitions.slice(0, index).some((first) => {
    const own = transitions[index];
    return own !== undefined && isDueNoLater(first, own) && implies(own.when, first.when);
  });

function isDueNoLater(one: TransitionData, other: TransitionData): boolean {
  if (one.at !== undefined) return other.at !== undefined && one.at <= other.at;
  if (one.after === undefined) return true;
  return other.at === undefined && other.after !== undefined && one.after <= other.after;
}

/** Moments at which it may be in a phase. */
function timesIn(growing: Growing, phaseId: string): TimeSet {
  const known = growing.present.get(phaseId);
  if (known) return known;
  const entered = enteredTimes(growing, phaseId);
  const times = union(
    ...entered.map(([fromMs, toMs]) => span(fromMs, Math.max(fromMs, leavesMs(growing, phaseId, toMs)))),
  );
  growing.present.set(phaseId, times);
  return times;
}

/** When a phase that was entered then has surely been left, or the end. */
function leavesMs(growing: Growing, phaseId: string, enteredMs: number): number {
  let leaves = growing.endMs;
  for (const { transitions } of withAncestors(growing.model, phaseId)) {
    for (const { at, after, when } of transitions) {
      const dueMs =
        at !== undefined ? Math.max(enteredMs, at * MINUTE_MS) : enteredMs + (after ?? 0) * MINUTE_MS;
      const takenMs = when ? nextIn(sureTimes(growing, when), dueMs) + NOTICE_MS : dueMs;
      leaves = Math.min(leaves, takenMs);
    }
  }
  return leaves;
}

/** Moments at which so much time has passed in a phase. */
function timesAfter(growing: Growing, phaseId: string, afterMs: number): TimeSet {
  const isLeftBefore = withAncestors(growing.model, phaseId).some(({ transitions }) =>
    transitions.some(
      ({ at, after, when }) => when === undefined && at === undefined && (after ?? 0) * MINUTE_MS < afterMs,
    ),
  );
  if (isLeftBefore) return NEVER;
  return union(
    ...enteredTimes(growing, phaseId).map(([fromMs, toMs]) =>
      span(fromMs + afterMs, leavesMs(growing, phaseId, toMs)),
    ),
  );
}

type Opens = ScenarioModel['scenario']['gates'][number]['opens'];

function opensMs(growing: Growing, opens: Opens): number {
  if ('at' in opens) return opens.at * MINUTE_MS;
  if ('inject' in opens) return momentOf(growing.released, opens.inject);
  return firstOf(timesAfter(growing, opens.phase, opens.after * MINUTE_MS));
}

function releaseTimes(growing: Growing, { release, when }: InjectData): TimeSet {
  const own = when ? [when] : [];
  const from = (fromMs: number) => span(fromMs, growing.endMs);
  if ('byHand' in release) return from(0);
  if ('at' in release) return intersection(from(release.at * MINUTE_MS), timesOfAll(growing, own));
  const afterMs = release.after * MINUTE_MS;
  if ('phase' in release) {
    const times = timesAfter(growing, release.phase, afterMs);
    return intersection(times, timesOfAll(growing, [{ in: release.phase }, ...own]));
  }
  const { after: _after, ...waits } = release;
  const times = timesOfAll(growing, [waits, ...own]);
  return intersection(times, from(firstOf(timesOfAll(growing, [waits])) + afterMs));
}

/** Moments at which all these may hold together. */
function timesOfAll(growing: Growing, guards: readonly Guard[], holds = true): TimeSet {
  if (guards.length === 0) return span(0, growing.endMs);
  const each = guards.map((guard) => ways(growing, guard, holds));
  const together = each.reduce<readonly (readonly Term[])[] | null>(
    (all, own) =>
      all && own && all.length * own.length <= MAX_WAYS_TOGETHER
        ? all.flatMap((way) => own.map((terms) => [...way, ...terms]))
        : null,
    [[]],
  );
  // Too many to tell apart: each may hold at any moment.
  if (!together) return span(0, growing.endMs);
  return union(...together.map((terms) => timesOfTerms(growing, terms, holds)));
}

const MAX_WAYS_TOGETHER = 256;

function ways(growing: Growing, guard: Guard, holds: boolean) {
  if (!holds) return waysToHold([guard], false);
  const known = growing.ways.get(guard);
  if (known !== undefined) return known;
  const found = waysToHold([guard]);
  growing.ways.set(guard, found);
  return found;
}

/** Moments at which a condition cannot fail. */
function sureTimes(growing: Growing, guard: Guard): TimeSet {
  const known = growing.sure.get(guard);
  if (known) return known;
  const times = outside(timesOfAll(growing, [guard], false), growing.endMs);
  growing.sure.set(guard, times);
  return times;
}

/** @param isFine false where when phases are left is being worked out, so that it cannot be asked */
function timesOfTerms(growing: Growing, terms: readonly Term[], isFine: boolean): TimeSet {
  if (isContradiction(growing.model, terms)) return NEVER;
  const byVariable = new Map<string, Comparison[]>();
  let times = span(0, growing.endMs);
  for (const { atom, holds } of terms) {
    if ('variable' in atom) {
      const comparisons = byVariable.get(atom.variable) ?? [];
      byVariable.set(atom.variable, [...comparisons, holds ? atom : opposite(atom)]);
    } else if (!isFine && holds && 'in' in atom) {
      times = intersection(times, span(firstOf(enteredTimes(growing, atom.in)), growing.endMs));
    } else times = intersection(times, holds ? timesOf(growing, atom) : timesNot(growing, atom));
    if (times.length === 0) return NEVER;
  }
  for (const [id, comparisons] of byVariable) {
    times = intersection(times, timesOfVariable(growing, id, comparisons));
  }
  return times;
}

function timesOf(growing: Growing, atom: Exclude<Term['atom'], { variable: string }>): TimeSet {
  const from = (fromMs: number) => span(fromMs, growing.endMs);
  if ('in' in atom) return timesIn(growing, atom.in);
  if ('decided' in atom) return from(momentOf(growing.opened, atom.decided));
  if ('missed' in atom) {
    const deadline = growing.model.gateById.get(atom.missed)?.deadline ?? 0;
    return from(momentOf(growing.opened, atom.missed) + deadline * MINUTE_MS);
  }
  if ('released' in atom) return from(momentOf(growing.released, atom.released));
  if ('grip' in atom) return from(0);
  const limit = growing.model.clockById.get(atom.clock)?.limit ?? 0;
  return from(momentOf(growing.begun, atom.clock) + (atom.is === 'missed' ? limit * MINUTE_MS : 0));
}

/** What was decided, missed or brought in can be undone, and a level set again. */
const timesNot = ({ endMs }: Growing, atom: Exclude<Term['atom'], { variable: string }>): TimeSet =>
  'grip' in atom && atom.grip.atLeast === 0 ? NEVER : span(0, endMs);

function timesOfVariable(growing: Growing, id: string, comparisons: readonly Comparison[]): TimeSet {
  const { endMs } = growing;
  const values = [...(growing.values.get(id) ?? [])];
  const curve = growing.model.curveByVariable.get(id);
  if (!curve) {
    const fitting = values.filter(([value]) =>
      comparisons.every(({ op, value: own }) => compare(value, op, own)),
    );
    return span(Math.min(...fitting.map(([, fromMs]) => fromMs)), endMs);
  }
  const unset = comparisons
    .map((each) => curveTimes(curve, each, endMs))
    .reduce((all, own) => intersection(all, own), span(0, endMs));
  const set = values.map(([value, fromMs]) => {
    const ahead = [
      ...curve.points.filter(([atMs]) => atMs > fromMs).map(([, each]) => each),
      curveValue(curve, fromMs),
    ];
    const reach = Math.max(...ahead) - Math.min(...ahead);
    const [lowest, highest] = [Number(value) - reach - SLACK, Number(value) + reach + SLACK];
    // What never is negative by itself does not become so.
    const floor = curve.points.every(([, each]) => each >= 0) ? 0 : Number.NEGATIVE_INFINITY;
    const range = [Math.max(floor, lowest), Math.max(floor, highest)] as const;
    return comparisons.every((each) => mayCompare(...range, each)) ? span(fromMs, endMs) : NEVER;
  });
  return union(unset, ...set);
}

const SLACK = 1e-6;
