/**
 * Runs axe on a page as it stands, in light and dark and at the two sizes of a laptop and a desk. Only what axe is
 * sure of counts; what it cannot tell is for people. React Aria's own place for announcements names what has gone
 * from the page by then, and is left out.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}
const DESK = { width: 1600, height: 900 };
const LAPTOP = { width: 1366, height: 768 };
/** Every combination in the full profile; each colour scheme and each size once in the fast one. */
export const LOOKS: readonly Look[] =
  process.env.PARAAT_TEST_PROFILE === 'full'
    ? (['light', 'dark'] as const).flatMap((colorScheme) =>
        [DESK, LAPTOP].map((viewport) => ({ colorScheme, viewport })),
      )
    : [
        { colorScheme: 'light', viewport: DESK },
        { colorScheme: 'dark', viewport: LAPTOP },
      ];

const DIALOGS = '[role=dialog], [role=alertdialog]';
type Axe = { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };

/** Every violation in words, by look; an empty list is good. An open dialog hides its page, and is looked at alone. */
export async function axeOn(page: Page, looks: readonly Look[] = LOOKS): Promise<readonly string[]> {
  // Evaluated by the test, so that the page's policy need not allow it.
  await page.evaluate(source);
  const isHidden = (await page.locator(DIALOGS).count()) > 0;
  const context = { include: isHidden ? DIALOGS : 'html', exclude: '[data-live-announcer]' };
  const found: string[] = [];
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const { violations } = await page.evaluate(
      (given) => (globalThis as unknown as { axe: Axe }).axe.run(given.context, given.options),
      { context, options },
    );
    for (const { id, help, nodes } of violations) {
      for (const { html, failureSummary } of nodes) {
        found.push(
          `${colorScheme} ${viewport.width}: ${id} (${help}) at ${html.slice(0, 200)}: ${failureSummary}`,
        );
      }
    }
  }
  return found;
}
