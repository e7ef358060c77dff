/**
 * The windows: one per participant, each with its own session. Opening a participant who has a window
 * focuses it. The start window hides while an exercise is led and returns when the last exercise window
 * closes; the last window that can be seen closes only by quitting. Ports and calls are left to others.
 */
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  screen,
  type WebContents,
} from 'electron';
import type { WindowParticipant } from '../shared/shell/bridge.ts';
import type { WindowKind, WindowPlace } from '../shared/shell/preferences.ts';
import { APP_URL } from './app-assets.ts';
import { isEmergencyKey } from './emergency-stop.ts';
import { settleWindow } from './leaving.ts';
import { decideRestart } from './restart-policy.ts';
import type { Settings } from './settings.ts';
import { otherDisplay, visiblePlace } from './window-place.ts';
import { partitionOf } from './window-session.ts';

export interface ShellWindow {
  readonly participant: WindowParticipant;
  readonly kind: WindowKind;
  readonly browserWindow: BrowserWindow;
}
type Participant = Extract<WindowParticipant, { kind: 'participant' }>;

export interface WindowsOptions {
  readonly preload: string;
  readonly settings: Settings;
  readonly allowDevTools: boolean;
  /** The user turns to this window. */
  readonly onCurrent: (window: ShellWindow) => void;
  /** F8 is pressed in this window. */
  readonly onEmergencyKey: (window: ShellWindow) => void;
  /** The user closes the last window that can be seen. */
  readonly onLastClose: () => void;
}

export interface Windows {
  readonly all: () => readonly ShellWindow[];
  readonly of: (contents: WebContents) => ShellWindow | null;
  /** The window the user works in: focused, or the last that was. */
  readonly current: () => ShellWindow | null;
  /** Brings a window to the front. */
  readonly show: (window: ShellWindow) => ShellWindow;
  readonly openStart: () => ShellWindow;
  readonly openParticipant: (participant: Participant) => ShellWindow;
  /** Resolves when what is being typed in the windows is on disk. */
  readonly settle: () => Promise<void>;
  /** From now on every window closes without more ado. */
  readonly letGo: () => void;
}

type Bounds = Pick<WindowPlace, 'width' | 'height'> & Partial<WindowPlace>;

const SIZES: Readonly<Record<WindowKind, Bounds>> = {
  start: { width: 1_280, height: 860 },
  exercise: { width: 1_600, height: 900 },
  beamer: { width: 1_280, height: 720 },
};
const SMALLEST = { minWidth: 480, minHeight: 360 };
/** What shows until the page has drawn itself. */
const BACKGROUND = { light: '#f4f5f7', dark: '#14171b' };

