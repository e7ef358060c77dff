import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { openParticipant, root, test } from '../world.ts';

const EXERCISE = '01900000-0000-7000-8000-00000000000a';

/** An outside world that must never be reached. */
async function listenOutside(): Promise<{ server: Server; url: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('[SEC1] a page has no Node and no Electron', async ({ shell: { app, start } }) => {
  const leader = await openParticipant(app, start, EXERCISE, 'leader');
  for (const page of [start, leader]) {
    expect(
      await page.evaluate(() =>
        ['process', 'require', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
          (name) => name in globalThis,
        ),
      ),
    ).toEqual([]);
  }
});

test('[SEC1] every window is sandboxed and isolated', async ({ shell: { app, start } }) => {
  await openParticipant(app, start, EXERCISE, 'leader');
  await openParticipant(app, start, EXERCISE, 'beamer');
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Not in the published types.
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = (
        contents as unknown as { getLastWebPreferences: () => Record<string, boolean> }
      ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    }),
  );
  const strict = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };
  expect(preferences).toEqual([strict, strict, strict]);
});

test('[SEC2] a page cannot leave the app, open a window or reach the network', async ({
  shell: { app, start },
}) => {
  const outside = await listenOutside();
  const leader = await openParticipant(app, start, EXERCISE, 'leader');
  const beamer = await openParticipant(app, start, EXERCISE, 'beamer');
  try {
    for (const page of [start, leader, beamer]) {
      const tried = await page.evaluate(async (url) => {
        const failed = (attempt: Promise<unknown>) =>
          attempt.then(
            () => 'reached',
            () => 'refused',
          );
        const image = new Image();
        const socket = failed(
          new Promise((resolve, reject) => {
            const opening = new WebSocket(url.replace('http', 'ws'));
            opening.onopen = resolve;
            opening.onerror = reject;
          }),
        );
        const results = {
          opened: window.open(url) === null ? 'refused' : 'opened',
          fetched: await failed(fetch(url, { mode: 'no-cors' })),
          image: await failed(
            new Promise((resolve, reject) => {
              image.onload = resolve;
              image.onerror = reject;
              image.src = `${url}/image.png`;
            }),
          ),
          socket: await socket,
          beacon: navigator.sendBeacon(`${url}/beacon`) ? 'queued' : 'refused',
        };
        const link = document.createElement('a');
        link.href = `${url}/link`;
        link.target = '_blank';
        document.body.append(link);
        link.click();
        link.remove();
        location.href = `${url}/left`;
        return results;
      }, outside.url);
      expect(tried).toMatchObject({
        opened: 'refused',
        fetched: 'refused',
        image: 'refused',
        socket: 'refused',
      });
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await page.evaluate(() => {
        location.href = 'file:///etc/passwd';
      });
      expect(page.url()).toBe('app://paraat/index.html');
    }
    expect(app.windows().length).toBe(3);
    expect(outside.requests).toEqual([]);
  } finally {
    outside.server.close();
  }
});

test('[SEC3] a page gets no download and no permission but to copy text at a press', async ({
  shell: { app, start },
}) => {
  await app.evaluate(({ webContents }) => {
    const downloads: string[] = [];
    Object.assign(globalThis, { downloads });
    for (const contents of webContents.getAllWebContents()) {
      contents.session.on('will-download', (event, item) => {
        if (!event.defaultPrevented) downloads.push(item.getFilename());
      });
    }
  });
  const permissions = await start.evaluate(async () => {
    const refused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'granted',
        (error: Error) => error.name,
      );
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'exercise.txt';
    link.click();
    return {
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      notifications: await Notification.requestPermission(),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await refused(navigator.clipboard.readText()),
    };
  });
  expect(permissions).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    // NotFoundError where there is no camera to refuse.
    camera: expect.stringMatching(/^Not(Allowed|Found)Error$/),
    clipboard: 'NotAllowedError',
  });
  expect(await app.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads)).toEqual([]);

  await start.evaluate(() => {
    const copy = document.createElement('button');
    copy.textContent = 'Proef kopiëren';
    copy.onclick = () => void navigator.clipboard.writeText('Een geweigerde regel');
    document.body.prepend(copy);
  });
  await start.getByText('Proef kopiëren').click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Een geweigerde regel');
});

