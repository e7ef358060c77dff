/**
 * The app as it is shipped. Playwright's own launcher needs a fuse that a shipped build has off, so the app
 * is started as a process and its windows are reached over the debugging port.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { chromiumArgs, cleanEnvironment, root, test } from '../world.ts';

const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux-unpacked/paraat',
  win32: 'win-unpacked/Paraat.exe',
  darwin: process.arch === 'arm64' ? 'mac-arm64/Paraat.app' : 'mac/Paraat.app',
};
const packaged = join(root, 'out', PROGRAMS[process.platform] ?? '');
const program = process.platform === 'darwin' ? join(packaged, 'Contents/MacOS/Paraat') : packaged;

interface Started {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly start: Page;
}

async function startPackaged(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const child = spawn(program, [...chromiumArgs, '--remote-debugging-port=0', `--data=${dataFolder}`], {
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await debuggingAddress(child);
  // A debugger that attaches while the page is still loading may miss that it has loaded.
  await expect.poll(() => titlesOf(address)).toContain('Paraat');
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('The app has no browser context');
  return { child, browser, start: context.pages()[0] ?? (await context.waitForEvent('page')) };
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The app has no stderr');
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
    if (!address) continue;
    child.stderr.resume();
    return address;
  }
  throw new Error('The app ended before its debugging port was open');
}

async function titlesOf(address: string): Promise<readonly string[]> {
  const list = await fetch(`http://${new URL(address).host}/json/list`);
  return ((await list.json()) as { readonly title: string }[]).map(({ title }) => title);
}

async function stop({ child, browser }: Started): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  await browser.close();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  test.setTimeout(240_000);
  execFileSync(process.execPath, [join(root, 'scripts/dist.mjs'), 'dir'], { cwd: root, stdio: 'ignore' });
});

test('[PKG1] the fuses are as they should be', async () => {
  const wire = await getCurrentFuseWire(packaged);
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeCliInspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyLoadAppFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
    cookieEncryption: true,
    fileProtocol: false,
  });
});

test('[PKG2] only the native part lies outside the archive', () => {
  const resources =
    process.platform === 'darwin' ? join(packaged, 'Contents/Resources') : join(program, '..', 'resources');
  expect(existsSync(join(resources, 'app'))).toBe(false);
  const outside = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, withFileTypes: true });
  const names = outside.filter((file) => file.isFile()).map((file) => file.name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !name.endsWith('.node'))).toEqual([]);
});

test('[PKG3] the shipped app starts, opens its database and has no Node in its pages', async ({
  dataFolder,
}) => {
  const app = await startPackaged(dataFolder);
  const about = await app.start.evaluate(() => window.paraat?.about());
  expect(about).toMatchObject({ version: '0.1.0', dataFolder });
  await expect(app.start.getByRole('heading', { name: 'Oefeningen', exact: true })).toBeVisible();
  expect(await app.start.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe(
    'undefined',
  );
  expect(existsSync(join(dataFolder, 'paraat.db'))).toBe(true);
  await stop(app);
});

test('[PKG1] the shipped app is no Node, whatever the environment says', async ({ dataFolder }) => {
  const app = await startPackaged(dataFolder, {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require=${join(dataFolder, 'missing.cjs')}`,
  });
  await expect(app.start.getByRole('heading', { name: 'Oefeningen', exact: true })).toBeVisible();
  await stop(app);
});
