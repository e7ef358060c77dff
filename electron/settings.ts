/**
 * The settings file of this installation (`instellingen.json`). A file that cannot be understood is set
 * aside under a dated name, never thrown away, and defaults are used; the caller names it to the user.
 */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import {
  type Preferences,
  type PreferencesPatch,
  preferencesPatchSchema,
  preferencesSchema,
  type SettingsFile,
  settingsFileSchema,
} from '../shared/shell/preferences.ts';

const NAME = 'instellingen';
const PREFERENCE_KEYS = Object.keys(preferencesSchema.shape) as readonly (keyof Preferences)[];

export interface Settings {
  readonly read: () => SettingsFile;
  /** Never fails: what the disk does not take is kept until the app ends. */
  readonly write: (patch: Partial<SettingsFile>) => void;
  readonly preferences: () => Preferences;
  /** Cleans nothing: the patch was parsed where it came in. Throws when the disk does not take it. */
  readonly setPreferences: (patch: PreferencesPatch) => Preferences;
  readonly onPreferences: (listener: (preferences: Preferences) => void) => void;
}

export interface OpenedSettings {
  readonly settings: Settings;
  /** Path under which a broken file was set aside. */
  readonly setAside: string | null;
}

/** @param date today as yyyy-mm-dd, for the name of a broken file */
export function openSettings(folder: string, date: string): OpenedSettings {
  const setAside = setBrokenFileAside(folder, date);
  const store = new ElectronStore<Record<string, unknown>>({
    name: NAME,
    cwd: folder,
    clearInvalidConfig: false,
  });
  const listeners: ((preferences: Preferences) => void)[] = [];
  /** What the disk did not take; it counts until the app ends. */
  let unwritten: Partial<SettingsFile> = {};
  const read = () => settingsFileSchema.parse({ ...store.store, ...unwritten });
  const preferences = () => pickPreferences(read());
  return {
    setAside,
    settings: {
      read,
      write: (patch) => {
        try {
          store.set(definedOf({ ...unwritten, ...patch }));
          unwritten = {};
        } catch {
          // A place of a window or a folder that cannot be kept is no reason to stop the work.
          unwritten = { ...unwritten, ...patch };
        }
      },
      preferences,
      setPreferences: (patch) => {
        store.set(definedOf(preferencesPatchSchema.parse(patch)));
        const now = preferences();
        for (const listener of listeners) listener(now);
        return now;
      },
      onPreferences: (listener) => void listeners.push(listener),
    },
  };
}

function setBrokenFileAside(folder: string, date: string): string | null {
  const file = join(folder, `${NAME}.json`);
  if (!existsSync(file) || isUnderstood(file)) return null;
  let aside = join(folder, `${NAME}.kapot-${date}.json`);
  for (let number = 2; existsSync(aside); number += 1) {
    aside = join(folder, `${NAME}.kapot-${date}-${number}.json`);
  }
  renameSync(file, aside);
  return aside;
}

function isUnderstood(file: string): boolean {
  try {
    return settingsFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).success;
  } catch {
    return false;
  }
}

const pickPreferences = (file: SettingsFile): Preferences =>
  preferencesSchema.parse(Object.fromEntries(PREFERENCE_KEYS.map((key) => [key, file[key]])));

const definedOf = (patch: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
