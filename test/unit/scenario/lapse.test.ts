/** What can no longer come: certain where it is said, and said where the chart leaves no doubt. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYamlFile } from '../../../hub/scenario/yaml-file.ts';
import {
  createEngine,
  type Run,
  type RunInput,
  type ScenarioEngine,
} from '../../../shared/scenario/engine.ts';
import { comingGates, lapsedInjects } from '../../../shared/scenario/lapse.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';
import { propertySettings } from '../property-settings.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

const MIN = 60_000;
const read = readYamlFile(
  join(import.meta.dirname, '../../../scenarios/hoog-water/scenario.yaml'),
  scenarioSchema,
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const highWater = createEngine(read.value.value);
const sample = createEngine(sampleScenario());

const lapsed = ({ model }: ScenarioEngine, { context }: Run) => [...lapsedInjects(model, context)].sort();
const at = (engine: ScenarioEngine, minute: number) => engine.advance(engine.start(), minute * MIN);
const decide = (optionId: string, gateId = 'evacuatie'): Hand => ({ type: 'DECIDE', gateId, optionId });

describe('[LAP1] an inject has lapsed', () => {
  it('not while everything lies ahead', () => {
    expect(lapsed(sample, sample.start())).toEqual([]);
    expect(lapsed(highWater, highWater.start())).toEqual([]);
  });

  it('when the decision that it waits for went otherwise, or came in time', () => {
    const open = at(sample, 12);
    expect(lapsed(sample, sample.step(open, 12 * MIN, decide('ja')))).toEqual(['te-laat']);
    expect(lapsed(sample, sample.step(open, 12 * MIN, decide('nee')))).toEqual(['bus', 'opvang', 'te-laat']);
  });

  it('when a missed deadline led the chart past the phase that it asks for', () => {
    expect(lapsed(sample, at(sample, 23))).toEqual(['opvang']);
  });

  it('when the decision came after its deadline, and before the inject that answers silence', () => {
    const late = sample.step(at(sample, 21.5), 21.5 * MIN, decide('ja'));
    expect(lapsed(sample, late)).toContain('te-laat');
  });

  it('not while its decision may still be recorded, though the question was skipped', () => {
    const engine = createEngine(
      sampleScenario({
        gates: sampleScenario().gates.map((gate) => ({ ...gate, opens: { inject: 'reserve' } })),
      }),
    );
    const skipped = engine.step(at(engine, 5), 5 * MIN, { type: 'SKIP', injectId: 'reserve' });
    expect(lapsed(engine, skipped)).toEqual(['te-laat']);
    expect(comingGates(engine.model, skipped.context).map(({ id }) => id)).toEqual(['evacuatie']);
  });

  it('when a phase is past and the curve cannot lead back to it', () => {
    const evacuated = sample.step(at(sample, 12), 12 * MIN, decide('ja'));
    const skipped = sample.step(evacuated, 12 * MIN, {
      type: 'POSTPONE',
      injectId: 'opvang',
      toMs: 40 * MIN,
    });
    expect(lapsed(sample, skipped)).toEqual(['te-laat']);
    expect(lapsed(sample, sample.advance(skipped, 31 * MIN))).toEqual(['opvang', 'te-laat']);
  });

  it('not while what it waits for was taken back, and may be brought in again', () => {
    const engine = createEngine(
      sampleScenario({
        injects: [
          sampleInject({ id: 'pers', number: 1, release: { at: 5 } }),
          sampleInject({ id: 'vraag', number: 2, release: { at: 8 }, when: { released: 'pers' } }),
        ],
      }),
    );
    const recalled = engine.step(at(engine, 5), 5 * MIN, { type: 'RECALL', injectId: 'pers' });
    expect(lapsed(engine, engine.advance(recalled, 9 * MIN))).toEqual([]);
    const again = engine.step(recalled, 10 * MIN, { type: 'RELEASE', injectId: 'pers' });
    expect(again.context.injects.vraag?.releasedMs).toBe(10 * MIN);
  });

  it('when what must stay away has come, and not before', () => {
    const { injects } = sampleScenario();
    const engine = createEngine(
      sampleScenario({
        injects: [
          ...injects,
          sampleInject({
            id: 'droog',
            number: 8,
            release: { at: 50 },
            when: { not: { released: 'te-laat' } },
          }),
          sampleInject({ id: 'nat', number: 9, release: { at: 50 }, when: { released: 'te-laat' } }),
          sampleInject({
            id: 'hoog',
            number: 10,
            release: { at: 30 },
            when: { variable: 'waterstand', op: '>=', value: 15.5 },
          }),
        ],
      }),
    );
    expect(lapsed(engine, at(engine, 12))).toEqual(['hoog']);
    expect(lapsed(engine, at(engine, 23))).toEqual(['droog', 'hoog', 'opvang']);
    expect(lapsed(engine, engine.step(at(engine, 12), 12 * MIN, decide('ja')))).toEqual([
      'hoog',
      'nat',
      'te-laat',
    ]);
  });

  it('in hoog-water: all of the breach once the water falls behind a dike that held', () => {
    const steps = [
      [20, 'opschalen', 'grip-3'],
      [50, 'publieksbericht', 'nl-alert'],
      [70, 'dijk-vrijmaken', 'noodverordening'],
      [88, 'lingehof', 'horizontaal'],
    ] as const;
    const run = steps.reduce(
      (before, [minute, gateId, optionId]) => highWater.step(before, minute * MIN, decide(optionId, gateId)),
      highWater.start(),
    );
    const gone = lapsed(highWater, highWater.advance(run, 145 * MIN));
    expect(gone).toEqual([
      'boven-lingehof',
      'boze-bewoners',
      'file-lingehof',
      'geen-bijstand',
      'grip-4-vraag',
      'kaart-gaat-rond',
      'kijkers-massaal',
      'kijkers-weiland',
      'landelijke-pers',
      'lingehof-verlaten',
      'marge-klein',
      'mensen-op-daken',
      'nazorg-dijkwachten',
      'niet-bereikt',
      'nl-alert-doorbraak',
      'onrust-lingehof',
      'prognose-doorbraak',
      'reconstructie-krant',
      'rot-wacht',
      'schade-doorbraak',
      'sitrap-doorbraak',
      'vermisten',
      'verzakking',
      'wel-groeit',
      'wilgen-in-het-water',
    ]);
  });
});

/** What the hub lets through by itself; a gate that is opened again by hand may bring back what has lapsed. */
type Hand = Extract<RunInput, { type: 'DECIDE' | 'GRIP' | 'RELEASE' | 'POSTPONE' | 'SKIP' }>;
interface Try {
  readonly afterMs: number;
  readonly input: Hand;
}
const tries = (engine: ScenarioEngine): fc.Arbitrary<readonly Try[]> => {
  const { gates, injects, durationMinutes } = engine.model.scenario;
  const injectId = fc.constantFrom(...injects.map(({ id }) => id));
  const input: fc.Arbitrary<Hand> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...gates.flatMap(({ id, options }) => options.map((option) => decide(option.id, id))),
      ),
    },
    injectId.map((id): Hand => ({ type: 'RELEASE', injectId: id })),
    injectId.map((id): Hand => ({ type: 'SKIP', injectId: id })),
    fc
      .record({ injectId, minute: fc.integer({ min: 1, max: durationMinutes }) })
      .map(({ injectId, minute }): Hand => ({ type: 'POSTPONE', injectId, toMs: minute * MIN })),
  );
  const afterMs = fc.integer({ min: 0, max: (durationMinutes / 4) * MIN });
  return fc.array(fc.record({ afterMs, input }), { maxLength: 14 });
};

