import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { realPorts } from '../../../../hub/exercises/ports.ts';
import { createHub } from '../../../../hub/hub.ts';
import { openDataFolder } from '../../../../hub/log/data-folder.ts';
import type { SqliteDatabase } from '../../../../hub/log/sqlite.ts';
import { libraryOf } from '../../../../hub/scenario/library.ts';
import { type OpenHub, type ShellEvent, servePorts } from '../../../../hub/server/port-server.ts';
import type { Contract } from '../../../../shared/contract.ts';
import { type HubSession, type HubToShell, hubToShellSchema } from '../../../../shared/shell/hub-messages.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { planRequest, sampleBundle, scenarioWork, temporaryFolder } from '../hub-world.ts';

const STOP_ID = '018f0000-0000-7000-8000-0000000000f8';
const OTHER_STOP_ID = '018f0000-0000-7000-8000-0000000000f9';
const UNKNOWN_ID = '018f0000-0000-7000-8000-00000000dead';

const KEY = 'a'.repeat(64);

/** The shell's side of the line to a hub, as Electron's parent port gives messages with their ports. */
async function shell() {
  const library = libraryOf([await sampleBundle]);
  const databases: SqliteDatabase[] = [];
  const openHub: OpenHub = ({ dataFolder, keyHex, keyStore, version }) => {
    const keys = { given: { key: keyHex, store: keyStore }, environment: null };
    const opened = openDataFolder({ folder: dataFolder, keys, program: 'Paraat' });
    if (!opened.ok) return opened;
    databases.push(opened.value.database);
    const renderReport = () => Promise.reject(new Error('not asked for here'));
    return {
      ok: true,
      value: createHub({
        dataFolder: opened.value,
        library,
        ports: realPorts,
        version,
        renderReport,
        scenarioWork,
      }),
    };
  };
  const listeners: { message: (event?: ShellEvent) => void; close: () => void } = {
    message: () => {},
    close: () => {},
  };
  const heard: HubToShell[] = [];
  const exits: number[] = [];
  servePorts(
    {
      on: (event, listener) => {
        listeners[event] = listener;
      },
      postMessage: (message) => heard.push(hubToShellSchema.parse(message)),
    },
    openHub,
    (code) => exits.push(code),
  );
  const send = (data: unknown, ports: MessagePort[] = []) =>
    listeners.message({ data, ports: ports as unknown as ShellEvent['ports'] });
  onTestFinished(() => listeners.close());
  return {
    heard,
    exits,
    /** Pages that the database may take; null: as many as it likes. */
    limitDisk: (pages: number | null) => {
      const [database] = databases;
      const now = Number(database?.prepare('PRAGMA page_count').get().page_count);
      database?.exec(`PRAGMA max_page_count=${pages === null ? 1_000_000 : now + pages}`);
    },
    /** As a disk that has become read-only. */
    protectDisk: (isProtected: boolean) =>
      databases[0]?.exec(`PRAGMA query_only=${isProtected ? 'ON' : 'OFF'}`),
    listeners,
    init: (dataFolder: string, keyHex = KEY) =>
      send({ kind: 'init', dataFolder, keyHex, keyStore: 'safeStorage', version: '1.2.3' }),
    close: () => send({ kind: 'close' }),
    /** Ends when the hub has answered. */
    stopPlay: async (exerciseId: string, commandId: string) => {
      const before = heard.length;
      send({ kind: 'stopPlay', exerciseId, commandId, deviceId: 'laptop' });
      await expect.poll(() => heard.slice(before).some(({ kind }) => kind === 'stopAnswered')).toBe(true);
    },
    attach: (session: HubSession): ContractRouterClient<Contract> => {
      const { port1, port2 } = new MessageChannel();
      send({ kind: 'attach', session }, [port1]);
      port2.start();
      onTestFinished(() => port2.close());
      return createORPCClient(new RPCLink({ port: port2 as unknown as globalThis.MessagePort }));
    },
  };
}

