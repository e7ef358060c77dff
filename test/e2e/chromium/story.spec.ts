/**
 * The whole story of one exercise, in order, on one hub: from an empty data folder to a sealed drill and its
 * report. Each test is a chapter and goes on where the one before it ended.
 */
import { execFileSync } from 'node:child_process';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { newContext, removeFolder, test, type Watch, watch } from '../browser-world.ts';
import { type HubProcess, startHub } from '../hub-process.ts';
import {
  button,
  choose,
  chooseMore,
  dialog,
  entryField,
  injectRow,
  jump,
  logByKeys,
  logLine,
  phase,
} from '../leader-verbs.ts';
import { jumpTo } from '../ready-exercise.ts';
import { found, recordWire, scenarioSecrets, storageOf } from '../spoilers.ts';
import { makeDataFolder } from '../world.ts';

test.describe.configure({ mode: 'serial' });

const NAME = 'Proefdraai Waterveen';
const PLENARY = 'Filmpje van het ponton gaat rond';
const STAFF_LINE = 'De notulist mist de deadline bij dit besluit';
const REAL_TEXT = 'Brand in het stadhuis. Verlaat het gebouw via trap B.';

let folder: string;
let hub: HubProcess;
let context: BrowserContext;
/** Another browser, so that all it keeps is the beamer's. */
let room: BrowserContext;
let watches: readonly Watch[];
let page: Page;
let beamer: Page;
let beamerWire: () => string;
const clock = () => page.getByRole('banner').getByText(/^(Loopt|Gepauzeerd)/);

test.beforeAll(async ({ browser }) => {
  folder = makeDataFolder();
  hub = await startHub(folder);
  context = await newContext(browser);
  room = await newContext(browser);
  watches = [context, room].map((each) => watch(each, hub.origin));
  page = await context.newPage();
});
test.afterEach(() => {
  expect(watches.flatMap((watched) => watched.problems())).toEqual([]);
});
test.afterAll(async () => {
  await context.close();
  await room.close();
  await hub.stop();
  removeFolder(folder);
});

test('[UI1] an exercise is planned in four steps, and what is wrong is said where it is', async () => {
  await page.goto(hub.places.url);
  await expect(page.getByRole('heading', { name: 'Nog geen oefeningen' })).toBeVisible();
  await button(page, 'Nieuwe oefening').click();

  await button(page, 'Verder').click();
  await expect(page.getByText('Kies een scenario.')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeFocused();
  const scenario = page.getByRole('radio', { name: /^Hoog water/ });
  await scenario.focus();
  await page.keyboard.press('Space');
  await expect(scenario).toBeChecked();
  await button(page, 'Verder').click();

  const field = (label: string) => page.getByRole('textbox', { name: label });
  await button(page, 'Verder').click();
  await expect(field('Naam van de oefening')).toBeFocused();
  await expect(field('Naam van de oefening')).toHaveAccessibleDescription('Vul de naam van de oefening in.');
  await expect(field('Gemeente')).toHaveAccessibleDescription('Vul de naam van de gemeente in.');
  await field('Naam van de oefening').fill(NAME);
  await field('Gemeente').fill('Waterveen');
  await page.getByRole('spinbutton', { name: /^jaar/ }).pressSequentially('2001');
  await button(page, 'Verder').click();
  await expect(page.getByText('Deze datum is al geweest. Kies vandaag of later.')).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: /^dag/ })).toBeFocused();

  await page.reload();
  await expect(field('Naam van de oefening')).toHaveValue(NAME);
  await expect(field('Gemeente')).toHaveValue('Waterveen');
  const nextYear = String(new Date().getFullYear() + 1);
  await page.getByRole('spinbutton', { name: /^jaar/ }).pressSequentially(nextYear);
  await field('Oefenleider').fill('K. Verbeek');
  await button(page, 'Verder').click();

  await field('Burgemeester (voorzitter)').fill('M. van Rhee');
  await button(page, 'Terug').click();
  await button(page, 'Verder').click();
  await expect(field('Burgemeester (voorzitter)')).toHaveValue('M. van Rhee');
  await button(page, 'Verder').click();
  await expect(page.getByText('Niet ingevuld:')).toBeVisible();
  await button(page, 'Klaarzetten en openen').click();

  await expect(page.getByText('Deze oefening is nog niet gestart.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME);
  await button(page, 'Oefening starten').click();
  await expect(logLine(page, 'Oefening gestart')).toBeVisible();
});

