// Owns `npm start` after prepare.mjs: the desktop window when there is a display and an Electron, else the hub with
// the browser. Arguments after `--` go to what is started; its exit code and our signals are passed on.

import { fileURLToPath } from 'node:url';
import { hasDisplay } from './display.mjs';
import { findElectron } from './electron-runtime.mjs';
import { COMMAND_NOT_RUNNABLE, runInForeground } from './foreground.mjs';
import { tell } from './progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// A window that is gone this soon through a crash or a missing library never opened.
const NEVER_OPENED_MS = 10_000;
// Electron reads a value only when it is joined to its switch.
const userArgs = process.argv.slice(2).flatMap((arg, index, all) => {
  if (all[index - 1] === '--data') return [];
  return [arg === '--data' ? `--data=${all[index + 1] ?? ''}` : arg];
});

const runtime = hasDisplay() ? findElectron() : null;
let exit = runtime ? await startWindow(runtime) : null;
if (!runtime) {
  tell(
    hasDisplay()
      ? 'Electron is op deze computer niet beschikbaar; Paraat opent in de browser.'
      : 'Er is geen beeldscherm; Paraat draait als dienst voor de browser.',
  );
}
exit ??= await runInForeground(
  process.execPath,
  ['dist/hub/cli.js', 'hub', '--open', ...userArgs],
  process.env,
);
process.exitCode = exit.code;

/**
 * @param {import('./electron-runtime.mjs').ElectronRuntime} electron
 * @returns {Promise<import('./foreground.mjs').Exit | null>} null: no window could be opened
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
  const windowArgs = userArgs.filter((arg) => arg !== '--demo');
  if (windowArgs.length < userArgs.length) {
    const data = windowArgs.filter((arg) => arg.startsWith('--data='));
    // A folder that holds exercises already stays as it is, and opens.
    await runInForeground(process.execPath, ['dist/hub/cli.js', 'demo', ...data], process.env);
  }
  // Chromium refuses its sandbox to root.
  const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const startedMs = performance.now();
  const exit = await runInForeground(electron.path, [...rootArgs, root, ...windowArgs], env);
  const crashed = exit.code === COMMAND_NOT_RUNNABLE || (exit.signal !== null && !exit.asked);
  if (!crashed || performance.now() - startedMs > NEVER_OPENED_MS) return exit;
  tell('Het venster kon niet worden geopend; Paraat opent in de browser.');
  return null;
}
