/**
 * Starts a hub as a process of its own, as `npm run paraat -- hub` does, and ends it: orderly or at once. Needs
 * dist/, and the fixed hub in `bundles`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { FixedHubPlaces } from './fixed-exercises.ts';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
/** Where the fixed hub is bundled to. */
export const bundles = join(root, 'node_modules/.cache/paraat/e2e');

export interface HubProcess<Places extends { readonly url: string } = { readonly url: string }> {
  readonly places: Places;
  readonly origin: string;
  readonly port: number;
  /** SIGTERM: commits what is waiting. */
  readonly stop: () => Promise<void>;
  /** SIGKILL, as a power cut. */
  readonly kill: () => Promise<void>;
}

export const startHub = (dataFolder: string, options: { port?: number; isDemo?: boolean } = {}) =>
  start<{ readonly url: string }>([
    join(dist, 'hub/cli.js'),
    'hub',
    '--data',
    dataFolder,
    '--port',
    String(options.port ?? 0),
    ...(options.isDemo ? ['--demo'] : []),
  ]);

/** The hub of fixed-hub.ts, as bundle-fixed-hub.ts made it. */
export const startFixedHub = (dataFolder: string) =>
  start<FixedHubPlaces>([join(bundles, 'fixed-hub.mjs'), dist, dataFolder]);

async function start<Places extends { readonly url: string }>(
  args: readonly string[],
): Promise<HubProcess<Places>> {
  const { PARAAT_KEY: _, ...env } = process.env;
  const hub = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Whatever becomes of the test, its hub does not outlive it.
  const killHub = () => hub.kill('SIGKILL');
  process.once('exit', killHub);
  hub.once('exit', () => process.off('exit', killHub));
  const places = JSON.parse(await firstLine(hub)) as Places;
  const { origin, port } = new URL(places.url);
  const end = (signal: NodeJS.Signals) => async () => {
    if (hub.exitCode !== null || hub.signalCode !== null) return;
    const ended = once(hub, 'exit');
    hub.kill(signal);
    await ended;
  };
  return { places, origin, port: Number(port), stop: end('SIGTERM'), kill: end('SIGKILL') };
}

function firstLine({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    let complained = '';
    stderr?.on('data', (text) => {
      complained += text;
    });
    stdout?.on('data', (text) => {
      said += text;
      const end = said.indexOf('\n');
      if (end >= 0) found(said.slice(0, end));
    });
    stdout?.on('end', () => failed(new Error(`The hub ended before it was ready. ${complained}`)));
  });
}
