import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../shared/scenario/engine.ts';
import { endingsOf, rehearse } from '../../../shared/scenario/rehearsal.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

const MIN = 60_000;
const busy = (times: readonly number[]) =>
  sampleScenario({
    injects: times.map((at, index) => sampleInject({ id: `i-${index}`, number: index + 1, release: { at } })),
  });
const phasesOf = (gbt: Parameters<typeof rehearse>[1]) =>
  rehearse(sampleScenario(), gbt).phases.map(({ phaseId, atMs }) => `${phaseId} ${Math.round(atMs / MIN)}`);

describe('the dress rehearsal', () => {
  it('[REH1] plays a GBT that decides in time, one that is late and one that is silent', () => {
    expect(phasesOf('good')).toEqual(['normaal 0', 'bewaken 10', 'evacueren 14', 'nafase 30', 'einde 55']);
    expect(phasesOf('slow')).toEqual(['normaal 0', 'bewaken 10', 'doorbraak 21', 'nafase 36', 'einde 55']);
    expect(phasesOf('silent')).toEqual(['normaal 0', 'bewaken 10', 'doorbraak 21', 'nafase 36', 'einde 55']);
  });

  it('[REH1] tells what came and what was decided', () => {
    const { injects, gates, ending, endedMs } = rehearse(sampleScenario(), 'slow');
    expect(injects.map(({ injectId, atMs }) => `${injectId} ${Math.round(atMs / MIN)}`)).toEqual([
      'start 0',
      'pers 5',
      'kwel 12',
      'te-laat 22',
      'bus 29',
    ]);
    expect(
      gates.map(({ gateId, openedMs, missedMs, decidedMs, optionId }) => [
        gateId,
        ...[openedMs, missedMs, decidedMs].map((ms) => ms !== null && Math.round(ms / MIN)),
        optionId,
      ]),
    ).toEqual([['evacuatie', 11, 21, 26, 'ja']]);
    expect([ending, endedMs]).toEqual([{ phaseId: 'einde', isFinal: true, atMs: 55 * MIN }, 60 * MIN]);
  });

  it('[REH6] goes on after the end phase until the time is over, as an exercise does', () => {
    const sample = sampleScenario();
    const [gate] = sample.gates;
    if (!gate) throw new Error('The sample has no gate');
    const scenario = sampleScenario({
      injects: [...sample.injects, sampleInject({ id: 'na', number: 9, release: { at: 58 } })],
      gates: [...sample.gates, { ...gate, id: 'slot', opens: { at: 56 }, deadline: 3 }],
    });
    const { injects, gates, ending, endedMs } = rehearse(scenario, 'good');
    const engine = createEngine(scenario);
    const run = engine.advance(engine.start(), 60 * MIN);
    expect(injects.at(-1)).toEqual({ injectId: 'na', atMs: 58 * MIN });
    expect(run.context.injects.na?.releasedMs).toBe(58 * MIN);
    expect(gates.at(-1)).toEqual({
      gateId: 'slot',
      openedMs: 56 * MIN,
      missedMs: null,
      decidedMs: 57 * MIN,
      optionId: 'ja',
    });
    expect([ending.atMs, endedMs]).toEqual([55 * MIN, 60 * MIN]);
  });

  it('[REH2] gives the same for the same seed, and all endings over many', () => {
    expect(rehearse(sampleScenario(), 12)).toEqual(rehearse(sampleScenario(), 12));
    const seeds = Array.from({ length: 30 }, (_, seed) => rehearse(sampleScenario(), seed));
    const endings = endingsOf(seeds);
    expect(endings.reduce((sum, { count }) => sum + count, 0)).toBe(30);
    expect(endings.every(({ phaseId, isFinal }) => phaseId === 'einde' && isFinal)).toBe(true);
  });

  it('[REH3] counts what each role gets in a quarter of an hour', () => {
    const { load } = rehearse(busy([0, 14, 15, 40, 54]), 'silent');
    expect(load).toEqual([
      { roleId: 'burgemeester', perQuarter: [2, 1, 1, 1], crowded: [] },
      { roleId: 'adviseur-politie', perQuarter: [0, 0, 0, 0], crowded: [] },
    ]);
  });

  it('[REH4] names stretches without any inject of more than fifteen minutes', () => {
    const { quiet } = rehearse(busy([0, 15, 31, 55]), 'silent');
    expect(quiet.map(({ fromMs, toMs }) => [fromMs / MIN, toMs / MIN])).toEqual([
      [15, 31],
      [31, 55],
    ]);
    expect(rehearse(busy([0, 15, 30, 44]), 'silent').quiet).toEqual([{ fromMs: 44 * MIN, toMs: 60 * MIN }]);
  });

  it('[REH5] names stretches in which a role gets more than four in five minutes', () => {
    const { load } = rehearse(busy([1, 10, 11, 12, 13, 15, 16, 40]), 'silent');
    expect(load[0]?.crowded).toEqual([{ fromMs: 10 * MIN, toMs: 16 * MIN, count: 6 }]);
  });
});
