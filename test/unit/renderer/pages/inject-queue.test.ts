/** The leader's queue: what has gone out, what comes when, what waits and for what. */
import { describe, expect, it, test } from 'vitest';
import { isScenarioOver } from '../../../../renderer/pages/regie/forecast.ts';
import { pastGates } from '../../../../renderer/pages/regie/gate-views.ts';
import {
  injectQueue,
  nextInject,
  queueCounts,
  upcomingInject,
} from '../../../../renderer/pages/regie/inject-queue.ts';
import { timelinePhases } from '../../../../renderer/pages/regie/timeline-model.ts';
import { foldExercise } from '../../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../../shared/scenario/engine.ts';
import { planned, type Step, stamped, started } from '../../exercise/event-factory.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const scenario = sampleScenario();
const engine = createEngine(scenario);
const MINUTE = 60_000;
const running: readonly Step[] = [
  { at: 0, event: planned(scenario) },
  { at: 0, event: started(scenario) },
];

const formatTime = (ms: number) => `${Math.floor(ms / MINUTE)}'`;

function queueAt(minutes: number, steps: readonly Step[] = running) {
  const events = stamped(steps);
  const live = foldExercise(engine, events);
  const { context } = engine.advance(live.run, minutes * MINUTE);
  const forecast = engine.advance(live.run, 60 * MINUTE).context;
  return injectQueue({ model: engine.model, context, forecast, state: live.state, events, formatTime });
}

test('[QUE1] injects stand in order of time, with their status and what they wait for', () => {
  const queue = queueAt(4).map(({ number, status, statusLabel, atMs }) => [
    number,
    status,
    statusLabel,
    atMs,
  ]);
  expect(queue).toEqual([
    [1, 'sent', 'Ingebracht', 0],
    [3, 'planned', 'Gepland', 5 * MINUTE],
    [2, 'planned', 'Wacht op fase Dreiging (oranje)', 12 * MINUTE + 1],
    [7, 'blocked', 'Wacht op voorwaarde', 13 * MINUTE],
    [4, 'planned', 'Als besluit uitblijft: Evacuatie kwetsbaren', 22 * MINUTE + 1],
    [5, 'blocked', 'Na besluit: Evacuatie kwetsbaren', null],
    [6, 'blocked', 'Reserve, met de hand', null],
  ]);
  expect(queueCounts(queueAt(4))).toEqual({ done: 1, open: 3, planned: 3, lapsed: 0 });
});

test('[QUE11] the question of a gate that was decided before it says that it is not needed any more', () => {
  const asking = sampleScenario({
    gates: scenario.gates.map((gate) => ({ ...gate, opens: { inject: 'kwel' } })),
  });
  const own = createEngine(asking);
  const events = stamped([
    ...running,
    {
      at: 4,
      event: {
        type: 'DecisionConfirmed',
        payload: {
          gateId: 'evacuatie',
          gateTitle: 'Evacuatie kwetsbaren',
          optionId: 'nee',
          optionLabel: 'Niet evacueren',
          decider: 'burgemeester',
          rationale: 'R',
          isEarly: true,
        },
      },
    },
  ]);
  const { state, run } = foldExercise(own, events);
  const forecast = own.advance(run, 60 * MINUTE).context;
  const queue = injectQueue({ model: own.model, context: run.context, forecast, state, events, formatTime });
  expect(queue.find(({ id }) => id === 'kwel')?.statusLabel).toBe(
    'Niet meer nodig, al besloten: Evacuatie kwetsbaren',
  );
  expect(pastGates(own.model, run.context, formatTime)).toEqual([
    {
      id: 'evacuatie',
      title: 'Evacuatie kwetsbaren',
      isDecided: true,
      outcome: "Niet evacueren, besloten om 4', vóór de vraag",
    },
  ]);
});

test('[QUE2] the next inject is the one that really comes first if nobody decides anything', () => {
  const minutesOf = (ms: number) => String(Math.floor(ms / MINUTE));
  const nextAt = (minutes: number) => {
    const next = upcomingInject(queueAt(minutes), minutes * MINUTE, minutesOf);
    return [next?.id, next?.timeLabel, next?.countdownLabel, next?.isDue];
  };
  expect(nextAt(4.5)).toEqual(['pers', '5', 'nog 00:30', true]);
  // Follows from the water alone, before anything with a time of its own.
  expect(nextAt(6)).toEqual(['kwel', 'verwacht 12', 'nog 06:00', false]);
  // Inject 7 has its time at 13, but nobody is evacuating by then.
  expect(nextAt(12.5)).toEqual(['te-laat', 'verwacht 22', 'nog 09:30', false]);
  expect(nextAt(23)).toEqual([undefined, undefined, undefined, undefined]);
});

test('[QUE2] the next inject is the same one for every moment on the way to it', () => {
  const engineNow = (minutes: number) => nextInject(queueAt(minutes))?.id;
  expect([12.5, 12.9, 13, 13.1, 20].map(engineNow)).toEqual(Array(5).fill('te-laat'));
});

test('[QUE2] an inject put off past the end of the scenario still comes', () => {
  const postponed: Step = {
    at: 4,
    event: { type: 'InjectPostponed', payload: { injectId: 'pers', number: 3, toMs: 70 * MINUTE } },
  };
  const queue = queueAt(50, [...running, postponed]);
  expect(nextInject(queue)).toMatchObject({ id: 'pers', statusLabel: 'Uitgesteld', atMs: 70 * MINUTE });
});

