/**
 * Replicas on a real hub: real log, runtimes and router, joined by message ports that a test connects and
 * breaks. A device's storage outlives its replica, as a disk does, and remembers all that was written to it.
 */
import { RPCHandler } from '@orpc/server/message-port';
import type { RxStorage } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { onTestFinished } from 'vitest';
import { createGrants } from '../../../../hub/access/grant.ts';
import type { Hub } from '../../../../hub/hub.ts';
import { scenarioTables } from '../../../../hub/log/scenario-tables.ts';
import { KEY_BYTES } from '../../../../hub/log/sealing.ts';
import { createRouter, type Session } from '../../../../hub/rpc/router.ts';
import { libraryOf } from '../../../../hub/scenario/library.ts';
import { createOwnScenarios } from '../../../../hub/scenario/own-scenarios.ts';
import { createScenarioExchange } from '../../../../hub/scenario/scenario-exchange.ts';
import type { ExerciseView } from '../../../../renderer/replica/exercise-fold.ts';
import { type ExerciseReplica, openExerciseReplica } from '../../../../renderer/replica/exercise-replica.ts';
import { createHubClient } from '../../../../renderer/replica/hub-client.ts';
import { portTransport } from '../../../../renderer/replica/port-transport.ts';
import { randomKey } from '../../../../renderer/replica/sealing.ts';
import type { Who } from '../../../../shared/exercise/access.ts';
import type { ParticipantRole } from '../../../../shared/exercise/event.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { type HubWorld, runningWorld, scenarioWork } from '../../hub/hub-world.ts';

export interface Line {
  readonly connect: () => void;
  /** Both ends are closed; what is under way is lost. */
  readonly drop: () => void;
  /** From now on nothing that the hub says arrives, and nobody notices. */
  readonly deafen: () => void;
}

export interface Device {
  readonly line: Line;
  readonly open: () => Promise<ExerciseReplica>;
  /** Everything that was ever written to this device, as text. */
  readonly written: () => string;
}

export interface ReplicaWorld {
  readonly hub: HubWorld;
  readonly device: (role: ParticipantRole, name?: string) => Device;
  /** Of a player, by his role in the team. */
  readonly teamDevice: (teamRole: string, name?: string) => Device;
}

export async function replicaWorld(options: { readonly isStarted?: boolean } = {}): Promise<ReplicaWorld> {
  const hub = await runningWorld(options);
  const handler = new RPCHandler<Session>(createRouter(asHub(hub)));
  return {
    hub,
    device: (role, name = role) => createDevice(hub, handler, { role, teamRole: null }, name),
    teamDevice: (teamRole, name = teamRole) => createDevice(hub, handler, { role: 'player', teamRole }, name),
  };
}

function scenarioPartsOf({ bundle, data, log, world }: HubWorld) {
  const library = libraryOf([bundle]);
  const tables = scenarioTables(data.database, data.sealing);
  const ownScenarios = createOwnScenarios({ tables, log, ports: world.ports, work: scenarioWork });
  const scenarioExchange = createScenarioExchange({ library, own: ownScenarios, work: scenarioWork });
  return { library, ownScenarios, scenarioExchange, scenarioWork };
}

function asHub(hub: HubWorld): Hub {
  const dataKey = Buffer.alloc(KEY_BYTES, 2);
  return {
    log: hub.log,
    exercises: hub.exercises,
    ...scenarioPartsOf(hub),
    grants: createGrants(dataKey),
    dataKey,
    info: () => ({ version: '0', dataFolder: '', keyStore: 'environment', exercises: 1 }),
    wallClock: hub.world.wallMs,
    renderReport: async () => new Uint8Array(),
    close: () => undefined,
  };
}

