// Owns `npm start` after prepare.mjs: the desktop window when there is a display and an Electron, else the hub with
// the browser. Arguments after `--` go to what is started; its exit code and our signals are passed on.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { hasDisplay } from './display.mjs';
import { findElectron } from './electron-runtime.mjs';
import { tell } from './progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// A window that is gone this soon through a crash or a missing library never opened.
const NEVER_OPENED_MS = 10_000;
const COMMAND_NOT_RUNNABLE = 127;
const userArgs = process.argv.slice(2);

const runtime = hasDisplay() ? findElectron() : null;
let exit = runtime ? await startWindow(runtime) : null;
if (!runtime) {
  tell(
    hasDisplay()
      ? 'Electron is op deze computer niet beschikbaar; Paraat opent in de browser.'
      : 'Er is geen beeldscherm; Paraat draait als dienst voor de browser.',
  );
}
exit ??= await run(
  process.execPath,
  ['dist/hub/cli.js', 'hub', '--serve', '--open', ...userArgs],
  process.env,
);
process.exitCode = exit.code ?? 128 + constants.signals[exit.signal ?? 'SIGTERM'];

/**
 * @param {import('./electron-runtime.mjs').ElectronRuntime} electron
 * @returns {Promise<Exit | null>} null: no window could be opened
 */
async function startWindow(electron) {
  const env = { ...process.env };
  // Set by editors built on Electron; it would turn ours into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  if (!electron.official) {
    env.PARAAT_RUNTIME = 'fallback';
    tell(
      `Paraat draait nu op Electron ${electron.version}, om te proberen en te oefenen: niet voor echte gegevens.`,
    );
  }
  // Chromium refuses its sandbox to root.
  const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const startedMs = performance.now();
  const exit = await run(electron.path, [...rootArgs, root, ...userArgs], env);
  const crashed = exit.code === COMMAND_NOT_RUNNABLE || (exit.signal !== null && !exit.asked);
  if (!crashed || performance.now() - startedMs > NEVER_OPENED_MS) return exit;
  tell('Het venster kon niet worden geopend; Paraat opent in de browser.');
  return null;
}

/**
 * @typedef {object} Exit
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {boolean} asked someone asked us to stop
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Exit>}
 */
function run(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    let asked = false;
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        // At a terminal Ctrl+C reaches the child by itself; twice would read as "stop at once".
        const childHasIt = signal === 'SIGINT' && process.stdin.isTTY;
        if (!asked && !childHasIt) child.kill(signal);
        asked = true;
      });
    }
    child.once('error', (error) => {
      tell(error.message);
      resolve({ code: COMMAND_NOT_RUNNABLE, signal: null, asked });
    });
    child.once('exit', (code, signal) => resolve({ code, signal, asked }));
  });
}
