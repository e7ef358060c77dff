import { describe, expect, it } from 'vitest';
import { toScenarioInjects } from '../../../shared/import/scenario-injects.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import { imported, textFile } from './draaiboek-files.ts';

const target = () => ({
  ...sampleScenario(),
  roles: ['burgemeester', 'adviseur-politie', 'communicatieadviseur-gbt', 'ovd-bz'],
  injects: [],
});

const FILE = textFile(
  [
    'Nr;Tijd;Titel;Aan;Kanaal;Tekst;Van;Doel',
    '12;09:30;Melding dijk;Burgemeester & OvD-Bz;per telefoon;De dijk lekt.;Dijkwacht;d1',
    'INJ-03;09:00;Melding dijk;voorlichter, Waterschap;duif;Vlieg.;;Iets anders',
    ';08:50;Vooraf;GBT;;;;',
    '12;volgt nog;x;;;;;',
    '12;op verzoek;Reserve;;E-mail;Tekst;;',
  ].join('\n'),
);

describe('injects of a scenario from a draaiboek', () => {
  it('[IMP24] have ids, numbers, times, channels and roles of ours, and each choice is named', () => {
    const { injects } = imported(FILE, { startMinute: 540 });
    const made = toScenarioInjects(injects, target(), 'draaiboek.csv');
    const brief = made.injects.map(({ id, number, release, channel, to, from, objectives }) => ({
      id,
      number,
      release,
      channel,
      to,
      from,
      objectives,
    }));
    expect(brief).toEqual([
      {
        id: 'vooraf',
        number: 1,
        release: { at: 0 },
        channel: 'mondeling',
        to: ['burgemeester', 'adviseur-politie', 'communicatieadviseur-gbt'],
        from: 'Oefenleiding',
        objectives: [],
      },
      {
        id: 'melding-dijk',
        number: 3,
        release: { at: 0 },
        channel: 'mondeling',
        to: ['communicatieadviseur-gbt'],
        from: 'Oefenleiding',
        objectives: [],
      },
      {
        id: 'melding-dijk-2',
        number: 12,
        release: { at: 30 },
        channel: 'telefoon',
        to: ['burgemeester', 'ovd-bz'],
        from: 'Dijkwacht',
        objectives: ['d1'],
      },
      {
        id: 'reserve',
        number: 2,
        release: { byHand: true },
        channel: 'mail',
        to: [],
        from: 'Oefenleiding',
        objectives: [],
      },
    ]);
    expect(made.choices.map(({ row, field, message }) => [row, field, message])).toEqual([
      [4, 'release', "'08:50' ligt vóór de start: op minuut 0 gezet."],
      [4, 'channel', 'Er staat geen kanaal: Mondeling gekozen.'],
      [3, 'channel', "Kanaal 'duif' is onbekend: Mondeling gekozen."],
      [3, 'to', "Welke rol is 'Waterschap'? Alleen de andere ontvangers zijn overgenomen."],
      [3, 'objectives', "Oefendoel 'Iets anders' is onbekend. Kies een oefendoel."],
      [6, 'number', "Nummer '12' is al gebruikt of geen getal: 2 gegeven."],
      [6, 'to', 'Er staat geen ontvanger. Vul die aan.'],
    ]);
  });

  it('[IMP24] are of the shape that the scenario format asks, whatever the texts are', () => {
    const long = 'lang '.repeat(900);
    const file = textFile(
      `Tijd;Titel;Tekst;Achtergrond;Opmerking;Beslispunt;Voorwaarde\nT+5 min;${long};${long};${long};${long};Niet ons;{"x":1}\nD+30;!!!;;;;;\n`,
    );
    const { injects } = imported(file);
    const scenario = target();
    const made = toScenarioInjects(injects, scenario, 'draaiboek.csv');
    const filledIn = made.injects.map((inject) => ({ ...inject, to: ['burgemeester'], objectives: ['d1'] }));
    expect(scenarioSchema.shape.injects.safeParse(filledIn).error).toBeUndefined();
    expect(made.injects.map(({ to, objectives }) => [to, objectives])).toEqual([
      [[], []],
      [[], []],
    ]);
    expect(made.choices.map(({ row, field }) => [row, field])).toEqual([
      [2, 'title'],
      [2, 'text'],
      [2, 'background'],
      [2, 'note'],
      [2, 'gate'],
      [2, 'when'],
      [2, 'channel'],
      [2, 'to'],
      [3, 'release'],
      [3, 'channel'],
      [3, 'to'],
    ]);
  });

  it('[IMP24] leave the ids and numbers of the injects that are there', () => {
    const scenario = sampleScenario();
    const [first] = scenario.injects;
    const file = textFile(`Nr;Tijd;Titel\n${first?.number};T+5 min;${first?.id}\n`);
    const made = toScenarioInjects(imported(file).injects, scenario, 'draaiboek.csv');
    const all = [...scenario.injects, ...made.injects];
    expect([new Set(all.map(({ id }) => id)).size, new Set(all.map(({ number }) => number)).size]).toEqual([
      all.length,
      all.length,
    ]);
  });
});