function createDevice(
  hub: HubWorld,
  handler: RPCHandler<Session>,
  { role, teamRole }: Who,
  name: string,
): Device {
  const { storage, written } = lastingStorage();
  const replicaKey = randomKey();
  const { source, line } = createLine(handler, {
    kind: 'participant',
    exerciseId: EXERCISE_ID,
    role,
    teamRole,
    deviceKey: name,
    replicaKey: null,
  });
  return {
    line,
    written,
    open: async () => {
      const client = createHubClient(portTransport(source));
      const session = await client.call((rpc, options) => rpc.participant.session(undefined, options));
      const replica = await openExerciseReplica({
        session: session.ok ? session.value : await knownSession(hub, { role, teamRole }),
        hub: client,
        replicaKey,
        device: { storage, readEvents: null },
        wallNow: hub.world.wallMs,
        after: () => () => undefined,
        hubAheadMs: 0,
      });
      let isOpen = true;
      const close = async () => {
        if (!isOpen) return;
        isOpen = false;
        await replica.close();
        client.close();
      };
      onTestFinished(close);
      return { ...replica, close };
    },
  };
}

/** What a device without a connection has from before. */
async function knownSession(hub: HubWorld, { role, teamRole }: Who) {
  return {
    exerciseId: EXERCISE_ID,
    role,
    teamRole,
    name: 'Proefoefening',
    municipality: 'Waterveen',
    bundle: role === 'leader' || role === 'staff' ? hub.bundle : null,
    problem: null,
    isReadOnly: false,
    replicaKey: null,
    hubWallMs: hub.world.wallMs(),
  };
}

function createLine(handler: RPCHandler<Session>, session: Session) {
  const onPort = new Set<(port: MessagePort) => void>();
  const onLost = new Set<() => void>();
  let ports: MessageChannel | null = null;
  let waiting: MessagePort | null = null;
  const drop = () => {
    ports?.port1.close();
    ports?.port2.close();
    ports = null;
    waiting = null;
    for (const tell of onLost) tell();
  };
  onTestFinished(drop);
  const line: Line = {
    connect: () => {
      if (ports) drop();
      ports = new MessageChannel();
      handler.upgrade(ports.port2, { context: session });
      ports.port2.start();
      if (onPort.size === 0) waiting = ports.port1;
      for (const tell of onPort) tell(ports.port1);
    },
    drop,
    deafen: () => {
      if (ports) ports.port2.postMessage = () => undefined;
    },
  };
  return {
    line,
    source: {
      onPort: (listener: (port: MessagePort) => void) => {
        onPort.add(listener);
        if (waiting) listener(waiting);
        waiting = null;
        return () => onPort.delete(listener);
      },
      onLost: (listener: () => void) => {
        onLost.add(listener);
        return () => onLost.delete(listener);
      },
    },
  };
}

/** RxDB's memory storage, except that closing it loses nothing and that every write is remembered. */
function lastingStorage() {
  const memory = getRxStorageMemory();
  const writes: string[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: RxDB's own type for "any storage"
  const storage: RxStorage<any, any> = {
    ...memory,
    createStorageInstance: async (params) => {
      const instance = await memory.createStorageInstance(params as never);
      const write = instance.bulkWrite.bind(instance);
      instance.bulkWrite = (rows, context) => {
        writes.push(JSON.stringify(rows.map((row) => row.document)));
        return write(rows, context);
      };
      instance.close = async () => undefined;
      return instance as never;
    },
  };
  return { storage, written: () => writes.join('\n') };
}

/** Resolves when the view is so; the test's own time limit is the only one. */
export function until(replica: ExerciseReplica, isSo: (view: ExerciseView) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = replica.view.subscribe(look);
    function look() {
      if (!isSo(replica.view.get())) return;
      stop();
      resolve();
    }
    look();
  });
}

export const line = (text: string, over: Partial<Parameters<ExerciseReplica['append']>[0]> = {}) => ({
  kind: 'report' as const,
  text,
  team: 'CoPI',
  objectiveId: null,
  writtenAtExercise: null,
  ...over,
});

/** Texts of the log, newest first, each with where it is. */
export const told = (replica: ExerciseReplica): readonly string[] =>
  replica.view
    .get()
    .lines.filter((item) => item.kind !== 'inject' && item.kind !== 'control')
    .map((item) => `${item.text} (${item.delivery})`);
