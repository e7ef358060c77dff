/**
 * What a window can ask of the shell: `window.paraat`, put there by the preload, absent in a browser. It
 * names files, windows and settings, never exercise content: that goes over the port to the hub. The port
 * arrives as a window message (`PortMessage`) after `ready()`, and again after each restart of the hub.
 * A call that this kind of window may not make (electron/bridge-rights.ts) rejects.
 */
import type { ParticipantRole } from '../exercise/event.ts';
import type { KeyStore } from './hub-messages.ts';
import type { Preferences, PreferencesPatch } from './preferences.ts';

/** Who this window is. Fixed by the shell when it opens the window. */
export type WindowParticipant =
  | { readonly kind: 'lobby' }
  | {
      readonly kind: 'participant';
      readonly exerciseId: string;
      readonly role: ParticipantRole;
      /** Of a player: his role in the team. */
      readonly teamRole: string | null;
    };

/** Data of the window message that brings the port to the hub as `event.ports[0]`. Check `event.source === window`. */
export interface PortMessage {
  readonly type: typeof PORT_MESSAGE;
  readonly participant: WindowParticipant;
  /** Key (base64, 32 bytes) that seals this window's copy on disk; null where nothing is kept on disk. */
  readonly replicaKey: string | null;
}
export const PORT_MESSAGE = 'paraat:port';

/** Menu items that a page carries out. */
export const MENU_COMMANDS = [
  'new-exercise',
  'command-palette',
  'go-regie',
  'go-logboek',
  'go-verslag',
  'go-instellingen',
  'verify-log',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export const SAVE_TYPES = {
  'application/pdf': 'pdf',
  'application/json': 'json',
  'application/x-paraat-scenario': 'paraat-scenario',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
  'text/plain': 'txt',
} as const;
export type SaveMimeType = keyof typeof SAVE_TYPES;

export type SaveOutcome =
  | { readonly type: 'saved'; readonly path: string }
  | { readonly type: 'cancelled' }
  /** Dutch: what is safe, then what to do. */
  | { readonly type: 'failed'; readonly message: string };

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** Started with another Electron than Paraat ships: 'niet voor echte gegevens'. */
  readonly isFallbackRuntime: boolean;
  readonly keyStore: KeyStore;
  readonly dataFolder: string;
}

/** `lost`: the hub ended and is being restarted; a new port follows. */
export type HubState = 'lost' | 'connected';

/** Ends the subscription. */
export type Unsubscribe = () => void;

export interface ShellBridge {
  readonly kind: 'electron';
  /** Asks for the port; call it once per page load, when the listener for `PortMessage` stands. */
  readonly ready: () => void;
  /** Before the window goes: the shell waits a moment until what is typed is written. */
  readonly onLeaving: (settle: () => Promise<void>) => Unsubscribe;
  readonly onHubState: (listener: (state: HubState) => void) => Unsubscribe;
  /** Opens the window of this role, or focuses it when it is open. From the start window only. */
  readonly openExercise: (exerciseId: string, role: ParticipantRole) => Promise<void>;
  readonly openBeamer: (exerciseId: string) => Promise<void>;
  /** The window of a player, by his role in the team. */
  readonly openTeamRole: (exerciseId: string, teamRole: string) => Promise<void>;
  readonly openStart: () => Promise<void>;
  readonly toggleFullscreen: () => Promise<void>;
  /** Asks where, then writes the file as a whole or not at all. */
  readonly saveFile: (file: {
    readonly fileName: string;
    readonly mimeType: SaveMimeType;
    readonly base64: string;
  }) => Promise<SaveOutcome>;
  /** Shows a file that this window saved in the file manager; false for any other path. */
  readonly showItemInFolder: (path: string) => Promise<boolean>;
  /** Asks for a folder; null when cancelled. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly saveRecoveryKey: () => Promise<SaveOutcome>;
  readonly about: () => Promise<About>;
  readonly preferences: {
    readonly get: () => Promise<Preferences>;
    readonly set: (patch: PreferencesPatch) => Promise<Preferences>;
    readonly onChange: (listener: (preferences: Preferences) => void) => Unsubscribe;
  };
  /** Menu commands chosen before the first listener stood are kept for it. */
  readonly onMenu: (listener: (command: MenuCommand) => void) => Unsubscribe;
}

declare global {
  interface Window {
    readonly paraat?: ShellBridge;
  }
}
