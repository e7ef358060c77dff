// Owns running the one program the user is waiting for: our terminal is its terminal, and it gets our signals.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import './end-with-parent.mjs';

export const COMMAND_NOT_RUNNABLE = 127;
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} Exit
 * @property {number} code as a shell would give it: 128 + the signal's number after a signal
 * @property {NodeJS.Signals | null} signal what ended it, if a signal did
 * @property {boolean} asked someone asked us to stop
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Exit>}
 */
export function runInForeground(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    let asked = false;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      // At a terminal Ctrl+C reaches the child by itself; twice would read as "stop at once".
      const childHasIt = signal === 'SIGINT' && process.stdin.isTTY;
      if (!asked && !childHasIt) child.kill(signal);
      asked = true;
    };
    /** @type {readonly NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    /** @param {number} code @param {NodeJS.Signals | null} signal */
    const finish = (code, signal) => {
      for (const each of signals) process.off(each, passOn);
      resolve({ code, signal, asked });
    };
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      finish(COMMAND_NOT_RUNNABLE, null);
    });
    child.once('exit', (code, signal) =>
      finish(code ?? 128 + constants.signals[signal ?? 'SIGTERM'], signal),
    );
  });
}
