/**
 * What the tests in a browser share: a hub on a data folder of its own, and a watch on every page. A test fails
 * when a page throws, logs an error, or asks anything of another address than its hub's.
 */
import { rmSync } from 'node:fs';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { FixedHubPlaces } from './fixed-exercises.ts';
import { type HubProcess, startFixedHub } from './hub-process.ts';
import { makeDataFolder } from './world.ts';

const viewport = { width: 1600, height: 900 };
/** What takes longer than this does not happen. */
const ACTION_MS = 15_000;

export interface Watch {
  /** What went wrong in any page of the context, in words. */
  readonly problems: () => readonly string[];
  /** Leaves out what a test brings about on purpose. */
  readonly expectOnly: (expected: RegExp) => void;
}

/** @param origin of the hub; `data:` and `blob:` stay on the page */
export function watch(context: BrowserContext, origin: string): Watch {
  const seen: string[] = [];
  const own = [`${origin}/`, `${origin.replace('http', 'ws')}/`, 'data:', 'blob:', 'about:blank'];
  const ask = (url: string) => {
    if (!own.some((start) => url.startsWith(start))) seen.push(`asked ${url}`);
  };
  const follow = (page: Page) => page.on('websocket', (socket) => ask(socket.url()));
  context.on('request', (request) => ask(request.url()));
  context.on('page', follow);
  context.pages().forEach(follow);
  context.on('weberror', (error) => seen.push(`threw ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`logged ${message.text()}`);
  });
  const expected: RegExp[] = [];
  return {
    problems: () => seen.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
    expectOnly: (pattern) => expected.push(pattern),
  };
}

interface Fixtures {
  /** Empty, removed afterwards. */
  readonly dataFolder: string;
  /** The page of the test opens on the fixed hub, and nothing may go wrong there. */
  readonly watched: Watch;
}
interface SharedFixtures {
  /** One for all tests of a run: a test leaves it as it found it, but for lines and decisions in the log. */
  readonly fixedHub: HubProcess<FixedHubPlaces>;
}

export const test = base.extend<Fixtures, SharedFixtures>({
  viewport,
  actionTimeout: ACTION_MS,
  contextOptions: { reducedMotion: 'reduce' },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  dataFolder: async ({}, use) => {
    const folder = makeDataFolder();
    await use(folder);
    removeFolder(folder);
  },
  watched: async ({ context, fixedHub }, use) => {
    const watched = watch(context, fixedHub.origin);
    await use(watched);
    expect(watched.problems()).toEqual([]);
  },
  fixedHub: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const folder = makeDataFolder();
      const hub = await startFixedHub(folder);
      await use(hub);
      await hub.stop();
      removeFolder(folder);
    },
    { scope: 'worker' },
  ],
});

/** A browser of its own, as another device would be. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(ACTION_MS);
  return context;
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** Opens one of the exercises of the fixed hub: the address with the token lets the browser in, and was fetched. */
export async function openOnFixedHub(
  page: Page,
  { places, origin }: HubProcess<FixedHubPlaces>,
  path: string,
): Promise<void> {
  await page.context().request.get(places.url);
  await page.goto(`${origin}${path}`);
}

/** Opens the running exercise as its leader. */
export async function openRegie(page: Page, hub: HubProcess<FixedHubPlaces>): Promise<void> {
  await openOnFixedHub(page, hub, hub.places.running.leader);
  await expect(page.getByRole('button', { name: 'Noodstop' })).toBeVisible();
}

/**
 * One page for all tests of a file, on the fixed hub, with a watch on all that it does. A test goes on where the one
 * before it ended, and leaves the exercise as it found it.
 */
export function sharedPage(): () => Page {
  let context: BrowserContext;
  let watched: Watch;
  let page: Page;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async ({ browser, fixedHub }) => {
    context = await newContext(browser);
    watched = watch(context, fixedHub.origin);
    page = await context.newPage();
  });
  test.afterEach(() => {
    expect(watched.problems()).toEqual([]);
  });
  test.afterAll(() => context.close());
  return () => page;
}
