/**
 * Every course that a scenario can take, walked in two rounds. The first walks the chart alone, with only what
 * can move it: each decision at the moment that its gate opens and just after its deadline, each level, each
 * inject by hand. The second plays whole courses, chosen so that all that the first saw happens in one, to see
 * what else they bring. A clean result is strong evidence, no proof.
 */
import { createEngine, type Run, type RunInput, type ScenarioEngine } from './engine.ts';
import { MINUTE_MS, type ScenarioModel, scenarioModel } from './model.ts';
import { nextDueMs, type RunContext } from './run-context.ts';
import type { Scenario } from './schema.ts';
import { chartAlone, gripLevelsAsked, type SteeringParts, steeringParts } from './steering.ts';

/** Enough for ten live decisions; beyond it the walk says that it is not complete. */
export const MAX_COURSES = 60_000;
/** Whole courses that are played when something still has not come. */
const MAX_PLAYS = 200;

export interface Walk {
  readonly reached: ReadonlySet<string>;
  readonly released: ReadonlySet<string>;
  /** Leaf phases in which a course ends without an end. */
  readonly stuckIn: ReadonlySet<string>;
  /** Transitions of the main chart, as `transitionKey` names them. */
  readonly taken: ReadonlySet<string>;
  /** Statutory terms that begin. */
  readonly begun: ReadonlySet<string>;
  readonly isComplete: boolean;
}

interface Input {
  readonly atMs: number;
  readonly input: RunInput;
  readonly before: Input | null;
}
interface Course {
  readonly run: Run;
  readonly last: Input | null;
}

export function walkCourses(scenario: Scenario): Walk {
  const model = scenarioModel(scenario);
  const steering = steeringParts(model);
  const chart = walkChart(createEngine(chartAlone(scenario, steering)), steering);
  const seen = { ...emptySets(), stuckIn: chart.stuckIn, isComplete: chart.isComplete };
  const engine = createEngine(scenario);
  let round = 0;
  const play = (course: Course) => {
    const run = playCourse(engine, course, steering, round, ({ entered }) => {
      for (const id of Object.keys(entered)) seen.reached.add(id);
    });
    record(seen, run);
    round += 1;
  };
  for (const course of essential(chart.courses)) play(course);
  const answers = Math.max(1, ...steering.otherGates.map((gate) => gate.options.length + 1));
  for (const course of chart.courses.slice(0, answers)) play(course);
  for (const course of chart.courses) {
    if (round >= MAX_PLAYS || hasAll(model, seen)) break;
    play(course);
  }
  return seen;
}

interface ChartWalk {
  readonly courses: readonly Course[];
  readonly stuckIn: ReadonlySet<string>;
  readonly isComplete: boolean;
}

function walkChart(engine: ScenarioEngine, steering: SteeringParts): ChartWalk {
  const { model } = engine;
  const endMs = model.scenario.durationMinutes * MINUTE_MS;
  const stuckIn = new Set<string>();
  const courses: Course[] = [];
  const seen = new Set<string>();
  const open: Course[] = [{ run: engine.start(), last: null }];
  for (let course = open.pop(); course; course = open.pop()) {
    const { run, last } = course;
    const { context } = run;
    const key = stateKey(context, steering);
    if (seen.has(key)) {
      // Another way to the same future, which may have brought other things.
      courses.push(course);
      continue;
    }
    seen.add(key);
    if (seen.size > MAX_COURSES) return { courses, stuckIn, isComplete: false };
    if (context.t >= endMs) {
      courses.push(course);
      const leaf = leafOf(context);
      if (!model.phaseById.get(leaf)?.data.final) stuckIn.add(leaf);
      continue;
    }
    open.push({ run: engine.advance(run, Math.min(nextDueMs(model, context), endMs)), last });
    for (const input of choices(engine, run, steering)) {
      open.push({
        run: engine.step(run, context.t, input),
        last: { atMs: context.t, input, before: last },
      });
    }
  }
  return { courses, stuckIn, isComplete: true };
}

export const transitionKey = (phaseId: string, index: number): string => `${phaseId}#${index}`;

const leafOf = ({ course }: RunContext): string => course.at(-1)?.phaseId ?? '';

