import { describe, expect, it } from 'vitest';
import { audienceOf } from '../../../shared/exercise/access.ts';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import { advanceTo, type LiveExercise } from '../../../shared/exercise/live-exercise.ts';
import {
  ask,
  ended,
  engine,
  events,
  MIN,
  notStarted,
  playedTo,
  refused,
  scenario,
} from './asked-exercise.ts';
import { started } from './event-factory.ts';

describe('starting and ending', () => {
  it('[DEC1] a planned exercise starts once, with the facts that everyone may know', () => {
    expect(ask(notStarted, 0, { type: 'startExercise', payload: {} })).toEqual(events(started(scenario)));
    expect(ask(playedTo(3), 3, { type: 'startExercise', payload: {} })).toEqual(
      refused({ type: 'AlreadyStarted' }),
    );
    expect(ask(ended, 10, { type: 'startExercise', payload: {} })).toEqual(
      refused({ type: 'ExerciseEnded' }),
    );
  });

  it('[DEC2] before the start and after the end nothing else happens', () => {
    expect(ask(notStarted, 0, { type: 'pauseClock', payload: {} })).toEqual(refused({ type: 'NotStarted' }));
    expect(ask(ended, 10, { type: 'pauseClock', payload: {} })).toEqual(refused({ type: 'ExerciseEnded' }));
    expect(ask(ended, 10, { type: 'stopPlay', payload: {} })).toEqual(refused({ type: 'ExerciseEnded' }));
  });
});

describe('the clock', () => {
  it('[DEC3] pauses and resumes, and a command on an old screen is refused', () => {
    const pause: NewEvent = {
      type: 'ClockSet',
      payload: { change: 'pause', speed: 1, running: false, exerciseMs: 3 * MIN },
    };
    const paused = playedTo(3, { at: 3, event: pause });
    expect(ask(playedTo(3), 3, { type: 'pauseClock', payload: {} })).toEqual(events(pause));
    expect(ask(paused, 3, { type: 'pauseClock', payload: {} })).toEqual(
      refused({ type: 'ClockAlready', running: false }),
    );
    expect(ask(playedTo(3), 3, { type: 'resumeClock', payload: {} })).toEqual(
      refused({ type: 'ClockAlready', running: true }),
    );
  });

  it('[DEC4] jumps forward only, and not past the end of the scenario', () => {
    for (const minutes of [20, 60]) {
      expect(ask(playedTo(5), 5, { type: 'jumpClock', payload: { toMs: minutes * MIN } })).toEqual(
        events({
          type: 'ClockSet',
          payload: { change: 'jump', speed: 1, running: true, exerciseMs: minutes * MIN },
        }),
      );
    }
    expect(ask(playedTo(5), 5, { type: 'jumpClock', payload: { toMs: 5 * MIN } })).toEqual(
      refused({ type: 'NoJumpBack', nowMs: 5 * MIN }),
    );
    expect(ask(playedTo(5), 5, { type: 'jumpClock', payload: { toMs: 61 * MIN } })).toEqual(
      refused({ type: 'BeyondScenario', endMs: 60 * MIN }),
    );
  });
});

