/**
 * Every course that a scenario can take, walked in two rounds. The first walks the chart alone, with only what
 * can move it: each decision at the moment that its gate opens and just after its deadline, each level, each
 * inject by hand. The second plays whole courses, chosen so that all that the first saw happens in one, to see
 * what else they bring. A clean result is strong evidence, no proof.
 */
import { type Course, type Input, isNowAsked, leafOf, walkChart } from './chart-walk.ts';
import { createEngine, type Run, type ScenarioEngine } from './engine.ts';
import { guardParts } from './guard.ts';
import { MINUTE_MS, scenarioModel } from './model.ts';
import type { RunContext } from './run-context.ts';
import type { InjectData, Scenario } from './schema.ts';
import {
  chartAlone,
  gripLevelsAsked,
  type SteeringFrom,
  steeringByPhase,
  steeringParts,
} from './steering.ts';

/** By turns what the leader brings in by hand comes at the start, or with the second, third or fourth phase. */
const HAND_TURNS = 4;
/** By turns a gate that cannot move the chart is answered when it is first asked, or at the second or third asking. */
const ASKING_TURNS = 3;
/** Whole courses that are played for one inject that has not come yet. */
const MAX_TRIES = 24;
/** The fewest: one course is played with other answers and moments too. */
const MIN_TRIES = 6;

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

export const transitionKey = (phaseId: string, index: number): string => `${phaseId}#${index}`;

export function walkCourses(scenario: Scenario): Walk {
  const model = scenarioModel(scenario);
  const steering = steeringParts(model);
  const steeringFrom = steeringByPhase(model);
  const chart = walkChart(createEngine(chartAlone(scenario, steering)), steeringFrom);
  const seen = { ...emptySets(), stuckIn: chart.stuckIn, isComplete: chart.isComplete };
  const engine = createEngine(scenario);
  const play = (course: Course, conduct: Conduct) => {
    const run = playCourse(engine, course, steeringFrom, conduct, ({ entered }) => {
      for (const id of Object.keys(entered)) seen.reached.add(id);
    });
    record(seen, run);
  };
  const courses = chart.courses.map((course) => ({ course, marks: marksOf(course.run.context) }));
  for (const [turn, course] of essential(courses).entries()) {
    play(course, { turn, answers: new Map(), grip: null });
  }
  for (const inject of scenario.injects) {
    if ('byHand' in inject.release || seen.released.has(inject.id)) continue;
    const wish = wishOf(inject);
    const tried = likeliest(courses, wish);
    for (let turn = 0; turn < Math.max(tried.length, MIN_TRIES); turn += 1) {
      const course = tried[turn % tried.length];
      if (!course || seen.released.has(inject.id)) break;
      play(course, { ...wish, turn });
    }
  }
  return seen;
}

/** How the gates that cannot move the chart are answered, and which level is set. */
interface Conduct {
  /** Gates without an answer here take their options, and silence, in turn. */
  readonly turn: number;
  /** Option by gate; null is silence. */
  readonly answers: ReadonlyMap<string, string | null>;
  /** Null: as the turn says. */
  readonly grip: number | null;
}

/** What a course must hold for an inject to come. */
interface Wish extends Omit<Conduct, 'turn'> {
  readonly marks: readonly string[];
  /** The phase in which it must stay for so long. */
  readonly stay: { readonly phaseId: string; readonly ms: number } | null;
}

function wishOf({ release, when }: InjectData): Wish {
  const parts = [...guardParts(when)];
  const decided = [
    ...('decided' in release ? [release] : []),
    ...parts.flatMap((part) => ('decided' in part ? [part] : [])),
  ];
  const missed = [
    ...('missed' in release ? [release.missed] : []),
    ...parts.flatMap((part) => ('missed' in part ? [part.missed] : [])),
  ];
  const phases = [
    ...('phase' in release ? [release.phase] : []),
    ...parts.flatMap((part) => ('in' in part ? [part.in] : [])),
  ];
  const options = decided.flatMap((part) =>
    part.option === undefined ? [] : [[part.decided, part.option] as const],
  );
  const levels = parts.flatMap((part) => ('grip' in part ? [part.grip.atLeast] : []));
  return {
    answers: new Map([...missed.map((gateId) => [gateId, null] as const), ...options]),
    grip: levels.length === 0 ? null : Math.max(...levels),
    marks: [
      ...phases,
      ...missed.map((gateId) => `${gateId} missed`),
      ...options.map(([gateId, optionId]) => `${gateId}=${optionId}`),
      ...parts.flatMap((part) =>
        'variable' in part && part.op === '=' ? `${part.variable}=${part.value}` : [],
      ),
    ],
    stay: 'phase' in release ? { phaseId: release.phase, ms: release.after * MINUTE_MS } : null,
  };
}

