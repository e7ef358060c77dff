/** What the hub refuses to a browser, and what its pages cannot do. */
import { request as httpRequest } from 'node:http';
import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { openOnFixedHub, openRegie, test } from '../browser-world.ts';
import { button } from '../leader-verbs.ts';

/** Status and body of a plain request, with headers that a browser would not let a page set. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve(`${response.statusCode} ${body}`));
    })
      .on('error', reject)
      .end();
  });
}

/** `open`, or the status with which the hub turned the socket away. */
function knock(url: string, headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('unexpected-response', (_, { statusCode }) => {
      socket.terminate();
      resolve(String(statusCode));
    });
    socket.on('error', () => undefined);
  });
}

test('[UI20] without the token the hub answers nothing', async ({ fixedHub }) => {
  const { origin, places } = fixedHub;
  const nothing = '403 Geen toegang. Open Paraat met het adres dat bij het starten is getoond.';
  for (const path of ['/', '/index.html', places.running.leader, '/?token=raad', '/?token=', '/rpc']) {
    expect(await ask(`${origin}${path}`), path).toBe(nothing);
  }
  expect(await ask(places.url, { Host: 'kwaad.example' })).toBe('403 Geen toegang.');
});

test('[UI20] a socket without the cookie or from a foreign origin is refused', async ({
  page,
  context,
  fixedHub,
}) => {
  const { origin, places } = fixedHub;
  await page.goto(places.url);
  const Cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const grant = places.running.leader.replace('/w/', '');
  for (const path of ['/rpc', `/rpc?grant=${grant}`]) {
    const url = `${origin.replace('http', 'ws')}${path}`;
    expect(await knock(url, { Origin: origin })).toBe('403');
    expect(await knock(url, { Origin: 'http://kwaad.example', Cookie })).toBe('403');
    expect(await knock(url, { Origin: 'null', Cookie })).toBe('403');
    expect(await knock(url, { Cookie })).toBe('403');
    expect(await knock(url, { Origin: origin, Cookie })).toBe('open');
  }
  // Not the last letter: some of its bits stand for nothing.
  const altered = grant.replace(/.(?=.{8}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
  const forged = `${origin.replace('http', 'ws')}/rpc?grant=${altered}`;
  expect(await knock(forged, { Origin: origin, Cookie })).toBe('403');
});

test('[UI20] another site gets nothing through this browser', async ({ page, context, fixedHub }) => {
  await page.goto(fixedHub.places.url);
  const stranger = await context.newPage();
  await stranger.route('http://kwaad.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Kwaad</h1>' }),
  );
  await stranger.goto('http://kwaad.example/');
  const tried = await stranger.evaluate(async (origin) => {
    const read = await fetch(`${origin}/`, { credentials: 'include' }).then(
      () => 'read',
      () => 'refused',
    );
    const socket = await new Promise((resolve) => {
      const opening = new WebSocket(`${origin.replace('http', 'ws')}/rpc`);
      opening.onopen = () => resolve('open');
      opening.onerror = () => resolve('refused');
    });
    const frame = document.createElement('iframe');
    frame.src = origin;
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
    return { read, socket, framed: frame.contentDocument?.body.textContent ?? 'closed to us' };
  }, fixedHub.origin);
  expect(tried).toEqual({ read: 'refused', socket: 'refused', framed: 'closed to us' });
  const framed = stranger.frames().find((frame) => frame.url().startsWith(fixedHub.origin));
  expect(framed === undefined || (await framed.locator('#root').count()) === 0).toBe(true);
});

test('[UI21] a page runs only the scripts of its own hub', async ({ page, fixedHub }) => {
  const answer = page.waitForResponse((response) => response.url() === `${fixedHub.origin}/`);
  await page.goto(fixedHub.places.url);
  const headers = (await answer).headers();
  expect(headers['content-security-policy']).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  );
  expect(headers['content-security-policy']).not.toMatch(/unsafe/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(await (await answer).text()).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=|javascript:/i);
  await openOnFixedHub(page, fixedHub, fixedHub.places.running.leader);
  // In a task of its own: what a test evaluates is free of the policy, what it starts is not.
  const tried = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          const blocked: string[] = [];
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            blocked.push(effectiveDirective),
          );
          let evaluated = 'ran';
          try {
            // biome-ignore lint/security/noGlobalEval: what must not work
            window.eval('window.evaluated = true');
          } catch {
            evaluated = 'blocked';
          }
          const script = document.createElement('script');
          script.textContent = 'window.inlined = true';
          const far = document.createElement('script');
          far.src = 'http://kwaad.example/x.js';
          const image = document.createElement('img');
          image.setAttribute('onerror', 'window.handled = true');
          image.src = 'data:,';
          document.body.append(script, far, image);
          image.addEventListener('error', () =>
            setTimeout(() =>
              resolve({
                evaluated,
                ran: ['evaluated', 'inlined', 'handled'].filter((name) => name in window),
                blocked: [...new Set(blocked)].sort(),
              }),
            ),
          );
        });
      }),
  );
  expect(tried).toEqual({
    evaluated: 'blocked',
    ran: [],
    blocked: ['script-src', 'script-src-attr', 'script-src-elem'],
  });
});

test('[UI22] no page asks anything of another address', async ({ page, context, fixedHub, watched }) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).origin));
  await openRegie(page, fixedHub);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('F9');
  await expect((await opened).getByText('Laatste berichten')).toBeVisible();
  await (await opened).close();
  for (const screen of ['Logboek', 'Verslag', 'Instellen', 'Start']) {
    await page.getByRole('link', { name: screen, exact: true }).click();
    await expect(page.getByRole('main')).toBeVisible();
  }
  await button(page, 'Nieuwe oefening').click();
  expect(new Set(asked)).toEqual(new Set([fixedHub.origin]));
  expect(watched.problems()).toEqual([]);
});