describe('the hub of the desktop shell', () => {
  it('[SHL1] is ready, works for the windows that are attached, and closes in order', async () => {
    const folder = temporaryFolder();
    const { init, attach, close, heard } = await shell();
    init(folder);
    const lobby = attach({ kind: 'lobby' });
    const { plan, roles } = planRequest(await sampleBundle);
    const asked = { exerciseId: EXERCISE_ID, scenarioId: 'proef', plan, roles, profile: {} };
    expect(await lobby.lobby.plan(asked)).toEqual({ ok: true, exerciseId: EXERCISE_ID });
    const leader = attach({
      kind: 'participant',
      exerciseId: EXERCISE_ID,
      role: 'leader',
      teamRole: null,
      deviceId: 'laptop',
    });
    const session = await leader.participant.session();
    expect({ role: session.role, key: session.replicaKey }).toEqual({ role: 'leader', key: null });
    const command = { id: crypto.randomUUID(), type: 'startExercise', payload: {} } as const;
    const started = await leader.participant.command({ command });
    expect(started.ok && started.events.map((event) => event.author.deviceId)).toEqual(['laptop']);
    const { hub } = await lobby.lobby.overview();
    expect(hub).toEqual({ version: '1.2.3', dataFolder: folder, keyStore: 'safeStorage', exercises: 1 });
    close();
    const running = { exerciseId: EXERCISE_ID, name: 'Proefoefening', clockRunning: true, inPlay: true };
    expect(heard).toEqual([
      { kind: 'ready' },
      { kind: 'running', exercises: [] },
      { kind: 'running', exercises: [running] },
      { kind: 'closed' },
    ]);
  });

  it('[SHL5] stops a play for the shell once, also right after a restart, and answers each time', async () => {
    const folder = temporaryFolder();
    const first = await shell();
    first.init(folder);
    const lobby = first.attach({ kind: 'lobby' });
    const leaderSession = {
      kind: 'participant',
      exerciseId: EXERCISE_ID,
      role: 'leader',
      teamRole: null,
      deviceId: 'laptop',
    } as const;
    const { plan, roles } = planRequest(await sampleBundle);
    await lobby.lobby.plan({ exerciseId: EXERCISE_ID, scenarioId: 'proef', plan, roles, profile: {} });
    await first.stopPlay(EXERCISE_ID, STOP_ID);
    const leader = first.attach(leaderSession);
    const command = { id: crypto.randomUUID(), type: 'startExercise', payload: {} } as const;
    await leader.participant.command({ command });
    first.listeners.close();

    const second = await shell();
    second.init(folder);
    await second.stopPlay(EXERCISE_ID, STOP_ID);
    await second.stopPlay(EXERCISE_ID, STOP_ID);
    await second.stopPlay(EXERCISE_ID, OTHER_STOP_ID);
    await second.stopPlay(UNKNOWN_ID, OTHER_STOP_ID);
    const { rows } = await second
      .attach(leaderSession)
      .participant.pull({ since: { seq: 0, refusedSeq: 0 }, limit: 100 });
    const stops = rows.flatMap((row) =>
      row.state === 'accepted' && row.event.type === 'PlayStopped' ? [row.event] : [],
    );
    expect(stops.map(({ id, author, payload }) => ({ id, author, payload }))).toEqual([
      {
        id: STOP_ID,
        author: { personId: null, roleId: 'leader', deviceId: 'laptop' },
        payload: { kind: 'noPlay' },
      },
    ]);
    const running = { exerciseId: EXERCISE_ID, name: 'Proefoefening', clockRunning: true, inPlay: true };
    const answered = (commandId: string) => ({ kind: 'stopAnswered', commandId, failure: null });
    expect(second.heard).toEqual([
      { kind: 'ready' },
      { kind: 'running', exercises: [running] },
      { kind: 'running', exercises: [{ ...running, clockRunning: false, inPlay: false }] },
      answered(STOP_ID),
      answered(STOP_ID),
      answered(OTHER_STOP_ID),
      answered(OTHER_STOP_ID),
    ]);
  });

  it('[SHL6] says why a play could not be stopped', async () => {
    const { init, attach, heard, protectDisk, stopPlay } = await shell();
    init(temporaryFolder());
    const lobby = attach({ kind: 'lobby' });
    const { plan, roles } = planRequest(await sampleBundle);
    await lobby.lobby.plan({ exerciseId: EXERCISE_ID, scenarioId: 'proef', plan, roles, profile: {} });
    const leader = attach({
      kind: 'participant',
      exerciseId: EXERCISE_ID,
      role: 'leader',
      teamRole: null,
      deviceId: 'laptop',
    });
    const command = { id: crypto.randomUUID(), type: 'startExercise', payload: {} } as const;
    await leader.participant.command({ command });
    protectDisk(true);
    await stopPlay(EXERCISE_ID, STOP_ID);
    protectDisk(false);
    await stopPlay(EXERCISE_ID, STOP_ID);
    expect(heard.filter(({ kind }) => kind === 'stopAnswered')).toEqual([
      { kind: 'stopAnswered', commandId: STOP_ID, failure: 'het gegevensbestand is alleen te lezen' },
      { kind: 'stopAnswered', commandId: STOP_ID, failure: null },
    ]);
  });

  it('[SHL2] says why it cannot open the folder, in words the shell knows', async () => {
    const folder = temporaryFolder();
    const first = await shell();
    first.init(folder);
    const second = await shell();
    second.init(folder);
    first.close();
    const third = await shell();
    third.init(folder, 'b'.repeat(64));
    const types = [second, third].map(({ heard }) =>
      heard.map((m) => (m.kind === 'failed' ? m.error.type : m.kind)),
    );
    expect(types).toEqual([['FolderInUse'], ['WrongKey']]);
  });

  it('[SHL4] tells when nothing can be stored, and when it can be again', async () => {
    const { init, attach, heard, limitDisk } = await shell();
    init(temporaryFolder());
    const lobby = attach({ kind: 'lobby' });
    const { plan, roles } = planRequest(await sampleBundle);
    const asked = { exerciseId: EXERCISE_ID, scenarioId: 'proef', plan, roles, profile: {} };
    limitDisk(0);
    await expect(lobby.lobby.plan(asked)).rejects.toThrow(
      'Er kan nu niets worden opgeslagen (de schijf is vol). Wat al was opgeslagen, is veilig.',
    );
    await expect(lobby.lobby.plan(asked)).rejects.toThrow('Er kan nu niets worden opgeslagen');
    limitDisk(null);
    expect(await lobby.lobby.plan(asked)).toEqual({ ok: true, exerciseId: EXERCISE_ID });
    expect(heard).toEqual([
      { kind: 'ready' },
      { kind: 'running', exercises: [] },
      { kind: 'storage', failure: 'de schijf is vol' },
      { kind: 'storage', failure: null },
    ]);
  });

  it('[SHL3] ends with the shell, and lets go of the folder', async () => {
    const folder = temporaryFolder();
    const first = await shell();
    first.init(folder);
    first.listeners.close();
    expect(first.exits).toEqual([0]);
    const second = await shell();
    second.init(folder);
    expect(second.heard[0]).toEqual({ kind: 'ready' });
  });
});
