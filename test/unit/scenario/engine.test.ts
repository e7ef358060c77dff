import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEngine,
  type Run,
  type RunInput,
  type ScenarioEngine,
} from '../../../shared/scenario/engine.ts';
import { variableValue } from '../../../shared/scenario/run-context.ts';
import { propertySettings } from '../property-settings.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

const MIN = 60_000;
const engine = createEngine(sampleScenario());

const course = (run: Run) => run.context.course.map(({ atMs, phaseId }) => [atMs, phaseId]);
const released = (run: Run) =>
  Object.fromEntries(
    Object.entries(run.context.injects).flatMap(([id, { releasedMs }]) =>
      releasedMs === undefined ? [] : [[id, releasedMs / MIN]],
    ),
  );
const decide = (optionId: string): RunInput => ({ type: 'DECIDE', gateId: 'evacuatie', optionId });

describe('the course of a scenario', () => {
  it('[ENG1] follows a curve: the phase changes in the millisecond after the level passes the threshold', () => {
    const run = engine.advance(engine.start(), 12 * MIN);
    expect(course(run)).toEqual([
      [0, 'normaal'],
      [10 * MIN + 1, 'bewaken'],
    ]);
  });

  it('[ENG2] lets silence answer a gate at its deadline, with the consequence of silence', () => {
    const run = engine.advance(engine.start(), 60 * MIN);
    expect(run.context.gates).toEqual({
      evacuatie: { openedMs: 11 * MIN + 1, missedMs: 21 * MIN + 1 },
    });
    expect(course(run)).toEqual([
      [0, 'normaal'],
      [10 * MIN + 1, 'bewaken'],
      [21 * MIN + 1, 'doorbraak'],
      [36 * MIN + 1, 'nafase'],
      [55 * MIN, 'einde'],
    ]);
  });

  it('[ENG3] a decision in time leads to another course and to the injects that wait for it', () => {
    const run = engine.advance(engine.step(engine.start(), 15 * MIN, decide('ja')), 60 * MIN);
    expect(course(run)).toEqual([
      [0, 'normaal'],
      [10 * MIN + 1, 'bewaken'],
      [15 * MIN, 'evacueren'],
      [30 * MIN + 1, 'nafase'],
      [55 * MIN, 'einde'],
    ]);
    expect(released(run)).toEqual({
      start: 0,
      pers: 5,
      kwel: 12 + 1 / MIN,
      opvang: 15,
      bus: 18,
    });
  });

  it('[ENG4] a decision exactly at the deadline is late; one millisecond before, it is in time', () => {
    const deadline = 21 * MIN + 1;
    expect(engine.step(engine.start(), deadline, decide('ja')).context.gates).toEqual({
      evacuatie: { openedMs: 11 * MIN + 1, missedMs: deadline, decidedMs: deadline, optionId: 'ja' },
    });
    expect(engine.step(engine.start(), deadline - 1, decide('ja')).context.gates).toEqual({
      evacuatie: { openedMs: 11 * MIN + 1, decidedMs: deadline - 1, optionId: 'ja' },
    });
  });

  it('[ENG16] an inject that answers silence stays away when the decision comes before its minutes have passed', () => {
    const missed = engine.advance(engine.start(), 21.5 * MIN);
    const cameAt = (run: Run) => engine.advance(run, 60 * MIN).context.injects['te-laat']?.releasedMs;
    const late = engine.step(missed, 21.5 * MIN, decide('ja'));
    expect([cameAt(missed), cameAt(late)]).toEqual([22 * MIN + 1, undefined]);
    // Opened again, the gate may pass its deadline once more.
    const again = engine.step(late, 25 * MIN, { type: 'REOPEN', gateId: 'evacuatie' });
    expect(cameAt(again)).toBe(36 * MIN);
  });

  it('[ENG5] the first decision on a gate stands', () => {
    const once = engine.step(engine.start(), 15 * MIN, decide('ja'));
    expect(engine.step(once, 16 * MIN, decide('nee')).context.gates).toEqual(once.context.gates);
  });

  it('[ENG6] an inject is released by hand before it is due, and then not again', () => {
    const run = engine.step(engine.start(), 2 * MIN, { type: 'RELEASE', injectId: 'pers' });
    expect(released(engine.advance(run, 8 * MIN))).toEqual({ start: 0, pers: 2 });
  });

  it('[ENG7] a postponed inject is released at its new moment, a skipped one never', () => {
    const postponed = engine.step(engine.start(), 2 * MIN, {
      type: 'POSTPONE',
      injectId: 'pers',
      toMs: 9 * MIN,
    });
    expect(released(engine.advance(postponed, 8 * MIN))).toEqual({ start: 0 });
    expect(released(engine.advance(postponed, 9 * MIN))).toEqual({ start: 0, pers: 9 });
    const skipped = engine.step(engine.start(), 2 * MIN, { type: 'SKIP', injectId: 'pers' });
    expect(released(engine.advance(skipped, 9 * MIN))).toEqual({ start: 0 });
  });

  it('[ENG8] an inject that waits for a phase is dropped when that phase is left before it is due', () => {
    const withLateInject = createEngine(
      sampleScenario({
        injects: sampleScenario().injects.map((inject) =>
          inject.id === 'kwel' ? { ...inject, release: { phase: 'dreiging', after: 15 } } : inject,
        ),
      }),
    );
    const run = withLateInject.advance(withLateInject.start(), 60 * MIN);
    expect(released(run)).toEqual({ start: 0, pers: 5, 'te-laat': 22 + 1 / MIN });
  });

  it('[ENG9] GRIP moves in its own region and to any level', () => {
    const run = engine.step(engine.start(), MIN, { type: 'GRIP', level: 4 });
    expect([run.context.grip, run.value]).toEqual([4, { phase: 'normaal', meeting: 'none', grip: '4' }]);
  });

  it('[ENG10] a value set on a curve variable shifts the rest of its curve', () => {
    const shifted = createEngine(
      sampleScenario({
        injects: sampleScenario().injects.map((inject) =>
          inject.id === 'pers' ? { ...inject, set: { waterstand: 14.8 } } : inject,
        ),
      }),
    );
    expect(course(shifted.advance(shifted.start(), 12 * MIN))).toEqual([
      [0, 'normaal'],
      [7 * MIN + 1, 'bewaken'],
    ]);
  });

  it('[ENG10] what never is negative by itself does not become so by a shift', () => {
    const crowd = {
      label: 'Kijkers',
      initial: 0,
      curve: [
        [0, 0],
        [10, 300],
        [30, 0],
      ] as [number, number][],
    };
    const cleared = createEngine(
      sampleScenario({
        variables: { ...sampleScenario().variables, kijkers: crowd },
        injects: [sampleInject({ id: 'weg', number: 1, release: { at: 10 }, set: { kijkers: 60 } })],
      }),
    );
    const kijkersAt = (minutes: number) => {
      const run = cleared.advance(cleared.start(), minutes * MIN);
      return variableValue(cleared.model, run.context, 'kijkers');
    };
    expect([9, 10, 12, 14, 20].map(kijkersAt)).toEqual([270, 60, 30, 0, 0]);
  });
});

