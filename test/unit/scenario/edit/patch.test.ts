import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseIds, type ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { applyEdit, type Edit } from '../../../../shared/scenario/edit/edit.ts';
import { applyPatch } from '../../../../shared/scenario/edit/join.ts';
import { patchBetween, readPatch } from '../../../../shared/scenario/edit/patch.ts';
import { phasePlaces } from '../../../../shared/scenario/edit/phase-tree.ts';
import { propertySettings } from '../../property-settings.ts';
import { sampleInject, sampleScenario } from '../sample-scenario.ts';
import { played, editSeeds as seeds } from './draft-factory.ts';

const draft = sampleScenario();
const injectIds = ({ injects }: ScenarioDraft) => injects.map(({ id }) => id);

describe('what differs between two drafts', () => {
  it('[EDT10] makes one of the other, also when it was applied before', () => {
    fc.assert(
      fc.property(seeds, (given) => {
        const end = played(draft, given).at(-1)?.draft ?? draft;
        const patch = patchBetween(draft, end);
        const kept = patch && readPatch(JSON.parse(JSON.stringify(patch)));
        const once = kept ? applyPatch(draft, kept) : { draft, conflicts: [] };
        expect(once).toEqual({ draft: end, conflicts: [] });
        expect([phaseIds(once.draft), injectIds(once.draft)]).toEqual([phaseIds(end), injectIds(end)]);
        expect(kept ? applyPatch(once.draft, kept) : once).toEqual({ draft: end, conflicts: [] });
      }),
      propertySettings(150),
    );
  });

  it('[EDT10] holds the changed inject alone', () => {
    const after = applyEdit(draft, {
      type: 'changeItem',
      list: 'injects',
      id: 'pers',
      part: { title: 'Radio' },
    });
    expect(patchBetween(draft, after)).toEqual({
      changes: [{ path: ['injects', 'pers', 'title'], before: 'Inject 3', after: 'Radio' }],
      orders: [],
      parts: [{ path: ['injects', 'pers'], part: after.injects[2], behind: 'kwel' }],
    });
  });

  const changedBy = (...edits: readonly Edit[]) => edits.reduce(applyEdit, draft);
  const onto = (theirs: ScenarioDraft, mine: ScenarioDraft) => {
    const patch = patchBetween(draft, mine);
    return patch ? applyPatch(theirs, patch) : { draft: theirs, conflicts: [] };
  };
  const inject = (part: object): Edit => ({ type: 'changeItem', list: 'injects', id: 'pers', part });
  const phase = (id: string, title: string): Edit => ({ type: 'changePhase', id, part: { title } });

  it('[EDT13] joins what two made of one inject and of two phases', () => {
    const theirs = [inject({ text: 'Hun tekst' }), phase('normaal', 'Hun fase')];
    const mine = [inject({ title: 'Mijn titel' }), phase('evacueren', 'Mijn fase')];
    expect(onto(changedBy(...theirs), changedBy(...mine))).toEqual({
      draft: changedBy(...theirs, ...mine),
      conflicts: [],
    });
  });

  it('[EDT13] keeps what both added, each under an id and a number of its own', () => {
    const item = (title: string) => ({
      ...sampleInject({ id: 'inject-8', number: 8, release: { at: 9 } }),
      title,
    });
    const adding = (title: string): Edit => ({ type: 'addItem', list: 'injects', item: item(title) });
    const { draft: joined, conflicts } = onto(changedBy(adding('Hun')), changedBy(adding('Mijn')));
    expect(joined.injects.slice(-2).map(({ id, number, title }) => [id, number, title])).toEqual([
      ['inject-8', 8, 'Hun'],
      ['inject-2', 9, 'Mijn'],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('[EDT14] tells what it replaces where both changed one field, and throws no one’s text away', () => {
    const removal: Edit = { type: 'removeItems', list: 'injects', ids: ['pers'] };
    const both = onto(changedBy(inject({ title: 'Hun' })), changedBy(inject({ title: 'Mijn' })));
    const iRemoved = onto(changedBy(inject({ title: 'Hun' })), changedBy(removal));
    expect([both.draft.injects[2]?.title, both.conflicts]).toEqual([
      'Mijn',
      [{ path: ['injects', 'pers', 'title'], mine: 'Mijn', theirs: 'Hun', outcome: 'replaced' }],
    ]);
    expect([
      iRemoved.draft.injects[2]?.title,
      iRemoved.conflicts.map(({ path, outcome }) => [path, outcome]),
    ]).toEqual(['Hun', [[['injects', 'pers'], 'kept']]]);
  });

  it('[EDT15] brings back whole what the other removed while it was changed here, once', () => {
    const removal: Edit = { type: 'removeItems', list: 'injects', ids: ['pers'] };
    const mine = changedBy(inject({ title: 'Mijn' }), inject({ text: 'Mijn tekst' }));
    const joined = onto(changedBy(removal), mine);
    const part = mine.injects.find(({ id }) => id === 'pers');
    expect([joined.draft.injects.find(({ id }) => id === 'pers'), joined.conflicts]).toEqual([
      part,
      [{ path: ['injects', 'pers'], mine: part, theirs: undefined, outcome: 'restored' }],
    ]);
  });

  it('[EDT15] brings back a phase with what is in it, and follows one that was moved', () => {
    const removed = onto(
      changedBy({ type: 'removePhase', id: 'dreiging' }),
      changedBy(phase('evacueren', 'Mijn fase')),
    );
    const moved = onto(
      changedBy({ type: 'carryPhase', id: 'evacueren', beforeId: 'nafase' }),
      changedBy(phase('evacueren', 'Mijn fase')),
    );
    const titles = (of: ScenarioDraft) =>
      phasePlaces(of).flatMap(({ id, phase: { title }, parentId }) =>
        id === 'evacueren' ? [[title, parentId]] : [],
      );
    expect([titles(removed.draft), removed.conflicts.map(({ path }) => path)]).toEqual([
      [['Mijn fase', 'dreiging']],
      [['phases', 'dreiging']],
    ]);
    expect([titles(moved.draft), moved.conflicts]).toEqual([[['Mijn fase', null]], []]);
  });

  it('[EDT15] of whatever two made of one draft loses nothing that one typed in what the other removed', () => {
    fc.assert(
      fc.property(fc.tuple(seeds, seeds), ([first, second]) => {
        const [mine, theirs] = [first, second].map((each) => played(draft, each).at(-1)?.draft ?? draft) as [
          ScenarioDraft,
          ScenarioDraft,
        ];
        const joined = onto(theirs, mine);
        expect(joined.conflicts.filter(({ outcome }) => outcome === 'lost')).toEqual([]);
        for (const { id, text } of mine.injects) {
          const before = draft.injects.find((each) => each.id === id);
          if (!before || text === before.text) continue;
          expect(joined.draft.injects.find((each) => each.id === id)?.text).toBe(text);
        }
      }),
      propertySettings(150),
    );
  });

  it('[EDT14] of whatever two made of one draft loses no field that only one of them changed', () => {
    const histories = fc.tuple(seeds, seeds);
    fc.assert(
      fc.property(histories, ([first, second]) => {
        const [mine, theirs] = [first, second].map((each) => played(draft, each).at(-1)?.draft ?? draft) as [
          ScenarioDraft,
          ScenarioDraft,
        ];
        const joined = onto(theirs, mine);
        const ids = injectIds(joined.draft);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, title } of mine.injects) {
          const before = draft.injects.find((each) => each.id === id);
          const their = theirs.injects.find((each) => each.id === id);
          if (!before || !their || title === before.title) continue;
          expect(joined.draft.injects.find((each) => each.id === id)?.title).toBe(title);
        }
      }),
      propertySettings(150),
    );
  });
});
