import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Condition,
  conditionOf,
  guardOf,
  isGroup,
  type Statement,
} from '../../../../shared/scenario/edit/condition.ts';
import {
  aboutSubject,
  subjectLabel,
  subjectOf,
  vocabularyOf,
  withVerb,
  wordsOf,
} from '../../../../shared/scenario/edit/sentence.ts';
import { type GuardView, holds } from '../../../../shared/scenario/guard.ts';
import type { Guard } from '../../../../shared/scenario/schema.ts';
import { propertySettings } from '../../property-settings.ts';
import { sampleScenario } from '../sample-scenario.ts';

const words = vocabularyOf(sampleScenario());
const id = fc.constantFrom('a', 'b');
const op = fc.constantFrom('<', '<=', '=', '!=', '>=', '>' as const);

const { guard } = fc.letrec<{ guard: Guard }>((tie) => ({
  guard: fc.oneof(
    { maxDepth: 3 },
    id.map((phase): Guard => ({ in: phase })),
    id.map((gate): Guard => ({ missed: gate })),
    id.map((inject): Guard => ({ released: inject })),
    fc.tuple(id, fc.option(id, { nil: undefined })).map(([decided, option]): Guard => ({ decided, option })),
    fc.constantFrom('running', 'met', 'missed' as const).map((is): Guard => ({ clock: 'c', is })),
    fc.nat(5).map((atLeast): Guard => ({ grip: { atLeast } })),
    fc.tuple(id, op, fc.nat(3)).map(([variable, each, value]) => ({ variable, op: each, value }) as Guard),
    fc.array(tie('guard'), { minLength: 1, maxLength: 3 }).map((all): Guard => ({ all })),
    fc.array(tie('guard'), { minLength: 1, maxLength: 3 }).map((any): Guard => ({ any })),
    tie('guard').map((not): Guard => ({ not })),
  ),
}));
const view: fc.Arbitrary<GuardView> = fc
  .record({
    where: id,
    decided: fc.option(id, { nil: undefined }),
    flags: fc.tuple(fc.boolean(), fc.boolean()),
    value: fc.nat(3),
    clock: fc.constantFrom('running', 'met', 'missed' as const, null),
    grip: fc.nat(5),
  })
  .map(({ where, decided, flags, value, clock, grip }) => ({
    isIn: (phase) => phase === where,
    valueOf: () => value,
    decisionOn: () => decided,
    isMissed: () => flags[0],
    isReleased: () => flags[1],
    clockState: () => clock,
    grip,
  }));

describe('a condition as rows', () => {
  it('[SEN1] means what the guard means, to and fro', () => {
    fc.assert(
      fc.property(guard, view, (given, seen) => {
        expect(holds(guardOf(conditionOf(given)), seen)).toBe(holds(given, seen));
      }),
      propertySettings(400),
    );
  });

  it('[SEN1] comes back as it was shown', () => {
    fc.assert(
      fc.property(guard, (given) => {
        const shown = conditionOf(given);
        expect(conditionOf(guardOf(shown))).toEqual(shown);
      }),
      propertySettings(300),
    );
  });

  it('[SEN2] shows nothing for no condition, and drops groups without rows', () => {
    const empty: Condition = { join: 'any', rows: [{ join: 'all', rows: [] }] };
    expect([conditionOf(undefined), guardOf(empty)]).toEqual([{ join: 'all', rows: [] }, undefined]);
  });

  it('[SEN3] says not inside a statement, never before a group', () => {
    const not: Guard = { not: { all: [{ in: 'a' }, { variable: 'v', op: '>', value: 3 }] } };
    const rows = (condition: Condition): boolean =>
      condition.rows.every((row) => (isGroup(row) ? rows(row) : true));
    expect(rows(conditionOf(not))).toBe(true);
    expect(conditionOf(not)).toEqual({
      join: 'any',
      rows: [
        { about: 'in', id: 'a', holds: false },
        { about: 'variable', id: 'v', op: '<=', value: 3 },
      ],
    });
  });
});

describe('a statement in words', () => {
  const said = (row: Statement) => {
    const { subject, verb, verbs, number } = wordsOf(words, row);
    const verbLabel = verbs.find((choice) => choice.id === verb)?.label;
    return [subjectLabel(words, subject), verbLabel, number && `${number.value} ${number.unit}`]
      .filter(Boolean)
      .join(' ');
  };

  it('[SEN4] reads as a Dutch sentence', () => {
    const rows: readonly Statement[] = [
      { about: 'variable', id: 'waterstand', op: '>', value: 16.9 },
      { about: 'variable', id: 'dijk-zwak', op: '!=', value: true },
      { about: 'decided', id: 'evacuatie', option: null, holds: false },
      { about: 'decided', id: 'evacuatie', option: 'ja', holds: true },
      { about: 'missed', id: 'evacuatie', holds: true },
      { about: 'in', id: 'nafase', holds: true },
      { about: 'released', id: 'pers', holds: false },
      { about: 'grip', atLeast: 3, holds: true },
      { about: 'released', id: 'weg', holds: true },
    ];
    expect(rows.map(said)).toEqual([
      'waterstand is hoger dan 16.9 m+NAP',
      'dijk verzwakt is nee',
      'beslispunt ‘Evacuatie kwetsbaren’ is niet besloten',
      'beslispunt ‘Evacuatie kwetsbaren’ is besloten met ‘Evacueren’',
      'beslispunt ‘Evacuatie kwetsbaren’ is niet op tijd besloten',
      'fase ‘Nafase’ is bezig',
      'inject 3 ‘Inject 3’ is niet ingebracht',
      'GRIP is 3 of hoger',
      '(verwijderd) is ingebracht',
    ]);
  });

  it('[SEN5] is made by choosing: every subject has verbs, and every verb is what it says', () => {
    for (const { id: subject } of words.subjects) {
      const row = aboutSubject(words, subject);
      expect(subjectOf(row)).toBe(subject);
      for (const { id: verb } of wordsOf(words, row).verbs) {
        expect(wordsOf(words, withVerb(row, verb)).verb).toBe(verb);
      }
    }
  });
});
