import { describe, expect, it } from 'vitest';
import { phaseIds, type ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { applyEdit, type Edit } from '../../../../shared/scenario/edit/edit.ts';
import { applyPatch, type Patched } from '../../../../shared/scenario/edit/join.ts';
import { findPhase } from '../../../../shared/scenario/edit/phase-tree.ts';
import type { PhaseData } from '../../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from '../sample-scenario.ts';
import { difference } from './kept-difference.ts';

const draft = sampleScenario();
const changedBy = (...edits: readonly Edit[]) => edits.reduce(applyEdit, draft);
const joined = (theirs: ScenarioDraft, mine: ScenarioDraft): Patched => {
  const patch = difference(draft, mine);
  return patch ? applyPatch(theirs, patch) : { draft: theirs, conflicts: [] };
};
const adding = (id: string, phase: PhaseData, parentId: string | null = null): Edit => ({
  type: 'addPhase',
  id,
  phase,
  parentId,
  regionId: null,
});
const outcomes = ({ conflicts }: Patched) => conflicts.map(({ path, outcome }) => [path.join('.'), outcome]);

describe('what two windows made of one draft', () => {
  it('[EDT16] keeps each phase, variable and kaart that both added under one id', () => {
    const made = (who: string) =>
      changedBy(
        adding('fase', { title: `Fase ${who}` }),
        adding('fase', { title: `Binnen ${who}` }, 'doorbraak'),
        { type: 'setVariable', id: 'variabele', variable: { label: `Variabele ${who}`, initial: 1 } },
        {
          type: 'setRegion',
          id: 'kaart',
          region: {
            title: `Kaart ${who}`,
            initial: 'fase-3',
            states: { 'fase-3': { title: `Rust ${who}` } },
          },
        },
      );
    const { draft: both, conflicts } = joined(made('hun'), made('mijn'));
    expect([
      phaseIds(both).map((id) => findPhase(both, id)?.phase.title),
      Object.values(both.variables).map(({ label }) => label),
      Object.values(both.regions ?? {}).map(({ title, initial }) => [title, initial]),
      conflicts,
    ]).toEqual([
      [
        'Normaal',
        'Dreiging (oranje)',
        'Bewaken',
        'Evacueren',
        'Doorbraak',
        'Binnen hun',
        'Binnen mijn',
        'Nafase',
        'Einde',
        'Fase hun',
        'Fase mijn',
        'Rust hun',
        'Rust mijn',
      ],
      ['Waterstand', 'Dijk verzwakt', 'Variabele hun', 'Variabele mijn'],
      [
        ['Kaart hun', 'fase-3'],
        ['Kaart mijn', 'fase-6'],
      ],
      [],
    ]);
  });

  it('[EDT18] has a phase once that both moved, and none that stands in itself', () => {
    const carry = (id: string, beforeId: string): Edit => ({ type: 'carryPhase', id, beforeId });
    const twice = joined(
      changedBy(carry('evacueren', 'nafase')),
      changedBy(adding('in', { title: 'In' }, 'doorbraak'), carry('evacueren', 'in')),
    );
    const base = changedBy(adding('a', { title: '' }, 'doorbraak'), adding('b', { title: '' }, 'nafase'));
    const patch = difference(base, applyEdit(base, carry('doorbraak', 'b')));
    const round = patch && applyPatch(applyEdit(base, carry('nafase', 'a')), patch);
    const places = (of: ScenarioDraft | undefined, ...ids: readonly string[]) =>
      of &&
      ids.map((id) => [id, findPhase(of, id)?.parentId, phaseIds(of).filter((each) => each === id).length]);
    expect([places(twice.draft, 'evacueren'), outcomes(twice)]).toEqual([
      [['evacueren', 'doorbraak', 1]],
      [['phases.evacueren.within', 'replaced']],
    ]);
    expect([places(round?.draft, 'doorbraak', 'nafase', 'a', 'b'), round && outcomes(round)]).toEqual([
      [
        ['doorbraak', null, 1],
        ['nafase', 'doorbraak', 1],
        ['a', 'doorbraak', 1],
        ['b', 'nafase', 1],
      ],
      [['phases.doorbraak.within', 'unmoved']],
    ]);
  });

  it('[EDT14] leaves a phase, kaart or variable that one removed and the other changed', () => {
    const removals: readonly Edit[] = [
      { type: 'removePhase', id: 'dreiging' },
      { type: 'removeVariable', id: 'waterstand' },
    ];
    const theirs = changedBy(
      { type: 'changePhase', id: 'evacueren', part: { description: 'Hun tekst' } },
      { type: 'setVariable', id: 'waterstand', variable: { label: 'Hun peil', initial: 3 } },
    );
    const both = joined(theirs, changedBy(...removals));
    expect([
      phaseIds(both.draft),
      findPhase(both.draft, 'evacueren')?.phase.description,
      both.draft.variables.waterstand,
      outcomes(both),
    ]).toEqual([
      ['normaal', 'dreiging', 'evacueren', 'doorbraak', 'nafase', 'einde'],
      'Hun tekst',
      { label: 'Hun peil', initial: 3 },
      [
        ['variables.waterstand', 'kept'],
        ['phases.dreiging', 'kept'],
        ['phases.evacueren', 'kept'],
      ],
    ]);
  });

  it('[EDT19] has all that both put in one list of lines or transitions', () => {
    const made = (who: string, from: readonly string[]) =>
      changedBy(
        { type: 'changeScenario', part: { partners: [...from, `Partner ${who}`] } },
        {
          type: 'changePhase',
          id: 'normaal',
          part: { transitions: [{ to: who === 'hun' ? 'nafase' : 'einde', after: 1 }] },
        },
      );
    const both = joined(made('hun', draft.partners), made('mijn', []));
    expect([
      both.draft.partners,
      findPhase(both.draft, 'normaal')?.phase.transitions,
      outcomes(both),
    ]).toEqual([
      ['Partner hun', 'Partner mijn'],
      [
        { to: 'nafase', after: 1 },
        { to: 'einde', after: 1 },
      ],
      [['phases.normaal.transitions', 'both']],
    ]);
  });

  it('[EDT20] keeps what two typed in the empty impact, and the silence of one gate', () => {
    const { impact: _impact, ...bare } = draft;
    const empty = { people: '', animals: '', property: '', economy: '' };
    const [gate] = draft.gates;
    const silence = (part: object): Edit => ({
      type: 'changeItem',
      list: 'gates',
      id: 'evacuatie',
      part: { silence: { consequence: '', ...gate?.silence, ...part } },
    });
    const made = (part: object, edit: Edit) =>
      applyEdit({ ...bare, impact: { ...empty, ...part } } as ScenarioDraft, edit);
    const patch = difference(
      bare as ScenarioDraft,
      made({ people: 'Mijn' }, silence({ consequence: 'Mijn' })),
    );
    const both = patch && applyPatch(made({ animals: 'Hun' }, silence({ set: {} })), patch);
    expect([both?.draft.impact, both?.draft.gates[0]?.silence, both?.conflicts]).toEqual([
      { ...empty, people: 'Mijn', animals: 'Hun' },
      { consequence: 'Mijn', set: {} },
      [],
    ]);
  });

  it('[EDT22] brings a phase back where it stood, and orders nothing that the writer did not move', () => {
    const theirs = changedBy(
      { type: 'removePhase', id: 'dreiging' },
      { type: 'movePhase', id: 'einde', beforeId: 'normaal' },
      { type: 'moveItem', list: 'injects', id: 'opvang', beforeId: 'start' },
    );
    const mine = changedBy(
      { type: 'changePhase', id: 'evacueren', part: { title: 'Weg' } },
      { type: 'duplicateItems', list: 'injects', ids: ['kwel'] },
    );
    const { draft: both } = joined(theirs, mine);
    expect([phaseIds(both), both.injects.map(({ id }) => id)]).toEqual([
      ['einde', 'normaal', 'dreiging', 'bewaken', 'evacueren', 'doorbraak', 'nafase'],
      ['opvang', 'start', 'kwel', 'kwel-2', 'pers', 'te-laat', 'bus', 'reserve'],
    ]);
  });

  it('[EDT20] gives an inject the number of one that was removed before it', () => {
    const after = changedBy(
      { type: 'removeItems', list: 'injects', ids: ['kwel'] },
      {
        type: 'addItem',
        list: 'injects',
        item: sampleInject({ id: 'nieuw', number: 2, release: { at: 0 } }),
      },
    );
    expect(joined(draft, after)).toEqual({ draft: after, conflicts: [] });
  });
});
