// Owns `npm run bench`: bundles test/bench and runs it on the built app, with the browsers that can be had.
// The figures go to docs/performance.md; the measuring itself lives in test/bench.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findChromium, findProgram, hasDisplay } from './display.mjs';
import { findElectron } from './electron-runtime.mjs';
import { runInForeground } from './foreground.mjs';
import { benchConfig } from './vite-configs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const out = join(root, 'node_modules/.cache/paraat/bench');
rmSync(out, { recursive: true, force: true });
await build(benchConfig(out));

const electron = findElectron();
const chromium = findChromium();
const env = {
  ...process.env,
  ...(electron && { PARAAT_ELECTRON: electron.path }),
  ...(electron && !electron.official && { PARAAT_RUNTIME: 'fallback' }),
  ...(chromium && { PARAAT_CHROMIUM: chromium }),
};
const bench = [process.execPath, join(out, 'main.js')];
const [command = '', ...args] =
  hasDisplay() || !findProgram('xvfb-run') ? bench : ['xvfb-run', '-a', ...bench];
const { code } = await runInForeground(command, args, env);
process.exitCode = code;