export function createWindows(options: WindowsOptions): Windows {
  const { settings } = options;
  const windows = new Set<ShellWindow>();
  let mayClose = false;
  let current: ShellWindow | null = null;
  /** The start window, while an exercise is led. */
  let putAway: ShellWindow | null = null;

  const turnTo = (window: ShellWindow) => {
    current = window;
    options.onCurrent(window);
  };
  const all = () => [...windows];
  const find = (participant: WindowParticipant) =>
    all().find((window) => partitionOf(window.participant) === partitionOf(participant)) ?? null;
  const workAreas = () => screen.getAllDisplays().map((display) => display.workArea);
  const kept = (kind: WindowKind) => visiblePlace(settings.read().windowPlaces[kind], workAreas());

  function open(participant: WindowParticipant, kind: WindowKind, place: Bounds): ShellWindow {
    const { maximised = false, ...bounds } = place;
    const browserWindow = new BrowserWindow({ ...bounds, ...windowOptions(participant) });
    const window: ShellWindow = { participant, kind, browserWindow };
    let isSettled = false;
    windows.add(window);
    if (maximised) browserWindow.maximize();
    browserWindow.once('ready-to-show', () => {
      if (window === putAway) return;
      // The leader keeps his keys while the room gets its screen.
      if (kind === 'beamer') browserWindow.showInactive();
      else browserWindow.show();
    });
    browserWindow.on('show', () => {
      if (kind !== 'beamer') turnTo(window);
    });
    browserWindow.on('focus', () => turnTo(window));
    browserWindow.on('close', (event) => {
      remember(window);
      if (mayClose || isSettled) return;
      event.preventDefault();
      if (isLast(window)) return options.onLastClose();
      void settleWindow(browserWindow).then(() => {
        isSettled = true;
        if (!browserWindow.isDestroyed()) browserWindow.close();
      });
    });
    browserWindow.on('closed', () => {
      windows.delete(window);
      if (putAway === window) putAway = null;
      if (current === window) current = null;
      const isLed = all().some((other) => other.kind === 'exercise');
      if (!mayClose && kind === 'exercise' && !isLed) openStart();
    });
    browserWindow.webContents.on('before-input-event', (event, input) => {
      if (!isEmergencyKey(input)) return;
      // The leader's page takes the key as well, and shows what becomes of it.
      if (participant.kind !== 'participant' || participant.role !== 'leader') event.preventDefault();
      options.onEmergencyKey(window);
    });
    reloadAfterCrash(browserWindow);
    void browserWindow.loadURL(APP_URL);
    return window;
  }

  function windowOptions(participant: WindowParticipant): BrowserWindowConstructorOptions {
    return {
      ...SMALLEST,
      show: false,
      title: 'Paraat',
      // A screen for participants shows no menu; its keys work.
      autoHideMenuBar: participant.kind === 'participant' && participant.role === 'beamer',
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      webPreferences: {
        partition: partitionOf(participant),
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: process.platform === 'darwin',
        devTools: options.allowDevTools,
        // A clock that lags in a covered window is a wrong clock.
        backgroundThrottling: participant.kind === 'lobby',
      },
    };
  }

  function remember({ kind, browserWindow }: ShellWindow): void {
    const place = { ...browserWindow.getNormalBounds(), maximised: browserWindow.isMaximized() };
    settings.write({ windowPlaces: { ...settings.read().windowPlaces, [kind]: place } });
  }

  /** The last exercise window is never the last: the start window returns after it. */
  const isLast = (window: ShellWindow) =>
    window.kind !== 'exercise' && all().every((other) => other === window || other === putAway);

  function openStart(): ShellWindow {
    const window = find({ kind: 'lobby' });
    if (!window) return open({ kind: 'lobby' }, 'start', kept('start') ?? SIZES.start);
    putAway = null;
    return show(window);
  }

  /** Takes the place of the start window, when that is there. */
  function openExercise(participant: Participant): ShellWindow {
    const start = find({ kind: 'lobby' });
    if (!start || start === putAway) return open(participant, 'exercise', kept('exercise') ?? SIZES.exercise);
    const { browserWindow } = start;
    const place = { ...browserWindow.getNormalBounds(), maximised: browserWindow.isMaximized() };
    const window = open(participant, 'exercise', place);
    putAway = start;
    window.browserWindow.once('show', () => {
      if (start === putAway && !browserWindow.isDestroyed()) browserWindow.hide();
    });
    return window;
  }

  function openBeamer(participant: Participant): ShellWindow {
    const from = current?.browserWindow.getBounds();
    const projector = from ? otherDisplay(from, workAreas()) : null;
    const place = kept('beamer') ?? (projector ? { ...projector, maximised: true } : SIZES.beamer);
    return open(participant, 'beamer', place);
  }

  return {
    all,
    of: (contents) => all().find((window) => window.browserWindow.webContents === contents) ?? null,
    current: () => current ?? all().find((window) => window !== putAway) ?? null,
    show,
    openStart,
    openParticipant: (participant) => {
      const window = find(participant);
      if (window) return show(window);
      return participant.role === 'beamer' ? openBeamer(participant) : openExercise(participant);
    },
    settle: async () => {
      await Promise.all(all().map(({ browserWindow }) => settleWindow(browserWindow)));
    },
    letGo: () => {
      mayClose = true;
    },
  };
}

/** What was written is in the window's own database; the page finds it again. */
function reloadAfterCrash(window: BrowserWindow): void {
  let crashesMs: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const decision = decideRestart(crashesMs, Date.now());
    crashesMs = decision.recentMs;
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, decision.delayMs);
  });
}

function show(window: ShellWindow): ShellWindow {
  const { browserWindow } = window;
  if (browserWindow.isMinimized()) browserWindow.restore();
  browserWindow.show();
  browserWindow.focus();
  return window;
}
