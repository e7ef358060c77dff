import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { button, dialog } from '../leader-verbs.ts';
import { quitShell, test } from '../world.ts';

/** A night under one date, as an adviser types it. */
const NIGHT = `Datum;Tijd;Inject;Aan
18-11-2026;22:00;De kademuur verzakt.;Burgemeester en gemeentesecretaris
;00:15;Hoe gaat het met de woonboten?;Communicatieadviseur
`;

test('[DRB16] [IMP62] what is typed or read in the desktop app is there after quitting, and goes back to Excel', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch();
  await first.start.getByRole('link', { name: 'Scenario’s' }).click();
  await button(first.start, 'Kopiëren: Hoog water').click();
  await button(dialog(first.start), 'Kopiëren').click();
  await expect(first.start.locator('.react-flow__node')).not.toHaveCount(0);
  await first.start.getByRole('treeitem', { name: /^4\. / }).click();
  const title = first.start.getByRole('textbox', { name: 'Titel', exact: true });
  await title.press('End');
  await first.start.keyboard.type(' en verder');
  // While it is still on its way to the hub.
  await quitShell(first.app);

  const { app, start } = await launch();
  await start.getByRole('link', { name: 'Scenario’s' }).click();
  await button(start, /^Openen in Draaiboek: Hoog water/).click();
  await expect(start.getByRole('treeitem', { name: /^4\. .* en verder/ })).toBeVisible();
  await expect(start.getByText('Bewaard', { exact: true })).toBeVisible();

  await test.step('a draaiboek is read, and saved as a workbook', async () => {
    const file = join(dataFolder, 'kade.csv');
    const workbook = join(dataFolder, 'terug.xlsx');
    writeFileSync(file, NIGHT);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
    }, workbook);
    await start.getByRole('link', { name: 'Scenario’s' }).click();
    await start.getByRole('link', { name: 'Draaiboek inlezen…' }).click();
    await start.locator('input[type=file]').setInputFiles(file);
    await start.getByRole('spinbutton').first().focus();
    await start.keyboard.type('2200');
    const preview = start.getByRole('grid', { name: 'Zo worden de injects' });
    await expect(preview.getByRole('row').nth(2)).toContainText('T+2:15');
    await expect(start.getByText(/op de dag na 18-11-2026/)).toBeVisible();
    await button(start, 'Toevoegen als nieuw scenario').click();
    await button(start, 'Naar het draaiboek').click();
    await expect(start.getByRole('treeitem', { name: /^1\. De kademuur verzakt/ })).toBeVisible();
    await button(start, 'Bestand').click();
    await start.getByRole('menuitem', { name: 'Opslaan als Excel' }).click();
    await expect.poll(() => existsSync(workbook)).toBe(true);
  });
});
