import { call } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createGrants } from '../../../../hub/access/grant.ts';
import type { Hub } from '../../../../hub/hub.ts';
import { createRouter } from '../../../../hub/rpc/router.ts';
import { summaryOf } from '../../../../hub/scenario/library.ts';
import type { ParticipantRole } from '../../../../shared/exercise/event.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import {
  entry,
  hubWorld,
  planRequest,
  runningWorld,
  sampleBundle,
  temporaryFolder,
  valueIn,
  who,
} from '../hub-world.ts';
import { rpcTo, servedHub } from '../served-hub.ts';

const COMMANDS =
  'startExercise, pauseClock, resumeClock, setSpeed, jumpClock, releaseInject, postponeInject, skipInject, recallInject, improviseInject, changeGrip, reopenGate, forcePhase, meetClock, confirmDecision, confirmProposal, linkDecision, withdrawDecision, openMeeting, enterBobPhase, setAttendance, closeMeeting, setRbt, stopPlay, declareRealIncident, resumePlay, endExercise';

/** Connections as participants of the one exercise of a hub. */
async function seats() {
  const { origin, cookie } = await servedHub();
  const { lobby } = await rpcTo(origin, '/rpc', cookie);
  return async (role: 'leader' | 'beamer') => {
    const { grant } = await lobby.grant({ exerciseId: EXERCISE_ID, role });
    return rpcTo(origin, `/rpc?grant=${grant}`, cookie);
  };
}

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
    const seat = await seats();
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

  it('[RPC8] that comes after a message was taken back gets no word of it', async () => {
    const seat = await seats();
    const leader = await seat('leader');
    for (const asked of [
      { type: 'startExercise', payload: {} },
      { type: 'recallInject', payload: { injectId: 'start' } },
    ] as const) {
      await leader.participant.command({ command: { id: crypto.randomUUID(), ...asked } });
    }
    const messages = async (role: 'leader' | 'beamer') => {
      const { rows } = await (await seat(role)).participant.pull({
        since: { seq: 0, refusedSeq: 0 },
        limit: 100,
      });
      return rows.flatMap((row) =>
        row.state === 'accepted' && row.event.type === 'InjectReleased'
          ? [
              [
                row.event.payload.from,
                row.event.payload.to,
                row.event.payload.subject,
                row.event.payload.text,
              ],
            ]
          : [],
      );
    };
    expect(await messages('beamer')).toEqual([['–', [], '–', '–']]);
    const { from, to, subject, text } = (await sampleBundle).scenario.injects[0] ?? {};
    expect(await messages('leader')).toEqual([[from, to, subject, text]]);
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
    const asked = { exerciseId: crypto.randomUUID(), scenarioId: 'onbekend', plan, roles, profile: {} };
    expect(await lobby.lobby.plan(asked)).toEqual({ ok: false, problem: 'UnknownScenario' });
    expect(await lobby.lobby.planned({ exerciseId: EXERCISE_ID })).toEqual({
      scenarioId: 'proef',
      scenario: summaryOf((await sampleBundle).scenario, 'library'),
      plan,
      roles,
    });
  });

  it('[AGN2] that plans with the agendas of the gemeente has them told at the start, but not to the room', async () => {
    const { origin, cookie } = await servedHub();
    const { lobby } = await rpcTo(origin, '/rpc', cookie);
    const { plan } = planRequest(await sampleBundle);
    const exerciseId = '018f0000-0000-7000-8000-0000000000ab';
    const agendas = {
      first: ['Opening', 'Besluiten'],
      followUp: ['Besluiten'],
      minutes: { picture: 5, judgement: 10, decision: 15 },
    };
    await lobby.plan({ exerciseId, scenarioId: 'proef', plan, roles: {}, profile: {}, agendas });
    const seat = async (role: 'leader' | 'beamer') => {
      const { grant } = await lobby.grant({ exerciseId, role });
      return (await rpcTo(origin, `/rpc?grant=${grant}`, cookie)).participant;
    };
    const [leader, beamer] = [await seat('leader'), await seat('beamer')];
    await leader.command({ command: { id: crypto.randomUUID(), type: 'startExercise', payload: {} } });
    const since = { seq: 0, refusedSeq: 0 };
    const toldTo = async (pull: typeof leader.pull) =>
      (await pull({ since, limit: 100 })).rows.flatMap((row) =>
        row.state === 'accepted' && row.event.type === 'ExerciseStarted' ? [row.event.payload.agendas] : [],
      );
    expect([await toldTo(leader.pull), await toldTo(beamer.pull)]).toEqual([[agendas], [undefined]]);
  });

  it('[RPC9] that plans an exercise anew keeps its scenario as it was, unless it asks for the newest', async () => {
    const { hub, origin, cookie } = await servedHub();
    const { lobby } = await rpcTo(origin, '/rpc', cookie);
    const scenarioId = '018f0000-0000-7000-8000-00000000005c';
    valueIn(await hub.scenarioExchange.copy('proef', scenarioId, 'Eigen proef'));
    valueIn(await hub.ownScenarios.publish(scenarioId, 1));
    const { plan } = planRequest(await sampleBundle);
    const exerciseId = '018f0000-0000-7000-8000-0000000000aa';
    const asked = { exerciseId, scenarioId, plan, roles: {}, profile: {} };
    await lobby.plan(asked);
    const draft = hub.ownScenarios.draft(scenarioId)?.scenario as object;
    valueIn(await hub.ownScenarios.saveDraft(scenarioId, 1, { ...draft, title: 'Eigen proef, beter' }));
    valueIn(await hub.ownScenarios.publish(scenarioId, 2));
    const versionAfter = async (over: Partial<Parameters<typeof lobby.plan>[0]>) => {
      expect(await lobby.plan({ ...asked, ...over })).toEqual({ ok: true, exerciseId });
      const { scenario } = (await lobby.planned({ exerciseId })) ?? {};
      return [scenario?.version, scenario?.title];
    };
    const later = { ...plan, date: '2026-11-25' };
    expect(await versionAfter({ plan: later })).toEqual([1, 'Eigen proef']);
    expect(await versionAfter({ plan: later, newest: true })).toEqual([2, 'Eigen proef, beter']);
    valueIn(await hub.ownScenarios.remove(scenarioId));
    expect(await versionAfter({ plan, profile: { gemeente: 'Elders' } })).toEqual([2, 'Eigen proef, beter']);
    expect(await versionAfter({ plan: { ...plan, municipality: 'Elders' } })).toEqual([
      2,
      'Eigen proef, beter',
    ]);
    expect(await lobby.plan({ ...asked, exerciseId: crypto.randomUUID() })).toEqual({
      ok: false,
      problem: 'UnknownScenario',
    });
  });

  it('[RPC6] hears in Dutch which field does not fit, and what to do when the hub itself fails', async () => {
    const { hub, origin, cookie } = await servedHub();
    const lobby = await rpcTo(origin, '/rpc', cookie);
    const { grant } = await lobby.lobby.grant({ exerciseId: EXERCISE_ID, role: 'leader' });
    const leader = await rpcTo(origin, `/rpc?grant=${grant}`, cookie);
    const { plan } = planRequest(await sampleBundle);
    const asked = { exerciseId: EXERCISE_ID, scenarioId: 'proef', plan, roles: {}, profile: {} };
    const stop = { id: 'x', type: 'stopPlay', payload: {} } as const;
    const says = (call: Promise<unknown>) =>
      call.then(
        () => 'answered',
        ({ message }: Error) => message,
      );
    const wrong = (detail: string) =>
      `Dit is niet goed ingevuld (${detail}). Er is niets gewijzigd. Verbeter het en probeer het opnieuw.`;
    Object.assign(hub.library, {
      summaries: () => {
        throw new Error('a defect');
      },
    });
    expect([
      await says(lobby.lobby.plan({ ...asked, plan: { ...plan, name: ' ' } })),
      await says(lobby.lobby.plan({ ...asked, plan: { ...plan, date: '18 november' } })),
      await says(lobby.lobby.plan({ ...asked, plan: { ...plan, startTime: '9 uur' } })),
      await says(lobby.lobby.plan({ ...asked, exerciseId: 'een' })),
      await says(lobby.lobby.plan({} as typeof asked)),
      await says(leader.participant.command({ command: stop })),
      await says(leader.participant.command({ command: { ...stop, type: 'dans' as 'stopPlay' } })),
      await says(leader.participant.pull({ since: { seq: -1, refusedSeq: 0 }, limit: 1 })),
      await says(leader.participant.push({ drafts: 'geen lijst' as unknown as unknown[] })),
      await says(lobby.lobby.overview()),
    ]).toEqual([
      wrong('naam: is leeg'),
      wrong('datum: schrijf een datum als 2026-11-18'),
      wrong('begintijd: schrijf een tijd als 09:30'),
      wrong('exerciseId: is geen geldig kenmerk'),
      wrong('exerciseId: ontbreekt; verwacht: tekst'),
      wrong('id: is geen geldig kenmerk'),
      wrong(`opdracht: kies uit: ${COMMANDS}`),
      wrong('seq: is kleiner dan 0'),
      wrong('drafts: verwacht: een lijst'),
      'Er ging iets mis in Paraat zelf. Wat was vastgelegd, is veilig. Probeer het opnieuw; lukt het dan niet, sluit Paraat af en start het opnieuw.',
    ]);
  });

  it('[RPC7] tells the staff, and them alone, why an exercise can only be read, and hands out its log', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.data.database.exec('DELETE FROM scenario');
    hub.crash();
    const { exercises, log, world } = await hubWorld({ folder });
    const router = createRouter({ exercises, log, wallClock: world.wallMs } as Hub);
    const as = (role: ParticipantRole) => ({
      context: { kind: 'participant', replicaKey: null, ...who(role) } as const,
    });
    const sessions = await Promise.all(
      (['leader', 'beamer'] as const).map((role) => call(router.participant.session, undefined, as(role))),
    );
    expect(
      sessions.map(({ name, isReadOnly, problem, bundle }) => [
        name,
        isReadOnly,
        problem?.slice(0, 60),
        bundle,
      ]),
    ).toEqual([
      ['Proefoefening', true, 'Het scenario van deze oefening ontbreekt of is beschadigd. H', null],
      ['Proefoefening', true, undefined, null],
    ]);
    const { fileName } = await call(router.participant.exportLog, undefined, as('leader'));
    expect(fileName).toBe('oefening-proefoefening-2026-11-18-log.json');
    await expect(call(router.participant.push, { drafts: [] }, as('leader'))).rejects.toThrow(
      'Het scenario van deze oefening ontbreekt of is beschadigd. Haar logboek is veilig',
    );
  });

  it('[RPC5] by a grant holds after a restart of the hub', async () => {
    const { hub } = await servedHub();
    const granted = { exerciseId: EXERCISE_ID, role: 'leader', teamRole: null } as const;
    const grant = hub.grants.give(granted);
    expect(createGrants(hub.dataKey).read(grant)).toEqual(granted);
    const forged = `${grant.slice(0, 22)}${grant[22] === 'A' ? 'B' : 'A'}${grant.slice(23)}`;
    expect(hub.grants.read(forged)).toBeNull();
  });
});
