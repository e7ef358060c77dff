// Owns making dist/ from the sources: renderer, hub, Electron shell, fonts, scenario library.
// Builds beside the present dist/ and swaps folders at the end: a failed build leaves what works in place, and a
// running Paraat misses its files for a moment only. Needs node_modules; see prepare.mjs.

import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { runProgram } from './child-process.mjs';
import { exclusively } from './exclusive.mjs';
import { contentHash, markBuilt, sourceHash } from './source-stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRIES = [
  'renderer/index.html',
  'renderer/main.tsx',
  'hub/main.ts',
  'hub/cli.ts',
  'hub/build-library.ts',
  'hub/report-worker.ts',
  'hub/import-worker.ts',
  'hub/scenario-worker.ts',
  'electron/main.ts',
  'electron/preload.ts',
];
// Inside dist/, so that `"type": "module"` of the project's package.json holds there too.
const NEXT = 'dist/.next';
const LIBRARY_CACHE = 'node_modules/.cache/paraat/scenarios';
const FONTS = ['Regular', 'It', 'Semibold', 'SemiboldIt'];

const startedMs = performance.now();
process.chdir(root);
// React and others choose their development build by this; a build is always for production.
process.env.NODE_ENV = 'production';

const missing = ENTRIES.filter((entry) => !existsSync(join(root, entry)));
if (missing.length > 0) fail(`These entry files do not exist: ${missing.join(', ')}`);

await exclusively(`build ${root}`, buildAll);
console.log(`built dist/ in ${seconds()}`);

async function buildAll() {
  const hash = sourceHash(root);
  rmSync(NEXT, { recursive: true, force: true });
  const { build } = await import('vite');
  const configs = await import('./vite-configs.mjs');
  /** @type {(part: string, config: (outDir: string) => import('vite').InlineConfig) => Promise<unknown>} */
  const bundle = (part, config) => build(config(join(root, NEXT, part)));

  copyFonts();
  try {
    await Promise.all([
      timed('scenarios', bundle('hub', configs.libraryConfig).then(buildScenarioLibrary)),
      timed('hub', bundle('hub', configs.hubConfig)),
      timed('shell', bundle('electron', configs.electronConfig)),
      timed('preload', bundle('electron', configs.preloadConfig)),
      timed('renderer', bundle('renderer', configs.rendererConfig)),
    ]);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  for (const part of readdirSync(NEXT)) {
    rmSync(`dist/${part}`, { recursive: true, force: true });
    renameSync(`${NEXT}/${part}`, `dist/${part}`);
  }
  rmSync(NEXT, { recursive: true });
  markBuilt(root, hash);
}

/** The report embeds these; pdfmake reads TTF only. */
function copyFonts() {
  mkdirSync(`${NEXT}/fonts`, { recursive: true });
  for (const style of FONTS) {
    copyFileSync(
      `node_modules/source-sans/TTF/SourceSans3-${style}.ttf`,
      `${NEXT}/fonts/SourceSans3-${style}.ttf`,
    );
  }
  copyFileSync('node_modules/source-sans/LICENSE.md', `${NEXT}/fonts/LICENSE.md`);
}

/** Checking every course of a scenario takes long: done again only when the scenarios or the checker changed. */
async function buildScenarioLibrary() {
  const maker = `${NEXT}/hub/build-library.js`;
  const made = `${NEXT}/scenarios`;
  const kept = `${LIBRARY_CACHE}/${contentHash(root, ['scenarios', maker])}`;
  if (existsSync(kept)) {
    cpSync(kept, made, { recursive: true });
    return;
  }
  const outcome = await runProgram(process.execPath, [maker, 'scenarios', made], { cwd: root });
  if (!outcome.ok) throw new Error(`The scenario library has problems:\n${outcome.output}`);
  rmSync(LIBRARY_CACHE, { recursive: true, force: true });
  cpSync(made, `${kept}.part`, { recursive: true });
  renameSync(`${kept}.part`, kept);
}

/** @param {string} part @param {Promise<unknown>} work */
async function timed(part, work) {
  await work;
  console.log(`${part} ready at ${seconds()}`);
}

function seconds() {
  return `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`dist/ is left as it was. ${stripVTControlCharacters(message)}`);
  process.exit(1);
}
