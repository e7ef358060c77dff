import { describe, expect, it } from 'vitest';
import { neighbourAt } from '../../../../renderer/pages/draaiboek/chart-order.ts';
import { outlineRows, placeAfterRemoval } from '../../../../renderer/pages/draaiboek/outline.ts';
import { dropOn, moveBy, phaseStep } from '../../../../renderer/pages/draaiboek/outline-actions.ts';
import { foundKeys } from '../../../../renderer/pages/draaiboek/outline-search.ts';
import { rowAfter } from '../../../../renderer/pages/draaiboek/table-focus.ts';
import { minutesTo, NO_FILTER, tableRows } from '../../../../renderer/pages/draaiboek/table-rows.ts';
import { checkDraft } from '../../../../shared/scenario/edit/draft-findings.ts';
import {
  fieldIn,
  findingsByPlace,
  isInField,
  placeAt,
  placeKey,
} from '../../../../shared/scenario/edit/place.ts';
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

  it('[DRB10] is narrowed to what holds all words, in whatever it stands', () => {
    const found = (search: string) =>
      outlineRows(draft, new Set(['groep:fasen']), new Map(), foundKeys(draft, search)).map(
        ({ label, depth }) => `${'  '.repeat(depth)}${label}`,
      );
    expect([
      found('INJECT 2'),
      found('évacuéren'),
      found('burgemeester tekst'),
      found('niets daarvan'),
    ]).toEqual([
      ['Fasen', '  Dreiging (oranje)', '    2. Inject 2'],
      [
        'Fasen',
        '  Dreiging (oranje)',
        '    Bewaken',
        '      Ga naar Evacueren',
        '    Evacueren',
        'Beslispunten',
        '  Evacuatie kwetsbaren',
      ],
      [],
      [],
    ]);
    expect(foundKeys(draft, '  ')).toBeNull();
  });

  it('[DRB2] moves a part among its kind', () => {
    expect([
      moveBy(draft, { kind: 'phases', id: 'evacueren' }, -1)?.edits,
      moveBy(draft, { kind: 'phases', id: 'bewaken' }, -1),
      moveBy(draft, { kind: 'transition', phaseId: 'dreiging', index: 0 }, 1)?.place,
      moveBy(draft, { kind: 'transition', phaseId: 'dreiging', index: 0 }, -1),
      dropOn(draft, { kind: 'phases', id: 'doorbraak' }, { kind: 'phases', id: 'normaal' })?.edits,
      dropOn(draft, { kind: 'phases', id: 'nafase' }, { kind: 'phases', id: 'bewaken' })?.edits,
      dropOn(draft, { kind: 'phases', id: 'dreiging' }, { kind: 'phases', id: 'bewaken' }),
      phaseStep(draft, 'doorbraak', 'nafase', false).edits,
    ]).toEqual([
      [{ type: 'movePhase', id: 'evacueren', beforeId: 'bewaken' }],
      null,
      { kind: 'transition', phaseId: 'dreiging', index: 1 },
      null,
      [{ type: 'movePhase', id: 'doorbraak', beforeId: 'normaal' }],
      [{ type: 'carryPhase', id: 'nafase', beforeId: 'bewaken' }],
      null,
      [{ type: 'movePhase', id: 'doorbraak', beforeId: 'einde' }],
    ]);
  });

  it('[DRB19] keeps its place when a part is removed', () => {
    const rows = outlineRows(draft, new Set(), new Map());
    expect(
      (
        [
          { kind: 'transition', phaseId: 'dreiging', index: 0 },
          { kind: 'transition', phaseId: 'dreiging', index: 1 },
          { kind: 'transition', phaseId: 'normaal', index: 0 },
          { kind: 'phases', id: 'doorbraak' },
          { kind: 'phases', id: 'einde' },
          { kind: 'phases', id: 'bewaken' },
          { kind: 'injects', id: 'start' },
          { kind: 'injects', id: 'opvang' },
          { kind: 'gates', id: 'evacuatie' },
        ] as const
      ).map((gone) => placeKey(placeAfterRemoval(rows, gone))),
    ).toEqual([
      'phases.dreiging.transitions[0]',
      'phases.dreiging.transitions[0]',
      'phases.normaal',
      'phases.nafase',
      'phases.nafase',
      'phases.evacueren',
      'injects.pers',
      'injects.pers',
      'injects.reserve',
    ]);
  });

  it('[DRB7] gives an inject the moment of the one that it passes or is dropped on', () => {
    expect([
      moveBy(draft, { kind: 'injects', id: 'start' }, 1)?.edits,
      moveBy(draft, { kind: 'injects', id: 'start' }, -1),
      dropOn(draft, { kind: 'injects', id: 'kwel' }, { kind: 'phases', id: 'nafase' })?.edits,
      dropOn(draft, { kind: 'injects', id: 'kwel' }, { kind: 'injects', id: 'pers' })?.edits,
      dropOn(draft, { kind: 'injects', id: 'kwel' }, { kind: 'injects', id: 'kwel' }),
    ]).toEqual([
      [
        { type: 'changeItem', list: 'injects', id: 'start', part: { release: { at: 5 } } },
        { type: 'moveItem', list: 'injects', id: 'start', beforeId: 'te-laat' },
      ],
      null,
      [
        {
          type: 'changeItem',
          list: 'injects',
          id: 'kwel',
          part: { release: { phase: 'nafase', after: 2 } },
        },
      ],
      [
        { type: 'changeItem', list: 'injects', id: 'kwel', part: { release: { at: 5 } } },
        { type: 'moveItem', list: 'injects', id: 'kwel', beforeId: 'pers' },
      ],
      null,
    ]);
  });

  it('[DRB8] finds where a phase was dragged to in the chart', () => {
    const box = (id: string, x: number, y: number) => ({ id, label: id, x, y, width: 100, height: 30 });
    const boxes = [box('a', 0, 0), box('b', 0, 60), box('c', 120, 60), { ...box('d', 9, 9), parentId: 'b' }];
    expect([
      neighbourAt(boxes, 'a', { x: 0, y: 80 }),
      neighbourAt(boxes, 'a', { x: 100, y: 62 }),
      neighbourAt(boxes, 'c', { x: 0, y: -20 }),
      neighbourAt(boxes, 'a', { x: 8, y: 8 }),
      neighbourAt(boxes, 'd', { x: 0, y: 80 }),
    ]).toEqual([
      { otherId: 'b', isBefore: false },
      { otherId: 'c', isBefore: true },
      { otherId: 'a', isBefore: true },
      null,
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

  it('[DRB9] tells how far a row is dragged, also onto one that waits for a phase', () => {
    const inject = (id: string) => draft.injects.find((each) => each.id === id);
    const from = (id: string, onto: string) => minutesTo(inject(id), inject(onto), expectedMs);
    expect([
      from('start', 'kwel'),
      from('kwel', 'start'),
      from('start', 'start'),
      from('start', 'reserve'),
    ]).toEqual([12, -12, null, null]);
  });

  it('[DRB20] leaves the focus on the row after those that are removed, else before them', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect([
      rowAfter(ids, ['b']),
      rowAfter(ids, ['a', 'c']),
      rowAfter(ids, ['c', 'd']),
      rowAfter(ids, ids),
    ]).toEqual(['c', 'd', 'b', null]);
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
      [{ kind: 'phases', id: 'dreiging' }, 'transitions[7].to'],
      [{ kind: 'gates', id: 'evacuatie' }, 'options.ja.set'],
      [{ kind: 'scenario' }, 'roles'],
      [{ kind: 'scenario' }, 'injects.weg.to'],
    ]);
    expect([
      isInField('to', 'to'),
      isInField('when.all.0', 'when'),
      isInField('transitions[7].to', 'transitions'),
      isInField('text', 'te'),
      isInField('to', ''),
      isInField('', ''),
    ]).toEqual([true, true, true, false, false, true]);
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
