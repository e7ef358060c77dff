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

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [
    { width: 1600, height: 900 },
    { width: 1366, height: 768 },
  ].map((viewport) => ({ colorScheme, viewport })),
);

/** Every violation in words, by look; an empty list is good. */
export async function axeOn(page: Page): Promise<readonly string[]> {
  // Evaluated by the test, so that the page's policy need not allow it.
  await page.evaluate(source);
  const found: string[] = [];
  for (const { colorScheme, viewport } of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const { violations } = await page.evaluate(
      (given) =>
        (
          globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }
        ).axe.run({ exclude: '[data-live-announcer]' }, given),
      options,
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