describe('injects', () => {
  it('[DEC5] a released inject carries what recipients may know and nothing of the staff', () => {
    expect(ask(playedTo(2), 2, { type: 'releaseInject', payload: { injectId: 'pers' } })).toEqual(
      events({
        type: 'InjectReleased',
        payload: {
          injectId: 'pers',
          number: 3,
          how: 'byHand',
          channel: 'pers',
          from: 'Dijkwacht Waterveen',
          to: ['burgemeester'],
          subject: 'Bericht 3',
          text: 'Tekst van bericht 3',
          plenary: true,
        },
      }),
    );
  });

  it('[DEC6] an inject is released or skipped once, also when time released it', () => {
    expect(ask(playedTo(6), 6, { type: 'releaseInject', payload: { injectId: 'pers' } })).toEqual(
      refused({ type: 'InjectAlready', injectId: 'pers', state: 'released' }),
    );
    expect(ask(playedTo(6), 6, { type: 'skipInject', payload: { injectId: 'weg' } })).toEqual(
      refused({ type: 'UnknownInject', injectId: 'weg' }),
    );
    const skip = { type: 'skipInject', payload: { injectId: 'pers' } } as const;
    const skipped = { type: 'InjectSkipped', payload: { injectId: 'pers', number: 3 } } as const;
    expect([ask(playedTo(3), 3, skip), ask(playedTo(3, { at: 2, event: skipped }), 3, skip)]).toEqual([
      events(skipped),
      refused({ type: 'InjectAlready', injectId: 'pers', state: 'skipped' }),
    ]);
  });

  it('[DEC7] an inject is postponed to later than now', () => {
    expect(
      ask(playedTo(2), 2, {
        type: 'postponeInject',
        payload: { injectId: 'pers', toMs: 9 * MIN, moveRest: false },
      }),
    ).toEqual(events({ type: 'InjectPostponed', payload: { injectId: 'pers', number: 3, toMs: 9 * MIN } }));
    expect(
      ask(playedTo(2), 2, {
        type: 'postponeInject',
        payload: { injectId: 'pers', toMs: 2 * MIN, moveRest: false },
      }),
    ).toEqual(refused({ type: 'PostponeIntoPast', nowMs: 2 * MIN }));
  });

  it('[DEC8] an improvised inject gets the next number and is released at once', () => {
    const inject = {
      channel: 'telefoon' as const,
      from: 'Raadslid',
      to: ['burgemeester'],
      subject: 'Vraag van een raadslid',
      text: 'Klopt het dat de dijk lekt?',
    };
    const improvise = { type: 'improviseInject', payload: { ...inject, plenary: false } } as const;
    expect(ask(playedTo(2), 2, improvise)).toEqual(
      events(
        { type: 'InjectImprovised', payload: { ...inject, injectId: 'improvised-8', number: 8 } },
        {
          type: 'InjectReleased',
          payload: { ...inject, injectId: 'improvised-8', number: 8, how: 'improvised', plenary: false },
        },
      ),
    );
  });

  it('[DEC20] an improvised inject is for the whole room when its maker says so, whatever its channel', () => {
    const released = (channel: 'pers' | 'telefoon', plenary: boolean) => {
      const payload = { channel, from: 'Krant', to: ['burgemeester'], subject: 'Vraag', text: 'Klopt dit?' };
      const decided = ask(playedTo(2), 2, { type: 'improviseInject', payload: { ...payload, plenary } });
      return decided.ok ? decided.value.map(audienceOf) : decided.error;
    };
    expect([released('pers', false), released('telefoon', true)]).toEqual([
      ['staff', 'players'],
      ['staff', 'everyone'],
    ]);
  });
});

describe('GRIP', () => {
  const change = {
    from: 1,
    to: 3,
    decider: 'burgemeester',
    imposed: false,
    reason: 'Onrust',
    effectiveMs: 4 * MIN,
  };

  it('[DEC9] changes to any other level, recorded with decider, reason and time', () => {
    expect(ask(playedTo(5), 5, { type: 'changeGrip', payload: change })).toEqual(
      events({ type: 'GripChanged', payload: change }),
    );
  });

  it('[DEC10] is refused when the screen is behind, when nothing changes, and for a time to come', () => {
    expect(ask(playedTo(5), 5, { type: 'changeGrip', payload: { ...change, from: 2 } })).toEqual(
      refused({ type: 'GripIsOther', grip: 1 }),
    );
    expect(ask(playedTo(5), 5, { type: 'changeGrip', payload: { ...change, to: 1 } })).toEqual(
      refused({ type: 'GripUnchanged', grip: 1 }),
    );
    expect(ask(playedTo(5), 5, { type: 'changeGrip', payload: { ...change, effectiveMs: 6 * MIN } })).toEqual(
      refused({ type: 'TimeInFuture', nowMs: 5 * MIN }),
    );
  });

  it('[DEC21] takes effect no earlier than the change before it, whenever that was recorded', () => {
    const now = playedTo(9, { at: 8, event: { type: 'GripChanged', payload: change } });
    const next = (minutes: number) =>
      ask(now, 9, { type: 'changeGrip', payload: { ...change, from: 3, to: 4, effectiveMs: minutes * MIN } });
    expect(next(3)).toEqual(refused({ type: 'TimeBeforeGrip', grip: 3, sinceMs: 4 * MIN }));
    const fromTheFourth = events({
      type: 'GripChanged',
      payload: { ...change, from: 3, to: 4, effectiveMs: 4 * MIN },
    });
    // A typed time has no seconds.
    expect([next(3.5), next(4)]).toEqual([fromTheFourth, fromTheFourth]);
  });
});

