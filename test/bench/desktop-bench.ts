/**
 * The desktop app on a folder with an archive: from the start of the process to a usable control screen,
 * and the memory of all its processes together once it has come to rest.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { median, ms, type Row, timeRow } from './measure.ts';
import { LOG } from './screen-bench.ts';

const STARTS = 4;
const IDLE_GOAL_MB = 500;
const POLL_MS = 10;

export async function desktopRows(
  electronPath: string,
  folder: string,
  archived: number,
): Promise<readonly Row[]> {
  const toStart: number[] = [];
  const toRegie: number[] = [];
  let memoryMb = 0;
  for (let count = 0; count <= STARTS; count += 1) {
    const from = performance.now();
    const app = await startApp(electronPath, folder);
    const open = app.start.getByRole('button', { name: /^Openen/ }).first();
    await open.waitFor();
    const startMs = performance.now() - from;
    const opened = app.start.context().waitForEvent('page');
    const asked = performance.now();
    await open.click();
    const regie = await opened;
    await regie.getByRole('button', { name: 'Noodstop' }).waitFor();
    await regie.locator(`${LOG} [role=row][aria-rowindex="2"]`).first().waitFor();
    if (count > 0) {
      toStart.push(startMs);
      toRegie.push(startMs + performance.now() - asked);
    }
    if (count === STARTS) memoryMb = proportionalMemoryMb(app.pid);
    await app.stop();
  }
  return [
    timeRow(
      `Start of the app to a usable Regie, warm, ${archived} archived exercises`,
      1_500,
      median(toRegie),
      `to the start page: ${ms(median(toStart))}`,
      'two windows, opened one after the other by a script that clicks at once',
    ),
    {
      what: 'Memory of all processes together, start page and Regie open',
      goal: `≤ ${IDLE_GOAL_MB} MB`,
      measured: `${memoryMb} MB`,
      beside: '',
      isMet: memoryMb <= IDLE_GOAL_MB,
      remark: 'proportional set size: memory shared between processes counts once',
    },
  ];
}

interface StartedApp {
  readonly pid: number;
  readonly start: Page;
  readonly stop: () => Promise<void>;
}

/** Started as a user starts it: Playwright's own launcher would add an inspector and a loader of its own. */
async function startApp(electronPath: string, folder: string): Promise<StartedApp> {
  const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(
    electronPath,
    [...rootArgs, '--disable-gpu', '--remote-debugging-port=0', '.', `--data=${folder}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(app, 'exit');
  let address = '';
  for await (const line of createInterface({ input: app.stderr })) {
    address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1] ?? '';
    if (address) break;
  }
  app.stderr.resume();
  // A debugger that attaches while the page is still loading may miss that it has loaded.
  while (!(await titlesOf(address)).includes('Paraat')) await sleep(POLL_MS);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('The app has no browser context');
  return {
    pid: app.pid ?? 0,
    start: context.pages()[0] ?? (await context.waitForEvent('page')),
    stop: async () => {
      app.kill('SIGKILL');
      await ended;
      await browser.close();
    },
  };
}

async function titlesOf(address: string): Promise<readonly string[]> {
  const list = await fetch(`http://${new URL(address).host}/json/list`);
  return ((await list.json()) as { readonly title: string }[]).map(({ title }) => title);
}

/** Sum over the process and all that descend from it. */
function proportionalMemoryMb(rootPid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended while the list was read.
    }
  }
  const descends = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === rootPid) return true;
    return false;
  };
  const kilobytes = [...parents.keys()].filter(descends).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.round(kilobytes.reduce((sum, value) => sum + value, 0) / 1_024);
}
