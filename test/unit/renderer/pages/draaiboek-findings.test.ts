import { describe, expect, it } from 'vitest';
import {
  faultsFirst,
  findingSentence,
  namedFindings,
  verdictOn,
} from '../../../../renderer/pages/draaiboek/finding-words.ts';
import { checkScenario } from '../../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { checkDraft } from '../../../../shared/scenario/edit/draft-findings.ts';
import { applyEdit, type Edit } from '../../../../shared/scenario/edit/edit.ts';
import { nameFiller } from '../../../../shared/scenario/municipality-profile.ts';
import type { InjectData } from '../../../../shared/scenario/schema.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const fill = nameFiller({});
const sample = sampleScenario();

function said(draft: ScenarioDraft): readonly string[] {
  return namedFindings(draft, checkDraft(draft).findings, fill).map(({ name, text }) => `${name}: ${text}`);
}
const saidAfter = (...edits: readonly Edit[]) => said(edits.reduce(applyEdit, sample));
const inject = (part: Partial<InjectData>) =>
  saidAfter({ type: 'changeItem', list: 'injects', id: 'kwel', part });

describe('findings as an adviser reads them', () => {
  it('[DRB17] name their part by its title, and what points nowhere without ids', () => {
    expect(saidAfter({ type: 'removePhase', id: 'dreiging' })).toEqual([
      'Overgang van Normaal: gaat naar een fase die er niet (meer) is. Kies een andere fase.',
      'Beslispunt ‘Evacuatie kwetsbaren’: opent bij een fase die er niet (meer) is. Kies een andere fase.',
      'Inject 2 ‘Inject 2’: wacht op een fase die er niet (meer) is. Kies een andere fase.',
      'Inject 7 ‘Inject 7’: de voorwaarde noemt een fase die er niet (meer) is. Kies een andere fase.',
    ]);
    expect(inject({ title: 'Dijk bij {rivier}', to: ['wethouder-financien'], objectives: ['weg'] })).toEqual([
      'Inject 2 ‘Dijk bij de Veen’: gaat naar een rol die Paraat niet kent. Kies een andere rol.',
      'Inject 2 ‘Dijk bij de Veen’: hoort bij een oefendoel dat er niet (meer) is. Kies een ander oefendoel.',
    ]);
    expect(inject({ to: ['adviseur-brandweer'] })).toEqual([
      'Inject 2 ‘Inject 2’: gaat naar Adviseur brandweer, maar die rol doet niet mee. Kies een andere rol, of laat deze meedoen bij Scenario, onder Rollen.',
    ]);
  });

  it('[DRB17] stay within the chart of a transition', () => {
    const phases = { ...sample.phases.states, los: { title: 'Los', transitions: [{ to: 'weg' }] } };
    const scenario = {
      ...sample,
      phases: { ...sample.phases, states: phases },
      regions: {
        stemming: { title: 'Stemming', initial: 'rustig', states: { rustig: { title: 'Rustig' } } },
      },
    };
    expect(checkScenario(scenario).map(({ hint }) => hint)).toEqual([
      'kies uit: normaal, dreiging, bewaken, evacueren, doorbraak, nafase, einde, los',
    ]);
  });

  it('[DRB18] of a shape say what to do: fill in, shorten, choose, add', () => {
    expect([
      said({ ...sample, phases: { initial: '', states: {} }, injects: [], objectives: [], roles: [] }),
      inject({ title: 'a'.repeat(91), subject: '', to: [], release: { at: -5 } }),
      inject({ release: { at: 20_000 }, when: { in: '' } }),
      said({ ...sample, durationMinutes: 3.5, startsAt: '2026-02-31T06:00' }),
      saidAfter({ type: 'addPhase', id: 'nieuw', phase: { title: '' }, parentId: null, regionId: null }),
    ]).toEqual([
      [
        'Scenario: er doet nog geen rol mee. Kies ten minste één rol.',
        'Scenario: er is nog geen oefendoel. Kies Toevoegen en dan Oefendoel.',
        'Scenario: er is nog geen fase. Kies Toevoegen en dan Fase.',
        'Scenario: er is nog geen inject. Kies Toevoegen en dan Inject.',
      ],
      [
        `Inject 2 ‘${'a'.repeat(91)}’: titel is langer dan 90 tekens: maak dit korter.`,
        `Inject 2 ‘${'a'.repeat(91)}’: moment kan niet negatief zijn: vul een groter getal in.`,
        `Inject 2 ‘${'a'.repeat(91)}’: gaat naar niemand. Kies ten minste één ontvanger.`,
        `Inject 2 ‘${'a'.repeat(91)}’: onderwerp is leeg: vul dit aan.`,
      ],
      [
        'Inject 2 ‘Inject 2’: moment is meer dan een week: vul een kleiner getal in.',
        'Inject 2 ‘Inject 2’: de voorwaarde zegt niet waar zij over gaat. Kies dat, of haal haar weg.',
      ],
      [
        'Scenario: het begin in het scenario is geen bestaand moment. Vul een datum en tijd in.',
        'Scenario: duur is geen heel getal: vul een heel getal in.',
      ],
      ['Fase zonder titel: titel is leeg: vul dit aan.'],
    ]);
  });

  it('[DRB17] begin with a capital beside their field, and stand with the phase that holds the text', () => {
    const draft = applyEdit(sample, {
      type: 'changePhase',
      id: 'bewaken',
      part: { title: 'Bel 0612345678' },
    });
    const [finding] = checkDraft(draft).findings;
    expect([finding?.path, finding && findingSentence(finding, fill)]).toEqual([
      'phases.bewaken.title',
      "'0612345678' lijkt op een telefoonnummer dat echt kan zijn: laat het weg of schrijf: het publieksnummer van de gemeente.",
    ]);
  });

  it('[CHK22] say of a warning that it stands in nobody’s way', () => {
    expect(inject({ text: 'De QXR komt om tien uur.' })).toEqual([
      "Inject 2 ‘Inject 2’: 'QXR' staat niet in de begrippenlijst: schrijf het de eerste keer voluit, of zet het bij de partners of locaties.",
    ]);
    const remark = { path: 'title', message: "'QXR' staat niet in de lijst", hint: 'schrijf' };
    expect(findingSentence({ ...remark, isWarning: true }, fill)).toBe(
      "'QXR' staat niet in de lijst: schrijf. Publiceren kan wel.",
    );
  });

  it('[DRB22] count what stands in the way of publishing, and apart what does not', () => {
    const fault = { path: 'title', message: 'titel is leeg', hint: 'vul dit aan' };
    const remark = {
      path: 'summary',
      message: "'QXR' staat niet in de lijst",
      hint: 'schrijf',
      isWarning: true,
    } as const;
    expect([
      verdictOn([]),
      verdictOn([remark, fault, remark]),
      verdictOn([remark]),
      verdictOn([fault, fault]),
    ]).toEqual([
      'Geen bevindingen',
      '1 bevinding, 2 opmerkingen',
      'Geen bevindingen, 1 opmerking',
      '2 bevindingen',
    ]);
    expect(faultsFirst([remark, fault, remark])).toEqual([fault, remark, remark]);
  });
});
