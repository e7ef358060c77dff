import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Run, type RunInput } from '../../../shared/scenario/engine.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { propertySettings } from '../property-settings.ts';
import { playReference } from './reference-engine.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

/** Minutes that are a whole number of milliseconds: all that happens happens within half a second. */
const ms = (count: number): number => count / 60_000;
const END = 420;

/** Every construct of the format at least once, each where it can meet another. */
const scenario: Scenario = {
  ...sampleScenario(),
  variables: {
    water: {
      label: 'Water',
      initial: 0,
      curve: [
        [ms(0), 0],
        [ms(100), 50],
        [ms(160), 20],
        [ms(300), 160],
        [ms(400), -20],
      ],
    },
    kijkers: {
      label: 'Kijkers',
      initial: 0,
      curve: [
        [ms(0), 10],
        [ms(120), 130],
        [ms(260), 5],
      ],
    },
    zwak: { label: 'Dijk zwak', initial: false },
    stand: { label: 'Stand', initial: 3 },
  },
  phases: {
    initial: 'rust',
    states: {
      rust: {
        title: 'Rust',
        transitions: [
          { to: 'crisis', when: { variable: 'water', op: '>', value: 30 } },
          { to: 'pauze', when: { grip: { atLeast: 4 } } },
        ],
      },
      crisis: {
        title: 'Crisis',
        // Not the first.
        initial: 'bewaken',
        states: {
          weg: {
            title: 'Weg',
            transitions: [
              {
                to: 'bewaken',
                after: ms(10),
                when: {
                  all: [
                    { variable: 'water', op: '>=', value: 110 },
                    { variable: 'stand', op: '!=', value: 3 },
                  ],
                },
                set: { stand: 3 },
              },
            ],
          },
          bewaken: {
            title: 'Bewaken',
            transitions: [
              { to: 'weg', when: { decided: 'keuze', option: 'ja' }, set: { stand: 7 } },
              { to: 'zoeken', after: ms(55), set: { kijkers: 40 } },
            ],
          },
          zoeken: {
            title: 'Zoeken',
            initial: 'links',
            states: {
              links: {
                title: 'Links',
                transitions: [{ to: 'rechts', after: ms(20), when: { not: { in: 'onrust' } } }],
              },
              rechts: {
                title: 'Rechts',
                transitions: [
                  { to: 'links', when: { variable: 'kijkers', op: '<=', value: 20 }, after: ms(9) },
                ],
              },
            },
          },
        },
        transitions: [
          { to: 'breuk', when: { variable: 'zwak', op: '=', value: true }, set: { zwak: false } },
          { to: 'pauze', when: { variable: 'water', op: '<', value: 25 } },
        ],
      },
      pauze: {
        title: 'Pauze',
        transitions: [
          {
            to: 'crisis',
            history: 'deep',
            after: ms(30),
            when: { any: [{ released: 'reserve' }, { variable: 'kijkers', op: '>', value: 60 }] },
          },
          { to: 'crisis', history: 'shallow', after: ms(70) },
        ],
      },
      breuk: {
        title: 'Breuk',
        transitions: [
          { to: 'nafase', after: ms(60) },
          { to: 'rust', when: { clock: 'melding', is: 'met' } },
        ],
      },
      nafase: { title: 'Nafase', transitions: [{ to: 'einde', at: ms(390) }] },
      einde: { title: 'Einde', final: true },
    },
  },
  regions: {
    stemming: {
      title: 'Stemming',
      initial: 'kalm',
      states: {
        kalm: {
          title: 'Kalm',
          transitions: [
            { to: 'onrust', when: { any: [{ missed: 'keuze' }, { clock: 'melding', is: 'missed' }] } },
          ],
        },
        onrust: { title: 'Onrust', transitions: [{ to: 'kalm', after: ms(45), when: { decided: 'keuze' } }] },
      },
    },
  },
  gates: [
    {
      id: 'keuze',
      title: 'Keuze',
      question: 'Wat nu?',
      owner: 'burgemeester',
      opens: { phase: 'crisis', after: ms(12) },
      deadline: ms(40),
      options: [
        { id: 'ja', label: 'Ja', consequence: 'Ja.', set: { kijkers: 15 } },
        { id: 'nee', label: 'Nee', consequence: 'Nee.', set: { water: 90 } },
      ],
      silence: { consequence: 'Niets.', set: { zwak: true } },
    },
    {
      id: 'vraag',
      title: 'Vraag',
      question: 'En dan?',
      owner: 'burgemeester',
      opens: { inject: 'vraagbaak' },
      deadline: ms(25),
      options: [
        { id: 'een', label: 'Een', consequence: 'Een.' },
        { id: 'twee', label: 'Twee', consequence: 'Twee.', set: { zwak: false } },
      ],
      silence: { consequence: 'Niets.', set: { stand: 9 } },
    },
    {
      id: 'vroeg',
      title: 'Vroeg',
      question: 'Nu al?',
      owner: 'burgemeester',
      opens: { at: ms(15) },
      deadline: ms(60),
      options: [
        { id: 'ja', label: 'Ja', consequence: 'Ja.' },
        { id: 'nee', label: 'Nee', consequence: 'Nee.' },
      ],
      silence: { consequence: 'Niets.' },
    },
  ],
  clocks: [
    {
      id: 'melding',
      title: 'Melding',
      law: 'AVG',
      starts: { inject: 'vraagbaak' },
      limit: ms(80),
      metBy: { decided: 'vraag', option: 'een' },
    },
    {
      id: 'opkomst',
      title: 'Opkomst',
      law: 'Bvr',
      starts: { phase: 'crisis' },
      limit: ms(35),
      metBy: { decided: 'vroeg' },
    },
    {
      id: 'verzending',
      title: 'Verzending',
      law: 'Gw',
      starts: { decided: 'keuze', option: 'ja' },
      limit: ms(50),
    },
  ],
  injects: [
    sampleInject({ id: 'start', number: 1, release: { at: ms(0) }, set: { stand: 4 } }),
    sampleInject({ id: 'vraagbaak', number: 2, release: { at: ms(50) }, set: { kijkers: 70, stand: 5 } }),
    sampleInject({ id: 'kwel', number: 3, release: { phase: 'crisis', after: ms(18) } }),
    sampleInject({ id: 'stil', number: 4, release: { missed: 'keuze', after: ms(7) }, set: { zwak: false } }),
    sampleInject({ id: 'gevolg', number: 5, release: { decided: 'keuze', option: 'ja', after: ms(11) } }),
    sampleInject({ id: 'hoe-dan-ook', number: 6, release: { decided: 'vroeg', after: ms(3) } }),
    sampleInject({ id: 'reserve', number: 7, release: { byHand: true }, set: { water: 40 } }),
    sampleInject({
      id: 'hoog',
      number: 8,
      release: { at: ms(30) },
      when: { all: [{ variable: 'water', op: '>=', value: 45 }, { in: 'crisis' }] },
    }),
    sampleInject({
      id: 'druk',
      number: 9,
      release: { at: ms(90) },
      when: { not: { variable: 'kijkers', op: '<', value: 50 } },
    }),
    sampleInject({
      id: 'samen',
      number: 10,
      release: { at: ms(70) },
      when: {
        any: [
          { clock: 'opkomst', is: 'running' },
          { all: [{ released: 'druk' }, { variable: 'stand', op: '=', value: 5 }] },
        ],
      },
    }),
    sampleInject({ id: 'boos', number: 11, release: { phase: 'onrust', after: ms(4) } }),
  ],
};
const engine = createEngine(scenario);

