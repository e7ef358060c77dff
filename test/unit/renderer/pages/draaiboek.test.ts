import { describe, expect, it } from 'vitest';
import { outlineRows } from '../../../../renderer/pages/draaiboek/outline.ts';
import { dropOn, moveBy } from '../../../../renderer/pages/draaiboek/outline-actions.ts';
import { NO_FILTER, tableRows } from '../../../../renderer/pages/draaiboek/table-rows.ts';
import { checkDraft } from '../../../../shared/scenario/edit/draft-findings.ts';
import { fieldIn, findingsByPlace, placeAt, placeKey } from '../../../../shared/scenario/edit/place.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const draft = sampleScenario();
const MIN = 60_000;

describe('the tree of a draaiboek', () => {
  it('[DRB1] shows phases with their transitions and injects, and the rest in groups', () => {
    const rows = outlineRows(draft, new Set(['groep:oefendoelen']), new Map());
    expect(
      rows.map(({ label, depth, detail }) => `${'  '.repeat(depth)}${label}${detail && ` | ${detail}`}`),
    ).toEqual([
      'Scenario',
      'Fasen | 5',
      '  Normaal',
      '    Ga naar Dreiging (oranje)',
      '  Dreiging (oranje)',
      '    Ga naar Doorbraak',
      '    Ga naar Nafase',
      '    Bewaken',
      '      Ga naar Evacueren',
      '    Evacueren',
      '    2. Inject 2 | +2 min',
      '  Doorbraak',
      '    Ga naar Nafase',
      '  Nafase',
      '    Ga naar Einde',
      '  Einde | einde',
      'Injects op tijd | 3',
      '  1. Inject 1 | T+0',
      '  3. Inject 3 | T+5',
      '  7. Inject 7 | T+13',
      'Injects na een besluit | 1',
      '  5. Inject 5 | +3 min',
      'Injects als niet is besloten | 1',
      '  4. Inject 4 | +1 min',
      'Injects met de hand | 1',
      '  6. Inject 6',
      'Beslispunten | 1',
      '  Evacuatie kwetsbaren',
      'Variabelen | 2',
      '  Waterstand | m+NAP',
      '  Dijk verzwakt',
      'Oefendoelen | 1',
      'Wettelijke termijnen | 0',
      'Berichten en beelden | 0',
      'Kaarten voor de responscel | 0',
    ]);
  });

  it('[DRB2] moves a part among its kind, and an inject to another phase by dropping it there', () => {
    expect([
      moveBy(draft, { kind: 'phases', id: 'evacueren' }, -1)?.edit,
      moveBy(draft, { kind: 'phases', id: 'bewaken' }, -1),
      moveBy(draft, { kind: 'injects', id: 'start' }, 1)?.edit,
      moveBy(draft, { kind: 'transition', phaseId: 'dreiging', index: 0 }, 1)?.place,
      dropOn(draft, { kind: 'injects', id: 'kwel' }, { kind: 'phases', id: 'nafase' }),
      dropOn(draft, { kind: 'phases', id: 'bewaken' }, { kind: 'phases', id: 'nafase' }),
    ]).toEqual([
      { type: 'movePhase', id: 'evacueren', beforeId: 'bewaken' },
      null,
      { type: 'moveItem', list: 'injects', id: 'start', beforeId: 'pers' },
      { kind: 'transition', phaseId: 'dreiging', index: 1 },
      {
        type: 'changeItem',
        list: 'injects',
        id: 'kwel',
        part: { release: { phase: 'nafase', after: 2 } },
      },
      null,
    ]);
  });
});

describe('the table of injects', () => {
  const expectedMs = { kwel: 12 * MIN, bus: 17 * MIN };
  const numbers = (filter = NO_FILTER) =>
    tableRows(draft.injects, filter, expectedMs).map(({ number }) => number);

  it('[DRB3] stands in order of time; what is not foretold comes last', () => {
    expect(numbers()).toEqual([1, 3, 2, 7, 5, 4, 6]);
  });

  it('[DRB3] is filtered by role, channel, objective and text', () => {
    expect([
      numbers({ ...NO_FILTER, channel: 'pers' }),
      numbers({ ...NO_FILTER, role: 'adviseur-politie' }),
      numbers({ ...NO_FILTER, objective: 'd1', text: 'inject 2' }),
    ]).toEqual([[3], [5], [2]]);
  });
});

describe('findings in the editor', () => {
  it('[DRB4] stand at the part and field that they are about', () => {
    const paths = [
      'injects.pers.to',
      'phases.dreiging.transitions[0].when',
      'phases.dreiging.transitions[7].to',
      'gates.evacuatie.options.ja.set',
      'roles',
      'injects.weg.to',
    ];
    expect(
      paths.map((path) => [placeAt(draft, path), fieldIn(placeKey(placeAt(draft, path)), path)]),
    ).toEqual([
      [{ kind: 'injects', id: 'pers' }, 'to'],
      [{ kind: 'transition', phaseId: 'dreiging', index: 0 }, 'when'],
      [{ kind: 'phases', id: 'dreiging' }, 'transitions'],
      [{ kind: 'gates', id: 'evacuatie' }, 'options'],
      [{ kind: 'scenario' }, 'roles'],
      [{ kind: 'scenario' }, 'injects'],
    ]);
  });

  it('[DRB4] of a draft that is incomplete name what is missing, by id', () => {
    const [first] = draft.injects;
    const incomplete = {
      ...draft,
      title: '',
      injects: first ? [{ ...first, text: '', to: [] }] : [],
      phases: { ...draft.phases, states: { ...draft.phases.states, nafase: { title: '' } } },
    };
    const check = checkDraft(incomplete);
    expect([check.type, check.findings.map(({ path, message }) => `${path}: ${message}`)]).toEqual([
      'incomplete',
      [
        'title: titel is leeg',
        'phases.nafase.title: titel is leeg',
        'injects.start.to: aan is een lege lijst',
        'injects.start.text: tekst is leeg',
      ],
    ]);
    expect([...findingsByPlace(incomplete, check.findings).keys()]).toEqual([
      'scenario',
      'phases.nafase',
      'injects.start',
    ]);
  });
});
