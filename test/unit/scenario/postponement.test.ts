import { describe, expect, it } from 'vitest';
import { createEngine, type Run, type RunInput } from '../../../shared/scenario/engine.ts';
import { expectedReleaseMs, playMoves } from '../../../shared/scenario/postponement.ts';
import { sampleScenario } from './sample-scenario.ts';

const engine = createEngine(sampleScenario());
const MIN = 60_000;
const at = (minutes: number) => engine.advance(engine.start(), minutes * MIN);
const postpone = (injectId: string, minutes: number): RunInput => ({
  type: 'POSTPONE',
  injectId,
  toMs: minutes * MIN,
});
const decide = (optionId: string): RunInput => ({ type: 'DECIDE', gateId: 'evacuatie', optionId });
const releasedMs = (run: Run, injectId: string) => run.context.injects[injectId]?.releasedMs ?? null;

describe('a postponed inject', () => {
  it('[PST1] counts from the moment at which it would come if nobody decided anything more', () => {
    const expected = (run: Run) =>
      Object.fromEntries(
        ['pers', 'kwel', 'te-laat', 'reserve', 'bus', 'opvang'].map((id) => [
          id,
          expectedReleaseMs(engine, run, id),
        ]),
      );
    expect(expected(at(2))).toEqual({
      pers: 5 * MIN,
      kwel: 12 * MIN + 1,
      'te-laat': 22 * MIN + 1,
      reserve: 2 * MIN,
      bus: null,
      opvang: null,
    });
    const postponed = engine.step(at(2), 2 * MIN, postpone('kwel', 17));
    const skipped = engine.step(at(2), 2 * MIN, { type: 'SKIP', injectId: 'kwel' });
    expect([expected(postponed).kwel, expected(skipped).kwel]).toEqual([17 * MIN, 12 * MIN + 1]);
  });

  it('[PST5] comes earlier than the scenario says once that moment is set, and no earlier than what it waits for', () => {
    const moved = (fromMinute: number, injectId: string, minute: number) =>
      releasedMs(
        engine.advance(engine.step(at(fromMinute), fromMinute * MIN, postpone(injectId, minute)), 60 * MIN),
        injectId,
      );
    // Its phase begins at minute 10; from then on its own moment is set.
    expect([moved(2, 'pers', 3), moved(2, 'kwel', 11), moved(11, 'kwel', 11.5)]).toEqual([
      3 * MIN,
      12 * MIN + 1,
      11.5 * MIN,
    ]);
    // At minute 8 its condition does not hold yet.
    const early = engine.step(at(2), 2 * MIN, postpone('opvang', 8));
    expect(releasedMs(engine.advance(early, 13 * MIN), 'opvang')).toBe(null);
    const decided = engine.step(early, 11.5 * MIN, decide('ja'));
    expect(releasedMs(decided, 'opvang')).toBe(11.5 * MIN);
  });

  it('[PST5] that was brought forward can be put off again', () => {
    const early = engine.step(at(1), MIN, postpone('pers', 3));
    const late = engine.step(early, 2 * MIN, postpone('pers', 9));
    expect(releasedMs(engine.advance(late, 60 * MIN), 'pers')).toBe(9 * MIN);
  });

  it('[PST5] that was brought forward does not come once its phase is left', () => {
    const early = engine.step(at(11), 11 * MIN, postpone('kwel', 11.5));
    const left = engine.step(early, 11.2 * MIN, { type: 'FORCE', phaseId: 'nafase' });
    expect(releasedMs(engine.advance(left, 60 * MIN), 'kwel')).toBe(null);
  });

  it('[PST2] still waits for its phase, and for the minutes after it', () => {
    const early = engine.step(engine.start(), 2 * MIN, postpone('kwel', 7));
    const late = engine.step(engine.start(), 2 * MIN, postpone('kwel', 17));
    const end = 60 * MIN;
    expect([early, late].map((run) => releasedMs(engine.advance(run, end), 'kwel'))).toEqual([
      12 * MIN + 1,
      17 * MIN,
    ]);
  });

  it('[PST4] is foretold for what it will do: later than asked, or not at all, when its phase is left before', () => {
    const back = createEngine(
      sampleScenario({
        variables: {
          waterstand: {
            label: 'Waterstand',
            unit: 'm+NAP',
            initial: 14,
            curve: [
              [0, 14],
              [10, 16],
              [20, 14],
              [40, 16],
              [60, 14],
            ],
          },
          'dijk-zwak': { label: 'Dijk verzwakt', initial: false },
        },
        phases: {
          initial: 'normaal',
          states: {
            normaal: {
              title: 'Normaal',
              transitions: [{ to: 'dreiging', when: { variable: 'waterstand', op: '>', value: 15 } }],
            },
            dreiging: {
              title: 'Dreiging',
              transitions: [{ to: 'normaal', when: { variable: 'waterstand', op: '<', value: 15 } }],
            },
          },
        },
        gates: [],
        injects: [sampleScenario().injects[1]].flatMap((inject) => inject ?? []),
      }),
    );
    const inject = back.model.injectById.get('kwel');
    if (!inject) throw new Error('The sample has no inject kwel');
    const foretold = (minutes: number) =>
      playMoves(back, back.advance(back.start(), 2 * MIN), [{ inject, toMs: minutes * MIN }]).injects.kwel
        ?.releasedMs ?? null;
    expect([foretold(10), foretold(20), foretold(55)]).toEqual([10 * MIN, 32 * MIN + 1, null]);
  });

  it('[PST3] that answers a missed deadline does not come when the decision is in time', () => {
    const postponed = engine.step(at(12), 12 * MIN, postpone('te-laat', 27));
    const decided = engine.step(postponed, 15 * MIN, decide('nee'));
    const end = 60 * MIN;
    expect([postponed, decided].map((run) => releasedMs(engine.advance(run, end), 'te-laat'))).toEqual([
      27 * MIN,
      null,
    ]);
  });
});
