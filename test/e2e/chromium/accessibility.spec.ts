/** Every screen and every dialog under axe, and what must stay inside a small or zoomed window. */
import { expect, type Page } from '@playwright/test';
import { axeOn, looksInTurn } from '../axe.ts';
import { openOnFixedHub, openRegie, sharedPage, test } from '../browser-world.ts';
import { button, chooseMore, dialog, injectRow, logLine } from '../leader-verbs.ts';

const shared = sharedPage();
const DESK = { width: 1600, height: 900 };

/** A screen, in every look. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => expect(await axeOn(page)).toEqual([]));
  if (page.viewportSize()?.width !== DESK.width) await page.setViewportSize(DESK);
}

let states = 0;
/** One of the states of a screen or dialog. */
async function expectStateAccessible(page: Page, state: string): Promise<void> {
  await test.step(state, async () => expect(await axeOn(page, looksInTurn(states))).toEqual([]));
  states += 1;
  if (page.viewportSize()?.width !== DESK.width) await page.setViewportSize(DESK);
}

/** Back to the desk from another screen of the leader, without loading it anew. */
async function toRegie(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Regie' }).click();
  await expect(page.getByRole('grid', { name: 'Injects op volgorde van tijd' })).toBeVisible();
}

test('[UI19] the start window', async ({ fixedHub }) => {
  const page = shared();
  await page.goto(fixedHub.places.url);
  await expect(page.getByRole('region', { name: 'Afgerond' })).toBeVisible();
  await expectAccessible(page, 'start');

  await button(page, 'Nieuwe oefening').click();
  await button(page, 'Verder').click();
  await expectStateAccessible(page, 'scenario, nothing chosen');
  await page.keyboard.press('Space');
  await button(page, 'Verder').click();
  await button(page, 'Verder').click();
  await expectStateAccessible(page, 'details with errors');
  await button(page, /^Kalender openen/).click();
  await expectStateAccessible(page, 'calendar');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('textbox', { name: 'Naam van de oefening' }).fill('Proef');
  await page.getByRole('textbox', { name: 'Gemeente' }).fill('Waterveen');
  await button(page, 'Verder').click();
  await expectStateAccessible(page, 'roles');
  await button(page, 'Verder').click();
  await expectStateAccessible(page, 'overview');
  await button(page, 'Annuleren').click();
  await button(page, 'Invoer weggooien').click();

  await page.getByRole('link', { name: 'Instellen' }).click();
  await expectStateAccessible(page, 'settings');
});

