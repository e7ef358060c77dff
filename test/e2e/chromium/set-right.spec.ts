/**
 * What the leader sets right, in order, on one hub and in one exercise: a message taken back, a gate opened again,
 * a phase set, a statutory term met, and injects moved, by the dialog and by dragging. Each state is looked at by axe.
 */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { axeOn, looksInTurn } from '../axe.ts';
import { newContext, removeFolder, test, type Watch, watch } from '../browser-world.ts';
import { type HubProcess, startHub } from '../hub-process.ts';
import { button, choose, dialog, injectRow, logLine, phase } from '../leader-verbs.ts';
import { type ReadyExercise, readyExercise } from '../ready-exercise.ts';
import { makeDataFolder } from '../world.ts';

/** Minutes; an evening may end while a test runs. */
const DAY = 1_440;
test.describe.configure({ mode: 'serial' });

/** Plenary, and not due before minute 27. */
const NEWS = '9. Omroep vraagt of de gemeente gehackt is';
/** For one role, and not due before minute 24. */
const EARLIER = '8. Taxibedrijf mist de rittenlijst';
/** Starts a term of 95 minutes. */
const STARTS_TERM = '23. Een bericht van gisteren';
const TERM = 'Vroegtijdige waarschuwing (24 uur)';
const GATE = 'Stekker eruit of niet';
const WIDE = { width: 1600, height: 900 };

let folder: string;
let hub: HubProcess;
let exercise: ReadyExercise;
let context: BrowserContext;
let room: BrowserContext;
let watches: readonly Watch[];
let page: Page;
let beamer: Page;
let newsSubject: string;

test.beforeAll(async ({ browser }) => {
  folder = makeDataFolder();
  hub = await startHub(folder);
  exercise = await readyExercise(hub, { scenarioId: 'cybercrisis', name: 'Rechtzetten' });
  context = await newContext(browser);
  room = await newContext(browser);
  watches = [context, room].map((each) => watch(each, hub.origin));
  page = await context.newPage();
  beamer = await room.newPage();
});
test.afterEach(() => {
  expect(watches.flatMap((watched) => watched.problems())).toEqual([]);
});
test.afterAll(async () => {
  exercise.close();
  await context.close();
  await room.close();
  await hub.stop();
  removeFolder(folder);
});

const menuOf = async (title: string, action: string) => {
  await button(page, `Meer voor ${title}`).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
};
/** A press just after a message went out counts no more than the second half of a double click. */
const expectSettled = () => expect(page.getByText(/^terug te nemen: nog 2\d s$/)).toBeVisible();
const messages = (screen: Page) => screen.getByRole('region', { name: 'Laatste berichten' });
const panel = (title: string) => page.getByRole('region', { name: title });
const reason = () => dialog(page).getByRole('textbox');

let looked = 0;
async function expectAccessible(screen: string): Promise<void> {
  await test.step(screen, async () => expect(await axeOn(page, looksInTurn(looked))).toEqual([]));
  looked += 1;
  if (page.viewportSize()?.width !== WIDE.width) await page.setViewportSize(WIDE);
}

