/** Whether the rules and properties of the engine would find a fault in it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Mutant, mutate } from './mutant.ts';
import { MUTANTS } from './mutants.ts';

const root = join(import.meta.dirname, '../..');
const isFull = process.env.PARAAT_TEST_PROFILE === 'full';
/** The quick profile proves that faults are put in and found; one of a condition, one of a moment. */
const QUICK = ['less is less or equal', 'a jump stops before what is due at its end'];
const AT_ONCE = 2;
/** A fault may keep the engine busy for ever, which is found too. */
const LIMIT_MS = 120_000;

type Verdict = 'found' | 'survived' | 'not loaded';

/** Runs the tests of a mutant on it, in a process of their own. */
async function verdictOn({ name }: Mutant): Promise<Verdict> {
  const { VITEST: _, VITEST_WORKER_ID: __, VITEST_POOL_ID: ___, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--config', 'test/mutants/vitest.config.ts', '--reporter=json'],
    ],
    { cwd: root, env: { ...env, PARAAT_MUTANT: name, PARAAT_TEST_PROFILE: 'fast' } },
  );
  let report = '';
  child.stdout.on('data', (part) => {
    report += part;
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  const [code] = await once(child, 'close');
  clearTimeout(limit);
  if (code === null) return 'found';
  if (code === 0) return 'survived';
  const { numFailedTests } = JSON.parse(report.slice(report.indexOf('{'))) as { numFailedTests: number };
  return numFailedTests > 0 ? 'found' : 'not loaded';
}

it('[MUT1] every mutant fits the source that it changes', () => {
  const sources = new Map(MUTANTS.map(({ file }) => [file, readFileSync(join(root, file), 'utf8')]));
  for (const mutant of MUTANTS) expect(mutate(sources.get(mutant.file) ?? '', mutant)).not.toBe('');
});

it('[MUT2] every mutant of the engine is found', { timeout: 1_200_000 }, async () => {
  const tried = MUTANTS.filter(({ name }) => isFull || QUICK.includes(name));
  const verdicts = new Map<string, Verdict>();
  const waiting = [...tried];
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift())
      verdicts.set(mutant.name, await verdictOn(mutant));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(tried.map(({ name }) => [name, 'found'])));
});
