/** What the exercise leader sets right while the play is on: a recall, a gate opened again, a phase, a term. */
import { describe, expect, it } from 'vitest';
import { type NewEvent, releaseOf } from '../../../shared/exercise/decide-in-play.ts';
import { advanceTo, type LiveExercise } from '../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../shared/scenario/engine.ts';
import { movesOf, playMoves, restAfter } from '../../../shared/scenario/postponement.ts';
import { sampleInject, sampleScenario } from '../scenario/sample-scenario.ts';
import { exerciseWith, MIN, refused } from './asked-exercise.ts';

const scenario = sampleScenario({
  clocks: [
    {
      id: 'melding',
      title: 'Melding aan de toezichthouder',
      law: 'AVG, artikel 33',
      starts: { inject: 'pers' },
      limit: 30,
    },
  ],
});
const { engine, playedTo, ask } = exerciseWith(scenario);
const events = (...value: object[]) => ({ ok: true, value });
const pers = engine.model.injectById.get('pers');
if (!pers) throw new Error('The sample has no inject pers');

describe('an inject', () => {
  const live = playedTo(5, { at: 5, event: releaseOf(engine, pers, 'due') });
  const wallMs = live.state.released.pers?.wallMs ?? 0;
  const recall = { type: 'recallInject', payload: { injectId: 'pers' } } as const;

  it('[DEC23] is taken back within thirty seconds on the clock of the wall', () => {
    const recalled = {
      type: 'InjectRecalled',
      payload: {
        injectId: 'pers',
        number: 3,
        releasedSeq: 3,
        plenary: true,
        to: ['burgemeester'],
      },
    };
    expect(ask(live, 5, recall, 'leader', wallMs + 30_000)).toEqual(events(recalled));
    expect(ask(live, 5, recall, 'leader', wallMs + 30_001)).toEqual(
      refused({ type: 'RecallTooLate', injectId: 'pers' }),
    );
    expect(ask(playedTo(2), 2, recall)).toEqual(refused({ type: 'InjectNotReleased', injectId: 'pers' }));
  });

  it('[DEC24] that is put off moves what waits for that moment or a later one by as much, when asked', () => {
    const postpone = (moveRest: boolean) =>
      ask(playedTo(2), 2, { type: 'postponeInject', payload: { injectId: 'pers', toMs: 9 * MIN, moveRest } });
    const own = { type: 'InjectPostponed', payload: { injectId: 'pers', number: 3, toMs: 9 * MIN } };
    const other = { type: 'InjectPostponed', payload: { injectId: 'opvang', number: 7, toMs: 17 * MIN } };
    expect([postpone(false), postpone(true)]).toEqual([events(own), events(own, other)]);
  });

  it('[DEC24] that is brought forward brings what waits for a later moment forward by as much, when asked', () => {
    const live = playedTo(2);
    const outcome = ask(live, 2, {
      type: 'postponeInject',
      payload: { injectId: 'pers', toMs: 3 * MIN, moveRest: true },
    });
    expect(outcome).toEqual(
      events(
        { type: 'InjectPostponed', payload: { injectId: 'pers', number: 3, toMs: 3 * MIN } },
        { type: 'InjectPostponed', payload: { injectId: 'opvang', number: 7, toMs: 11 * MIN } },
      ),
    );
    const moved = outcome.ok ? outcome.value.map((event) => ({ at: 2, event })) : [];
    const after = advanceTo(engine, playedTo(2, ...moved), 3 * MIN).run.context;
    expect(after.injects.pers?.releasedMs).toBe(3 * MIN);
  });

  it('[DEC24] the rest moves by what was asked, also past an inject that waits for a phase', () => {
    const injects = [
      ...scenario.injects,
      sampleInject({ id: 'laat', number: 8, release: { at: 40 } }),
      sampleInject({ id: 'vroeg', number: 9, release: { at: 3 } }),
      sampleInject({ id: 'samen', number: 10, release: { at: 12 + 1 / MIN } }),
    ];
    const later = createEngine({ ...scenario, injects });
    // Inject 2 comes two minutes after a phase that begins at minute 10.
    const { fromMs, rest } = restAfter(later, later.advance(later.start(), 2 * MIN), 'kwel', 2 * MIN);
    expect([fromMs, rest.map(({ inject, dueMs }) => [inject.id, dueMs / MIN])]).toEqual([
      12 * MIN + 1,
      [
        ['opvang', 13],
        ['laat', 40],
        ['samen', 12 + 1 / MIN],
      ],
    ]);
  });

  describe('with what comes after it', () => {
    const inDanger = { in: 'dreiging' } as const;
    const {
      playedTo: start,
      ask: command,
      engine: own,
    } = exerciseWith({
      ...scenario,
      injects: [
        ...scenario.injects,
        // Waits for the phase from minute 10 to minute 30.
        sampleInject({ id: 'in-fase', number: 8, release: { at: 15 }, when: inDanger }),
        sampleInject({ id: 'daarna', number: 9, release: { at: 18 } }),
        sampleInject({ id: 'slot', number: 10, release: { at: 40 } }),
        // Held up: its own moment is long before its phase.
        sampleInject({ id: 'wacht', number: 11, release: { at: 3 }, when: { in: 'nafase' } }),
        sampleInject({ id: 'samen', number: 12, release: { at: 18 } }),
        sampleInject({ id: 'laatst', number: 13, release: { at: 34 } }),
        // The first of its phases has passed at its own moment.
        sampleInject({
          id: 'tweemaal',
          number: 14,
          release: { at: 11 },
          when: { any: [{ in: 'normaal' }, { in: 'nafase' }] },
        }),
      ],
    });
    /** Minute of each, after the command and to the end. */
    const comes = (injectId: string, toMinute: number | null) => {
      const outcome =
        toMinute === null
          ? events()
          : command(start(4), 4, {
              type: 'postponeInject',
              payload: { injectId, toMs: toMinute * MIN, moveRest: true },
            });
      const moved = (outcome as { value: NewEvent[] }).value.map((event) => ({ at: 4, event }));
      const { injects } = advanceTo(own, start(4, ...moved), 60 * MIN).run.context;
      const inject = own.model.injectById.get(injectId);
      if (inject && toMinute !== null) {
        const { run } = start(4);
        const foretold = movesOf(own, run, { inject, toMs: toMinute * MIN }, true, 4 * MIN);
        expect(playMoves(own, run, foretold).injects).toEqual(injects);
      }
      return own.model.scenario.injects.slice(7).map(({ id }) => {
        const ms = injects[id]?.releasedMs;
        return ms === undefined ? null : Math.floor(ms / MIN);
      });
    };

    it('[DEC28] stays as far before it when it comes later than asked, or not earlier at all', () => {
      expect([
        comes('in-fase', null),
        // Its phase begins at minute 10: five earlier, not nine.
        comes('in-fase', 6),
        // It comes two minutes after its phase begins, whatever is asked.
        comes('kwel', 6),
        comes('daarna', 10),
      ]).toEqual([
        [15, 18, 40, 36, 18, 34, 36],
        [10, 13, 35, 36, 13, 29, 36],
        [15, 18, 40, 36, 18, 34, 36],
        [15, 10, 32, 36, 10, 26, 36],
      ]);
    });

    it('[DEC28] takes along what is held up by a condition, later only', () => {
      expect([comes('slot', 44), comes('daarna', 22), comes('daarna', 12), comes('laatst', 5)]).toEqual([
        [15, 18, 44, 36, 18, 34, 36],
        [15, 22, 44, 40, 22, 38, 40],
        [15, 12, 34, 36, 12, 28, 36],
        [15, 18, 11, 36, 18, 5, 36],
      ]);
    });
  });
});

