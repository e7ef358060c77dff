/**
 * The steps by which a run changes, as pure functions of its context: what falls due, what people do, which
 * phases are entered and left. The engine's chart decides when each is taken.
 */
import { holds } from './guard.ts';
import type { PhaseNode, ScenarioModel } from './model.ts';
import {
  assignValues,
  clockLimitMs,
  gateDeadlineMs,
  gateOpensMs,
  guardView,
  hasClockBegun,
  type InjectRun,
  injectDueMs,
  isDecided,
  type RunContext,
  scriptedMs,
} from './run-context.ts';
import type { ClockData, InjectData } from './schema.ts';

/** What falls due now outside the phases: gates that open or pass their deadline, injects to release. */
function due(model: ScenarioModel, context: RunContext) {
  const view = guardView(model, context);
  const clocks = model.scenario.clocks ?? [];
  return {
    starting: clocks.filter((clock) => !context.clocks[clock.id] && hasClockBegun(clock, context)),
    met: clocks.filter((clock) => isMetNow(clock, context)),
    passed: clocks.filter((clock) => clockLimitMs(model, clock.id, context) <= context.t),
    opening: model.scenario.gates.filter((gate) => gateOpensMs(model, gate.id, context) <= context.t),
    missed: model.scenario.gates.filter((gate) => gateDeadlineMs(model, gate.id, context) <= context.t),
    released: model.scenario.injects.filter(
      (inject) => injectDueMs(inject, context) <= context.t && holds(inject.when, view),
    ),
  };
}

/** A decision taken before the term began meets it too. */
const isMetNow = ({ id, metBy }: ClockData, context: RunContext): boolean => {
  const run = context.clocks[id];
  return run !== undefined && run.metMs === undefined && metBy !== undefined && isDecided(metBy, context);
};

/** Whether `due` has anything; asked after every step, so it stops at the first. */
export function isUnsettled(model: ScenarioModel, context: RunContext): boolean {
  const { gates, injects, clocks = [] } = model.scenario;
  const { t } = context;
  return (
    clocks.some(
      (clock) =>
        (!context.clocks[clock.id] && hasClockBegun(clock, context)) ||
        isMetNow(clock, context) ||
        clockLimitMs(model, clock.id, context) <= t,
    ) ||
    gates.some(({ id }) => gateOpensMs(model, id, context) <= t || gateDeadlineMs(model, id, context) <= t) ||
    injects.some(
      (inject) => injectDueMs(inject, context) <= t && holds(inject.when, guardView(model, context)),
    )
  );
}

export function settle(model: ScenarioModel, context: RunContext): RunContext {
  const { opening, missed, released, starting, met, passed } = due(model, context);
  const clocks = { ...context.clocks };
  for (const { id } of starting) clocks[id] = { startedMs: context.t };
  for (const { id } of met) clocks[id] = { startedMs: context.t, ...clocks[id], metMs: context.t };
  for (const { id } of passed) clocks[id] = { startedMs: context.t, ...clocks[id], missedMs: context.t };
  const gates = { ...context.gates };
  const injects = { ...context.injects };
  let { values } = context;
  for (const gate of opening) gates[gate.id] = { openedMs: context.t };
  for (const gate of missed) {
    gates[gate.id] = { openedMs: context.t, ...gates[gate.id], missedMs: context.t };
    values = assignValues(model, { ...context, values }, gate.silence.set);
  }
  for (const inject of released) {
    injects[inject.id] = releasedNow({ ...context, values, injects }, inject);
    values = assignValues(model, { ...context, values }, inject.set);
  }
  return { ...context, gates, injects, values, clocks };
}

export function decide(
  model: ScenarioModel,
  context: RunContext,
  gateId: string,
  optionId: string,
): RunContext {
  const option = model.gateById.get(gateId)?.options.find((candidate) => candidate.id === optionId);
  const gate = context.gates[gateId];
  if (!option || gate?.decidedMs !== undefined) return context;
  return {
    ...context,
    gates: {
      ...context.gates,
      [gateId]: { ...(gate ?? { openedMs: context.t, isEarly: true }), decidedMs: context.t, optionId },
    },
    values: assignValues(model, context, option.set),
  };
}

