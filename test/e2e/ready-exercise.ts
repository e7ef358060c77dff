/**
 * An exercise for a test to begin with, planned and played to a minute by the calls that the screens make too: what
 * the wizard and the dialogs of the clock do is proven where these are looked at.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '../../shared/contract.ts';
import type { Command, CommandType } from '../../shared/exercise/command.ts';
import {
  type EventPayload,
  type ExerciseEvent,
  PAYLOAD_VERSION,
  type WrittenType,
} from '../../shared/exercise/event.ts';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import type { HubProcess } from './hub-process.ts';

type Rpc = ContractRouterClient<Contract>;
type Payload<T extends CommandType> = Command<T>['payload'];

/** A player at another device. */
export interface ReadySeat {
  /** Path of his window. */
  readonly path: string;
  /** As his window does; throws where the hub refuses. */
  readonly command: ReadyExercise['command'];
  /** Gives the id of the line; throws where the hub refuses it. */
  readonly write: <T extends WrittenType>(type: T, payload: EventPayload<T>) => Promise<string>;
  /** All that has reached his device by now. */
  readonly events: () => Promise<readonly ExerciseEvent[]>;
}

export interface ReadyExercise {
  /** Paths of the windows. */
  readonly leader: string;
  readonly beamer: string;
  /** As its leader does; throws where the hub refuses. */
  readonly command: <T extends CommandType>(type: T, payload: Payload<T>) => Promise<void>;
  /** Ahead, to a minute of exercise time, at once. */
  readonly jumpTo: (minute: number) => Promise<void>;
  /** A player at another device, by his role in the team. */
  readonly seat: (teamRole: string) => Promise<ReadySeat>;
  readonly close: () => void;
}

/** What the windows ask of the hub, from here. */
async function connectTo({ places, origin }: HubProcess) {
  const entered = await fetch(places.url, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const sockets: WebSocket[] = [];
  return {
    rpc: async (path: string): Promise<Rpc> => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers: { cookie, origin } });
      sockets.push(socket);
      await once(socket, 'open');
      return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
    },
    close: () => {
      for (const socket of sockets) socket.close();
    },
  };
}

const commanding =
  ({ participant }: Rpc): ReadyExercise['command'] =>
  async (type, payload) => {
    const command = { id: randomUUID(), type, payload } as Command;
    const outcome = await participant.command({ command });
    if (!outcome.ok) throw new Error(`${type} was refused: ${JSON.stringify(outcome.refusal)}`);
  };

const writing =
  ({ participant }: Rpc, exerciseId: string, teamRole: string): ReadySeat['write'] =>
  async (type, payload) => {
    const id = randomUUID();
    const author = { personId: null, roleId: 'player', teamRole, deviceId: 'player' };
    const times = { writtenAt: Date.now(), writtenAtExercise: Number.MAX_SAFE_INTEGER };
    const draft = { id, exerciseId, type, version: PAYLOAD_VERSION, payload, author, ...times };
    const { rows } = await participant.push({ drafts: [draft] });
    const [row] = rows;
    if (row?.state !== 'accepted') throw new Error(`${type} was refused: ${JSON.stringify(row)}`);
    return id;
  };

const reading =
  ({ participant }: Rpc): ReadySeat['events'] =>
  async () => {
    const { rows } = await participant.pull({ since: { seq: 0, refusedSeq: 0 }, limit: 5_000 });
    return rows.flatMap((row) => (row.state === 'accepted' ? [row.event] : []));
  };

/** Moves the clock of an exercise that stands open in a window of its leader. */
export async function jumpTo(hub: HubProcess, leaderUrl: string, minute: number): Promise<void> {
  const grant = /\/w\/([^/#?]+)/.exec(leaderUrl)?.[1];
  if (grant === undefined) throw new Error('This is no window of a leader');
  const connection = await connectTo(hub);
  await commanding(await connection.rpc(`/rpc?grant=${grant}`))('jumpClock', { toMs: minute * MINUTE_MS });
  connection.close();
}

interface ReadyOptions {
  readonly scenarioId: string;
  readonly name: string;
  /** By role id the person who plays it. */
  readonly roles?: Readonly<Record<string, string>>;
}

async function plan({ lobby }: Rpc, { scenarioId, name, roles = {} }: ReadyOptions): Promise<string> {
  const exerciseId = randomUUID();
  const planned = await lobby.plan({
    exerciseId,
    scenarioId,
    plan: {
      name,
      municipality: 'Waterveen',
      date: `${new Date().getFullYear() + 1}-01-14`,
      startTime: '09:00',
      scope: 'local',
      highestTeam: 'GBT',
      leaderName: 'K. Verbeek',
    },
    roles,
    profile: {},
  });
  if (!planned.ok) throw new Error(`Not planned: ${JSON.stringify(planned)}`);
  return exerciseId;
}

/** Planned, and not more. Gives its id. */
export async function plannedExercise(hub: HubProcess, options: ReadyOptions): Promise<string> {
  const connection = await connectTo(hub);
  const exerciseId = await plan(await connection.rpc('/rpc'), options);
  connection.close();
  return exerciseId;
}

/** Started and paused at its first second. */
export async function readyExercise(hub: HubProcess, options: ReadyOptions): Promise<ReadyExercise> {
  const connection = await connectTo(hub);
  const rpc = await connection.rpc('/rpc');
  const { lobby } = rpc;
  const exerciseId = await plan(rpc, options);
  const { grant } = await lobby.grant({ exerciseId, role: 'leader' });
  const beamer = await lobby.grant({ exerciseId, role: 'beamer' });
  const command = commanding(await connection.rpc(`/rpc?grant=${grant}`));
  await command('startExercise', {});
  await command('pauseClock', {});
  return {
    leader: `/w/${grant}`,
    beamer: `/w/${beamer.grant}`,
    jumpTo: (minute) => command('jumpClock', { toMs: minute * MINUTE_MS }),
    command,
    seat: async (teamRole) => {
      const seat = await lobby.grant({ exerciseId, role: 'player', teamRole });
      const own = await connection.rpc(`/rpc?grant=${seat.grant}`);
      const write = writing(own, exerciseId, teamRole);
      return { path: `/w/${seat.grant}`, command: commanding(own), write, events: reading(own) };
    },
    close: connection.close,
  };
}