describe('decisions on a gate', () => {
  const payload = {
    gateId: 'evacuatie',
    optionId: 'ja',
    decider: 'burgemeester',
    rationale: 'Te groot risico',
  };
  const confirmed: NewEvent = {
    type: 'DecisionConfirmed',
    payload: { ...payload, gateTitle: 'Evacuatie kwetsbaren', optionLabel: 'Evacueren' },
  };

  it('[DEC11] a decision answers an open gate, once', () => {
    expect(ask(playedTo(15), 15, { type: 'confirmDecision', payload })).toEqual(events(confirmed));
    expect(
      ask(playedTo(16, { at: 15, event: confirmed }), 16, {
        type: 'confirmDecision',
        payload: { ...payload, optionId: 'nee' },
      }),
    ).toEqual(refused({ type: 'GateAlreadyDecided', gateId: 'evacuatie', optionId: 'ja' }));
  });

  it('[DEC12] a gate that is not open, or a choice it does not have, is refused', () => {
    // The water has fallen: its phase does not come back.
    const late: NewEvent = {
      type: 'PhaseForced',
      payload: { phaseId: 'nafase', phaseTitle: 'Nafase', reason: 'R' },
    };
    expect(ask(playedTo(5, { at: 5, event: late }), 5, { type: 'confirmDecision', payload })).toEqual(
      refused({ type: 'GateNotOpen', gateId: 'evacuatie' }),
    );
    expect(
      ask(playedTo(15), 15, { type: 'confirmDecision', payload: { ...payload, optionId: 'weg' } }),
    ).toEqual(refused({ type: 'UnknownOption', optionId: 'weg' }));
  });

  it('[DEC29] a decision that was taken before its question is recorded as such, and the gate does not open', () => {
    const early: NewEvent = {
      type: 'DecisionConfirmed',
      payload: { ...payload, gateTitle: 'Evacuatie kwetsbaren', optionLabel: 'Evacueren', isEarly: true },
    };
    expect(ask(playedTo(5), 5, { type: 'confirmDecision', payload })).toEqual(events(early));
    expect(advanceTo(engine, playedTo(5, { at: 5, event: early }), 40 * 60_000).run.context.gates).toEqual({
      evacuatie: { openedMs: 5 * 60_000, isEarly: true, decidedMs: 5 * 60_000, optionId: 'ja' },
    });
  });

  it('[DEC13] a log line never moves the chart: only a confirmed decision does', () => {
    const line: NewEvent = {
      type: 'EntryLogged',
      payload: { kind: 'decision', text: 'Wij evacueren De Wilgen', team: 'GBT', objectiveId: null },
    };
    const phase = (live: LiveExercise) => live.run.context.course.at(-1)?.phaseId;
    expect(phase(playedTo(16, { at: 15, event: line }))).toBe('bewaken');
    expect(phase(playedTo(16, { at: 15, event: confirmed }))).toBe('evacueren');
  });
});
