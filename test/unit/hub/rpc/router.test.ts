import { describe, expect, it } from 'vitest';
import { createGrants } from '../../../../hub/access/grant.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { entry, planRequest, sampleBundle } from '../hub-world.ts';
import { rpcTo, servedHub } from '../served-hub.ts';

describe('a connection', () => {
  it('[RPC1] is a lobby or one participant, and may not do what belongs to the other', async () => {
    const { origin, cookie } = await servedHub();
    const lobby = await rpcTo(origin, '/rpc', cookie);
    const { grant } = await lobby.lobby.grant({ exerciseId: EXERCISE_ID, role: 'beamer' });
    const beamer = await rpcTo(origin, `/rpc?grant=${grant}`, cookie);
    const refused = { code: 'FORBIDDEN' };
    await expect(beamer.lobby.overview()).rejects.toMatchObject(refused);
    await expect(beamer.lobby.exportLog({ exerciseId: EXERCISE_ID })).rejects.toMatchObject(refused);
    await expect(lobby.participant.session()).rejects.toMatchObject(refused);
    await expect(
      lobby.participant.pull({ since: { seq: 0, refusedSeq: 0 }, limit: 1 }),
    ).rejects.toMatchObject(refused);
    await expect(beamer.participant.report()).rejects.toMatchObject(refused);
  });

  it('[RPC2] tells a role that may not see the plan neither name nor scenario before the start', async () => {
    const { origin, cookie } = await servedHub();
    const lobby = await rpcTo(origin, '/rpc', cookie);
    const as = async (role: 'leader' | 'beamer') => {
      const { grant } = await lobby.lobby.grant({ exerciseId: EXERCISE_ID, role });
      const rpc = await rpcTo(origin, `/rpc?grant=${grant}`, cookie);
      return { rpc, session: await rpc.participant.session() };
    };
    const leader = await as('leader');
    const seen = ({ session }: Awaited<ReturnType<typeof as>>) => [session.name, session.bundle?.scenario.id];
    expect([seen(leader), seen(await as('beamer'))]).toEqual([
      ['Proefoefening', 'proef'],
      ['Oefening', undefined],
    ]);
    const command = { id: crypto.randomUUID(), type: 'startExercise', payload: {} } as const;
    await leader.rpc.participant.command({ command });
    expect(seen(await as('beamer'))).toEqual(['Proefoefening', undefined]);
  });

  it('[RPC3] carries an entry to another device by poke and pull', async () => {
    const { origin, cookie } = await servedHub();
    const lobby = await rpcTo(origin, '/rpc', cookie);
    const seat = async (role: 'leader' | 'beamer') =>
      rpcTo(
        origin,
        `/rpc?grant=${(await lobby.lobby.grant({ exerciseId: EXERCISE_ID, role })).grant}`,
        cookie,
      );
    const [leader, beamer] = [await seat('leader'), await seat('beamer')];
    const pokes = (await beamer.participant.changes())[Symbol.asyncIterator]();
    expect((await pokes.next()).value).toEqual({ revision: 1 });
    const command = { id: crypto.randomUUID(), type: 'startExercise', payload: {} } as const;
    await leader.participant.command({ command });
    await leader.participant.push({ drafts: [entry('report', 'voor iedereen')] });
    await pokes.next();
    const page = await beamer.participant.pull({ since: { seq: 0, refusedSeq: 0 }, limit: 100 });
    expect(page.rows.map((row) => row.state === 'accepted' && row.event.type)).toEqual([
      'ExerciseStarted',
      'InjectReleased',
      'EntryLogged',
    ]);
  });

  it('[RPC4] gets a Dutch message when a report or a plan cannot be made', async () => {
    const { origin, cookie } = await servedHub();
    const lobby = await rpcTo(origin, '/rpc', cookie);
    const { grant } = await lobby.lobby.grant({ exerciseId: EXERCISE_ID, role: 'leader' });
    const leader = await rpcTo(origin, `/rpc?grant=${grant}`, cookie);
    expect(await leader.participant.report()).toEqual({
      ok: false,
      message:
        'Het verslag kon niet worden gemaakt (no fonts here). Het logboek is veilig. Probeer het opnieuw; lukt het dan niet, installeer Paraat opnieuw.',
    });
    const { plan, roles } = planRequest(await sampleBundle);
    const asked = { exerciseId: crypto.randomUUID(), scenarioId: 'onbekend', plan, roles };
    expect(await lobby.lobby.plan(asked)).toEqual({ ok: false, problem: 'UnknownScenario' });
    expect(await lobby.lobby.planned({ exerciseId: EXERCISE_ID })).toEqual({
      scenarioId: 'proef',
      plan,
      roles,
    });
  });

  it('[RPC5] by a grant holds after a restart of the hub', async () => {
    const { hub } = await servedHub();
    const granted = { exerciseId: EXERCISE_ID, role: 'leader' } as const;
    const grant = hub.grants.give(granted);
    expect(createGrants(hub.dataKey).read(grant)).toEqual(granted);
    const forged = `${grant.slice(0, 22)}${grant[22] === 'A' ? 'B' : 'A'}${grant.slice(23)}`;
    expect(hub.grants.read(forged)).toBeNull();
  });
});
