import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseIds, readDraft, type ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { applyPatch, applyPatches, type Patched } from '../../../../shared/scenario/edit/join.ts';
import { propertySettings } from '../../property-settings.ts';
import { sampleScenario } from '../sample-scenario.ts';
import { played, editSeeds as seeds, typedIn } from './draft-factory.ts';
import { difference } from './kept-difference.ts';

const draft = sampleScenario();
const joined = (theirs: ScenarioDraft, mine: ScenarioDraft): Patched => {
  const patch = difference(draft, mine);
  return patch ? applyPatch(theirs, patch) : { draft: theirs, conflicts: [] };
};
const outcomes = ({ conflicts }: Patched) => conflicts.map(({ path, outcome }) => [path.join('.'), outcome]);

describe('whatever two windows made of one draft', () => {
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
