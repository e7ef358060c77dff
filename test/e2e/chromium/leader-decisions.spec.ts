/**
 * Decisions of the beleidsteam as the leader handles them, in order, on one hub and in one exercise: at a gate, as a
 * proposal confirmed on the word of the chair, linked afterwards; then the lists as files, on paper and for LCMS, the
 * sitrap, and what the team reads and says. Players at other devices act through the hub.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { axeOn, looksInTurn } from '../axe.ts';
import { newContext, removeFolder, test, type Watch, watch } from '../browser-world.ts';
import { type HubProcess, startHub } from '../hub-process.ts';
import { expectKept } from '../kept-drafts.ts';
import { button, choose, chooseMore, dialog, logLine } from '../leader-verbs.ts';
import { type ReadyExercise, type ReadySeat, readyExercise } from '../ready-exercise.ts';
import { makeDataFolder } from '../world.ts';

test.describe.configure({ mode: 'serial' });

const GATE = 'GBT bijeenroepen en opschalen';
const OPTION = 'Klein kernoverleg, nog geen GRIP 3';
const WIDE = { width: 1600, height: 900 };
const bare = {
  rationale: 'Er is weinig tijd',
  alternatives: '',
  groundId: null,
  decider: 'burgemeester',
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
};

let folder: string;
let hub: HubProcess;
let exercise: ReadyExercise;
let notulist: ReadySeat;
let chair: ReadySeat;
let context: BrowserContext;
let watched: Watch;
let page: Page;

test.beforeAll(async ({ browser }) => {
  folder = makeDataFolder();
  hub = await startHub(folder);
  exercise = await readyExercise(hub, { scenarioId: 'hoog-water', name: 'Besluiten' });
  [notulist, chair] = [await exercise.seat('notulist-gbt'), await exercise.seat('burgemeester')];
  context = await newContext(browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: hub.origin });
  watched = watch(context, hub.origin);
  page = await context.newPage();
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

const panel = (title: string) => page.getByRole('region', { name: title, exact: true });
const field = (name: string) => dialog(page).getByRole('textbox', { name });
const go = async (screen: string) => page.getByRole('link', { name: screen, exact: true }).click();
async function palette(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

let looked = 0;
async function expectAccessible(screen: string): Promise<void> {
  await test.step(screen, async () => expect(await axeOn(page, looksInTurn(looked))).toEqual([]));
  looked += 1;
  if (page.viewportSize()?.width !== WIDE.width) await page.setViewportSize(WIDE);
}

test('[REC1] answering a gate records the decision whole and moves the scenario', async () => {
  await page.goto(hub.places.url);
  await page.goto(`${hub.origin}${exercise.leader}`);
  await exercise.jumpTo(26);
  await button(page, `Besluit vastleggen: ${GATE}`).click();
  await expect(field('Onderwerp')).toHaveValue(GATE);
  await dialog(page).getByText(OPTION).click();
  await expect(field('Besluit')).toHaveValue(OPTION);
  await field('Motivering').fill('De lijnen zijn nu kort genoeg.');
  await page.keyboard.press('Alt+m');
  await choose(
    page,
    dialog(page),
    'Juridische grondslag',
    'Wvr art. 7: informatie aan bevolking en hulpverleners',
  );
  await field('Overwogen alternatieven').fill('Meteen GRIP 3');
  await expectAccessible('the record of a decision at a gate');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Geen openstaande beslispunten.')).toBeVisible();
  await expect(panel('Besluiten').getByText('1 van kracht')).toBeVisible();
});

test('[REC3] [REC11] a proposal is confirmed on the word of the chair, seen whole, with the gate that it answers', async () => {
  await exercise.jumpTo(85);
  await expect(panel('Openstaande beslispunten').getByText('Evacuatie van de wijk Lingehof')).toBeVisible();
  const received = (await notulist.events()).find(({ type }) => type === 'InjectReleased');
  if (received?.type !== 'InjectReleased') throw new Error('The notulist has no message');
  const decisionId = await notulist.write('DecisionProposed', {
    ...bare,
    subject: 'Evacuatie Lingehof',
    decision: 'Inwoners van de wijk Lingehof vertrekken nu',
    alternatives: 'Wachten tot de ochtend',
    communication: 'Een NL-Alert voor de wijk',
    groundId: 'gemw-175',
    injectSeq: received.seq,
  });
  await notulist.write('ActionAssigned', { text: 'Bussen regelen', owner: 'GHOR', dueMs: null, decisionId });
  await expect(panel('Besluiten').getByText('2. Evacuatie Lingehof')).toBeVisible();
  await expectAccessible('Regie with a proposal');
  await button(page, 'Bekrachtigen op woord van de voorzitter…: 2. Evacuatie Lingehof').click();
  for (const said of [
    'Wachten tot de ochtend',
    'Een NL-Alert voor de wijk',
    received.payload.subject,
    /Bussen regelen \(GHOR, nieuw\)/,
    /^Noodbevel motiveren/,
  ]) {
    await expect(dialog(page).getByText(said)).toBeVisible();
  }
  await dialog(page)
    .getByRole('button', { name: /Beantwoordt beslispunt/ })
    .click();
  await expect(page.getByRole('option').nth(1)).toContainText('Evacuatie van de wijk Lingehof');
  await page.getByRole('option').nth(1).click();
  await button(dialog(page), 'Bekrachtigen op woord van de voorzitter').click();
  await expect(dialog(page).getByText('Kies wat het beleidsteam besluit.')).toBeVisible();
  await dialog(page).getByText('Horizontaal: inwoners verlaten de wijk').click();
  await expectAccessible('a proposal confirmed on word');
  await button(dialog(page), 'Bekrachtigen op woord van de voorzitter').click();
  await expect(dialog(page)).toBeHidden();
  await expect(panel('Openstaande beslispunten').getByText('Evacuatie van de wijk Lingehof')).toBeHidden();
  await expect(logLine(page, 'Evacuatie Lingehof').first()).toBeVisible();
});

test('[REC4] [REC6] [REC10] a decision of the chair is asked about while a gate is open; linked to it, it starts a term', async () => {
  const proposalId = await notulist.write('DecisionProposed', {
    ...bare,
    subject: 'Noodverordening dijk',
    decision: '=1+1 De dijk en de provinciale weg zijn verboden gebied',
    groundId: 'gemw-176',
  });
  await chair.command('confirmProposal', { proposalId, gate: null });
  await expect(page.getByText('Besluit 3 is bekrachtigd. Beantwoordt het een beslispunt?')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });
  const isWholeInSight = (element: Element) => {
    const { left, bottom } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 4, bottom - 2));
  };
  const record = button(page, /^Besluit vastleggen: /).first();
  await expect.poll(() => record.evaluate(isWholeInSight)).toBe(true);
  await page.setViewportSize(WIDE);
  await expectAccessible('a decision that is asked about');
  await button(page, 'Beslispunt kiezen…').click();
  await dialog(page)
    .getByRole('button', { name: /Beantwoordt beslispunt/ })
    .click();
  await page.getByRole('option').first().click();
  await dialog(page)
    .getByText(/^Noodverordening voor dijk/)
    .click();
  await button(dialog(page), 'Koppelen').click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Besluit 3 is bekrachtigd.')).toBeHidden();

  const term = panel('Wettelijke termijnen');
  await button(term, /^Tonen aan het team: Noodverordening/).click();
  await expect(term.getByText(/^Getoond aan het team om \d\d:\d\d$/)).toBeVisible();
  const told = (await notulist.events()).findLast((event) => event.type === 'ObligationSet');
  if (!told) throw new Error('The term was not told to the team');
  await notulist.write('ObligationMet', { obligationId: told.id, label: told.payload.label, note: '' });
  await expect(term.getByText(/^Team: voldaan om \d\d:\d\d$/)).toBeVisible();
  await expect(button(term, /^Termijn gehaald: Noodverordening/)).toBeVisible();
});

test('[REC5] [REC9] a decision without a gate and the RBT are a word of the leader, from the palette', async () => {
  await palette('besluit vastleggen…');
  await field('Onderwerp').fill('Opvang');
  await field('Besluit').fill('Sporthal gaat open');
  await field('Actie 1: wat').fill('Sporthal openen');
  await dialog(page).getByRole('combobox', { name: 'Actie 1: actiehouder' }).fill('Adviseur bevolkingszorg');
  await page.keyboard.press('Tab');
  await field('Actie 1: uiterlijk').fill('+30');
  await expectAccessible('a decision without a gate');
  await field('Besluit').press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(logLine(page, 'Sporthal openen').first()).toBeVisible();

  await palette('rbt is bijeen');
  await expect(logLine(page, 'Het regionaal beleidsteam (RBT) is bijeen')).toBeVisible();
  await chooseMore(page, 'RBT is niet meer bijeen');
  await expect(logLine(page, 'is niet meer bijeen')).toBeVisible();
});

test('[REC7] [REC8] the window of a role opens, and at a message stands who has read it', async () => {
  const opened = context.waitForEvent('page');
  await palette('venster openen: notulist');
  const window = await opened;
  await expect(window.getByText('Notulist', { exact: false }).first()).toBeVisible();
  await window.close();
  await expect(button(page, 'Venster openen: Burgemeester')).toBeAttached();

  const request = (await chair.events()).find(
    (event) => event.type === 'InjectReleased' && event.payload.from.includes('dijkgraaf'),
  );
  if (!request) throw new Error('The request of the dijkgraaf did not reach the chair');
  await chair.write('InjectAcknowledged', { releasedSeq: request.seq });
  await palette('inject bekijken: 5.');
  const detail = page.getByRole('region', { name: /^Inject \d+$/ });
  await expect(detail.getByText(/^Burgemeester om \d\d:\d\d$/)).toBeVisible();
  await button(detail, 'Sluiten').click();
});

test('[LST1] [LST4] [LST5] the lists are saved in every form, printed on sheets that say OEFENING, and copied', async () => {
  await go('Overleg');
  await expect(panel('Besluiten').getByText('Noodverordening dijk')).toBeVisible();
  await expectAccessible('Overleg');
  const save = async (list: string, kind: string) => {
    const download = page.waitForEvent('download');
    await button(page, `Opslaan als…: ${list}`).click();
    await page.getByRole('menuitem', { name: kind }).click();
    const file = await download;
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    return { name: file.suggestedFilename(), bytes: readFileSync(path) };
  };
  const workbook = await save('Besluitenlijst', 'Excel-werkmap (.xlsx)');
  expect(workbook.name).toMatch(/^oefening-besluiten-\d{4}-\d\d-\d\d-besluitenlijst\.xlsx$/);
  const book = XLSX.read(workbook.bytes);
  const cells = XLSX.utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
    header: 1,
    defval: '',
  });
  expect(cells.slice(0, 2).map(([first]) => first)).toEqual([
    'OEFENING Besluitenlijst',
    expect.stringMatching(
      /^Besluiten, Gemeente Waterveen, \d+ \p{L}+ \d{4}\. Gemaakt om \d\d:\d\d werkelijke tijd op /u,
    ),
  ]);
  expect(cells.slice(4).map(([number, , , status, subject]) => [number, status, subject])).toEqual([
    ['1', 'Bekrachtigd (op woord van de voorzitter)', GATE],
    ['2', 'Bekrachtigd (op woord van de voorzitter)', 'Evacuatie Lingehof'],
    ['3', 'Bekrachtigd', 'Noodverordening dijk'],
    ['4', 'Bekrachtigd (op woord van de voorzitter)', 'Opvang'],
  ]);
  const csv = (await save('Besluitenlijst', 'CSV-bestand (.csv)')).bytes.toString('utf8');
  expect(csv.startsWith('\uFEFFOEFENING Besluitenlijst\r\n')).toBe(true);
  expect(csv).toContain(";'=1+1 De dijk en de provinciale weg zijn verboden gebied;");
  const text = (await save('Actielijst', 'Tekst voor LCMS (.txt)')).bytes.toString('utf8');
  expect(text).toMatch(/^OEFENING Actielijst\n[\s\S]*Actie: Sporthal openen\n[\s\S]*OEFENING\n$/);
  await button(page, 'Opslaan als…: Actielijst').click();
  await page.getByRole('menuitem', { name: 'Kopiëren voor LCMS' }).click();
  await expect(page.getByText('Actielijst gekopieerd. Plak de tekst in LCMS.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toBe('OEFENING Actielijst');

  for (let number = 0; number < 24; number += 1) {
    await notulist.write('DecisionProposed', {
      ...bare,
      subject: `Onderwerp ${number}`,
      decision: 'Wat er gaat gebeuren, door wie en waar. '.repeat(8),
    });
  }
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { asked: true }) }));
  await button(page, 'Opslaan als…: Besluitenlijst').click();
  await page.getByRole('menuitem', { name: 'Afdrukken…' }).click();
  await expect.poll(() => page.evaluate(() => (window as { asked?: boolean }).asked)).toBe(true);
  const sheets = join(folder, 'lijst.pdf');
  writeFileSync(sheets, await page.pdf({ format: 'A4' }));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  const printed = pagesOf(sheets);
  expect(printed.length).toBeGreaterThan(2);
  for (const sheet of printed) expect(sheet).toMatch(/OEFENING Besluitenlijst/);
  expect(printed.join('')).not.toContain('Noodstop');
  expect(printed.join('')).toContain('Onderwerp 23');
});

test('[SRP3] a sitrap is typed over a reload, made anew only after asking, and sent to its readers', async () => {
  const text = page.getByRole('textbox', { name: 'Tekst' });
  await expect(text).toHaveValue(/^OEFENING\. GRIP[\s\S]*BESLUITEN VAN KRACHT\n- 1\. /);
  await expectKept(page, 'sitrap', () => text.fill('Eigen woorden'));
  await page.reload();
  await expect(text).toHaveValue('Eigen woorden');
  await button(page, 'Opnieuw uit het beeld').click();
  const ask = page.getByRole('alertdialog');
  await expectAccessible('asking before a sitrap is replaced');
  await button(ask, 'Annuleren').click();
  await expect(text).toHaveValue('Eigen woorden');
  await page
    .getByRole('form', { name: 'Sitrap' })
    .getByRole('checkbox', { name: /^Adviseur politie/ })
    .press('Space');
  await text.press('Control+Enter');
  await expect(page.getByText(/^Sitrap 1, \d\d:\d\d is verstuurd\.$/)).toBeVisible();
  await expect(text).toHaveValue(/^OEFENING\. GRIP/);
  await page.getByText(/^Sitrap 1, \d\d:\d\d$/).click();
  await expect(page.getByText('Eigen woorden')).toBeVisible();
  const police = await exercise.seat('adviseur-politie');
  const reached = async (seat: ReadySeat) =>
    (await seat.events()).some(({ type }) => type === 'SituationReportReleased');
  expect([await reached(chair), await reached(police)]).toEqual([true, false]);
});

test('[DLG8] [DLG9] a dialog whose proposal is withdrawn says so, and leaves nothing to the next', async () => {
  const propose = (subject: string) =>
    notulist.write('DecisionProposed', { ...bare, subject, decision: `${subject} gebeurt nu` });
  const [alfa] = [await propose('Voorstel Alfa'), await propose('Voorstel Beta')];
  const open = async (subject: string, act: string) => {
    const row = panel('Besluiten').getByRole('listitem').filter({ hasText: subject });
    if ((await row.getAttribute('data-open')) === null) await row.getByRole('button').first().click();
    await row.getByRole('button', { name: act }).click();
  };
  const answers = dialog(page).getByRole('button', { name: /Beantwoordt beslispunt/ });
  await open('Voorstel Alfa', 'Bekrachtigen op woord');
  await answers.click();
  await page.getByRole('option').nth(1).click();
  await dialog(page).getByRole('radio').first().press('Space');
  await notulist.command('withdrawDecision', { decisionId: alfa, reason: 'Dubbel voorgesteld' });
  await expect(dialog(page).getByText(/^Besluit \d+ is intussen ingetrokken, om \d\d:\d\d\.$/)).toBeVisible();
  await expect(dialog(page).getByText('Dubbel voorgesteld')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await open('Voorstel Beta', 'Bekrachtigen op woord');
  await expect(answers).toHaveAccessibleName(/Geen beslispunt/);
  await expect(dialog(page).getByRole('radio')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await open('Voorstel Beta', 'Intrekken');
  await field('Reden').fill('Het plan is veranderd');
  const beta = (await notulist.events()).findLast(({ type }) => type === 'DecisionProposed')?.id ?? '';
  await chair.command('confirmProposal', { proposalId: beta, gate: null });
  await expect(dialog(page).getByText(/^Besluit \d+ is intussen bekrachtigd/)).toBeVisible();
  await expect(dialog(page).getByText('Het plan is veranderd')).toBeVisible();
  await expectAccessible('a dialog that was overtaken');
  await button(dialog(page), 'Sluiten').click();
});

test('[REC12] what is typed at a gate that the chair decided meanwhile goes on without it, and not at the next', async () => {
  await exercise.command('reopenGate', { gateId: 'opschalen', reason: 'Opnieuw' });
  await go('Regie');
  await button(page, `Besluit vastleggen: ${GATE}`).click();
  await dialog(page).getByText(OPTION).click();
  await field('Besluit').fill('Kernoverleg om half elf');
  await field('Motivering').fill('Motivering van het eerste beslispunt');
  await chairDecides('Kernoverleg', { gateId: 'opschalen', optionId: 'kernoverleg' });
  const overtaken = dialog(page).getByText(/^Besluit \d+ is intussen het antwoord op dit beslispunt\.$/);
  await expect(overtaken).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).getByText('Kies eerst of u verdergaat zonder beslispunt.')).toBeVisible();
  await expectAccessible('a gate that was answered meanwhile');
  await button(dialog(page), 'Tekst kopiëren').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^Onderwerp: .+\nBesluit: Kernoverleg om half elf\nMotivering: Motivering van het eerste/);
  await button(dialog(page), 'Verder zonder beslispunt').click();
  await expect(overtaken).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(logLine(page, 'Kernoverleg om half elf').first()).toBeVisible();

  await button(page, /^Besluit vastleggen: NL-Alert/).click();
  await expect(field('Motivering')).toHaveValue('');
  await button(dialog(page), 'Annuleren').click();
});

test('[REC13] an answer that the chair revises or withdraws is told, and its gate is opened again', async () => {
  const [answer] = (await chair.events()).flatMap((event) =>
    event.type === 'DecisionConfirmed' && event.payload.record?.subject === 'Kernoverleg' ? [event] : [],
  );
  const revises = answer?.payload.record?.proposalId ?? null;
  // Of the proposal that was confirmed before.
  await button(page, 'Nee, geen beslispunt').click();
  const revision = await notulist.write('DecisionProposed', {
    ...bare,
    subject: 'Toch opschalen',
    decision: 'We schalen op',
    revises,
  });
  await chair.command('confirmProposal', { proposalId: revision, gate: null });
  const told = page.getByText(
    /^Besluit \d+, het antwoord op ‘GBT bijeenroepen en opschalen’, is herzien door besluit \d+\. Beslispunt opnieuw openen\?$/,
  );
  await expect(told).toBeVisible();
  await button(page, 'Opnieuw openen…').click();
  await field('Reden').fill('Het team besloot anders');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(told).toBeHidden();
  await expect(page.getByText(/is bekrachtigd\. Beantwoordt het een beslispunt\?$/)).toBeVisible();
  await button(page, 'Beslispunt kiezen…').click();
  await dialog(page)
    .getByRole('button', { name: /Beantwoordt beslispunt/ })
    .click();
  await page.getByRole('option', { name: new RegExp(GATE) }).click();
  await dialog(page).getByRole('radio').first().press('Space');
  await button(dialog(page), 'Koppelen').click();
  await expect(dialog(page)).toBeHidden();

  await chair.command('withdrawDecision', { decisionId: revision, reason: 'Toch niet' });
  const gone = page.getByText(/^Besluit \d+, het antwoord op .+, is ingetrokken\./);
  await expect(gone).toBeVisible();
  await expectKept(page, 'ended-answers-settled', () => button(page, 'Zo laten').click());
  await page.reload();
  await expect(panel('Openstaande beslispunten')).toBeVisible();
  await expect(gone).toBeHidden();
});

async function chairDecides(subject: string, gate: { readonly gateId: string; readonly optionId: string }) {
  const decisionId = await notulist.write('DecisionProposed', { ...bare, subject, decision: subject });
  await exercise.command('linkDecision', { decisionId, gate });
  await chair.command('confirmProposal', { proposalId: decisionId, gate: null });
}

/** The text of each sheet. */
const pagesOf = (pdf: string): readonly string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((sheet) => sheet.trim() !== '');
