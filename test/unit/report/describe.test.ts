/** Conditions of a scenario in words: every kind of guard, its opposite, and transitions with a moment. */
import { describe, expect, it } from 'vitest';
import { describeGuard, describeTransition } from '../../../shared/scenario/describe.ts';
import { scenarioModel } from '../../../shared/scenario/model.ts';
import type { Guard, TransitionData } from '../../../shared/scenario/schema.ts';
import { highWater } from './high-water.ts';

const model = scenarioModel(highWater);

describe('describeGuard', () => {
  const above: Guard = { variable: 'waterstand-lobith', op: '>', value: 16.9 };
  const phrases: readonly (readonly [Guard, string])[] = [
    [above, 'waterstand Lobith boven 16,90 m+NAP'],
    [{ ...above, op: '>=', value: 15 }, 'waterstand Lobith op of boven 15 m+NAP'],
    [{ not: above }, 'waterstand Lobith op of onder 16,90 m+NAP'],
    [{ decided: 'evacuatie' }, 'besluit genomen over ‘Evacuatie kwetsbaren’'],
    [{ decided: 'evacuatie', option: 'nu' }, 'besluit ‘Nu evacueren’ over ‘Evacuatie kwetsbaren’'],
    [{ not: { decided: 'evacuatie' } }, 'geen besluit over ‘Evacuatie kwetsbaren’'],
    [{ missed: 'evacuatie' }, 'Evacuatie kwetsbaren niet op tijd besloten'],
    [{ not: { missed: 'evacuatie' } }, 'termijn van ‘Evacuatie kwetsbaren’ niet verstreken'],
    [{ released: 'inject-3' }, 'inject 3 ingebracht'],
    [{ not: { released: 'inject-3' } }, 'inject 3 niet ingebracht'],
    [{ in: 'nafase' }, 'in fase ‘Nafase’'],
    [{ not: { in: 'nafase' } }, 'niet in fase ‘Nafase’'],
    [{ grip: { atLeast: 3 } }, 'GRIP 3 of hoger'],
    [{ not: { grip: { atLeast: 3 } } }, 'GRIP lager dan 3'],
    [
      { all: [above, { grip: { atLeast: 2 } }, { any: [{ in: 'nafase' }, { released: 'inject-3' }] }] },
      'waterstand Lobith boven 16,90 m+NAP, GRIP 2 of hoger en (in fase ‘Nafase’ of inject 3 ingebracht)',
    ],
    [
      { not: { any: [above, { grip: { atLeast: 2 } }] } },
      'waterstand Lobith op of onder 16,90 m+NAP en GRIP lager dan 2',
    ],
    [{ not: { not: { grip: { atLeast: 2 } } } }, 'GRIP 2 of hoger'],
  ];
  it.each(phrases)('%j', (guard, phrase) => {
    expect(describeGuard(model, guard)).toBe(phrase);
  });

  it('names the deadline when the run is known', () => {
    expect(describeGuard(model, { missed: 'evacuatie' }, () => '07:20')).toBe(
      'Evacuatie kwetsbaren niet besloten vóór 07:20',
    );
  });
});

describe('describeTransition', () => {
  const transitions: readonly (readonly [TransitionData, string])[] = [
    [{ to: 'nafase', after: 30 }, '30 minuten na het begin van ‘Doorbraak’'],
    [{ to: 'nafase', after: 1 }, '1 minuut na het begin van ‘Doorbraak’'],
    [{ to: 'nafase', at: 80 }, 'Vast tijdstip: 07:20'],
    [{ to: 'nafase', at: 80, when: { grip: { atLeast: 3 } } }, 'Vanaf 07:20, GRIP 3 of hoger'],
    [
      { to: 'nafase', after: 5, when: { released: 'inject-3' } },
      'Ten minste 5 minuten na het begin van ‘Doorbraak’, inject 3 ingebracht',
    ],
    [
      { to: 'nafase', when: { variable: 'waterstand-lobith', op: '<', value: 16.5 } },
      'Waterstand Lobith onder 16,50 m+NAP',
    ],
    [{ to: 'nafase' }, 'Meteen'],
  ];
  it.each(transitions)('%j', (transition, sentence) => {
    expect(describeTransition(model, 'doorbraak', transition)).toBe(sentence);
  });
});
