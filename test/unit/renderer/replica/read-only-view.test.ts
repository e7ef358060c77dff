/** An exercise that can only be read stands still where its log breaks off. */
import { expect, test } from 'vitest';
import { createExerciseFold } from '../../../../renderer/replica/exercise-fold.ts';
import { isEndKnown, readOnlyView } from '../../../../renderer/replica/read-only-view.ts';
import { createEngine } from '../../../../shared/scenario/engine.ts';
import { planned, type Step, stamped, started } from '../../exercise/event-factory.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const scenario = sampleScenario();
const running: readonly Step[] = [
  { at: 0, event: planned(scenario) },
  { at: 0, event: started(scenario) },
  { at: 8, event: { type: 'PlayStopped', payload: { kind: 'noPlay' } } },
  { at: 8, event: { type: 'PlayResumed', payload: { reason: 'vals alarm' } } },
];

function viewOf(steps: readonly Step[]) {
  const fold = createExerciseFold(createEngine(scenario));
  fold.add(stamped(steps).map((event) => ({ state: 'accepted', event })));
  return fold.view();
}

test('[UI28] a log that breaks off leaves an exercise that stands still and has no known end', () => {
  const view = viewOf(running);
  const { state } = readOnlyView(view);
  expect(state).toEqual({
    ...view.state,
    status: 'ended',
    clock: { ...view.state.clock, exerciseMs: 8 * 60_000, running: false },
  });
  expect(isEndKnown(state)).toBe(false);
});

test('[UI28] a log that breaks off during a stop leaves no stop', () => {
  expect(readOnlyView(viewOf(running.slice(0, 3))).state.play).toEqual({ state: 'on' });
});

test('[UI28] an exercise that has not begun or has ended stays as it is', () => {
  const ended = viewOf([...running, { at: 9, event: { type: 'ExerciseEnded', payload: {} } }]);
  const planned = viewOf(running.slice(0, 1));
  expect([readOnlyView(ended), readOnlyView(planned)]).toEqual([ended, planned]);
  expect([isEndKnown(ended.state), isEndKnown(planned.state)]).toEqual([true, false]);
});
