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
import type { Guard, InjectData, Scenario } from './schema.ts';

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
  const steering = steeringInjects(model);
  const walk: Walk = { reached: new Set(), released: new Set(), stuckIn: new Set(), isComplete: true };
  const seen = new Set<string>();
  const open: Run[] = [engine.start()];
  for (let run = open.pop(); run; run = open.pop()) {
    // Before the key: two ways to the same future may have released different injects.
    for (const { phaseId } of run.context.course) walk.reached.add(phaseId);
    for (const id of Object.keys(run.context.entered)) walk.reached.add(id);
    for (const [id, inject] of Object.entries(run.context.injects)) {
      if (inject.releasedMs !== undefined) walk.released.add(id);
    }
    const key = stateKey(run.context, steering);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > MAX_COURSES) return { ...walk, isComplete: false };
    if (run.context.t >= endMs) {
      const leaf = run.context.course.at(-1)?.phaseId ?? '';
      if (!model.phaseById.get(leaf)?.data.final) walk.stuckIn.add(leaf);
      continue;
    }
    const next = nextDueMs(model, run.context, steering);
    open.push(engine.advance(run, Math.min(next, endMs)), ...choices(engine, run));
  }
  return walk;
}

/** Injects whose release can steer the chart: they set a value, open a gate, or a guard asks for them. */
function steeringInjects({ scenario, phases }: ScenarioModel): readonly InjectData[] {
  const guards: readonly (Guard | undefined)[] = [
    ...phases.flatMap((phase) => phase.transitions.map((transition) => transition.when)),
    ...scenario.injects.map((inject) => inject.when),
  ];
  const asked = new Set(
    guards.flatMap((guard) =>
      [...guardParts(guard)].flatMap((part) => ('released' in part ? part.released : [])),
    ),
  );
  for (const gate of scenario.gates) if ('inject' in gate.opens) asked.add(gate.opens.inject);
  return scenario.injects.filter((inject) => inject.set !== undefined || asked.has(inject.id));
}

/** What people can do now that the passing of time does not: decide, scale, release by hand. */
function choices(engine: ScenarioEngine, run: Run): readonly Run[] {
  const { context } = run;
  const now = context.t;
  const { scenario } = engine.model;
  const decisions = scenario.gates
    .filter(({ id }) => {
      const gate = context.gates[id];
      return gate && gate.decidedMs === undefined && (gate.openedMs === now || gate.missedMs === now);
    })
    .flatMap((gate) =>
      gate.options.map((option) =>
        engine.step(run, now, { type: 'DECIDE', gateId: gate.id, optionId: option.id }),
      ),
    );
  const levels = gripLevelsAsked(engine.model)
    .filter((level) => level !== context.grip)
    .map((level) => engine.step(run, now, { type: 'GRIP', level }));
  const byHand = steeringInjects(engine.model)
    .filter((inject) => 'byHand' in inject.release && context.injects[inject.id]?.releasedMs === undefined)
    .map((inject) => engine.step(run, now, { type: 'RELEASE', injectId: inject.id }));
  return [...decisions, ...levels, ...byHand];
}

function gripLevelsAsked({ phases, scenario }: ScenarioModel): readonly number[] {
  const guards = [
    ...phases.flatMap((phase) => phase.transitions.map((transition) => transition.when)),
    ...scenario.injects.map((inject) => inject.when),
  ];
  const asked = guards.flatMap((guard) =>
    [...guardParts(guard)].flatMap((part) => ('grip' in part ? [part.grip.atLeast] : [])),
  );
  return asked.length === 0 ? [] : [...new Set([scenario.initialGrip, ...asked])];
}

/** Two moments with the same key have the same future for the chart. */
function stateKey(context: RunContext, steering: readonly InjectData[]): string {
  return JSON.stringify([
    context.t,
    context.grip,
    context.entered,
    context.values,
    Object.entries(context.gates).map(([id, gate]) => [
      id,
      gate.optionId ?? (gate.missedMs === undefined ? gate.openedMs : 'missed'),
      gate.missedMs !== undefined,
      gate.decidedMs === undefined && gate.missedMs === context.t,
    ]),
    steering.map((inject) => context.injects[inject.id]?.releasedMs !== undefined),
  ]);
}
