/**
 * The team with a screen reader, by script: what the accessibility tree of its screens holds, what is read out and how
 * often, and where the focus goes. On the fixed hub, in an exercise of its own; players at other devices act there.
 */
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { newContext, test, type Watch, watch } from '../browser-world.ts';
import { dialog } from '../leader-verbs.ts';
import { type ReadyExercise, type ReadySeat, readyExercise } from '../ready-exercise.ts';

test.describe.configure({ mode: 'serial' });

const HUNDRED = 100;
const fact = {
  kind: 'report',
  text: 'Kwel bij Zandpad 12',
  team: 'GBT',
  objectiveId: null,
  picture: { theme: 'incident', factStatus: 'fact', isVerified: true, source: 'Dijkpost', injectSeq: null },
} as const;
const proposal = {
  subject: 'Opschalen naar GRIP 3',
  decision: 'Het GBT komt bijeen',
  rationale: 'De verwachting ligt boven fase 4',
  alternatives: '',
  groundId: null,
  decider: 'burgemeester',
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
};

let exercise: ReadyExercise;
let notulist: ReadySeat;
let chair: ReadySeat;
let context: BrowserContext;
let watched: Watch;
let note: Page;
let table: Page;
let room: Page;

test.beforeAll(async ({ browser, fixedHub }) => {
  exercise = await readyExercise(fixedHub, { scenarioId: 'hoog-water', name: 'Voorgelezen' });
  [notulist, chair] = [await exercise.seat('notulist-gbt'), await exercise.seat('burgemeester')];
  await exercise.jumpTo(12);
  context = await newContext(browser);
  watched = watch(context, fixedHub.origin);
  [note, table, room] = [await context.newPage(), await context.newPage(), await context.newPage()];
  await context.request.get(fixedHub.places.url);
  await notulist.command('openMeeting', {
    agenda: ['Opening', 'Beeld'],
    present: ['burgemeester'],
    absent: [],
  });
  await notulist.write('EntryLogged', fact);
  await notulist.write('DecisionProposed', proposal);
  await notulist.write('ActionAssigned', {
    text: 'Raad informeren',
    owner: 'burgemeester',
    dueMs: null,
    decisionId: null,
  });
  await note.goto(`${fixedHub.origin}${notulist.path}`);
  await table.goto(`${fixedHub.origin}${chair.path}`);
  await room.goto(`${fixedHub.origin}${exercise.beamer}`);
  for (const page of [note, table, room])
    await expect(page.getByText('Raad informeren').first()).toBeVisible();
});
test.afterEach(() => {
  expect(watched.problems()).toEqual([]);
});
test.afterAll(async () => {
  exercise.close();
  await context.close();
});

const LIVE = '[role=status], [role=alert], [role=log], [role=timer], [aria-live]';

/** Levels of the headings in the order of the page. */
const headings = (page: Page) =>
  page
    .locator(':is(h1, h2, h3, h4, h5, h6):visible')
    .evaluateAll((found) => found.map(({ tagName }) => Number(tagName.slice(1))));

