/**
 * Runs tests on an engine with one fault in it: the line of the mutant that PARAAT_MUTANT names is replaced while
 * its file is loaded. The sources themselves stay as they are.
 */
import { defineConfig } from 'vitest/config';
import { mutate } from './mutant.ts';
import { MUTANTS } from './mutants.ts';

const name = process.env.PARAAT_MUTANT;
const mutant = MUTANTS.find((each) => each.name === name);
if (!mutant) throw new Error(`There is no mutant '${name}'`);

export default defineConfig({
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform: (code: string, id: string) => (id.endsWith(`/${mutant.file}`) ? mutate(code, mutant) : null),
    },
  ],
  test: {
    include: mutant.tests.map((file) => `test/unit/${file}`),
    setupFiles: ['test/mutants/first-counterexample.ts'],
    bail: 1,
    testTimeout: 60_000,
    fileParallelism: false,
  },
});