/** What people can do now that the passing of time does not: decide, scale, release by hand. */
function choices({ model }: ScenarioEngine, { context }: Run, steering: SteeringParts): readonly RunInput[] {
  return [
    ...model.scenario.gates
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

/** Decisions are tried at two moments: when the gate opens, and when it has just been missed. */
function isNowAsked({ gates, t }: RunContext, gateId: string): boolean {
  const gate = gates[gateId];
  return gate !== undefined && gate.decidedMs === undefined && (gate.openedMs === t || gate.missedMs === t);
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
      const answer = steering.askedAnswers.has(id) ? gate.optionId : gate.optionId && true;
      return [
        answer ?? (gate.missedMs === undefined ? gate.openedMs : 'missed'),
        gate.missedMs !== undefined,
        gate.decidedMs === undefined && gate.missedMs === context.t,
      ];
    }),
    steering.injects.map((inject) => context.injects[inject.id]?.releasedMs !== undefined),
    steering.clocks.map((id) => context.clocks[id]),
  ]);
}

/** A few courses in which together every transition, decision and missed deadline of the walk occurs. */
function essential(courses: readonly Course[]): readonly Course[] {
  const marks = courses.map((course) => ({ course, marks: marksOf(course.run.context) }));
  const left = new Set(marks.flatMap((each) => each.marks));
  const chosen: Course[] = [];
  while (left.size > 0) {
    const gain = (each: { readonly marks: readonly string[] }) =>
      each.marks.filter((mark) => left.has(mark)).length;
    const best = marks.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    chosen.push(best.course);
    for (const mark of best.marks) left.delete(mark);
  }
  return chosen;
}

const marksOf = ({ course, gates }: RunContext): readonly string[] => [
  ...course.map(({ phaseId, transition }) =>
    transition ? transitionKey(transition.phaseId, transition.index) : phaseId,
  ),
  ...Object.entries(gates).flatMap(([id, { optionId, missedMs }]) => [
    ...(optionId === undefined ? [] : [`${id}=${optionId}`]),
    ...(missedMs === undefined ? [] : [`${id} missed`]),
  ]),
];

/**
 * Plays a course on the whole scenario to its end; gates that cannot move the chart answer in turn.
 * @param onMoment called at each moment at which something happened
 */
function playCourse(
  engine: ScenarioEngine,
  { last }: Course,
  steering: SteeringParts,
  round: number,
  onMoment: (context: RunContext) => void,
): Run {
  const { scenario } = engine.model;
  const endMs = scenario.durationMinutes * MINUTE_MS;
  const levels = gripLevelsAsked(engine.model);
  const level = levels[round % Math.max(1, levels.length)];
  let run = engine.start();
  if (level !== undefined && steering.gripLevels.length === 0)
    run = engine.step(run, 0, { type: 'GRIP', level });
  const play = (untilMs: number) => {
    while (run.context.t < untilMs) {
      run = engine.advance(run, Math.min(engine.nextDueMs(run), untilMs));
      onMoment(run.context);
      steering.otherGates.forEach(({ id: gateId, options }, index) => {
        const option = options[(round + index) % (options.length + 1)];
        if (!option || !isNowAsked(run.context, gateId)) return;
        run = engine.step(run, run.context.t, { type: 'DECIDE', gateId, optionId: option.id });
      });
    }
  };
  for (const { atMs, input } of inputsOf(last)) {
    play(atMs);
    run = engine.step(run, atMs, input);
    onMoment(run.context);
  }
  play(endMs);
  return run;
}

function inputsOf(last: Input | null): readonly Input[] {
  const inputs: Input[] = [];
  for (let input = last; input; input = input.before) inputs.push(input);
  return inputs.reverse();
}

type Seen = { readonly [K in 'reached' | 'released' | 'taken' | 'begun']: Set<string> };

const emptySets = (): Seen => ({
  reached: new Set(),
  released: new Set(),
  taken: new Set(),
  begun: new Set(),
});

function record(seen: Seen, { context }: Run): void {
  for (const { phaseId, transition } of context.course) {
    seen.reached.add(phaseId);
    if (transition) seen.taken.add(transitionKey(transition.phaseId, transition.index));
  }
  for (const id of Object.keys(context.clocks)) seen.begun.add(id);
  for (const [id, inject] of Object.entries(context.injects)) {
    if (inject.releasedMs !== undefined) seen.released.add(id);
  }
}

const hasAll = ({ phases, scenario }: ScenarioModel, { reached, released, begun }: Seen): boolean =>
  phases.every(({ id }) => reached.has(id)) &&
  scenario.injects.every(({ id, release }) => 'byHand' in release || released.has(id)) &&
  (scenario.clocks ?? []).every(({ id }) => begun.has(id));
