/** What tests do to the desktop app from outside its pages: keys as the system gives them, processes. */
import type { ElectronApplication } from '@playwright/test';

/** As a key on the keyboard: to the shell, to the page, and to the menu when the page leaves it. */
export const pressIn = (app: ElectronApplication, session: 'beamer' | 'leader' | 'start', keyCode: string) =>
  app.evaluate(
    ({ BrowserWindow }, [wanted, key]) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => {
        const folder = webContents.session.storagePath?.split(/[\\/]/).at(-1) ?? 'beamer';
        return folder.endsWith(wanted);
      });
      window?.focus();
      window?.webContents.focus();
      for (const type of ['keyDown', 'keyUp'] as const) {
        window?.webContents.sendInputEvent({ type, keyCode: key });
      }
    },
    [session, keyCode] as const,
  );

/** Process id of the leader's page. */
export const leaderPid = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ webContents }) => {
    const contents = webContents
      .getAllWebContents()
      .find((each) => each.session.storagePath?.endsWith('-leader'));
    return contents?.getOSProcessId() ?? 0;
  });
