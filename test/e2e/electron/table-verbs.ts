/**
 * What people at the table of the beleidsteam do, each in his own window, as verbs for the tests: keys alone. Texts
 * come at once, as from a paste, because each key of them would prove the same.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { dialog } from '../leader-verbs.ts';

/** More stops than any form or page has. */
const MOST_STOPS = 60;

/** A panel by the beginning of its name. */
export const panel = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${name}`) });
export const form = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true });

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Field after field, with Tab between them; an empty text leaves a field as it is. */
export async function fill(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await press(page, 'Tab');
    if (text !== '') await page.keyboard.insertText(text);
  }
}

/** Goes on with one key until something has the focus; a list that opens on the way may hide it for a moment. */
export async function goTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  const found = await target.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await found?.evaluate((element) => element.contains(document.activeElement))) return;
    await press(page, key);
  }
  throw new Error(`${key} does not come to ${target}`);
}

/** Opens a list by key and walks to an option. */
export async function choose(page: Page, field: Locator, option: RegExp): Promise<void> {
  await goTo(page, field);
  await press(page, 'Enter');
  await goTo(page, page.getByRole('option', { name: option }), 'ArrowDown');
  await press(page, 'Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
}

/** @param words by which the command comes first */
export async function command(page: Page, words: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: 'Opdrachten' });
  await press(page, 'Control+k');
  await expect(palette.locator('input')).toBeFocused();
  await page.keyboard.insertText(words);
  await expect(palette.getByRole('menuitem').first()).toContainText(words);
  await press(page, 'Enter');
  await expect(palette).toBeHidden();
}

/** Sends the dialog that is open. */
export async function send(page: Page): Promise<void> {
  await press(page, 'Control+Enter');
  await expect(dialog(page)).toBeHidden();
}

const MINUTES_A_DAY = 24 * 60;

/** Tijdsprong, so many minutes ahead; the seconds of the minute that has begun go off. */
export async function jumpBy(leader: Page, minutes: number): Promise<void> {
  await command(leader, 'Tijdsprong');
  const now = /De oefentijd is (\d\d):(\d\d)/.exec((await dialog(leader).textContent()) ?? '');
  const to = (Number(now?.[1]) * 60 + Number(now?.[2]) + minutes) % MINUTES_A_DAY;
  const [hour, minute] = [Math.floor(to / 60), to % 60].map((part) => String(part).padStart(2, '0'));
  await goTo(leader, dialog(leader).getByRole('spinbutton').first());
  await leader.keyboard.type(`${hour}${minute}`);
  await send(leader);
  await expect(leader.getByRole('banner')).toContainText(`${hour}:${minute}`);
}

/** Where the meeting is. */
export const steps = (page: Page): Locator =>
  page.getByRole('list', { name: 'Stappen van het overleg' }).locator('[aria-current=step]');

/** The notulist goes on with the meeting. */
export async function nextStep(notulist: Page, step: string): Promise<void> {
  await press(notulist, 'F2');
  await expect(steps(notulist)).toContainText(step);
}

export interface TypedAction {
  readonly text: string;
  readonly owner: string;
  /** 10:45 or +30 */
  readonly due: string;
}
export interface TypedDecision {
  readonly subject: string;
  readonly decision: string;
  readonly rationale: string;
  readonly actions?: readonly TypedAction[];
  /** Under *Meer*. */
  readonly ground?: RegExp;
}

export async function typeDecision(notulist: Page, typed: TypedDecision): Promise<void> {
  const { subject, decision, rationale, actions = [], ground } = typed;
  await press(notulist, 'Alt+b');
  await expect(form(notulist, 'Besluit').getByLabel('Onderwerp')).toBeFocused();
  const lines = actions.flatMap(({ text, owner, due }) => [text, owner, due]);
  await fill(notulist, subject, decision, rationale, ...lines);
  if (!ground) return;
  await press(notulist, 'Alt+m');
  await choose(
    notulist,
    form(notulist, 'Besluit').getByRole('button', { name: /Juridische grondslag/ }),
    ground,
  );
}

/** The notulist proposes a decision with the actions that come with it. */
export async function propose(notulist: Page, typed: TypedDecision): Promise<void> {
  await typeDecision(notulist, typed);
  await press(notulist, 'Control+Enter');
  await expect(form(notulist, 'Besluit')).toBeHidden();
  await expect(panel(notulist, 'Besluiten')).toContainText(typed.subject);
}

/** The notulist gives actions one after the other. */
export async function assign(notulist: Page, ...actions: readonly TypedAction[]): Promise<void> {
  await press(notulist, 'Alt+a');
  for (const { text, owner, due } of actions) {
    await expect(form(notulist, 'Actie').getByLabel('Wat', { exact: true })).toBeFocused();
    await fill(notulist, text, owner, due);
    await press(notulist, 'Enter');
    await expect(panel(notulist, 'Acties')).toContainText(text);
  }
  await press(notulist, 'Escape');
}

/** The notulist logs a line of a kind by its digit. */
export async function log(notulist: Page, digit: number, text: string): Promise<void> {
  await press(notulist, `Alt+${digit}`);
  await notulist.keyboard.insertText(text);
  await press(notulist, 'Enter');
  await expect(form(notulist, 'Regel vastleggen').getByRole('textbox', { name: 'Tekst' })).toHaveValue('');
}

/** The chair confirms the oldest proposal, once it has come to him. */
export async function confirm(chair: Page, subject: string): Promise<void> {
  await expect(panel(chair, 'Besluiten')).toContainText(subject);
  await press(chair, 'b');
  await expect(dialog(chair).getByRole('heading').first()).toContainText(subject);
  await send(chair);
}

/** A member reads every message that he has: one key marks the open one, and goes on to the next. */
export async function readAll(member: Page): Promise<void> {
  const messages = panel(member, 'Berichten');
  const does = () =>
    messages
      .locator('.message-foot button')
      .evaluateAll(([button]) => button?.getAttribute('aria-label') ?? null);
  for (let next = await does(); next !== null; next = await does()) {
    await press(member, 'g');
    await expect.poll(does).not.toBe(next);
  }
  await expect(messages.getByText('Ongelezen:')).toHaveCount(0);
}

/** A row of a list, whole: its words, one beside the other. */
export type ReadRow = readonly string[];

/** Every row of a list in the order of its numbers, folded ones too, without what is only for who reads it. */
export const rowsOf = async (page: Page, name: string): Promise<readonly ReadRow[]> => {
  const rows = await panel(page, name)
    .locator('.list-row')
    .evaluateAll((found) =>
      found.map((row) =>
        [row.querySelector('.list-number [aria-hidden]'), row.querySelector('.list-title')]
          .concat([...row.querySelectorAll('.list-words .list-meta > *')])
          .map((part) => (part?.textContent ?? '').replace(/ \(van u\)$/, '').trim()),
      ),
    );
  return rows.sort((a, b) => Number(a[0]) - Number(b[0]));
};
