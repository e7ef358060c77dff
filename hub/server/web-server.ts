/**
 * The hub for browsers on this computer: the renderer over HTTP and the contract over WebSocket, on
 * 127.0.0.1 only. `/` and `/rpc` are the lobby; `/w/<grant>` and `/rpc?grant=…` one participant. Whoever the
 * guard does not know gets 403 and nothing else.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { partOf } from '../../shared/exercise/access.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Hub } from '../hub.ts';
import { failureWords } from '../log/failure-words.ts';
import { replicaKey } from '../log/sealing.ts';
import { createRouter, type Session } from '../rpc/router.ts';
import { listStaticFiles, type StaticFile } from './static-files.ts';
import { createWebGuard, securityHeaders, type WebGuard } from './web-guard.ts';

/** Fixed, because a browser keeps its data by the address, port included. */
export const DEFAULT_PORT = 7247;
const HOST = '127.0.0.1';
/** Fifty log lines of the greatest length fit. */
const MAX_PARTICIPANT_MESSAGE = 2 * 1024 * 1024;
/** An exported log that is to be verified fits. */
const MAX_LOBBY_MESSAGE = 64 * 1024 * 1024;
/** What may wait for a slow reader: the largest scenario, with its pictures, and what comes after it. */
const MAX_BUFFERED = 32 * 1024 * 1024;
const PING_MS = 10_000;
/** All browsers on this computer are one device. */
const DEVICE_KEY = 'browser';

export type WebServerProblem =
  | { readonly type: 'PortInUse'; readonly port: number }
  | { readonly type: 'CannotListen'; readonly port: number; readonly detail: string };

export interface WebServer {
  /** Address with the token that lets one in. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param port 0 for any free port */
export async function startWebServer(
  hub: Hub,
  rendererFolder: string,
  port: number,
): Promise<Result<WebServer, WebServerProblem>> {
  const server = createServer();
  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  const guard = createWebGuard(listening.value, hub.dataKey);
  const sockets = acceptSockets(server, hub, guard);
  servePages(server, hub, guard, rendererFolder, listening.value);
  return ok({
    url: `http://${HOST}:${listening.value}/?token=${guard.token}`,
    close: async () => {
      sockets.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  });
}

function listen(server: Server, port: number): Promise<Result<number, WebServerProblem>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? err({ type: 'PortInUse', port })
          : err({ type: 'CannotListen', port, detail: failureWords(error) ?? '' }),
      ),
    );
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(ok(typeof address === 'object' && address ? address.port : port));
    });
  });
}

function servePages(server: Server, hub: Hub, guard: WebGuard, folder: string, port: number): void {
  const files = listStaticFiles(folder);
  const headers = securityHeaders(port);
  const answer = (
    response: ServerResponse,
    status: number,
    body: string | Buffer,
    more: Record<string, string> = {},
  ) => {
    const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
    response.writeHead(status, { ...headers, ...type, ...more }).end(body);
  };
  const giveFile = (response: ServerResponse, file: StaticFile) =>
    answer(response, 200, file.read(), {
      'Content-Type': file.type,
      'Cache-Control': file.isImmutable ? 'private, max-age=31536000, immutable' : 'no-store',
    });

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const address = addressOf(request);
    if (!address || !guard.isRightHost(request)) return answer(response, 403, 'Geen toegang.');
    const { pathname, searchParams } = address;
    const token = searchParams.get('token');
    if (request.method === 'GET' && pathname === '/' && token !== null && guard.isRightToken(token)) {
      return answer(response, 303, '', { Location: '/', 'Set-Cookie': guard.setCookie });
    }
    if (!guard.hasCookie(request)) {
      return answer(response, 403, 'Geen toegang. Open Paraat met het adres dat bij het starten is getoond.');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(response, 405, 'Dit kan hier niet.', { Allow: 'GET, HEAD' });
    }
    // The page of a participant lies one level deeper and names its files relative to itself.
    const [, below] = /^\/w\/(.+)$/.exec(pathname) ?? [];
    const isPage = below === undefined ? pathname === '/' : hub.grants.read(below) !== null;
    const file = files.get(isPage ? '/index.html' : `/${below ?? pathname.slice(1)}`);
    return file ? giveFile(response, file) : answer(response, 404, 'Deze pagina is er niet.');
  });
}

function acceptSockets(server: Server, hub: Hub, guard: WebGuard): { readonly close: () => void } {
  const handler = new RPCHandler(createRouter(hub));
  const open = new Map<WebSocket, { isAlive: boolean }>();
  const doors = {
    lobby: new WebSocketServer({ noServer: true, maxPayload: MAX_LOBBY_MESSAGE, perMessageDeflate: false }),
    participant: new WebSocketServer({
      noServer: true,
      maxPayload: MAX_PARTICIPANT_MESSAGE,
      perMessageDeflate: false,
    }),
  };

  const connect = (socket: WebSocket, session: Session) => {
    open.set(socket, { isAlive: true });
    socket.on('pong', () => open.set(socket, { isAlive: true }));
    socket.on('close', () => open.delete(socket));
    // A broken connection closes; what it was in the middle of is asked again.
    socket.on('error', () => socket.terminate());
    const bounded = {
      addEventListener: socket.addEventListener.bind(socket) as WebSocket['addEventListener'],
      send: ((data: Buffer) => {
        if (socket.bufferedAmount > MAX_BUFFERED) return socket.terminate();
        socket.send(data);
      }) as WebSocket['send'],
    };
    void handler.upgrade(bounded, { context: session });
  };

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const session =
      guard.isRightHost(request) && guard.isRightOrigin(request) && guard.hasCookie(request)
        ? sessionOf(hub, addressOf(request))
        : null;
    if (!session) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    doors[session.kind].handleUpgrade(request, stream, head, (socket) => connect(socket, session));
  });

  const pinging = setInterval(() => {
    for (const [socket, { isAlive }] of open) {
      if (!isAlive) socket.terminate();
      else {
        open.set(socket, { isAlive: false });
        socket.ping();
      }
    }
  }, PING_MS);
  pinging.unref();

  return {
    close: () => {
      clearInterval(pinging);
      for (const socket of open.keys()) socket.terminate();
    },
  };
}

/** Null for what is no address. */
function addressOf({ url = '' }: IncomingMessage): URL | null {
  return URL.canParse(url, `http://${HOST}`) ? new URL(url, `http://${HOST}`) : null;
}

function sessionOf(hub: Hub, address: URL | null): Session | null {
  if (address?.pathname !== '/rpc') return null;
  const grant = address.searchParams.get('grant');
  if (grant === null) return { kind: 'lobby' };
  const granted = hub.grants.read(grant);
  if (!granted || !hub.exercises.open(granted.exerciseId)) return null;
  const { exerciseId, role, teamRole } = granted;
  const key = replicaKey(hub.dataKey, exerciseId, partOf(granted)).toString('base64');
  return { kind: 'participant', exerciseId, role, teamRole, deviceKey: DEVICE_KEY, replicaKey: key };
}
