/**
 * A scenario with every construct of the format at least once, each where it can meet another, in less than half
 * a second: so short that every millisecond of it can be visited.
 */
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

/** Minutes that are a whole number of milliseconds: all that happens happens within half a second. */
const ms = (count: number): number => count / 60_000;
export const END = 420;

export const everyConstruct: Scenario = {
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
    sampleInject({ id: 'op-niveau', number: 12, release: { at: ms(60) }, when: { grip: { atLeast: 1 } } }),
    sampleInject({
      id: 'leeg',
      number: 13,
      release: { at: ms(270) },
      when: { variable: 'kijkers', op: '>=', value: 0 },
    }),
    sampleInject({ id: 'boos', number: 11, release: { phase: 'onrust', after: ms(4) } }),
  ],
};
