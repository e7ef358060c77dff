import { describe, expect, it } from 'vitest';
import { forkMoments } from '../../../../renderer/pages/leader/fork-moments.ts';
import type { NewEvent } from '../../../../shared/exercise/decide-in-play.ts';
import { foldExercise } from '../../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../../shared/scenario/engine.ts';
import { planned, stamped, started } from '../../exercise/event-factory.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const MINUTE = 60_000;

describe('the moments to go back to', () => {
  it('[FRK9] are the beginning of each phase and the instant before each decision and inject', () => {
    const scenario = sampleScenario();
    const engine = createEngine(scenario);
    const [first, , third] = scenario.injects;
    if (!first || !third) throw new Error('The sample has too few injects');
    const released = ({ id: injectId, number, subject }: typeof first): NewEvent => ({
      type: 'InjectReleased',
      payload: {
        injectId,
        number,
        how: 'due',
        channel: 'sitrap',
        from: 'X',
        to: [],
        subject,
        text: '',
        plenary: true,
      },
    });
    const events = stamped([
      { at: 0, event: planned(scenario) },
      { at: 0, event: started(scenario) },
      { at: 0, event: released(first) },
      { at: 5, event: released(third) },
      {
        at: 14,
        event: {
          type: 'DecisionConfirmed',
          payload: {
            gateId: 'evacuatie',
            gateTitle: 'Evacuatie kwetsbaren',
            optionId: 'ja',
            optionLabel: 'Evacueren',
            decider: 'burgemeester',
            rationale: 'Het water stijgt',
          },
        },
      },
    ]);
    const { run } = foldExercise(engine, events);
    const minutes = (ms: number) => `T+${Math.round(ms / MINUTE)}`;
    expect(forkMoments(engine.model, run, events, minutes)).toEqual([
      { id: 'phase-2', label: 'T+14 Begin van fase Evacueren', atMs: 14 * MINUTE },
      { id: 'event-5', label: 'T+14 Vlak voor het besluit: Evacuatie kwetsbaren', atMs: 14 * MINUTE - 1 },
      { id: 'phase-1', label: 'T+10 Begin van fase Bewaken', atMs: 10 * MINUTE + 1 },
      { id: 'event-4', label: 'T+5 Vlak voor inject 3. Bericht 3', atMs: 5 * MINUTE - 1 },
      { id: 'phase-0', label: 'T+0 Begin van fase Normaal', atMs: 0 },
    ]);
  });
});
