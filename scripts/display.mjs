// Owns the question whether a window can be shown here, and which browser the tests can drive.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @returns {boolean} */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {string | null} the Chromium for tests; PARAAT_CHROMIUM overrides the search */
export function findChromium() {
  if (process.env.PARAAT_CHROMIUM) return process.env.PARAAT_CHROMIUM;
  return (
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
      .map(findProgram)
      .find(Boolean) ?? null
  );
}

/** @param {string} name @returns {string | null} its path */
export function findProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
