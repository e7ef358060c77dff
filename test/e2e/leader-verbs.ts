/** What an exercise leader does on his screens, as verbs for the tests. */
import { expect, type Locator, type Page } from '@playwright/test';

export const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const entryField = (page: Page): Locator =>
  page.getByRole('form', { name: 'Snelle invoer' }).getByRole('textbox', { name: 'Tekst' });
/** A line of the log, by a part of its text. */
export const logLine = (page: Page, text: string | RegExp): Locator =>
  page
    .getByRole('grid', { name: /Logboekregels/ })
    .getByRole('row')
    .filter({ hasText: text });
/** A row of the inject queue, by a part of its title. */
export const injectRow = (page: Page, title: string): Locator =>
  page
    .getByRole('grid', { name: 'Injects op volgorde van tijd' })
    .getByRole('row')
    .filter({ hasText: title });
export const phase = (page: Page, title: string): Locator =>
  page.getByRole('list', { name: 'Fasen van het scenario' }).getByRole('listitem').filter({ hasText: title });

/** By keys alone; the text comes at once, as from a paste, because each key of it would prove the same. */
export async function logByKeys(page: Page, kindDigit: number, text: string): Promise<void> {
  await page.keyboard.press(`Alt+${kindDigit}`);
  await expect(entryField(page)).toBeFocused();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await expect(entryField(page)).toHaveValue('');
}

export async function chooseMore(page: Page, action: string | RegExp): Promise<void> {
  await button(page, 'Meer acties').click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** @param steps minutes as the dialog offers them: 5, 15 or 30 */
export async function jump(page: Page, ...steps: readonly number[]): Promise<void> {
  for (const minutes of steps) {
    await chooseMore(page, /^Tijdsprong$/);
    await dialog(page).getByText(`+${minutes} min`, { exact: true }).click();
    await button(dialog(page), `Spring ${minutes} minuten vooruit`).click();
    await expect(dialog(page)).toBeHidden();
  }
}

export async function choose(page: Page, scope: Locator, label: string, option: string): Promise<void> {
  await scope.getByRole('button', { name: new RegExp(label) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
