/**
 * Which injects can no longer come: what they wait for has passed for good. Follows from the chart alone by
 * asking what may still happen, each answer erring on the side of 'may': what is called lapsed never comes by
 * time or decision. A hand can still bring it in.
 */
import { compare } from './guard.ts';
import { MINUTE_MS, type ScenarioModel } from './model.ts';
import { type RunContext, variableRange } from './run-context.ts';
import type { GateData, Guard, InjectData, TransitionData } from './schema.ts';

/** What may happen from now on; it only grows while it is worked out. */
interface Ahead {
  readonly model: ScenarioModel;
  readonly context: RunContext;
  /** Entered from now on. */
  readonly phases: Set<string>;
  readonly injects: Set<string>;
  /** Gates that open from now on. */
  readonly gates: Set<string>;
  readonly values: Map<string, Set<number | boolean>>;
}

/** Injects, neither released nor skipped, that neither time nor any decision brings about any more. */
export function lapsedInjects(model: ScenarioModel, context: RunContext): ReadonlySet<string> {
  const ahead = aheadOf(model, context);
  const waiting = model.scenario.injects.filter(({ id }) => !isSettled(context, id));
  return new Set(waiting.map(({ id }) => id).filter((id) => !ahead.injects.has(id)));
}

/** Gates that have not opened and may still be decided on, also before their question; in the scenario's order. */
export function comingGates(model: ScenarioModel, context: RunContext): readonly GateData[] {
  const ahead = aheadOf(model, context);
  return model.scenario.gates.filter(({ id }) => !context.gates[id] && mayBeDecided(ahead, id));
}

function aheadOf(model: ScenarioModel, context: RunContext): Ahead {
  const ahead: Ahead = {
    model,
    context,
    phases: new Set(),
    injects: new Set(),
    gates: new Set(),
    values: new Map(),
  };
  for (let size = -1; size !== sizeOf(ahead); ) {
    size = sizeOf(ahead);
    widen(ahead);
  }
  return ahead;
}

const sizeOf = ({ phases, injects, gates, values }: Ahead): number =>
  [...values.values()].reduce((sum, each) => sum + each.size, phases.size + injects.size + gates.size);

/** What was skipped or recalled comes by hand only. */
const isSettled = ({ injects }: RunContext, id: string): boolean => {
  const run = injects[id];
  return run?.releasedMs !== undefined || run?.skippedMs !== undefined || run?.recalledMs !== undefined;
};

function widen(ahead: Ahead): void {
  const { model } = ahead;
  for (const phase of model.phases) {
    if (!mayBeIn(ahead, phase.id)) continue;
    for (const transition of phase.transitions) {
      if (!mayHold(ahead, transition.when, fromMs(ahead, transition.at))) continue;
      enter(ahead, transition);
      assign(ahead, transition.set);
    }
  }
  for (const gate of model.scenario.gates) {
    if (mayOpen(ahead, gate)) ahead.gates.add(gate.id);
    if (mayBeDecided(ahead, gate.id)) for (const option of gate.options) assign(ahead, option.set);
    if (mayBeMissed(ahead, gate.id)) assign(ahead, gate.silence.set);
  }
  for (const inject of model.scenario.injects) {
    if (isSettled(ahead.context, inject.id) || !mayCome(ahead, inject)) continue;
    ahead.injects.add(inject.id);
    assign(ahead, inject.set);
  }
}

const fromMs = ({ context }: Ahead, atMinute: number | undefined): number =>
  Math.max(context.t, (atMinute ?? 0) * MINUTE_MS);

/** The target, the phases around it, and the phases that are entered with it. */
function enter({ model, phases }: Ahead, { to }: TransitionData): void {
  for (let id: string | null = to; id !== null; id = model.phaseById.get(id)?.parentId ?? null) {
    phases.add(id);
  }
  for (let id: string | undefined = to; id !== undefined; id = firstInside(model, id)) phases.add(id);
}

const firstInside = ({ phases, phaseById }: ScenarioModel, id: string): string | undefined =>
  phaseById.get(id)?.data.initial ?? phases.find(({ parentId }) => parentId === id)?.id;

function assign({ values }: Ahead, set: Readonly<Record<string, number | boolean>> | undefined): void {
  for (const [id, value] of Object.entries(set ?? {})) {
    values.set(id, (values.get(id) ?? new Set()).add(value));
  }
}

const mayBeIn = ({ context, phases }: Ahead, id: string): boolean =>
  context.entered[id] !== undefined || phases.has(id);

function mayOpen(ahead: Ahead, gate: GateData): boolean {
  if (ahead.context.gates[gate.id]) return false;
  if ('at' in gate.opens) return true;
  if ('phase' in gate.opens) return mayBeIn(ahead, gate.opens.phase);
  return mayBeReleased(ahead, gate.opens.inject);
}

