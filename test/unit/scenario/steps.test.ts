/** What a scenario does beside its phases: terms set by law, charts beside the main one, and what a leader sets right. */
import { describe, expect, it } from 'vitest';
import { createEngine, type Run, type RunInput } from '../../../shared/scenario/engine.ts';
import { clockState } from '../../../shared/scenario/run-context.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

const MIN = 60_000;
const decide = (optionId: string): RunInput => ({ type: 'DECIDE', gateId: 'evacuatie', optionId });
const at = (engine: ReturnType<typeof createEngine>, minutes: number) =>
  engine.advance(engine.start(), minutes * MIN);
const leaf = (run: Run) => run.context.course.at(-1)?.phaseId;

describe('a statutory term', () => {
  const engine = createEngine(
    sampleScenario({
      clocks: [
        {
          id: 'melding',
          title: 'Melding aan de toezichthouder',
          law: 'AVG, artikel 33',
          starts: { inject: 'pers' },
          limit: 10,
          metBy: { decided: 'evacuatie', option: 'ja' },
        },
      ],
    }),
  );
  const stateOf = (run: Run) => clockState(run.context.clocks.melding);

  it('[TRM1] runs from what starts it, and is missed when its time passes', () => {
    expect([4, 5, 14, 15].map((minutes) => stateOf(at(engine, minutes)))).toEqual([
      null,
      'running',
      'running',
      'missed',
    ]);
  });

  it('[TRM2] is met by its decision or by hand, and stays missed when that comes too late', () => {
    const decided = engine.step(at(engine, 12), 12 * MIN, decide('ja'));
    const byHand = engine.step(at(engine, 8), 8 * MIN, { type: 'MEET', clockId: 'melding' });
    const late = engine.step(at(engine, 18), 18 * MIN, { type: 'MEET', clockId: 'melding' });
    expect([decided, byHand, late].map(stateOf)).toEqual(['met', 'met', 'missed']);
    expect(late.context.clocks.melding).toEqual({ startedMs: 5 * MIN, missedMs: 15 * MIN, metMs: 18 * MIN });
  });
});

describe('a statutory term that any decision meets', () => {
  const sample = sampleScenario();
  const [gate] = sample.gates as [Scenario['gates'][number]];
  const engine = createEngine({
    ...sample,
    gates: [...sample.gates, ...['voor', 'na'].map((id) => ({ ...gate, id, opens: { at: 0 } }))],
    clocks: [
      {
        id: 'bijeen',
        title: 'Team bijeen',
        law: 'Crisisplan',
        starts: { decided: 'evacuatie' },
        limit: 20,
        metBy: { anyDecision: true },
      },
    ],
  });
  const answer = (run: Run, minute: number, gateId: string) =>
    engine.step(run, minute * MIN, { type: 'DECIDE', gateId, optionId: 'ja' });

  it('[TRM4] is met by the first after it began, and not by the one that began it', () => {
    const begun = answer(answer(engine.start(), 1, 'voor'), 12, 'evacuatie');
    expect(begun.context.clocks.bijeen).toEqual({ startedMs: 12 * MIN });
    expect(answer(begun, 15, 'na').context.clocks.bijeen).toEqual({ startedMs: 12 * MIN, metMs: 15 * MIN });
  });
});

describe('a chart beside the phases', () => {
  it('[REG1] moves by its own conditions and is asked about like any phase', () => {
    const engine = createEngine(
      sampleScenario({
        regions: {
          stemming: {
            title: 'Stemming',
            initial: 'rustig',
            states: {
              rustig: { title: 'Rustig', transitions: [{ to: 'onrustig', when: { released: 'pers' } }] },
              onrustig: { title: 'Onrustig' },
            },
          },
        },
        injects: [
          sampleInject({ id: 'pers', number: 1, release: { at: 5 } }),
          sampleInject({ id: 'vraag', number: 2, release: { phase: 'onrustig', after: 2 } }),
        ],
      }),
    );
    const run = at(engine, 8);
    expect([run.context.entered.rustig, run.context.entered.onrustig]).toEqual([undefined, 5 * MIN]);
    expect(run.context.injects.vraag?.releasedMs).toBe(7 * MIN);
    expect(leaf(run)).toBe('normaal');
  });
});

describe('a transition with history', () => {
  const engine = (history: 'shallow' | undefined) =>
    createEngine(
      sampleScenario({
        gates: [],
        injects: [sampleInject({ id: 'start', number: 1, release: { at: 0 } })],
        phases: {
          initial: 'crisis',
          states: {
            crisis: {
              title: 'Crisis',
              initial: 'eerste',
              states: {
                eerste: { title: 'Eerste', transitions: [{ to: 'tweede', at: 5 }] },
                tweede: { title: 'Tweede' },
              },
              transitions: [{ to: 'adempauze', at: 10, when: { not: { in: 'adempauze' } } }],
            },
            adempauze: {
              title: 'Adempauze',
              transitions: [{ to: 'crisis', after: 5, ...(history && { history }) }],
            },
          },
        },
      }),
    );
  it('[HIS1] goes back to where its phase was left; without it to where that begins', () => {
    const back = (history: 'shallow' | undefined) =>
      engine(history).advance(engine(history).start(), 15 * MIN);
    expect(
      [back('shallow'), back(undefined)].map((run) => run.context.course.map((step) => step.phaseId)),
    ).toEqual([
      ['eerste', 'tweede', 'adempauze', 'tweede', 'adempauze'],
      ['eerste', 'tweede', 'adempauze', 'eerste', 'tweede', 'adempauze'],
    ]);
  });
});