test('[UI29] a message that was taken back is gone from the screen for the room, and can be brought in again', async () => {
  for (const screen of [page, beamer]) await screen.goto(hub.places.url);
  await page.goto(`${hub.origin}${exercise.leader}`);
  await expect(button(page, 'Hervatten')).toBeVisible();
  const address = `${hub.origin}${exercise.beamer}`;
  await beamer.goto(address);
  await expect(messages(beamer)).toBeVisible();

  await menuOf(EARLIER, 'Inbrengen');
  await expect(injectRow(page, EARLIER)).toContainText('Ingebracht');
  await menuOf(NEWS, 'Inbrengen');
  await expect(injectRow(page, NEWS)).toContainText('Ingebracht');
  await expect(page.getByText('Zojuist ingebracht')).toBeVisible();
  await expectSettled();
  await expect(messages(beamer).getByRole('listitem')).toHaveCount(1);
  newsSubject = (await messages(beamer).locator('.user-text').first().textContent()) ?? '';

  await button(page, `Terugnemen: ${NEWS}`).focus();
  await page.keyboard.press('Enter');
  await expect(messages(beamer).getByText(newsSubject)).toBeHidden();
  await expect(button(page, `Terugnemen: ${EARLIER}`)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Injects/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(injectRow(page, EARLIER)).toContainText('Ingebracht');
  await expect(injectRow(page, NEWS)).toContainText('Teruggenomen');
  await expect(page.getByText('Inject 9 teruggenomen')).toBeVisible();
  await expect(logLine(page, newsSubject)).toBeVisible();

  await beamer.reload();
  await expect(messages(beamer).getByText('Nog geen berichten.')).toBeVisible();
  const late = await room.newPage();
  await beamer.close();
  beamer = late;
  await beamer.goto(address);
  await expect(messages(beamer).getByText('Nog geen berichten.')).toBeVisible();
  await page.reload();
  await expect(injectRow(page, NEWS)).toContainText('Teruggenomen');

  await menuOf(NEWS, 'Opnieuw inbrengen');
  await expect(messages(beamer).getByText(newsSubject)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('terugnemen gehackt');
  await page.keyboard.press('Enter');
  await expect(messages(beamer).getByText(newsSubject)).toBeHidden();
});

test('[UI29] what was improvised and taken back opens with its text to be mended', async () => {
  await button(page, 'Inject improviseren').click();
  await dialog(page).getByRole('combobox', { name: 'Afzender' }).fill('Omroep');
  await page.keyboard.press('Tab');
  await dialog(page).getByText('Burgemeester (voorzitter)').click();
  await dialog(page).getByText('Ook op de beamer').click();
  await dialog(page).getByRole('textbox', { name: 'Onderwerp' }).fill('Omrop is onderweg');
  await dialog(page).getByRole('textbox', { name: 'Bericht' }).fill('Een ploeg komt naar het stadhuis.');
  await button(dialog(page), 'Inbrengen').click();
  await expect(messages(beamer).getByText('Omrop is onderweg')).toBeVisible();
  await expectSettled();
  await button(page, /^Terugnemen: \d+\. Omrop/).click();
  await expect(messages(beamer).getByText('Omrop is onderweg')).toBeHidden();
  await button(page, /^Meer voor \d+\. Omrop/).click();
  await page.getByRole('menuitem', { name: 'Opnieuw inbrengen…' }).click();
  const subject = dialog(page).getByRole('textbox', { name: 'Onderwerp' });
  await expect(subject).toHaveValue('Omrop is onderweg');
  await subject.fill('Omroep is onderweg');
  await dialog(page).getByText('Ook op de beamer').click();
  await button(dialog(page), 'Inbrengen').click();
  await expect(messages(beamer).getByText('Omroep is onderweg')).toBeVisible();
  // Last, because looking may take longer than it stays.
  await expectAccessible('an inject that can be taken back');
});

test('[UI29] a gate that ran out is opened again, with a reason', async () => {
  await exercise.jumpTo(30);
  const gates = panel('Openstaande beslispunten');
  await gates.getByText(/^\d+ verlopen$/).click();
  const past = gates.locator('.fold');
  await expect(past.getByText(GATE)).toBeVisible();
  await expect(past.getByText(/^Verlopen om \d\d:\d\d, geen besluit$/).first()).toBeVisible();
  await expectAccessible('past gates');
  await button(page, `Opnieuw openen: ${GATE}`).click();
  await button(dialog(page), 'Beslispunt opnieuw openen').click();
  await expect(
    dialog(page).getByText('Vul de reden in; die staat straks in het evaluatieverslag.'),
  ).toBeVisible();
  await expectAccessible('open again, without a reason');
  await reason().fill('Het team was nog niet compleet');
  await button(dialog(page), 'Beslispunt opnieuw openen').click();
  await expect(dialog(page)).toBeHidden();
  await expect(logLine(page, `Beslispunt opnieuw geopend: ${GATE}`)).toBeVisible();
  await expect(past.getByText(GATE)).toBeHidden();
  await expect(button(page, `Besluit vastleggen: ${GATE}`)).toBeVisible();
});

test('[UI29] a phase is set, in the chart and beside it', async () => {
  const open = async () => {
    await button(page, 'Meer voor de toestand').click();
    await page.getByRole('menuitem', { name: 'Fase instellen…' }).click();
  };
  await open();
  await button(dialog(page), 'Fase instellen').click();
  await expect(dialog(page).getByText('Kies de fase waar het scenario naartoe gaat.')).toBeVisible();
  await expectAccessible('set a phase, nothing filled in');
  await choose(page, dialog(page), 'Fase$', 'Stemming in de gemeente: Boos');
  await reason().fill('Nodig voor het oefendoel');
  await button(dialog(page), 'Fase instellen').click();
  await expect(dialog(page)).toBeHidden();
  await expect(logLine(page, 'Fase ingesteld door de oefenleiding: Boos')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Naast de fasen' })).toHaveText('Stemming in de gemeenteBoos');
  await expect(phase(page, 'Aanvaller gaat verder')).toContainText('huidige fase');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('fase instellen');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'Fase instellen' })).toBeVisible();
  await button(dialog(page), 'Annuleren').click();
});