/** The courses that hold most of what is wished, spread over the walk. */
function likeliest(courses: readonly MarkedCourse[], { marks, stay }: Wish): readonly Course[] {
  const scored = courses.map(({ course, marks: own }, index) => ({
    course,
    score: marks.filter((mark) => own.has(mark)).length + (stay && stays(course.run.context, stay) ? 1 : 0),
    order: (index * 7_919) % 1_000_003,
  }));
  return scored
    .sort((one, other) => other.score - one.score || one.order - other.order)
    .slice(0, MAX_TRIES)
    .map(({ course }) => course);
}

const stays = ({ course }: RunContext, { phaseId, ms }: NonNullable<Wish['stay']>): boolean =>
  course.some((step, index) => {
    const next = course[index + 1];
    return step.phaseId === phaseId && (next === undefined || next.atMs - step.atMs >= ms);
  });

/** A few courses in which together every transition, decision and missed deadline of the walk occurs. */
function essential(courses: readonly MarkedCourse[]): readonly Course[] {
  const different = [...new Map(courses.map((each) => [[...each.marks].join(), each])).values()];
  const left = new Set(different.flatMap(({ marks }) => [...marks]));
  const chosen: Course[] = [];
  while (left.size > 0) {
    const gains = different.map(({ marks }) => [...marks].filter((mark) => left.has(mark)).length);
    const best = different[gains.indexOf(Math.max(...gains))];
    if (!best) break;
    chosen.push(best.course);
    for (const mark of best.marks) left.delete(mark);
  }
  return chosen;
}

/** A course with what happened in it. */
interface MarkedCourse {
  readonly course: Course;
  readonly marks: ReadonlySet<string>;
}

const marksOf = ({ course, gates, values }: RunContext): ReadonlySet<string> =>
  new Set([
    ...Object.entries(values).flatMap(([id, value]) => (typeof value === 'boolean' ? `${id}=${value}` : [])),
    ...course.flatMap(({ phaseId, transition }) =>
      transition ? [phaseId, transitionKey(transition.phaseId, transition.index)] : [phaseId],
    ),
    ...Object.entries(gates).flatMap(([id, { optionId, missedMs }]) => [
      ...(optionId === undefined ? [] : [`${id}=${optionId}`]),
      ...(missedMs === undefined ? [] : [`${id} missed`]),
    ]),
  ]);

/**
 * Plays a course on the whole scenario to its end; gates that cannot move the chart any more answer in turn.
 * @param onMoment called at each moment at which something happened
 */
function playCourse(
  engine: ScenarioEngine,
  { last }: Course,
  steeringFrom: SteeringFrom,
  { turn, answers, grip }: Conduct,
  onMoment: (context: RunContext) => void,
): Run {
  const { scenario } = engine.model;
  const endMs = scenario.durationMinutes * MINUTE_MS;
  const levels = gripLevelsAsked(engine.model);
  const level = grip ?? levels[turn % Math.max(1, levels.length)];
  let run = engine.start();
  onMoment(run.context);
  // Those that can move the chart come as the course says.
  const byHand = scenario.injects.filter(
    (inject) => 'byHand' in inject.release && !steeringFrom(leafOf(run.context)).injects.includes(inject),
  );
  if (level !== undefined && steeringFrom(leafOf(run.context)).gripLevels.length === 0) {
    run = engine.step(run, 0, { type: 'GRIP', level });
  }
  const askings = new Map<string, number>();
  const play = (untilMs: number) => {
    while (run.context.t < untilMs) {
      run = engine.advance(run, Math.min(engine.nextDueMs(run), untilMs));
      onMoment(run.context);
      const steering = steeringFrom(leafOf(run.context));
      if (run.context.course.length > turn % HAND_TURNS) {
        for (const { id: injectId } of byHand) {
          if (run.context.injects[injectId]) continue;
          run = engine.step(run, run.context.t, { type: 'RELEASE', injectId });
        }
      }
      scenario.gates.forEach((gate, index) => {
        const { id: gateId, options } = gate;
        if (steering.gates.includes(gate) || !isNowAsked(run.context, gateId)) return;
        const asked = (askings.get(gateId) ?? 0) + 1;
        askings.set(gateId, asked);
        if (asked <= turn % ASKING_TURNS) return;
        const inTurn = options[(turn + index) % (options.length + 1)]?.id ?? null;
        const optionId = answers.has(gateId) ? answers.get(gateId) : inTurn;
        if (optionId) run = engine.step(run, run.context.t, { type: 'DECIDE', gateId, optionId });
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
