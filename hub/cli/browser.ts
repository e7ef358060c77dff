/**
 * Opens an address in the user's browser, if there is one. Failing to is no failure: the address is on screen.
 */
import { spawn } from 'node:child_process';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

export function openBrowser(url: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const [program, ...args] = OPENERS[process.platform] ?? [];
  if (!program || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return;
  const browser = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  browser.on('error', () => undefined);
  browser.unref();
}