test('[UI2] the clock is paused, resumed, sped up and moved ahead', async () => {
  await button(page, 'Pauzeren').click();
  await expect(clock()).toHaveText(/^Gepauzeerd, 00:0/);
  await button(page, 'Hervatten').click();
  await expect(clock()).toHaveText(/^Loopt, 00:0/);
  await button(page, /snelheid van de oefentijd/).click();
  await page.getByRole('menuitem', { name: /^×5/ }).click();
  await expect(clock()).toHaveText(/^Loopt ×5/);
  await button(page, /snelheid van de oefentijd/).click();
  await page.getByRole('menuitem', { name: /^×1,/ }).click();
  await button(page, 'Pauzeren').click();
  await expect(clock()).toHaveText(/^Gepauzeerd/);

  await chooseMore(page, /^Tijdsprong$/);
  await button(dialog(page), 'Springen').click();
  await expect(dialog(page).getByText('Kies een aantal minuten of vul een tijdstip in.')).toBeVisible();
  await button(dialog(page), 'Annuleren').click();
  await jump(page, 5);
  await expect(clock()).toHaveText(/^Gepauzeerd, 00:0[5-7]/);
});

test('[UI3] an inject is released, postponed, skipped or improvised', async () => {
  await button(page, /^Inbrengen: 3\. Prognose/).click();
  await expect(injectRow(page, '3. Prognose')).toContainText('Ingebracht');
  await expect(logLine(page, '3. Hoogwaterverwachting')).toBeVisible();

  await button(page, 'Meer voor 5. Dijkgraaf vraagt om bestuurlijk overleg').click();
  await page.getByRole('menuitem', { name: 'Verplaatsen…' }).click();
  await dialog(page).getByText('+5 min', { exact: true }).click();
  await button(dialog(page), '5 minuten uitstellen').click();
  await expect(injectRow(page, '5. Dijkgraaf')).toContainText('Uitgesteld');

  await button(page, 'Meer voor 6. Bevolkingszorg vraagt of opvang voorbereid mag worden').click();
  await page.getByRole('menuitem', { name: 'Overslaan' }).click();
  await expect(injectRow(page, '6. Bevolkingszorg')).toContainText('Overgeslagen');

  await button(page, 'Inject improviseren').click();
  await choose(page, dialog(page), 'Kanaal', 'Sociale media');
  await button(dialog(page), 'Inbrengen').click();
  await expect(dialog(page).getByText('Kies ten minste één ontvanger.')).toBeVisible();
  await dialog(page).getByRole('combobox', { name: 'Afzender' }).fill('Inwoner van Zandpad');
  await page.keyboard.press('Tab');
  await dialog(page).getByText('Burgemeester (voorzitter)').click();
  await dialog(page).getByText('Ook op de beamer').click();
  await dialog(page).getByRole('textbox', { name: 'Onderwerp' }).fill(PLENARY);
  await dialog(page)
    .getByRole('textbox', { name: 'Bericht' })
    .fill('Op het filmpje schuurt het ponton langs de dijk.');
  await button(dialog(page), 'Inbrengen').click();
  await expect(dialog(page)).toBeHidden();
  await expect(injectRow(page, PLENARY)).toContainText('geïmproviseerd');
});

