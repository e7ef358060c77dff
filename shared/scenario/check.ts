/**
 * The static checker: walks the courses a scenario can take and reports phases that are never reached,
 * courses that never end, injects that are never released and names that point nowhere. Decisions are
 * tried when a gate opens and just after its deadline, so a clean result is strong evidence, no proof.
 */
import { createEngine, type Run, type ScenarioEngine } from './engine.ts';
import { guardParts } from './guard.ts';
import { MINUTE_MS, type ScenarioModel } from './model.ts';
import { referenceFindings } from './references.ts';
import { nextDueMs, type RunContext } from './run-context.ts';
import type { GateData, Guard, InjectData, Scenario } from './schema.ts';

export interface Finding {
  /** Place in the file, such as `injects.kwelwater.to`. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** Enough for ten live decisions; beyond it the walk says that it is not complete. */
const MAX_COURSES = 60_000;

export function checkScenario(scenario: Scenario): readonly Finding[] {
  const references = referenceFindings(scenario);
  if (references.length > 0) return references;
  try {
    return walkFindings(createEngine(scenario));
  } catch (error) {
    if (!(error instanceof Error && /infinite loop/i.test(error.message))) throw error;
    return [
      {
        path: 'phases',
        message: 'er is een kring van overgangen die zonder tijd of besluit blijft ronddraaien',
        hint: 'geef één overgang in de kring een after, of een voorwaarde die daarna niet meer geldt',
      },
    ];
  }
}

interface Walk {
  readonly reached: Set<string>;
  readonly released: Set<string>;
  readonly stuckIn: Set<string>;
  isComplete: boolean;
}

function walkFindings(engine: ScenarioEngine): readonly Finding[] {
  const { model } = engine;
  const walk = walkCourses(engine);
  const unreachable = model.phases.filter((phase) => !walk.reached.has(phase.id));
  const neverReleased = model.scenario.injects.filter(
    (inject) => !('byHand' in inject.release) && !walk.released.has(inject.id),
  );
  return [
    ...(model.phases.some((phase) => phase.data.final)
      ? []
      : [
          {
            path: 'phases',
            message: 'geen enkele fase is het einde van het scenario',
            hint: 'zet final: true bij de laatste fase',
          },
        ]),
    ...unreachable.map((phase) => ({
      path: `phases.${phase.id}`,
      message: `fase '${phase.title}' wordt in geen enkel verloop bereikt`,
      hint: 'maak een overgang naar deze fase, of controleer de voorwaarden en tijden van de overgangen',
    })),
    ...[...walk.stuckIn].sort().map((id) => ({
      path: `phases.${id}`,
      message: `fase '${model.phaseById.get(id)?.title ?? id}' loopt dood: na ${model.scenario.durationMinutes} minuten is het einde niet bereikt`,
      hint: 'geef deze fase een overgang die altijd doorgaat, bijvoorbeeld met at',
    })),
    ...neverReleased.map((inject) => ({
      path: `injects.${inject.id}`,
      message: `inject ${inject.number} '${inject.title}' wordt in geen enkel verloop ingebracht`,
      hint: 'controleer het moment, de fase en de voorwaarde van deze inject',
    })),
    ...(walk.isComplete
      ? []
      : [
          {
            path: 'gates',
            message: `het scenario kent meer dan ${MAX_COURSES} verlopen; niet alles is gecontroleerd`,
            hint: 'beperk het aantal beslispunten dat tegelijk open staat',
          },
        ]),
  ];
}

function walkCourses(engine: ScenarioEngine): Walk {
  const { model } = engine;
  const endMs = model.scenario.durationMinutes * MINUTE_MS;
  const steering = steeringParts(model);
  const walk: Walk = { reached: new Set(), released: new Set(), stuckIn: new Set(), isComplete: true };
  const seen = new Set<string>();
  const sideways = new Set<string>();
  const open: Run[] = [engine.start()];
  for (let run = open.pop(); run; run = open.pop()) {
    // Before the key: two ways to the same future may have released different injects.
    record(walk, run);
    const key = stateKey(run.context, steering);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > MAX_COURSES) return { ...walk, isComplete: false };
    if (run.context.t >= endMs) {
      const leaf = leafOf(run);
      if (!model.phaseById.get(leaf)?.data.final) walk.stuckIn.add(leaf);
      continue;
    }
    const next = nextDueMs(model, run.context, steering.injects);
    open.push(engine.advance(run, Math.min(next, endMs)), ...choices(engine, run, steering));
    // A gate that no guard asks about only matters to injects, once in each phase: one look ahead will do.
    for (const gate of steering.otherGates.filter(({ id }) => isNowAsked(run.context, id))) {
      const missed = run.context.gates[gate.id]?.missedMs !== undefined;
      for (const { id: optionId } of gate.options) {
        const look = [gate.id, optionId, missed, leafOf(run)].join();
        if (sideways.has(look)) continue;
        sideways.add(look);
        const decided = engine.step(run, run.context.t, { type: 'DECIDE', gateId: gate.id, optionId });
        record(walk, engine.advance(decided, endMs));
      }
    }
  }
  return walk;
}