/** What the hub would refuse, and a hand on what has lapsed or was skipped. */
function isLeftOut({ model }: ScenarioEngine, { context }: Run, input: Hand): boolean {
  if (input.type === 'GRIP') return false;
  if (input.type === 'DECIDE') {
    const gate = context.gates[input.gateId];
    if (gate) return gate.decidedMs !== undefined;
    return !comingGates(model, context).some(({ id }) => id === input.gateId);
  }
  const inject = context.injects[input.injectId];
  if (inject?.releasedMs !== undefined || inject?.skippedMs !== undefined) return true;
  if (input.type === 'POSTPONE' && input.toMs <= context.t) return true;
  return lapsedInjects(model, context).has(input.injectId);
}

describe('[LAP2] what has lapsed stays away', () => {
  it.each([
    ['proef', sample, 300],
    ['hoog-water', highWater, 60],
  ] as const)('in %s, whatever is decided, released, skipped and postponed', (_, engine, runs) => {
    fc.assert(
      fc.property(tries(engine), (steps) => {
        const gone = new Set<string>();
        let run = engine.start();
        const look = () => {
          for (const id of lapsedInjects(engine.model, run.context)) gone.add(id);
          for (const id of gone) expect(run.context.injects[id]?.releasedMs).toBeUndefined();
        };
        for (const { afterMs, input } of steps) {
          run = engine.advance(run, run.context.t + afterMs);
          look();
          if (!isLeftOut(engine, run, input)) run = engine.step(run, run.context.t, input);
          look();
        }
        run = engine.advance(run, engine.model.scenario.durationMinutes * MIN);
        look();
      }),
      propertySettings(runs),
    );
  });
});