const of = <T extends string>(...ids: readonly T[]) => fc.constantFrom(...ids);
const injectIds = scenario.injects.map(({ id }) => id);
const phaseIds = engine.model.phases.map(({ id }) => id);
const input: fc.Arbitrary<RunInput> = fc.oneof(
  {
    weight: 3,
    arbitrary: of(
      ...scenario.gates.flatMap(({ id, options }) => options.map((option) => `${id} ${option.id}`)),
    ).map((both): RunInput => {
      const [gateId = '', optionId = ''] = both.split(' ');
      return { type: 'DECIDE', gateId, optionId };
    }),
  },
  of(...injectIds).map((injectId): RunInput => ({ type: 'RELEASE', injectId })),
  of(...injectIds).map((injectId): RunInput => ({ type: 'RECALL', injectId })),
  of(...injectIds).map((injectId): RunInput => ({ type: 'SKIP', injectId })),
  fc
    .record({ injectId: of(...injectIds), toMs: fc.integer({ min: 0, max: END }) })
    .map((to): RunInput => ({ type: 'POSTPONE', ...to })),
  of('keuze', 'vraag', 'vroeg').map((gateId): RunInput => ({ type: 'REOPEN', gateId })),
  of('melding', 'opkomst', 'verzending').map((clockId): RunInput => ({ type: 'MEET', clockId })),
  of(...phaseIds).map((phaseId): RunInput => ({ type: 'FORCE', phaseId })),
  fc.integer({ min: 0, max: 5 }).map((level): RunInput => ({ type: 'GRIP', level })),
);
/** At the very moment that something falls due as often as at any other. */
const wait = fc.oneof(fc.constant('due' as const), fc.integer({ min: 0, max: 90 }));
const tries = fc.record({
  steps: fc.array(fc.record({ wait, input }), { maxLength: 14 }),
  last: fc.oneof(fc.constant('due' as const), fc.constant(END)),
});
const momentOf = (run: Run, wait: number | 'due'): number =>
  Math.min(END, wait === 'due' ? engine.nextDueMs(run) : run.context.t + wait);

describe('any run of any scenario', () => {
  it('[ENG15] is what visiting every millisecond gives', () => {
    fc.assert(
      fc.property(tries, ({ steps, last }) => {
        const log: { atMs: number; input: RunInput }[] = [];
        let run = engine.start();
        for (const { wait, input } of steps) {
          log.push({ atMs: momentOf(run, wait), input });
          run = engine.step(run, log.at(-1)?.atMs ?? 0, input);
        }
        const toMs = momentOf(run, last);
        expect(engine.advance(run, toMs).context).toEqual(playReference(scenario, log, toMs));
      }),
      propertySettings(60),
    );
  });
});
