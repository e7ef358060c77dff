import { describe, expect, it } from 'vitest';
import type { ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { applyEdit, type Edit } from '../../../../shared/scenario/edit/edit.ts';
import { applyPatch, type Patched } from '../../../../shared/scenario/edit/join.ts';
import { findPhase } from '../../../../shared/scenario/edit/phase-tree.ts';
import type { GateData, PhaseData } from '../../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from '../sample-scenario.ts';
import { difference } from './kept-difference.ts';

const draft = sampleScenario();
const changedBy = (...edits: readonly Edit[]) => edits.reduce(applyEdit, draft);
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
describe('names in what two windows made of one draft', () => {
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
});
