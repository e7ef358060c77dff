import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { startWebServer } from '../../../../hub/server/web-server.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { temporaryFolder, valueIn } from '../hub-world.ts';
import { servedHub, socketTo } from '../served-hub.ts';

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
    const grant = hub.grants.give({ exerciseId: EXERCISE_ID, role: 'leader', teamRole: null });
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
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy.map((directive) => directive.replace(/'sha256-[^']+'/, '(one known style)'))).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' (one known style)",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
      'nosniff',
      'no-referrer',
    ]);
  });

  it('[WEB6] ends a connection that sends more than it may', async () => {
    const { origin, cookie, hub } = await servedHub();
    const grant = hub.grants.give({ exerciseId: EXERCISE_ID, role: 'leader', teamRole: null });
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

  it('[WEB9] knows the browser after a restart by its cookie, and has another token', async () => {
    const { hub, server, renderer, origin, cookie, port } = await servedHub();
    await server.close();
    const again = valueIn(await startWebServer(hub, renderer, Number(port)));
    onTestFinished(again.close);
    expect((await get(origin, '/', { cookie })).status).toBe(200);
    expect(await socketTo(origin, '/rpc', { cookie, origin })).toBeInstanceOf(WebSocket);
    expect((await get(origin, `/${new URL(server.url).search}`, {})).status).toBe(403);
    expect((await get(origin, `/${new URL(again.url).search}`, {})).status).toBe(303);
  });

  it('[WEB7] says which port is in use', async () => {
    const { hub, port } = await servedHub();
    expect(await startWebServer(hub, temporaryFolder(), Number(port))).toEqual({
      ok: false,
      error: { type: 'PortInUse', port: Number(port) },
    });
  });
});
