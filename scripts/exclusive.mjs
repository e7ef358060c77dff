// Owns "one at a time": several `npm run paraat` started together must not install or build through each other.
// The lock is a file with the holder's process id; a lock whose holder is gone is taken over.

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { tell } from './progress.mjs';

const LOOK_EVERY_MS = 100;
const SILENT_MS = 1_000;
// A lock without an id is one that is being written.
const WRITING_MS = 5_000;

/**
 * @template T
 * @param {string} subject what is guarded, such as a folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(subject, work) {
  const id = createHash('sha256').update(subject).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `paraat-${process.getuid?.() ?? 'user'}-${id}.lock`);
  const startedMs = performance.now();
  let told = false;
  while (!tryLock(lock)) {
    if (!told && performance.now() - startedMs > SILENT_MS) {
      tell('• Wachten: een andere start van Paraat is nog aan het voorbereiden …');
      told = true;
    }
    await wait(LOOK_EVERY_MS);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} lock @returns {boolean} */
function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock @returns {boolean} */
function isAbandoned(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (!holder) return Date.now() - statSync(lock).mtimeMs > WRITING_MS;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
