import { expect } from '@playwright/test';
import { button, dialog } from '../leader-verbs.ts';
import { quitShell, test } from '../world.ts';

test('[DRB16] what is typed in the Draaiboek of the desktop app is there after quitting', async ({
  launch,
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

  const { start } = await launch();
  await start.getByRole('link', { name: 'Scenario’s' }).click();
  await button(start, /^Openen in Draaiboek: Hoog water/).click();
  await expect(start.getByRole('treeitem', { name: /^4\. .* en verder/ })).toBeVisible();
  await expect(start.getByText('Bewaard', { exact: true })).toBeVisible();
});