describe('what the leader sets right', () => {
  it('[FIX1] a recalled inject takes back what it set, and comes again by hand only', () => {
    const engine = createEngine(
      sampleScenario({
        injects: [sampleInject({ id: 'pers', number: 1, release: { at: 5 }, set: { 'dijk-zwak': true } })],
      }),
    );
    const recalled = engine.step(at(engine, 5), 5 * MIN, { type: 'RECALL', injectId: 'pers' });
    expect([recalled.context.values['dijk-zwak'], recalled.context.injects.pers]).toEqual([
      false,
      { recalledMs: 5 * MIN },
    ]);
    const later = engine.advance(recalled, 30 * MIN);
    expect(later.context.injects.pers?.releasedMs).toBe(undefined);
    const again = engine.step(later, 30 * MIN, { type: 'RELEASE', injectId: 'pers' });
    expect(again.context.injects.pers?.releasedMs).toBe(30 * MIN);
  });

  it('[FIX1] it takes along the gate that it opened and the term that it started, unless these have their answer', () => {
    const [gate] = sampleScenario().gates;
    if (!gate) throw new Error('The sample has no gate');
    const engine = createEngine(
      sampleScenario({
        gates: [{ ...gate, opens: { inject: 'pers' } }],
        clocks: [
          { id: 'melding', title: 'Melding', law: 'AVG, artikel 33', starts: { inject: 'pers' }, limit: 30 },
        ],
      }),
    );
    const recall: RunInput = { type: 'RECALL', injectId: 'pers' };
    const asked = at(engine, 5);
    expect([asked.context.gates, asked.context.clocks]).toEqual([
      { evacuatie: { openedMs: 5 * MIN } },
      { melding: { startedMs: 5 * MIN } },
    ]);
    const recalled = engine.step(asked, 5 * MIN, recall).context;
    expect([recalled.gates, recalled.clocks]).toEqual([{}, {}]);
    const answered = engine.step(engine.step(asked, 5 * MIN, decide('ja')), 5 * MIN, {
      type: 'MEET',
      clockId: 'melding',
    });
    const kept = engine.step(answered, 5 * MIN, recall).context;
    expect([kept.gates, kept.clocks]).toEqual([answered.context.gates, answered.context.clocks]);
  });

  it('[FIX2] a gate that is opened again takes a decision again, and its time runs anew', () => {
    const engine = createEngine(sampleScenario());
    const decided = engine.step(at(engine, 13), 13 * MIN, decide('nee'));
    const open = engine.step(decided, 18 * MIN, { type: 'REOPEN', gateId: 'evacuatie' });
    expect(open.context.gates.evacuatie).toEqual({ openedMs: 18 * MIN });
    expect(engine.advance(open, 29 * MIN).context.gates.evacuatie?.missedMs).toBe(28 * MIN);
    expect(leaf(engine.step(open, 19 * MIN, decide('ja')))).toBe('evacueren');
  });

  it('[FIX3] a forced phase is entered as any other', () => {
    const engine = createEngine(sampleScenario());
    const forced = engine.step(at(engine, 2), 2 * MIN, { type: 'FORCE', phaseId: 'doorbraak' });
    expect([leaf(forced), leaf(engine.advance(forced, 17 * MIN))]).toEqual(['doorbraak', 'nafase']);
  });

  it('[FIX3] a forced phase leaves every other chart where it is', () => {
    const engine = createEngine(
      sampleScenario({
        regions: {
          stemming: {
            title: 'Stemming',
            initial: 'rustig',
            states: {
              rustig: { title: 'Rustig', transitions: [{ to: 'onrustig', at: 5 }] },
              onrustig: { title: 'Onrustig' },
              boos: { title: 'Boos' },
            },
          },
        },
      }),
    );
    const force = (phaseId: string): RunInput => ({ type: 'FORCE', phaseId });
    const before = engine.step(at(engine, 11), 11 * MIN, { type: 'GRIP', level: 3 });
    const beside = engine.step(before, 12 * MIN, force('boos'));
    expect([leaf(beside), beside.context.course, Object.keys(beside.context.entered).sort()]).toEqual([
      'bewaken',
      before.context.course,
      ['bewaken', 'boos', 'dreiging'],
    ]);
    const main = engine.step(before, 12 * MIN, force('doorbraak'));
    expect([leaf(main), main.context.entered.onrustig, main.context.grip]).toEqual(['doorbraak', 5 * MIN, 3]);
    expect([before, beside, main].map(({ value }) => value.grip)).toEqual(['3', '3', '3']);
  });
});
