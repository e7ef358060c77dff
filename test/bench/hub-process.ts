/** The built hub as a process of its own, as a user starts it without a window. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

export interface HubProcess {
  readonly url: string;
  readonly readyMs: number;
  readonly stop: () => Promise<void>;
}

export async function startHub(folder: string): Promise<HubProcess> {
  const from = performance.now();
  const hub = spawn(process.execPath, ['dist/hub/cli.js', 'hub', '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await firstLine(hub);
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    readyMs: performance.now() - from,
    stop: async () => {
      const ended = once(hub, 'exit');
      hub.kill('SIGTERM');
      await ended;
    },
  };
}

async function firstLine(hub: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of hub.stdout ?? []) {
    text += String(chunk);
    const end = text.indexOf('\n');
    if (end !== -1) return text.slice(0, end);
  }
  throw new Error('The hub ended before it was ready');
}
