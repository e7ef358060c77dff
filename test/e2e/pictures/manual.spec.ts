/** Pictures of every screen at one moment, for the manual and the README. Fixed clock, so only the look changes them. */
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { newContext, openOnFixedHub, removeFolder, test } from '../browser-world.ts';
import { FIXED_NOW, type FixedHubPlaces } from '../fixed-exercises.ts';
import { type HubProcess, startFixedHub } from '../hub-process.ts';
import { button, choose, chooseMore, dialog, injectRow, logLine } from '../leader-verbs.ts';
import { differ, keep, take } from '../picture.ts';
import { makeDataFolder, root } from '../world.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let hub: HubProcess<FixedHubPlaces>;
let context: BrowserContext;
let page: Page;
let easel: Page;

test.beforeAll(async ({ browser }) => {
  folder = makeDataFolder();
  hub = await startFixedHub(folder);
  context = await newContext(browser);
  await context.clock.setFixedTime(new Date(FIXED_NOW));
  await context.addInitScript(() =>
    localStorage.setItem('paraat-preferences', '{"municipality":"Waterveen","keyNoticeShown":true}'),
  );
  page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  easel = await browser.newPage();
});
test.afterAll(async () => {
  await easel.close();
  await context.close();
  await hub.stop();
  removeFolder(folder);
});

/** In light, under the name of the screen; without focus rings and with the pointer away. */
async function picture(name: string, of: Page = page): Promise<void> {
  await of.mouse.move(0, 0);
  await keep(easel, `${name}-licht`, await take(of));
}
const openRunning = async () => {
  await openOnFixedHub(page, hub, hub.places.running.leader);
  await expect(page.getByRole('region', { name: 'Toestand' }).getByText('Nafase').last()).toBeVisible();
  await expect(logLine(page, 'Burgemeester belt elk half uur')).toBeVisible();
};

test('pictures of the start window', async () => {
  await page.goto(hub.places.url);
  await expect(page.getByRole('region', { name: 'Afgerond' }).getByRole('row')).toHaveCount(2);
  await picture('start');
  await page.getByRole('link', { name: 'Instellen' }).click();
  await expect(page.getByText('kverbeek')).toBeVisible();
  await picture('instellingen');
  await page.getByRole('link', { name: 'Nieuw' }).click();
  await page.getByText('Hoog water', { exact: true }).click();
  await picture('nieuwe-oefening-scenario');
  await button(page, 'Verder').click();
  await page.getByRole('textbox', { name: 'Naam van de oefening' }).fill('Hoogwater Linge-oost');
  await page.getByRole('textbox', { name: 'Oefenleider' }).fill('K. Verbeek');
  await picture('nieuwe-oefening');
  await button(page, 'Verder').click();
  await page.getByRole('textbox', { name: 'Burgemeester (voorzitter)' }).fill('M. van Rhee');
  await page.getByRole('textbox', { name: 'Gemeentesecretaris' }).fill('J. Oudshoorn');
  await picture('nieuwe-oefening-rollen');
  await button(page, 'Verder').click();
  await picture('nieuwe-oefening-overzicht');
  await button(page, 'Annuleren').click();
});

test('pictures of a draaiboek that is taken in', async () => {
  await page.goto(hub.places.url);
  await page.getByRole('link', { name: 'Scenario’s' }).click();
  await page.getByRole('link', { name: 'Draaiboek inlezen…' }).click();
  await page.locator('input[type=file]').setInputFiles(join(root, 'test/corpus/draaiboek/hoog-water-nl.csv'));
  await page.getByRole('spinbutton').first().focus();
  await page.keyboard.type('0845');
  const preview = page.getByRole('grid', { name: 'Zo worden de injects' });
  await expect(preview).toContainText('T+0:15');
  await preview.getByText('Persvraag', { exact: true }).click();
  await picture('draaiboek-inlezen');
  await button(page, 'Annuleren').click();
});