describe('a gate', () => {
  const reopen = {
    type: 'reopenGate',
    payload: { gateId: 'evacuatie', reason: 'Nieuwe berekening van het waterschap' },
  } as const;
  it('[DEC25] is opened again when it was decided or missed, with a reason', () => {
    const reopened = {
      type: 'GateReopened',
      payload: { ...reopen.payload, gateTitle: 'Evacuatie kwetsbaren' },
    };
    expect(ask(playedTo(24), 24, reopen)).toEqual(events(reopened));
    expect(ask(playedTo(12), 12, reopen)).toEqual(refused({ type: 'GateIsOpen', gateId: 'evacuatie' }));
    expect(ask(playedTo(2), 2, reopen)).toEqual(refused({ type: 'GateNotOpen', gateId: 'evacuatie' }));
  });
});

describe('a phase', () => {
  it('[DEC26] is entered on the leader’s word, with a reason', () => {
    const force = (phaseId: string) =>
      ask(playedTo(2), 2, { type: 'forcePhase', payload: { phaseId, reason: 'Tijd is op' } });
    expect(force('nafase')).toEqual(
      events({
        type: 'PhaseForced',
        payload: { phaseId: 'nafase', phaseTitle: 'Nafase', reason: 'Tijd is op' },
      }),
    );
    expect(force('normaal')).toEqual(refused({ type: 'PhaseAlready', phaseId: 'normaal' }));
    expect(force('weg')).toEqual(refused({ type: 'UnknownPhase', phaseId: 'weg' }));
  });
});

describe('a statutory term', () => {
  it('[DEC27] is met once, after it began', () => {
    const meet = (live: LiveExercise, minutes: number) =>
      ask(live, minutes, {
        type: 'meetClock',
        payload: { clockId: 'melding', reason: 'Gemeld om 9.10 uur' },
      });
    const met = {
      type: 'ClockMet' as const,
      payload: {
        clockId: 'melding',
        clockTitle: 'Melding aan de toezichthouder',
        reason: 'Gemeld om 9.10 uur',
      },
    };
    expect(meet(playedTo(2), 2)).toEqual(refused({ type: 'ClockNotStarted', clockId: 'melding' }));
    expect(meet(playedTo(10), 10)).toEqual(events(met));
    expect(meet(playedTo(12, { at: 10, event: met }), 12)).toEqual(
      refused({ type: 'ClockAlreadyMet', clockId: 'melding' }),
    );
  });
});
