/**
 * What may happen in any course of a scenario, and when: whatever is decided at whatever moment, answered again, put
 * to whichever GRIP level or brought in by hand. It may hold too much, never too little, so what is not in here
 * happens in no course. Leaves aside that the leader forces a phase, or brings in early what comes by itself.
 * Milliseconds of exercise time.
 */
import { enteredTimes, leavesMs, momentOf, type Outlook, timesOf, timesOfAll } from './condition-times.ts';
import { implies, withAncestors } from './guard-terms.ts';
import { MINUTE_MS, type PhaseNode, type ScenarioModel } from './model.ts';
import type { Guard, InjectData, TransitionData } from './schema.ts';
import { firstOf, intersection, isSame, NEVER, span, type TimeSet, union } from './time-set.ts';

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

interface Growth extends Outlook {
  readonly taken: Set<string>;
  grew: boolean;
  round: number;
}

/** After so many rounds what still grows is taken to grow to the end. */
const FINE_ROUNDS = 10;

export function possibilitiesOf(model: ScenarioModel): Possibilities {
  const { scenario } = model;
  const growing: Growth = {
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

function grow(growing: Growth): void {
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

function earlier<K>(growing: Growth, moments: Map<K, number>, key: K, atMs: number): void {
  if (atMs > growing.endMs || atMs >= (moments.get(key) ?? Number.POSITIVE_INFINITY)) return;
  moments.set(key, atMs);
  growing.grew = true;
}

function assign(growing: Growth, set: Readonly<Record<string, number | boolean>> | undefined, atMs: number) {
  for (const [id, value] of Object.entries(set ?? {})) {
    const values = growing.values.get(id);
    if (values) earlier(growing, values, value, atMs);
  }
}

function growTaken(growing: Growth, phase: PhaseNode, index: number, transition: TransitionData): void {
  if (isForestalled(phase, index)) return;
  const { at, after, when } = transition;
  const due =
    at !== undefined
      ? span(at * MINUTE_MS, growing.endMs)
      : after !== undefined
        ? timesAfter(growing, phase.id, after * MINUTE_MS)
        : span(0, growing.endMs);
  const times = intersection(due, timesOfAll(growing, transition, [{ in: phase.id }, when]));
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

function addEntered(growing: Growth, id: string, times: TimeSet): void {
  const old = enteredTimes(growing, id);
  const exact = union(old, times);
  if (exact.length === 0 || isSame(old, exact)) return;
  growing.entered.set(id, growing.round > FINE_ROUNDS ? span(firstOf(exact), growing.endMs) : exact);
  growing.grew = true;
}

/** The target, the phases around it that the transition comes into, and the phases that are entered with it. */
function enteredBy({ model }: Growth, from: PhaseNode, { to }: TransitionData): readonly string[] {
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

/** Moments at which so much time has passed in a phase. */
function timesAfter(growing: Growth, phaseId: string, afterMs: number): TimeSet {
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

function opensMs(growing: Growth, opens: Opens): number {
  if ('at' in opens) return opens.at * MINUTE_MS;
  if ('inject' in opens) return momentOf(growing.released, opens.inject);
  return firstOf(timesAfter(growing, opens.phase, opens.after * MINUTE_MS));
}

function releaseTimes(growing: Growth, inject: InjectData): TimeSet {
  const { release, when } = inject;
  const from = (fromMs: number) => span(fromMs, growing.endMs);
  if ('byHand' in release) return from(0);
  if ('at' in release) {
    return intersection(from(release.at * MINUTE_MS), timesOfAll(growing, inject, [when]));
  }
  const afterMs = release.after * MINUTE_MS;
  if ('phase' in release) {
    const times = timesAfter(growing, release.phase, afterMs);
    return intersection(times, timesOfAll(growing, inject, [{ in: release.phase }, when]));
  }
  const { after: _after, ...waits } = release;
  const undecided: Guard | undefined = 'missed' in release ? { not: { decided: release.missed } } : undefined;
  const times = timesOfAll(growing, inject, [waits, undecided, when]);
  return intersection(times, from(firstOf(timesOf(growing, waits)) + afterMs));
}
