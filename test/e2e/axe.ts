/**
 * Runs axe on a page as it stands, in light and dark and at the two sizes of a laptop and a desk. Only what axe is
 * sure of counts; what it cannot tell is for people. React Aria's own place for announcements names what has gone
 * from the page by then, and is left out.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

const DESK = { width: 1600, height: 900 };
const LAPTOP = { width: 1366, height: 768 };
/** Every combination in the full profile; each colour scheme and each size once in the fast one. */
const LOOKS =
  process.env.PARAAT_TEST_PROFILE === 'full'
    ? (['light', 'dark'] as const).flatMap((colorScheme) =>
        [DESK, LAPTOP].map((viewport) => ({ colorScheme, viewport })),
      )
    : ([
        { colorScheme: 'light', viewport: DESK },
        { colorScheme: 'dark', viewport: LAPTOP },
      ] as const);

/** An open dialog hides the page behind it, and with it the landmark and heading that these two look for. */
const PAGE_RULES = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };

/** Every violation in words, by look; an empty list is good. */
export async function axeOn(page: Page): Promise<readonly string[]> {
  // Evaluated by the test, so that the page's policy need not allow it.
  await page.evaluate(source);
  const found: string[] = [];
  const isModal = (await page.locator('[role=dialog], [role=alertdialog]').count()) > 0;
  const asked: RunOptions = isModal ? { ...options, rules: PAGE_RULES } : options;
  for (const { colorScheme, viewport } of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const { violations } = await page.evaluate(
      (given) =>
        (
          globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }
        ).axe.run({ exclude: '[data-live-announcer]' }, given),
      asked,
    );
    for (const { id, help, nodes } of violations) {
      for (const { html, failureSummary } of nodes) {
        // The palette's list is walked with the arrow keys from its search field, which keeps the focus.
        if (id === 'scrollable-region-focusable' && html.includes('palette-list')) continue;
        found.push(
          `${colorScheme} ${viewport.width}: ${id} (${help}) at ${html.slice(0, 200)}: ${failureSummary}`,
        );
      }
    }
  }
  return found;
}
