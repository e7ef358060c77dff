/**
 * Native dialogs: one function per question, each answering with a value of the domain. Nothing is decided
 * here.
 */
import { basename } from 'node:path';
import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { About } from '../shared/shell/bridge.ts';
import type { RunningExercise } from '../shared/shell/hub-messages.ts';
import { nl } from './nl.ts';
import type { SaveDialogs } from './save-file.ts';

/** The window a dialog belongs to; null: none. */
export type Parent = BrowserWindow | null;

/** Shows buttons and answers with the one pressed; closing the dialog counts as `cancel`. */
async function ask<T extends string>(
  parent: Parent,
  box: Pick<MessageBoxOptions, 'type' | 'message' | 'detail'>,
  buttons: readonly (readonly [T, string])[],
  cancel: T,
): Promise<T> {
  const options: MessageBoxOptions = {
    ...box,
    title: nl.app,
    buttons: buttons.map(([, label]) => label),
    defaultId: 0,
    cancelId: buttons.findIndex(([value]) => value === cancel),
    noLink: true,
  };
  const { response } = await (parent
    ? dialog.showMessageBox(parent, options)
    : dialog.showMessageBox(options));
  return buttons[response]?.[0] ?? cancel;
}

export type DataChoice = 'restore' | 'retry' | 'otherFolder' | 'quit';
const DATA_BUTTONS: Readonly<Record<DataChoice, string>> = {
  restore: nl.data.restore,
  retry: nl.data.retry,
  otherFolder: nl.data.otherFolder,
  quit: nl.data.quit,
};

/** @param choices the first is the one proposed */
export const askAboutData = (
  parent: Parent,
  problem: { readonly message: string; readonly detail: string },
  choices: readonly DataChoice[],
): Promise<DataChoice> =>
  ask(
    parent,
    { type: 'error', ...problem },
    choices.map((choice) => [choice, DATA_BUTTONS[choice]] as const),
    'quit',
  );

/** @param isStored whether what people do now reaches the disk */
export async function askToQuit(
  parent: Parent,
  running: readonly RunningExercise[],
  isStored: boolean,
): Promise<boolean> {
  const clockText = running.some((exercise) => exercise.clockRunning) ? nl.quit.running : nl.quit.paused;
  const detail = isStored ? clockText : nl.quit.notStored;
  const message = nl.quit.message(running.map((exercise) => exercise.name));
  const answer = await ask(
    parent,
    { type: 'question', message, detail },
    [
      ['stay', nl.quit.stay],
      ['quit', nl.quit.quit],
    ],
    'stay',
  );
  return answer === 'quit';
}

export async function tellHubUnstable(parent: Parent, dataFolder: string): Promise<'goOn' | 'quit'> {
  return ask(
    parent,
    { type: 'warning', message: nl.hub.unstable, detail: nl.hub.unstableDetail(dataFolder) },
    [
      ['goOn', nl.hub.goOn],
      ['quit', nl.hub.quit],
    ],
    'goOn',
  );
}

/** Belongs to no window, so that none is held up by it. */
export async function tellNotStored(
  reason: string,
  dataFolder: string,
): Promise<'showFolder' | 'understood'> {
  return ask(
    null,
    { type: 'warning', message: nl.hub.notStored(reason), detail: nl.hub.notStoredDetail(dataFolder) },
    [
      ['understood', nl.hub.understood],
      ['showFolder', nl.hub.showFolder],
    ],
    'understood',
  );
}

export async function tell(parent: Parent, message: string, detail: string, button: string): Promise<void> {
  await ask(parent, { type: 'info', message, detail }, [['ok', button]], 'ok');
}

export const showAbout = (parent: Parent, about: About): Promise<void> =>
  tell(parent, nl.about.message(about.version), nl.about.detail(about), nl.about.close);

export async function chooseFolder(
  parent: Parent,
  title: string,
  buttonLabel: string,
  defaultPath?: string,
): Promise<string | null> {
  const options = {
    title,
    buttonLabel,
    properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[],
    ...(defaultPath === undefined ? {} : { defaultPath }),
  };
  const { filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
}

export async function chooseRecoveryKey(parent: Parent): Promise<string | null> {
  const options = {
    title: nl.recoveryKey.chooseTitle,
    buttonLabel: nl.recoveryKey.chooseButton,
    defaultPath: app.getPath('documents'),
    properties: ['openFile'] as 'openFile'[],
  };
  const { filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
}

export const saveDialogs = (parent: BrowserWindow, title: string): SaveDialogs => ({
  choosePath: async ({ path, extension }) => {
    const { filePath } = await dialog.showSaveDialog(parent, {
      title,
      buttonLabel: nl.save.button,
      defaultPath: path,
      filters: [{ name: nl.save.kinds[extension], extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return filePath ? filePath : null;
  },
  mayReplace: async (path) => {
    const { message, detail, yes, no } = nl.save.replace;
    const answer = await ask(
      parent,
      { type: 'question', message: message(basename(path)), detail },
      [
        ['no', no],
        ['yes', yes],
      ],
      'no',
    );
    return answer === 'yes';
  },
});
