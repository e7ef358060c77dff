import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { fillWithDemo, openRunning } from '../demo-exercise.ts';
import { button, chooseMore, dialog } from '../leader-verbs.ts';
import {
  answerDialogs,
  appArgs,
  chooseMenu,
  cleanEnvironment,
  electronPath,
  openParticipant,
  quitShell,
  test,
  windowsOf,
} from '../world.ts';

const EXERCISE = '01900000-0000-7000-8000-00000000000a';
const OTHER = '01900000-0000-7000-8000-00000000000b';

test('the start window opens and gets its port to the hub', async ({ shell: { app, start } }) => {
  await expect(start).toHaveTitle(/Paraat/);
  expect(start.url()).toBe('app://paraat/index.html');
  await expect.poll(() => windowsOf(app)).toMatchObject([{ session: 'start', isVisible: true }]);
  const about = await start.evaluate(() => window.paraat?.about());
  expect(about).toMatchObject({ version: '0.1.0', keyStore: expect.stringMatching(/keyFile|safeStorage/) });
});

test('[APP1] each participant has one window with its own session', async ({ shell: { app, start } }) => {
  const before = (await windowsOf(app))[0]?.bounds;
  const leader = await openParticipant(app, start, EXERCISE, 'leader');
  await expect
    .poll(() => windowsOf(app))
    .toEqual([
      { session: `${EXERCISE}-leader`, isVisible: true, bounds: before },
      { session: 'start', isVisible: false, bounds: before },
    ]);
  const beamer = await openParticipant(app, leader, EXERCISE, 'beamer');
  const sessions = async () => (await windowsOf(app)).map(({ session }) => session);
  expect(await sessions()).toEqual([`${EXERCISE}-leader`, null, 'start']);

  await start.evaluate((id) => window.paraat?.openExercise(id, 'leader'), EXERCISE);
  await leader.evaluate((id) => window.paraat?.openBeamer(id), EXERCISE);
  expect(await sessions()).toEqual([`${EXERCISE}-leader`, null, 'start']);

  await leader.evaluate(() => localStorage.setItem('mine', 'leader'));
  expect(await beamer.evaluate(() => localStorage.getItem('mine'))).toBeNull();
  expect(await start.evaluate(() => localStorage.getItem('mine'))).toBeNull();
});

test('[APP3] the start window returns when the last exercise window closes', async ({
  shell: { app, start },
}) => {
  const one = await openParticipant(app, start, EXERCISE, 'leader');
  const other = await openParticipant(app, start, OTHER, 'leader');
  await openParticipant(app, one, EXERCISE, 'beamer');
  const isStartVisible = async () =>
    (await windowsOf(app)).find(({ session }) => session === 'start')?.isVisible;
  await one.close();
  expect(await isStartVisible()).toBe(false);
  await other.close();
  await expect.poll(isStartVisible).toBe(true);
});

test('[APP3] the menu brings the start page back and opens the beamer', async ({ shell: { app, start } }) => {
  await openParticipant(app, start, EXERCISE, 'leader');
  await expect
    .poll(async () => (await windowsOf(app)).map(({ isVisible }) => isVisible))
    .toEqual([true, false]);
  const opened = app.waitForEvent('window');
  await chooseMenu(app, 'open-beamer');
  await opened;
  await chooseMenu(app, 'open-start');
  await expect
    .poll(() => windowsOf(app))
    .toMatchObject([
      { session: `${EXERCISE}-leader`, isVisible: true },
      { session: null },
      { session: 'start', isVisible: true },
    ]);
});

test('[APP11] a beamer opens without taking the keys', async ({ shell: { app, start } }) => {
  const leader = await openParticipant(app, start, EXERCISE, 'leader');
  await openParticipant(app, leader, EXERCISE, 'beamer');
  await expect
    .poll(async () => (await windowsOf(app)).map(({ isVisible }) => isVisible))
    .toEqual([true, true, false]);
  const focused = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getFocusedWindow()?.webContents.session.storagePath?.endsWith('-leader'),
  );
  expect(focused).toBe(true);
});

test('[UI26] Hulp → Logboek controleren opens the settings at that section', async ({
  shell: { app, start },
}) => {
  const section = start.getByRole('heading', { name: 'Logboek controleren' });
  await chooseMenu(app, 'verify-log');
  await expect(section).toBeFocused();
  await expect(section).toBeInViewport();
  await start.getByRole('textbox', { name: 'Naam van de gemeente' }).focus();
  await chooseMenu(app, 'verify-log');
  await expect(section).toBeFocused();
  await expect(start.getByRole('button', { name: 'Logboekbestand kiezen…' })).toBeInViewport();
});

