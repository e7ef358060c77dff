/** The window of a player: his messages, what he confirms or advises, and nothing that is not for him. */
import { expect, type Page } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { openOnFixedHub, sharedPage, test } from '../browser-world.ts';
import { expectKept } from '../kept-drafts.ts';
import { button, dialog } from '../leader-verbs.ts';
import { type ReadyExercise, type ReadySeat, readyExercise } from '../ready-exercise.ts';
import { found, recordWire, scenarioSecrets, storageOf } from '../spoilers.ts';

const NAME = 'Team aan tafel';
const MINUTE_MS = 60_000;
const DILEMMA = 'Nu evacueren of eerst meten?';
const ADVICE = 'De N835 staat vast; begeleiden duurt twintig minuten.';

const shared = sharedPage();
let exercise: ReadyExercise;
let notulist: ReadySeat;
let mayor: ReadySeat;
let police: ReadySeat;
let wire: () => string;

const list = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const messages = (page: Page) => page.getByRole('list', { name: 'Berichten, nieuwste boven' });
const proposal = (subject: string, groundId: string | null) => ({
  subject,
  decision: `${subject} geldt vanaf nu.`,
  alternatives: '',
  groundId,
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
  decider: 'burgemeester',
  rationale: 'Kijkers hinderen de dijkwacht.',
});

test.beforeAll(async ({ fixedHub }) => {
  exercise = await readyExercise(fixedHub, { scenarioId: 'hoog-water', name: NAME });
  [notulist, mayor, police] = await Promise.all([
    exercise.seat('notulist-gbt'),
    exercise.seat('burgemeester'),
    exercise.seat('adviseur-politie'),
  ]);
  await exercise.jumpTo(12);
});
test.afterAll(() => exercise.close());

test('[TEA6] a seat shows and gets its own messages alone, and marks them read by key', async ({
  fixedHub,
}) => {
  const page = shared();
  wire = recordWire(page);
  await openOnFixedHub(page, fixedHub, mayor.path);
  await expect(page.getByText('U bent: Burgemeester (voorzitter)')).toBeVisible();
  await expect(page).toHaveTitle(`OEFENING ${NAME}, Burgemeester – Paraat`);
  const rows = messages(page).getByRole('button');
  await expect(rows.filter({ hasText: 'Hoogwaterverwachting' })).toBeVisible();
  await expect(rows.filter({ hasText: 'Ponton ligt tegen de dijk' })).toHaveCount(0);

  // The picture that came with a message stands below its text.
  await rows.filter({ hasText: 'Hoogwaterverwachting' }).filter({ hasText: '1 bijlage' }).click();
  const picture = page.getByRole('img', { name: /^Grafiek van de verwachte waterstand/ });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);

  const unread = await messages(page).getByText('Ongelezen:').count();
  expect(unread).toBeGreaterThan(1);
  await page.keyboard.press('g');
  await expect(messages(page).getByText('Ongelezen:')).toHaveCount(unread - 1);
  await page.keyboard.press('g');
  await page.keyboard.press('g');
  await expect(messages(page).getByText('Ongelezen:')).toHaveCount(unread - 2);
  await expect(list(page, 'Berichten').getByText(/^gelezen om/)).toBeVisible();
  await expect(page.getByText('Alles is verzonden')).toBeVisible();
  await page.reload();
  await expect(messages(page).getByText('Ongelezen:')).toHaveCount(unread - 2);
});

