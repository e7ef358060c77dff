/**
 * The scenarios of an installation, in order, on one hub: named for the gemeente, copied, sent in a file, taken
 * in again, planned, and gone back into.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { newContext, removeFolder, test, type Watch, watch } from '../browser-world.ts';
import { type HubProcess, startHub } from '../hub-process.ts';
import { button, chooseMore, dialog, jump, logLine } from '../leader-verbs.ts';
import { makeDataFolder } from '../world.ts';

test.describe.configure({ mode: 'serial' });

const COPY = 'Hoog water in Ten Hove';

let folder: string;
let hub: HubProcess;
let context: BrowserContext;
let watched: Watch;
let page: Page;
let file: string;
const row = (title: string) => page.getByRole('row').filter({ hasText: title });
const go = async (place: string) => {
  await page.getByRole('navigation').getByRole('link', { name: place }).click();
};

test.beforeAll(async ({ browser }) => {
  folder = makeDataFolder();
  file = join(folder, 'gedeeld.paraat-scenario');
  hub = await startHub(folder);
  context = await newContext(browser);
  watched = watch(context, hub.origin);
  page = await context.newPage();
  await page.goto(hub.places.url);
});
test.afterEach(() => {
  expect(watched.problems()).toEqual([]);
});
test.afterAll(async () => {
  await context.close();
  await hub.stop();
  removeFolder(folder);
});

test('[SCN1] [AGN3] the gemeenteprofiel and the agendas are stored as they are typed, and a scenario is shown with its names', async () => {
  await go('Instellen');
  await page.getByRole('textbox', { name: 'Naam van de gemeente' }).fill('Ten Hove');
  const group = page.locator('details').filter({ hasText: 'Wijken en dorpen' });
  await group.locator('summary').click();
  const village = page.getByRole('textbox', { name: 'Dorp aan het water' });
  await expect(village).toHaveAccessibleDescription('Anders: Zandpad');
  await village.fill('Zuideind');
  await page.getByRole('textbox', { name: 'Lage wijk' }).fill('Kreekzicht');
  await expect(group.getByText('2 van 7 ingevuld')).toBeVisible();
  expect(await axeOn(page)).toEqual([]);
  await village.fill('x'.repeat(81));
  await expect(village).toHaveAccessibleDescription(/Gebruik ten hoogste 80 tekens/);
  await village.fill('Zuideind');
  const agenda = page.getByRole('textbox', { name: 'Agenda vervolgoverleg' });
  const minutes = page.getByRole('textbox', { name: 'Oordeelsvorming' });
  await expect(agenda).toHaveValue(
    /^Opening en wie is aanwezig, wie ontbreekt\nStand van besluiten en acties\n/,
  );
  await agenda.fill('Opening\n\n  Besluiten  ');
  await minutes.fill('25');
  await minutes.press('Tab');
  const own = page.getByRole('region', { name: 'Overleg van het beleidsteam' });
  await expect(own.getByText('Bewaard')).toBeVisible();
  await agenda.fill('x'.repeat(121));
  await expect(agenda).toHaveAccessibleDescription(/ten hoogste 30 punten van 120 tekens/);
  await page.reload();
  await group.locator('summary').click();
  await expect(village).toHaveValue('Zuideind');
  await expect(agenda).toHaveValue('Opening\nBesluiten');
  await expect(minutes).toHaveValue('25');
  await button(own, 'Terug naar de agenda’s van Paraat').click();
  await expect(minutes).toHaveValue('10');
  await go('Nieuw');
  const scenario = page.getByRole('radio', { name: /^Hoog water/ });
  await expect(scenario).toHaveAccessibleDescription(
    /Bij het dorp Zuideind .* GBT van Ten Hove .* Kreekzicht/,
  );
  await scenario.press('Space');
  const about = page.getByRole('region', { name: 'Over Hoog water' });
  await expect(about.getByText('Personen', { exact: true })).toBeVisible();
  await about.getByText('Spelersinstructie').click();
  await expect(about.getByText(/Ten Hove/).first()).toBeVisible();
  expect(await axeOn(page)).toEqual([]);
});

test('[SCN2] a scenario of the library is copied, and the copy stands with the own ones', async () => {
  await go('Scenario');
  await expect(page.getByText('U hebt nog geen eigen scenario.')).toBeVisible();
  await button(page, 'Kopiëren: Hoog water').click();
  await dialog(page).getByRole('textbox', { name: 'Naam van de kopie' }).fill('');
  await button(dialog(page), 'Kopiëren').click();
  await expect(dialog(page).getByText('Geef de kopie een naam.')).toBeVisible();
  expect(await axeOn(page)).toEqual([]);
  await dialog(page).getByRole('textbox', { name: 'Naam van de kopie' }).fill(COPY);
  await button(dialog(page), 'Kopiëren').click();
  await expect(page).toHaveURL(/#\/draaiboek\/[0-9a-f-]{36}$/);
  await button(page, 'Locatie').click();
  await expect(page.getByRole('textbox', { name: /^Naam van locatie/ }).last()).toBeFocused();
  await page
    .getByRole('button', { name: /^Locatie \d+ verwijderen/ })
    .last()
    .click();
  await go('Scenario');
  await expect(row(COPY)).toContainText('niet gepubliceerd');
  // Every course is walked, beside whatever else the computer does.
  await expect(row(COPY)).toContainText('in orde', { timeout: 60_000 });
  expect(await axeOn(page)).toEqual([]);
});

test('[SCN3] a scenario goes out in one file and comes in again, and a damaged file changes nothing', async () => {
  const download = page.waitForEvent('download');
  await button(page, `Meer acties: ${COPY}`).click();
  await page.getByRole('menuitem', { name: 'Exporteren' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('scenario-hoog-water-in-ten-hove-concept.paraat-scenario');
  await saved.saveAs(file);
  await button(page, `Meer acties: ${COPY}`).click();
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click();
  await button(page.getByRole('alertdialog'), 'Verwijderen').click();
  await expect(page.getByText('U hebt nog geen eigen scenario.')).toBeVisible();
  const bytes = readFileSync(file);
  const damaged = join(folder, 'kapot.paraat-scenario');
  writeFileSync(damaged, bytes.subarray(0, bytes.length / 2));
  const input = page.locator('input[type=file]');
  await input.setInputFiles(damaged);
  await expect(page.getByText('kapot.paraat-scenario is niet overgenomen.')).toBeVisible();
  await expect(page.getByText('U hebt nog geen eigen scenario.')).toBeVisible();
  await input.setInputFiles(file);
  await expect(page.getByText(`‘${COPY}’ is overgenomen.`)).toBeVisible();
  await expect(row(COPY)).toBeVisible();
});

test('[SCN4] a leader goes back in time to a new exercise, and the other stays as it was', async () => {
  await go('Nieuw');
  await page.getByRole('radio', { name: /^Hoog water/ }).press('Space');
  await button(page, 'Verder').click();
  await page.getByRole('textbox', { name: 'Naam van de oefening' }).fill('Proefdraai Ten Hove');
  await expect(page.getByRole('textbox', { name: 'Gemeente' })).toHaveValue('Ten Hove');
  await button(page, 'Verder').click();
  await button(page, 'Verder').click();
  await button(page, 'Klaarzetten en openen').click();
  await button(page, 'Oefening starten').click();
  await jump(page, 30);
  await chooseMore(page, 'Tijdsprong terug');
  await button(dialog(page), 'Nieuwe oefening maken').click();
  await expect(dialog(page).getByText('Kies een moment of vul een tijdstip in.')).toBeVisible();
  expect(await axeOn(page)).toEqual([]);
  await dialog(page)
    .getByRole('button', { name: /Moment/ })
    .click();
  await page.getByRole('option', { name: /Vlak voor inject 2\./ }).click();
  const name = dialog(page).getByRole('textbox', { name: 'Naam van de nieuwe oefening' });
  await name.fill('Proefdraai Ten Hove');
  await button(dialog(page), 'Nieuwe oefening maken').click();
  await expect(dialog(page).getByText('Zo heet deze oefening al.')).toBeVisible();
  await name.fill('Proefdraai Ten Hove, tweede kans');
  await button(dialog(page), 'Nieuwe oefening maken').click();
  await expect(page.getByRole('banner').getByText('Proefdraai Ten Hove, tweede kans')).toBeVisible();
  await expect(page.getByRole('banner').getByText(/^Gepauzeerd/)).toBeVisible();
  await expect(logLine(page, /Tijdsprong terug: deze oefening gaat verder vanaf/)).toContainText(
    "van 'Proefdraai Ten Hove'",
  );
  const origin = /Vervolg van ‘Proefdraai Ten Hove’, opnieuw vanaf \d\d:\d\d/;
  await expect(page.getByRole('banner').getByText(origin)).toBeVisible();
  await button(page, 'Hervatten').click();
  await expect(page.getByRole('banner').getByText(/^Loopt/)).toBeVisible();
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('F9');
  const beamer = await opened;
  await expect(beamer.getByText(origin)).toBeVisible();
  await beamer.close();
  await page.goto(`${hub.origin}/`);
  const rows = page.getByRole('row').filter({ hasText: 'Proefdraai Ten Hove' });
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: origin })).toHaveCount(1);
  const original = rows.filter({ hasNotText: 'tweede kans' });
  await original.getByRole('button', { name: /^Openen/ }).click();
  await expect(page.getByRole('banner').getByText(/^Gepauzeerd/)).toBeVisible();
});