test('[APP5] a second start shows the window that is there and ends', async ({
  shell: { app },
  dataFolder,
}) => {
  await app.evaluate(({ app: electron }) => {
    electron.once('second-instance', () => Object.assign(globalThis, { secondStart: true }));
  });
  const second = spawn(electronPath(), appArgs(dataFolder), { env: cleanEnvironment(), stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() => app.evaluate(() => (globalThis as { secondStart?: boolean }).secondStart))
    .toBe(true);
  expect(await windowsOf(app)).toMatchObject([{ session: 'start', isVisible: true }]);
});

test('[APP6] a window opens where it was', async ({ launch }) => {
  const first = await launch();
  const place = { x: 60, y: 40, width: 900, height: 640 };
  await first.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  await expect.poll(async () => (await windowsOf(first.app))[0]?.bounds).toEqual(place);
  await quitShell(first.app);
  const second = await launch();
  expect((await windowsOf(second.app))[0]?.bounds).toEqual(place);
});

test('[APP7] settings are kept and told to every window', async ({ shell: { app, start }, dataFolder }) => {
  const leader = await openParticipant(app, start, EXERCISE, 'leader');
  await leader.evaluate(() => {
    window.paraat?.preferences.onChange((preferences) => Object.assign(window, { heard: preferences }));
  });
  const patch = {
    municipality: 'Meerwijk',
    theme: 'dark',
    huisstijl: { accent: '#154273', brand: '#ffd500' },
  } as const;
  await start.evaluate((given) => window.paraat?.preferences.set(given), patch);
  const expected = {
    ...patch,
    profile: {},
    agendas: null,
    density: 'compact',
    defaultFolder: null,
    keyNoticeShown: false,
  };
  await expect.poll(() => leader.evaluate(() => (window as { heard?: unknown }).heard)).toEqual(expected);
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  expect(JSON.parse(readFileSync(join(dataFolder, 'vensters/instellingen.json'), 'utf8'))).toMatchObject(
    patch,
  );
});

test('[APP7] a broken settings file is set aside and named', async ({ launch, dataFolder }) => {
  const folder = join(dataFolder, 'vensters');
  mkdirSync(folder);
  writeFileSync(join(folder, 'instellingen.json'), '{"theme": "paars"');
  const { start } = await launch();
  expect(await start.evaluate(() => window.paraat?.preferences.get())).toMatchObject({ theme: 'system' });
  const aside = readdirSync(folder).filter((name) => name.startsWith('instellingen.kapot-'));
  expect(aside).toEqual([expect.stringMatching(/^instellingen\.kapot-\d{4}-\d\d-\d\d\.json$/)]);
  expect(readFileSync(join(folder, aside[0] ?? ''), 'utf8')).toBe('{"theme": "paars"');
});

test('[SAV1] a file is saved where the user chooses', async ({ shell: { app, start }, dataFolder }) => {
  const path = join(dataFolder, 'verslag.pdf');
  await app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
    shell.showItemInFolder = () => {};
  }, path);
  const outcome = await start.evaluate(() =>
    window.paraat?.saveFile({
      fileName: 'verslag.pdf',
      mimeType: 'application/pdf',
      base64: btoa('%PDF-1.7'),
    }),
  );
  expect(outcome).toEqual({ type: 'saved', path });
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
  expect(await start.evaluate((saved) => window.paraat?.showItemInFolder(saved), path)).toBe(true);
  expect(await start.evaluate(() => window.paraat?.showItemInFolder('/etc/passwd'))).toBe(false);
});

test('[SKEY6] the recovery key is the key of the data folder', async ({
  shell: { app, start },
  dataFolder,
}) => {
  const path = join(dataFolder, 'reserve.txt');
  await answerDialogs(app, 'Begrepen');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, path);
  expect(await start.evaluate(() => window.paraat?.saveRecoveryKey())).toEqual({ type: 'saved', path });
  expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  const kept = readdirSync(dataFolder).includes('sleutel')
    ? readFileSync(join(dataFolder, 'sleutel'), 'utf8')
    : null;
  if (kept !== null) expect(readFileSync(path, 'utf8')).toBe(kept);
});

test('[FRK10] a fork opens in a window of its own, and the first stays open', async ({
  launch,
  dataFolder,
}) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  const leader = await openRunning(app, start);
  const name = await leader.title();
  await chooseMore(leader, 'Tijdsprong terug');
  await dialog(leader)
    .getByRole('button', { name: /Moment/ })
    .click();
  await leader.getByRole('option').last().click();
  const opened = app.waitForEvent('window');
  await button(dialog(leader), 'Nieuwe oefening maken').click();
  const second = await opened;
  await expect(second.getByRole('banner').getByText('tweede kans')).toBeVisible();
  await expect(second.getByRole('banner').getByText(/^Gepauzeerd/)).toBeVisible();
  expect(await leader.title()).toBe(name);
});
