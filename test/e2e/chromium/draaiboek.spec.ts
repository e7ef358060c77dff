/**
 * The Draaiboek, in order, on one page: a small scenario in which everything occurs is changed by keys and by
 * hand, kept, joined between two windows and published; then a copy of a shipped one.
 */
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { scenarioFileBytes } from '../../../hub/scenario/scenario-file.ts';
import { sampleScenario } from '../../unit/scenario/sample-scenario.ts';
import { axeOn, LOOKS } from '../axe.ts';
import { newContext, test, type Watch, watch } from '../browser-world.ts';
import { button, dialog } from '../leader-verbs.ts';

test.describe.configure({ mode: 'serial', timeout: 60_000 });

const SMALL = 'Dijk bij Zandpad';
const COPY = 'Hoog water, eigen';
let context: BrowserContext;
let page: Page;
let watched: Watch;

const field = (name: string, of = page) => of.getByRole('textbox', { name, exact: true });
const word = (name: string) => page.getByRole('combobox', { name, exact: true });
const findings = () => page.locator('.draaiboek-findings');
const words = () => page.getByRole('region', { name: 'In woorden' });
const row = (name: RegExp, of = page) => of.getByRole('treeitem', { name }).first();
const view = (name: string) => page.getByRole('radio', { name }).click();
const chart = (name: RegExp) => page.locator('.react-flow__node').filter({ hasText: name }).first();
const arrows = () => page.locator('.react-flow__edge');
const clean = /^Geen bevindingen$/;
/** The whole check of a shipped scenario walks many courses. */
const CHECK_MS = 60_000;

const go = (place: string) => page.getByRole('navigation').getByRole('link', { name: place }).click();

async function bringIn(title: string): Promise<void> {
  const scenario = sampleScenario({ title });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'klein.paraat-scenario',
      mimeType: 'application/zip',
      buffer: Buffer.from(scenarioFileBytes({ id: 'klein', version: 0, title, scenario, media: {} })),
    });
  await button(page, `Openen in Draaiboek: ${title}`).click();
  await expect(page.getByRole('tree', { name: 'Onderdelen' })).toBeVisible();
}

/** The hub is shared: what was made goes again. */
async function takeAway(title: string): Promise<void> {
  await go('Scenario’s');
  await button(page, `Meer acties: ${title}`).click();
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Verwijderen' }).click();
  await expect(button(page, `Meer acties: ${title}`)).toBeHidden();
}

async function middleOf(place: Locator): Promise<readonly [number, number]> {
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not on the screen');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function dragTo(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + 9, from[1] + 3);
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}

test.beforeAll(async ({ browser, fixedHub }) => {
  context = await newContext(browser);
  watched = watch(context, fixedHub.origin);
  page = await context.newPage();
  await page.goto(fixedHub.places.url);
  await go('Scenario’s');
  await bringIn(SMALL);
});
test.afterEach(() => {
  expect(watched.problems()).toEqual([]);
});
test.afterAll(async () => {
  await context.close();
});

test('[DRB11] an inject and a transition are changed in words, undone, and found again by searching', async () => {
  await row(/^2\. /).click();
  await field('Titel').fill('Ponton in {rivier}');
  await expect(row(/^2\. Ponton in de Veen/)).toBeVisible();
  await expect(field('Titel')).toHaveAccessibleDescription('Leest als: Ponton in de Veen');
  await page.keyboard.press('Control+z');
  await expect(row(/^2\. Inject 2/)).toBeVisible();
  await page.keyboard.press('Control+y');
  await page.getByRole('searchbox', { name: 'Zoeken in het draaiboek' }).fill('ponton');
  await expect(page.getByText('1 gevonden')).toBeVisible();
  await expect(page.getByRole('treeitem')).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tree')).toBeFocused();
  await expect(page.getByRole('treeitem', { selected: true })).toHaveText(/Ponton/);
  await button(page, 'Wissen').click();

  await row(/^Ga naar Dreiging/).click();
  await field('Waarde').fill('15,5');
  await expect(words()).toContainText('Waterstand boven 15,50 m+NAP');
  await word('Wat ervan geldt').selectOption('is ten minste');
  await button(page, 'Voorwaarde').click();
  await page.getByRole('combobox', { name: 'Voegwoord' }).selectOption('of als');
  await word('Waarover').nth(1).selectOption('beslispunt ‘Evacuatie kwetsbaren’');
  await word('Wat ervan geldt').nth(1).selectOption('is niet op tijd besloten');
  await expect(words()).toContainText(
    'Waterstand op of boven 15,50 m+NAP of Evacuatie kwetsbaren niet op tijd besloten',
  );
  await button(page, 'Voorwaarde verwijderen').nth(1).click();
});

