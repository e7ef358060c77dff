/** Every screen and every dialog under axe, and what must stay inside a small or zoomed window. */
import { expect, type Page } from '@playwright/test';
import { axeOn, LOOKS, type Look } from '../axe.ts';
import { openOnFixedHub, openRegie, test } from '../browser-world.ts';
import { button, chooseMore, dialog, injectRow, logLine } from '../leader-verbs.ts';

async function expectAccessible(page: Page, screen: string, looks?: readonly Look[]): Promise<void> {
  await test.step(screen, async () => expect(await axeOn(page, looks)).toEqual([]));
}

test('[UI19] the start window', async ({ page, fixedHub, watched }) => {
  void watched;
  await page.goto(fixedHub.places.url);
  await expect(page.getByRole('region', { name: 'Afgerond' })).toBeVisible();
  await expectAccessible(page, 'start');

  await button(page, 'Nieuwe oefening').click();
  await button(page, 'Verder').click();
  await expectAccessible(page, 'scenario, nothing chosen');
  await page.keyboard.press('Space');
  await button(page, 'Verder').click();
  await button(page, 'Verder').click();
  await expectAccessible(page, 'details with errors');
  await button(page, /^Kalender openen/).click();
  await expectAccessible(page, 'calendar');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('textbox', { name: 'Naam van de oefening' }).fill('Proef');
  await page.getByRole('textbox', { name: 'Gemeente' }).fill('Waterveen');
  await button(page, 'Verder').click();
  await expectAccessible(page, 'roles');
  await button(page, 'Verder').click();
  await expectAccessible(page, 'overview');
  await button(page, 'Annuleren').click();
  await button(page, 'Invoer weggooien').click();

  await page.getByRole('link', { name: 'Instellen' }).click();
  await expectAccessible(page, 'settings');
});

test('[UI19] the screens of the leader', async ({ page, fixedHub, watched }) => {
  void watched;
  await openRegie(page, fixedHub);
  await expectAccessible(page, 'regie');
  await injectRow(page, '2. Ponton').dblclick();
  await expect(page.getByRole('heading', { name: 'Achtergrond (alleen staf)' })).toBeVisible();
  await expectAccessible(page, 'regie with an inject');
  await page.getByRole('link', { name: 'Logboek' }).click();
  await logLine(page, 'Burgemeester belt elk half uur').click();
  await expect(page.getByRole('region', { name: 'Regel', exact: true })).toBeVisible();
  await expectAccessible(page, 'logbook with a line');
  await page.getByRole('link', { name: 'Verslag' }).click();
  await expect(page.getByRole('heading', { name: 'In cijfers' })).toBeVisible();
  await expectAccessible(page, 'report');
  await page.getByRole('link', { name: 'Instellen' }).click();
  await expect(page.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
  await expectAccessible(page, 'settings');
});

test('[UI19] a planned and a finished exercise', async ({ page, fixedHub, watched }) => {
  void watched;
  await openOnFixedHub(page, fixedHub, fixedHub.places.planned);
  await expect(button(page, 'Oefening starten')).toBeVisible();
  await expectAccessible(page, 'planned');
  await openOnFixedHub(page, fixedHub, fixedHub.places.finished);
  await expect(page.getByText('Deze oefening is beëindigd.')).toBeVisible();
  await expectAccessible(page, 'finished');
});

test('[UI19] the dialogs of the leader', async ({ page, fixedHub, watched }) => {
  void watched;
  await openRegie(page, fixedHub);
  // In the fast profile each dialog once in light and once in dark, in two states.
  const fresh = LOOKS.length > 2 ? LOOKS : LOOKS.slice(0, 1);
  const wrong = LOOKS.length > 2 ? LOOKS : LOOKS.slice(1);
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
    await expectAccessible(page, name, fresh);
    await dialog(page).locator('[type=submit]').click();
    await page.keyboard.press('Escape');
    await expectAccessible(page, `${name}, nothing filled in`, wrong);
    if (await dialog(page).isVisible()) await button(dialog(page), 'Annuleren').click();
    await expect(dialog(page)).toBeHidden();
  }
  await chooseMore(page, 'Oefening beëindigen');
  await expectAccessible(page, 'end');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Opdrachten' })).toBeVisible();
  await expectAccessible(page, 'palette');
  await page.keyboard.press('Escape');
  await button(page, 'Meer acties').click();
  await expectAccessible(page, 'menu');
});

test('[UI19] the beamer, the stop and a real incident', async ({ page, context, fixedHub, watched }) => {
  void watched;
  await openRegie(page, fixedHub);
  const beamer = await context.newPage();
  await beamer.goto(`${fixedHub.origin}${fixedHub.places.running.beamer}`);
  await expect(beamer.getByText('Laatste berichten')).toBeVisible();
  await expectAccessible(beamer, 'beamer');
  await page.keyboard.press('F8');
  await expect(button(page, 'Echte calamiteit')).toBeVisible();
  await expectAccessible(page, 'stopped');
  await expect(beamer.getByRole('heading', { name: 'NO PLAY' })).toBeVisible();
  await expectAccessible(beamer, 'beamer, stopped');
  await button(page, 'Hervatten').click();
  await expectAccessible(page, 'resume');
  await button(dialog(page), 'Gestopt laten').click();
  await button(page, 'Echte calamiteit').click();
  await expectAccessible(page, 'declare');
  await dialog(page).getByRole('textbox', { name: 'Tekst op alle schermen' }).fill('Verlaat het gebouw.');
  await dialog(page).getByRole('textbox', { name: /^Typ/ }).fill('GEEN OEFENING');
  await button(dialog(page), 'Toon GEEN OEFENING op alle schermen').click();
  await expect(page.getByRole('alert')).toContainText('Verlaat het gebouw.');
  await expectAccessible(page, 'real incident');
  await expect(beamer.getByText('Verlaat het gebouw.')).toBeVisible();
  await expectAccessible(beamer, 'beamer, real incident');
  await button(page, 'Hervatten').click();
  await dialog(page)
    .getByRole('textbox', { name: /^Reden/ })
    .fill('Vals alarm.');
  await button(dialog(page), 'Oefening hervatten').click();
  await expect(button(page, 'Noodstop')).toBeVisible();
});

for (const [width, height] of [
  [800, 450],
  [320, 640],
] as const) {
  test(`[UI23] clock, GRIP and actions stay inside ${width} by ${height}`, async ({
    page,
    fixedHub,
    watched,
  }) => {
    void watched;
    await page.setViewportSize({ width, height });
    await openRegie(page, fixedHub);
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
