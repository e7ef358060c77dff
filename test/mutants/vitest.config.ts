/**
 * Runs tests on an engine with one fault in it: the line of the mutant that PARAAT_MUTANT names is replaced while
 * its file is loaded. The sources themselves stay as they are.
 */
import { defineConfig } from 'vitest/config';
import { mutantNamed, mutate } from './mutants.ts';

const mutant = mutantNamed(process.env.PARAAT_MUTANT ?? '');

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
