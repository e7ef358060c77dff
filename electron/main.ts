/**
 * Starts the desktop app: wires settings, data key, hub, windows, bridge and menu together. What stands
 * before `whenReady` must happen before the app is ready.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, nativeTheme, safeStorage, shell } from 'electron';
import packageJson from '../package.json' with { type: 'json' };
import type { About, MenuCommand, WindowParticipant } from '../shared/shell/bridge.ts';
import { MENU_CHANNEL, PREFERENCES_CHANNEL } from '../shared/shell/channels.ts';
import { registerAppScheme } from './app-protocol.ts';
import { parseArguments } from './arguments.ts';
import { registerBridge } from './bridge-handlers.ts';
import { type OpenedData, openData } from './data-access.ts';
import { keepDataKey, keyStoreHere, openDataKey, parseKey } from './data-key.ts';
import * as dialogs from './dialogs.ts';
import { chooseStop, createPendingStops } from './emergency-stop.ts';
import { createHubProcess } from './hub-process.ts';
import { lockDown } from './lockdown.ts';
import { setMenu, updateMenu } from './menu.ts';
import { nl } from './nl.ts';
import { guardQuit } from './quit.ts';
import { openSettings, type Settings } from './settings.ts';
import { createWindowCalls } from './window-calls.ts';
import { createWindowPorts } from './window-ports.ts';
import { createWindows, type ShellWindow, type Windows } from './windows.ts';

const besideThis = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const given = parseArguments(process.argv.slice(1), process.cwd());
const isDevelopment = !app.isPackaged;

app.setName(packageJson.productName);
app.commandLine.appendSwitch('lang', 'nl');
registerAppScheme();
lockDown(besideThis('../renderer'));
if (given.dataFolder) keepProfileIn(given.dataFolder);
if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.exit(0);

/** Windows of another data folder share nothing with those of the user's own. */
function keepProfileIn(dataFolder: string): void {
  const profile = join(dataFolder, 'vensters');
  try {
    for (const each of [dataFolder, profile]) if (!existsSync(each)) mkdirSync(each);
    app.setPath('userData', profile);
  } catch {
    // The folder cannot be written: opening the data says so.
  }
}

