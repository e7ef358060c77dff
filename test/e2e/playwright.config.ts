import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // One at a time: two of these computers' cores are shared by the app, its hub and the browser.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  reporter: 'list',
  projects: [
    { name: 'electron', testDir: './electron' },
    {
      name: 'chromium',
      testDir: './chromium',
      use: {
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
      },
    },
  ],
});
