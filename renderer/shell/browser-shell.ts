/**
 * The shell where Paraat runs in a browser: the address says what this page is, another participant opens
 * by a grant that the hub gives out to the start page's connection, files are downloads, and settings lie
 * in the browser's storage under the same schema as in the desktop app.
 */
import {
  type Preferences,
  type PreferencesPatch,
  preferencesSchema,
  settingsFileSchema,
} from '../../shared/shell/preferences.ts';
import { createHubClient } from '../replica/hub-client.ts';
import type { GrantRequest } from '../replica/lobby-client.ts';
import { bytesOf } from '../replica/sealing.ts';
import { socketTransport } from '../replica/socket-transport.ts';
import { onPageHide } from './leaving.ts';
import { NOT_OPENED, type SavedFile, type Shell } from './shell.ts';

const PREFERENCES = 'paraat-preferences';
const PARTICIPANT_PATH = /^\/w\/([^/]+)\/?$/;
const GRANT_PATIENCE_MS = 5_000;

export function createBrowserShell(): Shell {
  const { location } = window;
  const hubUrl = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`;
  const grant = PARTICIPANT_PATH.exec(location.pathname)?.[1];
  return {
    kind: 'browser',
    takeSeat: async () => ({
      kind: grant === undefined ? 'lobby' : 'participant',
      transport: socketTransport(grant === undefined ? hubUrl : `${hubUrl}?grant=${grant}`),
      replicaKey: null,
    }),
    openExercise: async (exerciseId, role) => {
      const path = await windowPath(hubUrl, { exerciseId, role });
      if (path === null) return NOT_OPENED;
      if (role === 'beamer') return openTab(path, `paraat-${role}-${exerciseId}`);
      location.assign(path);
      return null;
    },
    openTeamRole: async (exerciseId, teamRole) => {
      const path = await windowPath(hubUrl, { exerciseId, role: 'player', teamRole });
      return path === null ? NOT_OPENED : openTab(path, `paraat-${teamRole}-${exerciseId}`);
    },
    openStart: () => location.assign('/'),
    saveFile: async (file) => {
      download(file);
      return { type: 'saved', path: '' };
    },
    preferences: {
      get: async () => readPreferences(),
      set: async (patch) => writePreferences(patch),
      onChange: (listener) => {
        preferenceListeners.add(listener);
        return () => preferenceListeners.delete(listener);
      },
    },
    onMenu: () => () => undefined,
    onLeaving: onPageHide,
    toggleFullscreen: () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void document.documentElement.requestFullscreen();
    },
    desktop: null,
  };
}

/** Null when the hub does not answer. */
async function windowPath(hubUrl: string, asked: GrantRequest): Promise<string | null> {
  const lobby = createHubClient(socketTransport(hubUrl));
  const isUp = await lobby.whenUp(GRANT_PATIENCE_MS);
  const answer = isUp ? await lobby.call((rpc, options) => rpc.lobby.grant(asked, options)) : null;
  lobby.close();
  return answer?.ok ? `/w/${answer.value.grant}` : null;
}

const openTab = (path: string, name: string): string | null =>
  window.open(path, name) ? null : POPUP_BLOCKED;

const POPUP_BLOCKED =
  'De browser heeft het nieuwe venster tegengehouden. Sta pop-ups toe voor dit adres en probeer het opnieuw.';

const preferenceListeners = new Set<(preferences: Preferences) => void>();
const tellPreferences = (preferences: Preferences) => {
  for (const listener of preferenceListeners) listener(preferences);
};
// Another tab changed them.
window.addEventListener('storage', (event) => {
  if (event.key === PREFERENCES) tellPreferences(readPreferences());
});

function readPreferences(): Preferences {
  const { windowPlaces, deviceId, dataFolder, ...defaults } = settingsFileSchema.parse({});
  try {
    const kept = preferencesSchema.partial().safeParse(JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}'));
    return { ...defaults, ...(kept.success ? definedOf(kept.data) : {}) };
  } catch {
    return defaults;
  }
}

function writePreferences(patch: PreferencesPatch): Preferences {
  const preferences = { ...readPreferences(), ...definedOf(patch) };
  localStorage.setItem(PREFERENCES, JSON.stringify(preferences));
  tellPreferences(preferences);
  return preferences;
}

const definedOf = (patch: PreferencesPatch): Partial<Preferences> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

function download({ fileName, mimeType, base64 }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
