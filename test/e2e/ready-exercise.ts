/**
 * An exercise for a test to begin with, planned and played to a minute by the calls that the screens make too: what
 * the wizard and the dialogs of the clock do is proven where these are looked at.
 */
import { randomUUID } from 'node:crypto';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '../../shared/contract.ts';
import type { Command, CommandType } from '../../shared/exercise/command.ts';
import type { HubProcess } from './hub-process.ts';

type Rpc = ContractRouterClient<Contract>;
type Payload<T extends CommandType> = Command<T>['payload'];

export interface ReadyExercise {
  readonly exerciseId: string;
  /** Paths of the windows. */
  readonly leader: string;
  readonly beamer: string;
  /** As its leader does; throws where the hub refuses. */
  readonly command: <T extends CommandType>(type: T, payload: Payload<T>) => Promise<void>;
  /** Ahead, to a minute of exercise time, at once. */
  readonly jumpTo: (minute: number) => Promise<void>;
  readonly close: () => void;
}

interface ReadyOptions {
  readonly scenarioId: string;
  readonly name: string;
}

/** Started and paused at its first second. */
export async function readyExercise(
  { places, origin }: HubProcess,
  { scenarioId, name }: ReadyOptions,
): Promise<ReadyExercise> {
  const entered = await fetch(places.url, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const sockets: WebSocket[] = [];
  const connect = async (path: string): Promise<Rpc> => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers: { cookie, origin } });
    sockets.push(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
  };
  const { lobby } = await connect('/rpc');
  const exerciseId = randomUUID();
  const now = new Date();
  const planned = await lobby.plan({
    exerciseId,
    scenarioId,
    plan: {
      name,
      municipality: 'Waterveen',
      date: `${now.getFullYear() + 1}-01-14`,
      startTime: '09:00',
      scope: 'local',
      highestTeam: 'GBT',
      leaderName: 'K. Verbeek',
    },
    roles: {},
    profile: {},
  });
  if (!planned.ok) throw new Error(`Not planned: ${JSON.stringify(planned)}`);
  const pathOf = async (role: 'leader' | 'beamer') => (await lobby.grant({ exerciseId, role })).grant;
  const grants = { leader: await pathOf('leader'), beamer: await pathOf('beamer') };
  const { participant } = await connect(`/rpc?grant=${grants.leader}`);
  const command: ReadyExercise['command'] = async (type, payload) => {
    const asked = { id: randomUUID(), type, payload } as Command;
    const outcome = await participant.command({ command: asked });
    if (!outcome.ok) throw new Error(`${type} was refused: ${JSON.stringify(outcome.refusal)}`);
  };
  await command('startExercise', {});
  await command('pauseClock', {});
  return {
    exerciseId,
    leader: `/w/${grants.leader}`,
    beamer: `/w/${grants.beamer}`,
    command,
    jumpTo: (minute) => command('jumpClock', { toMs: minute * 60_000 }),
    close: () => {
      for (const socket of sockets) socket.close();
    },
  };
}