test('pictures of the Draaiboek', async () => {
  await page.goto(hub.places.url);
  await page.getByRole('link', { name: 'Scenario’s' }).click();
  await button(page, 'Kopiëren: Hoog water').click();
  await dialog(page).getByRole('textbox', { name: 'Naam van de kopie' }).fill('Hoog water aan de Veen');
  await button(dialog(page), 'Kopiëren').click();
  const row = (name: RegExp) => page.getByRole('treeitem', { name }).first();
  await expect(page.locator('.draaiboek-findings')).toHaveText('Geen bevindingen', { timeout: 60_000 });
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await row(/^4\. /).click();
  await picture('draaiboek');
  await row(/^Ga naar Ernstig/).click();
  await picture('draaiboek-overgang');
  await page.getByRole('radio', { name: 'Tabel' }).click();
  await page.getByRole('textbox', { name: 'Titel van inject 3', exact: true }).click();
  await picture('draaiboek-tabel');
  await page.getByRole('radio', { name: 'Generale repetitie' }).click();
  await expect(page.getByText(/^Eindigt in /)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/keer via/).first()).toBeVisible({ timeout: 60_000 });
  await picture('draaiboek-repetitie');
});

test('[UI25] pictures of Regie, the same each time', async () => {
  await openRunning();
  await picture('regie');
  const before = await take(page);
  await page.reload();
  await expect(logLine(page, 'Burgemeester belt elk half uur')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Toestand' }).getByText('Nafase').last()).toBeVisible();
  expect(await differ(easel, before, await take(page))).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  await keep(easel, 'regie-donker', await take(page));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 800, height: 450 });
  await page.reload();
  await expect(page.getByText('Zojuist ingebracht')).toBeInViewport();
  await expect(injectRow(page, '24. Schoolbestuur')).toBeVisible();
  await picture('regie-smal');
  await page.setViewportSize({ width: 1600, height: 900 });
});

test('pictures of the dialogs and the palette', async () => {
  await openRunning();
  await button(page, /^Besluit vastleggen: /).click();
  await dialog(page)
    .getByText(/^Noodverordening voor dijk/)
    .click();
  await picture('beslispunt');
  await button(dialog(page), 'Annuleren').click();
  await button(page, 'Opschalen').click();
  await dialog(page).getByRole('textbox', { name: 'Aanleiding' }).fill('De dijk bedreigt twee gemeenten.');
  await picture('opschalen');
  await button(dialog(page), 'Annuleren').click();
  await chooseMore(page, /^Tijdsprong$/);
  await dialog(page).getByText('+15 min', { exact: true }).click();
  await picture('tijdsprong');
  await button(dialog(page), 'Annuleren').click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Opdrachten' })).toBeVisible();
  await picture('opdrachten');
  await page.keyboard.press('Escape');
});

