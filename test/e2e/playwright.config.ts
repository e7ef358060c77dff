import { defineConfig, type PlaywrightTestOptions, type PlaywrightWorkerOptions } from '@playwright/test';

const inChromium: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
  browserName: 'chromium',
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam',
  launchOptions: {
    executablePath: process.env.PARAAT_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
};

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  globalSetup: './bundle-fixed-hub.ts',
  // A page waits for its hub about as often as it works: two at a time keep two cores busy.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  reporter: 'list',
  projects: [
    // The windows of one app at a time: they share one display, and only one of them has the focus.
    { name: 'electron', testDir: './electron', workers: 1 },
    { name: 'chromium', testDir: './chromium', use: inChromium },
    // For the manual; only the full profile draws them.
    { name: 'pictures', testDir: './pictures', use: inChromium },
  ],
});
