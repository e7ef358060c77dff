/** An adviser takes in the draaiboek that he has in Excel: mapped, added, and put back in a workbook. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { test } from '../browser-world.ts';
import { button } from '../leader-verbs.ts';

/** As they come: titles merged, header on row 4, its own words, sections, gaps, times in three ways. */
function nastyWorkbook(path: string): void {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Draaiboek oefening Kademuur'],
    ['versie 3, niet verspreiden'],
    [],
    ['#', 'Wanneer', 'Waar', 'Wat gebeurt er', 'Wie', 'Hoe'],
    ['FASE 1 - MELDING'],
    [1, '09:05', 'Kade', 'De kademuur verzakt.', 'OvD-Bz & Havenmeester', 'telefoon'],
    [2, 'T+10', 'Stadhuis', 'De burgemeester wordt gebeld.', 'Burgemeester', 'telefoon'],
    [3, '9u20', '', 'Hoe gaat het met de woonboten?', 'voorlichter', 'duif'],
    [4, 'volgt', '', 'Nog uit te werken.', '', ''],
    [5, 'op verzoek', '', 'Extra persvraag.', 'voorlichter', 'mail'],
  ]);
  sheet['!merges'] = [XLSX.utils.decode_range('A1:F1')];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'MSEL');
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
}

const preview = (page: Page) => page.getByRole('grid', { name: 'Zo worden de injects' });
const status = (page: Page) => page.getByRole('status').filter({ hasText: /herkend/ });
const choose = (page: Page, file: string) => page.locator('input[type=file]').setInputFiles(file);
const injectCount = (page: Page) => page.getByRole('treeitem', { name: /^\d+\. / }).count();

test('[IMP39] a draaiboek from Excel becomes a scenario, and goes back to Excel', async ({
  page,
  fixedHub,
  watched,
  dataFolder,
}) => {
  void watched;
  const file = join(dataFolder, 'kademuur.xlsx');
  nastyWorkbook(file);
  const damaged = join(dataFolder, 'kapot.xlsx');
  writeFileSync(damaged, readFileSync(file).subarray(0, 2_000));

  await test.step('chosen', async () => {
    await page.goto(`${fixedHub.places.url}`);
    await page.getByRole('link', { name: 'Scenario’s' }).click();
    await page.getByRole('link', { name: 'Draaiboek inlezen…' }).click();
    await expect(button(page, 'Bestand kiezen…')).toBeFocused();
    await choose(page, file);
    await expect(status(page)).toHaveText('4 injects herkend, 5 rijen niet overgenomen, 3 vragen');
    await choose(page, damaged);
    await expect(page.getByText('kapot.xlsx is niet gelezen.')).toBeVisible();
    await expect(preview(page)).toContainText('De kademuur verzakt.');
  });

  await test.step('mapped, and read again', async () => {
    await page.getByRole('radio', { name: 'minuten' }).press('Space');
    await page.getByRole('spinbutton').first().focus();
    await page.keyboard.type('0900');
    await expect(status(page)).toHaveText('4 injects herkend, 5 rijen niet overgenomen, 1 vraag');
    await expect(preview(page).getByRole('row').nth(1)).toContainText('T+0:05');
    await page.getByRole('combobox', { name: 'Wat kolom Waar bevat' }).selectOption('Notitie');
    await expect(page.getByText(/Kolom 'Waar'/)).toBeHidden();
    await page.getByRole('combobox', { name: 'Wie Havenmeester is' }).selectOption('Teamleider opvang');
    await expect(preview(page).getByRole('row').nth(1)).toContainText('Teamleider opvang');
    await preview(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('region', { name: 'De gekozen inject' })).toContainText(
      "Kanaal 'duif' is onbekend: Mondeling gekozen.",
    );
    expect(await axeOn(page)).toEqual([]);
  });

  await test.step('added as a new scenario', async () => {
    await page.getByRole('textbox', { name: 'Naam van het scenario' }).fill('');
    await button(page, 'Toevoegen als nieuw scenario').click();
    await expect(page.getByText('Geef het scenario een naam.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Naam van het scenario' }).fill('Kademuur');
    await button(page, 'Toevoegen als nieuw scenario').click();
    await expect(page.getByRole('heading', { name: '4 injects toegevoegd aan ‘Kademuur’' })).toBeFocused();
    await expect(page.getByRole('textbox', { name: /^Niet overgenomen/ })).toHaveValue(
      /rij 9: 'volgt' in kolom 'Wanneer' is geen tijd: 4 \| volgt \| Nog uit te werken\./,
    );
    await button(page, 'Naar het draaiboek').click();
    await expect(page.getByRole('treeitem', { name: /^1\. De kademuur verzakt/ })).toBeVisible();
    await expect(page.locator('.draaiboek-findings')).toHaveText(/bevindingen/);
  });

  await test.step('saved as a workbook, and taken in once more', async () => {
    const download = page.waitForEvent('download');
    await button(page, 'Bestand').click();
    await page.getByRole('menuitem', { name: 'Opslaan als Excel' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('draaiboek-kademuur.xlsx');
    const again = join(dataFolder, 'draaiboek-kademuur.xlsx');
    await saved.saveAs(again);
    await button(page, 'Bestand').click();
    await page.getByRole('menuitem', { name: 'Injects inlezen…' }).click();
    await choose(page, again);
    await expect(preview(page)).toContainText('De kademuur verzakt.');
    await button(page, 'Toevoegen aan dit scenario').click();
    await button(page, 'Naar het draaiboek').click();
    await expect.poll(() => injectCount(page)).toBe(8);
    await button(page, 'Ongedaan maken').click();
    await expect.poll(() => injectCount(page)).toBe(4);
  });

  await page.getByRole('link', { name: 'Scenario’s' }).click();
  await button(page, 'Meer acties: Kademuur').click();
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click();
  await button(page.getByRole('alertdialog'), 'Verwijderen').click();
  await expect(button(page, 'Meer acties: Kademuur')).toBeHidden();
});
