/**
 * A GBT hour of hoog water in the app, with the keyboard alone: leader, notulist and burgemeester each in a window of
 * his own. Two meetings, five decisions, eight actions, a term that is missed; then the same lists in every window, a
 * log that verifies and a report that tells it. The clock stands still but for the jumps of the leader.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { removeFolder } from '../browser-world.ts';
import { startHub } from '../hub-process.ts';
import { expectKept } from '../kept-drafts.ts';
import { button, dialog, phase } from '../leader-verbs.ts';
import { plannedExercise } from '../ready-exercise.ts';
import { launchShell, makeDataFolder, openParticipant, quitShell, root, test } from '../world.ts';
import {
  assign,
  choose,
  command,
  confirm,
  fill,
  form,
  goTo,
  jumpBy,
  log,
  nextStep,
  panel,
  press,
  propose,
  readAll,
  rowsOf,
  send,
  steps,
  typeDecision,
} from './table-verbs.ts';

test.describe.configure({ mode: 'serial' });

const NAME = 'GBT-uur hoog water';
const LINGEHOF = 'Evacuatie van de wijk Lingehof';
const ROADS = 'Scholen, N835 en kijkers op de dijk';
const TERM = 'Noodverordening naar raad, commissaris van de Koning en officier van justitie';
const SUBJECTS = [
  'Opschalen naar GRIP 3',
  'Kernboodschap alleen via het liveblog',
  'Dijk vrijmaken',
  'Scholen dicht',
  'Evacuatie van Lingehof',
];

let folder: string;
let app: ElectronApplication;
let exerciseId: string;
let leader: Page;
let notulist: Page;
let chair: Page;

test.beforeAll(async () => {
  folder = makeDataFolder();
  const hub = await startHub(folder);
  exerciseId = await plannedExercise(hub, {
    scenarioId: 'hoog-water',
    name: NAME,
    roles: {
      burgemeester: 'M. van Rhee',
      'adviseur-politie': 'T. Bakker',
      'adviseur-brandweer': 'H. Visser',
      'adviseur-bevolkingszorg': 'N. Kaya',
      'notulist-gbt': 'A. Mulder',
    },
  });
  await hub.stop();
  const shell = await launchShell(folder);
  app = shell.app;
  leader = await openParticipant(app, shell.start, exerciseId, 'leader');
  await expect(leader.getByRole('banner')).toBeVisible();
});
test.afterAll(async () => {
  await quitShell(app);
  removeFolder(folder);
});

const openWindow = async (role: string): Promise<Page> => {
  const opened = app.waitForEvent('window');
  await command(leader, `Venster openen: ${role}`);
  return opened;
};
const windows = () => [leader, notulist, chair];
const inEveryWindow = (check: (page: Page) => Promise<void>) => Promise.all(windows().map(check));

test('[GBT1] three windows of one app open by the palette of the leader', async () => {
  await command(leader, 'Oefening starten');
  await expect(leader.getByRole('banner')).toContainText('Loopt');
  await press(leader, 'Control+p');
  await expect(leader.getByRole('banner')).toContainText('Gepauzeerd');
  notulist = await openWindow('Notulist');
  chair = await openWindow('Burgemeester');
  await expect(form(notulist, 'Regel vastleggen')).toBeVisible();
  await expect(chair.getByText('U bent: Burgemeester')).toBeVisible();
});

test('[GBT2] the first meeting: messages read, the picture, a dilemma with advice, three decisions proposed', async () => {
  await jumpBy(leader, 26);
  await expect(panel(chair, 'Berichten')).toContainText('Dijkgraaf belt over de verwachting');
  await readAll(chair);

  await press(notulist, 'F2');
  await expect(dialog(notulist)).toContainText('Eerste overleg openen');
  await send(notulist);
  await log(notulist, 1, 'Bij dijkpaal 214 ligt de klei bloot over vier meter');
  await log(notulist, 2, 'De top komt om 10:50');
  await log(notulist, 4, 'Hoeveel mensen in Zandpad kunnen niet zelf weg?');
  await log(notulist, 7, 'Geen slachtoffers in Zandpad en Lingehof');
  await nextStep(notulist, 'Oordeelsvorming');
  await press(notulist, 'Alt+d');
  await fill(
    notulist,
    'De Wilgen nu verplaatsen of afwachten?',
    'Nu verplaatsen',
    'Iedereen is weg vóór de top',
    'Zwaar voor wie ligt',
    'Afwachten',
  );
  await press(notulist, 'Control+Enter');
  await expect(panel(notulist, 'Dilemma')).toContainText('De Wilgen nu verplaatsen of afwachten?');
  await expect(form(notulist, 'Dilemma')).toBeHidden();
  await press(notulist, 'Alt+v');
  await expect(form(notulist, 'Advies').getByRole('combobox', { name: 'Wie adviseert' })).toBeFocused();
  await fill(notulist, 'Adviseur brandweer', '', '', 'Wat weg is, hoeven wij niet te redden');
  await press(notulist, 'Control+Enter');
  await expect(form(notulist, 'Advies')).toBeHidden();
  await expect(panel(chair, 'Dilemma')).toContainText('Wat weg is, hoeven wij niet te redden');

  await nextStep(notulist, 'Besluitvorming');
  await propose(notulist, {
    subject: 'Opschalen naar GRIP 3',
    decision: 'Het GBT komt bijeen in de crisisruimte',
    rationale: 'De verwachting ligt boven fase 4 van het waterschap',
    actions: [{ text: 'Sporthal De Waterkant voorbereiden', owner: 'Adviseur bevolkingszorg', due: '+20' }],
  });
  await confirm(chair, 'Opschalen naar GRIP 3');
  await propose(notulist, {
    subject: 'Kernboodschap alleen via het liveblog',
    decision: 'Nog geen NL-Alert; inwoners lezen het liveblog',
    rationale: 'Een NL-Alert kan onrust geven',
  });
  await expect(panel(chair, 'Besluiten')).toContainText('Kernboodschap alleen via het liveblog');
  await command(chair, 'Besluit 2 intrekken');
  await goTo(chair, dialog(chair).getByRole('textbox'));
  await chair.keyboard.insertText('Het liveblog bereikt oudere inwoners niet');
  await send(chair);
  await assign(
    notulist,
    { text: 'De dijkgraaf bellen en terugmelden', owner: 'Burgemeester', due: '+10' },
    { text: 'De meldkamer op de hoogte brengen', owner: 'Adviseur brandweer', due: '+15' },
    { text: 'Kijkers van de dijk halen', owner: 'Adviseur politie', due: '+60' },
  );

  await press(notulist, 'F2');
  await expect(dialog(notulist)).toContainText('Eerste overleg sluiten');
  await notulist.keyboard.insertText('+47');
  await send(notulist);
  await press(notulist, 'F4');
  await expect(dialog(notulist)).toContainText('Geen slachtoffers in Zandpad en Lingehof');
  await expect(dialog(notulist)).toContainText(/Om \d\d:\d\d/);
  await press(notulist, 'Escape');
  await expect(dialog(notulist)).toBeHidden();
});

test('[GBT3] the second meeting: an action is late, a decision moves the scenario, a term is shown', async () => {
  await jumpBy(leader, 47);
  await expect(panel(notulist, 'Acties').getByText('te laat').first()).toBeVisible();
  await command(chair, 'Actie 2 naar In behandeling');
  await command(chair, 'Actie 2 naar Klaar');
  const third = panel(notulist, 'Acties').getByRole('button', { name: /^Actie 3 naar/ });
  await goTo(notulist, panel(notulist, 'Acties'), 'F6');
  await goTo(notulist, third, 'ArrowDown');
  for (const status of ['In behandeling', 'Klaar', 'Afgerond']) {
    await expect(third).toHaveAccessibleName(new RegExp(`naar ${status}`));
    await press(notulist, 'Enter');
  }
  await expect(panel(notulist, 'Acties')).toContainText('1 afgerond');

  await press(notulist, 'F2');
  await expect(dialog(notulist)).toContainText('Vervolgoverleg');
  await send(notulist);
  await expect(steps(notulist)).toContainText('Beeldvorming');
  await nextStep(notulist, 'Oordeelsvorming');
  await nextStep(notulist, 'Besluitvorming');
  await propose(notulist, {
    subject: 'Dijk vrijmaken',
    decision: 'Noodverordening voor de dijk en omgeving',
    rationale: 'Zonder vrije dijk komt het zand niet aan',
    actions: [
      { text: 'Noodverordening bekendmaken', owner: 'Communicatieadviseur (strategisch)', due: '+10' },
      { text: 'Noodverordening versturen', owner: 'Adviseur crisisbeheersing (ACB)', due: '+45' },
    ],
    ground: /Gemeentewet art\. 176/,
  });
  await confirm(chair, 'Dijk vrijmaken');
  await command(leader, 'Beantwoordt beslispunt…: 3.');
  await choose(
    leader,
    dialog(leader).getByRole('button', { name: /Beantwoordt beslispunt/ }),
    new RegExp(ROADS),
  );
  await goTo(leader, dialog(leader).getByRole('radio', { name: /^Noodverordening/ }));
  await press(leader, 'Space');
  await send(leader);
  await command(leader, `Tonen aan het team: ${TERM}`);
  await inEveryWindow(async (page) => {
    await expect(panel(page, 'Termijnen').or(panel(page, 'Wettelijke termijnen')).first()).toContainText(
      TERM,
    );
  });
  await propose(notulist, {
    subject: 'Scholen dicht',
    decision: 'Scholen in Zandpad en Lingehof blijven vandaag dicht',
    rationale: 'De wegen moeten vrij blijven',
    actions: [{ text: 'Ouders bericht sturen', owner: 'Communicatieadviseur (strategisch)', due: '+10' }],
  });
  await confirm(chair, 'Scholen dicht');

  await jumpBy(leader, 16);
  await expect(panel(leader, 'Openstaande beslispunten')).toContainText(LINGEHOF);
  await propose(notulist, {
    subject: 'Evacuatie van Lingehof',
    decision: 'Inwoners van Lingehof verlaten de wijk',
    rationale: 'Het leeghalen kost vijfentwintig minuten',
    actions: [{ text: 'Het vertrek begeleiden', owner: 'Adviseur politie', due: '+20' }],
  });
  await expect(panel(leader, 'Besluiten')).toContainText('Evacuatie van Lingehof');
  await command(leader, 'Bekrachtigen op woord van de voorzitter: 5.');
  await choose(
    leader,
    dialog(leader).getByRole('button', { name: /Beantwoordt beslispunt/ }),
    new RegExp(LINGEHOF),
  );
  await goTo(leader, dialog(leader).getByRole('radio', { name: /^Horizontaal/ }));
  await press(leader, 'Space');
  await send(leader);
  await expect(phase(leader, 'Evacuatie')).toHaveText(/huidige fase/);
  await expect(panel(leader, 'Openstaande beslispunten')).toContainText(
    'Horizontaal: inwoners verlaten de wijk, besloten om',
  );

  await press(notulist, 'F2');
  await expect(dialog(notulist)).toContainText('sluiten');
  await send(notulist);
  await press(notulist, 'F4');
  await expect(dialog(notulist)).toContainText('Evacuatie van Lingehof');
  await press(notulist, 'Escape');
});

test('[GBT4] a sitrap is sent and read, a duty is met and a term is missed', async () => {
  await command(leader, 'Sitrap maken');
  const sitrap = form(leader, 'Sitrap');
  await expect(sitrap.getByLabel('Titel')).toBeFocused();
  const title = await sitrap.getByLabel('Titel').inputValue();
  await press(leader, 'Control+Enter');
  await expect(leader.getByText(`${title} is verstuurd.`)).toBeVisible();
  await expect(panel(chair, 'Berichten')).toContainText(title);
  await readAll(chair);
  await command(chair, 'Voldaan: Noodverordening zo snel mogelijk sturen');
  await jumpBy(leader, 48);
  await inEveryWindow(async (page) => {
    await expect(panel(page, 'Termijnen en plichten')).toContainText(/verstreken om/);
    await expect(panel(page, 'Termijnen en plichten')).toContainText('1 voldaan');
  });
});

test('[GBT5] besluitenlijst and actielijst are the same in every window', async () => {
  await inEveryWindow((page) => expect(page.getByText('nog niet bij de oefenleiding')).toHaveCount(0));
  const lists = async (page: Page) => ({
    decisions: await rowsOf(page, 'Besluiten'),
    actions: await rowsOf(page, 'Acties'),
  });
  const ofLeader = await lists(leader);
  expect(ofLeader.decisions.map(([number, subject, status]) => [number, subject, status])).toEqual(
    SUBJECTS.map((subject, index) => [
      String(index + 1),
      subject,
      index === 1 ? 'Ingetrokken' : 'Bekrachtigd',
    ]),
  );
  expect(ofLeader.decisions[4]).toContain('op woord van de voorzitter');
  expect(ofLeader.actions.length).toBe(8);
  for (const page of [notulist, chair]) await expect.poll(() => lists(page)).toEqual(ofLeader);
});

test('[GBT6] a page that crashes while the notulist types gives his decision back', async () => {
  await typeDecision(notulist, {
    subject: 'Terugkeer voorbereiden',
    decision: 'Nog niet terug; eerst keurt het waterschap',
    rationale: '',
  });
  await expectKept(notulist, 'note-decision', () => notulist.keyboard.insertText('Half getypt'));
  const inWindow = <T>(run: string) =>
    app.evaluate(async ({ webContents }, script) => {
      const contents = webContents
        .getAllWebContents()
        .find((each) => each.session.storagePath?.endsWith('-player-notulist-gbt'));
      if (!contents || contents.isCrashed() || contents.isLoading()) return null;
      return contents.executeJavaScript(script) as Promise<unknown>;
    }, run) as Promise<T | null>;
  const crashed = notulist.waitForEvent('crash');
  await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((each) => each.session.storagePath?.endsWith('-player-notulist-gbt'))
      ?.forcefullyCrashRenderer(),
  );
  await crashed;
  // Playwright lets go of a page that crashed; the window itself is asked.
  await expect
    .poll(() =>
      inWindow(
        '[...document.querySelectorAll(".note-form :is(input, textarea)")].map((field) => field.value).slice(0, 3)',
      ),
    )
    .toEqual(['Terugkeer voorbereiden', 'Nog niet terug; eerst keurt het waterschap', 'Half getypt']);
});

test('[GBT7] the log verifies and the report tells the decisions', async () => {
  await command(leader, 'Oefening beëindigen');
  await goTo(leader, button(leader.getByRole('alertdialog'), 'Oefening beëindigen'));
  await press(leader, 'Enter');
  await expect(leader.getByText('Deze oefening is beëindigd.')).toBeVisible();
  await app.evaluate(
    ({ dialog: native }, [into, separator]) => {
      native.showSaveDialog = (async (...given: unknown[]) => {
        const { defaultPath = '' } = given.at(-1) as Electron.SaveDialogOptions;
        return { canceled: false, filePath: `${into}${separator}${defaultPath.split(/[\\/]/).at(-1)}` };
      }) as typeof native.showSaveDialog;
    },
    [folder, '/'],
  );
  await command(leader, 'Ga naar verslag');
  const save = async (action: string, name: RegExp): Promise<string> => {
    await goTo(leader, button(leader, action));
    await press(leader, 'Enter');
    const notice = leader.getByText(name);
    await expect(notice).toBeVisible();
    return ((await notice.textContent()) ?? '').replace(/^.*?: /, '');
  };
  const log = await save('Logboek exporteren (JSON)', /\.json$/);
  const verified = execFileSync(process.execPath, [
    join(root, 'dist/hub/cli.js'),
    'log',
    'verify',
    log,
    '--json',
  ]);
  expect(JSON.parse(verified.toString())).toMatchObject({
    outcome: 'good',
    logs: [{ name: NAME, outcome: 'intact' }],
  });
  const report = await save('Evaluatieverslag maken', /\.pdf$/);
  const words = execFileSync('pdftotext', ['-layout', report, '-']).toString().replace(/\s+/g, ' ');
  for (const subject of SUBJECTS) expect(words).toContain(subject);
});
