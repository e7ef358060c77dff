/**
 * What a user of the control screen feels, in Chromium on a running exercise with a long log: opening it,
 * from `Enter` to a visible row and to the hub's commit, and scrolling.
 */
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import type { HubProcess } from './hub-process.ts';
import { median, ms, percentile, type Row, timeRow } from './measure.ts';

/** Lines in the log of the exercise that is opened. */
export const LONG_LOG = 5_000;
/** The log's grid; only this one tells how many rows it has. */
export const LOG = '[role=grid][aria-rowcount]';
const ENTRIES_TYPED = 40;
const SCROLL_STEPS = 120;

export interface ScreenFigures {
  readonly rows: readonly Row[];
  /** Wall time of `Enter`, milliseconds, by the text of the line. */
  readonly pressed: ReadonlyMap<string, number>;
  /** From `Enter` to the mark that says that the exercise leader has the line. */
  readonly delivered: readonly number[];
}

export async function screenRows(hub: HubProcess, chromiumPath: string): Promise<ScreenFigures> {
  const { browser, page: start } = await openBrowser(chromiumPath);
  try {
    await start.goto(hub.url);
    const asked = performance.now();
    await start
      .getByRole('button', { name: /^Openen/ })
      .first()
      .click();
    // In a browser the exercise opens in the same tab.
    const page = start;
    await rowsShown(page);
    await allRowsHere(page);
    const firstMs = performance.now() - asked;
    const reopened: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      await page.reload({ waitUntil: 'commit' });
      await rowsShown(page);
      reopened.push(await page.evaluate(() => performance.now()));
    }
    const opened = await openLogTimes(page);
    const { visible, delivered, pressed } = await typeEntries(page);
    const frames = await scrollLog(page);
    const rows: Row[] = [
      timeRow('Logboek of 5,000 lines opened from Regie', 500, median(opened)),
      timeRow(
        'Window of an exercise with 5,000 lines opened again, until its newest line shows',
        500,
        median(reopened),
        `for the first time on a device: ${ms(firstMs)}`,
        'page load, session, decryption, fold and drawing; the first time also brings every line from the hub to the disk',
      ),
      timeRow(
        'Enter until the row is visible, p50',
        50,
        median(visible),
        '',
        `p99 ${ms(percentile(visible, 99))}`,
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
    return { rows, pressed, delivered };
  } finally {
    await browser.close();
  }
}

const rowsShown = (page: Page) =>
  page.locator(`${LOG} [role=row][aria-rowindex="2"]`).first().waitFor({ timeout: 30_000 });

/** The grid tells how many rows it has, the head included. */
const allRowsHere = (page: Page) =>
  page.waitForFunction(
    (expected) =>
      Number(document.querySelector('[role=grid][aria-rowcount]')?.getAttribute('aria-rowcount')) > expected,
    LONG_LOG,
    { timeout: 60_000 },
  );

async function openLogTimes(page: Page): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let count = 0; count < 6; count += 1) {
    const ms = await page.evaluate(async () => {
      const from = performance.now();
      location.hash = '#/logboek';
      await new Promise<void>((resolve, reject) => {
        setTimeout(() => reject(new Error('The log did not open')), 30_000);
        const look = () =>
          document.querySelector('.logboek-desk [role=row][aria-rowindex="2"]')
            ? resolve()
            : requestAnimationFrame(look);
        look();
      });
      return performance.now() - from;
    });
    if (count > 0) taken.push(ms);
    await page.goBack();
    // Keys that are pressed before Regie is back would be lost.
    await page.locator('.inject-list').waitFor();
  }
  return taken;
}

async function typeEntries(page: Page) {
  const visible: number[] = [];
  const delivered: number[] = [];
  const pressed = new Map<string, number>();
  for (let count = 0; count < ENTRIES_TYPED; count += 1) {
    await page.keyboard.press('n');
    const text = `Meting ${count} van de invoer`;
    await page.keyboard.type(text);
    // Watching must have begun before the key goes down: both reach the page by ways of their own.
    const watched = await page.evaluateHandle(watchEntry, text);
    await page.keyboard.press('Enter');
    const { pressedWallMs, shownMs, deliveredMs } = await watched.evaluate(({ times }) => times);
    // The first line after a page load waits until the page has caught up with the hub.
    if (count > 0) {
      visible.push(shownMs);
      delivered.push(deliveredMs);
      pressed.set(text, pressedWallMs);
    }
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  return { visible, delivered, pressed };
}

interface EntryTimes {
  readonly pressedWallMs: number;
  readonly shownMs: number;
  readonly deliveredMs: number;
}

/** Runs in the page: times from the key press to the row, and to the row marked as delivered. */
function watchEntry(text: string): { readonly times: Promise<EntryTimes> } {
  const times = new Promise<EntryTimes>((resolve, reject) => {
    setTimeout(
      () => reject(new Error(`The line "${text}" did not come: row ${Math.round(shownMs)} ms`)),
      30_000,
    );
    let pressedMs = Number.NaN;
    let shownMs = Number.NaN;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter') pressedMs = performance.now();
    };
    addEventListener('keydown', onKey, { capture: true, once: true });
    const look = () => {
      const row = [...document.querySelectorAll('[role=grid][aria-rowcount] [role=row]')].find((candidate) =>
        candidate.textContent?.includes(text),
      );
      if (row && Number.isNaN(shownMs)) shownMs = performance.now() - pressedMs;
      if (row?.querySelector('[data-delivery=delivered]') || row?.matches('[data-delivery=delivered]')) {
        observer.disconnect();
        resolve({
          pressedWallMs: performance.timeOrigin + pressedMs,
          shownMs,
          deliveredMs: performance.now() - pressedMs,
        });
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
  return { times };
}

async function scrollLog(page: Page): Promise<{ onTime: number; median: number }> {
  const frames = await page.evaluate(async (steps) => {
    const grid = document.querySelector<HTMLElement>('[role=grid][aria-rowcount]');
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
