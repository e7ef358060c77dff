/** What a test waits for before it takes the page away: that what was typed is on disk. */
import { expect, type Page } from '@playwright/test';
import { storageOf } from './spoilers.ts';

/** Longer than what was typed waits for more before it is written. */
const WRITTEN_MS = 400;

/** Waits until the one change that the act makes to a draft is on disk; it is sealed there, its revision tells. */
export async function expectKept(page: Page, draft: string, act: () => Promise<unknown>): Promise<void> {
  const revision = async () =>
    new RegExp(`"${draft}","sealed".*?"_rev":"(\\d+)-`).exec(await storageOf(page))?.[1];
  // What was typed before may still be on its way.
  let seen: string | undefined | null = null;
  const isSettled = async () => {
    const last = seen;
    seen = await revision();
    return seen === last;
  };
  await expect.poll(isSettled, { intervals: [WRITTEN_MS] }).toBe(true);
  const before = await revision();
  await act();
  await expect.poll(revision).not.toBe(before);
}
