import { expect, it } from 'vitest';
import { decide } from '../../../shared/exercise/decide.ts';
import { foldExercise } from '../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../shared/scenario/engine.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import { planned, START_WALL_MS, stamped, started } from './event-factory.ts';

const MINUTE = 60_000;

it('[DEC22] the text of a real incident is replaced by the next one; play stays stopped since the same moment', () => {
  const scenario = sampleScenario();
  const engine = createEngine(scenario);
  const steps = [
    { at: 0, event: planned(scenario) },
    { at: 0, event: started(scenario) },
    { at: 8, event: { type: 'PlayStopped', payload: { kind: 'noPlay' } } },
    { at: 8, event: { type: 'PlayStopped', payload: { kind: 'realIncident', text: 'Ga naar het plein' } } },
  ] as const;
  const before = foldExercise(engine, stamped(steps));
  const command = {
    type: 'declareRealIncident',
    id: '018f6f2e-0000-7000-8000-000000000001',
    payload: { text: 'Ga naar de markt' },
  } as const;
  const decided = decide(
    engine,
    before,
    command,
    { role: 'leader', teamRole: null },
    8 * MINUTE,
    START_WALL_MS + 8 * MINUTE,
  );
  const corrected = {
    type: 'PlayStopped',
    payload: { kind: 'realIncident', text: 'Ga naar de markt' },
  } as const;
  expect(decided).toEqual({ ok: true, value: [corrected] });
  const after = foldExercise(engine, stamped([...steps, { at: 8, event: corrected }]));
  expect(after.state.play).toEqual({ ...before.state.play, text: 'Ga naar de markt' });
});