/** Controls without a name, as the accessibility tree has them. */
async function nameless(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const control =
    /^\s*- (button|link|textbox|searchbox|checkbox|radio|radiogroup|combobox|spinbutton|form|region)(:| \[|$)/;
  return tree.split('\n').filter((line) => control.test(line));
}

/** Gives what has been read out on the page since then, in order. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate((live) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const regionOf = ({ target }: MutationRecord) =>
      (target instanceof Element ? target : target.parentElement)?.closest(live);
    new MutationObserver((changes) => {
      for (const region of new Set(changes.map(regionOf))) {
        const words = region?.textContent?.trim();
        if (words) heard.push(words);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, LIVE);
  return () => page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
}

/** A key pressed before that goes to what lies behind it. */
const expectFocusIn = (dialogue: Locator) =>
  expect.poll(() => dialogue.evaluate((element) => element.contains(document.activeElement))).toBe(true);
const line = () =>
  note.getByRole('form', { name: 'Regel vastleggen' }).getByRole('textbox', { name: 'Tekst' });
const propose = (subject: string) => notulist.write('DecisionProposed', { ...proposal, subject });

test('[RDR1] the screen of the notulist reads as entry, lists and meeting', async () => {
  await expect(note.locator('main')).toMatchAriaSnapshot(`
    - main:
      - region "Vastleggen":
        - heading "Vastleggen" [level=2]
        - form "Regel vastleggen":
          - 'radiogroup "Soort regel: beeld"':
            - radio "Feit" [checked]
          - textbox "Tekst"
          - button "Vastleggen"
          - group "Tijdstip"
        - radiogroup "Formulier":
          - radio "Besluit"
          - radio "Actie"
        - status
      - region "Beeld":
        - heading "Incident" [level=3]
        - list:
          - listitem:
            - 'button "Corrigeren: Kwel bij Zandpad 12"'
      - region "Besluiten":
        - list "Besluiten":
          - listitem:
            - button /^Besluit 1:\\s+Opschalen naar GRIP 3 Voorgesteld/
      - region "Acties":
        - list "Acties":
          - listitem:
            - 'button "Actie 1 naar In behandeling: Raad informeren"'
      - region "Eerste overleg":
        - list "Stappen van het overleg":
          - listitem: /Beeldvorming , nu bezig/
          - listitem: /Oordeelsvorming , komt nog/
        - button "Naar oordeelsvorming"
        - button "Samenvatting"
      - region "Berichten"
  `);
});

test('[RDR1] the screen of a member reads as what asks for him, messages, picture and decisions', async () => {
  await expect(table.locator('main')).toMatchAriaSnapshot(`
    - main:
      - region "Vraagt nu uw aandacht":
        - heading "Vraagt nu uw aandacht" [level=2]
        - list:
          - listitem:
            - 'button "Besluit 1 bekrachtigen: Opschalen naar GRIP 3"'
      - region "Berichten":
        - list "Berichten, nieuwste boven":
          - listitem:
            - button /^Ongelezen:/
        - article:
          - heading [level=3]
      - form "Zelf vastleggen":
        - radiogroup "Soort regel"
        - textbox "Tekst"
      - region "Beeld":
        - list:
          - listitem: /Feit Kwel bij Zandpad 12/
      - region "Besluiten":
        - list "Besluiten"
      - region "Acties":
        - list "Acties":
          - listitem:
            - text: /Raad informeren Burgemeester \\(van u\\)/
      - region "Eerste overleg"
  `);
});

test('[RDR1] the decision view of the room reads as meeting, decisions and actions', async () => {
  await expect(room.locator('main')).toMatchAriaSnapshot(`
    - main:
      - list "Stappen van het overleg":
        - listitem: /Beeldvorming , nu bezig/
      - region "Besluiten":
        - heading "Besluiten" [level=2]
      - region "Open acties":
        - heading "Open acties" [level=2]
        - list:
          - listitem: /Burgemeester Raad informeren/
  `);
});

test('[RDR1] every control has a name and no heading skips a level', async () => {
  for (const page of [note, table, room]) {
    expect(await nameless(page)).toEqual([]);
    const levels = await headings(page);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
  }
});

test('[RDR2] a proposal, its confirmation and a message are read out once, and nothing interrupts', async () => {
  const [atTable, atNote] = [await listen(table), await listen(note)];
  const id = await propose('Dijk vrijmaken');
  await expect.poll(atTable).toEqual(['Besluit 2 is voorgesteld: Dijk vrijmaken.']);
  await chair.command('confirmProposal', { proposalId: id, gate: null });
  const confirmed = 'Besluit 2 is bekrachtigd: Dijk vrijmaken.';
  await expect.poll(atNote).toEqual([confirmed]);
  await expect.poll(atTable).toContain(confirmed);
  await exercise.jumpTo(17);
  await expect
    .poll(atTable)
    .toEqual([
      'Besluit 2 is voorgesteld: Dijk vrijmaken.',
      confirmed,
      expect.stringMatching(/nieuwe? bericht/i),
    ]);
  const urgent = '[role=alert], [aria-live=assertive]:not([data-live-announcer] *)';
  for (const page of [note, table, room]) await expect(page.locator(urgent)).toHaveCount(0);
});

test('[RDR2] clocks tick in silence', async () => {
  for (const page of [note, table, room]) {
    const spoken = await page
      .locator('time, .meeting-steps, .beamer-steps')
      .evaluateAll((clocks, live) => clocks.filter((clock) => clock.closest(live)).length, LIVE);
    expect(spoken).toBe(0);
  }
  const heard = await listen(table);
  const shown = table.getByRole('banner').locator('time').first();
  const before = (await shown.textContent()) ?? '';
  await exercise.command('resumeClock', {});
  await expect(shown).not.toHaveText(before);
  await exercise.command('pauseClock', {});
  expect(await heard()).toEqual([]);
});

test('[RDR3] focus goes back to where it was when a dialog closes, and stays in the page when its row goes', async () => {
  await exercise.command('enterBobPhase', { from: 'picture', to: 'decision' });
  await expect(note.locator('[aria-current=step]')).toContainText('Besluitvorming');
  await line().focus();
  for (const key of ['F1', 'F4', 'F2', 'Control+k']) {
    await note.keyboard.press(key);
    await expectFocusIn(dialog(note));
    await note.keyboard.press('Escape');
    await expect(dialog(note)).toBeHidden();
    await expect(line(), key).toBeFocused();
  }
  await propose('Scholen dicht');
  const row = (page: Page) => page.getByRole('button', { name: /^Besluit 3:/ });
  await row(table).focus();
  await table.keyboard.press('b');
  await expectFocusIn(dialog(table));
  await table.keyboard.press('Escape');
  await expect(row(table)).toBeFocused();

  const next = note.getByRole('button', { name: /^Actie 1 naar/ });
  await next.focus();
  for (const status of ['In behandeling', 'Klaar', 'Afgerond']) {
    await expect(next).toHaveAccessibleName(new RegExp(`naar ${status}`));
    await note.keyboard.press('Enter');
  }
  await expect(next).toBeHidden();
  await expect(note.locator('main :focus, main:focus')).toHaveCount(1);
});

test('[GBT8] a hundred events that come in while the notulist types change neither text nor focus', async () => {
  const typed = 'Inwoners van Lingehof verlaten de wijk';
  await note.keyboard.press('Alt+b');
  const subject = note.getByRole('form', { name: 'Besluit' }).getByLabel('Onderwerp');
  await expect(subject).toBeFocused();
  const events = Promise.all(
    Array.from({ length: HUNDRED }, (_, index) =>
      chair.write('EntryLogged', { ...fact, text: `Regel ${index + 1} van een ander` }),
    ),
  );
  await note.keyboard.type(typed);
  await events;
  const beeld = note.getByRole('region', { name: /^Beeld/ });
  await expect(beeld.getByText(/^Regel \d+ van een ander$/)).toHaveCount(HUNDRED);
  await expect(subject).toBeFocused();
  await note.keyboard.type(' nu');
  await expect(subject).toHaveValue(`${typed} nu`);
});