test('pictures of setting the course right', async () => {
  await openRunning();
  // The list has come to the next inject.
  await expect(injectRow(page, '27. Berekening')).toBeInViewport({ ratio: 1 });
  const handle = await injectRow(page, '27. Berekening').locator('.inject-time').boundingBox();
  const strip = await page.locator('.timeline').boundingBox();
  if (!handle || !strip) throw new Error('There is nothing to drag, or nowhere to drag it to');
  await page.mouse.move(handle.x + 20, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(strip.x + strip.width * 0.52, strip.y + 50, { steps: 4 });
  await expect(page.locator('.drag-label')).toContainText('27. Berekening');
  await keep(easel, 'slepen-licht', await take(page));
  await page.mouse.up();
  await dialog(page).getByText('De rest schuift mee').click();
  await picture('verplaatsen');
  await button(dialog(page), 'Annuleren').click();

  await page.getByText(/^\d+ besloten/).click();
  await page.getByText(/^Wettelijke termijnen: /).click();
  // As far as both lists show.
  await page.getByRole('region', { name: 'Stand van de oefening' }).evaluate((column) => {
    column.scrollTop += 110;
  });
  await picture('besloten');
  await page
    .getByRole('button', { name: /^Opnieuw openen: / })
    .first()
    .click();
  await dialog(page).getByRole('textbox').fill('Het waterschap heeft een nieuwe berekening.');
  await picture('beslispunt-opnieuw');
  await button(dialog(page), 'Annuleren').click();

  await button(page, 'Meer voor de toestand').click();
  await page.getByRole('menuitem', { name: 'Fase instellen…' }).click();
  await choose(page, dialog(page), 'Fase$', 'Ernstig (fase 3): Evacuatie');
  await dialog(page).getByRole('textbox').fill('Nodig voor het oefendoel besluitvorming.');
  await picture('fase-instellen');
  await button(dialog(page), 'Annuleren').click();

  await chooseMore(page, 'Tijdsprong terug');
  await choose(
    page,
    dialog(page),
    'Moment',
    '10:24 Vlak voor inject 18. Veehouder in Zandpad vraagt hulp voor zijn vee',
  );
  await picture('tijdsprong-terug');
  await button(dialog(page), 'Annuleren').click();
  await expect(dialog(page)).toBeHidden();
});

test('pictures of the logbook and the report', async () => {
  // On the page that is there: loaded anew at once it would bring back the dialog that has just been closed.
  await openOnFixedHub(page, hub, `${hub.places.running.leader}#/logboek`);
  await logLine(page, 'Burgemeester belt elk half uur').click();
  await expect(page.getByRole('region', { name: 'Regel', exact: true })).toBeVisible();
  await picture('logboek');
  await openOnFixedHub(page, hub, hub.places.finished);
  await page.getByRole('link', { name: 'Verslag' }).click();
  await expect(page.getByRole('heading', { name: 'In cijfers' })).toBeVisible();
  await picture('verslag');
});

test('pictures of the windows of the team', async () => {
  const { team } = hub.places.running;
  await openOnFixedHub(page, hub, team.burgemeester);
  await page
    .getByRole('list', { name: 'Berichten, nieuwste boven' })
    .getByRole('button', { name: /Bericht gaat rond/ })
    .click();
  await expect(page.getByRole('article', { name: /Bericht gaat rond/ })).toBeVisible();
  await picture('beleidsteam');
  await openOnFixedHub(page, hub, team['notulist-gbt']);
  await expect(page.getByRole('region', { name: 'Vastleggen' }).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Alt+b');
  await page.keyboard.insertText('De Veerstoep afsluiten');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Niemand komt meer op de Veerstoep.');
  await expect(page.getByRole('textbox', { name: 'Onderwerp' })).toHaveValue('De Veerstoep afsluiten');
  await picture('notulist');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F4');
  await expect(dialog(page)).toBeVisible();
  await picture('samenvatting');
  await page.keyboard.press('Escape');
  await openOnFixedHub(page, hub, `${hub.places.running.leader}#/overleg`);
  await expect(page.getByRole('region', { name: 'Sitrap', exact: true })).toBeVisible();
  await picture('overleg');
});

test('pictures of the beamer', async () => {
  await openRunning();
  const beamer = await context.newPage();
  await beamer.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await beamer.goto(`${hub.origin}${hub.places.running.beamer}`);
  await expect(beamer.getByText('Laatste berichten')).toBeVisible();
  await picture('beamer', beamer);
  await beamer.keyboard.press('3');
  await expect(beamer.getByText('Open acties')).toBeVisible();
  await picture('beamer-besluiten', beamer);
  await beamer.keyboard.press('1');
  await page.bringToFront();
  await page.keyboard.press('F8');
  await expect(beamer.getByRole('heading', { name: 'NO PLAY' })).toBeVisible();
  await picture('beamer-no-play', beamer);
  await expect(button(page, 'Echte calamiteit')).toBeVisible();
  await picture('regie-no-play');
  await button(page, 'Echte calamiteit').click();
  const text = 'Brand in het stadhuis. Verlaat het gebouw via trap B en verzamel op het plein.';
  await dialog(page).getByRole('textbox', { name: 'Tekst op alle schermen' }).fill(text);
  await picture('echte-calamiteit-dialoog');
  await dialog(page).getByRole('textbox', { name: /^Typ/ }).fill('GEEN OEFENING');
  await button(dialog(page), 'Toon GEEN OEFENING op alle schermen').click();
  await expect(beamer.getByText(text)).toBeVisible();
  await picture('beamer-echte-calamiteit', beamer);
  await expect(page.getByRole('alert')).toContainText(text);
  await picture('regie-echte-calamiteit');
});
