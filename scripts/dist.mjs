// Owns `npm run dist -- [targets]`: the app to install, for this platform, in out/. Packs the official Electron when it
// is here; on Linux x64 the target `dir` can do with the fallback Electron and then needs no network at all.
// electron-builder.yml says what goes in; the build itself is made before this runs (`predist`).

import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectron } from './electron-runtime.mjs';
import { runInForeground } from './foreground.mjs';
import { tell } from './progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const TARGETS = ['dir', 'AppImage', 'deb', 'nsis', 'dmg'];
const PLATFORM_FLAGS = { linux: '--linux', win32: '--win', darwin: '--mac' };
/** What the fallback holds beside Electron itself. */
const NOT_ELECTRON = [join('resources', 'app'), 'paraat-manifest.json'];

const targets = process.argv.slice(2);
const unknown = targets.filter((target) => !TARGETS.includes(target));
const platformFlag = PLATFORM_FLAGS[/** @type {keyof typeof PLATFORM_FLAGS} */ (process.platform)];
if (unknown.length > 0) fail(`Onbekend: ${unknown.join(', ')}. Kies uit ${TARGETS.join(', ')}.`);
if (!platformFlag) fail(`Voor ${process.platform} bestaat geen pakket.`);
if (!existsSync(join(root, 'dist/electron/main.js')))
  fail('Er is nog niets gebouwd; start met npm run dist.');

const staged = join(root, 'out/.electron');
const exit = await runInForeground(
  process.execPath,
  [
    join(root, 'node_modules/electron-builder/cli.js'),
    platformFlag,
    ...targets,
    `--${process.arch}`,
    '--publish=never',
    ...electronConfig(),
  ],
  // No signing identity is looked for: a municipality or its supplier signs.
  { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
);
rmSync(staged, { recursive: true, force: true });
if (exit.code !== 0) tell('Het pakket is niet gemaakt; hierboven staat waarom.');
process.exitCode = exit.code;

/** @returns {string[]} which Electron to pack; none: electron-builder downloads the declared one */
function electronConfig() {
  const runtime = findElectron();
  if (runtime?.official) return [`--config.electronDist=${dirname(runtime.path)}`];
  if (!runtime || targets.length !== 1 || targets[0] !== 'dir') {
    tell('De officiële Electron wordt opgehaald; dat vraagt internet.');
    return [];
  }
  tell(`Ingepakt wordt Electron ${runtime.version}, om te proberen en te testen: niet voor echte gegevens.`);
  stageFallback(dirname(runtime.path));
  return [`--config.electronDist=${staged}`, `--config.electronVersion=${runtime.version}`];
}

/** @param {string} folder the fallback with the launcher that starts Paraat from source */
function stageFallback(folder) {
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  cpSync(folder, staged, {
    recursive: true,
    filter: (source) => {
      const name = relative(folder, source);
      return !NOT_ELECTRON.some((other) => name === other || name.startsWith(other + sep));
    },
  });
}

/** @param {string} message @returns {never} */
function fail(message) {
  tell(message);
  process.exit(2);
}
