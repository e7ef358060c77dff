// Owns how each part of Paraat is bundled; scripts/build.mjs decides when and in which order.
// Rule: what package.json lists under `dependencies` stays outside the bundles and ships as a package;
// everything else (`devDependencies`) is bundled.

import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** @type {import('vite').InlineConfig} */
const base = { root, configFile: false, logLevel: 'warn', publicDir: false };

/**
 * Runs in Electron, in any browser on the LAN and behind `app://`: hence the relative base.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export function rendererConfig(outDir) {
  return {
    ...base,
    root: join(root, 'renderer'),
    base: './',
    plugins: [
      react(),
      // React Aria brings the texts of all its languages; two are enough.
      { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' },
    ],
    build: {
      outDir,
      emptyOutDir: true,
      sourcemap: false,
      // Browsers that know light-dark(); Vite's default target would rewrite it.
      target: ['chrome123', 'firefox120', 'safari17.5'],
      chunkSizeWarningLimit: 2_000,
      reportCompressedSize: false,
    },
  };
}

/** @param {string} outDir */
export function hubConfig(outDir) {
  return nodeConfig(outDir, {
    main: 'hub/main.ts',
    cli: 'hub/cli.ts',
    'report-worker': 'hub/report-worker.ts',
    'import-worker': 'hub/import-worker.ts',
    'scenario-worker': 'hub/scenario-worker.ts',
  });
}

/**
 * One file by itself: its contents are the key to the library it made earlier (see build.mjs).
 * @param {string} outDir
 */
export function libraryConfig(outDir) {
  return nodeConfig(outDir, { 'build-library': 'hub/build-library.ts' }, { codeSplitting: false });
}

/** @param {string} outDir */
export function benchConfig(outDir) {
  return nodeConfig(outDir, { main: 'test/bench/main.ts' }, {}, ['playwright-core']);
}

/** @param {string} outDir */
export function electronConfig(outDir) {
  return nodeConfig(outDir, { main: 'electron/main.ts' });
}

/**
 * A sandboxed preload is one CommonJS file.
 * @param {string} outDir
 */
export function preloadConfig(outDir) {
  return nodeConfig(
    outDir,
    { preload: 'electron/preload.ts' },
    { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  );
}

/**
 * @param {string} outDir
 * @param {Record<string, string>} input
 * @param {import('vite').Rolldown.OutputOptions} [output]
 * @param {readonly string[]} [alsoExternal] packages that only the tests use
 * @returns {import('vite').InlineConfig}
 */
function nodeConfig(outDir, input, output, alsoExternal = []) {
  return {
    ...base,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir,
      // The shell and its preload share a folder.
      emptyOutDir: false,
      sourcemap: false,
      minify: false,
      target: 'node20',
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        external: (id) => isExternal(id) || alsoExternal.includes(id),
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Beside the entries, so that paths relative to import.meta.url hold in shared chunks too.
          chunkFileNames: '[name]-[hash].js',
          ...output,
        },
      },
    },
  };
}

/** @param {string} id @returns {boolean} */
function isExternal(id) {
  if (id === 'electron' || id.startsWith('electron/') || id.startsWith('node:')) return true;
  return [...builtinModules, ...Object.keys(dependencies)].some(
    (name) => id === name || id.startsWith(`${name}/`),
  );
}
