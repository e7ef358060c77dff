import { expect } from '@playwright/test';
import { scenarioFileBytes } from '../../../hub/scenario/scenario-file.ts';
import { sampleScenario } from '../../unit/scenario/sample-scenario.ts';
import { newContext, test } from '../browser-world.ts';
import { button } from '../leader-verbs.ts';

test('scratch', async ({ browser, fixedHub }) => {
  test.setTimeout(100_000);
  const context = await newContext(browser);
  const page = await context.newPage();
  await page.goto(fixedHub.places.url);
  await page.getByRole('navigation').getByRole('link', { name: 'Scenario’s' }).click();
  const title = 'Scratch';
  const scenario = sampleScenario({ title });
  await page.locator('input[type=file]').first().setInputFiles({
    name: 'klein.paraat-scenario',
    mimeType: 'application/zip',
    buffer: Buffer.from(scenarioFileBytes({ id: 'klein', version: 0, title, scenario: { ...scenario, weather: 'x' }, media: {} })),
  });
  await expect(page.getByText(/onbekend veld/)).toBeVisible();
  await page.screenshot({ path: '/tmp/join-import.png' });
  await page.locator('input[type=file]').first().setInputFiles({
    name: 'klein.paraat-scenario',
    mimeType: 'application/zip',
    buffer: Buffer.from(scenarioFileBytes({ id: 'klein', version: 0, title, scenario, media: {} })),
  });
  await button(page, `Openen in Draaiboek: ${title}`).click();
  await expect(page.getByRole('tree', { name: 'Onderdelen' })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  const row = (name: RegExp, of = page) => of.getByRole('treeitem', { name }).first();
  const field = (name: string, of = page) => of.getByRole('textbox', { name, exact: true });
  await row(/^1\. /, other).click();
  await row(/^1\. /).click();
  await field('Titel').fill('Uit het eerste venster');
  await row(/^Dreiging/).click();
  await page.keyboard.press('Delete');
  await expect(page.locator('.draaiboek-state')).toHaveText('Bewaard');
  await field('Titel', other).fill('Titel uit het tweede');
  await row(/^Evacueren/, other).click();
  await field('Titel', other).fill('Weg met de mensen');
  await other.getByRole('button', { name: 'Wijzigingen samenvoegen' }).click();
  await expect(other.getByText('In het andere venster stond: ‘Uit het eerste venster’')).toBeVisible();
  await other.screenshot({ path: '/tmp/join-conflict.png' });
  await other.setViewportSize({ width: 800, height: 450 });
  await other.screenshot({ path: '/tmp/join-conflict-200.png' });
  await other.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('navigation').getByRole('link', { name: 'Scenario’s' }).click();
  await button(page, `Meer acties: ${title}`).click();
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Verwijderen' }).click();
  await button(other, 'Publiceren').click();
  await expect(other.getByText(/Bewaar het als nieuw draaiboek; dat kunt u publiceren/)).toBeVisible();
  await other.screenshot({ path: '/tmp/join-gone.png' });
  await button(other, 'Als nieuw draaiboek bewaren').click();
  await expect(other.locator('.draaiboek-state')).toHaveText('Bewaard');
  await other.screenshot({ path: '/tmp/join-new.png' });
  // What an older window left, in a shape that nothing knows.
  const id = other.url().split('/').at(-1) ?? '';
  await other.evaluate(() => undefined);
  console.log(id);
  await context.close();
});
