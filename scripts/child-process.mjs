// Owns running another program from the set-up scripts: output kept for the error message, stopped when it stalls.
// A program that fails is a value here (`ok: false`), never an exception; the caller knows what it means.

import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const LOOK_EVERY_MS = 500;
const KEPT_OUTPUT_CHARS = 20_000;

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {number | null} code
 * @property {boolean} stalled stopped because nothing happened for `stallMs`
 * @property {string} output the last part of what it printed
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.show] pass its output on to stderr as it comes
 * @param {number} [options.stallMs] stop it when neither its output nor the watched folders grew for this long
 * @param {readonly string[]} [options.watch] folders whose size tells that it is still working
 * @param {(watchedBytes: number) => void} [options.onGrowth]
 * @returns {Promise<Outcome>}
 */
export function runProgram(command, args, options = {}) {
  const { cwd, env = process.env, show = false, stallMs, watch = [], onGrowth } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stalled = false;
    let lastSignMs = performance.now();
    let lastBytes = 0;
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      lastSignMs = performance.now();
      output = (output + chunk).slice(-KEPT_OUTPUT_CHARS);
      if (show) process.stderr.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const look =
      stallMs === undefined
        ? undefined
        : setInterval(() => {
            const bytes = watch.reduce((sum, folder) => sum + folderBytes(folder), 0);
            if (bytes !== lastBytes) {
              lastBytes = bytes;
              lastSignMs = performance.now();
              onGrowth?.(bytes);
            }
            if (performance.now() - lastSignMs < stallMs) return;
            stalled = true;
            child.kill('SIGKILL');
          }, LOOK_EVERY_MS);
    child.once('error', (error) => {
      clearInterval(look);
      resolve({ ok: false, code: null, stalled, output: error.message });
    });
    child.once('close', (code) => {
      clearInterval(look);
      resolve({ ok: code === 0, code, stalled, output: output.trim() });
    });
  });
}

/**
 * How to start the npm that started us, so that its settings (registry, proxy, certificates) hold.
 * @returns {{ command: string, prefixArgs: readonly string[] }}
 */
export function npmCommand() {
  const started = process.env.npm_execpath;
  if (started && basename(started) === 'npm-cli.js') {
    return { command: process.execPath, prefixArgs: [started] };
  }
  // Windows' npm is a .cmd file, which Node starts through a shell only.
  return process.platform === 'win32'
    ? { command: 'cmd.exe', prefixArgs: ['/d', '/c', 'npm'] }
    : { command: 'npm', prefixArgs: [] };
}

/** @param {string} folder @returns {number} */
function folderBytes(folder) {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      bytes += entry.isDirectory() ? folderBytes(path) : statSync(path).size;
    }
  } catch {
    // Files come and go while the other program works.
  }
  return bytes;
}
