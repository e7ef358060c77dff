/**
 * The notulist at his screen, with the keyboard alone, on one hub and in one exercise: what he types goes to the lists
 * of the team, the meeting goes its steps, and nothing is lost when the page goes.
 */
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { axeOn, looksInTurn } from '../axe.ts';
import { newContext, removeFolder, test, type Watch, watch } from '../browser-world.ts';
import { type HubProcess, startHub } from '../hub-process.ts';
import { expectKept } from '../kept-drafts.ts';
import { dialog } from '../leader-verbs.ts';
import { type ReadyExercise, readyExercise } from '../ready-exercise.ts';
import { makeDataFolder } from '../world.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let hub: HubProcess;
let exercise: ReadyExercise;
let context: BrowserContext;
let watched: Watch;
let page: Page;

test.beforeAll(async ({ browser }) => {
  folder = makeDataFolder();
  hub = await startHub(folder);
  exercise = await readyExercise(hub, { scenarioId: 'hoog-water', name: 'Notuleren' });
  await exercise.jumpTo(12);
  context = await newContext(browser);
  watched = watch(context, hub.origin);
  page = await context.newPage();
  await page.context().request.get(hub.places.url);
  await page.goto(`${hub.origin}${(await exercise.seat('notulist-gbt')).path}`);
  await expect(line()).toBeVisible();
});
test.afterEach(() => {
  expect(watched.problems()).toEqual([]);
});
test.afterAll(async () => {
  exercise.close();
  await context.close();
  await hub.stop();
  removeFolder(folder);
});

const line = (): Locator =>
  page.getByRole('form', { name: 'Regel vastleggen' }).getByRole('textbox', { name: 'Tekst' });
const form = (name: string): Locator => page.getByRole('form', { name, exact: true });
const panel = (name: string | RegExp): Locator => page.getByRole('region', { name });
const focused = (): Locator => page.locator(':focus');
const steps = (): Locator => page.getByRole('list', { name: 'Stappen van het overleg' });
const press = (key: string) => page.keyboard.press(key);
/** At once, as from a paste: each key of it would prove the same. */
const type = (text: string) => page.keyboard.insertText(text);

test('[NOT1] [NOT12] logs a fact, a rumour and a question by key, each with its theme and certainty', async () => {
  await expect(line()).toBeFocused();
  await page.getByRole('button', { name: 'Sneltoetsen' }).press('n');
  await expect(line()).toBeFocused();
  await type('Kwel bij Zandpad 12, 30 cm hoog');
  await press('Alt+g');
  await press('Enter');
  await expect(line()).toHaveValue('');
  await press('Alt+3');
  await press('Alt+ArrowDown');
  await type('De dijk is al door');
  await press('Enter');
  await press('Alt+4');
  await type('Hoeveel mensen wonen er in Zandpad?');
  await press('Enter');
  const picture = panel(/^Beeld/);
  await expect(picture.getByRole('listitem').filter({ hasText: 'Kwel bij Zandpad' })).toContainText('Feit');
  await expect(picture.getByRole('listitem').filter({ hasText: 'Kwel bij' })).toContainText(/geverifieerd/i);
  await expect(picture.getByRole('listitem').filter({ hasText: 'De dijk is al door' })).toContainText(
    'Gerucht',
  );
  await expect(picture.getByRole('heading', { name: 'Effecten' })).toBeVisible();
  await expect(picture.getByRole('listitem').filter({ hasText: 'Hoeveel mensen' })).toContainText(
    'Open vraag',
  );
  await press('Alt+7');
  await type('Niemand gewond');
  await press('Enter');
  await expect(picture.getByText('Niemand gewond')).toBeVisible();
});

test('[NOT2] moves a meeting from opening to its last step by one key', async () => {
  await press('F2');
  await expect(dialog(page)).toContainText('Eerste overleg openen');
  await expect(focused()).toHaveAccessibleName('Overleg openen');
  expect(await axeOn(page, looksInTurn(0))).toEqual([]);
  await dialog(page)
    .getByRole('checkbox', { name: /Burgemeester/ })
    .press('Space');
  await dialog(page).getByRole('button', { name: 'Overleg openen' }).press('Enter');
  await expect(steps().locator('[aria-current=step]')).toContainText('Beeldvorming');
  await expect(panel(/^Eerste overleg/)).toContainText(/sinds \d\d:\d\d oefentijd/);
  await exercise.jumpTo(23);
  await expect(steps().locator('[aria-current=step]')).toContainText('over de tijd');
  await expect(page.getByText('Beeldvorming duurt langer dan 10 minuten.')).toBeVisible();
  await press('F2');
  await expect(steps().locator('[aria-current=step]')).toContainText('Oordeelsvorming');
  await press('F2');
  await expect(steps().locator('[aria-current=step]')).toContainText('Besluitvorming');
});

