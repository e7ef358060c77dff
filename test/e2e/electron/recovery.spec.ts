import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { fillWithDemo, openRunning, RUNNING } from '../demo-exercise.ts';
import { button, entryField, logByKeys, logLine } from '../leader-verbs.ts';
import { answerDialogs, hubPid, quitShell, root, test } from '../world.ts';
import { leaderPid } from './shell-verbs.ts';

const delivered = (page: Page, text: string) =>
  expect(logLine(page, text).getByTitle('Bij de oefenleiding')).toBeVisible();

/** Every file under a folder that holds one of these words, in UTF-8 or UTF-16. */
function filesWith(folder: string, words: readonly string[]): readonly string[] {
  const needles = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const content = readFileSync(path);
    return needles.some((needle) => content.includes(needle));
  });
}

test('[APP4] when the hub keeps dying, the screens say so and carry on', async ({ launch, dataFolder }) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  await answerDialogs(app, 'Blijven proberen');
  const leader = await openRunning(app, start);
  await logByKeys(leader, 1, 'Melding voor de uitval');
  await delivered(leader, 'Melding voor de uitval');
  const first = await hubPid(app);
  const notice = leader.getByText('Verbinding kwijt.');
  // The screen keeps quiet about a hub that is back at once, so it is killed until it stays away longer.
  await expect(async () => {
    const pid = await hubPid(app);
    if (pid !== null) process.kill(pid, 'SIGKILL');
    await expect(notice).toBeVisible({ timeout: 100 });
  }).toPass();
  await logByKeys(leader, 1, 'Melding tijdens de uitval');
  await expect(notice).toBeHidden({ timeout: 15_000 });
  await delivered(leader, 'Melding tijdens de uitval');
  expect(await hubPid(app)).not.toBe(first);
});

test('[APP8] [SEC8] a killed shell starts again at once, with all that was said to be kept and nothing readable on disk', async ({
  launch,
  dataFolder,
}) => {
  fillWithDemo(dataFolder);
  const first = await launch();
  const leader = await openRunning(first.app, first.start);
  await logByKeys(leader, 1, 'Zilvermeeuw boven de kade');
  await delivered(leader, 'Zilvermeeuw boven de kade');
  const gone = new Promise<void>((resolve) => first.app.once('close', () => resolve()));
  first.app.process().kill('SIGKILL');
  await gone;

  const second = await launch();
  const again = await openRunning(second.app, second.start);
  await delivered(again, 'Zilvermeeuw boven de kade');
  await quitShell(second.app);
  expect(filesWith(dataFolder, ['Zilvermeeuw', 'Hoog water, bezig'])).toEqual([]);
});

test('[APP9] a page that crashes comes back with what was written', async ({ launch, dataFolder }) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  const leader = await openRunning(app, start);
  await logByKeys(leader, 1, 'Melding voor het vastlopen');
  await delivered(leader, 'Melding voor het vastlopen');
  const crashed = leader.waitForEvent('crash');
  process.kill(await leaderPid(app), 'SIGKILL');
  await crashed;
  // Playwright lets go of a page that crashed; the window itself is asked.
  const textOfLeader = () =>
    app.evaluate(async ({ webContents }) => {
      const contents = webContents
        .getAllWebContents()
        .find((each) => each.session.storagePath?.endsWith('-leader'));
      if (!contents || contents.isCrashed() || contents.isLoading()) return '';
      return String(await contents.executeJavaScript('document.body.textContent'));
    });
  await expect.poll(textOfLeader, { timeout: 15_000 }).toContain('Melding voor het vastlopen');
});

test('[APP10] quitting asks while an exercise runs', async ({ launch, dataFolder }) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  await openRunning(app, start);
  const asked = await answerDialogs(app, 'Doorgaan met de oefening');
  await app.evaluate(({ app: electron }) => electron.quit());
  await expect.poll(asked).toEqual([`De oefening ${RUNNING} loopt.`]);
  expect(app.windows().length).toBe(2);
});

