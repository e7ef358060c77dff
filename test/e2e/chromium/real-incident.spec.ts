/** A real incident from its declaration to after the end: what stands on which screen, and where the focus is. */
import { expect, type Page } from '@playwright/test';
import { test, watch } from '../browser-world.ts';
import { startHub } from '../hub-process.ts';
import { button, dialog, entryField } from '../leader-verbs.ts';
import { storageOf } from '../spoilers.ts';

const RUNNING = 'Voorbeeld: Hoog water, bezig';
const REAL_TEXT = 'Brand in het stadhuis. Verlaat het gebouw via trap B.';
const REAL_SCREEN = `GEEN OEFENINGDit is een echte melding${REAL_TEXT}`;
const STANDS = 'GEEN OEFENING staat nog op de beamer die open was.';

test('[UI27] after the end a real message stays on the beamer that showed it, and on no other', async ({
  page,
  context,
  dataFolder,
}) => {
  const hub = await startHub(dataFolder, { isDemo: true });
  const watched = watch(context, hub.origin);
  await page.goto(hub.places.url);
  await button(page, `Openen: ${RUNNING}`).click();
  await expect(button(page, 'Noodstop')).toBeVisible();
  const beamer = await openBeamer(page);
  await declareIncident(page);
  await expect(beamer.locator('body')).toHaveText(REAL_SCREEN);

  await button(page, 'Hervatten').click();
  await expect(dialog(page)).toContainText('Op alle schermen staat nu GEEN OEFENING');
  await expect(dialog(page)).toContainText('verdwijnt uw melding van alle schermen');
  await expect(dialog(page)).not.toContainText('NO PLAY');
  await button(dialog(page), 'Gestopt laten').click();

  await button(page, 'Oefening beëindigen').click();
  await button(page.getByRole('alertdialog'), 'Oefening beëindigen').click();
  await expect(page.getByText('Deze oefening is beëindigd.')).toBeVisible();
  const notice = page.getByRole('status').filter({ hasText: STANDS });
  await expect(notice).toContainText(REAL_TEXT);
  await expect(beamer.locator('body')).toHaveText(REAL_SCREEN);
  await beamer.reload();
  await expect(beamer.locator('body')).toHaveText(REAL_SCREEN);
  await beamer.close();

  const later = await openBeamer(page);
  await expect(later.getByText('De oefening is beëindigd.')).toBeVisible();
  await expect(later.getByText('GEEN OEFENING')).toHaveCount(0);
  await expect(later).toHaveTitle('OEFENING – Beamer');

  await button(notice, 'Begrepen').click();
  await expect(notice).toHaveCount(0);
  await expect.poll(() => storageOf(page)).toContain('incident-at-end-seen');
  await page.reload();
  await expect(page.getByText('Deze oefening is beëindigd.')).toBeVisible();
  await expect(notice).toHaveCount(0);
  expect(watched.problems()).toEqual([]);
  await hub.stop();
});

test('[UI24] focus stays on the page when it changes after the stop', async ({ page, dataFolder }) => {
  const hub = await startHub(dataFolder, { isDemo: true });
  await page.goto(hub.places.url);
  await button(page, `Openen: ${RUNNING}`).click();
  await expect(button(page, 'Noodstop')).toBeVisible();
  // There are no notices then.
  const main = page.getByRole('main');

  await page.keyboard.press('F8');
  await resumeByKeys(page, 'Brandalarm, vals alarm');
  await expect(main).toBeFocused();

  await page.keyboard.press('F8');
  await declareIncident(page);
  await resumeByKeys(page, 'De brand was een vals alarm');
  await expect(main).toBeFocused();

  await page.keyboard.press('F8');
  await declareIncident(page);
  await button(page, 'Oefening beëindigen').focus();
  await page.keyboard.press('Enter');
  await button(page.getByRole('alertdialog'), 'Oefening beëindigen').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deze oefening is beëindigd.')).toBeVisible();
  await expect(page.locator('.notices')).toBeFocused();
  await hub.stop();
});

test('[UI24] focus that was given up stays away when the page changes', async ({
  page,
  fixedHub,
  watched,
}) => {
  void watched;
  await page.goto(fixedHub.places.url);
  await button(page, 'Openen: Hoog water Zandpad').click();
  await entryField(page).focus();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: 'Evaluatieverslag' })).toBeVisible();
  // Longer than lost focus is looked for.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 80; frame += 1) await new Promise(requestAnimationFrame);
  });
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

async function openBeamer(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('F9');
  const beamer = await opened;
  // A page behind another is drawn once a second, and each press waits for it.
  await page.bringToFront();
  return beamer;
}

async function declareIncident(page: Page): Promise<void> {
  if (await button(page, 'Noodstop').isVisible()) await page.keyboard.press('F8');
  await button(page, 'Echte calamiteit').click();
  await dialog(page).getByRole('textbox', { name: 'Tekst op alle schermen' }).fill(REAL_TEXT);
  await dialog(page)
    .getByRole('textbox', { name: /^Typ GEEN OEFENING/ })
    .fill('GEEN OEFENING');
  await button(dialog(page), 'Toon GEEN OEFENING op alle schermen').click();
  await expect(page.getByRole('alert')).toContainText(REAL_TEXT);
}

async function resumeByKeys(page: Page, reason: string): Promise<void> {
  await button(page, 'Hervatten').focus();
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByRole('textbox', { name: /^Reden/ })
    .focus();
  await page.keyboard.type(reason);
  await button(dialog(page), 'Oefening hervatten').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Noodstop')).toBeVisible();
}
