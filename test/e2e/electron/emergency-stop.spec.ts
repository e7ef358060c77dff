import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { fillWithDemo, openRunning, RUNNING } from '../demo-exercise.ts';
import { button, dialog } from '../leader-verbs.ts';
import { answerDialogs, chooseMenu, hubPid, test, windowsOf } from '../world.ts';
import { leaderPid, pressIn } from './shell-verbs.ts';

async function openBeamer(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window');
  await chooseMenu(app, 'open-beamer');
  const beamer = await opened;
  await expect(beamer.getByRole('heading').first()).toBeVisible();
  return beamer;
}

const noPlay = (beamer: Page) => beamer.getByText(/NO PLAY/).first();

async function resume(leader: Page): Promise<void> {
  await button(leader, 'Hervatten').first().click();
  await dialog(leader).getByRole('textbox').first().fill('Alles is veilig');
  await button(dialog(leader), 'Oefening hervatten').click();
  await expect(dialog(leader)).toBeHidden();
}

test('[APP11] F8 stops the running exercise from the beamer, also when only that is open', async ({
  launch,
  dataFolder,
}) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  const leader = await openRunning(app, start);
  const opened = app.waitForEvent('window');
  await chooseMenu(app, 'open-beamer');
  const beamer = await opened;
  await expect(beamer.getByRole('heading').first()).toBeVisible();
  // A window that does not show yet takes no keys.
  await expect(async () => {
    await pressIn(app, 'beamer', 'F8');
    await expect(button(leader, 'Hervatten').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();

  await resume(leader);
  await expect(noPlay(beamer)).toBeHidden();
  await leader.close();
  await expect.poll(async () => (await windowsOf(app)).length).toBe(2);
  const reopened = app.waitForEvent('window');
  await pressIn(app, 'beamer', 'F8');
  await expect(button(await reopened, 'Hervatten').first()).toBeVisible();
  await expect(noPlay(beamer)).toBeVisible();
});

test('[APP11] F8 stops the running exercise from the start window', async ({ launch, dataFolder }) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  await expect(button(start, 'Openen: Voorbeeld: Hoog water, bezig')).toBeVisible();
  const opened = app.waitForEvent('window');
  await pressIn(app, 'start', 'F8');
  await expect((await opened).getByText('NO PLAY: de oefening is gestopt.')).toBeVisible();
});

test('[APP11] F8 in the start window stops a paused exercise of which only the beamer is open, and says when there is nothing left to stop', async ({
  launch,
  dataFolder,
}) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  const asked = await answerDialogs(app, 'Begrepen');
  const leader = await openRunning(app, start);
  const beamer = await openBeamer(app);
  await button(leader, 'Pauzeren').click();
  await expect(button(leader, 'Hervatten')).toBeVisible();
  await leader.close();
  await expect(button(start, `Openen: ${RUNNING}`)).toBeVisible();
  const reopened = app.waitForEvent('window');
  await pressIn(app, 'start', 'F8');
  await expect(noPlay(beamer)).toBeVisible();
  await expect((await reopened).getByText('NO PLAY: de oefening is gestopt.')).toBeVisible();
  expect(await asked()).toEqual([]);

  await chooseMenu(app, 'open-start');
  await pressIn(app, 'start', 'F8');
  await expect.poll(asked).toEqual([`De oefening ${RUNNING} is al gestopt.`]);
});

test("[APP12] F8 needs no page: not the leader's while it hangs, nor just after it crashed", async ({
  launch,
  dataFolder,
}) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  const leader = await openRunning(app, start);
  const beamer = await openBeamer(app);
  const pid = await leaderPid(app);
  process.kill(pid, 'SIGSTOP');
  await pressIn(app, 'leader', 'F8');
  await expect(noPlay(beamer)).toBeVisible();
  process.kill(pid, 'SIGCONT');
  await resume(leader);
  await expect(noPlay(beamer)).toBeHidden();

  process.kill(pid, 'SIGKILL');
  await pressIn(app, 'beamer', 'F8');
  await expect(noPlay(beamer)).toBeVisible();
});

test('[APP13] Noodstop chosen while the hub is away is done when it is back', async ({
  launch,
  dataFolder,
}) => {
  fillWithDemo(dataFolder);
  const { app, start } = await launch();
  const leader = await openRunning(app, start);
  const beamer = await openBeamer(app);
  await button(leader, 'Opschalen').click();
  const reason = dialog(leader).getByRole('textbox', { name: 'Aanleiding' });
  await reason.fill('Dit typt de oefenleider nog');
  const pid = await hubPid(app);
  if (pid !== null) process.kill(pid, 'SIGKILL');
  await expect.poll(() => hubPid(app)).not.toBe(pid);
  await chooseMenu(app, 'emergency-stop');
  await expect(noPlay(beamer)).toBeVisible({ timeout: 15_000 });
  await expect(leader.getByText('Gestopt (NO PLAY)')).toBeVisible();
  await expect(dialog(leader)).toBeHidden();
  await resume(leader);
  await expect(noPlay(beamer)).toBeHidden();
  await button(leader, 'Opschalen').click();
  await expect(reason).toHaveValue('Dit typt de oefenleider nog');
});
