// Owns `npm test`: Vitest, then Playwright, their output as it comes, and one closing line with the sums.
// `--full` runs the long profile; `--fuzz` runs only the unit project, long and with a fresh seed.
// A runner that dies without a report counts as one failed test: no report is never a pass.

import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findProgram, hasDisplay } from './display.mjs';
import { findElectron } from './electron-runtime.mjs';
import { runInForeground } from './foreground.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

const reports = mkdtempSync(join(tmpdir(), 'paraat-tests-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
const env = testEnvironment();
const isFuzz = process.argv.includes('--fuzz');

const results = [await runVitest()];
if (!isFuzz) results.push(await runPlaywright());

const passed = sum('passed');
const failed = sum('failed');
const skipped = sum('skipped');
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** @returns {NodeJS.ProcessEnv} */
function testEnvironment() {
  const long = process.argv.includes('--full') || process.argv.includes('--fuzz');
  const electron = findElectron();
  const chromium = findChromium();
  /** @type {NodeJS.ProcessEnv} */
  const environment = {
    ...process.env,
    PARAAT_TEST_PROFILE: long ? 'full' : (process.env.PARAAT_TEST_PROFILE ?? 'fast'),
    ...(electron && { PARAAT_ELECTRON: electron.path }),
    ...(electron && !electron.official && { PARAAT_RUNTIME: 'fallback' }),
    ...(chromium && { PARAAT_CHROMIUM: chromium }),
  };
  if (process.argv.includes('--fuzz')) {
    environment.PARAAT_TEST_SEED ??= String(randomInt(2 ** 31));
    console.log(`PARAAT_TEST_SEED=${environment.PARAAT_TEST_SEED}`);
  }
  delete environment.ELECTRON_RUN_AS_NODE;
  return environment;
}

/** @returns {Promise<Totals>} */
async function runVitest() {
  const report = join(reports, 'vitest.json');
  const code = await stream(process.execPath, [
    VITEST,
    'run',
    ...(isFuzz ? ['--project', 'unit'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return totals('Vitest', code, report, (result) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  }));
}

/** @returns {Promise<Totals>} */
async function runPlaywright() {
  const report = join(reports, 'playwright.json');
  env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const playwright = [
    process.execPath,
    PLAYWRIGHT,
    'test',
    '--config=test/e2e/playwright.config.ts',
    '--reporter=list,json',
    ...(env.PARAAT_TEST_PROFILE === 'full' ? [] : ['--project=electron', '--project=chromium']),
  ];
  if (!hasDisplay() && !findProgram('xvfb-run')) {
    console.error('\nThere is no display and no xvfb-run: the end-to-end tests cannot run.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const [command = '', ...args] = hasDisplay() ? playwright : ['xvfb-run', '-a', ...playwright];
  const code = await stream(command, args);
  return totals('Playwright', code, report, ({ stats }) => ({
    // Flaky: passed when run again. Playwright names those tests in its own summary.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function stream(command, args) {
  const { code, asked } = await runInForeground(command, args, env);
  if (asked) process.exit(code || 1);
  return code;
}

/**
 * @param {string} runner
 * @param {number} code
 * @param {string} report
 * @param {(report: any) => Totals} count
 * @returns {Totals}
 */
function totals(runner, code, report, count) {
  /** @type {Totals} */
  let counted = { passed: 0, failed: 0, skipped: 0 };
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    console.error(`\n${runner} ended with code ${code} and left no report.`);
    return { ...counted, failed: 1 };
  }
  if (code !== 0 && counted.failed === 0) {
    console.error(`\n${runner} ended with code ${code} for another reason than a failed test; see above.`);
    return { ...counted, failed: 1 };
  }
  return counted;
}

/** @param {keyof Totals} key */
function sum(key) {
  return results.reduce((total, result) => total + result[key], 0);
}
