/**
 * What an adviser feels in the Draaiboek, in Chromium: opening a scenario of a real size and of twenty times
 * that, and from a key in the title of an inject to the painted letter.
 */
import type { Page } from 'playwright-core';
import { scenarioFileBytes } from '../../hub/scenario/scenario-file.ts';
import type { ScenarioBundle } from '../../shared/contract.ts';
import { openBrowser } from './browser.ts';
import type { HubProcess } from './hub-process.ts';
import { median, ms, percentile, type Row, timeRow } from './measure.ts';

const REAL_SIZE = 260;
const LARGE = 5_000;
const OPENINGS = 5;
const FIRST_ROWS = 60;
const TYPED = 'Ponton los in de rivier, de sleepdienst komt er aan';

export async function editorRows(
  hub: HubProcess,
  chromiumPath: string,
  bundle: ScenarioBundle,
): Promise<readonly Row[]> {
  const { browser, page } = await openBrowser(chromiumPath);
  try {
    await page.goto(hub.url);
    await page.getByRole('link', { name: 'Scenario’s' }).click();
    const real = await measured(page, bundle, REAL_SIZE);
    const large = await measured(page, bundle, LARGE);
    return [
      timeRow(
        `Draaiboek of ${REAL_SIZE} injects opened, until its parts can be chosen`,
        500,
        real.openedMs,
        `${LARGE} injects: ${ms(large.openedMs)}`,
      ),
      timeRow(
        `Key in the title of an inject until the letter is painted, ${LARGE} injects, p50`,
        50,
        median(large.paintedMs),
        `${REAL_SIZE} injects: ${ms(median(real.paintedMs))}`,
        `p95 ${ms(percentile(large.paintedMs, 95))}`,
      ),
    ];
  } finally {
    await browser.close();
  }
}

async function measured(page: Page, bundle: ScenarioBundle, count: number) {
  const title = `Draaiboek van ${count}`;
  const scenario = { ...bundle.scenario, title, injects: injectsOf(bundle, count) };
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: `${count}.paraat-scenario`,
      mimeType: 'application/zip',
      buffer: Buffer.from(
        scenarioFileBytes({ id: `bench-${count}`, version: 0, title, scenario, media: bundle.media ?? {} }),
      ),
    });
  const open = page.getByRole('button', { name: `Openen in Draaiboek: ${title}` });
  await open.waitFor({ timeout: 120_000 });
  const openings: number[] = [];
  for (let turn = 0; turn <= OPENINGS; turn += 1) {
    const asked = await open.evaluate((button: HTMLElement) => {
      const from = performance.now();
      button.click();
      return from;
    });
    const shown = await page.evaluate(partsShown);
    if (turn > 0) openings.push(shown - asked);
    if (turn === OPENINGS) break;
    await page.getByRole('link', { name: 'Scenario’s' }).click();
    await open.waitFor();
  }
  const paintedMs = await typeInTitle(page);
  await page.getByRole('link', { name: 'Scenario’s' }).click();
  return { openedMs: median(openings), paintedMs };
}

/** The injects of the scenario over and over, each with a name and a number of its own. */
const injectsOf = ({ scenario: { injects } }: ScenarioBundle, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const inject = injects[index % injects.length];
    return index < injects.length
      ? inject
      : { ...inject, id: `${inject?.id}-${Math.floor(index / injects.length)}`, number: 1_000 + index };
  });

/** Runs in the page: the moment at which the tree has its rows, painted. */
async function partsShown(): Promise<number> {
  while (document.querySelectorAll('[role=treeitem]').length < 5) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now();
}

/** Walks down the tree by keys: rows out of sight are not in the page. */
async function selectFirstInject(page: Page): Promise<void> {
  const chosen = page.getByRole('treeitem', { selected: true });
  await page.getByRole('tree').focus();
  await page.keyboard.press('Home');
  for (let row = 0; row < FIRST_ROWS; row += 1) {
    if (/^\d+\. /.test((await chosen.textContent()) ?? '')) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('There is no inject among the first rows of the tree');
}

async function typeInTitle(page: Page): Promise<readonly number[]> {
  await selectFirstInject(page);
  const title = page.getByRole('textbox', { name: 'Titel', exact: true });
  await title.focus();
  await page.evaluate(() => {
    const painted: number[] = [];
    Object.assign(globalThis, { painted });
    addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => setTimeout(() => painted.push(performance.now() - pressed)));
      },
      { capture: true },
    );
  });
  for (const letter of TYPED) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
  }
  return page.evaluate(() => (globalThis as unknown as { painted: number[] }).painted);
}
