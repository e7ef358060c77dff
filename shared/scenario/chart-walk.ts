/**
 * The chart of a scenario, walked to find where it gets stuck, with only what can move it: each decision at the
 * moment that its gate opens, just after its deadline and later as a phase begins, each level, each inject by hand.
 * Courses that have the same future are followed once.
 */
import type { Run, RunInput, ScenarioEngine } from './engine.ts';
import { MINUTE_MS, type ScenarioModel } from './model.ts';
import {
  clockLimitMs,
  clockState,
  gateOpensMs,
  injectDueMs,
  nextDueMs,
  type RunContext,
  transitionDueMs,
} from './run-context.ts';
import type { SteeringFrom, SteeringParts } from './steering.ts';

/** Enough for ten live decisions; beyond it the walk says that it is not complete. */
export const MAX_COURSES = 60_000;

export interface ChartWalk {
  /** Leaf phases in which a course ends without an end. */
  readonly stuckIn: ReadonlySet<string>;
  readonly isComplete: boolean;
}

export function walkChart(engine: ScenarioEngine, steeringFrom: SteeringFrom): ChartWalk {
  const { model } = engine;
  const endMs = model.scenario.durationMinutes * MINUTE_MS;
  const histories = returnedTo(model);
  const stuckIn = new Set<string>();
  const seen = new Set<string>();
  const open = [engine.start()];
  for (let run = open.pop(); run; run = open.pop()) {
    const { context } = run;
    const steering = steeringFrom(leafOf(context));
    const key = stateKey(model, histories, run, steering);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > MAX_COURSES) return { stuckIn, isComplete: false };
    if (context.t >= endMs) {
      const leaf = leafOf(context);
      if (!model.phaseById.get(leaf)?.data.final) stuckIn.add(leaf);
      continue;
    }
    open.push(engine.advance(run, Math.min(nextDueMs(model, context), endMs)));
    for (const input of choices(run, steering)) open.push(engine.step(run, context.t, input));
  }
  return { stuckIn, isComplete: true };
}

const leafOf = ({ course }: RunContext): string => course.at(-1)?.phaseId ?? '';

/** What people can do now that the passing of time does not: decide, scale, release by hand. */
function choices({ context }: Run, steering: SteeringParts): readonly RunInput[] {
  return [
    ...steering.gates
      .filter(({ id }) => isNowAsked(context, id))
      .flatMap(({ id: gateId, options }) =>
        options.map(({ id: optionId }): RunInput => ({ type: 'DECIDE', gateId, optionId })),
      ),
    ...steering.gripLevels
      .filter((level) => level !== context.grip)
      .map((level): RunInput => ({ type: 'GRIP', level })),
    ...steering.injects
      .filter(({ id, release }) => 'byHand' in release && context.injects[id]?.releasedMs === undefined)
      .map(({ id: injectId }): RunInput => ({ type: 'RELEASE', injectId })),
  ];
}

/** Decisions are tried when the gate opens, when it has just been missed, and as a phase begins, also late. */
function isNowAsked({ gates, course, t }: RunContext, gateId: string): boolean {
  const gate = gates[gateId];
  if (gate === undefined || gate.decidedMs !== undefined) return false;
  return gate.openedMs === t || gate.missedMs === t || course.at(-1)?.atMs === t;
}

/** The history nodes that a transition leads to, by the name that the engine gives them. */
const returnedTo = ({ phases }: ScenarioModel): readonly string[] =>
  phases.flatMap(({ transitions }) =>
    transitions.flatMap(({ to, history }) => (history ? `${history}:${to}` : [])),
  );

/**
 * Two moments with the same key have the same future for the chart: where it is, what has been answered, and
 * every moment that is still to come. When something was that nothing waits for any more is left out.
 */
function stateKey(
  model: ScenarioModel,
  histories: readonly string[],
  { context, historyValue }: Run,
  steering: SteeringParts,
): string {
  const { t, grip, entered, values, gates, injects, clocks } = context;
  const toCome = (moment: number) => (moment > t && Number.isFinite(moment) ? moment : 0);
  return JSON.stringify([
    t,
    grip,
    model.phases.flatMap((phase) =>
      entered[phase.id] === undefined
        ? []
        : [phase.id, ...phase.transitions.map((each) => toCome(transitionDueMs(each, phase.id, context)))],
    ),
    histories.map((id) => historyValue[id]?.map((node) => node.id)),
    steering.variables.map((id) => values[id]),
    steering.gates.map(({ id }) => {
      const gate = gates[id];
      if (!gate) return toCome(gateOpensMs(model, id, context));
      const answer = steering.askedAnswers.has(id) ? gate.optionId : gate.optionId && true;
      return [
        answer ?? (gate.missedMs === undefined ? gate.openedMs : 'missed'),
        steering.askedMisses.has(id) && gate.missedMs !== undefined,
        isNowAsked(context, id),
      ];
    }),
    steering.injects.map((inject) =>
      injects[inject.id]?.releasedMs === undefined ? toCome(injectDueMs(inject, context)) : true,
    ),
    steering.clocks.map((id) => [clockState(clocks[id]), toCome(clockLimitMs(model, id, context))]),
  ]);
}
