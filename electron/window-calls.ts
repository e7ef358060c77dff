/**
 * What each call of the bridge does, once it is known to be allowed and well formed.
 */
import { existsSync } from 'node:fs';
import { app, type BrowserWindow, shell } from 'electron';
import { type About, SAVE_TYPES, type SaveOutcome } from '../shared/shell/bridge.ts';
import type { BridgeHandlers } from './bridge-handlers.ts';
import { chooseFolder, saveDialogs, tell } from './dialogs.ts';
import { nl } from './nl.ts';
import { saveFile } from './save-file.ts';
import type { Settings } from './settings.ts';
import type { ShellWindow, Windows } from './windows.ts';

export interface WindowCallsOptions {
  readonly windows: Windows;
  readonly settings: Settings;
  /** Answers when the data folder is open. */
  readonly about: () => Promise<About>;
  readonly keyHex: () => Promise<string>;
}

export interface WindowCalls extends BridgeHandlers {
  readonly saveRecoveryKey: (window: ShellWindow) => Promise<SaveOutcome>;
}

export function createWindowCalls(options: WindowCallsOptions): WindowCalls {
  const { windows, settings } = options;
  const savedBy = new WeakMap<BrowserWindow, Set<string>>();

  function saveFolder(): string {
    const { defaultFolder } = settings.preferences();
    return defaultFolder !== null && existsSync(defaultFolder) ? defaultFolder : app.getPath('documents');
  }

  return {
    openExercise: (_window, exerciseId, role) => {
      windows.openParticipant({ kind: 'participant', exerciseId, role, teamRole: null });
    },
    openBeamer: (_window, exerciseId) => {
      windows.openParticipant({ kind: 'participant', exerciseId, role: 'beamer', teamRole: null });
    },
    openTeamRole: (_window, exerciseId, teamRole) => {
      windows.openParticipant({ kind: 'participant', exerciseId, role: 'player', teamRole });
    },
    openStart: () => {
      windows.openStart();
    },
    toggleFullscreen: ({ browserWindow }) => {
      browserWindow.setFullScreen(!browserWindow.isFullScreen());
    },
    saveFile: async ({ browserWindow }, { fileName, mimeType, base64 }) => {
      const content = Buffer.from(base64, 'base64');
      const outcome = await saveFile(
        { fileName, extension: SAVE_TYPES[mimeType], content },
        saveFolder(),
        saveDialogs(browserWindow, nl.save.title),
      );
      if (outcome.type === 'saved') {
        const paths = savedBy.get(browserWindow) ?? new Set();
        savedBy.set(browserWindow, paths.add(outcome.path));
      }
      return outcome;
    },
    showItemInFolder: ({ browserWindow }, path) => {
      if (!savedBy.get(browserWindow)?.has(path)) return false;
      shell.showItemInFolder(path);
      return true;
    },
    chooseFolder: ({ browserWindow }) =>
      chooseFolder(browserWindow, nl.save.folderTitle, nl.save.folderButton, saveFolder()),
    saveRecoveryKey: async ({ browserWindow }) => {
      const content = Buffer.from(`${await options.keyHex()}\n`);
      const outcome = await saveFile(
        { fileName: nl.recoveryKey.fileName, extension: 'txt', content, mode: 0o600 },
        saveFolder(),
        saveDialogs(browserWindow, nl.recoveryKey.title),
      );
      const { saved, savedDetail, ok } = nl.recoveryKey;
      if (outcome.type === 'saved') void tell(browserWindow, saved, savedDetail(outcome.path), ok);
      return outcome;
    },
    about: () => options.about(),
    'preferences.get': () => settings.preferences(),
    'preferences.set': (_window, patch) => settings.setPreferences(patch),
  };
}
