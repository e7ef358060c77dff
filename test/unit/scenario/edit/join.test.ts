import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseIds, readDraft, type ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { applyEdit, type Edit } from '../../../../shared/scenario/edit/edit.ts';
import { applyPatch, applyPatches, type Patched } from '../../../../shared/scenario/edit/join.ts';
import { patchBetween, readPatch } from '../../../../shared/scenario/edit/patch.ts';
import { findPhase } from '../../../../shared/scenario/edit/phase-tree.ts';
import type { GateData, PhaseData } from '../../../../shared/scenario/schema.ts';
import { propertySettings } from '../../property-settings.ts';
import { sampleInject, sampleScenario } from '../sample-scenario.ts';
import { played, editSeeds as seeds, typedIn } from './draft-factory.ts';

const draft = sampleScenario();
const changedBy = (...edits: readonly Edit[]) => edits.reduce(applyEdit, draft);
/** What is kept on the device goes through JSON. */
const difference = (before: ScenarioDraft, after: ScenarioDraft) => {
  const patch = patchBetween(before, after);
  return patch && readPatch(JSON.parse(JSON.stringify(patch)));
};
const joined = (theirs: ScenarioDraft, mine: ScenarioDraft): Patched => {
  const patch = difference(draft, mine);
  return patch ? applyPatch(theirs, patch) : { draft: theirs, conflicts: [] };
};
const gateCalled = (id: string, title: string): GateData => ({
  id,
  title,
  question: '',
  owner: 'burgemeester',
  opens: { at: 0 },
  deadline: 10,
  options: [
    { id: 'ja', label: `ja van ${title}`, consequence: '' },
    { id: 'nee', label: '', consequence: '' },
  ],
  silence: { consequence: '' },
});
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

  it('[EDT17] means with each name what its writer meant, whatever was given another id', () => {
    const made = (who: string) =>
      changedBy(
        { type: 'addItem', list: 'gates', item: gateCalled('beslispunt', who) },
        { type: 'addItem', list: 'objectives', item: { id: 'doel', title: who, indicator: '' } },
        { type: 'addItem', list: 'media', item: { id: 'bericht', kind: 'nieuws', title: who, source: '' } },
        {
          type: 'addItem',
          list: 'responseCards',
          item: { id: 'kaart', player: who, situation: '', says: [] },
        },
        { type: 'setVariable', id: 'variabele', variable: { label: who, initial: 1 } },
        adding('fase', { title: who, transitions: [{ to: 'einde', set: { variabele: 2 } }] }),
        {
          type: 'addItem',
          list: 'clocks',
          item: { id: 'termijn', title: who, law: '', starts: { phase: 'fase' }, limit: 60 },
        },
        {
          type: 'addItem',
          list: 'injects',
          item: {
            ...sampleInject({
              id: 'inject-8',
              number: 8,
              release: { decided: 'beslispunt', option: 'ja', after: 1 },
            }),
            title: who,
            when: { all: [{ in: 'fase' }, { clock: 'termijn', is: 'met' }] },
            gate: 'beslispunt',
            objectives: ['d1', 'doel'],
            media: ['bericht'],
            responseCard: 'kaart',
            set: { variabele: 3 },
          },
        },
        { type: 'changePhase', id: 'nafase', part: { transitions: [{ to: 'fase', after: who.length }] } },
        {
          type: 'changeItem',
          list: 'injects',
          id: who === 'hun' ? 'start' : 'pers',
          part: { release: { missed: 'beslispunt', after: 1 }, when: { released: 'inject-8' } },
        },
      );
    const { draft: both } = joined(made('hun'), made('mijn'));
    const mine = both.injects.find(({ title }) => title === 'mijn');
    const theirs = both.injects.find(({ title }) => title === 'hun');
    const named = (inject = mine) =>
      inject && [
        inject.release,
        inject.when,
        inject.gate,
        inject.objectives,
        inject.media,
        inject.responseCard,
        inject.set,
      ];
    expect([named(theirs), named(mine)]).toEqual([
      [
        { decided: 'beslispunt', option: 'ja', after: 1 },
        { all: [{ in: 'fase' }, { clock: 'termijn', is: 'met' }] },
        'beslispunt',
        ['d1', 'doel'],
        ['bericht'],
        'kaart',
        { variabele: 3 },
      ],
      [
        { decided: 'beslispunt-2', option: 'ja', after: 1 },
        { all: [{ in: 'fase-2' }, { clock: 'termijn-2', is: 'met' }] },
        'beslispunt-2',
        ['d1', 'doel-2'],
        ['bericht-2'],
        'kaart-2',
        { 'variabele-2': 3 },
      ],
    ]);
    const changed = both.injects.find(({ id }) => id === 'pers');
    expect([
      changed?.release,
      changed?.when,
      both.clocks?.map(({ starts }) => starts),
      findPhase(both, 'fase-2')?.phase.transitions,
      findPhase(both, 'nafase')?.phase.transitions,
    ]).toEqual([
      { missed: 'beslispunt-2', after: 1 },
      { released: 'inject-2' },
      [{ phase: 'fase' }, { phase: 'fase-2' }],
      [{ to: 'einde', set: { 'variabele-2': 2 } }],
      [
        { to: 'fase', after: 3 },
        { to: 'fase-2', after: 4 },
      ],
    ]);
  });

  it('[EDT17] tells apart the choices that both added to one gate', () => {
    const [gate] = draft.gates;
    const made = (who: string) =>
      changedBy(
        {
          type: 'changeItem',
          list: 'gates',
          id: 'evacuatie',
          part: { options: [...(gate?.options ?? []), { id: 'optie-3', label: who, consequence: '' }] },
        },
        {
          type: 'changeItem',
          list: 'injects',
          id: who === 'hun' ? 'start' : 'pers',
          part: { release: { decided: 'evacuatie', option: 'optie-3', after: 0 } },
        },
      );
    const { draft: both } = joined(made('hun'), made('mijn'));
    expect([
      both.gates[0]?.options.map(({ id, label }) => [id, label]).slice(2),
      both.injects.find(({ id }) => id === 'pers')?.release,
    ]).toEqual([
      [
        ['optie-3', 'hun'],
        ['optie-2', 'mijn'],
      ],
      { decided: 'evacuatie', option: 'optie-2', after: 0 },
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

  const pairs = fc.tuple(seeds, seeds, seeds).map(([first, second, third]) => {
    const mine = played(draft, first, 'mijn').at(-1)?.draft ?? draft;
    const later = played(mine, third, 'later').at(-1)?.draft ?? mine;
    return { mine, later, theirs: played(draft, second, 'hun').at(-1)?.draft ?? draft };
  });

  it('[EDT20] of whatever two made loses nothing that either typed, and stays a draft', () => {
    fc.assert(
      fc.property(pairs, ({ mine, theirs }) => {
        const both = joined(theirs, mine);
        const there = JSON.stringify(both);
        const lost = [...typedIn(mine), ...typedIn(theirs)].filter((text) => !there.includes(text));
        const ids = [phaseIds(both.draft), both.draft.injects.map(({ id }) => id)];
        const numbers = both.draft.injects.map(({ number }) => number);
        expect([lost, outcomes(both).filter(([, outcome]) => outcome === 'lost')]).toEqual([[], []]);
        expect(readDraft(both.draft).ok).toBe(true);
        for (const each of [...ids, numbers]) expect(new Set<unknown>(each).size).toBe(each.length);
        const again = difference(theirs, both.draft);
        expect(again ? applyPatch(theirs, again) : { draft: theirs, conflicts: [] }).toEqual({
          draft: both.draft,
          conflicts: [],
        });
      }),
      propertySettings(300),
    );
  });

  it('[EDT21] is the same when the first part of a patch was there already, and loses nothing when it was not', () => {
    fc.assert(
      fc.property(pairs, ({ mine, later, theirs }) => {
        const patches = [difference(draft, mine), difference(mine, later)].flatMap((patch) => patch ?? []);
        expect(applyPatches(mine, patches)).toEqual({ draft: later, conflicts: [] });
        expect(applyPatches(draft, patches)).toEqual({ draft: later, conflicts: [] });
        const both = applyPatches(theirs, patches);
        const there = JSON.stringify(both);
        expect([...typedIn(later), ...typedIn(theirs)].filter((text) => !there.includes(text))).toEqual([]);
        expect(readDraft(both.draft).ok).toBe(true);
      }),
      propertySettings(200),
    );
  });
});