test('[TEA7] the chair confirms by key what another device proposed, with the record before him', async () => {
  const page = shared();
  await notulist.command('openMeeting', { agenda: [], present: ['burgemeester'], absent: [] });
  await notulist.write('DecisionProposed', proposal('Noodverordening dijkzone', 'gemw-176'));
  const attention = page.getByRole('region', { name: 'Vraagt nu uw aandacht' });
  await expect(attention.getByRole('button', { name: /Besluit 1 bekrachtigen/ })).toBeVisible();
  await page.keyboard.press('b');
  await expect(dialog(page).getByText('Gemeentewet art. 176, noodverordening')).toBeVisible();
  await expect(dialog(page).getByText('Kijkers hinderen de dijkwacht.')).toBeVisible();
  expect(await axeOn(page, [{ colorScheme: 'light', viewport: { width: 1600, height: 900 } }])).toEqual([]);
  await button(dialog(page), 'Bekrachtigen').click();
  await expect(dialog(page)).toBeHidden();
  await expect(list(page, 'Besluiten').getByText('Bekrachtigd', { exact: true })).toBeVisible();
  await expect(list(page, 'Termijnen en plichten').getByText(/commissaris van de Koning/)).toBeVisible();
});

test('[TEA7] a ground that does not fit the level is warned of, and does not stop the chair', async () => {
  const page = shared();
  await exercise.command('changeGrip', {
    from: 1,
    to: 4,
    decider: 'burgemeester',
    imposed: true,
    reason: 'Meer gemeenten',
    effectiveMs: 12 * MINUTE_MS,
  });
  await notulist.write('DecisionProposed', proposal('Noodbevel Veerstoep', 'gemw-175'));
  await expect(button(page, /Noodbevel Veerstoep/).first()).toBeVisible();
  await page.keyboard.press('b');
  await expect(dialog(page).getByText(/heeft de voorzitter veiligheidsregio deze bevoegdheid/)).toContainText(
    'Daarom bekrachtigt de voorzitter veiligheidsregio, niet de burgemeester.',
  );
  await button(dialog(page), 'Bekrachtigen').click();
  await expect(dialog(page)).toBeHidden();
});

test('[TEA8] a member adds an action and takes it further by keys', async () => {
  const page = shared();
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('textbox', { name: 'Nieuwe actie: wat' })).toBeFocused();
  await page.keyboard.insertText('Raad informeren');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Burgemeester');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Nieuwe actie: uiterlijk' })).toBeFocused();
  await page.keyboard.insertText('+30');
  await page.keyboard.press('Enter');
  const row = list(page, 'Acties').getByRole('listitem').filter({ hasText: 'Raad informeren' });
  await expect(row.getByText('Burgemeester (van u)')).toBeVisible();
  await row.getByRole('button', { name: /naar In behandeling/ }).press('Enter');
  await expect(row.getByText('In behandeling', { exact: true })).toBeVisible();
  await expect(row.getByRole('button', { name: /naar Klaar/ })).toBeVisible();
});

test('[TEA6] nothing that is for others or still to come is on the page, the wire or the device', async () => {
  const page = shared();
  const released = [1, 2, 3, 4];
  const secrets = scenarioSecrets({ released, words: [NAME, 'Opschaling'], teamRole: 'burgemeester' });
  expect(secrets.length).toBeGreaterThan(200);
  expect(wire()).toContain('Hoogwaterverwachting');
  expect(found(wire(), secrets)).toEqual([]);
  expect(found(await page.content(), secrets)).toEqual([]);
  expect(found(await storageOf(page), [...secrets, 'Hoogwaterverwachting', 'Raad informeren'])).toEqual([]);
});

test('[TEA9] advice counts as that of one’s own discipline, and what is typed stays over a reload', async ({
  fixedHub,
}) => {
  const page = shared();
  await notulist.write('DilemmaRaised', {
    title: DILEMMA,
    options: [
      { label: 'Nu evacueren', pros: 'Iedereen is op tijd weg', cons: 'Onrust' },
      { label: 'Eerst meten', pros: 'Zekerheid', cons: 'Minder tijd' },
    ],
  });
  await openOnFixedHub(page, fixedHub, police.path);
  await button(page, `Advies geven: ${DILEMMA}`).click();
  await dialog(page).getByText('Nu evacueren', { exact: true }).click();
  const reason = dialog(page).getByRole('textbox', { name: 'Toelichting' });
  await expectKept(page, 'team-dialog', () => reason.fill(ADVICE));
  await page.reload();
  await expect(dialog(page).getByRole('textbox', { name: 'Toelichting' })).toHaveValue(ADVICE);
  await button(dialog(page), 'Advies geven').click();
  await expect(dialog(page)).toBeHidden();
  const dilemmas = list(page, 'Dilemma’s');
  await expect(dilemmas.getByText('Adviseur politie adviseert ‘Nu evacueren’')).toBeVisible();
  await expect(dilemmas.getByText(ADVICE)).toBeVisible();
  // Who does not confirm is not asked to.
  await expect(page.getByRole('button', { name: /^Bekrachtigen/ })).toHaveCount(0);
  expect(await axeOn(page)).toEqual([]);
});

