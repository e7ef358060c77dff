/**
 * How long a notulist needs to record a decision, in Chromium, in the window that the leader opens for him: by keys as
 * he does it, and the same by mouse and keys. People are slower than a script, so each of their acts takes its time of
 * the keystroke-level model (Card, Moran & Newell 1980): a key of a trained typist, pointing, and the hand that goes
 * between mouse and keys. What the app needs comes on top of it, because the script waits for what it shows.
 */
import type { Locator, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import type { HubProcess } from './hub-process.ts';
import { ms, type Row, timeRow } from './measure.ts';

const KEY_MS = 200;
const POINT_MS = 1_100;
const HAND_MS = 400;

interface TypedDecision {
  /** As the form orders them; the label of each field and what is typed in it. */
  readonly fields: readonly (readonly [label: string, text: string])[];
  readonly more: readonly (readonly [label: string, text: string])[];
  /** Words of the legal ground, as far as they are typed to come to it. */
  readonly ground: string | null;
}

const SIMPLE: TypedDecision = {
  fields: [
    ['Onderwerp', 'Scholen dicht'],
    ['Besluit', 'Scholen in Zandpad blijven vandaag dicht'],
  ],
  more: [],
  ground: null,
};

const FULL: TypedDecision = {
  fields: [
    ['Onderwerp', 'Dijk vrijmaken'],
    ['Besluit', 'Noodverordening voor de dijk en omgeving'],
    ['Motivering', 'Zonder vrije dijk komt het zand niet aan'],
    ['Actie 1: wat', 'Verordening bekendmaken'],
    ['Actie 1: actiehouder', 'Communicatie'],
    ['Actie 1: uiterlijk', '+10'],
    ['Actie 2: wat', 'Verordening versturen'],
    ['Actie 2: actiehouder', 'ACB'],
    ['Actie 2: uiterlijk', '+45'],
  ],
  ground: 'Gemeentewet art. 176',
  more: [
    ['Overwogen alternatieven', 'Alleen de weg afsluiten'],
    ['Afwijkende mening', 'Brandweer: te zwaar'],
    ['Communicatie', 'Website en borden'],
  ],
};

export async function noteRows(hub: HubProcess, chromiumPath: string): Promise<readonly Row[]> {
  const { browser, page: leader } = await openBrowser(chromiumPath);
  try {
    await leader.goto(hub.url);
    await leader
      .getByRole('button', { name: /^Openen/ })
      .first()
      .click();
    await leader.getByRole('button', { name: 'Noodstop' }).waitFor();
    const opened = leader.context().waitForEvent('page');
    await leader.keyboard.press('Control+k');
    await leader.keyboard.type('Venster openen: Notulist');
    await leader.keyboard.press('Enter');
    const page = await opened;
    await line(page).waitFor();
    await timeOf(page, SIMPLE, byKeys);
    const figures = new Map<string, number>();
    for (const [name, typed] of [
      ['simple', SIMPLE],
      ['full', FULL],
    ] as const) {
      for (const [hands, record] of [
        ['keys', byKeys],
        ['mouse', byMouse],
      ] as const) {
        figures.set(`${name} ${hands}`, await timeOf(page, typed, record));
      }
    }
    const figure = (name: string) => figures.get(name) ?? Number.NaN;
    const pace = `one run, ${60_000 / KEY_MS} keys a minute; by mouse ${POINT_MS} ms to point and ${HAND_MS} ms to move the hand`;
    return [
      timeRow(
        'Notulist proposes a simple decision by keys, subject and decision',
        20_000,
        figure('simple keys'),
        `the same by mouse: ${ms(figure('simple mouse'))}`,
        `${keysOf(SIMPLE)} letters; ${pace}`,
      ),
      timeRow(
        'Notulist proposes a decision with every field and two actions by keys',
        null,
        figure('full keys'),
        `the same by mouse: ${ms(figure('full mouse'))}`,
        `${keysOf(FULL)} letters; ${pace}`,
      ),
    ];
  } finally {
    await browser.close();
  }
}

const keysOf = ({ fields, more }: TypedDecision): number =>
  [...fields, ...more].reduce((sum, [, text]) => sum + text.length, 0);

type Recording = (page: Page, typed: TypedDecision) => Promise<void>;

const line = (page: Page): Locator =>
  page.getByRole('form', { name: 'Regel vastleggen' }).getByRole('textbox', { name: 'Tekst' });
const form = (page: Page): Locator => page.getByRole('form', { name: 'Besluit', exact: true });
const field = (page: Page, label: string): Locator =>
  form(page)
    .getByLabel(new RegExp(`^${label}`))
    .and(page.locator('input, textarea'));
const groundField = (page: Page): Locator => form(page).getByRole('button', { name: /Juridische grondslag/ });

/** From the line, where the notulist is, until the proposal stands in the list. Milliseconds. */
async function timeOf(page: Page, typed: TypedDecision, record: Recording): Promise<number> {
  const rows = page
    .getByRole('region', { name: /^Besluiten/ })
    .getByRole('button', { name: /^Besluit \d+:/ });
  const before = await rows.count();
  await line(page).focus();
  const from = performance.now();
  await record(page, typed);
  await rows.nth(before).waitFor();
  const tookMs = performance.now() - from;
  await form(page).waitFor({ state: 'hidden' });
  return tookMs;
}

/** One key, at the pace of a typist. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(KEY_MS);
}

async function byKeys(page: Page, { fields, more, ground }: TypedDecision): Promise<void> {
  await press(page, 'Alt+b');
  await typeInTurn(page, fields);
  if (ground !== null) {
    // It stays as it was left.
    if (!(await groundField(page).isVisible())) await press(page, 'Alt+m');
    await tabTo(page, groundField(page));
    await press(page, 'Enter');
    await page.keyboard.type(ground, { delay: KEY_MS });
    await press(page, 'Enter');
    await tabTo(page, field(page, more[0]?.[0] ?? ''));
    await typeInTurn(page, more);
  }
  await press(page, 'Control+Enter');
}

/** From a field on, with Tab to each of the next. */
async function typeInTurn(page: Page, fields: TypedDecision['fields']): Promise<void> {
  for (const [index, [, text]] of fields.entries()) {
    if (index > 0) await press(page, 'Tab');
    await page.keyboard.type(text, { delay: KEY_MS });
  }
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  while (!(await element?.evaluate((each) => each === document.activeElement))) await press(page, 'Tab');
}

async function byMouse(page: Page, { fields, more, ground }: TypedDecision): Promise<void> {
  const point = async (target: Locator) => {
    await page.waitForTimeout(HAND_MS + POINT_MS);
    await target.click();
  };
  /** The hand is at the mouse already. */
  const pointOn = async (target: Locator) => {
    await page.waitForTimeout(POINT_MS);
    await target.click();
  };
  const typeIn = async ([label, text]: TypedDecision['fields'][number]) => {
    await point(field(page, label));
    await page.waitForTimeout(HAND_MS);
    await page.keyboard.type(text, { delay: KEY_MS });
  };
  await point(page.getByRole('radiogroup', { name: 'Formulier' }).getByText('Besluit'));
  for (const field of fields) await typeIn(field);
  if (ground !== null) {
    if (!(await groundField(page).isVisible())) await point(form(page).locator('summary'));
    await pointOn(groundField(page));
    await pointOn(page.getByRole('option', { name: new RegExp(ground) }));
    for (const field of more) await typeIn(field);
  }
  await point(form(page).getByRole('button', { name: 'Besluit voorstellen' }));
}
