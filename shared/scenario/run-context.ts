/**
 * What a running scenario remembers, and the questions that can be asked of it. Everything here is plain
 * data in milliseconds of exercise time; the engine is the only writer.
 */
import { curveFloor, curveRange, curveValue, nextCrossing } from './curve.ts';
import type { GuardView } from './guard.ts';
import { MINUTE_MS, type ScenarioModel } from './model.ts';
import type { ClockData, ClockState, InjectData, TransitionData } from './schema.ts';

export interface PhaseStep {
  readonly atMs: number;
  readonly phaseId: string;
  readonly fromPhaseId: string | null;
  /** The transition that led here: the phase that owns it and its place there. Null at the start. */
  readonly transition: { readonly phaseId: string; readonly index: number } | null;
}

export interface GateRun {
  readonly openedMs: number;
  readonly missedMs?: number;
  readonly decidedMs?: number;
  readonly optionId?: string;
  /** Decided before it was asked: it has opened at that moment, and is not asked any more. */
  readonly isEarly?: true;
}

export interface ClockRun {
  readonly startedMs: number;
  readonly metMs?: number;
  readonly missedMs?: number;
}

export interface InjectRun {
  readonly releasedMs?: number;
  /** What its release set, as it was before: a recall puts it back. */
  readonly before?: Readonly<Record<string, number | boolean>>;
  /** Taken back; comes by hand only. */
  readonly recalledMs?: number;
  readonly skippedMs?: number;
  /** The earliest moment that the leader gave; an inject by hand comes then. */
  readonly postponedToMs?: number;
  /** That moment takes the place of a later one of the scenario. */
  readonly isBroughtForward?: true;
}

export interface RunContext {
  readonly t: number;
  readonly grip: number;
  /** Values of plain variables; for a curve variable the distance to its curve. */
  readonly values: Readonly<Record<string, number | boolean>>;
  readonly entered: Readonly<Record<string, number>>;
  readonly course: readonly PhaseStep[];
  readonly taking: PhaseStep['transition'];
  readonly gates: Readonly<Record<string, GateRun>>;
  readonly injects: Readonly<Record<string, InjectRun>>;
  readonly clocks: Readonly<Record<string, ClockRun>>;
}

export function variableValue(
  model: ScenarioModel,
  context: RunContext,
  id: string,
): number | boolean | undefined {
  const curve = model.curveByVariable.get(id);
  if (!curve) return context.values[id];
  return Math.max(curveFloor(curve), rounded(curveValue(curve, context.t) + Number(context.values[id] ?? 0)));
}

/** Lowest and highest value of a curve variable from a moment on, if nobody sets it. */
export function variableRange(
  model: ScenarioModel,
  context: RunContext,
  id: string,
  fromMs: number,
): readonly [lowest: number, highest: number] {
  const curve = model.curveByVariable.get(id);
  if (!curve) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const offset = Number(context.values[id] ?? 0);
  const [lowest, highest] = curveRange(curve, fromMs);
  const floor = curveFloor(curve);
  return [Math.max(floor, rounded(lowest + offset)), Math.max(floor, rounded(highest + offset))];
}

/** Without this, 14.7 + 0.3 would not be 15 for a guard. */
const rounded = (value: number) => Math.round(value * 1e9) / 1e9;

/** Values after an assignment; a curve variable keeps following its curve from the new value on. */
export function assignValues(
  model: ScenarioModel,
  context: RunContext,
  set: Readonly<Record<string, number | boolean>> | undefined,
): RunContext['values'] {
  if (!set) return context.values;
  const values = { ...context.values };
  for (const [id, value] of Object.entries(set)) {
    const curve = model.curveByVariable.get(id);
    values[id] = curve ? Number(value) - curveValue(curve, context.t) : value;
  }
  return values;
}

export const guardView = (model: ScenarioModel, context: RunContext): GuardView => ({
  isIn: (phaseId) => context.entered[phaseId] !== undefined,
  valueOf: (id) => variableValue(model, context, id),
  decisionOn: (gateId) => context.gates[gateId]?.optionId,
  isMissed: (gateId) => context.gates[gateId]?.missedMs !== undefined,
  isReleased: (injectId) => context.injects[injectId]?.releasedMs !== undefined,
  clockState: (clockId) => clockState(context.clocks[clockId]),
  grip: context.grip,
});

/** Null before it starts. A term that was missed and then met stays missed. */
export function clockState(run: ClockRun | undefined): ClockState | null {
  if (!run) return null;
  if (run.missedMs !== undefined) return 'missed';
  return run.metMs === undefined ? 'running' : 'met';
}

/** Moment at which a running term passes, Infinity when it does not run. */
export function clockLimitMs(model: ScenarioModel, clockId: string, context: RunContext): number {
  const run = context.clocks[clockId];
  const clock = model.clockById.get(clockId);
  return run && clock && clockState(run) === 'running'
    ? run.startedMs + clock.limit * MINUTE_MS
    : Number.POSITIVE_INFINITY;
}

/** Whether what starts a term has happened. */
export function hasClockBegun(clock: ClockData, context: RunContext): boolean {
  const { starts } = clock;
  if ('inject' in starts) return context.injects[starts.inject]?.releasedMs !== undefined;
  if ('phase' in starts) return context.entered[starts.phase] !== undefined;
  return isDecided(starts, context);
}