test('[UI29] a statutory term stands with its law once it began, and is met with a reason', async () => {
  await expect(panel('Wettelijke termijnen')).toHaveCount(0);
  await menuOf(STARTS_TERM, 'Inbrengen');
  const terms = panel('Wettelijke termijnen');
  await expect(terms).toContainText(TERM);
  await expect(terms).toContainText('Cyberbeveiligingswet');
  await expect(terms).toContainText('nog 1 u 35 min');
  await expectAccessible('a term that runs');
  await button(terms, `Termijn gehaald: ${TERM}`).click();
  await expectAccessible('meet a term');
  await reason().fill('Gemeld bij het CSIRT');
  await button(dialog(page), 'Termijn gehaald').click();
  await expect(dialog(page)).toBeHidden();
  await page.getByText('Wettelijke termijnen: 1 gehaald').click();
  await expect(page.locator('.fold').getByText(/^gehaald om \d\d:\d\d$/)).toBeVisible();
  await expect(logLine(page, `Termijn gehaald: ${TERM}. Toelichting: Gemeld bij het CSIRT`)).toBeVisible();
});

const timeOf = async (title: string) =>
  (await injectRow(page, title).locator('.inject-time').textContent()) ?? '';
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const minuteOf = async (title: string) => minutesOf(await timeOf(title));

test('[UI30] the rest moves along with an inject that is put off', async () => {
  const [first, second] = ['18. Uitvaart van morgen', '24. Zorgmedewerkers'];
  const before = [await minuteOf(first), await minuteOf(second)];
  await page.getByRole('button', { name: /^Meer voor 18\. Uitvaart/ }).click();
  await page.getByRole('menuitem', { name: 'Verplaatsen…' }).click();
  await dialog(page).getByText('De rest schuift mee').click();
  await expect(dialog(page).getByText(/latere injects schuiven evenveel mee/)).toBeVisible();
  await expectAccessible('put off with the rest');
  await dialog(page).getByText('+10 min', { exact: true }).click();
  await button(dialog(page), '10 minuten uitstellen').click();
  await expect(dialog(page)).toBeHidden();
  await expect(injectRow(page, second)).toContainText('Uitgesteld');
  const after = [await minuteOf(first), await minuteOf(second)];
  expect(after.map((moment, index) => (moment - (before[index] ?? 0) + DAY) % DAY)).toEqual([10, 10]);
});