/** A question that was skipped may well be one that has its answer already. */
function mayBeDecided({ model, context, gates }: Ahead, id: string): boolean {
  const run = context.gates[id];
  if (run) return run.decidedMs === undefined;
  const opens = model.gateById.get(id)?.opens;
  const isSkipped =
    opens !== undefined && 'inject' in opens && context.injects[opens.inject]?.skippedMs !== undefined;
  return gates.has(id) || isSkipped;
}

function mayBeMissed({ context, gates }: Ahead, id: string): boolean {
  const run = context.gates[id];
  return run ? run.decidedMs === undefined && run.missedMs === undefined : gates.has(id);
}

function mayCome(ahead: Ahead, inject: InjectData): boolean {
  const { context } = ahead;
  const { release } = inject;
  const { postponedToMs, isBroughtForward } = context.injects[inject.id] ?? {};
  const earliestMs = Math.max(context.t, postponedToMs ?? 0);
  if ('byHand' in release) return postponedToMs === undefined || mayHold(ahead, inject.when, earliestMs);
  if ('at' in release) {
    const setMs = isBroughtForward ? earliestMs : fromMs(ahead, release.at);
    return mayHold(ahead, inject.when, Math.max(earliestMs, setMs));
  }
  const mayBegin =
    'phase' in release
      ? mayBeIn(ahead, release.phase)
      : 'missed' in release
        ? context.gates[release.missed]?.decidedMs === undefined && mayHold(ahead, release, context.t)
        : mayHold(ahead, { decided: release.decided, option: release.option }, context.t);
  return mayBegin && mayHold(ahead, inject.when, earliestMs);
}

/** @param from exercise time in milliseconds, not before now, from which it may hold */
function mayHold(ahead: Ahead, guard: Guard | undefined, from: number): boolean {
  const { context } = ahead;
  if (!guard) return true;
  if ('all' in guard) return guard.all.every((part) => mayHold(ahead, part, from));
  if ('any' in guard) return guard.any.some((part) => mayHold(ahead, part, from));
  if ('not' in guard) return mayFail(ahead, guard.not, from);
  if ('in' in guard) return mayBeIn(ahead, guard.in);
  if ('decided' in guard) {
    const { decided, option } = guard;
    const made = context.gates[decided]?.optionId;
    return made === undefined ? mayBeDecided(ahead, decided) : option === undefined || option === made;
  }
  if ('missed' in guard) {
    return context.gates[guard.missed]?.missedMs !== undefined || mayBeMissed(ahead, guard.missed);
  }
  if ('released' in guard) return mayBeReleased(ahead, guard.released);
  if ('grip' in guard || 'clock' in guard) return true;
  return futureValues(ahead, guard, from).some((value) => compare(value, guard.op, guard.value));
}

/** The opposite of `mayHold`, not its negation: a condition may come to hold and to fail. */
function mayFail(ahead: Ahead, guard: Guard, from: number): boolean {
  const { context } = ahead;
  if ('all' in guard) return guard.all.some((part) => mayFail(ahead, part, from));
  if ('any' in guard) return guard.any.every((part) => mayFail(ahead, part, from));
  if ('not' in guard) return mayHold(ahead, guard.not, from);
  // What was decided, missed or released stays so; what was not may stay so too.
  if ('decided' in guard) {
    const made = context.gates[guard.decided]?.optionId;
    return made === undefined || (guard.option !== undefined && guard.option !== made);
  }
  if ('missed' in guard) return context.gates[guard.missed]?.missedMs === undefined;
  if ('released' in guard) return !isReleased(context, guard.released);
  if ('variable' in guard) {
    return futureValues(ahead, guard, from).some((value) => !compare(value, guard.op, guard.value));
  }
  return true;
}

/** One that was taken back is about to be brought in again. */
const mayBeReleased = ({ context, injects }: Ahead, id: string): boolean =>
  isReleased(context, id) || context.injects[id]?.recalledMs !== undefined || injects.has(id);
const isReleased = ({ injects }: RunContext, id: string): boolean => injects[id]?.releasedMs !== undefined;

/** Values that stand for all that the variable may have: each comparison with `value` that can occur does so for one. */
function futureValues(
  { model, context, values }: Ahead,
  { variable, value }: Extract<Guard, { variable: string }>,
  from: number,
): readonly (number | boolean)[] {
  const assigned = values.get(variable);
  if (!model.curveByVariable.has(variable)) {
    return [context.values[variable] ?? [], [...(assigned ?? [])]].flat();
  }
  if (assigned) return [Number.NEGATIVE_INFINITY, value, Number.POSITIVE_INFINITY];
  const [lowest, highest] = variableRange(model, context, variable, from);
  return lowest <= Number(value) && Number(value) <= highest ? [lowest, value, highest] : [lowest, highest];
}