/** Null when the file holds no key, or cannot be read. */
function readKey(file: string): string | null {
  try {
    return parseKey(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function run(): Promise<void> {
  const today = new Date().toLocaleDateString('sv-SE');
  const { settings, setAside } = openSettings(app.getPath('userData'), today);
  const ownFolder = join(app.getPath('userData'), 'gegevens');
  const folder = given.dataFolder ?? settings.read().dataFolder ?? ownFolder;
  let data: OpenedData | null = null;
  let isStored = true;
  let dataIsOpen = () => {};
  const opening = new Promise<void>((resolve) => {
    dataIsOpen = resolve;
  });

  const hub = createHubProcess(besideThis('../hub/main.js'), {
    onReady: () => {
      // Another hub tells it anew.
      isStored = true;
      stops.hubReady();
      ports.hubReady();
    },
    onLost: () => ports.hubLost(),
    onRunning: () => renewMenu(),
    onStopAnswered: (commandId, failure) => {
      const exerciseId = stops.answered(commandId);
      if (exerciseId === null || failure === null) return;
      const { name = '' } = hub.running().find((each) => each.exerciseId === exerciseId) ?? {};
      void dialogs.tell(null, nl.stop.failed(name), nl.stop.failedDetail(failure), nl.stop.ok);
    },
    onForked: (exerciseId) => {
      windows.openParticipant({ kind: 'participant', exerciseId, role: 'leader', teamRole: null });
    },
    onFailed: () => void open(data?.folder ?? folder),
    onStorage: async (failure) => {
      isStored = failure === null;
      if (failure === null) return;
      const at = data?.folder ?? folder;
      if ((await dialogs.tellNotStored(failure, at)) === 'showFolder') await shell.openPath(at);
    },
    onUnstable: async () => {
      if ((await dialogs.tellHubUnstable(front(), data?.folder ?? folder)) === 'quit') quitting.quit();
    },
  });
  const windows: Windows = createWindows({
    preload: besideThis('preload.cjs'),
    settings,
    allowDevTools: isDevelopment,
    onCurrent: () => renewMenu(),
    onEmergencyKey: ({ participant }) => stopPlay(participant),
    onLastClose: () => quitting.quit(),
  });
  const deviceId = deviceIdOf(settings);
  const stops = createPendingStops((stop) => hub.stopPlay({ ...stop, deviceId }), randomUUID);
  const renewMenu = () =>
    updateMenu(
      windows.current(),
      hub.running().some(({ inPlay }) => inPlay),
    );
  /** A dialog of a window that does not show yet would wait unseen. */
  const front = () => {
    const window = windows.current()?.browserWindow;
    return window?.isVisible() ? window : null;
  };
  const ports = createWindowPorts({
    hub,
    windows,
    keyHex: () => data?.key.keyHex ?? null,
    deviceId,
  });
  const quitting = guardQuit({
    mayQuit: async () => hub.running().length === 0 || dialogs.askToQuit(front(), hub.running(), isStored),
    settleWindows: windows.settle,
    closeHub: hub.close,
    beforeWindowsClose: windows.letGo,
  });
  const openedData = async () => {
    await opening;
    if (!data) throw new Error('The data folder is open but not known');
    return data;
  };
  const about = async () => aboutThis(await openedData());
  const calls = createWindowCalls({
    windows,
    settings,
    about,
    keyHex: async () => (await openedData()).key.keyHex,
  });
  registerBridge(windows, calls, ports.pageListens);
  settings.onPreferences((preferences) => {
    nativeTheme.themeSource = preferences.theme;
    for (const { browserWindow } of windows.all()) {
      browserWindow.webContents.send(PREFERENCES_CHANNEL, preferences);
    }
  });
  nativeTheme.themeSource = settings.preferences().theme;
  setMenu(
    {
      send: (command) => sendCommand(command, windows),
      stopPlay: () => stopPlay(windows.current()?.participant ?? null),
      openStart: windows.openStart,
      openBeamer: () => {
        const window = windows.current();
        if (window?.participant.kind !== 'participant') return;
        windows.openParticipant({ ...window.participant, role: 'beamer', teamRole: null });
      },
      changeDataFolder: async () => {
        const chosen = await dialogs.chooseFolder(front(), nl.data.chooseFolder, nl.data.chooseFolderButton);
        if (chosen !== null) restartOn(chosen);
      },
      saveRecoveryKey: () => void calls.saveRecoveryKey(windows.current() ?? windows.openStart()),
      showAbout: async () => dialogs.showAbout(front(), await about()),
    },
    isDevelopment,
  );
  app.on('second-instance', () => {
    const window = windows.current();
    if (window) windows.show(window);
    else windows.openStart();
  });

  /** The leader's window opens where it is missed; one that is there stays: it might cover the beamer. */
  function stopPlay(inFront: WindowParticipant | null): void {
    const running = hub.running();
    if (running.length === 0) return;
    const open = windows
      .all()
      .flatMap(({ participant }) => (participant.kind === 'participant' ? [participant] : []));
    const choice = chooseStop(
      inFront,
      running,
      open.map(({ exerciseId }) => exerciseId),
    );
    if (choice.type === 'allStopped') {
      const { allStopped, allStoppedDetail, ok } = nl.stop;
      void dialogs.tell(front(), allStopped(choice.names), allStoppedDetail, ok);
    }
    if (choice.type !== 'stop') return;
    for (const exerciseId of choice.exerciseIds) stops.press(exerciseId);
    for (const exerciseId of choice.exerciseIds) {
      const isLed = open.some((each) => each.role === 'leader' && each.exerciseId === exerciseId);
      if (!isLed)
        windows.openParticipant({ kind: 'participant', exerciseId, role: 'leader', teamRole: null });
    }
  }

  /** The windows belong to a folder, so another folder is another start. */
  function restartOn(chosen: string): void {
    const others = process.argv.slice(1).filter((argument) => !argument.startsWith('--data='));
    if (given.dataFolder === null) settings.write({ dataFolder: chosen });
    quitting.restart(given.dataFolder === null ? others : [...others, `--data=${chosen}`]);
  }

  async function open(first: string): Promise<void> {
    const opened = await openData(first, {
      openKey: (at) =>
        openDataKey(at, {
          safeStorage,
          environmentKey: process.env.PARAAT_KEY,
          randomKey: () => randomBytes(32).toString('hex'),
          mayMakeFolder: at === ownFolder || at === given.dataFolder,
        }),
      restoredKeyStore: keyStoreHere(safeStorage),
      keepKey: (at, keyHex) => keepDataKey(at, keyHex, safeStorage),
      tellKeyNotKept: (at) =>
        void dialogs.tell(front(), nl.data.keyNotKept, nl.data.keyNotKeptDetail(at), nl.data.ok),
      startHub: (attempt) => {
        data = attempt;
        return hub.start({ dataFolder: attempt.folder, ...attempt.key, version: packageJson.version });
      },
      ask: (problem, choices) => dialogs.askAboutData(front(), problem, choices),
      chooseKey: async () => {
        const file = await dialogs.chooseRecoveryKey(front());
        if (file === null) return null;
        const keyHex = readKey(file);
        if (!keyHex) await dialogs.tell(front(), nl.recoveryKey.notAKey, file, nl.recoveryKey.ok);
        return keyHex;
      },
      chooseFolder: () => dialogs.chooseFolder(front(), nl.data.chooseFolder, nl.data.chooseFolderButton),
    });
    if (!opened) return quitting.quit();
    data = opened;
    if (opened.folder !== folder && given.dataFolder === null) settings.write({ dataFolder: opened.folder });
    dataIsOpen();
  }

  windows.openStart();
  void open(folder);
  if (setAside) {
    await dialogs.tell(front(), nl.settings.broken, nl.settings.brokenDetail(setAside), nl.settings.ok);
  }
}

function sendCommand(command: MenuCommand, windows: Windows): void {
  const current = windows.current();
  const belongsToStart = command === 'new-exercise' || command === 'verify-log';
  const target = belongsToStart || !current || current.kind === 'beamer' ? windows.openStart() : current;
  deliver(command, target);
}

function deliver(command: MenuCommand, { browserWindow }: ShellWindow): void {
  const { webContents } = browserWindow;
  if (webContents.isLoading()) {
    webContents.once('did-finish-load', () => webContents.send(MENU_CHANNEL, command));
  } else webContents.send(MENU_CHANNEL, command);
}

function deviceIdOf(settings: Settings): string {
  const known = settings.read().deviceId;
  if (known) return known;
  const deviceId = randomUUID();
  settings.write({ deviceId });
  return deviceId;
}

function aboutThis({ folder, key }: OpenedData): About {
  const { electron, chrome, node } = process.versions;
  const shipped = packageJson.devDependencies.electron;
  return {
    version: packageJson.version,
    electron,
    chromium: chrome,
    node,
    isFallbackRuntime: Number.parseInt(electron, 10) < Number.parseInt(shipped, 10),
    keyStore: key.keyStore,
    dataFolder: folder,
  };
}