export function isDecided(
  { decided, option }: { readonly decided: string; readonly option?: string | undefined },
  { gates }: RunContext,
): boolean {
  const gate = gates[decided];
  return gate?.decidedMs !== undefined && (option === undefined || gate.optionId === option);
}

/** Earliest moment of a timed transition, -Infinity when it does not wait for time. */
export function transitionDueMs(transition: TransitionData, phaseId: string, context: RunContext): number {
  if (transition.at !== undefined) return transition.at * MINUTE_MS;
  if (transition.after === undefined) return Number.NEGATIVE_INFINITY;
  const entered = context.entered[phaseId];
  return entered === undefined ? Number.POSITIVE_INFINITY : entered + transition.after * MINUTE_MS;
}

/**
 * Moment at which an inject falls due, Infinity while it waits for a phase, a gate or a hand. One that was given
 * another moment still waits for these.
 */
export function injectDueMs(inject: InjectData, context: RunContext): number {
  const run = context.injects[inject.id];
  if (run?.releasedMs !== undefined || run?.skippedMs !== undefined || run?.recalledMs !== undefined) {
    return Number.POSITIVE_INFINITY;
  }
  const { release } = inject;
  if ('byHand' in release) return run?.postponedToMs ?? Number.POSITIVE_INFINITY;
  const fromMs = run?.isBroughtForward ? waitsUntilMs(release, context) : scriptedMs(inject, context);
  return Math.max(fromMs, run?.postponedToMs ?? 0);
}

/** Moment that the scenario gives an inject, Infinity while that cannot be said. */
export function scriptedMs({ release }: InjectData, context: RunContext): number {
  if ('byHand' in release) return Number.POSITIVE_INFINITY;
  if ('at' in release) return release.at * MINUTE_MS;
  return waitsUntilMs(release, context) + release.after * MINUTE_MS;
}

/** When what an inject waits for happened, whatever the minutes after it; 0 when it waits for time alone. */
const waitsUntilMs = (
  release: Exclude<InjectData['release'], { byHand: true }>,
  context: RunContext,
): number => ('at' in release ? 0 : (anchorMs(release, context) ?? Number.POSITIVE_INFINITY));

function anchorMs(
  release: Exclude<InjectData['release'], { at: number } | { byHand: true }>,
  context: RunContext,
): number | undefined {
  if ('phase' in release) return context.entered[release.phase];
  if ('missed' in release) {
    // What was decided after all, before its minutes had passed, needs no answer to silence any more.
    const { missedMs, decidedMs } = context.gates[release.missed] ?? {};
    return decidedMs === undefined ? missedMs : undefined;
  }
  const gate = context.gates[release.decided];
  if (release.option !== undefined && gate?.optionId !== release.option) return undefined;
  return gate?.decidedMs;
}

/** Moment at which an unopened gate opens, Infinity while its anchor has not happened. */
export function gateOpensMs(model: ScenarioModel, gateId: string, context: RunContext): number {
  const gate = model.gateById.get(gateId);
  if (!gate || context.gates[gateId]) return Number.POSITIVE_INFINITY;
  if ('at' in gate.opens) return gate.opens.at * MINUTE_MS;
  if ('inject' in gate.opens) {
    return context.injects[gate.opens.inject]?.releasedMs ?? Number.POSITIVE_INFINITY;
  }
  const entered = context.entered[gate.opens.phase];
  return entered === undefined ? Number.POSITIVE_INFINITY : entered + gate.opens.after * MINUTE_MS;
}

/** Moment at which silence answers an open gate, Infinity when it is answered or not open. */
export function gateDeadlineMs(model: ScenarioModel, gateId: string, context: RunContext): number {
  const gate = model.gateById.get(gateId);
  const run = context.gates[gateId];
  if (!gate || !run || run.decidedMs !== undefined || run.missedMs !== undefined) {
    return Number.POSITIVE_INFINITY;
  }
  return run.openedMs + gate.deadline * MINUTE_MS;
}

/**
 * Next moment, strictly after now, at which the passing of time alone can change anything.
 * @param injects those whose release counts as a change
 */
export function nextDueMs(
  model: ScenarioModel,
  context: RunContext,
  injects: readonly InjectData[] = model.scenario.injects,
): number {
  const now = context.t;
  let next = Number.POSITIVE_INFINITY;
  const consider = (moment: number) => {
    if (moment > now && moment < next) next = moment;
  };
  for (const phase of model.phases) {
    if (context.entered[phase.id] === undefined) continue;
    for (const transition of phase.transitions) consider(transitionDueMs(transition, phase.id, context));
  }
  for (const inject of injects) consider(injectDueMs(inject, context));
  for (const gate of model.scenario.gates) {
    consider(gateOpensMs(model, gate.id, context));
    consider(gateDeadlineMs(model, gate.id, context));
  }
  for (const id of Object.keys(context.clocks)) consider(clockLimitMs(model, id, context));
  for (const [id, thresholds] of model.thresholdsByVariable) {
    const curve = model.curveByVariable.get(id);
    const offset = Number(context.values[id] ?? 0);
    if (curve)
      consider(
        nextCrossing(
          curve,
          thresholds.map((value) => value - offset),
          now,
        ),
      );
  }
  return next;
}
