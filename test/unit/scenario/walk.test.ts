/**
 * The model walk: generated courses of every shipped scenario, each a GBT that answers gates at its own pace and
 * a leader who scales and releases. Together they take every transition, also in the charts beside the phases.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYamlFile } from '../../../hub/scenario/yaml-file.ts';
import {
  createEngine,
  type Run,
  type RunInput,
  type ScenarioEngine,
} from '../../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { type PhaseData, type Scenario, scenarioSchema } from '../../../shared/scenario/schema.ts';
import { propertySettings } from '../property-settings.ts';
import { sampleScenario } from './sample-scenario.ts';

const library = join(import.meta.dirname, '../../../scenarios');
const shipped = readdirSync(library, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function shippedScenario(name: string): Scenario {
  const read = readYamlFile(join(library, name, 'scenario.yaml'), scenarioSchema);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.value;
}

/** The scenario with on each transition a variable of its own that taking it sets. */
function withMarks(scenario: Scenario): { readonly scenario: Scenario; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const marked = (states: Readonly<Record<string, PhaseData>>): Record<string, PhaseData> =>
    Object.fromEntries(
      Object.entries(states).map(([id, phase]) => [
        id,
        {
          ...phase,
          ...(phase.states && { states: marked(phase.states) }),
          transitions: phase.transitions?.map((transition, index) => {
            const mark = `${id}[${index}] -> ${transition.to}`;
            marks.push(mark);
            return { ...transition, set: { ...transition.set, [mark]: true } };
          }),
        },
      ]),
    );
  const { phases, regions = {} } = scenario;
  const charts = {
    phases: { ...phases, states: marked(phases.states) },
    regions: Object.fromEntries(
      Object.entries(regions).map(([id, region]) => [id, { ...region, states: marked(region.states) }]),
    ),
  };
  const variables = Object.fromEntries(marks.map((mark) => [mark, { label: mark, initial: false }]));
  return { scenario: { ...scenario, ...charts, variables: { ...scenario.variables, ...variables } }, marks };
}

interface Conduct {
  /** Of each gate: the place of its answer, none for silence, and how long after opening it comes. */
  readonly answers: readonly { readonly option: number | null; readonly delayMs: number }[];
  /** What the leader does, in order of time. */
  readonly hands: readonly { readonly atMs: number; readonly input: RunInput }[];
}

function conducts({ gates, injects, clocks = [], durationMinutes }: Scenario): fc.Arbitrary<Conduct> {
  const answer = ({ options, deadline }: Scenario['gates'][number]) =>
    fc.record({
      option: fc.oneof(
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 4, arbitrary: fc.nat(options.length - 1) },
      ),
      delayMs: fc.oneof(
        { weight: 3, arbitrary: fc.nat(deadline * MINUTE_MS - 1) },
        { weight: 1, arbitrary: fc.integer({ min: deadline, max: deadline + 40 }).map((m) => m * MINUTE_MS) },
      ),
    });
  const byHand = injects.filter(({ release }) => 'byHand' in release);
  const input = fc.oneof(
    fc.integer({ min: 0, max: 5 }).map((level): RunInput => ({ type: 'GRIP', level })),
    ...byHand.map(({ id }) => fc.constant<RunInput>({ type: 'RELEASE', injectId: id })),
    ...clocks.map(({ id }) => fc.constant<RunInput>({ type: 'MEET', clockId: id })),
  );
  const hand = fc.record({ atMs: fc.nat(durationMinutes).map((m) => m * MINUTE_MS), input });
  return fc.record({
    answers: fc.tuple(...gates.map(answer)),
    hands: fc.array(hand, { maxLength: 4 }).map((list) => list.toSorted((a, b) => a.atMs - b.atMs)),
  });
}

/** The course to its end, as this GBT and this leader play it. */
function played(engine: ScenarioEngine, { answers, hands }: Conduct): Run {
  const { gates, durationMinutes } = engine.model.scenario;
  const endMs = durationMinutes * MINUTE_MS;
  const waiting = [...hands];
  let run = engine.start();
  for (;;) {
    const due = answersDue(run, gates, answers);
    const [hand] = waiting;
    const next = [...due, ...(hand ? [hand] : [])].reduce<Conduct['hands'][number] | null>(
      (first, each) => (first && first.atMs <= each.atMs ? first : each),
      null,
    );
    const moment = Math.min(engine.nextDueMs(run), endMs);
    if (next && next.atMs <= moment) {
      if (next === hand) waiting.shift();
      run = engine.step(run, Math.max(next.atMs, run.context.t), next.input);
    } else if (run.context.t >= endMs) {
      return run;
    } else {
      run = engine.advance(run, moment);
    }
  }
}

const answersDue = ({ context }: Run, gates: Scenario['gates'], answers: Conduct['answers']) =>
  gates.flatMap(({ id, options }, index): Conduct['hands'] => {
    const gate = context.gates[id];
    const answer = answers[index];
    const option = options[answer?.option ?? -1];
    if (!gate || gate.decidedMs !== undefined || !answer || !option) return [];
    const input: RunInput = { type: 'DECIDE', gateId: id, optionId: option.id };
    return [{ atMs: gate.openedMs + answer.delayMs, input }];
  });

/** About three times what the shipped scenario that needs most of them needs. */
const MAX_COURSES = 300;

/** Transitions that no generated course takes. */
function untaken(scenario: Scenario): readonly string[] {
  const { scenario: marked, marks } = withMarks(scenario);
  const engine = createEngine(marked);
  const { numRuns, seed } = propertySettings(MAX_COURSES);
  const left = new Set(marks);
  for (const conduct of fc.sample(conducts(scenario), { numRuns, seed })) {
    const { values } = played(engine, conduct).context;
    for (const mark of left) if (values[mark] === true) left.delete(mark);
    if (left.size === 0) break;
  }
  return [...left];
}

describe('the model walk', () => {
  it.each(shipped)('[WLK1] takes every transition of %s', (name) => {
    expect(untaken(shippedScenario(name))).toEqual([]);
  });

  it('[WLK2] names a transition that no course takes', () => {
    const sample = sampleScenario();
    const states = { ...sample.phases.states, nooit: { title: 'Nooit', transitions: [{ to: 'nafase' }] } };
    expect(untaken({ ...sample, phases: { ...sample.phases, states } })).toEqual(['nooit[0] -> nafase']);
  });
});
