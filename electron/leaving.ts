/**
 * Lets a page write down what is being typed before its window goes. A page that hangs, crashed or is still loading
 * holds nothing up for long.
 */
import { type BrowserWindow, ipcMain } from 'electron';
import { LEAVE_CHANNEL, LEFT_CHANNEL } from '../shared/shell/channels.ts';

/** Writing takes some hundredths of a second; on a machine that is busy more. */
const PATIENCE_MS = 3_000;

/** Resolves when what was typed in this window is on disk, or cannot be waited for any longer. */
export async function settleWindow({ webContents }: BrowserWindow): Promise<void> {
  if (webContents.isDestroyed() || webContents.isCrashed()) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(patience);
      ipcMain.off(LEFT_CHANNEL, hear);
      webContents.off('destroyed', end);
      webContents.off('render-process-gone', end);
      resolve();
    };
    const hear = ({ sender }: Electron.IpcMainEvent) => {
      if (sender === webContents) end();
    };
    const patience = setTimeout(end, PATIENCE_MS);
    ipcMain.on(LEFT_CHANNEL, hear);
    webContents.once('destroyed', end);
    webContents.once('render-process-gone', end);
    webContents.send(LEAVE_CHANNEL);
  });
  // The browser keeps such a change in memory for some seconds.
  if (!webContents.isDestroyed()) webContents.session.flushStorageData();
}
