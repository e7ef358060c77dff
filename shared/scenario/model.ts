/**
 * The scenario as the engine uses it: phases flattened in document order, ids looked up once, minutes
 * turned into milliseconds of exercise time. Assumes a scenario whose references hold (`check.ts`).
 */
import type { Curve } from './curve.ts';
import { guardParts } from './guard.ts';
import type { ClockData, GateData, InjectData, PhaseData, Scenario, TransitionData } from './schema.ts';

export const MINUTE_MS = 60_000;

export interface PhaseNode {
  readonly id: string;
  readonly title: string;
  readonly parentId: string | null;
  /** The chart beside the main one that it belongs to; null in the main one. */
  readonly regionId: string | null;
  readonly data: PhaseData;
  readonly transitions: readonly TransitionData[];
  readonly isLeaf: boolean;
}

export interface ScenarioModel {
  readonly scenario: Scenario;
  /** Parents before children, in the order of the file; the main chart first. */
  readonly phases: readonly PhaseNode[];
  readonly phaseById: ReadonlyMap<string, PhaseNode>;
  readonly gateById: ReadonlyMap<string, GateData>;
  readonly injectById: ReadonlyMap<string, InjectData>;
  readonly clockById: ReadonlyMap<string, ClockData>;
  readonly curveByVariable: ReadonlyMap<string, Curve>;
  /** Numbers that any guard compares a curve variable with. */
  readonly thresholdsByVariable: ReadonlyMap<string, readonly number[]>;
}

function* flatten(
  states: Record<string, PhaseData>,
  parentId: string | null,
  regionId: string | null,
): Generator<PhaseNode> {
  for (const [id, data] of Object.entries(states)) {
    yield {
      id,
      title: data.title,
      parentId,
      regionId,
      data,
      transitions: data.transitions ?? [],
      isLeaf: data.states === undefined,
    };
    if (data.states) yield* flatten(data.states, id, regionId);
  }
}

export function scenarioModel(scenario: Scenario): ScenarioModel {
  const phases = [
    ...flatten(scenario.phases.states, null, null),
    ...Object.entries(scenario.regions ?? {}).flatMap(([id, { states }]) => [...flatten(states, null, id)]),
  ];
  const curveByVariable = new Map<string, Curve>();
  for (const [id, variable] of Object.entries(scenario.variables)) {
    if (variable.curve) {
      curveByVariable.set(id, { points: variable.curve.map(([t, v]) => [t * MINUTE_MS, v] as const) });
    }
  }
  const thresholds = new Map<string, Set<number>>();
  const guards = [
    ...phases.flatMap((phase) => phase.transitions.map((transition) => transition.when)),
    ...scenario.injects.map((inject) => inject.when),
  ];
  for (const guard of guards) {
    for (const part of guardParts(guard)) {
      if (!('variable' in part) || typeof part.value !== 'number') continue;
      if (!curveByVariable.has(part.variable)) continue;
      thresholds.set(part.variable, (thresholds.get(part.variable) ?? new Set()).add(part.value));
    }
  }
  return {
    scenario,
    phases,
    phaseById: new Map(phases.map((phase) => [phase.id, phase])),
    gateById: new Map(scenario.gates.map((gate) => [gate.id, gate])),
    clockById: new Map((scenario.clocks ?? []).map((clock) => [clock.id, clock])),
    injectById: new Map(scenario.injects.map((inject) => [inject.id, inject])),
    curveByVariable,
    thresholdsByVariable: new Map([...thresholds].map(([id, values]) => [id, [...values]])),
  };
}
