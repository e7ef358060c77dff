/**
 * What a user of the control screen feels, in Chromium on a running exercise with a long log: opening it,
 * from `Enter` to a visible row and to the hub's commit, and scrolling.
 */
import { chromium, type Page } from 'playwright-core';
import type { HubProcess } from './hub-process.ts';
import { median, ms, percentile, type Row, timeRow } from './measure.ts';

const ENTRIES_TYPED = 40;
const SCROLL_STEPS = 120;

export async function screenRows(hub: HubProcess, chromiumPath: string): Promise<readonly Row[]> {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1600, height: 900 },
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
    });
    const start = await context.newPage();
    await start.goto(hub.url);
    const opening = context.waitForEvent('page', { timeout: 3_000 }).catch(() => start);
    await start
      .getByRole('button', { name: /^Openen/ })
      .first()
      .click();
    const page = await opening;
    await rowsShown(page);
    const opened: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      await page.reload({ waitUntil: 'commit' });
      await rowsShown(page);
      opened.push(await page.evaluate(() => performance.now()));
    }
    const { visible, committed } = await typeEntries(page);
    const frames = await scrollLog(page);
    return [
      timeRow(
        'Running exercise with 5,000 log lines opened again, until its newest row shows',
        500,
        median(opened),
        '',
        'whole page load: scripts, session, decryption, fold and drawing',
      ),
      timeRow(
        'Enter until the row is visible, p50',
        50,
        median(visible),
        '',
        `p99 ${ms(percentile(visible, 99))}`,
      ),
      timeRow(
        'Enter until the hub has committed, p99',
        50,
        percentile(committed, 99),
        '',
        `p50 ${ms(median(committed))}`,
      ),
      {
        what: 'Scrolling 5,000 lines: share of frames within 1/60 s + 4 ms',
        goal: '60 frames per second',
        measured: `${Math.round(frames.onTime * 100)} %`,
        beside: '',
        isMet: frames.onTime >= 0.95,
        remark: `median frame ${ms(frames.median)}; drawn in software, without a graphics card`,
      },
    ];
  } finally {
    await browser.close();
  }
}

const rowsShown = (page: Page) =>
  page.locator('[role=grid] [role=row][aria-rowindex="2"]').first().waitFor({ timeout: 30_000 });

async function typeEntries(page: Page) {
  const visible: number[] = [];
  const committed: number[] = [];
  for (let count = 0; count < ENTRIES_TYPED; count += 1) {
    await page.keyboard.press('n');
    await page.keyboard.type(`Meting ${count} van de invoer`);
    const watched = page.evaluate(watchEntry, `Meting ${count} van de invoer`);
    await page.keyboard.press('Enter');
    const { shownMs, deliveredMs } = await watched;
    visible.push(shownMs);
    committed.push(deliveredMs);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  return { visible: visible.slice(3), committed: committed.slice(3) };
}

/** Runs in the page: times from the key press to the row, and to the row marked as delivered. */
function watchEntry(text: string): Promise<{ shownMs: number; deliveredMs: number }> {
  return new Promise((resolve) => {
    let pressedMs = Number.NaN;
    let shownMs = Number.NaN;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter') pressedMs = performance.now();
    };
    addEventListener('keydown', onKey, { capture: true, once: true });
    const look = () => {
      const row = [...document.querySelectorAll('[role=grid] [role=row]')].find((candidate) =>
        candidate.textContent?.includes(text),
      );
      if (row && Number.isNaN(shownMs)) shownMs = performance.now() - pressedMs;
      if (row?.querySelector('[data-delivery=delivered]') || row?.matches('[data-delivery=delivered]')) {
        observer.disconnect();
        resolve({ shownMs, deliveredMs: performance.now() - pressedMs });
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
  });
}

async function scrollLog(page: Page): Promise<{ onTime: number; median: number }> {
  const frames = await page.evaluate(async (steps) => {
    const grid = document.querySelector<HTMLElement>('[role=grid]');
    if (!grid) throw new Error('There is no log on this screen');
    const taken: number[] = [];
    let last = performance.now();
    for (let step = 0; step < steps; step += 1) {
      grid.scrollTop += 240;
      await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
      const now = performance.now();
      taken.push(now - last);
      last = now;
    }
    return taken.slice(2);
  }, SCROLL_STEPS);
  return {
    onTime: frames.filter((frame) => frame <= 1_000 / 60 + 4).length / frames.length,
    median: median(frames),
  };
}