test('[NOT3] [NOT16] proposes a decision with an action by keyboard only, and keeps every field over a reload', async () => {
  await press('Alt+b');
  await expect(focused()).toHaveAccessibleName(/Onderwerp/);
  await type('Evacuatie Zandpad');
  await press('Tab');
  await type('Zandpad voor 13:00 ontruimen');
  await press('Tab');
  await type('Kwel neemt toe');
  await press('Tab');
  await type('Bewoners bellen');
  await press('Tab');
  await type('Adviseur bevolkingszorg');
  await press('Alt+m');
  await expect(form('Besluit').getByLabel('Overwogen alternatieven')).toBeVisible();
  const alternatives = form('Besluit').getByLabel('Overwogen alternatieven');
  await expectKept(page, 'note-decision', () => alternatives.fill('Binnen blijven'));
  await page.reload();
  const decision = form('Besluit');
  await expect(decision.getByLabel('Onderwerp')).toHaveValue('Evacuatie Zandpad');
  await expect(decision.getByLabel('Motivering')).toHaveValue('Kwel neemt toe');
  await expect(decision.getByLabel('Actie 1: wat')).toHaveValue('Bewoners bellen');
  await expect(decision.getByRole('combobox', { name: 'Actie 1: actiehouder' })).toHaveValue(
    'Adviseur bevolkingszorg',
  );
  await expect(decision.getByLabel('Overwogen alternatieven')).toHaveValue('Binnen blijven');
  expect(await axeOn(page)).toEqual([]);
  await decision.getByRole('combobox', { name: 'Actie 1: actiehouder' }).press('Control+Enter');
  await page.keyboard.type('Wie typt door?');
  await expect(line()).toBeFocused();
  await expect(line()).toHaveValue('Wie typt door?');
  await expect(decision).toBeHidden();
  await expect(page.getByText('Besluit 1 voorgesteld met 1 actie.')).toBeVisible();
  await line().fill('');
  await expect(panel(/Besluiten/)).toContainText('Evacuatie Zandpad');
  await expect(panel(/Besluiten/)).toContainText('Voorgesteld');
  await expect(panel(/Acties/)).toContainText('Bewoners bellen');
  await expect(panel(/Acties/)).toContainText('bij besluit 1');
});

test('[NOT4] warns of a decider who does not hold the power, and lets the proposal through', async () => {
  await press('Alt+b');
  await type('Noodverordening');
  await press('Tab');
  await type('Gebied afsluiten');
  const decision = form('Besluit');
  await decision.getByRole('button', { name: /Juridische grondslag/ }).press('Enter');
  await page.getByRole('option', { name: /noodverordening/ }).press('Enter');
  await expect(decision).toContainText('Laten bekrachtigen in de eerstvolgende raad');
  await decision.getByRole('combobox', { name: 'Beslisser' }).fill('Voorzitter veiligheidsregio');
  await expect(decision.getByText(/heeft de burgemeester deze bevoegdheid/)).toBeVisible();
  await decision.getByLabel('Onderwerp').press('Control+Enter');
  await expect(decision).toBeHidden();
  await expect(panel(/Besluiten/)).toContainText('Noodverordening');
});

test('[NOT10] revises a decision in a draft of its own, and names it in the list', async () => {
  const events = await (await exercise.seat('burgemeester')).events();
  const first = events.find(({ type }) => type === 'DecisionProposed');
  await exercise.command('confirmProposal', { proposalId: first?.id ?? '', gate: null });
  await press('Alt+b');
  await type('Half getypt');
  const row = panel(/Besluiten/)
    .getByRole('button', { name: /Evacuatie Zandpad/ })
    .first();
  await expect(row).toContainText('Bekrachtigd');
  await row.press('h');
  const decision = form('Besluit');
  await expect(decision).toContainText('herziet besluit 1');
  await expect(decision.getByLabel('Onderwerp')).toHaveValue('Evacuatie Zandpad');
  await press('Alt+b');
  await expect(decision.getByLabel('Onderwerp')).toHaveValue('Half getypt');
  await expect(decision).not.toContainText('herziet besluit 1');
  await decision.getByRole('button', { name: 'Leegmaken' }).press('Enter');
  await row.press('Enter');
  await panel(/Besluiten/)
    .getByRole('button', { name: /^Herzien/ })
    .press('Enter');
  await decision.getByLabel('Onderwerp').fill('Evacuatie met bussen');
  await press('Control+Enter');
  await expect(decision).toBeHidden();
  await expect(panel(/Besluiten/).getByRole('button', { name: /Evacuatie met bussen/ })).toContainText(
    'herziet besluit 1',
  );
  await row.press('Enter');
});

