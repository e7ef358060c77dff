import { defineConfig } from 'vitest/config';

/** The full profile plays many more runs of each property. */
const UNIT_MS = process.env.PARAAT_TEST_PROFILE === 'full' ? 900_000 : 60_000;

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // The modules are read once per worker: none of them keeps what a test changes.
          isolate: false,
          include: ['test/unit/**/*.test.ts', 'test/stories/**/*.test.ts', 'test/mutants/**/*.test.ts'],
          testTimeout: UNIT_MS,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
