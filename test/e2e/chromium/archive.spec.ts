/** What lies in the archive: when it was held, and an exercise whose log breaks off. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test, watch } from '../browser-world.ts';
import { startHub } from '../hub-process.ts';
import { button, entryField } from '../leader-verbs.ts';

const FINISHED = 'Voorbeeld: Hoog water, afgerond';
const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');

test('[UI13] the list says when an ended exercise was held', async ({ page, fixedHub, watched }) => {
  void watched;
  await page.goto(fixedHub.places.url);
  const ended = page.getByRole('region', { name: 'Afgerond' });
  await expect(ended.getByRole('row', { name: /Dijkbewaking Zandpad/ })).toContainText(
    /28 oktober 2026, 09:30–\d\d:\d\d/,
  );
});

test('[UI28] an exercise whose log breaks off stands still at its last readable line', async ({
  page,
  context,
  dataFolder,
}) => {
  const first = await startHub(dataFolder, { isDemo: true });
  await first.stop();
  breakFinished(dataFolder, 50);
  const hub = await startHub(dataFolder);
  const watched = watch(context, hub.origin);
  await page.goto(hub.places.url);
  await button(page, `Bekijken: ${FINISHED}`).click();
  await expect(page.getByText('Deze oefening is alleen te lezen.')).toBeVisible();
  const bar = page.getByRole('banner');
  await expect(bar.getByText('Alleen te lezen')).toBeVisible();
  const shownTime = bar.locator('time');
  await expect(shownTime).not.toHaveText('00:00:00');
  const stoodAt = (await shownTime.textContent()) ?? '';

  for (const action of ['Pauzeren', 'Hervatten', 'Opschalen', 'Noodstop', 'Meer acties']) {
    await expect(button(page, action)).toHaveCount(0);
  }
  await expect(page.getByRole('button', { name: 'Oefening beëindigen' })).toHaveCount(0);
  await expect(page.getByText('Het scenario is afgelopen.')).toHaveCount(0);
  await expect(page.getByText('Deze oefening is beëindigd.')).toHaveCount(0);
  await expect(entryField(page)).toHaveCount(0);

  const opened = context.waitForEvent('page');
  await page.keyboard.press('F9');
  const beamer = await opened;
  await expect(beamer.getByText('Deze oefening is alleen nog te lezen.')).toBeVisible();
  await beamer.close();

  await page.getByRole('link', { name: 'Verslag' }).click();
  await expect(page.getByText(/Het verloop hieronder gaat tot de laatste leesbare regel/)).toBeVisible();
  await expect(page.getByText(/tussenstand|beëindigd en alleen nog/)).toHaveCount(0);
  await expect(page.getByText(/niet aan de orde/)).toHaveCount(0);
  await expect(button(page, 'Evaluatieverslag maken')).toBeDisabled();
  await expect(shownTime).toHaveText(stoodAt);
  const downloading = page.waitForEvent('download');
  await button(page, 'Logboek exporteren (JSON)').click();
  expect((await downloading).suggestedFilename()).toMatch(/log\.json$/);

  expect(watched.problems()).toEqual([]);
  await hub.stop();
});

/** Takes a line out of the longest log in a data folder that no hub has open. */
function breakFinished(dataFolder: string, seq: number): void {
  const database = new DatabaseSync(join(dataFolder, 'paraat.db'));
  database.exec(
    `DELETE FROM event WHERE seq = ${seq} AND exercise_id =
       (SELECT exercise_id FROM event GROUP BY exercise_id ORDER BY count(*) DESC LIMIT 1)`,
  );
  database.close();
}
