/** The sample with every field that the format has filled in; `odd-fields.ts` puts odd values in them. */
import { type Scenario, scenarioSchema } from '../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

export function fullScenario(): Scenario {
  const sample = sampleScenario();
  const [gate] = sample.gates;
  return scenarioSchema.parse({
    ...sample,
    staffBackground: 'De dijk is in 1995 versterkt.',
    phases: {
      ...sample.phases,
      states: {
        ...sample.phases.states,
        doorbraak: {
          title: 'Doorbraak',
          description: 'Het water stroomt de polder in.',
          transitions: [
            { to: 'dreiging', history: 'shallow', after: 15, set: { waterstand: 15 } },
            {
              to: 'nafase',
              at: 50,
              when: { all: [{ grip: { atLeast: 3 } }, { clock: 'melding', is: 'met' }] },
            },
          ],
        },
      },
    },
    regions: {
      stemming: { title: 'Stemming', initial: 'rustig', states: { rustig: { title: 'Rustig' } } },
    },
    gates: gate
      ? [{ ...gate, options: gate.options.map((each) => ({ ...each, set: { waterstand: 13 } })) }]
      : [],
    clocks: [
      {
        id: 'melding',
        title: 'Melding aan de toezichthouder',
        law: 'Artikel 33 AVG',
        starts: { decided: 'evacuatie', option: 'ja' },
        limit: 4_320,
        metBy: { decided: 'evacuatie', option: 'nee' },
      },
      {
        id: 'verslag',
        title: 'Verslag',
        law: 'Artikel 9',
        starts: { inject: 'start' },
        limit: 60,
        metBy: { anyDecision: true },
      },
    ],
    media: [
      {
        id: 'kaart',
        kind: 'beeld',
        title: 'Kaart',
        source: 'Waterschap',
        text: 'De polder loopt onder.',
        picture: 'kaart.svg',
        alt: 'Een kaart van de polder.',
      },
    ],
    responseCards: [
      {
        id: 'dijkwacht',
        player: 'Dijkwacht',
        situation: 'Staat op de dijk.',
        says: ['Ik zie kwelwater.', 'Het wordt meer.'],
        keepsBack: 'Hij is alleen.',
      },
    ],
    injects: [
      ...sample.injects,
      sampleInject({
        id: 'vol',
        number: 8,
        release: { at: 10 },
        when: { any: [{ not: { missed: 'evacuatie' } }, { released: 'start' }] },
        plenary: true,
        gate: 'evacuatie',
        set: { waterstand: 15 },
        observerQuestion: 'Wie neemt het woord?',
        indicator: 'De burgemeester vat samen.',
        responseCard: 'dijkwacht',
        media: ['kaart'],
        note: 'Nog navragen.',
      }),
    ],
  });
}
