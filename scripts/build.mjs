// Owns making dist/ from the sources: renderer, hub, Electron shell, fonts, scenario library.
// Builds beside the present dist/ and swaps folders at the end: a failed build leaves what works in place, and a
// running Paraat misses its files for a moment only. Needs node_modules; see prepare.mjs.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markBuilt, sourceHash } from './source-stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRIES = [
  'renderer/index.html',
  'renderer/main.tsx',
  'hub/main.ts',
  'hub/cli.ts',
  'hub/build-library.ts',
  'hub/report-worker.ts',
  'electron/main.ts',
  'electron/preload.ts',
];
// Inside dist/, so that `"type": "module"` of the project's package.json holds there too.
const NEXT = join(root, 'dist/.next');
const FONTS = ['Regular', 'It', 'Semibold', 'SemiboldIt'];

const startedMs = performance.now();
process.chdir(root);
// React and others choose their development build by this; a build is always for production.
process.env.NODE_ENV = 'production';

const missing = ENTRIES.filter((entry) => !existsSync(join(root, entry)));
if (missing.length > 0) fail(`These entry files do not exist: ${missing.join(', ')}`);

const hash = sourceHash(root);
rmSync(NEXT, { recursive: true, force: true });
const { build } = await import('vite');
const { electronConfig, hubConfig, preloadConfig, rendererConfig } = await import('./vite-configs.mjs');

copyFonts();
await Promise.all([
  timed('hub', build(hubConfig(`${NEXT}/hub`))).then(buildScenarioLibrary),
  timed(
    'electron',
    Promise.all([electronConfig, preloadConfig].map((config) => build(config(`${NEXT}/electron`)))),
  ),
  timed('renderer', build(rendererConfig(`${NEXT}/renderer`))),
]).catch((error) => fail(error.message));
for (const part of readdirSync(NEXT)) {
  rmSync(`dist/${part}`, { recursive: true, force: true });
  renameSync(`${NEXT}/${part}`, `dist/${part}`);
}
rmSync(NEXT, { recursive: true });
markBuilt(root, hash);
console.log(`built dist/ in ${seconds()}`);

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

function buildScenarioLibrary() {
  const made = spawnSync(
    process.execPath,
    [`${NEXT}/hub/build-library.js`, 'scenarios', `${NEXT}/scenarios`],
    {
      stdio: 'inherit',
    },
  );
  if (made.status !== 0) throw new Error('Building the scenario library failed; see above.');
  console.log(`scenarios ready at ${seconds()}`);
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
  console.error(`Build failed. ${message}`);
  process.exit(1);
}
