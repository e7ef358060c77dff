/**
 * Where the parts of an installation lie: everything beside the bundle that is running, and the data folder
 * that is used when none is named.
 */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../package.json';

/** `dist/`, seen from `dist/hub/`. */
const dist = fileURLToPath(new URL('..', import.meta.url));

export const installation = {
  renderer: join(dist, 'renderer'),
  scenarios: join(dist, 'scenarios'),
  fonts: join(dist, 'fonts'),
} as const;

/** Version of Paraat. */
export const installedVersion: string = version;

/** The folder that the desktop app uses too. */
export function defaultDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir();
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Paraat', 'gegevens');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Paraat', 'gegevens');
  // A relative path there is to be ignored (XDG Base Directory Specification).
  const { XDG_CONFIG_HOME: named = '' } = env;
  return join(isAbsolute(named) ? named : join(home, '.config'), 'Paraat', 'gegevens');
}