test('[UI30] an inject is dragged to another moment, in the list and along the timeline, and Esc lets go of it', async () => {
  const title = '18. Uitvaart van morgen';
  const was = await minuteOf(title);
  const label = page.locator('.drag-label b');
  const takeUp = async () => {
    const handle = injectRow(page, title).locator('.inject-time');
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (!box) throw new Error('The time of the inject is not on the screen');
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    return box;
  };
  const box = await takeUp();
  await page.mouse.move(box.x + 30, box.y - 20, { steps: 3 });
  await expect(label).toHaveText(/^Naar \d\d:\d\d$/);
  await page.keyboard.press('Escape');
  await expect(label).toBeHidden();
  await page.mouse.up();
  await expect(dialog(page)).toBeHidden();

  await takeUp();
  const strip = await page.locator('.timeline').boundingBox();
  if (!strip) throw new Error('The timeline is not on the screen');
  await page.mouse.move(strip.x + 10, strip.y + 50, { steps: 3 });
  await expect(label).toHaveText('Dat moment is al voorbij');
  await page.mouse.move(strip.x + strip.width / 2, strip.y + 50, { steps: 3 });
  const to = minutesOf(((await label.textContent()) ?? '').slice('Naar '.length));
  await page.mouse.up();
  await expect(dialog(page).getByText('De rest schuift mee')).toBeVisible();
  await button(dialog(page), /^Verplaatsen naar \d\d:\d\d$/).click();
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => minuteOf(title)).toBe(to);
  expect((to - was + DAY) % DAY).toBeGreaterThan(0);
  expect((to - was + DAY) % DAY).toBeLessThan(DAY / 2);

  await injectRow(page, title).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: /^Meer voor 18\. Uitvaart/ }).click();
  await page.getByRole('menuitem', { name: 'Verplaatsen…' }).click();
  await dialog(page).getByText('−10 min', { exact: true }).click();
  await button(dialog(page), '10 minuten vervroegen').click();
  await expect.poll(() => minuteOf(title)).toBe((to - 10 + DAY) % DAY);
});

test('[UI40] a decision that was taken before its question is recorded, and the question is not needed any more', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('besluit vastleggen…');
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByRole('button', { name: /Beantwoordt beslispunt/ })
    .click();
  await page.getByRole('option', { name: /^Losgeld/ }).click();
  await expect(dialog(page).getByText('Dit beslispunt is nog niet aan de orde.')).toBeVisible();
  await expectAccessible('a decision before its question');
  await dialog(page).getByRole('radio').first().press('Space');
  await dialog(page).getByRole('textbox', { name: 'Motivering' }).fill('Afgesproken met de driehoek');
  await button(dialog(page), 'Besluit vastleggen').click();
  await expect(dialog(page)).toBeHidden();
  await expect(logLine(page, 'Besloten vóór de vraag.')).toBeVisible();
  await expect(page.getByText(/, vóór de vraag$/)).toBeAttached();
  await expect(page.getByText('Niet meer nodig, al besloten: Losgeld')).toBeAttached();
});

test('[UI29] staff reads what goes with an inject, with its picture', async () => {
  const row = injectRow(page, '4. Uit de printers');
  // A space in the list, as of a word typed a moment too early, must not keep a click from opening.
  await injectRow(page, '3. Leverancier').press('Space');
  await row.dblclick();
  await expect(row).toHaveAttribute('data-open');
  const picture = page.getByRole('region', { name: 'Inject 4' }).getByRole('img');
  await expect(picture.first()).toBeVisible();
  expect(await picture.first().evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(
    0,
  );
  await expectAccessible('an inject with a picture');
  await button(page, /^Vergroten: /)
    .first()
    .click();
  await expect(dialog(page).getByRole('img')).toBeVisible();
  await expectAccessible('the picture enlarged');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});
