/** Display time: follows the hub's wall clock, ticks only while the clock runs, and sees what falls due. */
import { expect, test } from 'vitest';
import { createExerciseClock } from '../../../../renderer/replica/exercise-clock.ts';
import { createExerciseFold } from '../../../../renderer/replica/exercise-fold.ts';
import { createExternalStore } from '../../../../renderer/replica/external-store.ts';
import { createEngine } from '../../../../shared/scenario/engine.ts';
import { entry, planned, START_WALL_MS, type Step, stamped, started } from '../../exercise/event-factory.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const scenario = sampleScenario();
const engine = createEngine(scenario);

function clockOn(steps: readonly Step[]) {
  const fold = createExerciseFold(engine);
  const rowsOf = (all: readonly Step[]) =>
    stamped(all).map((event) => ({ state: 'accepted' as const, event }));
  fold.add(rowsOf(steps));
  const view = createExternalStore(fold.view());
  const asked: { ms: number; then: () => void }[] = [];
  let wallMs = START_WALL_MS;
  const clock = createExerciseClock(view, engine, {
    hubNow: () => wallMs,
    after: (ms, then) => {
      const timer = { ms, then };
      asked.push(timer);
      return () => asked.splice(asked.indexOf(timer), 1);
    },
  });
  const pass = (ms: number) => {
    wallMs += ms;
    asked.shift()?.then();
  };
  const recorded = [...steps];
  const record = (step: Step) => {
    recorded.push(step);
    fold.add(rowsOf(recorded));
    view.set(fold.view());
  };
  return { clock, asked, pass, record };
}

const running: readonly Step[] = [
  { at: 0, event: planned(scenario) },
  { at: 0, event: started(scenario) },
];

test('[DSP1] time is extrapolated from the last event, and the next tick comes at the next second', () => {
  const { clock, asked, pass } = clockOn(running);
  pass(2_400);
  expect(clock.get().nowMs).toBe(2_400);
  expect(asked.map((timer) => timer.ms)).toEqual([600]);
});

test('[DSP2] while the clock stands still nothing ticks', () => {
  const pause: Step = {
    at: 1,
    event: { type: 'ClockSet', payload: { change: 'pause', speed: 1, running: false, exerciseMs: 60_000 } },
  };
  const { clock, asked } = clockOn([...running, pause]);
  expect(clock.get().nowMs).toBe(60_000);
  expect(asked).toEqual([]);
});

test('[DSP3] what falls due between two seconds is shown when it does', () => {
  const fast: Step = {
    at: 0,
    event: { type: 'ClockSet', payload: { change: 'speed', speed: 60, running: true, exerciseMs: 0 } },
  };
  const { clock, asked, pass } = clockOn([...running, fast]);
  pass(4_700);
  expect(clock.get().run?.context.injects.pers).toBeUndefined();
  expect(asked[0]?.ms).toBe(300);
  pass(300);
  expect(clock.get().run?.context.injects.pers).toEqual({ releasedMs: 300_000 });
});

test('[DSP4] the scenario shown equals the scenario played through', () => {
  const { clock, pass } = clockOn(running);
  for (let second = 0; second < 700; second += 1) pass(1_000);
  expect(clock.get().run?.context).toEqual(engine.advance(engine.start(), 700_000).context);
});

test('[DSP5] a line in the log changes nothing of the time on screen, a pause does', () => {
  const { clock, pass, record } = clockOn(running);
  pass(2_400);
  let changes = 0;
  clock.subscribe(() => {
    changes += 1;
  });
  record({ at: 0, event: entry() });
  expect(changes).toBe(0);
  const pause = { change: 'pause', speed: 1, running: false, exerciseMs: 180_000 } as const;
  record({ at: 3, event: { type: 'ClockSet', payload: pause } });
  expect([changes, clock.get().nowMs]).toEqual([1, 180_000]);
});
