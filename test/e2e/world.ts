/**
 * What the end-to-end tests share: the built app on a data folder of its own, its windows, and an orderly
 * end. Needs dist/ and, in PARAAT_ELECTRON, the Electron to start it with.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, errors, type Page } from '@playwright/test';

export const root = resolve(import.meta.dirname, '../..');

/** Chromium refuses its sandbox to root; a display without a graphics card draws by itself. */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
];

export function electronPath(): string {
  const path = process.env.PARAAT_ELECTRON;
  if (!path) throw new Error('PARAAT_ELECTRON names no Electron; run the tests with npm test');
  return path;
}

/** The environment without what would change the app under test. */
export function cleanEnvironment(): Record<string, string> {
  const { PARAAT_KEY, ELECTRON_RUN_AS_NODE, NODE_OPTIONS, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
}

/** @param project a folder with a package.json, as Electron takes it */
export const appArgs = (dataFolder: string, project = root): string[] => [
  ...chromiumArgs,
  project,
  `--data=${dataFolder}`,
];

export interface Shell {
  readonly app: ElectronApplication;
  readonly start: Page;
}

const ATTACH_LIMIT_MS = 15_000;
const ATTACH_ATTEMPTS = 3;

/**
 * Starts the app and waits for its first window. Once in some twenty starts Playwright attaches to the
 * first window just while it changes process, misses its navigation and waits for it for ever: then the
 * app is started again.
 */
export async function launchShell(dataFolder: string, project = root): Promise<Shell> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const app = await _electron.launch({
        executablePath: electronPath(),
        args: appArgs(dataFolder, project),
        env: cleanEnvironment(),
        timeout: ATTACH_LIMIT_MS,
      });
      return { app, start: await app.firstWindow() };
    } catch (error) {
      if (attempt === ATTACH_ATTEMPTS || !(error instanceof errors.TimeoutError)) throw error;
    }
  }
}

/** Opens the window of a participant from another window, as its page does. */
export async function openParticipant(
  app: ElectronApplication,
  from: Page,
  exerciseId: string,
  role: 'leader' | 'beamer',
): Promise<Page> {
  const opened = app.waitForEvent('window');
  await from.evaluate(
    ([id, as]) => (as === 'beamer' ? window.paraat?.openBeamer(id) : window.paraat?.openExercise(id, as)),
    [exerciseId, role] as const,
  );
  const page = await opened;
  await page.waitForLoadState();
  return page;
}

/** Every window with its session folder (null: in memory) and whether it shows. */
export const windowsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => ({
        session: window.webContents.session.storagePath?.split(/[\\/]/).at(-1) ?? null,
        isVisible: window.isVisible(),
        bounds: window.getBounds(),
      }))
      .sort((a, b) => String(a.session).localeCompare(String(b.session))),
  );

/** Process id of the hub; null while there is none. */
export const hubPid = (app: ElectronApplication): Promise<number | null> =>
  app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find((metric) => metric.name === 'Paraat hub')?.pid ?? null,
  );

/** Answers every native message box with the button of this label from now on; tells what was asked. */
export async function answerDialogs(
  app: ElectronApplication,
  label: string,
): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, wanted) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedByParaat: asked });
    dialog.showMessageBox = (async (...given: unknown[]) => {
      const options = given.at(-1) as Electron.MessageBoxOptions;
      asked.push(options.message);
      return { response: Math.max(0, options.buttons?.indexOf(wanted) ?? 0), checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, label);
  return () => app.evaluate(() => (globalThis as unknown as { askedByParaat: string[] }).askedByParaat);
}

/** Quits as the menu does, also while an exercise runs. */
export async function quitShell(app: ElectronApplication): Promise<void> {
  await answerDialogs(app, 'Toch afsluiten');
  await app.close();
}

/** Chooses a menu item, as a click does. */
export const chooseMenu = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item?.enabled) throw new Error(`Menu item ${wanted} cannot be chosen`);
    item.click();
  }, id);

export function makeDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'paraat-e2e-'));
}

interface Fixtures {
  /** Empty, removed afterwards. */
  readonly dataFolder: string;
  /** Starts the app on `dataFolder`, by way of another project when given; what still runs afterwards is quit. */
  readonly launch: (project?: string) => Promise<Shell>;
  /** The app on an empty folder. */
  readonly shell: Shell;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  dataFolder: async ({}, use) => {
    const folder = makeDataFolder();
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ dataFolder }, use) => {
    const running = new Set<ElectronApplication>();
    await use(async (project = root) => {
      const shell = await launchShell(dataFolder, project);
      running.add(shell.app);
      shell.app.once('close', () => running.delete(shell.app));
      return shell;
    });
    for (const app of running) await quitShell(app);
  },
  shell: async ({ launch }, use) => use(await launch()),
});
