/**
 * What a page asks of the program around it, in the desktop app and in a browser alike: other windows,
 * files, settings, and the way to the hub. Exercise content goes over the transport, never through here.
 */
import type { About, MenuCommand, SaveMimeType, SaveOutcome } from '../../shared/shell/bridge.ts';
import type { Preferences, PreferencesPatch } from '../../shared/shell/preferences.ts';
import type { Transport } from '../replica/transport.ts';

/** What this window is, and how it reaches the hub. */
export interface Seat {
  readonly kind: 'lobby' | 'participant';
  readonly transport: Transport;
  /** Key (base64, 32 bytes) that seals what this window keeps; null when the shell has none for it. */
  readonly replicaKey: string | null;
}

export interface SavedFile {
  readonly fileName: string;
  readonly mimeType: SaveMimeType;
  readonly base64: string;
}

export interface Shell {
  readonly kind: 'desktop' | 'browser';
  /** Resolves when it is known what this window is; never while the hub cannot be reached. */
  readonly takeSeat: () => Promise<Seat>;
  /** Dutch message when it did not open; null when it did. */
  readonly openExercise: (exerciseId: string, role: 'leader' | 'beamer') => Promise<string | null>;
  /** The window of a player, by his role in the team; answers as `openExercise`. */
  readonly openTeamRole: (exerciseId: string, teamRole: string) => Promise<string | null>;
  readonly openStart: () => void;
  /** In a browser the outcome names no path: only the browser knows it. */
  readonly saveFile: (file: SavedFile) => Promise<SaveOutcome>;
  readonly preferences: {
    readonly get: () => Promise<Preferences>;
    readonly set: (patch: PreferencesPatch) => Promise<Preferences>;
    readonly onChange: (listener: (preferences: Preferences) => void) => () => void;
  };
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
  /** Calls `settle` when the page goes. The desktop app waits for it a moment; a browser does not. */
  readonly onLeaving: (settle: () => Promise<void>) => () => void;
  readonly toggleFullscreen: () => void;
  /** What only the desktop app can do; null in a browser. */
  readonly desktop: {
    readonly showItemInFolder: (path: string) => Promise<boolean>;
    readonly chooseFolder: () => Promise<string | null>;
    readonly saveRecoveryKey: () => Promise<SaveOutcome>;
    readonly about: () => Promise<About>;
  } | null;
}

export const NOT_OPENED =
  'Dit venster kon niet worden geopend. Uw gegevens zijn bewaard; probeer het opnieuw.';