function releasedNow(context: RunContext, inject: InjectData): InjectRun {
  const { recalledMs: _recalled, ...run } = context.injects[inject.id] ?? {};
  const before = Object.fromEntries(
    Object.keys(inject.set ?? {}).flatMap((id) => {
      const value = context.values[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
  return { ...run, releasedMs: context.t, ...(inject.set && { before }) };
}

/**
 * Gives an inject another moment: the earliest at which it may come, or the one at which it comes where the
 * scenario has set a later one already. One that was skipped or taken back counts as put back.
 */
export function postpone(
  { injectById }: ScenarioModel,
  context: RunContext,
  injectId: string,
  toMs: number,
): RunContext {
  const inject = injectById.get(injectId);
  const setMs = inject ? scriptedMs(inject, context) : Number.POSITIVE_INFINITY;
  const isBroughtForward = Number.isFinite(setMs) && toMs < setMs;
  const run: InjectRun = { postponedToMs: toMs, ...(isBroughtForward && { isBroughtForward }) };
  return { ...context, injects: { ...context.injects, [injectId]: run } };
}

/**
 * Takes back a message with what it set, the gate that it opened and the term that it started, as far as these
 * have no answer yet; it comes again by hand only.
 */
export function recall(
  { scenario: { gates, clocks = [] } }: ScenarioModel,
  context: RunContext,
  injectId: string,
): RunContext {
  const run = context.injects[injectId];
  if (run?.releasedMs === undefined) return context;
  const asked = gates.filter(({ opens }) => 'inject' in opens && opens.inject === injectId);
  const begun = clocks.filter(({ starts }) => 'inject' in starts && starts.inject === injectId);
  return {
    ...context,
    injects: { ...context.injects, [injectId]: { recalledMs: context.t } },
    gates: without(context.gates, asked, ({ decidedMs, missedMs }) => (decidedMs ?? missedMs) === undefined),
    clocks: without(context.clocks, begun, ({ metMs, missedMs }) => (metMs ?? missedMs) === undefined),
    values: { ...context.values, ...run.before },
  };
}

function without<T>(
  runs: Readonly<Record<string, T>>,
  parts: readonly { readonly id: string }[],
  goes: (run: T) => boolean,
): Readonly<Record<string, T>> {
  const gone = new Set(parts.map(({ id }) => id));
  return Object.fromEntries(Object.entries(runs).filter(([id, run]) => !gone.has(id) || !goes(run)));
}

/** Opens a gate once more, its time running anew; what its answer set before stays. */
export const reopen = (context: RunContext, gateId: string): RunContext =>
  context.gates[gateId]
    ? { ...context, gates: { ...context.gates, [gateId]: { openedMs: context.t } } }
    : context;

export function meet(context: RunContext, clockId: string): RunContext {
  const run = context.clocks[clockId];
  if (!run || run.metMs !== undefined) return context;
  return { ...context, clocks: { ...context.clocks, [clockId]: { ...run, metMs: context.t } } };
}

export function release(model: ScenarioModel, context: RunContext, injectId: string): RunContext {
  const inject = model.injectById.get(injectId);
  if (!inject || context.injects[injectId]?.releasedMs !== undefined) return context;
  return {
    ...context,
    injects: { ...context.injects, [injectId]: releasedNow(context, inject) },
    values: assignValues(model, context, inject.set),
  };
}

export const enter = (context: RunContext, phase: PhaseNode): RunContext => ({
  ...context,
  entered: { ...context.entered, [phase.id]: context.t },
  ...(phase.isLeaf &&
    phase.regionId === null && {
      taking: null,
      course: [
        ...context.course,
        {
          atMs: context.t,
          phaseId: phase.id,
          fromPhaseId: context.course.at(-1)?.phaseId ?? null,
          transition: context.taking,
        },
      ],
    }),
});

export const leave = (context: RunContext, phaseId: string): RunContext => {
  const { [phaseId]: _left, ...entered } = context.entered;
  return { ...context, entered };
};
