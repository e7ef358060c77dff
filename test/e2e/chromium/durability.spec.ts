/** What was typed or recorded is still there: after a reload, without a hub, and when the hub was killed. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { newContext, openRegie, test, watch } from '../browser-world.ts';
import { startHub } from '../hub-process.ts';
import { expectKept } from '../kept-drafts.ts';
import { button, dialog, entryField, logByKeys, logLine } from '../leader-verbs.ts';

const isFull = process.env.PARAAT_TEST_PROFILE === 'full';
/** How often the hub is killed under the pen. */
const ROUNDS = isFull ? 20 : 2;
const LINES_A_ROUND = 3;

test('[UI14] [DLG5] typed text that is not recorded survives a reload, and Esc after it', async ({
  page,
  fixedHub,
  watched,
}) => {
  void watched;
  await openRegie(page, fixedHub);
  await expectKept(page, 'quick-entry', () => page.keyboard.press('Alt+3'));
  await expectKept(page, 'quick-entry', () => entryField(page).fill('Halve regel over de zandzak'));
  await page.reload();
  await expect(entryField(page)).toHaveValue('Halve regel over de zandzak');
  const form = page.getByRole('form', { name: 'Snelle invoer' });
  await expect(form.getByRole('radio', { name: /^Actie/ })).toBeChecked();

  await expectKept(page, 'dialog', () => button(page, 'Opschalen').click());
  const reason = dialog(page).getByRole('textbox', { name: 'Aanleiding' });
  await expectKept(page, 'dialog', () => reason.fill('Halve aanleiding'));
  await page.reload();
  await expect(reason).toHaveValue('Halve aanleiding');
  await reason.press('Escape');
  await expect(dialog(page).getByText('Uw invoer staat er nog.')).toBeVisible();
  await button(dialog(page), 'Annuleren').click();
});

test('[UI15] lines written without a hub are kept here and delivered once', async ({
  page,
  context,
  dataFolder,
}) => {
  test.setTimeout(60_000 + ROUNDS * 20_000);
  let hub = await startHub(dataFolder, { isDemo: true });
  const { port } = hub;
  const watched = watch(context, hub.origin);
  // What a browser says of a hub that is away.
  watched.expectOnly(/ERR_CONNECTION_REFUSED|WebSocket connection|status of 403/);
  await page.goto(hub.places.url);
  await button(page, 'Openen: Voorbeeld: Hoog water, bezig').click();
  await expect(entryField(page)).toBeVisible();
  const written: string[] = [];
  const write = async (words: string) => {
    await logByKeys(page, 1, words);
    written.push(words);
  };
  for (let round = 1; round <= ROUNDS; round += 1) {
    await write(`Voor de klap ${round}`);
    await hub.kill();
    for (let line = 1; line <= LINES_A_ROUND; line += 1) await write(`Zonder hub ${round}.${line}`);
    const last = logLine(page, `Zonder hub ${round}.${LINES_A_ROUND}`);
    await expect(last.getByText('Bewaard op dit apparaat')).toBeAttached();
    if (round === 1) {
      await expect(page.getByText('Verbinding kwijt.')).toBeVisible();
      await expect(page.getByText(/staan veilig op dit apparaat/)).toBeVisible();
    }
    if (isFull && round === 1) {
      // A command waits some seconds for the hub before it gives up.
      await button(page, 'Pauzeren').click();
      await expect(page.getByText('Dit is niet gelukt.')).toBeVisible();
      await button(page, 'Begrepen').click();
    }
    hub = await startHub(dataFolder, { port });
    // The new address lets this browser in again; the open window carries on by itself.
    await context.request.get(hub.places.url);
    await expect(last.getByText('Bij de oefenleiding')).toBeAttached();
  }
  await expect(page.getByText('Verbinding kwijt.')).toBeHidden();
  expect(await recorded(page, /^(Voor de klap|Zonder hub)/)).toEqual(written);
  expect(watched.problems()).toEqual([]);
  await hub.stop();
});

/** The entries of the log that begin with these words, as the hub gives them in its file. */
async function recorded(page: Page, beginning: RegExp): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Verslag' }).click();
  const downloading = page.waitForEvent('download');
  await button(page, 'Logboek exporteren (JSON)').click();
  const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as {
    readonly events: readonly { readonly type: string; readonly payload: { readonly text: string } }[];
  };
  return file.events
    .filter(({ type, payload }) => type === 'EntryLogged' && beginning.test(payload.text))
    .map(({ payload }) => payload.text);
}

test('[UI16] a second tab of one participant says that the first is open, and goes on when that closes', async ({
  page,
  context,
  fixedHub,
  watched,
}) => {
  void watched;
  await openRegie(page, fixedHub);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('Deze oefening is al geopend in een ander tabblad.')).toBeVisible();
  await expect(entryField(second)).toHaveCount(0);
  await page.reload();
  await expect(entryField(page)).toBeVisible();
  await expect(second.getByText('Deze oefening is al geopend in een ander tabblad.')).toBeVisible();
  await page.close();
  await expect(entryField(second)).toBeVisible();
});

test('[DLG6] a dialog that waits for its answer cannot be cancelled', async ({ page, dataFolder }) => {
  const hub = await startHub(dataFolder, { isDemo: true });
  const held: (() => void)[] = [];
  let isHeld = false;
  await page.routeWebSocket(/\/rpc/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => (isHeld ? held.push(() => socket.send(message)) : socket.send(message)));
  });
  await page.goto(hub.places.url);
  await button(page, 'Openen: Voorbeeld: Hoog water, bezig').click();
  await button(page, 'Opschalen').click();
  await dialog(page).getByText('Opgelegd door de oefenleiding').click();
  await dialog(page).getByRole('textbox', { name: 'Aanleiding' }).fill('De dijk is verzadigd.');
  isHeld = true;
  await button(dialog(page), /^Opschalen naar GRIP/).click();
  await expect(button(dialog(page), 'Annuleren')).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeVisible();
  isHeld = false;
  for (const send of held) send();
  await expect(dialog(page)).toBeHidden();
  await expect(logLine(page, 'De dijk is verzadigd.')).toBeVisible();
  await hub.stop();
});

test('[UI17] a command built on an old screen is refused, with the reason', async ({
  page,
  browser,
  fixedHub,
  watched,
}) => {
  void watched;
  const other = await newContext(browser);
  const late = await other.newPage();
  const held: (string | Buffer)[] = [];
  let letThrough: ((message: string | Buffer) => void) | null = null;
  let isHeld = false;
  await late.routeWebSocket(/\/rpc/, (socket) => {
    const server = socket.connectToServer();
    letThrough = (message) => socket.send(message);
    server.onMessage((message) => (isHeld ? held.push(message) : socket.send(message)));
  });
  await openRegie(page, fixedHub);
  await openRegie(late, fixedHub);
  isHeld = true;
  await button(page, 'Pauzeren').click();
  await expect(button(page, 'Hervatten')).toBeVisible();
  await button(late, 'Pauzeren').click();
  isHeld = false;
  for (const message of held) (letThrough as ((message: string | Buffer) => void) | null)?.(message);
  await expect(late.getByText('Dit is niet gelukt.')).toBeVisible();
  await expect(late.getByText('De oefentijd staat al stil.')).toBeVisible();
  await button(page, 'Hervatten').click();
  await expect(button(page, 'Pauzeren')).toBeVisible();
  await other.close();
});
