import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../shared/scenario/check.ts';
import { type Scenario, scenarioSchema } from '../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

const sample = sampleScenario();
const withPhases = (states: Scenario['phases']['states']): Scenario => ({
  ...sample,
  phases: { ...sample.phases, states: { ...sample.phases.states, ...states } },
});

describe('the static checker', () => {
  it('[CHK1] reports nothing on a sound scenario', () => {
    expect(checkScenario(sample)).toEqual([]);
  });

  it('[CHK16] counts what follows a message by hand, a decision in a later phase or a phase beside the chart', () => {
    const gate = {
      ...sample.gates[0],
      id: 'poort',
      title: 'Poort',
      deadline: 40,
    } as Scenario['gates'][number];
    const [option] = gate.options;
    const follows = (
      opens: Scenario['gates'][number]['opens'],
      injects: Scenario['injects'] = [],
    ): Scenario => ({
      ...sample,
      gates: [...sample.gates, { ...gate, opens }],
      injects: [
        ...sample.injects,
        ...injects,
        sampleInject({
          id: 'gevolg',
          number: 8,
          release: { decided: 'poort', option: option?.id ?? '', after: 1 },
        }),
      ],
    });
    const byHand = sampleInject({ id: 'met-de-hand', number: 9, release: { byHand: true } });
    expect([
      checkScenario(follows({ inject: 'met-de-hand' }, [byHand])),
      checkScenario(follows({ at: 1 })),
    ]).toEqual([[], []]);
  });

  it('[CHK2] names a phase that no course reaches', () => {
    expect(
      checkScenario(withPhases({ nooit: { title: 'Nooit', transitions: [{ to: 'nafase', after: 1 }] } })),
    ).toEqual([
      {
        path: 'phases.nooit',
        message: "fase 'Nooit' wordt in geen enkel verloop bereikt",
        hint: 'maak een overgang naar deze fase, of controleer de voorwaarden en tijden van de overgangen',
        plain:
          'wordt in geen enkel verloop bereikt. Maak een overgang naar deze fase, of controleer de voorwaarden en tijden van de overgangen.',
      },
    ]);
  });

  it('[CHK3] names the phase in which a course ends without the end of the scenario', () => {
    expect(checkScenario(withPhases({ doorbraak: { title: 'Doorbraak' } }))).toEqual([
      {
        path: 'phases.doorbraak',
        message: "fase 'Doorbraak' loopt dood: na 60 minuten is het einde niet bereikt",
        hint: 'geef deze fase een overgang die altijd doorgaat, bijvoorbeeld met at',
        plain:
          'loopt dood: na 60 minuten is het einde niet bereikt. Geef deze fase een overgang die altijd doorgaat, bijvoorbeeld op een vast tijdstip.',
      },
    ]);
  });

  it('[CHK4] names an inject that no course releases', () => {
    const inject = sampleInject({ id: 'nooit', number: 8, release: { phase: 'doorbraak', after: 30 } });
    expect(checkScenario({ ...sample, injects: [...sample.injects, inject] })).toEqual([
      {
        path: 'injects.nooit',
        message: "inject 8 'Inject 8' wordt in geen enkel verloop ingebracht",
        hint: 'controleer het moment, de fase en de voorwaarde van deze inject',
        plain:
          'wordt in geen enkel verloop ingebracht. Controleer het moment, de fase en de voorwaarde van deze inject.',
      },
    ]);
  });

  it('[CHK5] names each reference that points nowhere, with what could be meant', () => {
    const inject = sampleInject({
      id: 'los',
      number: 8,
      release: { decided: 'evacuatie', option: 'misschien', after: 1 },
      when: { any: [{ in: 'elders' }, { variable: 'wind', op: '>', value: 3 }] },
      to: ['wethouder'],
      objectives: ['d9'],
    });
    expect(
      checkScenario({ ...sample, injects: [...sample.injects, inject] }).map(({ path, message }) => [
        path,
        message,
      ]),
    ).toEqual([
      ['injects.los.release', "keuze 'misschien' hoort niet bij beslispunt 'evacuatie'"],
      ['injects.los.when', "fase 'elders' bestaat niet in dit scenario"],
      ['injects.los.when', "variabele 'wind' bestaat niet in dit scenario"],
      ['injects.los.to', "rol 'wethouder' is geen bekende rol"],
      ['injects.los.objectives', "oefendoel 'd9' bestaat niet in dit scenario"],
    ]);
  });

  it('[CHK28] names each place that has a value of another kind than its variable, and nothing that follows from it', () => {
    const waterstand = { label: 'Waterstand', initial: false };
    const gates = sample.gates.map((gate) => ({
      ...gate,
      silence: { ...gate.silence, set: { 'dijk-zwak': 5 } },
    }));
    const found = checkScenario({ ...sample, gates, variables: { ...sample.variables, waterstand } });
    const compared = 'vergelijkt een ja/nee-gegeven met 15';
    expect(found.map(({ path, message, plain }) => [path, message, plain])).toEqual([
      [
        'phases.normaal.transitions[0].when',
        `${compared} (variabele 'waterstand')`,
        `${compared}: ‘Waterstand’. Kies ja of nee.`,
      ],
      [
        'phases.dreiging.transitions[1].when',
        `${compared} (variabele 'waterstand')`,
        `${compared}: ‘Waterstand’. Kies ja of nee.`,
      ],
      [
        'gates.evacuatie.silence.set',
        "zet een ja/nee-gegeven op 5 (variabele 'dijk-zwak')",
        'zet een ja/nee-gegeven op 5: ‘Dijk verzwakt’. Kies ja of nee.',
      ],
    ]);
  });

  it('[CHK28] names a number that is compared with yes, and a flag that follows a curve', () => {
    const when = { variable: 'waterstand', op: '=', value: true } as const;
    const inject = sampleInject({ id: 'ja', number: 8, release: { at: 1 }, when });
    const asked = checkScenario({ ...sample, injects: [...sample.injects, inject] });
    const { waterstand } = sample.variables;
    const flag = { ...sample.variables, golf: { ...waterstand, label: 'Golf', initial: true } };
    expect([asked, checkScenario({ ...sample, variables: flag })].flat().map(({ plain }) => plain)).toEqual([
      'vergelijkt een getal met ja: ‘Waterstand’. Vul een getal in.',
      'is een ja/nee-gegeven en heeft toch een verloop in de tijd. Haal het verloop weg, of maak er een getal van.',
    ]);
  });

  it('[CHK6] names an id or number that is used twice', () => {
    const twin = sampleInject({ id: 'start', number: 1, release: { at: 3 } });
    expect(checkScenario({ ...sample, injects: [...sample.injects, twin] }).map(({ path }) => path)).toEqual([
      'injects.start',
      'injects.1',
    ]);
  });

  it('[CHK7] reports a ring of transitions that turns without time passing, instead of hanging', () => {
    const ring = withPhases({
      normaal: { title: 'Normaal', transitions: [{ to: 'rond' }] },
      rond: { title: 'Rond', transitions: [{ to: 'normaal' }] },
    });
    expect(checkScenario(ring)).toEqual([
      {
        path: 'phases.normaal.transitions[0]',
        message:
          "er is een kring van overgangen die zonder tijd of besluit blijft ronddraaien (van 'Normaal' naar 'Rond', van 'Rond' naar 'Normaal')",
        hint: 'geef één overgang in de kring een after, of een voorwaarde die daarna niet meer geldt',
        plain:
          "draait rond in een kring zonder dat er tijd verstrijkt: van 'Normaal' naar 'Rond', van 'Rond' naar 'Normaal'. Geef één van deze overgangen een tijd, of een voorwaarde die daarna niet meer geldt.",
      },
    ]);
    const two = withPhases({
      normaal: { title: 'Normaal', transitions: [{ to: 'rond' }, { to: 'rond' }] },
      rond: { title: 'Rond', transitions: [{ to: 'normaal' }, { to: 'normaal' }] },
    });
    expect(checkScenario(two).map(({ path }) => path)).toEqual(['phases']);
  });

  it('[CHK8] asks for an end when no phase is final', () => {
    const endless = withPhases({ einde: { title: 'Einde' } });
    expect(checkScenario(endless).map(({ message }) => message)).toEqual([
      'geen enkele fase is het einde van het scenario',
      "fase 'Einde' loopt dood: na 60 minuten is het einde niet bereikt",
    ]);
  });

  it('[CHK9] takes no moment that does not exist and no curve that goes back in time', () => {
    const problems = (scenario: Scenario) =>
      scenarioSchema.safeParse(scenario).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    const curve = [
      [0, 1],
      [0, 2],
    ] as [number, number][];
    expect(problems(sample)).toBeUndefined();
    expect(problems({ ...sample, startsAt: '2026-02-31T06:00' })).toEqual([
      ['startsAt', 'schrijf een bestaande datum en tijd, als 2026-02-03T06:00'],
    ]);
    expect(problems({ ...sample, startsAt: '2026-02-03T26:99' })).toHaveLength(1);
    expect(
      problems({
        ...sample,
        variables: { ...sample.variables, peil: { label: 'Peil', initial: 1, curve } },
      }),
    ).toEqual([['variables.peil.curve', 'zet de punten op volgorde van tijd, elk op een eigen minuut']]);
  });
});
