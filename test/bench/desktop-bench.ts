/**
 * The desktop app on a folder with an archive: from the start of the process to a usable control screen,
 * and the memory of all its processes together once it has come to rest.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { _electron } from 'playwright-core';
import { median, ms, type Row, timeRow } from './measure.ts';

const STARTS = 4;
const IDLE_GOAL_MB = 500;

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
    const app = await _electron.launch({
      executablePath: electronPath,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '.', `--data=${folder}`],
      env: process.env as Record<string, string>,
    });
    const start = await app.firstWindow();
    const open = start.getByRole('button', { name: /^Openen/ }).first();
    await open.waitFor();
    const startMs = performance.now() - from;
    const opened = app.waitForEvent('window');
    const asked = performance.now();
    await open.click();
    const regie = await opened;
    await regie.getByRole('button', { name: 'Noodstop' }).waitFor();
    await regie.locator('[role=grid] [role=row][aria-rowindex="2"]').first().waitFor();
    if (count > 0) {
      toStart.push(startMs);
      toRegie.push(startMs + performance.now() - asked);
    }
    if (count === STARTS) memoryMb = proportionalMemoryMb(app.process().pid ?? 0);
    await app.evaluate(({ app: shell }) => shell.exit(0)).catch(() => undefined);
    await app.close().catch(() => undefined);
  }
  return [
    timeRow(
      `Start of the app to a usable Regie, warm, ${archived} archived exercises`,
      1_500,
      median(toRegie),
      `to the start page: ${ms(median(toStart))}`,
      'two windows opened one after the other, driven by Playwright',
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
