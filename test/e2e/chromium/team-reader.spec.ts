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
  await notulist.write('EntryLogged', {
    kind: 'report',
    text: 'Kwel bij Zandpad 12',
    team: 'GBT',
    objectiveId: null,
    picture: { theme: 'incident', factStatus: 'fact', isVerified: true, source: 'Dijkpost', injectSeq: null },
  });
  await notulist.write('DecisionProposed', {
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
  });
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
    await expect(page.getByText('Opschalen naar GRIP 3').first()).toBeVisible();
});
test.afterEach(() => {
  expect(watched.problems()).toEqual([]);
});
test.afterAll(async () => {
  exercise.close();
  await context.close();
});

test('[RDR1] print', async () => {
  for (const page of [note, table, room]) console.log(await page.locator('body').ariaSnapshot());
});
