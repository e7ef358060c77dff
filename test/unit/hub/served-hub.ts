/** A hub behind its web server, with the sample exercise planned and a small renderer to give out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { realPorts } from '../../../hub/exercises/ports.ts';
import { createHub } from '../../../hub/hub.ts';
import { libraryOf } from '../../../hub/scenario/library.ts';
import { startWebServer } from '../../../hub/server/web-server.ts';
import type { Contract } from '../../../shared/contract.ts';
import { EXERCISE_ID } from '../exercise/event-factory.ts';
import { opened, planRequest, sampleBundle, scenarioWork, temporaryFolder, valueIn } from './hub-world.ts';

type Rpc = ContractRouterClient<Contract>;

export async function servedHub() {
  const renderer = temporaryFolder();
  mkdirSync(join(renderer, 'assets'));
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Paraat</title>');
  writeFileSync(join(renderer, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(renderer, 'geheim.env'), 'niet voor de browser');
  const hub = createHub({
    dataFolder: opened(temporaryFolder()),
    library: libraryOf([await sampleBundle]),
    ports: realPorts,
    version: '0.0.0',
    renderReport: () => Promise.reject(new Error('no fonts here')),
    scenarioWork,
  });
  const server = valueIn(await startWebServer(hub, renderer, 0));
  onTestFinished(async () => {
    await server.close();
    hub.close();
  });
  valueIn(await hub.exercises.plan(EXERCISE_ID, planRequest(await sampleBundle)));
  const { origin, host, port } = new URL(server.url);
  const enter = await fetch(server.url, { redirect: 'manual' });
  const cookie = (enter.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { hub, server, renderer, origin, host, port, cookie, enter };
}

/** The socket when it opens, else the status with which it was refused. */
export const socketTo = (
  origin: string,
  path: string,
  headers: Record<string, string>,
): Promise<WebSocket | number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });
    onTestFinished(() => socket.terminate());
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.once('error', () => resolve(0));
  });

export async function rpcTo(origin: string, path: string, cookie: string): Promise<Rpc> {
  const socket = await socketTo(origin, path, { cookie, origin });
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
