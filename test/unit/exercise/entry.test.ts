import { describe, expect, it } from 'vitest';
import { decideEntry } from '../../../shared/exercise/decide.ts';
import type { EventDraft } from '../../../shared/exercise/event.ts';
import { ended, ID, MIN, playedTo, refused, stopped } from './asked-exercise.ts';
import { EXERCISE_ID, START_WALL_MS } from './event-factory.ts';

describe('log lines', () => {
  const draft = (kind: 'report' | 'observation', writtenAt: number): EventDraft<'EntryLogged'> => ({
    id: ID,
    exerciseId: EXERCISE_ID,
    type: 'EntryLogged',
    version: 1,
    payload: { kind, text: 'Kwelwater', team: 'CoPI', objectiveId: null },
    author: { personId: null, roleId: 'leader', deviceId: 'test' },
    writtenAt: START_WALL_MS + writtenAt * MIN,
    // Exercise time stands still at the end, also on the author's clock.
    writtenAtExercise: Math.min(writtenAt, 10) * MIN,
  });

  it('[LOG1] who writes which kind follows the access table', () => {
    expect(decideEntry(playedTo(5), draft('report', 5), { role: 'player', teamRole: null })).toEqual({
      ok: true,
      value: null,
    });
    expect(decideEntry(playedTo(5), draft('observation', 5), { role: 'player', teamRole: null })).toEqual(
      refused({ type: 'NotAllowed' }),
    );
    expect(decideEntry(playedTo(5), draft('report', 5), { role: 'observer', teamRole: null })).toEqual(
      refused({ type: 'NotAllowed' }),
    );
    expect(decideEntry(playedTo(5), draft('report', 5), { role: 'beamer', teamRole: null })).toEqual(
      refused({ type: 'NotAllowed' }),
    );
  });

  it('[LOG2] logging goes on while the play is stopped', () => {
    expect(decideEntry(stopped, draft('report', 10), { role: 'player', teamRole: null })).toEqual({
      ok: true,
      value: null,
    });
  });

  it('[LOG3] a line written before the end may come in after it, a line written after it not', () => {
    expect(decideEntry(ended, draft('report', 9), { role: 'player', teamRole: null })).toEqual({
      ok: true,
      value: null,
    });
    expect(decideEntry(ended, draft('report', 11), { role: 'player', teamRole: null })).toEqual(
      refused({ type: 'ExerciseEnded' }),
    );
  });
});
