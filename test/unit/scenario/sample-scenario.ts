/**
 * A small scenario that uses every construct once: nested phases, fall-back on a curve, a gate with
 * silence, injects anchored to time, phase, gate and hand. Ends within 60 minutes in every course.
 */
import { type Scenario, scenarioSchema } from '../../../shared/scenario/schema.ts';

type Inject = Scenario['injects'][number];

export const sampleInject = (over: Partial<Inject> & Pick<Inject, 'id' | 'number' | 'release'>): Inject => ({
  type: 'kern',
  title: `Inject ${over.number}`,
  channel: 'telefoon',
  from: 'Dijkwacht Waterveen',
  to: ['burgemeester'],
  subject: `Bericht ${over.number}`,
  text: `Tekst van bericht ${over.number}`,
  background: 'Achtergrond voor de oefenleiding',
  expectedResponse: 'Het GBT bespreekt dit',
  objectives: ['d1'],
  ...over,
});

export const sampleScenario = (over: Partial<Scenario> = {}): Scenario =>
  scenarioSchema.parse({
    format: 1,
    id: 'proef',
    version: 1,
    title: 'Proef',
    summary: 'Een klein scenario voor de tests.',
    startsAt: '2026-02-03T06:00',
    durationMinutes: 60,
    initialGrip: 1,
    roles: ['burgemeester', 'adviseur-politie'],
    partners: ['Waterschap Rivierenpolder'],
    impact: {
      people: 'Bewoners van de polder lopen gevaar.',
      animals: 'Vee staat in de uiterwaarden.',
      property: 'Huizen kunnen onder water lopen.',
      economy: 'Wegen gaan dicht.',
    },
    locations: [{ name: 'Dijkpaal 214', kind: 'dijk' }],
    playerInstruction: 'U bent lid van het GBT. Vraag wat u wilt weten aan de oefenleiding.',
    objectives: [{ id: 'd1', title: 'Het GBT besluit op tijd', indicator: 'Besluit binnen 10 minuten' }],
    variables: {
      waterstand: {
        label: 'Waterstand',
        unit: 'm+NAP',
        initial: 14,
        curve: [
          [0, 14],
          [20, 16],
          [40, 14],
        ],
      },
      'dijk-zwak': { label: 'Dijk verzwakt', initial: false },
    },
    phases: {
      initial: 'normaal',
      states: {
        normaal: {
          title: 'Normaal',
          transitions: [{ to: 'dreiging', when: { variable: 'waterstand', op: '>', value: 15 } }],
        },
        dreiging: {
          title: 'Dreiging (oranje)',
          initial: 'bewaken',
          states: {
            bewaken: {
              title: 'Bewaken',
              transitions: [{ to: 'evacueren', when: { decided: 'evacuatie', option: 'ja' } }],
            },
            evacueren: { title: 'Evacueren' },
          },
          transitions: [
            { to: 'doorbraak', when: { variable: 'dijk-zwak', op: '=', value: true } },
            { to: 'nafase', when: { variable: 'waterstand', op: '<', value: 15 } },
          ],
        },
        doorbraak: { title: 'Doorbraak', transitions: [{ to: 'nafase', after: 15 }] },
        nafase: { title: 'Nafase', transitions: [{ to: 'einde', at: 55 }] },
        einde: { title: 'Einde', final: true },
      },
    },
    gates: [
      {
        id: 'evacuatie',
        title: 'Evacuatie kwetsbaren',
        question: 'Worden kwetsbare bewoners geëvacueerd?',
        owner: 'burgemeester',
        opens: { phase: 'dreiging', after: 1 },
        deadline: 10,
        options: [
          { id: 'ja', label: 'Evacueren', consequence: 'Bewoners zijn op tijd weg.' },
          { id: 'nee', label: 'Niet evacueren', consequence: 'Bewoners blijven.' },
        ],
        silence: { consequence: 'De dijk verzwakt ongezien.', set: { 'dijk-zwak': true } },
      },
    ],
    injects: [
      sampleInject({ id: 'start', number: 1, release: { at: 0 }, channel: 'sitrap' }),
      sampleInject({ id: 'kwel', number: 2, release: { phase: 'dreiging', after: 2 } }),
      sampleInject({ id: 'pers', number: 3, release: { at: 5 }, channel: 'pers' }),
      sampleInject({
        id: 'te-laat',
        number: 4,
        type: 'contingentie',
        release: { missed: 'evacuatie', after: 1 },
      }),
      sampleInject({
        id: 'bus',
        number: 5,
        release: { decided: 'evacuatie', option: 'ja', after: 3 },
        to: ['burgemeester', 'adviseur-politie'],
      }),
      sampleInject({ id: 'reserve', number: 6, release: { byHand: true } }),
      sampleInject({ id: 'opvang', number: 7, release: { at: 13 }, when: { in: 'evacueren' } }),
    ],
    ...over,
  });
