/**
 * Runs axe on a page as it stands, in light and dark and at the two sizes of a laptop and a desk. Only what axe is
 * sure of counts; what it cannot tell is for people. React Aria's own place for announcements names what has gone
 * from the page by then, and is left out. Nor may the page itself scroll at these sizes: its parts do, and what is hidden
 * from sight must not stretch it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // What it would load beforehand serves rules that are not asked.
  preload: false,
};
/** What another colour scheme or size of window can change. */
const LOOK_RULES = [
  'color-contrast',
  'target-size',
  'link-in-text-block',
  'scrollable-region-focusable',
  'button-name',
  'link-name',
  'aria-command-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'label',
  'select-name',
];

export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}
const DESK = { width: 1600, height: 900 };
const LAPTOP = { width: 1366, height: 768 };
const isFull = process.env.PARAAT_TEST_PROFILE === 'full';
/** Every combination in the full profile; each colour scheme and each size once in the fast one. */
export const LOOKS: readonly Look[] = isFull
  ? (['light', 'dark'] as const).flatMap((colorScheme) =>
      [DESK, LAPTOP].map((viewport) => ({ colorScheme, viewport })),
    )
  : [
      { colorScheme: 'light', viewport: DESK },
      { colorScheme: 'dark', viewport: LAPTOP },
    ];

const DIALOGS = '[role=dialog], [role=alertdialog]';
type Axe = { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };

/**
 * How the nth of the states of one screen is looked at: every way in the full profile; in the fast one at the size
 * that the tests have, in light and in dark by turns.
 */
export const looksInTurn = (state: number): readonly Look[] =>
  isFull ? LOOKS : [{ colorScheme: state % 2 === 0 ? 'light' : 'dark', viewport: DESK }];

/**
 * Every violation in words, by look; an empty list is good. An open dialog hides its page, and is looked at alone. In
 * the fast profile a second look asks only what it may have changed.
 */
export async function axeOn(page: Page, looks: readonly Look[] = LOOKS): Promise<readonly string[]> {
  // Evaluated by the test, so that the page's policy need not allow it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const isHidden = (await page.locator(DIALOGS).count()) > 0;
  const context = { include: isHidden ? DIALOGS : 'html', exclude: '[data-live-announcer]' };
  const found: string[] = [];
  for (const [index, { colorScheme, viewport }] of looks.entries()) {
    const asked = index > 0 && !isFull ? { ...options, runOnly: LOOK_RULES } : options;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Laying out anew costs half a second.
    if (page.viewportSize()?.width !== viewport.width) await page.setViewportSize(viewport);
    const excess = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    if (excess > 0) found.push(`${colorScheme} ${viewport.width}: the page is ${excess} pixels too high`);
    const { violations } = await page.evaluate(
      (given) => (globalThis as unknown as { axe: Axe }).axe.run(given.context, given.options),
      { context, options: asked },
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
