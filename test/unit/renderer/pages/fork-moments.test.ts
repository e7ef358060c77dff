import { describe, expect, it } from 'vitest';
import { forkMoments } from '../../../../renderer/pages/leader/fork-moments.ts';
import type { NewEvent } from '../../../../shared/exercise/decide-in-play.ts';
import { foldExercise } from '../../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../../shared/scenario/engine.ts';
import { planned, stamped, started } from '../../exercise/event-factory.ts';
import { sampleInject, sampleScenario } from '../../scenario/sample-scenario.ts';

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
    expect(forkMoments(engine, run, events, minutes)).toEqual([
      { id: 'phase-2', label: 'T+14 Begin van fase Evacueren', moment: { atMs: 14 * MINUTE } },
      { id: 'event-5', label: 'T+14 Vlak voor het besluit: Evacuatie kwetsbaren', moment: { beforeSeq: 5 } },
      { id: 'phase-1', label: 'T+10 Begin van fase Bewaken', moment: { atMs: 10 * MINUTE + 1 } },
      { id: 'event-4', label: 'T+5 Vlak voor inject 3. Bericht 3', moment: { atMs: 5 * MINUTE - 1 } },
      { id: 'phase-0', label: 'T+0 Begin van fase Normaal', moment: { atMs: 0 } },
    ]);
  });

  it('[FRK13] are places in the log while the clock stands still, so that what came before stays', () => {
    const scenario = sampleScenario();
    const engine = createEngine({
      ...scenario,
      injects: [
        ...scenario.injects,
        sampleInject({ id: 'weg', number: 8, release: { phase: 'evacueren', after: 0 } }),
      ],
    });
    const released = (injectId: string, number: number, how: 'due' | 'improvised'): NewEvent => ({
      type: 'InjectReleased',
      payload: {
        injectId,
        number,
        how,
        channel: 'mail',
        from: 'X',
        to: [],
        subject: 'S',
        text: '',
        plenary: false,
      },
    });
    const message = { injectId: 'improvised-9', number: 9, channel: 'mail' as const, from: 'X', to: ['a'] };
    const events = stamped(
      (
        [
          [0, planned(scenario)],
          [0, started(scenario)],
          [14, { type: 'GateReopened', payload: { gateId: 'evacuatie', gateTitle: 'E', reason: 'R' } }],
          [
            14,
            {
              type: 'DecisionConfirmed',
              payload: {
                gateId: 'evacuatie',
                gateTitle: 'Evacuatie',
                optionId: 'ja',
                optionLabel: 'Ja',
                decider: 'burgemeester',
                rationale: 'R',
              },
            },
          ],
          [14, released('weg', 8, 'due')],
          [14, { type: 'InjectImprovised', payload: { ...message, subject: 'S', text: 'T' } }],
          [14, released('improvised-9', 9, 'improvised')],
          [14, { type: 'PhaseForced', payload: { phaseId: 'nafase', phaseTitle: 'Nafase', reason: 'R' } }],
        ] satisfies (readonly [number, NewEvent])[]
      ).map(([at, event]) => ({ at, event })),
    );
    const { run } = foldExercise(engine, events);
    expect(forkMoments(engine, run, events, (ms) => `T+${Math.round(ms / MINUTE)}`)).toEqual([
      { id: 'phase-3', label: 'T+14 Begin van fase Nafase', moment: { atMs: 14 * MINUTE } },
      { id: 'event-7', label: 'T+14 Vlak voor inject 9. S', moment: { beforeSeq: 6 } },
      { id: 'phase-2', label: 'T+14 Begin van fase Evacueren', moment: { beforeSeq: 6 } },
      // Comes at once with the decision: before the one is before the other.
      { id: 'event-5', label: 'T+14 Vlak voor inject 8. S', moment: { beforeSeq: 4 } },
      { id: 'event-4', label: 'T+14 Vlak voor het besluit: Evacuatie', moment: { beforeSeq: 4 } },
      { id: 'phase-1', label: 'T+10 Begin van fase Bewaken', moment: { atMs: 10 * MINUTE + 1 } },
      { id: 'phase-0', label: 'T+0 Begin van fase Normaal', moment: { atMs: 0 } },
    ]);
  });
});
