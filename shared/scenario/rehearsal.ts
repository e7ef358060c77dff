/**
 * The dress rehearsal: a scenario played on the engine against a simulated GBT, and what an adviser wants to
 * know of it beforehand: what comes when, how busy each role gets, and where it ends. The same GBT gives the
 * same rehearsal. Times are milliseconds of exercise time.
 */
import { createEngine, type Run, type RunInput, type ScenarioEngine } from './engine.ts';
import { guardParts } from './guard.ts';
import { MINUTE_MS } from './model.ts';
import { clockState } from './run-context.ts';
import type { ClockState, Guard, Scenario } from './schema.ts';

/**
 * How the simulated GBT decides. Good: a third of the time that it has, the first option. Slow: five minutes
 * too late, the first option. Silent: never. A number seeds a GBT of chance: it may be early, late or silent,
 * and picks any option.
 */
export type SimulatedGbt = 'good' | 'slow' | 'silent' | number;

const GOOD_SHARE = 1 / 3;
const SLOW_AFTER_MS = 5 * MINUTE_MS;
/** A GBT of chance stays silent on one gate in five; else it decides within one and a half times the deadline. */
const SILENT_CHANCE = 0.2;
const LATEST_SHARE = 1.5;
/** Moments at which GRIP is raised, where the scenario asks about it. */
const GOOD_GRIP_MS = 20 * MINUTE_MS;
const SLOW_GRIP_MS = 60 * MINUTE_MS;

export interface RehearsedGate {
  readonly gateId: string;
  readonly openedMs: number;
  /** Null when it was decided in time, or the rehearsal ended before. */
  readonly missedMs: number | null;
  readonly decidedMs: number | null;
  readonly optionId: string | null;
}

export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface RoleLoad {
  readonly roleId: string;
  /** Injects in each quarter of an hour from the start. */
  readonly perQuarter: readonly number[];
  /** Where more than four come within five minutes. */
  readonly crowded: readonly (Stretch & { readonly count: number })[];
}

export interface Rehearsal {
  /** Leaf phases of the main chart, in order. */
  readonly phases: readonly { readonly phaseId: string; readonly atMs: number }[];
  readonly injects: readonly { readonly injectId: string; readonly atMs: number }[];
  readonly gates: readonly RehearsedGate[];
  readonly clocks: readonly {
    readonly clockId: string;
    readonly startedMs: number;
    readonly state: ClockState;
  }[];
  /** By role of the scenario, in its order. */
  readonly load: readonly RoleLoad[];
  /** More than fifteen minutes in which nobody gets an inject. */
  readonly quiet: readonly Stretch[];
  /** The last phase and since when; messages and decisions may still come in it. */
  readonly ending: { readonly phaseId: string; readonly isFinal: boolean; readonly atMs: number };
  /** The whole duration of the scenario. */
  readonly endedMs: number;
}

const QUARTER_MS = 15 * MINUTE_MS;
const QUIET_MS = 15 * MINUTE_MS;
const CROWD_MS = 5 * MINUTE_MS;
const CROWD = 4;

/** Plays a sound scenario for its whole duration, as an exercise does: its end phase stops nothing. */
export function rehearse(scenario: Scenario, gbt: SimulatedGbt): Rehearsal {
  const engine = createEngine(scenario);
  return rehearsalOf(engine, play(engine, gbt));
}

interface Plan {
  readonly atMs: number;
  readonly input: RunInput;
}

function play(engine: ScenarioEngine, gbt: SimulatedGbt): Run {
  const { scenario } = engine.model;
  const endMs = scenario.durationMinutes * MINUTE_MS;
  const chance = typeof gbt === 'number' ? randomFrom(gbt) : () => 0;
  const plans: Plan[] = gripPlans(scenario, gbt, chance);
  const answered = new Set<string>();
  let run = engine.start();
  for (;;) {
    for (const { id, deadline, options } of scenario.gates) {
      const openedMs = run.context.gates[id]?.openedMs;
      if (openedMs === undefined || answered.has(id)) continue;
      answered.add(id);
      const plan = answer(gbt, chance, deadline * MINUTE_MS);
      const option = options[Math.floor(plan.choice * options.length)];
      if (plan.afterMs !== null && option) {
        plans.push({
          atMs: openedMs + plan.afterMs,
          input: { type: 'DECIDE', gateId: id, optionId: option.id },
        });
      }
    }
    plans.sort((a, b) => a.atMs - b.atMs);
    const next = engine.nextDueMs(run);
    const [plan] = plans;
    if (Math.min(next, plan?.atMs ?? Number.POSITIVE_INFINITY) > endMs) break;
    if (plan && plan.atMs <= next) {
      plans.shift();
      run = engine.step(run, plan.atMs, plan.input);
    } else {
      run = engine.advance(run, next);
    }
  }
  return engine.advance(run, endMs);
}

interface Answer {
  /** Null: never. */
  readonly afterMs: number | null;
  /** From 0 up to 1, over the options. */
  readonly choice: number;
}

function answer(gbt: SimulatedGbt, chance: () => number, deadlineMs: number): Answer {
  switch (gbt) {
    case 'good':
      return { afterMs: Math.floor(deadlineMs * GOOD_SHARE), choice: 0 };
    case 'slow':
      return { afterMs: deadlineMs + SLOW_AFTER_MS, choice: 0 };
    case 'silent':
      return { afterMs: null, choice: 0 };
    default: {
      const isSilent = chance() < SILENT_CHANCE;
      const afterMs = Math.floor(chance() * LATEST_SHARE * deadlineMs);
      return { afterMs: isSilent ? null : afterMs, choice: chance() };
    }
  }
}