test('[BDV4] [BDV5] the beamer shows the decisions while the team meets, and another view by key', async ({
  fixedHub,
}) => {
  const page = shared();
  await openOnFixedHub(page, fixedHub, exercise.beamer);
  await expect(page.getByRole('heading', { name: 'Besluiten', exact: true })).toBeVisible();
  await expect(page.getByText('Noodverordening dijkzone', { exact: true })).toBeVisible();
  await expect(page.getByText('dit overleg').first()).toBeVisible();
  await expect(page.getByText('Raad informeren')).toBeVisible();
  await expect(page.getByText(ADVICE)).toHaveCount(0);
  for (let nth = 1; nth <= 12; nth += 1) {
    const payload = { text: `Zandzakken ${nth}`, owner: 'ovd-bz', dueMs: null, decisionId: null };
    const actionId = await notulist.write('ActionAssigned', payload);
    if (nth === 12)
      await notulist.write('ActionStatusChanged', {
        actionId,
        text: payload.text,
        status: 'ready',
        note: '',
      });
  }
  await expect(page.getByText('Zandzakken 11', { exact: true })).toBeAttached();
  await expect(page.getByText('Zandzakken 12', { exact: true })).toHaveCount(0);
  const actions = page.getByRole('region', { name: 'Open acties' });
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(viewport);
    const rows = actions.getByRole('list').first().getByRole('listitem');
    const whole = rows.evaluateAll(
      (all, { width, height }) =>
        all.filter((row) => {
          const { right, bottom } = row.getBoundingClientRect();
          return right <= width && bottom <= height;
        }).length,
      viewport,
    );
    await expect(actions.getByText(`en nog ${(await rows.count()) - (await whole)}`)).toBeVisible();
  }
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: 'Laatste berichten' })).toBeVisible();
  await page.keyboard.press('1');
  await notulist.command('closeMeeting', { nextMs: 60 * MINUTE_MS });
  await expect(page.getByRole('heading', { name: 'Laatste berichten' })).toBeVisible();
});

test('[TEA10] a stop empties the window, and after the end it can still be read', async ({ fixedHub }) => {
  const page = shared();
  await openOnFixedHub(page, fixedHub, mayor.path);
  await expect(list(page, 'Besluiten')).toBeVisible();
  const typed = page.getByRole('form', { name: 'Zelf vastleggen' }).getByRole('textbox').first();
  await typed.focus();
  await exercise.command('stopPlay', {});
  await expect(page.getByRole('heading', { name: 'NO PLAY' })).toBeVisible();
  await expect(page.getByText('Noodverordening dijkzone')).toHaveCount(0);
  await exercise.command('resumePlay', { reason: 'Vals alarm' });
  await expect(typed).toBeFocused();
  await exercise.command('endExercise', {});
  await expect(page.getByText('De oefening is beëindigd.')).toBeVisible();
  await expect(list(page, 'Besluiten').getByText('Noodverordening dijkzone')).toBeVisible();
  await expect(button(page, 'Vastleggen')).toHaveCount(0);
  await page.keyboard.press('2');
  await expect(page.getByRole('grid', { name: /Logboekregels/ })).toBeVisible();
  await expect(page.getByText('Knelpunt')).toHaveCount(0);
  expect(await axeOn(page, [{ colorScheme: 'dark', viewport: { width: 1366, height: 768 } }])).toEqual([]);
});
