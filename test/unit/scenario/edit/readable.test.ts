import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../renderer/pages/draaiboek/typed-number.ts';
import { guardOf } from '../../../../shared/scenario/edit/condition.ts';
import { readDraft, type ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { applyEdit, type Edit } from '../../../../shared/scenario/edit/edit.ts';
import { aboutSubject, vocabularyOf, withVerb, wordsOf } from '../../../../shared/scenario/edit/sentence.ts';
import { scenarioJsonSchema } from '../../../../shared/scenario/json-schema.ts';
import { propertySettings } from '../../property-settings.ts';
import { fullScenario } from '../full-scenario.ts';
import { fieldNamesIn, type OddDraft, oddNumbers, oddTexts } from '../odd-fields.ts';

const full = fullScenario();
const kept = (draft: unknown) => readDraft(JSON.parse(JSON.stringify(draft)));
const lost = (drafts: Iterable<OddDraft>) =>
  [...drafts].filter(({ draft }) => !kept(draft).ok).map(({ path }) => path.join('.'));

describe('whatever is typed in the forms can be read again', () => {
  it('[EDT23] in every field of the format', () => {
    const properties = new Set<string>();
    JSON.stringify(scenarioJsonSchema(), (key, value) => {
      if (key === 'properties') for (const name of Object.keys(value)) properties.add(name);
      return value;
    });
    const filled = fieldNamesIn(full);
    expect([...properties].filter((name) => !filled.has(name))).toEqual([]);
  });

  it('[EDT23] fractions, negatives and huge numbers', () => {
    const numbers = [180.5, -1, -0.5, 0, 0.000_001, 999_999_999, 999_999_999.999_999, -999_999_999];
    expect(numbers.flatMap((number) => lost(oddNumbers(full, number)))).toEqual([]);
  });

  it('[EDT23] empty, blank, odd and very long texts', () => {
    const texts = ['', ' ', '\n', 'NaN', '180,5', '\ud800', '\u0000', '{gemeente', 'x'.repeat(10_000)];
    expect(lost(oddTexts(full, texts))).toEqual([]);
  });

  it('[EDT23] empty lists and what is left out', () => {
    const edits: readonly Edit[] = [
      { type: 'changeScenario', part: { roles: [], partners: [] } },
      { type: 'removeItems', list: 'injects', ids: full.injects.map(({ id }) => id) },
      { type: 'removeItems', list: 'objectives', ids: full.objectives.map(({ id }) => id) },
      {
        type: 'changeScenario',
        part: { impact: undefined, locations: undefined, staffBackground: undefined },
      },
      { type: 'changeItem', list: 'gates', id: 'evacuatie', part: { options: [], owner: '' } },
      {
        type: 'changeItem',
        list: 'clocks',
        id: 'melding',
        part: { starts: { inject: '' }, metBy: undefined },
      },
      { type: 'changeItem', list: 'media', id: 'kaart', part: { text: undefined, picture: undefined } },
      {
        type: 'changeItem',
        list: 'responseCards',
        id: 'dijkwacht',
        part: { says: [], keepsBack: undefined },
      },
      {
        type: 'changeItem',
        list: 'injects',
        id: 'vol',
        part: { to: [], objectives: [], release: { missed: '', after: -1.5 } },
      },
      { type: 'changePhase', id: 'doorbraak', part: { transitions: [{ to: '', at: -3 }] } },
      {
        type: 'setVariable',
        id: 'waterstand',
        variable: {
          label: '',
          initial: 0,
          curve: [
            [5.5, 1],
            [5.5, 1],
          ],
        },
      },
      { type: 'removePhase', id: 'rustig' },
    ];
    expect(edits.filter((edit) => !kept(applyEdit(full, edit)).ok)).toEqual([]);
    expect(kept(edits.reduce(applyEdit, full)).ok).toBe(true);
  });

  it('[EDT23] every sentence that a condition can be', () => {
    const vocabulary = vocabularyOf(full);
    const statements = ['variable:', ...vocabulary.subjects.map(({ id }) => id)].flatMap((subject) => {
      const row = aboutSubject(vocabulary, subject);
      return wordsOf(vocabulary, row).verbs.map(({ id }) => withVerb(row, id));
    });
    const drafts = statements.map((row): ScenarioDraft => {
      const when = guardOf({ join: 'all', rows: [row, { join: 'any', rows: [] }] });
      return applyEdit(full, { type: 'changeItem', list: 'injects', id: 'vol', part: { when } });
    });
    expect(drafts.filter((draft) => !kept(draft).ok)).toEqual([]);
  });

  it('[EDT23] times that are shifted by any number', () => {
    const ids = full.injects.map(({ id }) => id);
    const minutes = [
      1e308,
      -1e308,
      1e300,
      Number.MAX_VALUE,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ];
    const drafts = minutes.map((each) => applyEdit(full, { type: 'shiftTimes', ids, minutes: each }));
    expect(drafts.map((draft) => kept(draft).ok)).toEqual(minutes.map(() => true));
  });

  it('[EDT24] a number is read only when a draft can keep it', () => {
    expect(
      ['180', '180,5', '16.9', '-2', '', '-', '1,', 'NaN', '1e9', '1,2,3'].map((text) =>
        readNumber(text, { isWhole: true, lowest: 0 }),
      ),
    ).toEqual([
      { ok: true, value: 180 },
      { ok: false, error: 'notWhole' },
      { ok: false, error: 'notWhole' },
      { ok: false, error: 'tooLow' },
      ...Array.from({ length: 6 }, () => ({ ok: false, error: 'noNumber' })),
    ]);
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, isWhole) => {
        const read = readNumber(text, { isWhole });
        return !read.ok || (isWhole ? Number.isInteger(read.value) : Number.isFinite(read.value));
      }),
      propertySettings(200),
    );
  });
});
