import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createGrants } from '../../../../hub/access/grant.ts';
import { realPorts } from '../../../../hub/exercises/ports.ts';
import { createHub } from '../../../../hub/hub.ts';
import { libraryOf } from '../../../../hub/scenario/library.ts';
import { startWebServer } from '../../../../hub/server/web-server.ts';
import type { Contract } from '../../../../shared/contract.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { entry, opened, planRequest, sampleBundle, temporaryFolder, valueIn } from '../hub-world.ts';

type Rpc = ContractRouterClient<Contract>;

async function servedHub() {
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
  return { hub, server, origin, host, port, cookie, enter };
}

/** Like fetch, but with a Host of its own. */
const get = (origin: string, path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const asked = request(`${origin}${path}`, { headers, method }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });

/** What the server says to bytes that no browser sends. */
const rawRequest = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.once('data', (answer) => {
      resolve(String(answer));
      socket.destroy();
    });
  });

/** The socket when it opens, else the status with which it was refused. */
const socketTo = (
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

async function rpcTo(origin: string, path: string, cookie: string): Promise<Rpc> {
  const socket = await socketTo(origin, path, { cookie, origin });
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}

describe('the web server', () => {
  it('[WEB1] lets in who has the address with the token, by a cookie that scripts cannot read', async () => {
    const { enter, origin, cookie, port } = await servedHub();
    expect({
      status: enter.status,
      to: enter.headers.get('location'),
      cookie: enter.headers.get('set-cookie')?.replace(/=[^;]+/, '=…'),
    }).toEqual({ status: 303, to: '/', cookie: `paraat-${port}=…; HttpOnly; SameSite=Strict; Path=/` });
    expect(await get(origin, '/', { cookie })).toMatchObject({
      status: 200,
      body: '<!doctype html><title>Paraat</title>',
    });
  });

  it('[WEB2] answers nothing without cookie, with a wrong token, or under another name', async () => {
    const { origin, cookie, port } = await servedHub();
    const refused = 'Geen toegang. Open Paraat met het adres dat bij het starten is getoond.';
    const answers = await Promise.all([
      get(origin, '/', {}),
      get(origin, '/assets/main-1a2b.js', {}),
      get(origin, '/?token=raden', {}),
      get(origin, '/', { cookie: `paraat-${port}=raden` }),
      get(origin, '/', { cookie, host: `paraat.example:${port}` }),
      get(origin, '/', { cookie, host: '127.0.0.1:1' }),
    ]);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [403, refused],
      [403, refused],
      [403, refused],
      [403, refused],
      [403, 'Geen toegang.'],
      [403, 'Geen toegang.'],
    ]);
  });

  it('[WEB3] opens a socket only with the cookie, from its own origin, under its own name', async () => {
    const { origin, cookie, port, host } = await servedHub();
    const attempts = await Promise.all([
      socketTo(origin, '/rpc', { origin }),
      socketTo(origin, '/rpc', { cookie }),
      socketTo(origin, '/rpc', { cookie, origin: 'https://kwaad.example' }),
      socketTo(origin, '/rpc', { cookie, origin: `http://localhost:${port}` }),
      socketTo(origin, '/rpc', { cookie, origin: 'null' }),
      socketTo(origin, '/rpc', {
        cookie,
        origin: `http://kwaad.example:${port}`,
        host: `kwaad.example:${port}`,
      }),
      socketTo(origin, '/iets', { cookie, origin }),
      socketTo(origin, '/rpc?grant=geraden', { cookie, origin }),
    ]);
    expect(attempts).toEqual([403, 403, 403, 403, 403, 403, 403, 403]);
    expect(await socketTo(origin, '/rpc', { cookie, origin })).toBeInstanceOf(WebSocket);
    expect(host).toBe(`127.0.0.1:${port}`);
  });

  it('[WEB4] gives out the files of the renderer and no others', async () => {
    const { origin, cookie, hub } = await servedHub();
    const grant = hub.grants.give({ exerciseId: EXERCISE_ID, role: 'leader' });
    const paths = [
      '/assets/main-1a2b.js',
      `/w/${grant}`,
      '/w/assets/main-1a2b.js',
      '/w/geraden',
      '/geheim.env',
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
    ];
    const answers = await Promise.all(paths.map((path) => get(origin, path, { cookie })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404, 404, 404, 404]);
    expect((await get(origin, '/', { cookie }, 'POST')).status).toBe(405);
  });

  it('[WEB5] lets its pages run their own scripts and nothing else', async () => {
    const { origin, cookie, port } = await servedHub();
    const { headers } = await get(origin, '/', { cookie });
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; img-src 'self' data:; font-src 'self'; connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
      'nosniff',
      'no-referrer',
    ]);
  });

  it('[WEB6] ends a connection that sends more than it may', async () => {
    const { origin, cookie, hub } = await servedHub();
    const grant = hub.grants.give({ exerciseId: EXERCISE_ID, role: 'leader' });
    const socket = await socketTo(origin, `/rpc?grant=${grant}`, { cookie, origin });
    if (typeof socket === 'number') throw new Error('No socket');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send('x'.repeat(3 * 1024 * 1024));
    expect(await closed).toBe(1009);
  });

  it('[WEB8] outlives requests that are none', async () => {
    const { origin, cookie, port } = await servedHub();
    const answers = await Promise.all(
      ['//', 'GET', '/%'].map((target) =>
        rawRequest(Number(port), `GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`),
      ),
    );
    const upgrade = `GET // HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    answers.push(await rawRequest(Number(port), upgrade));
    expect(answers.map((answer) => answer.split(' ')[1])).toEqual(['403', '400', '403', '403']);
    expect((await get(origin, '/', { cookie })).status).toBe(200);
  });

  it('[WEB7] says which port is in use', async () => {
    const { hub, port } = await servedHub();
    expect(await startWebServer(hub, temporaryFolder(), Number(port))).toEqual({
      ok: false,
      error: { type: 'PortInUse', port: Number(port) },
    });
  });
});

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