test('[QUE3] after the end nothing is waiting any more', () => {
  const ended = queueAt(4, [...running, { at: 4, event: { type: 'ExerciseEnded', payload: {} } }]);
  expect(queueCounts(ended)).toEqual({ done: 1, open: 0, planned: 0, lapsed: 6 });
  expect(upcomingInject(ended, 4 * MINUTE, String)).toBeNull();
});

test('[QUE4] the timeline shows the phases that were, the one that is, and those that come if nobody decides', () => {
  const run = engine.advance(engine.start(), 12 * MINUTE);
  const forecast = engine.advance(run, 60 * MINUTE).context;
  const phases = timelinePhases(engine.model, run.context, forecast, 60 * MINUTE);
  expect(phases.map(({ label, status }) => [label, status])).toEqual([
    ['Normaal', 'done'],
    ['Bewaken', 'current'],
    ['Doorbraak', 'planned'],
    ['Nafase', 'planned'],
    ['Einde', 'planned'],
  ]);
});

test('[QUE5] an inject that can no longer come stands last as Vervallen, and is not counted as waiting', () => {
  const decision: Step = {
    at: 15,
    event: {
      type: 'DecisionConfirmed',
      payload: {
        gateId: 'evacuatie',
        gateTitle: 'Evacuatie kwetsbaren',
        optionId: 'nee',
        optionLabel: 'Niet evacueren',
        decider: 'burgemeester',
        rationale: 'De dijk houdt',
      },
    },
  };
  const queue = queueAt(16, [...running, decision]);
  expect(queue.map(({ number, statusLabel, atMs }) => [number, statusLabel, atMs]).slice(-4)).toEqual([
    [6, 'Reserve, met de hand', null],
    [4, 'Vervallen', null],
    [5, 'Vervallen', null],
    [7, 'Vervallen', null],
  ]);
  expect(queueCounts(queue)).toEqual({ done: 3, open: 1, planned: 0, lapsed: 3 });
});

test('[QUE6] the scenario is over when its last minute or a final phase is reached', () => {
  const at = (minutes: number) =>
    isScenarioOver(engine.model, engine.advance(engine.start(), minutes * MINUTE).context);
  expect([at(54), at(55), at(90)]).toEqual([false, true, true]);
  const { einde, ...states } = scenario.phases.states;
  const endless = createEngine(
    sampleScenario({ phases: { ...scenario.phases, states: { ...states, einde: { title: 'Nazorg' } } } }),
  );
  const over = (minutes: number) =>
    isScenarioOver(endless.model, endless.advance(endless.start(), minutes * MINUTE).context);
  expect([einde?.final, over(59), over(60)]).toEqual([true, false, true]);
});

test('[QUE7] before the start nothing has gone out', () => {
  const [first] = queueAt(0, running.slice(0, 1));
  expect([first?.number, first?.statusLabel, first?.atMs]).toEqual([1, 'Gepland', 0]);
});

describe('an inject that was taken back', () => {
  const released = (injectId: string, number: number): Step => ({
    at: 5,
    event: {
      type: 'InjectReleased',
      payload: {
        injectId,
        number,
        how: 'due',
        channel: 'pers',
        from: 'Omroep',
        to: ['burgemeester'],
        subject: 'Bericht',
        text: 'Tekst',
        plenary: true,
      },
    },
  });
  const recalled = (injectId: string, number: number, releasedSeq: number): Step => ({
    at: 5,
    event: { type: 'InjectRecalled', payload: { injectId, number, releasedSeq, plenary: true } },
  });
  const rowOf = (steps: readonly Step[], number: number) => {
    const row = queueAt(6, [...running, ...steps]).find((inject) => inject.number === number);
    return [row?.status, row?.statusLabel, row?.atMs];
  };

  it('[QUE8] stands as Teruggenomen until a hand brings it in again', () => {
    const steps = [released('pers', 3), recalled('pers', 3, 3)];
    expect(rowOf(steps, 3)).toEqual(['recalled', 'Teruggenomen', 5 * MINUTE]);
    expect(rowOf([...steps, { ...released('pers', 3), at: 6 }], 3)).toEqual([
      'sent',
      'Ingebracht',
      6 * MINUTE,
    ]);
    expect(queueCounts(queueAt(6, [...running, ...steps]))).toEqual({
      done: 2,
      open: 3,
      planned: 2,
      lapsed: 0,
    });
  });

  it('[QUE8] also when it was improvised', () => {
    const message = { channel: 'pers', from: 'Omroep', subject: 'Bericht', text: 'Tekst' } as const;
    const improvised: Step = {
      at: 5,
      event: {
        type: 'InjectImprovised',
        payload: { ...message, injectId: 'improvised-8', number: 8, to: ['burgemeester'] },
      },
    };
    const steps = [improvised, released('improvised-8', 8)];
    expect(rowOf(steps, 8)).toEqual(['sent', 'Ingebracht', 5 * MINUTE]);
    expect(rowOf([...steps, recalled('improvised-8', 8, 4)], 8)).toEqual([
      'recalled',
      'Teruggenomen',
      5 * MINUTE,
    ]);
  });
});

test('[QUE10] an inject that answers a missed deadline says which decision is awaited, and until when', () => {
  const words = (minutes: number) => queueAt(minutes).find(({ id }) => id === 'te-laat')?.statusLabel;
  expect([words(4), words(12), words(21.5), words(23)]).toEqual([
    'Als besluit uitblijft: Evacuatie kwetsbaren',
    "Zonder besluit vóór 22': Evacuatie kwetsbaren",
    'Besluit bleef uit: Evacuatie kwetsbaren',
    'Ingebracht',
  ]);
});
