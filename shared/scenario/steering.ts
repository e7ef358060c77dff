/**
 * What of a scenario can move its chart: the injects, gates, variables, terms and charts beside it that its
 * conditions ask about, in one step or by another. All else only follows, so a walk of the chart can leave it out.
 */
import { guardParts } from './guard.ts';
import type { PhaseNode, ScenarioModel } from './model.ts';
import type { ClockData, GateData, Guard, InjectData, Scenario, TransitionData } from './schema.ts';

export interface SteeringParts {
  readonly injects: readonly InjectData[];
  readonly gates: readonly GateData[];
  /** Gates of which the answer itself is asked, not only whether there is one. */
  readonly askedAnswers: ReadonlySet<string>;
  /** Gates of which is asked whether their deadline passed. */
  readonly askedMisses: ReadonlySet<string>;
  readonly variables: readonly string[];
  /** Levels worth trying; none when no condition asks. */
  readonly gripLevels: readonly number[];
  readonly clocks: readonly string[];
  /** Charts beside the main one. */
  readonly regions: readonly string[];
}

interface Asked {
  readonly guards: readonly Guard[];
  readonly gates: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly misses: ReadonlySet<string>;
  readonly injects: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
  readonly clocks: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

/** @param chart the phases of the main chart that the course can still come to */
export function steeringParts(
  model: ScenarioModel,
  chart: readonly PhaseNode[] = mainChart(model),
): SteeringParts {
  const own = conditionsOf(model, chart);
  let asked = askedBy(model, own);
  // What steers has conditions of its own, and may make more steer.
  for (let count = -1; count !== sizeOf(asked); ) {
    count = sizeOf(asked);
    asked = widened(model, own, asked);
  }
  const { scenario } = model;
  return {
    injects: scenario.injects.filter(({ id }) => asked.injects.has(id)),
    gates: scenario.gates.filter(({ id }) => asked.gates.has(id)),
    askedAnswers: asked.answers,
    askedMisses: asked.misses,
    variables: [...asked.variables],
    gripLevels: levelsOf(scenario, asked.guards),
    clocks: [...asked.clocks],
    regions: [...asked.regions],
  };
}

/** What can still move the chart, by the leaf phase in which a course is. */
export type SteeringFrom = (phaseId: string) => SteeringParts;

export function steeringByPhase(model: ScenarioModel): SteeringFrom {
  const known = new Map<string, SteeringParts>();
  return (phaseId) => {
    const steering = known.get(phaseId) ?? steeringParts(model, phasesFrom(model, phaseId));
    known.set(phaseId, steering);
    return steering;
  };
}

/** The phases of the main chart that a course can still be in, or come to, from a phase on; conditions set aside. */
function phasesFrom(model: ScenarioModel, phaseId: string): readonly PhaseNode[] {
  const found = new Set<string>();
  const open = [phaseId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const phase = model.phaseById.get(id);
    if (!phase || found.has(id)) continue;
    found.add(id);
    if (phase.parentId !== null) open.push(phase.parentId);
    for (const { to } of phase.transitions) open.push(to, ...phasesIn(model, to));
  }
  return mainChart(model).filter(({ id }) => found.has(id));
}

const phasesIn = (model: ScenarioModel, parentId: string): readonly string[] =>
  model.phases
    .filter((phase) => phase.parentId === parentId)
    .flatMap(({ id }) => [id, ...phasesIn(model, id)]);

/** The scenario with nothing but what can move its chart. */
export const chartAlone = (scenario: Scenario, steering: SteeringParts): Scenario => ({
  ...scenario,
  injects: [...steering.injects],
  gates: [...steering.gates],
  clocks: (scenario.clocks ?? []).filter(({ id }) => steering.clocks.includes(id)),
  regions: Object.fromEntries(
    Object.entries(scenario.regions ?? {}).filter(([id]) => steering.regions.includes(id)),
  ),
});

function levelsOf({ initialGrip }: Scenario, guards: readonly Guard[]): readonly number[] {
  const levels = partsOf(guards).flatMap((part) => ('grip' in part ? [part.grip.atLeast] : []));
  return levels.length === 0 ? [] : [...new Set([initialGrip, ...levels])];
}

const mainChart = ({ phases }: ScenarioModel): readonly PhaseNode[] =>
  phases.filter(({ regionId }) => regionId === null);

const conditionsOf = (model: ScenarioModel, phases: readonly PhaseNode[]): readonly Guard[] =>
  phases.flatMap((phase) =>
    phase.transitions.flatMap((transition) =>
      isChoiceOfEnd(model, phase, transition) ? [] : (transition.when ?? []),
    ),
  );

/** Which of the ends at one moment a course comes to: without its condition the course ends there just as well. */
function isChoiceOfEnd({ phaseById }: ScenarioModel, phase: PhaseNode, one: TransitionData): boolean {
  const isEnd = ({ to }: TransitionData) => phaseById.get(to)?.data.final === true;
  const isTimed = one.at !== undefined || one.after !== undefined;
  return (
    isEnd(one) &&
    isTimed &&
    phase.transitions.some(
      (other) => isEnd(other) && other.when === undefined && other.at === one.at && other.after === one.after,
    )
  );
}

const partsOf = (guards: readonly Guard[]): readonly Guard[] =>
  guards.flatMap((guard) => [...guardParts(guard)]);

const sizeOf = ({ guards, gates, answers, misses, injects, variables, clocks, regions }: Asked): number =>
  guards.length +
  gates.size +
  answers.size +
  misses.size +
  injects.size +
  variables.size +
  clocks.size +
  regions.size;

/** The chart beside the main one that a phase belongs to, if any. */
const regionOf = ({ phaseById }: ScenarioModel, phaseId: string): readonly string[] => {
  const regionId = phaseById.get(phaseId)?.regionId;
  return regionId ? [regionId] : [];
};

function askedBy(model: ScenarioModel, guards: readonly Guard[]): Asked {
  const parts = partsOf(guards);
  const decided = parts.flatMap((part) => ('decided' in part ? [part] : []));
  const misses = parts.flatMap((part) => ('missed' in part ? part.missed : []));
  return {
    guards,
    gates: new Set([...decided.map((part) => part.decided), ...misses]),
    misses: new Set(misses),
    answers: new Set(decided.flatMap((part) => (part.option === undefined ? [] : part.decided))),
    injects: new Set(parts.flatMap((part) => ('released' in part ? part.released : []))),
    variables: new Set(parts.flatMap((part) => ('variable' in part ? part.variable : []))),
    clocks: new Set(parts.flatMap((part) => ('clock' in part ? part.clock : []))),
    regions: new Set(parts.flatMap((part) => ('in' in part ? regionOf(model, part.in) : []))),
  };
}

/** With what the asked parts themselves wait for, and with what sets a variable that is asked. */
function widened(model: ScenarioModel, conditions: readonly Guard[], asked: Asked): Asked {
  const { scenario, phases } = model;
  const setsAsked = (set: Readonly<Record<string, unknown>> | undefined) =>
    Object.keys(set ?? {}).some((id) => asked.variables.has(id));
  const gates = scenario.gates.filter(
    ({ id, silence, options }) =>
      asked.gates.has(id) || setsAsked(silence.set) || options.some(({ set }) => setsAsked(set)),
  );
  const injects = scenario.injects.filter(({ id, set }) => asked.injects.has(id) || setsAsked(set));
  const clocks = (scenario.clocks ?? []).filter(({ id }) => asked.clocks.has(id));
  const regionPhases = phases.filter(({ regionId }) => regionId !== null && asked.regions.has(regionId));
  const setting = phases.flatMap(({ regionId, transitions }) =>
    regionId !== null && transitions.some(({ set }) => setsAsked(set)) ? regionId : [],
  );
  const releases = injects.map(({ release }) => release);
  const misses = releases.flatMap((release) => ('missed' in release ? release.missed : []));
  const decisions = [
    ...releases.flatMap((release) => ('decided' in release ? [release] : [])),
    ...clocks.flatMap((clock) => decisionsOf(scenario, clock)),
  ];
  const begun = [
    ...gates.flatMap(({ opens }) => ('phase' in opens ? opens.phase : [])),
    ...releases.flatMap((release) => ('phase' in release ? release.phase : [])),
    ...clocks.flatMap(({ starts }) => ('phase' in starts ? starts.phase : [])),
  ];
  const own = askedBy(model, [
    ...conditions,
    ...conditionsOf(model, regionPhases),
    ...injects.flatMap(({ when }) => when ?? []),
  ]);
  return {
    ...own,
    gates: new Set([
      ...own.gates,
      ...gates.map(({ id }) => id),
      ...decisions.map(({ decided }) => decided),
      ...misses,
    ]),
    misses: new Set([...own.misses, ...misses]),
    answers: new Set([
      ...own.answers,
      ...decisions.flatMap(({ decided, option }) => (option === undefined ? [] : decided)),
    ]),
    injects: new Set([
      ...own.injects,
      ...injects.map(({ id }) => id),
      ...gates.flatMap(({ opens }) => ('inject' in opens ? opens.inject : [])),
      ...clocks.flatMap(({ starts }) => ('inject' in starts ? starts.inject : [])),
    ]),
    clocks: new Set([...own.clocks, ...asked.clocks]),
    regions: new Set([
      ...own.regions,
      ...asked.regions,
      ...setting,
      ...begun.flatMap((id) => regionOf(model, id)),
    ]),
  };
}

const decisionsOf = ({ gates }: Scenario, { starts, metBy }: ClockData) => [
  ...('decided' in starts ? [starts] : []),
  ...(metBy === undefined
    ? []
    : 'decided' in metBy
      ? [metBy]
      : gates.map(({ id }) => ({ decided: id, option: undefined }))),
];
