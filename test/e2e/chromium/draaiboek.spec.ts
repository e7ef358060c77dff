/** An adviser copies a scenario, changes it in the Draaiboek and publishes it. */
import { expect, type Page } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { test } from '../browser-world.ts';
import { button, dialog } from '../leader-verbs.ts';

const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name }).first();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const word = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const findings = (page: Page) => page.locator('.draaiboek-findings');
const state = (page: Page) => page.locator('.draaiboek-state');
/** A whole check walks many courses. */
const CHECK_MS = 60_000;
test.describe.configure({ timeout: 300_000 });

/** More than any shipped scenario has. */
const MOST_ROWS = 200;

/** Walks down the tree by keys: rows out of sight are not in the page. */
async function selectRow(page: Page, name: RegExp): Promise<void> {
  const selected = page.getByRole('treeitem', { selected: true });
  await page.getByRole('tree').focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < MOST_ROWS; step += 1) {
    if (name.test((await selected.textContent()) ?? '')) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No row ${name}`);
}

const clean = /^Geen bevindingen$/;

async function copyHighWater(page: Page, url: string, title: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Scenario’s' }).click();
  await button(page, 'Kopiëren: Hoog water').click();
  await page.getByRole('textbox', { name: 'Naam van de kopie' }).fill(title);
  await dialog(page).getByRole('button', { name: 'Kopiëren' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('tree', { name: 'Onderdelen' })).toBeVisible();
  await expect(findings(page)).toHaveText(clean, { timeout: CHECK_MS });
}

/** The hub is shared: the copy goes again. */
async function removeCopy(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Scenario’s' }).click();
  await button(page, `Meer acties: ${title}`).click();
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Verwijderen' }).click();
  await expect(button(page, `Meer acties: ${title}`)).toBeHidden();
}

test('[DRB5] a copy is changed, undone, kept over a reload and published', async ({
  page,
  fixedHub,
  watched,
}) => {
  void watched;
  await copyHighWater(page, fixedHub.places.url, 'Hoog water, eigen');

  await test.step('an inject', async () => {
    await selectRow(page, /^2\. /);
    await field(page, 'Titel').fill('Ponton los in de rivier');
    await expect(row(page, /^2\. Ponton los in de rivier/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(row(page, /^2\. Ponton heeft de dijk geraakt/)).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(row(page, /^2\. Ponton los in de rivier/)).toBeVisible();
  });

  await test.step('a transition, in words', async () => {
    await selectRow(page, /^Ga naar Ernstig \(rood\)/);
    const value = page.getByRole('textbox', { name: 'Waarde', exact: true });
    await expect(value).toHaveValue('16,9');
    await value.fill('16,95');
    await expect(page.getByRole('region', { name: 'In woorden' })).toContainText(
      'Waterstand Lobith op of boven 16,95 m+NAP',
    );
    await word(page, 'Wat ervan geldt').selectOption('is hoger dan');
    await expect(page.getByRole('region', { name: 'In woorden' })).toContainText('boven 16,95 m+NAP');
    await button(page, 'Voorwaarde').click();
    await page.getByRole('combobox', { name: 'Voegwoord' }).selectOption('of als');
    await word(page, 'Waarover').nth(1).selectOption('beslispunt ‘NL-Alert of liveblog’');
    await word(page, 'Wat ervan geldt').nth(1).selectOption('is niet op tijd besloten');
    await expect(page.getByRole('region', { name: 'In woorden' })).toContainText(
      'of NL-Alert of liveblog niet op tijd besloten',
    );
    await button(page, 'Voorwaarde verwijderen').nth(1).click();
  });

  await test.step('findings come and go', async () => {
    await selectRow(page, /^2\. Ponton los/);
    await field(page, 'Afzender (verzonnen)').fill('');
    await expect(findings(page)).toHaveText('1 bevinding', { timeout: CHECK_MS });
    await expect(page.getByText('Afzender is leeg: vul dit aan.').first()).toBeVisible();
    await field(page, 'Afzender (verzonnen)').fill('Bas Oldenhof');
    await expect(findings(page)).toHaveText(clean, { timeout: CHECK_MS });
  });

  await test.step('the last keystroke survives a reload', async () => {
    await selectRow(page, /^2\. Ponton los/);
    await field(page, 'Titel').press('End');
    await page.keyboard.type(' en op drift');
    await page.reload();
    await selectRow(page, /^2\. Ponton los in de rivier en op drift/);
    await expect(state(page)).toHaveText('Bewaard');
  });

  await test.step('the table', async () => {
    await page.getByRole('radio', { name: 'Tabel' }).click();
    const table = page.getByRole('grid', { name: 'Injects op volgorde van tijd' });
    await table.getByRole('checkbox', { name: 'Inject 2 kiezen', exact: true }).click();
    await button(page, 'Tijden verschuiven').click();
    await dialog(page).getByRole('textbox', { name: 'Aantal minuten' }).fill('3');
    await dialog(page).getByRole('button', { name: 'Verschuiven' }).click();
    await expect(page.getByRole('textbox', { name: 'Moment van inject 2', exact: true })).toHaveValue('7');
    await page.getByRole('searchbox', { name: 'Zoeken in injects' }).fill('op drift');
    await expect(table.getByRole('row')).toHaveCount(2);
  });

  await test.step('the dress rehearsal', async () => {
    await page.getByRole('radio', { name: 'Generale repetitie' }).click();
    await expect(page.getByText(/^Eindigt in /)).toBeVisible({ timeout: CHECK_MS });
    await page.getByRole('radio', { name: 'Zwijgt' }).click();
    await expect(page.getByText(/niet besloten$/).first()).toBeVisible();
  });

  await test.step('published', async () => {
    await expect(findings(page)).toHaveText(clean, { timeout: CHECK_MS });
    await button(page, 'Publiceren').click();
    await expect(page.getByText('Versie 1 is gepubliceerd')).toBeVisible({ timeout: CHECK_MS });
  });
  await removeCopy(page, 'Hoog water, eigen');
});

test('[DRB6] the Draaiboek under axe', async ({ page, fixedHub, watched }) => {
  void watched;
  await copyHighWater(page, fixedHub.places.url, 'Hoog water, toegankelijk');
  const look = (screen: string) => test.step(screen, async () => expect(await axeOn(page)).toEqual([]));
  await look('scenario');
  for (const name of [
    /^2\. /,
    /^Ernstig \(rood\)/,
    /^Ga naar Doorbraak/,
    /^GBT bijeenroepen/,
    /^Waterstand/,
  ]) {
    await selectRow(page, name);
    await look(String(name));
  }
  await page.getByRole('radio', { name: 'Tabel' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await look('table');
  await page.getByRole('radio', { name: 'Generale repetitie' }).click();
  await expect(page.getByText(/^Eindigt in /)).toBeVisible({ timeout: CHECK_MS });
  await look('rehearsal');
  await removeCopy(page, 'Hoog water, toegankelijk');
});
