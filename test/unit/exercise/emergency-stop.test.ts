import { describe, expect, it } from 'vitest';
import type { ParticipantRole } from '../../../shared/exercise/event.ts';
import { foldExercise } from '../../../shared/exercise/live-exercise.ts';
import { ask, engine, events, MIN, playedTo, refused, scenario, stopped } from './asked-exercise.ts';
import { planned, type Step, stamped, started } from './event-factory.ts';

describe('Noodstop', () => {
  it('[DEC14] stops at once, stops nothing twice, and blocks the play until it is resumed with a reason', () => {
    expect(ask(playedTo(5), 5, { type: 'stopPlay', payload: {} })).toEqual(
      events({ type: 'PlayStopped', payload: { kind: 'noPlay' } }),
    );
    expect(ask(stopped, 10, { type: 'stopPlay', payload: {} })).toEqual(events());
    expect(ask(stopped, 10, { type: 'releaseInject', payload: { injectId: 'reserve' } })).toEqual(
      refused({ type: 'PlayIsStopped' }),
    );
    expect(ask(stopped, 10, { type: 'resumePlay', payload: { reason: 'Loos alarm' } })).toEqual(
      events({ type: 'PlayResumed', payload: { reason: 'Loos alarm' } }),
    );
  });

  it('[DEC15] a real incident is declared only after the stop', () => {
    const real = { type: 'declareRealIncident', payload: { text: 'Brand in het gemeentehuis' } } as const;
    expect(ask(playedTo(5), 5, real)).toEqual(refused({ type: 'PlayIsNotStopped' }));
    expect(ask(stopped, 10, real)).toEqual(
      events({ type: 'PlayStopped', payload: { kind: 'realIncident', text: 'Brand in het gemeentehuis' } }),
    );
  });

  it('[DEC16] exercise time stands still from the stop to the resumption', () => {
    const resumed = foldExercise(
      engine,
      stamped([
        { at: 0, event: planned(scenario) },
        { at: 0, event: started(scenario) },
        { at: 10, event: { type: 'PlayStopped', payload: { kind: 'noPlay' } } },
        {
          at: 10,
          event: { type: 'PlayResumed', payload: { reason: 'Loos alarm' } },
          wallMs: Date.parse('2026-11-18T08:40:00Z'),
        },
      ]),
    );
    expect(stopped.state.clock.running).toBe(false);
    expect(resumed.state.clock).toEqual({
      exerciseMs: 10 * MIN,
      wallMs: Date.parse('2026-11-18T08:40:00Z'),
      speed: 1,
      running: true,
    });
  });

  it('[DEC19] a real incident that lasts when the exercise ends stays known after it', () => {
    const stop: Step = { at: 10, event: { type: 'PlayStopped', payload: { kind: 'noPlay' } } };
    const real: Step = {
      at: 10,
      event: { type: 'PlayStopped', payload: { kind: 'realIncident', text: 'Ga naar het plein' } },
    };
    const over: Step = { at: 10, event: { type: 'PlayResumed', payload: { reason: 'Voorbij' } } };
    const end: Step = { at: 10, event: { type: 'ExerciseEnded', payload: {} } };
    const told = (...steps: Step[]) => playedTo(10, ...steps).state.incidentAtEnd;
    expect([told(stop, real), told(stop, real, end), told(stop, real, over, end), told(stop, end)]).toEqual([
      null,
      'Ga naar het plein',
      null,
      null,
    ]);
  });

  it('[DEC18] a clock that was paused before the stop stays paused after it', () => {
    const paused: Step = {
      at: 8,
      event: {
        type: 'ClockSet',
        payload: { change: 'pause', speed: 1, running: false, exerciseMs: 8 * MIN },
      },
    };
    const resumed = playedTo(
      8,
      paused,
      { at: 8, event: { type: 'PlayStopped', payload: { kind: 'noPlay' } } },
      { at: 8, event: { type: 'PlayStopped', payload: { kind: 'realIncident', text: 'Brand' } } },
      { at: 8, event: { type: 'PlayResumed', payload: { reason: 'Voorbij' } } },
    );
    expect(resumed.state.clock.running).toBe(false);
  });

  it('[DEC17] anyone of the staff may stop the play, no player and no screen may', () => {
    const roles: readonly ParticipantRole[] = ['leader', 'staff', 'observer', 'player', 'beamer', 'reader'];
    const allowed = roles.filter((role) => ask(playedTo(5), 5, { type: 'stopPlay', payload: {} }, role).ok);
    expect(allowed).toEqual(['leader', 'staff', 'observer']);
  });
});