test('[APP14] a window that closes first writes what is being typed', async ({ launch, dataFolder }) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  const first = await openRunning(app, start);
  await entryField(first).fill('Half getypte melding');
  // At once, as by its cross.
  const gone = first.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    const isLeaders = ({ webContents }: Electron.BrowserWindow) =>
      webContents.session.storagePath?.endsWith('-leader');
    BrowserWindow.getAllWindows().find(isLeaders)?.close();
  });
  await gone;
  const second = await openRunning(app, start);
  await expect(entryField(second)).toHaveValue('Half getypte melding');
  await entryField(second).fill('Half getypte melding, aangevuld');
  await quitShell(app);

  const again = await launch();
  const third = await openRunning(again.app, again.start);
  await expect(entryField(third)).toHaveValue('Half getypte melding, aangevuld');
});

test('[SKEY4] a folder that lost its key is left as it is', async ({ launch, dataFolder }) => {
  fillWithDemo(dataFolder);
  const key = join(dataFolder, 'sleutel');
  rmSync(key);
  const database = readFileSync(join(dataFolder, 'paraat.db'));
  const { app, start } = await launch();
  await expect(start.getByText('Verbinding maken.')).toBeVisible();
  expect(await hubPid(app)).toBeNull();
  await app.close();
  expect(readdirSync(dataFolder).filter((name) => name.startsWith('sleutel'))).toEqual([]);
  expect(readFileSync(join(dataFolder, 'paraat.db')).equals(database)).toBe(true);
});

/**
 * A project that starts the app after the native dialogs have learnt what to answer: they come before a
 * test could reach the app. Tells what was asked.
 */
function withAnswers(folder: string, button: string, files: readonly string[]): string {
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'paraat',
      productName: 'Paraat',
      version: '0.1.0',
      type: 'module',
      main: 'main.mjs',
    }),
  );
  writeFileSync(
    join(folder, 'main.mjs'),
    `import { dialog } from 'electron';
globalThis.asked = [];
const files = ${JSON.stringify(files)};
dialog.showMessageBox = async (...given) => {
  const { message, buttons } = given.at(-1);
  globalThis.asked.push(message);
  return { response: Math.max(0, buttons.indexOf(${JSON.stringify(button)})), checkboxChecked: false };
};
dialog.showOpenDialog = async () => ({ canceled: false, filePaths: files.splice(0, 1) });
await import(${JSON.stringify(pathToFileURL(join(root, 'dist/electron/main.js')).href)});
`,
  );
  return folder;
}

test('[SKEY5] a saved key is put back, and a wrong one changes nothing', async ({ launch, dataFolder }) => {
  fillWithDemo(dataFolder);
  const files = ['briefje', 'andere', 'reserve'].map((name) => join(dataFolder, `${name}.txt`));
  const [note = '', other = '', saved = ''] = files;
  writeFileSync(note, 'Bel de ACB');
  writeFileSync(other, `${'0f'.repeat(32)}\n`);
  renameSync(join(dataFolder, 'sleutel'), saved);
  const project = withAnswers(join(dataFolder, 'project'), 'Sleutel terugzetten…', files);
  const { app, start } = await launch(project);
  await expect(button(start, `Openen: ${RUNNING}`)).toBeVisible();
  expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([
    'De sleutel van deze gegevensmap ontbreekt.',
    expect.stringContaining('Dit bestand is geen reservesleutel van Paraat.'),
    'De sleutel van deze gegevensmap ontbreekt.',
    expect.stringContaining('Deze sleutel hoort niet bij de gegevensmap'),
  ]);
  const kept = readdirSync(dataFolder).filter((name) => name.startsWith('sleutel'));
  expect(kept.length).toBe(1);
  if (kept[0] === 'sleutel') {
    expect(readFileSync(join(dataFolder, 'sleutel'), 'utf8')).toBe(readFileSync(saved, 'utf8'));
  }
});

test('[APP10] closing the last window quits, and the next start goes on', async ({ launch, dataFolder }) => {
  const first = await launch();
  await expect(first.start.getByRole('heading', { name: 'Oefeningen', exact: true })).toBeVisible();
  const ended = new Promise<void>((resolve) => first.app.once('close', () => resolve()));
  const child = first.app.process();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  expect(child.exitCode).toBe(0);
  const second = await launch();
  expect(await second.start.evaluate(() => window.paraat?.about())).toMatchObject({ dataFolder });
});