test('[UI4] a log line is made by keys alone', async () => {
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await expect(entryField(page)).toBeFocused();
  for (const [digit, kind] of [
    'Melding',
    'Besluit',
    'Actie',
    'Communicatie',
    'Waarneming',
    'Knelpunt',
  ].entries()) {
    await logByKeys(page, digit + 1, `${kind} zo`);
    await expect(logLine(page, `${kind} zo`)).toContainText(kind);
    await expect(entryField(page)).toBeFocused();
  }
  await page.keyboard.type('nooit vastgelegd');
  await page.keyboard.press('Escape');
  await expect(entryField(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(entryField(page)).toHaveValue('nooit vastgelegd');
  await page.keyboard.press('Escape');
  await expect(logLine(page, 'nooit vastgelegd')).toHaveCount(0);
});

test('[UI5] lines for the staff are marked so', async () => {
  await logByKeys(page, 5, STAFF_LINE);
  await expect(logLine(page, STAFF_LINE)).toContainText('alleen staf');
  await expect(logLine(page, 'Knelpunt zo')).toContainText('alleen staf');
  await expect(logLine(page, 'Melding zo')).not.toContainText('alleen staf');
  await expect(logLine(page, STAFF_LINE).getByText('Bij de oefenleiding')).toBeAttached();
});

test('[UI6] the beamer gets, shows and keeps only what players may know', async () => {
  const opened = context.waitForEvent('page');
  await page.keyboard.press('F9');
  const popup = await opened;
  await expect(popup.getByText(PLENARY)).toBeVisible();
  const address = popup.url();
  await popup.close();

  beamer = await room.newPage();
  beamerWire = recordWire(beamer);
  await beamer.goto(hub.places.url);
  await beamer.goto('about:blank');
  beamerWire = recordWire(beamer);
  await beamer.goto(address);
  await expect(beamer.getByText(PLENARY)).toBeVisible();
  for (const words of ['Melding zo', 'Besluit zo', 'Sitrap 1: Lobith 14,70 m+NAP']) {
    await expect(beamer.getByText(words)).toBeVisible();
  }
  await expectNoSpoilers([1, 3]);
});

/** @param released numbers of the injects that went out */
async function expectNoSpoilers(released: readonly number[], ...words: readonly string[]): Promise<void> {
  const secrets = [
    ...scenarioSecrets({ released, words: [NAME, ...words] }),
    STAFF_LINE,
    'Knelpunt zo',
    'Waarneming zo',
    'M. van Rhee',
  ];
  expect(secrets.length).toBeGreaterThan(200);
  expect(beamerWire()).toContain(PLENARY);
  expect(found(beamerWire(), secrets)).toEqual([]);
  expect(found(await beamer.content(), secrets)).toEqual([]);
  expect(found(await storageOf(beamer), [...secrets, PLENARY, 'Melding zo'])).toEqual([]);
}

test('[UI7] a recorded decision moves the phase chart; time alone opens the gate', async () => {
  await jumpTo(hub, page.url(), 26);
  await button(page, 'Besluit vastleggen: GBT bijeenroepen en opschalen').click();
  await button(dialog(page), 'Besluit vastleggen').click();
  await expect(dialog(page).getByText('Kies wat het beleidsteam besluit.')).toBeVisible();
  await expect(dialog(page).getByRole('radio').first()).toBeFocused();
  await dialog(page).getByText('Klein kernoverleg, nog geen GRIP 3').click();
  await dialog(page).getByRole('textbox', { name: 'Motivering' }).fill('De lijnen zijn nu kort genoeg.');
  await button(dialog(page), 'Besluit vastleggen').click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Geen openstaande beslispunten.')).toBeVisible();
  await expect(beamer.getByText(/Klein kernoverleg, nog geen GRIP 3/)).toBeVisible();

  await jumpTo(hub, page.url(), 85);
  await expect(phase(page, 'Dreigend falen')).toHaveText(/huidige fase/);
  await button(page, 'Besluit vastleggen: Evacuatie van de wijk Lingehof').click();
  await dialog(page).getByText('Horizontaal: inwoners verlaten de wijk').click();
  await dialog(page)
    .getByRole('textbox', { name: 'Motivering' })
    .fill('Leeghalen kost vijfentwintig minuten.');
  await button(dialog(page), 'Besluit vastleggen').click();
  await expect(phase(page, 'Evacuatie')).toHaveText(/huidige fase/);
});

test('[UI8] from GRIP 4 Regie says who has authority', async () => {
  const authority = 'Gezag: voorzitter veiligheidsregio; het GBT adviseert lokaal';
  await button(page, 'Opschalen').click();
  await button(dialog(page), /^Opschalen naar/).click();
  await expect(dialog(page).getByRole('combobox', { name: 'Besluit van' })).toBeFocused();
  await dialog(page).getByText('4', { exact: true }).click();
  await expect(dialog(page).getByText(authority)).toBeVisible();
  await expect(dialog(page).getByRole('heading')).toHaveText('Opschalen van GRIP 1 naar GRIP 4');
  await dialog(page).getByRole('textbox', { name: 'Aanleiding' }).fill('De dijk bedreigt twee gemeenten.');
  await dialog(page).getByText('Opgelegd door de oefenleiding').click();
  await button(dialog(page), 'Opschalen naar GRIP 4').click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('group', { name: 'GRIP-niveau 4 van 5' })).toBeVisible();
  await expect(page.getByText(authority)).toBeVisible();
  await expect(logLine(page, /GRIP 1.*GRIP 4/)).toBeVisible();
  await expect(beamer.getByText('GRIP4')).toBeVisible();
});

test('[UI9] Noodstop works with a dialog open, at once, and empties the beamer', async () => {
  await button(page, 'Hervatten').click();
  await expect(clock()).toHaveText(/^Loopt/);
  await button(page, 'Opschalen').click();
  await dialog(page).getByRole('textbox', { name: 'Aanleiding' }).fill('Dit typt de oefenleider nog');
  await page.keyboard.press('F8');
  await expect(page.getByText('Gestopt (NO PLAY)')).toBeVisible();
  await expect(beamer.getByRole('main')).toHaveText(
    'NO PLAYDe oefening is gestopt. Volg de aanwijzingen van de oefenleiding.',
  );
  await expect(beamer.locator('body')).not.toContainText(NAME);
  await expect(dialog(page)).toBeHidden();
  await logByKeys(page, 1, 'Iemand is onwel geworden');
  await expect(logLine(page, 'Iemand is onwel geworden')).toContainText('tijdens stop');
  await expect(button(page, /^Inbrengen:/).first()).toBeDisabled();
});

test('[UI10] a real incident is confirmed by hand and stands alone on every screen', async () => {
  await button(page, 'Echte calamiteit').click();
  const submit = button(dialog(page), 'Toon GEEN OEFENING op alle schermen');
  await submit.click();
  await expect(dialog(page).getByRole('textbox', { name: 'Tekst op alle schermen' })).toBeFocused();
  await dialog(page).getByRole('textbox', { name: 'Tekst op alle schermen' }).fill(REAL_TEXT);
  await submit.click();
  const confirmation = dialog(page).getByRole('textbox', { name: 'Typ GEEN OEFENING om te bevestigen' });
  await expect(confirmation).toBeFocused();
  await expect(beamer.getByText(REAL_TEXT)).toHaveCount(0);
  await confirmation.fill('GEEN OEFENING');
  await submit.click();
  await expect(beamer.locator('body')).toHaveText(`GEEN OEFENINGDit is een echte melding${REAL_TEXT}`);
  await expect(page.getByRole('alert')).toContainText(REAL_TEXT);
  await expect(page.getByRole('grid', { name: 'Injects op volgorde van tijd' })).toHaveCount(0);
  await expect(page.getByText(PLENARY)).toHaveCount(0);
});

test('[UI11] play goes on after a reason, where it stopped', async () => {
  await button(page, 'Hervatten').click();
  await button(dialog(page), 'Oefening hervatten').click();
  const reason = dialog(page).getByRole('textbox', { name: /^Reden/ });
  await expect(reason).toBeFocused();
  await reason.fill('De brand was een vals alarm.');
  await button(dialog(page), 'Oefening hervatten').click();
  await expect(logLine(page, 'De brand was een vals alarm.')).toBeVisible();
  await expect(clock()).toHaveText(/01:2\d:/);
  await expect(beamer.getByText('Laatste berichten')).toBeVisible();
});

test('[UI6] nothing of all that went to the beamer was for the staff', async () => {
  await beamer.reload();
  await expect(beamer.getByText('Laatste berichten')).toBeVisible();
  const rows = await page
    .getByRole('grid', { name: 'Injects op volgorde van tijd' })
    .getByRole('row')
    .allInnerTexts();
  const released = rows
    .filter((row) => row.includes('Ingebracht'))
    .map((row) => Number(/(\d+)\. /.exec(row)?.[1]));
  expect(released.length).toBeGreaterThan(10);
  await expectNoSpoilers(
    released,
    'GBT bijeenroepen en opschalen: Klein kernoverleg, nog geen GRIP 3',
    'Evacuatie van de wijk Lingehof: Horizontaal: inwoners verlaten de wijk',
  );
});

test('[UI12] an ended exercise gives a report with OEFENING on every page', async () => {
  await chooseMore(page, 'Oefening beëindigen');
  await button(page.getByRole('alertdialog'), 'Oefening beëindigen').click();
  await expect(page.getByText('Deze oefening is beëindigd.')).toBeVisible();
  await expect(beamer.getByText('De oefening is beëindigd.')).toBeVisible();
  await page.getByRole('link', { name: 'Verslag' }).click();
  const downloading = page.waitForEvent('download');
  await button(page, 'Evaluatieverslag maken').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const file = await download.path();
  const pages = execFileSync('pdftotext', ['-layout', file, '-']).toString().split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.filter((text) => !text.includes('OEFENING'))).toEqual([]);
  const words = pages.join(' ').replace(/\s+/g, ' ');
  for (const line of ['Melding zo', STAFF_LINE, PLENARY, 'Iemand is onwel geworden', 'vals alarm']) {
    expect(words).toContain(line);
  }
});

test('[UI13] an ended exercise stays in the list and opens to be read only', async () => {
  await page.getByRole('link', { name: 'Start' }).click();
  const ended = page.getByRole('region', { name: 'Afgerond' });
  await expect(ended.getByRole('row', { name: NAME })).toBeVisible();
  await button(ended, `Bekijken: ${NAME}`).click();
  await expect(page.getByText('Deze oefening is beëindigd.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken in het logboek' }).fill('notulist deadline');
  await expect(logLine(page, STAFF_LINE)).toBeVisible();
  await expect(entryField(page)).toHaveCount(0);
  for (const action of ['Pauzeren', 'Opschalen', 'Noodstop', 'Oefening starten']) {
    await expect(button(page, action)).toHaveCount(0);
  }
  await expect(button(page, 'Inject improviseren')).toBeDisabled();
});