test('[NOT5] [NOT13] gives an action on one line, takes it on by key, and sets it right', async () => {
  await press('Alt+a');
  await type('NL-Alert opstellen');
  await press('Tab');
  await page.keyboard.type('bevolk');
  const owner = form('Actie').getByRole('combobox', { name: 'Actiehouder' });
  await expect(owner).toHaveAttribute('aria-activedescendant', /./);
  await press('Enter');
  await expect(owner).toHaveValue(/bevolkingszorg/i);
  await owner.fill('advis');
  await expect(page.getByText('blijft ‘advis’ staan')).toBeVisible();
  await form('Actie').getByLabel('Wat').click();
  await expect(owner).toHaveValue('advis');
  await expect(owner).toHaveAccessibleDescription(/Geen rol uit de lijst/);
  await owner.fill('burgem');
  await expect(owner).toHaveAttribute('aria-activedescendant', /./);
  await form('Actie').getByLabel('Wat').click();
  await expect(owner).toHaveValue(/^Burgemeester/);
  await owner.fill('Woordvoerder');
  await press('Tab');
  await type('+30');
  await press('Enter');
  await page.keyboard.type('Weg afzetten');
  await expect(form('Actie').getByLabel('Wat')).toHaveValue('Weg afzetten');
  const row = panel(/Acties/)
    .getByRole('listitem')
    .filter({ hasText: 'NL-Alert opstellen' });
  await expect(row).toContainText('Woordvoerder');
  await expect(row).toContainText('Nieuw');
  await press('Tab');
  await page.keyboard.type('brand');
  await expect(owner).toHaveAttribute('aria-activedescendant', /./);
  await press('Control+Enter');
  await expect(
    panel(/Acties/)
      .getByRole('listitem')
      .filter({ hasText: 'Weg afzetten' }),
  ).toContainText(/brandweer/i);
  await expect(focused()).toHaveAccessibleName(/Wat/);
  await press('Escape');
  await row.getByRole('button', { name: /In behandeling/ }).press('Enter');
  await expect(row).toContainText('In behandeling');
  await row.getByRole('button', { name: /verbeteren/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Verbeteren…' }).press('Enter');
  await expect(dialog(page).getByLabel('Uiterlijk')).toHaveValue(/^\d\d:\d\d$/);
  const words = dialog(page).getByLabel('Wat');
  await expectKept(page, 'action-dialog', () => words.fill('NL-Alert opstellen en versturen'));
  await page.reload();
  await expect(words).toHaveValue('NL-Alert opstellen en versturen');
  await dialog(page).getByLabel('Wat').press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(row).toContainText('NL-Alert opstellen en versturen');
  await expect(row).toContainText('In behandeling');
});

test('[NOT6] [NOT9] weighs a dilemma with advice, sets a term, and corrects the picture by key', async () => {
  await press('Alt+d');
  await type('Evacueren of binnen blijven?');
  for (const text of ['Evacueren', 'Niemand in gevaar', 'Kost uren', 'Binnen blijven']) {
    await press('Tab');
    await type(text);
  }
  await press('Control+Enter');
  await expect(panel(/Dilemma/)).toContainText('Kost uren');
  await press('Alt+v');
  await expect(focused()).toHaveAccessibleName(/Wie adviseert/);
  await type('Adviseur politie');
  for (let stop = 0; stop < 3; stop += 1) await press('Tab');
  await type('Evacueren kan');
  await press('Control+Enter');
  await expect(panel(/Dilemma/)).toContainText('Evacueren kan');
  await press('Alt+t');
  await type('Raad informeren');
  await press('Tab');
  await type('+45');
  await press('Enter');
  await expect(panel(/Termijnen/)).toContainText('Raad informeren');
  await panel(/Termijnen/)
    .getByRole('button', { name: /Raad informeren/ })
    .press('Enter');
  await expect(focused()).toHaveText('Termijnen en plichten: 1 voldaan');
  const rumour = panel(/^Beeld/)
    .getByRole('listitem')
    .filter({ hasText: 'De dijk is al door' });
  await rumour.getByRole('button').first().focus();
  await press('c');
  await expect(form('Correctie')).toBeVisible();
  await page.keyboard.type('!');
  await expect(form('Correctie').getByRole('textbox', { name: 'Tekst' })).toHaveValue('De dijk is al door!');
  await form('Correctie').getByRole('textbox', { name: 'Tekst' }).fill('De dijk staat nog');
  // As another notulist does it: the line changes under the form.
  await rumour.getByRole('button', { name: /^Geverifieerd/ }).press('v');
  await expect(rumour).toBeFocused();
  await press('c');
  await expect(form('Correctie')).toContainText('Deze regel is intussen verbeterd: gerucht, geverifieerd.');
  await form('Correctie').getByRole('textbox', { name: 'Tekst' }).press('Control+Enter');
  await expect(form('Correctie')).toContainText('Kies eerst welke tekst verder gaat');
  await form('Correctie').getByRole('button', { name: 'Mijn tekst bewaren' }).press('Enter');
  await expect(form('Correctie').getByRole('button', { name: 'Mijn tekst bewaren' })).toBeHidden();
  await form('Correctie').getByRole('textbox', { name: 'Tekst' }).press('Control+Enter');
  await expect(panel(/^Beeld/)).toContainText('De dijk staat nog');
  await expect(panel(/^Beeld/)).not.toContainText('De dijk is al door');
});

test('[NOT7] reads the recap aloud, withdraws a proposal and closes with the next meeting', async () => {
  await press('F4');
  const recap = dialog(page);
  for (const text of [
    'Niemand gewond',
    'Kwel bij Zandpad',
    'Evacuatie Zandpad',
    'Bewoners bellen',
    'Hoeveel mensen',
  ]) {
    await expect(recap).toContainText(text);
  }
  expect(await axeOn(page, looksInTurn(1))).toEqual([]);
  await press('Escape');
  const proposal = panel(/Besluiten/)
    .getByRole('button', { name: /Noodverordening/ })
    .first();
  await proposal.press('i');
  await expect(dialog(page).getByLabel(/Reden/)).toBeFocused();
  await page.keyboard.type('Niet');
  await exercise.command('stopPlay', {});
  await expect(dialog(page)).toBeHidden();
  await exercise.command('resumePlay', { reason: 'Vals alarm' });
  await expect(dialog(page).getByLabel(/Reden/)).toBeFocused();
  await page.keyboard.type(' nodig');
  await expect(dialog(page).getByLabel(/Reden/)).toHaveValue('Niet nodig');
  await dialog(page).getByRole('button', { name: 'Voorstel intrekken' }).press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(panel(/Besluiten/).getByText('Ingetrokken', { exact: true })).toBeAttached();
  await press('F2');
  await expect(dialog(page)).toContainText('1 voorstel is nog niet bekrachtigd');
  await expectKept(page, 'meeting-dialog', () => type('+60'));
  await page.reload();
  await expect(dialog(page).getByLabel('Tijdstip volgend overleg')).toHaveValue('+60');
  await dialog(page).getByLabel('Tijdstip volgend overleg').press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(panel(/^Overleg/)).toContainText('Volgend overleg om');
});

test('[NOT8] lists every key and offers every action in the palette', async () => {
  const usual = page.viewportSize() ?? { width: 1600, height: 900 };
  await page.setViewportSize({ width: 1280, height: 720 });
  const hint = page.getByText('+ cijfer, letter of N (regel), ook terwijl u typt');
  await expect(hint).toBeVisible();
  expect(await hint.evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(30);
  await page.setViewportSize(usual);
  await press('F1');
  await expect(dialog(page)).toContainText('Alt');
  await press('Escape');
  await press('Control+k');
  await type('Besluit vastleggen');
  await press('Enter');
  await expect(focused()).toHaveAccessibleName(/Onderwerp/);
  await press('Alt+n');
  await expect(line()).toBeFocused();
  await press('Alt+s');
  await expect(focused()).toHaveValue(/Kwel bij Zandpad/);
  await page.keyboard.type('!');
  await expect(focused()).toHaveValue(/!$/);
  await press('Backspace');
  await press('Escape');
  await expect(line()).toBeFocused();
  await page.getByRole('button', { name: 'Sneltoetsen' }).focus();
  const current = () => page.getByRole('navigation').locator('[aria-current=page]');
  for (const [key, place] of [
    ['2', 'Beleidsteam'],
    ['3', 'Logboek'],
    ['1', 'Notulist'],
  ] as const) {
    await press(key);
    await expect(current()).toHaveText(place);
    await current().focus();
  }
});

test('[NOT11] [NOT12] shows what was typed and not recorded when the exercise ends', async () => {
  await line().fill('Nog niet vastgelegd');
  await press('Alt+b');
  await form('Besluit').getByLabel('Onderwerp').fill('Half besluit');
  await form('Besluit').getByLabel('Motivering').focus();
  await exercise.command('stopPlay', {});
  await expect(line()).toBeHidden();
  await exercise.command('resumePlay', { reason: 'Vals alarm' });
  await expect(form('Besluit').getByLabel('Motivering')).toBeFocused();
  await exercise.command('endExercise', {});
  const unsent = page.getByRole('status').filter({ hasText: 'Niet alles wat u typte, is vastgelegd.' });
  await expect(unsent.getByRole('listitem')).toHaveText([/Nog niet vastgelegd/, /Half besluit/]);
  await expect(page.getByText('Alles wat is vastgelegd, is bewaard.')).toBeVisible();
  expect(await axeOn(page)).toEqual([]);
});
