/** The sample exercises of the command line, for tests that need one that runs. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { button } from './leader-verbs.ts';
import { root } from './world.ts';

export const RUNNING = 'Voorbeeld: Hoog water, bezig';

/** Two sample exercises, one of them running. */
export function fillWithDemo(dataFolder: string): void {
  execFileSync(process.execPath, [join(root, 'dist/hub/cli.js'), 'demo', '--data', dataFolder]);
}

export async function openRunning(app: ElectronApplication, start: Page): Promise<Page> {
  const opened = app.waitForEvent('window');
  await button(start, `Openen: ${RUNNING}`).click();
  const leader = await opened;
  await expect(button(leader, 'Noodstop')).toBeVisible();
  return leader;
}
