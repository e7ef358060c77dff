/** The course of phases with its reasons, and how the report writes times. */
import { describe, expect, it } from 'vitest';
import { createMomentFormat, durationText } from '../../../shared/report/report-time.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { highWater, MINUTE, reportOf } from './high-water.ts';

describe('the course of phases', () => {
  it('[RP6] names the threshold, the missed decision with its deadline and the time that led on', () => {
    const { phases } = reportOf(({ add }) => add(160, 'ExerciseEnded', {}));
    const crossed = 95 * MINUTE + 1;
    expect(phases).toEqual([
      {
        number: 1,
        phaseId: 'verhoogd',
        title: 'Verhoogd (geel)',
        partOf: null,
        fromMs: 0,
        untilMs: crossed,
        reason: 'Begin van het scenario',
        decidedGates: [],
        isForced: false,
      },
      {
        number: 2,
        phaseId: 'ernstig',
        title: 'Ernstig (rood)',
        partOf: null,
        fromMs: crossed,
        untilMs: crossed + 20 * MINUTE,
        reason: 'Waterstand Lobith boven 16,90 m+NAP',
        decidedGates: [],
        isForced: false,
      },
      {
        number: 3,
        phaseId: 'doorbraak',
        title: 'Doorbraak',
        partOf: null,
        fromMs: crossed + 20 * MINUTE,
        untilMs: crossed + 50 * MINUTE,
        reason: 'Evacuatie kwetsbaren niet besloten vóór 07:55',
        decidedGates: [],
        isForced: false,
      },
      {
        number: 4,
        phaseId: 'nafase',
        title: 'Nafase',
        partOf: null,
        fromMs: crossed + 50 * MINUTE,
        untilMs: 160 * MINUTE,
        reason: '30 minuten na het begin van ‘Doorbraak’',
        decidedGates: [],
        isForced: false,
      },
    ]);
  });

  it('[RP6] leaves out alternatives that did not hold', () => {
    const scenario: Scenario = {
      ...highWater,
      phases: {
        initial: 'verhoogd',
        states: {
          verhoogd: {
            title: 'Verhoogd',
            transitions: [
              { to: 'nafase', when: { any: [{ grip: { atLeast: 3 } }, { grip: { atLeast: 5 } }] } },
            ],
          },
          nafase: { title: 'Nafase', final: true },
        },
      },
      gates: [],
    };
    const { phases } = reportOf(({ add }) => {
      add(7, 'GripChanged', {
        from: 0,
        to: 3,
        decider: 'burgemeester',
        imposed: false,
        reason: 'Onrust',
        effectiveMs: 6 * MINUTE,
      });
    }, scenario);
    expect(phases.map(({ fromMs, reason }) => [fromMs, reason])).toEqual([
      [0, 'Begin van het scenario'],
      [7 * MINUTE, 'GRIP 3 of hoger'],
    ]);
  });
});

describe('times', () => {
  it('names the day only when the exercise leaves the first', () => {
    const hours = 60 * MINUTE;
    expect(createMomentFormat('2026-02-03T22:00', 1 * hours)(1 * hours)).toBe('23:00');
    expect(createMomentFormat('2026-02-03T22:00', 3 * hours)(3 * hours)).toBe('wo 4 feb 01:00');
  });
  it.each([
    [0, '0 s'],
    [59_400, '59 s'],
    [MINUTE, '1 min'],
    [20 * MINUTE - 1, '20 min'],
    [185 * MINUTE, '3 u 05 min'],
  ])('%i ms is %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});
