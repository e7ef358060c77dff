import { describe, expect, it } from 'vitest';
import { createEngine, type Run, type RunInput } from '../../../shared/scenario/engine.ts';
import { expectedReleaseMs } from '../../../shared/scenario/postponement.ts';
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

  it('[PST2] still waits for its phase, and comes no earlier than it would have', () => {
    const early = engine.step(engine.start(), 2 * MIN, postpone('kwel', 7));
    const late = engine.step(engine.start(), 2 * MIN, postpone('kwel', 17));
    const end = 60 * MIN;
    expect([early, late].map((run) => releasedMs(engine.advance(run, end), 'kwel'))).toEqual([
      12 * MIN + 1,
      17 * MIN,
    ]);
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
