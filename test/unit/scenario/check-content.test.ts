/** What the checker finds beside the course: transitions, terms, parts and texts. */
import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../shared/scenario/check.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

const sample = sampleScenario();
const found = (scenario: Scenario) => checkScenario(scenario).map(({ path, message }) => [path, message]);
const withInject = (over: Partial<Scenario['injects'][number]>): Scenario => ({
  ...sample,
  injects: [...sample.injects, sampleInject({ id: 'nieuw', number: 8, release: { at: 1 }, ...over })],
});

describe('the static checker', () => {
  it('[CHK10] names a transition that no course takes, and a term that no course begins', () => {
    const { normaal } = sample.phases.states;
    const never = {
      to: 'nafase',
      when: { variable: 'waterstand', op: '>', value: 99 },
    } as const;
    const states = {
      ...sample.phases.states,
      normaal: { title: 'Normaal', transitions: [...(normaal?.transitions ?? []), never] },
    };
    const clock = {
      id: 'melding',
      title: 'Melding',
      law: 'AVG, artikel 33',
      starts: { inject: 'nooit' },
      limit: 60,
    };
    const injects = [...sample.injects, sampleInject({ id: 'nooit', number: 8, release: { at: 70 } })];
    expect(found({ ...sample, phases: { ...sample.phases, states }, clocks: [clock], injects })).toEqual([
      [
        'phases.normaal.transitions[1]',
        "de overgang van 'Normaal' naar 'Nafase' wordt in geen enkel verloop genomen",
      ],
      ['clocks.melding.starts', "de termijn 'Melding' begint in geen enkel verloop"],
      ['injects.nooit', "inject 8 'Inject 8' wordt in geen enkel verloop ingebracht"],
    ]);
  });

  it.each([
    ['after the time is over', { at: 61 }],
    ['in a phase that is always left before', { phase: 'doorbraak', after: 16 }],
  ])('[CHK30] names a gate that opens in no course: %s', (_, opens) => {
    const gates = sample.gates.map((gate) => ({ ...gate, id: 'nooit', title: 'Nooit', opens }));
    expect(checkScenario({ ...sample, gates: [...sample.gates, ...gates] })).toEqual([
      {
        path: 'gates.nooit.opens',
        message: "beslispunt 'Nooit' opent in geen enkel verloop",
        hint: 'kies een moment binnen de oefentijd, of een inject of fase die voorkomt en lang genoeg duurt',
        plain:
          'opent in geen enkel verloop. Kies een moment binnen de oefentijd, of een inject of een fase die voorkomt en lang genoeg duurt.',
      },
    ]);
  });

  it('[CHK11] names what is there and not used: objective, role, medium and card', () => {
    expect(
      found({
        ...sample,
        roles: [...sample.roles, 'ovd-bz'],
        objectives: [...sample.objectives, { id: 'd2', title: 'Opvang', indicator: 'Bevestigd' }],
        media: [{ id: 'kaart', kind: 'beeld', title: 'Kaart', source: 'Krant', text: 'Zie boven' }],
        responseCards: [{ id: 'arts', player: 'Huisarts', situation: 'Druk', says: ['Kom snel'] }],
      }),
    ).toEqual([
      ['objectives.d2', "geen enkele inject dient oefendoel 'Opvang'"],
      ['roles', "rol 'ovd-bz' krijgt geen inject en geen beslispunt"],
      ['media.kaart', "bericht 'Kaart' hoort bij geen enkele inject"],
      ['responseCards.arts', 'de kaart van Huisarts hoort bij geen enkele inject'],
    ]);
  });

  it('[CHK26] warns of a gate that opens by time or phase though an inject asks it', () => {
    const [gate] = sample.gates as [Scenario['gates'][number]];
    const asked = (opens: Scenario['gates'][number]['opens']): Scenario => ({
      ...sample,
      gates: [{ ...gate, opens }],
      injects: [
        ...sample.injects,
        sampleInject({ id: 'vraag', number: 90, type: 'beslispunt', gate: gate.id, release: { at: 11 } }),
      ],
    });
    expect(checkScenario(asked({ at: 11 }))).toMatchObject([
      {
        path: `gates.${gate.id}.opens`,
        message: `beslispunt '${gate.title}' opent los van inject 90 'Inject 90', die de vraag stelt`,
        isWarning: true,
      },
    ]);
    expect(checkScenario(asked({ inject: 'vraag' }))).toEqual([]);
  });

  it('[CHK12] asks for what a complete scenario tells', () => {
    const { impact: _impact, locations: _locations, playerInstruction: _page, ...bare } = sample;
    expect(found(bare).map(([path]) => path)).toEqual(['impact', 'locations', 'playerInstruction']);
  });

  it.each([
    ['Bel 0345-123456.', "'0345-123456' lijkt op een telefoonnummer dat echt kan zijn"],
    ['Bel +31 6 12345678.', "'+31 6 12345678' lijkt op een telefoonnummer dat echt kan zijn"],
    ['Zie www.gemeente.nl/water.', "'www.gemeente.nl/water.' lijkt op een webadres dat echt kan zijn"],
    ['Mail pers@gemeente.nl.', "'pers@gemeente.nl' lijkt op een mailadres dat echt kan zijn"],
    ['Neem een crisismaatregel.', "'crisismaatregel' is hier geen vakterm"],
    ['Dit is de tweede injectie.', "'injectie' is hier geen vakterm"],
    ['In {dorp-9} staat water.', "'{dorp-9}' is geen veld van het gemeenteprofiel"],
  ])('[CHK13] finds in %s what may not stand there', (text, message) => {
    expect(found(withInject({ text }))).toEqual([['injects.nieuw.text', message]]);
  });

  it('[CHK13] only warns of a word that is no term, since it can be played', () => {
    expect(checkScenario(withInject({ text: 'Bel alle stakeholders.' }))).toEqual([
      {
        path: 'injects.nieuw.text',
        message: "'stakeholders' is hier geen vakterm",
        hint: 'schrijf betrokkenen of partners',
        isWarning: true,
      },
    ]);
  });

  it('[CHK13] says of an address what to write in its place', () => {
    const text = 'Bel 0345-123456, mail pers@gemeente.nl of zie www.gemeente.nl';
    expect(checkScenario(withInject({ text })).map(({ hint }) => hint)).toEqual([
      'laat het weg of schrijf: het publieksnummer van de gemeente',
      'laat het weg of schrijf: het mailadres van de gemeente',
      'laat het weg of schrijf: de site van de gemeente',
    ]);
  });

  it.each([
    'Er zijn 142 woningen en 1.120 bewoners.',
    'De top is 17,65 m+NAP om 07.50 uur.',
    'In {dorp-1} staat 30 cm water; van 06.00 tot 07.30 uur.',
    'Dossier 2026-0045 gaat om 12.000 m³/s.',
  ])('[CHK14] leaves %s alone', (text) => {
    expect(found(withInject({ text }))).toEqual([]);
  });

  it('[CHK15] finds a text that grows too long with the names filled in', () => {
    const subject = `${'a'.repeat(70)} {veiligheidsregio}`;
    expect(found(withInject({ subject }))).toEqual([
      [
        'injects.nieuw.subject',
        'met de namen van de gemeente ingevuld klopt deze tekst niet: is langer dan 90 tekens',
      ],
    ]);
  });
});
