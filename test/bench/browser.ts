/** The browser in which the screens are measured: Chromium on one large page, drawn in software. */
import { type Browser, chromium, type Page } from 'playwright-core';

export async function openBrowser(
  chromiumPath: string,
): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext({
    viewport: { width: 1600, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  return { browser, page: await context.newPage() };
}
