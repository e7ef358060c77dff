/**
 * Small scenarios of chance, with all that can decide whether something comes: nested phases and a chart beside them,
 * gates, injects, terms, levels, plain and curve variables, in conditions of every kind. And plays of chance on
 * them: answers at any moment, also once more, levels, messages by hand.
 */
import fc from 'fast-check';
import type { Run, RunInput, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import type {
  ClockState,
  Guard,
  PhaseData,
  Scenario,
  TransitionData,
} from '../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

const MAIN = ['a', 'b', 'b-1', 'b-2', 'b-3', 'c', 'd'] as const;
const BESIDE = ['rust', 'onrust'] as const;
const GATES = ['g1', 'g2', 'g3'] as const;
const INJECTS = ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'] as const;
const LAST_MINUTE = 60;

const of = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const minute = of(0, 0, 1, 5, 10, 15, 29, 30, 45, 60, 70);
const short = of(0, 1, 5, 5, 10, 20, 30);
const option = of('ja', 'nee');
const variable = fc.oneof(
  fc.record({
    variable: fc.constant('peil'),
    op: of('<', '<=', '>', '>=', '=', '!=' as const),
    value: of(0, 5, 10, 20, 25),
  }),
  fc.record({ variable: fc.constant('vlag'), op: of('=', '!=' as const), value: fc.boolean() }),
  fc.record({ variable: fc.constant('stand'), op: of('<', '>=', '=' as const), value: of(1, 2, 3) }),
);
const decided = fc.record({ decided: of(...GATES), option: fc.option(option, { nil: undefined }) });
const level = fc.integer({ min: 0, max: 4 }).map((atLeast) => ({ grip: { atLeast } }));
const atom: fc.Arbitrary<Guard> = fc.oneof(
  of(...MAIN, ...BESIDE).map((id) => ({ in: id })),
  variable as fc.Arbitrary<Guard>,
  decided,
  of(...GATES).map((missed) => ({ missed })),
  of(...INJECTS).map((released) => ({ released })),
  of<ClockState>('running', 'met', 'missed').map((is): Guard => ({ clock: 'k1', is })),
  level,
);
const { guard } = fc.letrec<{ guard: Guard }>((tie) => ({
  guard: fc.oneof(
    { maxDepth: 2, weight: 3, arbitrary: atom },
    { weight: 1, arbitrary: fc.array(tie('guard'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(tie('guard'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: tie('guard').map((not) => ({ not })) },
  ),
}));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const assignments = fc
  .record({ peil: of(0, 5, 15, 20), vlag: fc.boolean(), stand: of(1, 2, 3) }, { requiredKeys: [] })
  .map((set) => ({ ...set }) as Record<string, number | boolean>);

const timed = (targets: readonly string[]) =>
  fc.record({
    to: of(...targets),
    after: of(1, 5, 5, 10, 20, 30),
    history: fc.option(of('shallow', 'deep' as const), { nil: undefined, freq: 2 }),
  });
const instant = (targets: readonly string[]) =>
  fc.record({
    to: of(...targets),
    moment: fc.oneof(
      minute.map((at) => ({ at })),
      fc.constant({}),
    ),
  });

/** What takes no time leads on only, so that few turn in a ring. */
const transition = (targets: readonly string[], onward: readonly string[]): fc.Arbitrary<TransitionData> =>
  fc
    .tuple(
      onward.length === 0
        ? timed(targets)
        : fc.oneof<fc.Arbitrary<Record<string, unknown>>[]>(timed(targets), instant(onward)),
      maybe(guard),
      fc.option(assignments, { nil: undefined, freq: 3 }),
    )
    .map(([way, when, set]) => {
      const {
        to,
        history,
        moment = {},
        after,
      } = way as {
        to: string;
        history?: 'shallow' | 'deep';
        moment?: object;
        after?: number;
      };
      return {
        to,
        ...(history && to === 'b' && { history }),
        ...(after !== undefined && { after }),
        ...moment,
        ...(when && { when }),
        ...(set && { set }),
      };
    });
const phase = (targets: readonly string[], onward: readonly string[]): fc.Arbitrary<PhaseData> =>
  fc
    .array(transition(targets, onward), { maxLength: 3 })
    .map((transitions) => ({ title: 'Fase', transitions }));
/** By phase of the main chart, what comes after it and is not inside it. */
const ONWARD: Readonly<Record<(typeof MAIN)[number], readonly string[]>> = {
  a: ['b', 'b-1', 'b-2', 'b-3', 'c', 'd'],
  b: ['c', 'd'],
  'b-1': ['c', 'd'],
  'b-2': ['b-1', 'c', 'd'],
  'b-3': ['b-1', 'c', 'd'],
  c: ['d', 'einde'],
  d: ['einde'],
};

const gate = fc.record({
  opens: fc.oneof(
    minute.map((at) => ({ at })),
    fc.record({ phase: of(...MAIN, ...BESIDE), after: short }),
    of(...INJECTS).map((inject) => ({ inject })),
  ),
  deadline: short,
  sets: fc.tuple(maybe(assignments), maybe(assignments), maybe(assignments)),
});
const release = fc.oneof(
  minute.map((at) => ({ at })),
  fc.record({ phase: of(...MAIN, ...BESIDE), after: short }),
  fc.record({ missed: of(...GATES), after: short }),
  fc.record({ decided: of(...GATES), option: maybe(option), after: short }),
  fc.constant({ byHand: true as const }),
);
const inject = fc.record({ release, when: maybe(guard), set: maybe(assignments) });
const clockStart = fc.oneof(
  of(...INJECTS).map((id) => ({ inject: id })),
  of(...MAIN, ...BESIDE).map((id) => ({ phase: id })),
  decided,
);

export const chanceScenario: fc.Arbitrary<Scenario> = fc
  .record({
    main: fc.tuple(...MAIN.map((id) => phase(MAIN, ONWARD[id]))),
    beside: fc.tuple(phase(BESIDE, ['onrust']), phase(BESIDE, [])),
    gates: fc.tuple(...GATES.map(() => gate)),
    injects: fc.tuple(...INJECTS.map(() => inject)),
    clock: fc.record({
      starts: clockStart,
      limit: of(1, 10, 30, 90),
      metBy: maybe(fc.oneof(decided, fc.constant({ anyDecision: true as const }))),
    }),
    curve: fc.tuple(of(0, 5, 20), of(0, 10, 20), of(0, 5, 20)),
  })
  .map(({ main, beside, gates, injects, clock, curve }) => {
    const [a, b, b1, b2, b3, c, d] = main;
    const [rust, onrust] = beside;
    const title = 'Fase';
    return sampleScenario({
      durationMinutes: LAST_MINUTE,
      initialGrip: 1,
      variables: {
        peil: {
          label: 'Peil',
          initial: 0,
          curve: [
            [0, curve[0]],
            [20, curve[1]],
            [40, curve[2]],
          ],
        },
        vlag: { label: 'Vlag', initial: false },
        stand: { label: 'Stand', initial: 1 },
      },
      phases: {
        initial: 'a',
        states: {
          a: a ?? { title },
          b: {
            ...(b ?? { title }),
            initial: 'b-2',
            states: {
              'b-1': b1 ?? { title },
              'b-2': { ...(b2 ?? { title }), initial: 'b-3', states: { 'b-3': b3 ?? { title } } },
            },
          },
          c: c ?? { title },
          d: d ?? { title },
          einde: { title, final: true },
        },
      },
      regions: {
        stemming: {
          title: 'Stemming',
          initial: 'rust',
          states: { rust: rust ?? { title }, onrust: onrust ?? { title } },
        },
      },
      gates: gates.map(({ opens, deadline, sets: [ja, nee, silence] }, index) => ({
        id: GATES[index] ?? '',
        title: 'Punt',
        question: 'Wat?',
        owner: 'burgemeester',
        opens,
        deadline,
        options: [
          { id: 'ja', label: 'Ja', consequence: 'Ja', ...(ja && { set: ja }) },
          { id: 'nee', label: 'Nee', consequence: 'Nee', ...(nee && { set: nee }) },
        ],
        silence: { consequence: 'Niets', ...(silence && { set: silence }) },
      })),
      clocks: [{ id: 'k1', title: 'Termijn', law: 'AVG', ...clock }],
      injects: injects.map(({ release: own, when, set }, index) =>
        sampleInject({
          id: INJECTS[index] ?? '',
          number: index + 1,
          release: own,
          ...(when && { when }),
          ...(set && { set }),
        }),
      ),
    });
  });

export interface ChanceMove {
  readonly waitMs: number | 'due';
  readonly pick: number;
}

export const chanceMoves: fc.Arbitrary<readonly ChanceMove[]> = fc.array(
  fc.record({
    waitMs: fc.oneof(
      fc.constant('due' as const),
      fc.integer({ min: 0, max: 12 }).map((minutes) => minutes * MINUTE_MS),
      fc.integer({ min: 0, max: 12 * MINUTE_MS }),
    ),
    pick: fc.nat(1_000),
  }),
  { maxLength: 16 },
);

/** What people may do now, as the commands of an exercise allow it. */
function inputsNow({ model }: ScenarioEngine, { context }: Run): readonly RunInput[] {
  const { gates, injects, clocks = [] } = model.scenario;
  return [
    ...gates.flatMap(({ id: gateId, options }): RunInput[] => {
      const run = context.gates[gateId];
      if (!run) return [];
      const reopen: RunInput[] =
        run.decidedMs === undefined && run.missedMs === undefined ? [] : [{ type: 'REOPEN', gateId }];
      const decide = options.map(({ id: optionId }): RunInput => ({ type: 'DECIDE', gateId, optionId }));
      return run.optionId === undefined ? [...decide, ...decide, ...reopen] : reopen;
    }),
    ...[0, 2, 4].map((level): RunInput => ({ type: 'GRIP', level })),
    ...injects
      .filter(({ id, release }) => 'byHand' in release && context.injects[id]?.releasedMs === undefined)
      .map(({ id }): RunInput => ({ type: 'RELEASE', injectId: id })),
    ...injects
      .filter(({ id }) => context.injects[id]?.releasedMs === context.t)
      .map(({ id }): RunInput => ({ type: 'RECALL', injectId: id })),
    ...clocks
      .filter(({ id }) => context.clocks[id])
      .map(({ id }): RunInput => ({ type: 'MEET', clockId: id })),
  ];
}

/** What happened in a play: phases entered, injects that came, terms that began, gates that opened. */
export interface Happened {
  readonly entered: ReadonlySet<string>;
  readonly released: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
  readonly moments: readonly Run['context'][];
  readonly inputs: readonly { readonly atMs: number; readonly input: RunInput }[];
  readonly course: Run['context']['course'];
}

/** @throws on a scenario that turns in a ring */
export function playByChance(engine: ScenarioEngine, moves: readonly ChanceMove[]): Happened {
  const endMs = engine.model.scenario.durationMinutes * MINUTE_MS;
  const [entered, released, begun, taken, opened] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const inputs: { readonly atMs: number; readonly input: RunInput }[] = [];
  let run = engine.start();
  const moments: Run['context'][] = [];
  const note = () => {
    moments.push(run.context);
    for (const id of Object.keys(run.context.gates)) opened.add(id);
    for (const id of Object.keys(run.context.entered)) entered.add(id);
    for (const { phaseId } of run.context.course) entered.add(phaseId);
    for (const [id, each] of Object.entries(run.context.injects))
      if (each.releasedMs !== undefined) released.add(id);
    for (const id of Object.keys(run.context.clocks)) begun.add(id);
    for (const { transition } of run.context.course) {
      if (transition) taken.add(`${transition.phaseId}#${transition.index}`);
    }
  };
  const playTo = (toMs: number) => {
    for (let next = engine.nextDueMs(run); next <= toMs; next = engine.nextDueMs(run)) {
      run = engine.advance(run, next);
      note();
    }
    run = engine.advance(run, toMs);
    note();
  };
  note();
  for (const { waitMs, pick } of moves) {
    playTo(Math.min(endMs, waitMs === 'due' ? engine.nextDueMs(run) : run.context.t + waitMs));
    const choices = inputsNow(engine, run);
    const input = choices[pick % choices.length];
    if (input) {
      inputs.push({ atMs: run.context.t, input });
      run = engine.step(run, run.context.t, input);
    }
    note();
  }
  playTo(endMs);
  return { entered, released, begun, taken, opened, moments, inputs, course: run.context.course };
}
