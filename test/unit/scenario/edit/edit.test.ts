import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freshId,
  nextNumber,
  phaseIds,
  readDraft,
  type ScenarioDraft,
} from '../../../../shared/scenario/edit/draft.ts';
import { applyEdit, type Edit } from '../../../../shared/scenario/edit/edit.ts';
import {
  type EditHistory,
  edited,
  editedTogether,
  redone,
  sealStep,
  startHistory,
  undone,
} from '../../../../shared/scenario/edit/history.ts';
import { propertySettings } from '../../property-settings.ts';
import { sampleInject, sampleScenario } from '../sample-scenario.ts';
import { played, editSeeds as seeds } from './draft-factory.ts';

const draft = sampleScenario();
const injectIds = ({ injects }: ScenarioDraft) => injects.map(({ id }) => id);
const titleOf = (history: EditHistory) => history.draft.title;
const typed = (history: EditHistory, ...titles: readonly string[]): EditHistory =>
  titles.reduce((each, title) => edited(each, { type: 'changeScenario', part: { title } }), history);

describe('an edit', () => {
  it('[EDT1] leaves what it does not touch the same object', () => {
    const after = applyEdit(draft, {
      type: 'changeItem',
      list: 'injects',
      id: 'pers',
      part: { title: 'Radio' },
    });
    expect(after.injects.map((inject, index) => inject === draft.injects[index])).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect([after.phases === draft.phases, after.gates === draft.gates]).toEqual([true, true]);
  });

  it('[EDT2] of what is not there changes nothing', () => {
    const edits: readonly Edit[] = [
      { type: 'changeItem', list: 'injects', id: 'weg', part: { title: 'X' } },
      { type: 'removeItems', list: 'gates', ids: ['weg'] },
      { type: 'moveItem', list: 'injects', id: 'weg', beforeId: null },
      { type: 'changePhase', id: 'weg', part: { title: 'X' } },
      { type: 'movePhase', id: 'normaal', beforeId: 'bewaken' },
    ];
    expect(edits.map((edit) => edited(startHistory(draft), edit).past)).toEqual([[], [], [], [], []]);
  });

  it('[EDT3] gives what is added an id and a number of its own', () => {
    const item = sampleInject({ id: 'pers', number: 3, release: { at: 9 } });
    const { injects } = applyEdit(draft, { type: 'addItem', list: 'injects', item });
    expect(injects.at(-1)).toEqual({ ...item, id: 'pers-2', number: 8 });
    expect(freshId(new Set(['pers', 'pers-2']), 'pers-2')).toBe('pers-3');
  });

  it('[EDT3] keeps ids and numbers unique in any sequence, and renumbers nothing', () => {
    fc.assert(
      fc.property(seeds, (given) => {
        const histories = played(draft, given);
        histories.forEach(({ draft: now }, index) => {
          const numbers = now.injects.map(({ number }) => number);
          const ids = [injectIds(now), now.gates.map(({ id }) => id), phaseIds(now), numbers] as const;
          for (const each of ids) expect(new Set<unknown>(each).size).toBe(each.length);
          const before = histories[index - 1]?.draft.injects ?? [];
          for (const { id, number } of before) {
            expect([number, undefined]).toContain(now.injects.find((inject) => inject.id === id)?.number);
          }
        });
      }),
      propertySettings(150),
    );
  });

  it('[EDT4] duplicates beside the original, with the next number', () => {
    const after = applyEdit(draft, { type: 'duplicateItems', list: 'injects', ids: ['start', 'pers'] });
    expect(after.injects.map(({ id, number }) => `${id} ${number}`)).toEqual([
      'start 1',
      'start-2 8',
      'kwel 2',
      'pers 3',
      'pers-2 9',
      'te-laat 4',
      'bus 5',
      'reserve 6',
      'opvang 7',
    ]);
    expect(nextNumber(after)).toBe(10);
  });

  it('[EDT5] shifts the times of many, none below zero, and not what waits for a hand', () => {
    const after = applyEdit(draft, {
      type: 'shiftTimes',
      ids: ['kwel', 'pers', 'bus', 'reserve'],
      minutes: -4,
    });
    expect(after.injects.map(({ release }) => release)).toEqual([
      { at: 0 },
      { phase: 'dreiging', after: 0 },
      { at: 1 },
      { missed: 'evacuatie', after: 1 },
      { decided: 'evacuatie', option: 'ja', after: 0 },
      { byHand: true },
      { at: 13 },
    ]);
  });

  it('[EDT6] moves an item and a phase to before another', () => {
    const moved = applyEdit(draft, { type: 'moveItem', list: 'injects', id: 'opvang', beforeId: 'kwel' });
    const phases = applyEdit(draft, { type: 'movePhase', id: 'evacueren', beforeId: 'bewaken' });
    expect(injectIds(moved)).toEqual(['start', 'opvang', 'kwel', 'pers', 'te-laat', 'bus', 'reserve']);
    expect(phaseIds(phases)).toEqual([
      'normaal',
      'dreiging',
      'evacueren',
      'bewaken',
      'doorbraak',
      'nafase',
      'einde',
    ]);
  });

  it('[EDT12] carries a phase into another phase, and never into itself', () => {
    const carried = applyEdit(draft, { type: 'carryPhase', id: 'doorbraak', beforeId: 'evacueren' });
    expect(Object.keys(carried.phases.states.dreiging?.states ?? {})).toEqual([
      'bewaken',
      'doorbraak',
      'evacueren',
    ]);
    expect(carried.phases.states.dreiging?.states?.doorbraak).toBe(draft.phases.states.doorbraak);
    expect(applyEdit(draft, { type: 'carryPhase', id: 'dreiging', beforeId: 'bewaken' })).toBe(draft);
  });

  it('[EDT7] keeps a first phase in every chart that has phases, and makes a phase without phases a leaf', () => {
    const withoutFirst = applyEdit(draft, { type: 'removePhase', id: 'normaal' });
    const leaf = ['bewaken', 'evacueren'].reduce<ScenarioDraft>(
      (now, id) => applyEdit(now, { type: 'removePhase', id }),
      draft,
    );
    const nested = applyEdit(draft, {
      type: 'addPhase',
      id: 'herstel',
      phase: { title: 'Herstel' },
      parentId: 'nafase',
      regionId: null,
    });
    expect(withoutFirst.phases.initial).toBe('dreiging');
    expect(Object.keys(leaf.phases.states.dreiging ?? {})).toEqual(['title', 'transitions']);
    expect(nested.phases.states.nafase).toEqual({
      title: 'Nafase',
      transitions: [{ to: 'einde', at: 55 }],
      initial: 'herstel',
      states: { herstel: { title: 'Herstel' } },
    });
  });
});