test('[UI19] the screens of the leader', async ({ fixedHub }) => {
  const page = shared();
  await openRegie(page, fixedHub);
  await expectAccessible(page, 'regie');
  await injectRow(page, '2. Ponton').dblclick();
  await expect(page.getByRole('heading', { name: 'Achtergrond (alleen staf)' })).toBeVisible();
  await expectStateAccessible(page, 'regie with an inject');
  await page.getByRole('link', { name: 'Logboek' }).click();
  await logLine(page, 'Burgemeester belt elk half uur').click();
  await expect(page.getByRole('region', { name: 'Regel', exact: true })).toBeVisible();
  await expectAccessible(page, 'logbook with a line');
  await page.getByRole('link', { name: 'Verslag' }).click();
  await expect(page.getByRole('heading', { name: 'In cijfers' })).toBeVisible();
  await expectAccessible(page, 'report');
  await page.getByRole('link', { name: 'Instellen' }).click();
  await expect(page.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
  await expectStateAccessible(page, 'settings');
});

test('[UI19] the dialogs of the leader', async () => {
  const page = shared();
  await toRegie(page);
  const dialogs: Readonly<Record<string, () => Promise<void>>> = {
    'scale up': () => button(page, 'Opschalen').click(),
    'scale down': () => chooseMore(page, 'Afschalen'),
    jump: () => chooseMore(page, /^Tijdsprong$/),
    improvise: () => button(page, 'Inject improviseren').click(),
    postpone: () =>
      button(page, /^Uitstellen: /)
        .first()
        .click(),
    decision: () =>
      button(page, /^Besluit vastleggen: /)
        .first()
        .click(),
  };
  for (const [name, open] of Object.entries(dialogs)) {
    await open();
    await dialog(page).locator('[type=submit]').click();
    await page.keyboard.press('Escape');
    await expectStateAccessible(page, name);
    if (await dialog(page).isVisible()) await button(dialog(page), 'Annuleren').click();
    await expect(dialog(page)).toBeHidden();
  }
  await chooseMore(page, 'Oefening beëindigen');
  await expectStateAccessible(page, 'end');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Opdrachten' })).toBeVisible();
  await expectStateAccessible(page, 'palette');
  await page.keyboard.press('Escape');
  await button(page, 'Meer acties').click();
  await expectStateAccessible(page, 'menu');
  await page.keyboard.press('Escape');
});

test('[UI19] the beamer, the stop and a real incident', async ({ fixedHub }) => {
  const page = shared();
  await toRegie(page);
  const beamer = await page.context().newPage();
  await beamer.goto(`${fixedHub.origin}${fixedHub.places.running.beamer}`);
  await expect(beamer.getByText('Laatste berichten')).toBeVisible();
  await expectAccessible(beamer, 'beamer');
  // A page behind another is drawn once a second, and each press waits for it.
  await page.bringToFront();
  await page.keyboard.press('F8');
  await expect(button(page, 'Echte calamiteit')).toBeVisible();
  await expectStateAccessible(page, 'stopped');
  await expect(beamer.getByRole('heading', { name: 'NO PLAY' })).toBeVisible();
  await beamer.bringToFront();
  await expectStateAccessible(beamer, 'beamer, stopped');
  await page.bringToFront();
  await button(page, 'Hervatten').click();
  await expectStateAccessible(page, 'resume');
  await button(dialog(page), 'Gestopt laten').click();
  await button(page, 'Echte calamiteit').click();
  await expectStateAccessible(page, 'declare');
  await dialog(page).getByRole('textbox', { name: 'Tekst op alle schermen' }).fill('Verlaat het gebouw.');
  await dialog(page).getByRole('textbox', { name: /^Typ/ }).fill('GEEN OEFENING');
  await button(dialog(page), 'Toon GEEN OEFENING op alle schermen').click();
  await expect(page.getByRole('alert')).toContainText('Verlaat het gebouw.');
  await expectAccessible(page, 'real incident');
  await expect(beamer.getByText('Verlaat het gebouw.')).toBeVisible();
  await beamer.bringToFront();
  await expectAccessible(beamer, 'beamer, real incident');
  await page.bringToFront();
  await button(page, 'Hervatten').click();
  await dialog(page)
    .getByRole('textbox', { name: /^Reden/ })
    .fill('Vals alarm.');
  await button(dialog(page), 'Oefening hervatten').click();
  await expect(button(page, 'Noodstop')).toBeVisible();
  await beamer.close();
});

for (const [width, height] of [
  [800, 450],
  [320, 640],
] as const) {
  test(`[UI23] clock, GRIP and actions stay inside ${width} by ${height}`, async () => {
    const page = shared();
    await page.setViewportSize({ width, height });
    const mustShow = {
      clock: page.getByRole('banner').getByRole('time'),
      GRIP: page.getByRole('group', { name: /^GRIP-niveau/ }),
      pause: button(page, 'Pauzeren'),
      'scale up': button(page, 'Opschalen'),
      stop: button(page, 'Noodstop'),
    };
    for (const [name, part] of Object.entries(mustShow)) {
      await expect(part, name).toBeInViewport({ ratio: 1 });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await button(page, 'Opschalen').click();
    await expect(dialog(page)).toBeInViewport();
    const box = await dialog(page).boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? width + 1) <= width).toBe(true);
    await button(dialog(page), 'Annuleren').click();
  });
}

test('[UI19] a planned and a finished exercise', async ({ fixedHub }) => {
  const page = shared();
  await openOnFixedHub(page, fixedHub, fixedHub.places.planned);
  await expect(button(page, 'Oefening starten')).toBeVisible();
  await expectStateAccessible(page, 'planned');
  await openOnFixedHub(page, fixedHub, fixedHub.places.finished);
  await expect(page.getByText('Deze oefening is beëindigd.')).toBeVisible();
  await expectStateAccessible(page, 'finished');
});