test('[DRB12] a transition is drawn from phase to phase, clicked, deleted and undone', async () => {
  await expect(arrows()).toHaveCount(6);
  await chart(/^Doorbraak$/).hover();
  const dot = await middleOf(chart(/^Doorbraak$/).locator('.react-flow__handle.source'));
  await dragTo(dot, await middleOf(chart(/^Normaal$/)));
  await expect(arrows()).toHaveCount(7);
  await expect(page.getByRole('heading', { name: 'Overgang', exact: true })).toBeVisible();
  await expect(word('fase')).toBeFocused();
  await expect(words()).toContainText('Ga naar Normaal. 15 minuten na het begin van ‘Doorbraak’.');
  await chart(/^Normaal$/).click();
  const drawn = arrows()
    .and(page.locator('[data-id="doorbraak>normaal"]'))
    .locator('.react-flow__edge-interaction');
  // The chart is fitted to its box a moment after it is drawn.
  await expect(async () => {
    const on = await drawn.evaluate((path: SVGPathElement) => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
      const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
      return [at.x, at.y] as const;
    });
    await page.mouse.click(...on);
    await expect(words()).toContainText('Ga naar Normaal', { timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('Delete');
  await expect(arrows()).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(arrows()).toHaveCount(7);
  await page.keyboard.press('Control+z');
  await expect(arrows()).toHaveCount(6);
  const [x, y] = await middleOf(chart(/^Doorbraak$/));
  const [, above] = await middleOf(chart(/^Normaal$/));
  await dragTo([x, y], [x, above - 20]);
  await expect(page.getByRole('treeitem').nth(2)).toHaveText(/^Doorbraak/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('treeitem').nth(2)).toHaveText(/^Normaal/);
});

test('[DRB13] [DRB26] a picture is taken in with an inject, and asks what it shows; a finding leads there', async () => {
  await row(/^3\. /).click();
  const picture = (label: string, name: string, text: string, type: string) =>
    Promise.all([page.waitForEvent('filechooser'), button(page, label).click()]).then(([chooser]) =>
      chooser.setFiles({ name, mimeType: type, buffer: Buffer.from(text) }),
    );
  await picture('Beeld toevoegen', 'kapot.png', 'geen beeld', 'image/png');
  await expect(page.getByText(/kan dit bestand niet als beeld lezen/)).toBeVisible();
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/><path d="M0 0h9v9z"/></svg>';
  await picture('Beeld toevoegen', 'Dijkvak 214.svg', drawing, 'image/svg+xml');
  const shown = page.locator('.chosen-picture img');
  await expect(shown).toHaveAttribute('src', /^data:image\/png;base64,/);
  await expect(findings()).toHaveText('1 bevinding');
  await expect(page.getByText('Beschrijving van het beeld ontbreekt: vul dit aan.').first()).toBeVisible();
  await field('Beschrijving van het beeld').fill('De dijk bij paal 214.');
  await expect(findings()).toHaveText(clean);
  await page.getByRole('textbox', { name: 'Afzender (verzonnen)' }).fill('');
  await expect(findings()).toHaveText('1 bevinding');
  await expect(page.getByText('Afzender is leeg: vul dit aan.').first()).toBeVisible();
  await view('Generale repetitie');
  await findings().click();
  await page.getByRole('region', { name: 'Bevindingen' }).getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Afzender (verzonnen)' })).toBeFocused();
  await expect(page.getByRole('tree', { name: 'Onderdelen' })).toBeInViewport();
  await findings().click();
  await page.keyboard.press('Control+z');
  await expect(findings()).toHaveText(clean);
});

test('[DRB14] rows of the table are typed in, shifted, and dragged to the moment of another', async () => {
  await view('Tabel');
  const table = page.getByRole('grid', { name: 'Injects op volgorde van tijd' });
  const title = field('Titel van inject 2');
  await expect(title).toHaveValue('Ponton in de Veen');
  await title.focus();
  await expect(title).toHaveValue('Ponton in {rivier}');
  await page.keyboard.press('Home');
  await page.keyboard.type('Los: ');
  await expect(title).toHaveValue('Los: Ponton in {rivier}');
  await table.getByRole('checkbox', { name: 'Inject 3 kiezen', exact: true }).click();
  await button(page, 'Tijden verschuiven').click();
  await dialog(page).getByRole('textbox', { name: 'Aantal minuten' }).fill('3');
  await dialog(page).getByRole('button', { name: 'Verschuiven' }).click();
  const moment = field('Moment van inject 3');
  await expect(moment).toHaveValue('8');
  const line = (id: string) => table.locator(`[data-id=${id}]`);
  await line('pers').locator('.script-grip').dragTo(line('opvang'));
  await expect(moment).toHaveValue('13');
  await moment.press('Alt+ArrowUp');
  await expect(moment).not.toHaveValue('13');
  await page.getByRole('searchbox', { name: 'Zoeken in injects' }).fill('ponton');
  await expect(table.getByRole('row')).toHaveCount(2);
});

test('[DRB15] what two windows typed in one draft is all kept, also when a page is killed', async () => {
  await view('Opbouw');
  const other = await context.newPage();
  await other.goto(page.url());
  await row(/^1\. /, other).click();
  await row(/^1\. /).click();
  await field('Titel').fill('Uit het eerste venster');
  await expect(page.locator('.draaiboek-state')).toHaveText('Bewaard');
  await field('Onderwerp', other).fill('Onderwerp uit het tweede');
  await field('Titel', other).fill('Titel uit het tweede');
  await expect(other.getByText('Dit draaiboek is ook in een ander venster gewijzigd.')).toBeVisible();
  await other.getByRole('button', { name: 'Wijzigingen samenvoegen' }).click();
  await expect(other.getByText('In het andere venster stond: ‘Uit het eerste venster’')).toBeVisible();
  await expect(other.locator('.draaiboek-state')).toHaveText('Bewaard');
  await other.reload();
  await expect(other.getByText('In het andere venster stond: ‘Uit het eerste venster’')).toBeVisible();
  await other.getByRole('button', { name: 'Gezien' }).click();
  for (const [at, title] of [
    [page, 'Fase van het eerste'],
    [other, 'Fase van het tweede'],
  ] as const) {
    await button(at, 'Toevoegen').click();
    await at.getByRole('menuitem', { name: 'Fase', exact: true }).click();
    await field('Titel', at).fill(title);
  }
  const notices = page.getByText('Dit draaiboek is ook in een ander venster gewijzigd.');
  await expect(notices).toBeVisible();
  await page.getByRole('button', { name: 'Wijzigingen samenvoegen' }).click();
  await expect(page.locator('.draaiboek-state')).toHaveText('Bewaard');
  await button(other, 'Publiceren').click();
  await other.getByRole('button', { name: 'Wijzigingen samenvoegen' }).click();
  await expect(other.locator('.draaiboek-state')).toHaveText('Bewaard');
  for (const at of [page, other]) {
    await expect(row(/^Fase van het eerste/, at)).toBeVisible();
    await expect(row(/^Fase van het tweede/, at)).toBeVisible();
  }
  await other.close();

  for (const title of [/^Fase van het eerste/, /^Fase van het tweede/]) {
    await row(title).click();
    await page.keyboard.press('Delete');
  }
  await expect(page.locator('.draaiboek-state')).toHaveText('Bewaard');
  await page.reload();
  await row(/^1\. Titel uit het tweede/).click();
  await expect(field('Onderwerp')).toHaveValue('Onderwerp uit het tweede');
  await field('Titel').press('End');
  await page.keyboard.type(' en meer');
  const url = page.url();
  // At once: nothing that a page does when it is left is run.
  await page.close({ runBeforeUnload: false });
  page = await context.newPage();
  await page.goto(url);
  await expect(row(/^1\. Titel uit het tweede en meer/)).toBeVisible();
  await expect(page.locator('.draaiboek-state')).toHaveText('Bewaard');
});

test('[DRB6] the Draaiboek under axe', async () => {
  const look = (screen: string, looks = LOOKS) =>
    test.step(screen, async () => expect(await axeOn(page, looks)).toEqual([]));
  await row(/^3\. /).click();
  await look('tree, chart and inject');
  // The forms have one look: each is seen in light or in dark, and in both in the full profile.
  const forms = [/^Dreiging \(oranje\)/, /^Ga naar Evacueren/, /^Evacuatie kwetsbaren/, /^Waterstand/];
  for (const [index, name] of forms.entries()) {
    await row(name).click();
    await look(String(name), LOOKS.length > 2 ? LOOKS : LOOKS.slice(index % 2, (index % 2) + 1));
  }
  await view('Tabel');
  await expect(page.getByRole('grid')).toBeVisible();
  await look('table');
  await view('Generale repetitie');
  await expect(page.getByText(/^Eindigt in ‘Einde’/)).toBeVisible();
  await page.getByRole('radio', { name: 'Zwijgt' }).click();
  await expect(page.getByText(/niet besloten$/).first()).toBeVisible();
  await look('rehearsal');
  await takeAway(SMALL);
});

test('[DRB5] a copy of a shipped scenario is changed, kept over a reload and published', async () => {
  await button(page, 'Kopiëren: Hoog water').click();
  await page.getByRole('textbox', { name: 'Naam van de kopie' }).fill(COPY);
  await dialog(page).getByRole('button', { name: 'Kopiëren' }).click();
  await page.getByRole('searchbox', { name: 'Zoeken in het draaiboek' }).fill('ponton heeft');
  await row(/^2\. Ponton heeft/).click();
  await field('Titel').fill('Ponton los');
  await field('Titel').press('End');
  await page.keyboard.type(' en op drift');
  await page.reload();
  await page.getByRole('searchbox', { name: 'Zoeken in het draaiboek' }).fill('ponton los');
  await expect(row(/^2\. Ponton los en op drift/)).toBeVisible();
  await expect(findings()).toHaveText(clean, { timeout: CHECK_MS });
  await button(page, 'Publiceren').click();
  await expect(page.getByText('Versie 1 is gepubliceerd')).toBeVisible({ timeout: CHECK_MS });

  const editing = page;
  page = await context.newPage();
  await page.goto(editing.url().replace(/#.*/, ''));
  await takeAway(COPY);
  await page.close();
  page = editing;
  await button(page, 'Publiceren').click();
  await expect(page.getByText(/Bewaar het als nieuw draaiboek; dat kunt u publiceren/)).toBeVisible();
  await button(page, 'Als nieuw draaiboek bewaren').click();
  await expect(page.locator('.draaiboek-state')).toHaveText('Bewaard');
  await takeAway(COPY);
});
