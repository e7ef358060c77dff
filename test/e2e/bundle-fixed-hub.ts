/**
 * Bundles the fixed hub once before a run of the end-to-end tests, beside other things that are made and not kept:
 * the tests of every worker start the same file.
 */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { bundles } from './hub-process.ts';
import { root } from './world.ts';

const unbundled = [...builtinModules, '@photostructure/sqlite', 'pdfmake', 'ws'];

export default async function bundleFixedHub(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: bundles,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: { 'fixed-hub': join(root, 'test/e2e/fixed-hub.ts') },
        external: (id: string) =>
          id.startsWith('node:') || unbundled.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}
