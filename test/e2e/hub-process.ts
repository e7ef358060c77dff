/**
 * Starts a hub as a process of its own, as `npm run paraat -- hub` does, and ends it: orderly or at once. Needs
 * dist/. The fixed hub is bundled first, beside other things that are made and not kept.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { FixedHubPlaces } from './fixed-exercises.ts';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const bundles = join(root, 'node_modules/.cache/paraat/e2e');

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

export async function startFixedHub(dataFolder: string): Promise<HubProcess<FixedHubPlaces>> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: bundles,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: { 'fixed-hub': join(root, 'test/e2e/fixed-hub.ts') },
        external: (id: string) =>
          id.startsWith('node:') ||
          [...builtinModules, '@photostructure/sqlite', 'pdfmake', 'ws'].some(
            (name) => id === name || id.startsWith(`${name}/`),
          ),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return start<FixedHubPlaces>([join(bundles, 'fixed-hub.mjs'), dist, dataFolder]);
}

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
