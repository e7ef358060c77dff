// Owns the way from a fresh clone to something that starts: Node, dependencies, build, Electron, system packages.
// Does what is missing and only that; with nothing missing it is silent and takes a fraction of a second.
// Messages are Dutch (users see them at `npm start`) and go to stderr. Exit code 2: something cannot be had.
// Must load on any Node with ES modules and without node_modules, so that it can say what is wrong.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand, runProgram } from './child-process.mjs';
import { findChromium, hasDisplay } from './display.mjs';
import { exclusively } from './exclusive.mjs';
import { SetupError, step, tell } from './progress.mjs';
import { isBuilt } from './source-stamp.mjs';

const OLDEST_NODE = [20, 19];
const SHOWN_LINES = 15;
const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Record<string, () => Promise<void>>} */
const modes = {
  async dependencies() {
    await exclusively(root, ensureDependencies);
  },
  async paraat() {
    await ensureBuilt();
  },
  async start() {
    await ensureBuilt();
    // Without a display Paraat runs in the browser, and Electron would be fetched for nothing.
    if (hasDisplay()) await ensureWindow();
  },
  async test() {
    await ensureBuilt();
    await ensureTestEquipment();
  },
};

async function ensureBuilt() {
  await exclusively(root, async () => {
    await ensureDependencies();
    if (isBuilt(root)) return;
    await step('Paraat bouwen', 'de broncode is nieuw of gewijzigd', async () => {
      const outcome = await runProgram(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root });
      if (!outcome.ok) throw new SetupError(`Het bouwen is mislukt:\n\n${outcome.output}`, 1);
    });
  });
}

async function ensureDependencies() {
  const why = whyInstall();
  if (!why) return;
  await step('Onderdelen installeren met npm ci', why, async () => {
    let args = ['ci'];
    let outcome = await npm(args);
    if (lacksOnlyUnavailable(outcome.output)) {
      tell('  het register mist onderdelen voor andere systemen dan dit; die worden overgeslagen');
      args = ['install', '--no-save'];
      outcome = await npm(args);
    }
    if (!outcome.ok) {
      tell('  mislukt, nog één keer');
      outcome = await npm(args);
    }
    if (outcome.ok) return;
    const reason = outcome.output.split('\n').slice(0, SHOWN_LINES).join('\n');
    throw new SetupError(
      `De onderdelen van Paraat konden niet worden geïnstalleerd:\n\n${reason}\n\n` +
        'Controleer de verbinding met het npm-register (proxy, certificaten) en probeer het opnieuw.',
    );
  });
}

/** @param {readonly string[]} args */
function npm(args) {
  const { command, prefixArgs } = npmCommand();
  const quiet = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return runProgram(command, [...prefixArgs, ...args, ...quiet], { cwd: root });
}

/**
 * Since npm 11 `npm ci` refuses a lock file without the builds of a package for other platforms, even where the
 * registry does not have those (then no version stands after the @). `npm install` takes the same locked versions
 * and skips them; with --no-save it leaves the lock file alone.
 * @param {string} output of npm ci
 */
function lacksOnlyUnavailable(output) {
  const complaints = output.match(/^npm error (Missing|Invalid): .*$/gm) ?? [];
  return complaints.length > 0 && complaints.every((line) => /Missing: \S+@ from lock file$/.test(line));
}

/**
 * npm keeps in node_modules what it installed. Comparing that with package-lock.json, instead of keeping a stamp of
 * our own, leaves an `npm install` done by hand alone.
 * @returns {string | null} the reason to install
 */
function whyInstall() {
  let installed;
  try {
    installed = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
  } catch {
    return 'de eerste keer op deze computer';
  }
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  for (const [path, wanted] of Object.entries(packages)) {
    if (path === '') continue;
    const present = installed[path];
    if (!present && wanted.optional) continue;
    if (present?.version !== wanted.version || present?.integrity !== wanted.integrity) {
      return 'package-lock.json is gewijzigd';
    }
  }
  return null;
}

async function ensureWindow() {
  const { ensureElectron, missingLibraries } = await import('./electron-runtime.mjs');
  const runtime = await exclusively('electron', () => ensureElectron({ always: false }));
  const missing = runtime ? missingLibraries(runtime) : [];
  if (missing.length === 0) return;
  const { electronPackages, ensureDebianPackages } = await import('./debian-packages.mjs');
  await ensureDebianPackages(electronPackages, `Electron mist ${missing.join(', ')}`);
}

async function ensureTestEquipment() {
  const debian = await import('./debian-packages.mjs');
  await debian.ensureDebianPackages(
    [
      ...debian.electronPackages,
      ...(hasDisplay() ? [] : debian.displayPackages),
      ...(findChromium() ? [] : debian.browserPackages),
      ...debian.pdfPackages,
    ],
    'nodig voor de tests',
  );
  const { discardDamagedFallback, ensureElectron } = await import('./electron-runtime.mjs');
  const runtime = await exclusively('electron', () => {
    discardDamagedFallback();
    return ensureElectron({ always: true });
  });
  if (!runtime) {
    throw new SetupError(
      'De tests hebben Electron nodig en dat is niet te krijgen: noch van de officiële site, noch uit het npm-register.\n' +
        'Zet ELECTRON_MIRROR op een bron die wel bereikbaar is en probeer het opnieuw.',
    );
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetupError(
    `Paraat heeft Node ${OLDEST_NODE.join('.')} of nieuwer nodig; dit is Node ${process.versions.node}.\n` +
      'Installeer een recente versie van Node (https://nodejs.org) en probeer het opnieuw.',
  );
}

try {
  const mode = modes[process.argv[2] ?? ''];
  if (!mode) throw new SetupError(`Usage: node scripts/prepare.mjs <${Object.keys(modes).join('|')}>`);
  checkNode();
  await mode();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  tell(`\n✗ ${error.message}`);
  process.exitCode = error.exitCode;
}