function gripPlans(scenario: Scenario, gbt: SimulatedGbt, chance: () => number): Plan[] {
  const level = highestGripAsked(scenario);
  if (level <= scenario.initialGrip || gbt === 'silent') return [];
  const atMs =
    gbt === 'good'
      ? GOOD_GRIP_MS
      : gbt === 'slow'
        ? SLOW_GRIP_MS
        : Math.floor(chance() * scenario.durationMinutes) * MINUTE_MS;
  return [{ atMs, input: { type: 'GRIP', level } }];
}

function highestGripAsked({ phases, regions, injects }: Scenario): number {
  const guards: (Guard | undefined)[] = injects.map(({ when }) => when);
  const collect = (states: Scenario['phases']['states']): void => {
    for (const { transitions, states: inside } of Object.values(states)) {
      guards.push(...(transitions ?? []).map(({ when }) => when));
      collect(inside ?? {});
    }
  };
  for (const { states } of [phases, ...Object.values(regions ?? {})]) collect(states);
  const levels = guards.flatMap((guard) =>
    [...guardParts(guard)].flatMap((part) => ('grip' in part ? [part.grip.atLeast] : [])),
  );
  return Math.max(0, ...levels);
}

function rehearsalOf({ model }: ScenarioEngine, run: Run): Rehearsal {
  const { context } = run;
  const { scenario } = model;
  const injects = scenario.injects
    .flatMap(({ id, to }) => {
      const atMs = context.injects[id]?.releasedMs;
      return atMs === undefined ? [] : [{ injectId: id, atMs, to }];
    })
    .sort((a, b) => a.atMs - b.atMs);
  const { phaseId = '', atMs: reachedMs = 0 } = context.course.at(-1) ?? {};
  return {
    phases: context.course.map(({ phaseId: id, atMs }) => ({ phaseId: id, atMs })),
    injects: injects.map(({ injectId, atMs }) => ({ injectId, atMs })),
    gates: scenario.gates
      .flatMap(({ id }) => {
        const gate = context.gates[id];
        if (!gate) return [];
        const { openedMs, missedMs = null, decidedMs = null, optionId = null } = gate;
        return [{ gateId: id, openedMs, missedMs, decidedMs, optionId }];
      })
      .sort((a, b) => a.openedMs - b.openedMs),
    clocks: (scenario.clocks ?? []).flatMap(({ id }) => {
      const clock = context.clocks[id];
      const state = clockState(clock);
      return clock && state ? [{ clockId: id, startedMs: clock.startedMs, state }] : [];
    }),
    load: scenario.roles.map((roleId) =>
      loadOf(
        roleId,
        injects.filter(({ to }) => to.includes(roleId)).map(({ atMs }) => atMs),
        context.t,
      ),
    ),
    quiet: quietStretches(
      injects.map(({ atMs }) => atMs),
      context.t,
    ),
    ending: {
      phaseId,
      isFinal: model.phaseById.get(phaseId)?.data.final === true,
      atMs: reachedMs,
    },
    endedMs: context.t,
  };
}

function loadOf(roleId: string, times: readonly number[], endMs: number): RoleLoad {
  const perQuarter = Array.from(
    { length: Math.max(1, Math.ceil(endMs / QUARTER_MS)) },
    (_, quarter) =>
      times.filter((time) => Math.min(Math.floor(time / QUARTER_MS), lastQuarter(endMs)) === quarter).length,
  );
  return { roleId, perQuarter, crowded: crowdedStretches(times) };
}

const lastQuarter = (endMs: number) => Math.max(0, Math.ceil(endMs / QUARTER_MS) - 1);

/** Windows of five minutes that hold too many, joined where they overlap. */
function crowdedStretches(times: readonly number[]): readonly (Stretch & { readonly count: number })[] {
  const stretches: { fromMs: number; toMs: number; count: number }[] = [];
  times.forEach((fromMs, first) => {
    const inside = times.slice(first).filter((time) => time <= fromMs + CROWD_MS);
    const toMs = inside.at(-1);
    if (inside.length <= CROWD || toMs === undefined) return;
    const before = stretches.at(-1);
    if (!before || before.toMs < fromMs) stretches.push({ fromMs, toMs, count: inside.length });
    else {
      before.toMs = toMs;
      before.count = times.filter((time) => time >= before.fromMs && time <= toMs).length;
    }
  });
  return stretches;
}

function quietStretches(times: readonly number[], endMs: number): readonly Stretch[] {
  return [0, ...times]
    .map((fromMs, index) => ({ fromMs, toMs: times[index] ?? endMs }))
    .filter(({ fromMs, toMs }) => toMs - fromMs > QUIET_MS);
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface EndingCount {
  readonly phaseId: string;
  readonly isFinal: boolean;
  /** The last phases before it, in the order in which they were; the last of them tells endings apart. */
  readonly viaPhaseId: string | null;
  readonly count: number;
}

/** Endings reached by GBTs of chance, most frequent first. */
export function endingsOf(rehearsals: readonly Rehearsal[]): readonly EndingCount[] {
  const byRoute = new Map<string, EndingCount>();
  for (const { ending, phases } of rehearsals) {
    const { phaseId, isFinal } = ending;
    const viaPhaseId = phases.at(-2)?.phaseId ?? null;
    const key = JSON.stringify([viaPhaseId, phaseId]);
    const count = (byRoute.get(key)?.count ?? 0) + 1;
    byRoute.set(key, { phaseId, isFinal, viaPhaseId, count });
  }
  return [...byRoute.values()].sort((a, b) => b.count - a.count);
}