const END = 60 * MIN;
const inputs: fc.Arbitrary<RunInput> = fc.oneof(
  fc.constantFrom('ja', 'nee').map(decide),
  fc.integer({ min: 0, max: 5 }).map((level): RunInput => ({ type: 'GRIP', level })),
  fc
    .constantFrom('start', 'kwel', 'pers', 'reserve')
    .map((injectId): RunInput => ({ type: 'RELEASE', injectId })),
  fc.constantFrom('kwel', 'pers', 'opvang').map((injectId): RunInput => ({ type: 'SKIP', injectId })),
  fc
    .record({ injectId: fc.constantFrom('kwel', 'pers'), toMs: fc.integer({ min: 0, max: END }) })
    .map((postponement): RunInput => ({ type: 'POSTPONE', ...postponement })),
);
const logs = fc
  .array(fc.record({ atMs: fc.integer({ min: 0, max: END }), input: inputs }), { maxLength: 25 })
  .map((steps) => steps.sort((a, b) => a.atMs - b.atMs));

const play = (with_: ScenarioEngine, steps: readonly { atMs: number; input: RunInput }[], from: Run) =>
  steps.reduce((run, { atMs, input }) => with_.step(run, atMs, input), from);
const atEnd = (run: Run) => {
  const { context, value } = engine.advance(run, END);
  return { context, value };
};
const settings = propertySettings(150);

describe('any run of a scenario', () => {
  it('[ENG11] is the same when it is replayed from the same inputs', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const live = atEnd(play(engine, log, engine.start()));
        const replayed = atEnd(play(createEngine(sampleScenario()), log, engine.start()));
        expect(replayed).toEqual(live);
      }),
      settings,
    );
  });

  it('[ENG12] does not depend on how often time ticks', () => {
    fc.assert(
      fc.property(logs, fc.array(fc.integer({ min: 0, max: END }), { maxLength: 40 }), (log, ticks) => {
        const ticked = [...log, ...ticks.map((atMs) => ({ atMs, input: null }))]
          .sort((a, b) => a.atMs - b.atMs)
          .reduce(
            (run, { atMs, input }) => (input ? engine.step(run, atMs, input) : engine.advance(run, atMs)),
            engine.start(),
          );
        expect(atEnd(ticked)).toEqual(atEnd(play(engine, log, engine.start())));
      }),
      settings,
    );
  });

  it('[ENG13] can be resumed after any input', () => {
    fc.assert(
      fc.property(logs, fc.nat(25), (log, index) => {
        const half = play(engine, log.slice(0, index), engine.start());
        expect(atEnd(play(engine, log.slice(index), half))).toEqual(atEnd(play(engine, log, engine.start())));
      }),
      settings,
    );
  });

  it('[ENG14] never goes back in time', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 0, max: END }), (log, earlier) => {
        const run = play(engine, log, engine.start());
        expect(engine.advance(run, Math.min(earlier, run.context.t)).context).toEqual(run.context);
      }),
      settings,
    );
  });
});
