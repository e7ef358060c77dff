/** What the checker calls impossible, against plays of chance on scenarios of chance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../shared/scenario/check.ts';
import { createEngine, type RunInput } from '../../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { possibilitiesOf } from '../../../shared/scenario/possibility.ts';
import type { Guard, Scenario } from '../../../shared/scenario/schema.ts';
import { chartAlone, steeringParts } from '../../../shared/scenario/steering.ts';
import { propertySettings } from '../property-settings.ts';
import { chanceMoves, chanceScenario, type Happened, playByChance } from './chance-scenario.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

const MAX_PLAYS = 6;

describe('what the checker calls impossible', () => {
  it('[CHK17] happens in no play of any scenario, whatever is decided and when', () => {
    let count = 0;
    fc.assert(
      fc.property(
        chanceScenario,
        fc.array(chanceMoves, { minLength: 1, maxLength: MAX_PLAYS }),
        (scenario, plays) => {
          const engine = createEngine(scenario);
          const possible = possibilitiesOf(engine.model);
          for (const moves of plays) {
            const happened = playedOrNull(engine, moves);
            if (!happened) continue;
            count += 1;
            for (const key of ['entered', 'released', 'begun', 'taken'] as const) {
              expect([key, [...happened[key]].filter((id) => !possible[key].has(id))]).toEqual([key, []]);
            }
          }
        },
      ),
      propertySettings(120),
    );
    expect(count).toBeGreaterThan(200);
  });
});

describe('the chart alone, in which dead ends are looked for', () => {
  it('[CHK25] goes as the whole scenario goes', () => {
    fc.assert(
      fc.property(chanceScenario, chanceMoves, (scenario, moves) => {
        const engine = createEngine(scenario);
        const bare = chartAlone(scenario, steeringParts(engine.model));
        const alone = createEngine(bare);
        const known = new Set([...bare.gates, ...bare.injects, ...(bare.clocks ?? [])].map(({ id }) => id));
        const played = playedOrNull(engine, moves);
        if (!played) return;
        const concerns = (input: RunInput) =>
          input.type === 'GRIP' || Object.values(input).some((value) => known.has(String(value)));
        const endMs = scenario.durationMinutes * MINUTE_MS;
        const run = played.inputs
          .filter(({ input }) => concerns(input))
          .reduce((last, { atMs, input }) => alone.step(last, atMs, input), alone.start());
        expect(alone.advance(run, endMs).context.course).toEqual(played.course);
      }),
      propertySettings(120),
    );
  });
});

const sample = sampleScenario();
const [sampleGate] = sample.gates;
if (!sampleGate) throw new Error('The sample has no gate');
const gateThat = (over: Partial<Scenario['gates'][number]>) => ({ ...sampleGate, id: 'poort', ...over });
const withParts = ({ gates = [], injects = [] }: Partial<Pick<Scenario, 'gates' | 'injects'>>): Scenario => ({
  ...sample,
  gates: [...sample.gates, ...gates],
  injects: [...sample.injects, ...injects],
});
type Inject = Parameters<typeof sampleInject>[0];
const inject = (number: number, over: Omit<Inject, 'id' | 'number'>) =>
  sampleInject({ id: `i${number}`, number, ...over });

describe('the static checker finds nothing where', () => {
  it.each<[string, Scenario]>([
    [
      'a decision between two messages decides: at 25 unless there was one at 29',
      withParts({
        gates: [gateThat({ opens: { at: 1 }, deadline: 40 })],
        injects: [
          inject(8, { release: { at: 25 }, when: { not: { decided: 'poort' } } }),
          inject(9, { release: { at: 29 }, when: { decided: 'poort' } }),
          inject(10, {
            release: { decided: 'poort', after: 0 },
            when: { all: [{ in: 'dreiging' }, { released: 'i8' }] },
          }),
        ],
      }),
    ],
    [
      'one message needs a low level and a later one a high level',
      withParts({
        injects: [
          inject(8, { release: { at: 5 }, when: { not: { grip: { atLeast: 2 } } } }),
          inject(9, {
            release: { at: 30 },
            when: { all: [{ grip: { atLeast: 4 } }, { released: 'i8' }] },
          }),
        ],
      }),
    ],
    [
      'a message answers at once to a gate that is answered in a later phase',
      withParts({
        gates: [gateThat({ opens: { at: 1 }, deadline: 50 })],
        injects: [
          inject(8, {
            release: { decided: 'poort', option: 'ja', after: 0 },
            when: { all: [{ in: 'nafase' }, { not: { missed: 'poort' } }] },
          }),
        ],
      }),
    ],
    [
      'a gate is answered otherwise when it is opened again',
      withParts({
        injects: [
          inject(8, { release: { decided: 'evacuatie', option: 'nee', after: 1 } }),
          inject(9, {
            release: { decided: 'evacuatie', option: 'ja', after: 0 },
            when: { released: 'i8' },
          }),
        ],
      }),
    ],
  ])('[CHK18] %s', (_, scenario) => {
    expect(checkScenario(scenario)).toEqual([]);
  });
});

describe('the static checker names an inject', () => {
  const decided = (option: string): Guard => ({ decided: 'evacuatie', option });
  it.each<[string, Pick<Inject, 'release' | 'when'>]>([
    ['after the end', { release: { at: 61 } }],
    ['when its phase has been left', { release: { phase: 'doorbraak', after: 16 } }],
    [
      'in one phase while it is another',
      { release: { phase: 'doorbraak', after: 1 }, when: { in: 'bewaken' } },
    ],
    ['with two answers at once', { release: { at: 5 }, when: { all: [decided('ja'), decided('nee')] } }],
    [
      'on one answer given another',
      { release: { decided: 'evacuatie', option: 'ja', after: 1 }, when: decided('nee') },
    ],
    [
      'at a height that is not reached',
      { release: { at: 5 }, when: { variable: 'waterstand', op: '>', value: 16 } },
    ],
    [
      'at a height that has passed',
      { release: { at: 31 }, when: { variable: 'waterstand', op: '>', value: 15 } },
    ],
    ['in a phase that a fall has ended', { release: { at: 31 }, when: { in: 'dreiging' } }],
    [
      'on a flag that nobody sets so',
      { release: { at: 5 }, when: { not: { variable: 'dijk-zwak', op: '<=', value: true } } },
    ],
    [
      'after a deadline, given the decision',
      { release: { missed: 'evacuatie', after: 1 }, when: decided('ja') },
    ],
    ['too long after a deadline', { release: { missed: 'evacuatie', after: 45 } }],
    ['after what never comes', { release: { at: 5 }, when: { released: 'los' } }],
    [
      'at a level that is not below itself',
      {
        release: { at: 5 },
        when: { all: [{ grip: { atLeast: 3 } }, { not: { grip: { atLeast: 2 } } }] },
      },
    ],
  ])('[CHK19] %s', (_, over) => {
    const late = sampleInject({ id: 'los', number: 9, release: { at: 61 } });
    const found = checkScenario(withParts({ injects: [inject(8, over), late] }));
    expect(found.map(({ path }) => path)).toEqual(['injects.i8', 'injects.los']);
  });

  it('[CHK19] and a transition that one before it always forestalls', () => {
    const { normaal } = sample.phases.states;
    const higher = { to: 'nafase', when: { variable: 'waterstand', op: '>', value: 15.5 } } as const;
    const states = {
      ...sample.phases.states,
      normaal: { title: 'Normaal', transitions: [...(normaal?.transitions ?? []), higher] },
    };
    const scenario = { ...sample, phases: { ...sample.phases, states } };
    expect(checkScenario(scenario).map(({ path }) => path)).toEqual(['phases.normaal.transitions[1]']);
  });
});

/** Null for a scenario that turns in a ring, which is a finding of its own. */
function playedOrNull(...[engine, moves]: Parameters<typeof playByChance>): Happened | null {
  try {
    return playByChance(engine, moves);
  } catch (error) {
    if (error instanceof Error && /infinite loop/i.test(error.message)) return null;
    throw error;
  }
}