describe('the history of a draft', () => {
  it('[EDT8] restores by undo and repeats by redo, in any sequence', () => {
    fc.assert(
      fc.property(seeds, (given) => {
        const end = played(draft, given).at(-1) ?? startHistory(draft);
        const steps = end.past.length;
        const back = Array.from({ length: steps }).reduce<EditHistory>(undone, end);
        const again = Array.from({ length: steps }).reduce<EditHistory>(redone, back);
        expect(back.draft).toBe(draft);
        expect(again.draft).toEqual(end.draft);
        expect(undone(back)).toBe(back);
      }),
      propertySettings(150),
    );
  });

  it('[EDT9] takes typing back by the word', () => {
    const history = typed(startHistory(draft), 'D', 'De', 'De ', 'De d', 'De dijk');
    expect([titleOf(undone(history)), titleOf(undone(undone(history)))]).toEqual(['De ', 'Proef']);
  });

  it('[EDT9] starts a step where another field was edited or the step was sealed', () => {
    const history = typed(sealStep(typed(startHistory(draft), 'A')), 'AB');
    expect(titleOf(undone(history))).toBe('A');
  });

  it('[EDT9] takes many edits made at once back at once, and forgets redo when something is typed', () => {
    const remove = (id: string): Edit => ({ type: 'removeItems', list: 'injects', ids: [id] });
    const together = editedTogether(startHistory(draft), [remove('pers'), remove('kwel')]);
    expect(undone(together).draft).toBe(draft);
    expect(redone(typed(undone(together), 'X')).draft.injects).toEqual(draft.injects);
  });
});

describe('a draft from JSON', () => {
  it('[EDT11] may be incomplete, and is refused when it is something else', () => {
    const incomplete = {
      ...draft,
      title: '',
      injects: [{ ...draft.injects[0], text: 'x'.repeat(3_000), to: [], release: { phase: '', after: 2 } }],
    };
    expect(readDraft(incomplete)).toEqual({ ok: true, value: incomplete });
    const wrong = [null, [], {}, { ...draft, injects: 'geen' }, { ...draft, onbekend: 1 }];
    expect(wrong.map((json) => readDraft(json).ok)).toEqual([false, false, false, false, false]);
  });
});
