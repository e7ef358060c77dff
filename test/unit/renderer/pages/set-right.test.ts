/** What Regie shows of the acts by which the leader sets the course right. */
import { describe, expect, it } from 'vitest';
import { pastGates } from '../../../../renderer/pages/regie/gate-views.ts';
import { forcePreview, phaseChoices, regionPhases } from '../../../../renderer/pages/regie/phase-choices.ts';
import { recallableInjects } from '../../../../renderer/pages/regie/recall.ts';
import { termViews } from '../../../../renderer/pages/regie/term-views.ts';
import type { ExerciseState } from '../../../../shared/exercise/exercise-state.ts';
import { createEngine, type RunInput } from '../../../../shared/scenario/engine.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const MIN = 60_000;
const time = (ms: number) => `${Math.floor(ms / MIN)}'`;
const scenario = sampleScenario({
  regions: {
    stemming: {
      title: 'Stemming in de stad',
      initial: 'rustig',
      states: {
        rustig: { title: 'Rustig', transitions: [{ to: 'onrustig', when: { released: 'pers' } }] },
        onrustig: {
          title: 'Onrustig',
          initial: 'zorgen',
          states: { zorgen: { title: 'Zorgen' }, woede: { title: 'Woede' } },
        },
      },
    },
  },
  clocks: [
    {
      id: 'melding',
      title: 'Melding aan de toezichthouder',
      law: 'AVG, artikel 33',
      starts: { inject: 'pers' },
      limit: 4_320,
    },
    { id: 'kort', title: 'Kort', law: 'Wet', starts: { inject: 'start' }, limit: 10 },
    { id: 'later', title: 'Later', law: 'Wet', starts: { phase: 'nafase' }, limit: 10 },
  ],
});
const engine = createEngine(scenario);
const { model } = engine;
const at = (minutes: number, ...inputs: readonly (RunInput & { readonly minute: number })[]) => {
  let run = engine.start();
  for (const { minute, ...input } of inputs) run = engine.step(run, minute * MIN, input as RunInput);
  return engine.advance(run, minutes * MIN);
};

describe('taking back', () => {
  const release = (seq: number, wallMs: number) => ({ seq, number: seq, plenary: true, to: [], wallMs });
  const state = {
    status: 'running',
    play: { state: 'on' },
    released: { oud: release(3, 1_000), nieuw: release(5, 20_000), vorig: release(4, 11_500) },
  } as const;
  it('[QUE9] goes for thirty seconds of wall time, the newest first', () => {
    expect(recallableInjects(state, 31_000)).toEqual([
      { injectId: 'nieuw', secondsLeft: 19 },
      { injectId: 'vorig', secondsLeft: 11 },
    ]);
    expect(recallableInjects(state, 19_000)[0]).toEqual({ injectId: 'nieuw', secondsLeft: 30 });
    expect(recallableInjects(state, 50_000)).toEqual([]);
  });
  it('[QUE9] not while the play is stopped or over', () => {
    const stopped: ExerciseState['play'] = { state: 'noPlay', sinceMs: 0, clockRan: true };
    expect(recallableInjects({ ...state, play: stopped }, 21_000)).toEqual([]);
    expect(recallableInjects({ ...state, status: 'ended' }, 21_000)).toEqual([]);
  });
});

describe('past gates', () => {
  const outcomes = (run: ReturnType<typeof at>) =>
    pastGates(model, run.context, time).map(({ outcome }) => outcome);
  const decide = (minute: number) =>
    ({ minute, type: 'DECIDE', gateId: 'evacuatie', optionId: 'nee' }) as const;
  it('[GAT1] stand with what was decided, in time or not, or that nothing was', () => {
    expect(outcomes(at(12))).toEqual([]);
    expect(outcomes(at(16, decide(15)))).toEqual(["Niet evacueren, besloten om 15'"]);
    expect(outcomes(at(22))).toEqual(["Verlopen om 21', geen besluit"]);
    expect(outcomes(at(30, decide(25)))).toEqual(["Niet evacueren, te laat besloten om 25'"]);
  });
  it('[GAT1] are gone from there when opened again', () => {
    expect(outcomes(at(18, decide(15), { minute: 17, type: 'REOPEN', gateId: 'evacuatie' }))).toEqual([]);
  });
});

describe('phases', () => {
  it('[REG2] tell where each chart beside the main one stands, by its innermost phase', () => {
    expect([4, 6].map((minute) => regionPhases(model, at(minute).context))).toEqual([
      [{ id: 'stemming', title: 'Stemming in de stad', phase: 'Rustig' }],
      [{ id: 'stemming', title: 'Stemming in de stad', phase: 'Zorgen' }],
    ]);
  });
  it('[REG3] can be set by hand where the scenario is not, with the charts and phases around them', () => {
    expect(phaseChoices(model, at(11).context).map(({ label }) => label)).toEqual([
      'Normaal',
      'Dreiging (oranje): Evacueren',
      'Doorbraak',
      'Nafase',
      'Einde',
      'Stemming in de stad: Rustig',
      'Stemming in de stad: Onrustig: Woede',
    ]);
  });
  it('[REG3] say what going there brings about at once', () => {
    const preview = (minute: number, phaseId: string) => forcePreview(engine, at(minute), phaseId);
    expect([preview(2, 'doorbraak'), preview(2, 'einde'), preview(2, 'rustig')]).toEqual([
      'Er wordt niets meteen ingebracht en er gaat geen beslispunt open.',
      'Let op: dit is een eindfase. Het scenario is daarmee afgelopen.',
      'Er wordt niets meteen ingebracht en er gaat geen beslispunt open.',
    ]);
    // The water is too high to stay in it, and too low for the other.
    expect([preview(15, 'normaal'), preview(15, 'evacueren'), preview(2, 'evacueren')]).toEqual([
      'Let op: het scenario gaat meteen verder naar Bewaken.',
      'Meteen ingebracht: 7. Inject 7.',
      'Let op: het scenario gaat meteen verder naar Nafase.',
    ]);
  });
  it('[REG3] a final phase is left by hand too', () => {
    const over = at(56);
    expect(over.context.course.at(-1)?.phaseId).toBe('einde');
    const back = engine.step(over, 57 * MIN, { type: 'FORCE', phaseId: 'doorbraak' });
    expect(back.context.course.at(-1)?.phaseId).toBe('doorbraak');
  });
});

describe('statutory terms', () => {
  const views = (minute: number, ...inputs: Parameters<typeof at>[1][]) =>
    termViews(model, at(minute, ...inputs).context, minute * MIN, time).map(
      ({ id, untilLabel, state, stateLabel, isOpen }) => [id, untilLabel, state, stateLabel, isOpen],
    );
  const until = 'tot vr 6 feb 06:05 (scenariotijd)';
  it('[TRM3] stand with their time left once they began, those that run first', () => {
    expect(views(6)).toEqual([
      ['kort', "tot 10'", 'running', 'nog 04:00', true],
      ['melding', until, 'running', 'nog 71 u 59 min', true],
    ]);
    expect(views(12)).toEqual([
      ['melding', until, 'running', 'nog 71 u 53 min', true],
      ['kort', "tot 10'", 'missed', "verstreken om 10'", true],
    ]);
  });
  it('[TRM3] say when they were met, and that it was too late', () => {
    expect(
      views(
        30,
        { minute: 8, type: 'MEET', clockId: 'melding' },
        { minute: 20, type: 'MEET', clockId: 'kort' },
      ),
    ).toEqual([
      ['kort', "tot 10'", 'missed', "te laat gehaald, om 20'", false],
      ['melding', until, 'met', "gehaald om 8'", false],
    ]);
  });
});