test('[SEC4] a frame or a window that is not ours gets no answer', async ({ shell: { app, start } }) => {
  const framed = await start.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.onload = () => {
          let bridge = 'unreachable';
          try {
            bridge = typeof (frame.contentWindow as Window & { paraat?: unknown }).paraat;
          } catch {
            // A refused page is another origin.
          }
          frame.remove();
          resolve(bridge);
        };
        frame.src = location.href;
        document.body.append(frame);
      }),
  );
  expect(framed).not.toBe('object');

  const opened = app.waitForEvent('window');
  await app.evaluate(
    ({ BrowserWindow }, preload) =>
      new BrowserWindow({ show: false, webPreferences: { preload, partition: 'stranger' } }).loadURL(
        'app://paraat/index.html',
      ),
    `${root}/dist/electron/preload.cjs`,
  );
  const stranger = await opened;
  await stranger.waitForLoadState();
  const answer = await stranger.evaluate(() =>
    window.paraat?.about().then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(answer).toContain('Dit venster mag dat niet.');
});

test('[SEC5] generated and inline code does not run', async ({ shell: { start } }) => {
  const outcome = await start.evaluate(async () => {
    // What a debugger evaluates may evaluate; what runs afterwards is the page's own.
    await new Promise((resolve) => setTimeout(resolve));
    const attempt = (run: () => unknown) => {
      try {
        run();
        return 'ran';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.inlineRan = true');
    button.click();
    const foreign = document.createElement('script');
    const foreignRan = new Promise((resolve) => {
      foreign.onload = () => resolve('ran');
      foreign.onerror = () => resolve('refused');
    });
    foreign.src = 'data:text/javascript,window.inlineRan=true';
    document.body.append(foreign);
    return {
      function: attempt(() => new Function('return 1')()),
      // biome-ignore lint/security/noGlobalEval: the test is that it does not run
      eval: attempt(() => globalThis.eval('1')),
      foreign: await foreignRan,
      inline: 'inlineRan' in window,
    };
  });
  expect(outcome).toEqual({ function: 'EvalError', eval: 'EvalError', foreign: 'refused', inline: false });
});

test('[SEC5] the app keeps its own policy', async ({ shell: { app, start } }) => {
  const violations: string[] = [];
  app.context().on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await start.reload();
  await expect(start.getByRole('heading').first()).toBeVisible();
  const leader = await openParticipant(app, start, EXERCISE, 'leader');
  await openParticipant(app, leader, EXERCISE, 'beamer');
  await expect(leader.locator('#root > *').first()).toBeVisible();
  expect(violations).toEqual([]);
});

test('[SEC6] a screen for participants can only fill itself', async ({ shell: { app, start } }) => {
  const leader = await openParticipant(app, start, EXERCISE, 'leader');
  const beamer = await openParticipant(app, leader, EXERCISE, 'beamer');
  const refusals = await beamer.evaluate(async (id) => {
    const bridge = window.paraat;
    if (!bridge) return [];
    const calls = {
      openExercise: bridge.openExercise(id, 'leader'),
      openStart: bridge.openStart(),
      saveRecoveryKey: bridge.saveRecoveryKey(),
      preferences: bridge.preferences.set({ theme: 'dark' }),
    };
    const answers = Object.entries(calls).map(async ([name, answer]) => [
      name,
      await answer.then(
        () => true,
        () => false,
      ),
    ]);
    return Promise.all(answers);
  }, EXERCISE);
  expect(Object.fromEntries(refusals)).toEqual({
    openExercise: false,
    openStart: false,
    saveRecoveryKey: false,
    preferences: false,
  });
});

test('[SEC6] a request that does not fit its schema is refused', async ({ shell: { app, start } }) => {
  const refused = await start.evaluate(async () => {
    const bridge = window.paraat as unknown as Record<string, (...given: unknown[]) => Promise<unknown>> & {
      preferences: { set: (patch: unknown) => Promise<unknown> };
    };
    const attempts = [
      bridge.openExercise?.('../../elders', 'leader'),
      bridge.openExercise?.('01900000-0000-7000-8000-00000000000a', 'burgemeester'),
      bridge.saveFile?.({ fileName: 'x.exe', mimeType: 'application/x-msdownload', base64: '' }),
      bridge.preferences.set({ theme: 'paars' }),
      bridge.preferences.set({ deviceId: 'mine' }),
    ];
    return Promise.all(
      attempts.map((attempt) =>
        attempt?.then(
          () => 'accepted',
          () => 'refused',
        ),
      ),
    );
  });
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  expect(app.windows().length).toBe(1);
});
