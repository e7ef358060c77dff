import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Run, type RunInput } from '../../../shared/scenario/engine.ts';
import { propertySettings } from '../property-settings.ts';
import { playReference } from './reference-engine.ts';
import { END, everyConstruct as scenario } from './reference-scenario.ts';

const engine = createEngine(scenario);

const of = <T extends string>(...ids: readonly T[]) => fc.constantFrom(...ids);
const injectIds = scenario.injects.map(({ id }) => id);
const phaseIds = engine.model.phases.map(({ id }) => id);
const input: fc.Arbitrary<RunInput> = fc.oneof(
  {
    weight: 3,
    arbitrary: of(
      ...scenario.gates.flatMap(({ id, options }) => options.map((option) => `${id} ${option.id}`)),
    ).map((both): RunInput => {
      const [gateId = '', optionId = ''] = both.split(' ');
      return { type: 'DECIDE', gateId, optionId };
    }),
  },
  of(...injectIds).map((injectId): RunInput => ({ type: 'RELEASE', injectId })),
  of(...injectIds).map((injectId): RunInput => ({ type: 'RECALL', injectId })),
  // What opens a gate, starts a term and sets values, over and again.
  {
    weight: 2,
    arbitrary: of('RELEASE', 'RECALL').map((type): RunInput => ({ type, injectId: 'vraagbaak' })),
  },
  of(...injectIds).map((injectId): RunInput => ({ type: 'SKIP', injectId })),
  fc
    .record({ injectId: of(...injectIds), toMs: fc.integer({ min: 0, max: END }) })
    .map((to): RunInput => ({ type: 'POSTPONE', ...to })),
  of('keuze', 'vraag', 'vroeg').map((gateId): RunInput => ({ type: 'REOPEN', gateId })),
  of('melding', 'opkomst', 'verzending').map((clockId): RunInput => ({ type: 'MEET', clockId })),
  of(...phaseIds).map((phaseId): RunInput => ({ type: 'FORCE', phaseId })),
  fc.integer({ min: 0, max: 5 }).map((level): RunInput => ({ type: 'GRIP', level })),
);
/** At the very moment that something falls due as often as at any other. */
const wait = fc.oneof(fc.constant('due' as const), fc.integer({ min: 0, max: 90 }));
const tries = fc.record({
  steps: fc.array(fc.record({ wait, input }), { maxLength: 14 }),
  last: fc.oneof(fc.constant('due' as const), fc.constant(END)),
});
const momentOf = (run: Run, wait: number | 'due'): number =>
  Math.min(END, wait === 'due' ? engine.nextDueMs(run) : run.context.t + wait);

describe('any run of any scenario', () => {
  it('[ENG15] is what visiting every millisecond gives', () => {
    fc.assert(
      fc.property(tries, ({ steps, last }) => {
        const log: { atMs: number; input: RunInput }[] = [];
        let run = engine.start();
        for (const { wait, input } of steps) {
          log.push({ atMs: momentOf(run, wait), input });
          run = engine.step(run, log.at(-1)?.atMs ?? 0, input);
        }
        const toMs = momentOf(run, last);
        expect(engine.advance(run, toMs).context).toEqual(playReference(scenario, log, toMs));
      }),
      propertySettings(60),
    );
  });

  it('[ENG17] lets the phases go first where an inject falls due at the same moment', () => {
    const run = [
      { atMs: 2, input: { type: 'RELEASE', injectId: 'vraagbaak' } },
      { atMs: 35, input: { type: 'DECIDE', gateId: 'keuze', optionId: 'nee' } },
    ] as const;
    const played = run.reduce((before, { atMs, input }) => engine.step(before, atMs, input), engine.start());
    // At 90 a transition takes away the condition of an inject that falls due then, after another chart has moved.
    const { injects, entered } = engine.advance(played, 90).context;
    expect([injects.druk, entered.links]).toEqual([undefined, 90]);
  });
});