const leafOf = (run: Run): string => run.context.course.at(-1)?.phaseId ?? '';

function record(walk: Walk, { context }: Run): void {
  for (const { phaseId } of context.course) walk.reached.add(phaseId);
  for (const id of Object.keys(context.entered)) walk.reached.add(id);
  for (const [id, inject] of Object.entries(context.injects)) {
    if (inject.releasedMs !== undefined) walk.released.add(id);
  }
}

/** Decisions are tried at two moments: when the gate opens, and when it has just been missed. */
function isNowAsked({ gates, t }: RunContext, gateId: string): boolean {
  const gate = gates[gateId];
  return gate !== undefined && gate.decidedMs === undefined && (gate.openedMs === t || gate.missedMs === t);
}

/** What can move the chart: injects and gates that guards ask about or that set what guards read. */
interface SteeringParts {
  readonly injects: readonly InjectData[];
  readonly gates: readonly GateData[];
  /** The gates that cannot move it. */
  readonly otherGates: readonly GateData[];
  readonly variables: readonly string[];
  readonly gripLevels: readonly number[];
}

function steeringParts({ scenario, phases }: ScenarioModel): SteeringParts {
  const guards = phases.flatMap((phase) => phase.transitions.map((transition) => transition.when));
  let steering = steeredBy(scenario, guards);
  // The conditions of a steering inject steer as well, and may make more injects steer.
  for (let count = -1; count !== steering.injects.length; ) {
    count = steering.injects.length;
    steering = steeredBy(scenario, [...guards, ...steering.injects.map((inject) => inject.when)]);
  }
  return steering;
}

function steeredBy(scenario: Scenario, guards: readonly (Guard | undefined)[]): SteeringParts {
  const parts = guards.flatMap((guard) => [...guardParts(guard)]);
  const variables = new Set(parts.flatMap((part) => ('variable' in part ? part.variable : [])));
  const setsRead = (set: Readonly<Record<string, unknown>> | undefined) =>
    Object.keys(set ?? {}).some((id) => variables.has(id));
  const askedGates = new Set(
    parts.flatMap((part) => ('decided' in part ? part.decided : 'missed' in part ? part.missed : [])),
  );
  const isAsked = ({ id, silence, options }: GateData) =>
    askedGates.has(id) || setsRead(silence.set) || options.some(({ set }) => setsRead(set));
  const askedInjects = new Set(parts.flatMap((part) => ('released' in part ? part.released : [])));
  for (const gate of scenario.gates.filter(isAsked)) {
    if ('inject' in gate.opens) askedInjects.add(gate.opens.inject);
  }
  const injects = scenario.injects.filter((inject) => setsRead(inject.set) || askedInjects.has(inject.id));
  for (const { release } of injects) {
    if ('decided' in release) askedGates.add(release.decided);
    if ('missed' in release) askedGates.add(release.missed);
  }
  const levels = parts.flatMap((part) => ('grip' in part ? [part.grip.atLeast] : []));
  return {
    injects,
    gates: scenario.gates.filter(isAsked),
    otherGates: scenario.gates.filter((gate) => !isAsked(gate)),
    variables: [...variables],
    gripLevels: levels.length === 0 ? [] : [...new Set([scenario.initialGrip, ...levels])],
  };
}

/** What people can do now that the passing of time does not: decide, scale, release by hand. */
function choices(engine: ScenarioEngine, run: Run, steering: SteeringParts): readonly Run[] {
  const { context } = run;
  const now = context.t;
  const decisions = steering.gates
    .filter(({ id }) => isNowAsked(context, id))
    .flatMap((gate) =>
      gate.options.map((option) =>
        engine.step(run, now, { type: 'DECIDE', gateId: gate.id, optionId: option.id }),
      ),
    );
  const levels = steering.gripLevels
    .filter((level) => level !== context.grip)
    .map((level) => engine.step(run, now, { type: 'GRIP', level }));
  const byHand = steering.injects
    .filter((inject) => 'byHand' in inject.release && context.injects[inject.id]?.releasedMs === undefined)
    .map((inject) => engine.step(run, now, { type: 'RELEASE', injectId: inject.id }));
  return [...decisions, ...levels, ...byHand];
}

/** Two moments with the same key have the same future for the chart. */
function stateKey(context: RunContext, steering: SteeringParts): string {
  return JSON.stringify([
    context.t,
    context.grip,
    context.entered,
    steering.variables.map((id) => context.values[id]),
    steering.gates.map(({ id }) => {
      const gate = context.gates[id];
      if (!gate) return null;
      return [
        gate.optionId ?? (gate.missedMs === undefined ? gate.openedMs : 'missed'),
        gate.missedMs !== undefined,
        gate.decidedMs === undefined && gate.missedMs === context.t,
      ];
    }),
    steering.injects.map((inject) => context.injects[inject.id]?.releasedMs !== undefined),
    context.clocks,
  ]);
}
