/** Tijdsprong terug over a connection: for the start window, and for who leads the exercise. */
import { call } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../../hub/rpc/router.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { MINUTE, runningWorld, who } from '../hub-world.ts';

const FORK_ID = '018f0000-0000-7000-8000-0000000000f0';
const NAME = 'Proefoefening, tweede kans';

describe('who may fork', () => {
  it('[FRK8] is the start window and who leads the exercise', async () => {
    const hub = await runningWorld();
    hub.pass(2 * MINUTE);
    const { exercises, log, world } = hub;
    const router = createRouter({ exercises, log, wallClock: world.wallMs } as Parameters<
      typeof createRouter
    >[0]);
    const asked = { moment: { atMs: MINUTE }, newExerciseId: FORK_ID, name: NAME };
    const as = (role: 'leader' | 'staff' | 'beamer') => ({
      context: { kind: 'participant', replicaKey: null, ...who(role) } as const,
    });
    const lobby = { context: { kind: 'lobby' } as const };
    await expect(call(router.participant.fork, asked, as('staff'))).rejects.toThrow(
      'Dit hoort niet bij dit venster',
    );
    await expect(call(router.participant.fork, asked, as('beamer'))).rejects.toThrow(
      'Dit hoort niet bij dit venster',
    );
    await expect(call(router.participant.fork, asked, lobby)).rejects.toThrow(
      'Dit hoort niet bij dit venster',
    );
    await expect(
      call(router.lobby.fork, { ...asked, exerciseId: EXERCISE_ID }, as('leader')),
    ).rejects.toThrow('Dit hoort niet bij dit venster');
    expect(await call(router.participant.fork, asked, as('leader'))).toEqual({
      ok: true,
      exerciseId: FORK_ID,
    });
    expect(await call(router.lobby.fork, { ...asked, exerciseId: EXERCISE_ID }, lobby)).toEqual({
      ok: true,
      exerciseId: FORK_ID,
    });
  });
});
