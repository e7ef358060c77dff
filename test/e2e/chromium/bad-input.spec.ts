/** Input that nobody should send: it is stored and shown as text, or refused with words; nothing of it runs. */
import { expect, type Page } from '@playwright/test';
import { openRegie, test, watch } from '../browser-world.ts';
import { startHub } from '../hub-process.ts';
import { button, dialog, entryField, logLine } from '../leader-verbs.ts';

const HUGE = 'x'.repeat(100_000);
const ATTACK = `<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"><svg onload=hacked=1>`;
const hacked = (page: Page) => page.evaluate(() => 'hacked' in window);

/** Typed text, and how it is stored. */
const TEXTS: Readonly<Record<string, readonly [typed: string, stored: string]>> = {
  emoji: ['Brand 🚨🚒 bij 👩‍🚒 en 🇳🇱', 'Brand 🚨🚒 bij 👩‍🚒 en 🇳🇱'],
  script: [`Aanval ${ATTACK}`, `Aanval ${ATTACK}`],
  'right to left': ['مرحبا بكم في التمرين', 'مرحبا بكم في التمرين'],
  'a direction override': ['dijk \u202Eneknem\u202C door', 'dijk neknem door'],
  'control characters': ['bel\u0007 nul\u0000 esc\u001B[31m', 'bel nul esc[31m'],
  'half an emoji': ['half \uD83D teken', 'half \uFFFD teken'],
  'template and url': [
    `\${7*7} {{7*7}} javascript:alert(1) ' OR 1=1 --`,
    `\${7*7} {{7*7}} javascript:alert(1) ' OR 1=1 --`,
  ],
};

test('[UI18] strange text in the quick entry is stored and shown as text', async ({
  page,
  fixedHub,
  watched,
}) => {
  void watched;
  await openRegie(page, fixedHub);
  for (const [typed, stored] of Object.values(TEXTS)) {
    await entryField(page).fill(typed);
    await page.keyboard.press('Enter');
    await expect(entryField(page)).toHaveValue('');
    const line = logLine(page, stored).filter({ hasText: 'Bij de oefenleiding' });
    await expect(line).toBeVisible();
  }
  await page.reload();
  for (const [, stored] of Object.values(TEXTS)) await expect(logLine(page, stored)).toBeVisible();
  expect(await hacked(page)).toBe(false);
});

test('[UI18] a line of 100,000 characters is refused at the field, and stays there', async ({
  page,
  fixedHub,
  watched,
}) => {
  void watched;
  await openRegie(page, fixedHub);
  const title = page.getByRole('heading', { name: /^Logboek/ });
  const before = (await title.textContent()) ?? '';
  await entryField(page).fill(HUGE);
  await expect(entryField(page)).toHaveAccessibleDescription(
    'Deze tekst telt 100.000 tekens; in één regel passen er 10.000. Splits hem over twee regels.',
  );
  await entryField(page).press('Enter');
  await button(page, 'Vastleggen').click();
  await expect(entryField(page)).toHaveValue(HUGE);
  await expect(title).toHaveText(before);
  const most = 'y'.repeat(10_000);
  await entryField(page).fill(most);
  await entryField(page).press('Enter');
  await expect(entryField(page)).toHaveValue('');
  await expect(logLine(page, 'yyyyyyyy').getByText('Bij de oefenleiding')).toBeAttached();
});

test('[UI18] dialogs refuse what is too long with words and keep it', async ({ page, fixedHub, watched }) => {
  void watched;
  await openRegie(page, fixedHub);
  const keepsWhatWasTyped = async (field: string, submit: string | RegExp) => {
    const box = dialog(page).getByRole('textbox', { name: field });
    await box.fill(HUGE);
    await button(dialog(page), submit).click();
    await expect(
      dialog(page).getByText(/ten hoogste [\d.]+(?: tekens)?\. Kort (?:hem|de tekst) in\./),
    ).toBeVisible();
    await expect(box).toHaveValue(HUGE);
    await button(dialog(page), 'Annuleren').click();
  };

  await button(page, 'Opschalen').click();
  await dialog(page).getByText('Opgelegd door de oefenleiding').click();
  await keepsWhatWasTyped('Aanleiding', /^Opschalen naar/);

  await button(page, /^Besluit vastleggen: /)
    .first()
    .click();
  await dialog(page)
    .getByRole('radiogroup', { name: /^Keuze/ })
    .getByRole('radio')
    .first()
    .check({ force: true });
  await keepsWhatWasTyped('Motivering', 'Besluit vastleggen');

  await button(page, 'Inject improviseren').click();
  await dialog(page).getByRole('combobox', { name: 'Afzender' }).fill('Omroep');
  await page.keyboard.press('Tab');
  await dialog(page).getByText('Burgemeester (voorzitter)').click();
  await dialog(page).getByRole('textbox', { name: 'Bericht' }).fill('Bericht');
  await keepsWhatWasTyped('Onderwerp', 'Inbrengen');
});

test('[UI18] the wizard refuses what is too long and shows the rest as text', async ({
  page,
  context,
  dataFolder,
}) => {
  const hub = await startHub(dataFolder);
  const watched = watch(context, hub.origin);
  await page.goto(`${hub.places.url}#/nieuw`);
  await page.goto(`${hub.origin}/#/nieuw`);
  await page.getByRole('radio', { name: /^Hoog water/ }).check({ force: true });
  await button(page, 'Verder').click();
  const name = page.getByRole('textbox', { name: 'Naam van de oefening' });
  await page.getByRole('textbox', { name: 'Gemeente' }).fill('Waterveen');
  await name.fill(HUGE);
  await button(page, 'Verder').click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Gebruik ten hoogste 80 tekens.');
  const attack = '<img src=x onerror="hacked=1"> \u202Eاختبار 🌊';
  const shown = '<img src=x onerror="hacked=1"> اختبار 🌊';
  await name.fill(attack);
  await button(page, 'Verder').click();
  await page.getByRole('textbox', { name: 'Burgemeester (voorzitter)' }).fill('<b>M. van Rhee</b>');
  await button(page, 'Verder').click();
  await button(page, 'Klaarzetten en openen').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown);
  await expect(page.getByText('<b>M. van Rhee</b>')).toBeVisible();
  expect(await hacked(page)).toBe(false);
  expect(watched.problems()).toEqual([]);
  await hub.stop();
});
