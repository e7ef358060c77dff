// Owns the answer to "is dist/ made from the sources as they are now?": a hash over the contents of every source
// file, kept in dist/ by the build. Contents, not times, so that switching branches back does not rebuild.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/.sources.sha256';
const SOURCES = [
  'electron',
  'hub',
  'renderer',
  'scenarios',
  'scripts/build.mjs',
  'scripts/source-stamp.mjs',
  'scripts/vite-configs.mjs',
  'shared',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/** @param {string} root @returns {string} */
export function sourceHash(root) {
  return contentHash(root, SOURCES);
}

/**
 * @param {string} root
 * @param {readonly string[]} paths files and folders under it; one that does not exist counts for nothing
 * @returns {string}
 */
export function contentHash(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) addToHash(hash, root, path);
  return hash.digest('hex');
}

/** @param {string} root @returns {boolean} */
export function isBuilt(root) {
  try {
    return readFileSync(join(root, STAMP), 'utf8') === sourceHash(root);
  } catch {
    return false;
  }
}

/** @param {string} root @param {string} hash of the sources as they were when the build began */
export function markBuilt(root, hash) {
  writeFileSync(join(root, STAMP), hash);
}

/** @param {import('node:crypto').Hash} hash @param {string} root @param {string} path */
function addToHash(hash, root, path) {
  const full = join(root, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, root, `${path}/${name}`);
    return;
  }
  hash.update(`${path}\0${stats.size}\0`).update(readFileSync(full));
}
