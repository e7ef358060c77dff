/**
 * What no page may do, whatever it contains: leave the app, open windows, embed others, use the network,
 * ask for permissions (but to copy text at a press), save files by itself. Holds for every session and every
 * web contents there will be.
 */
import { app, type Session, type WebContents } from 'electron';
import { APP_URL } from './app-assets.ts';
import { serveApp } from './app-protocol.ts';

/** Everything a page could fetch that is not the app itself. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];

/** The text of a line that was refused must be able to leave; reading the clipboard stays forbidden. */
const COPY = 'clipboard-sanitized-write';

/** Call before the app is ready, so that no session escapes. */
export function lockDown(rendererFolder: string): void {
  app.on('session-created', (session) => lockSession(session, rendererFolder));
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function lockSession(session: Session, rendererFolder: string): void {
  serveApp(session.protocol, rendererFolder);
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === COPY));
  session.setPermissionCheckHandler((_contents, permission) => permission === COPY);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, (_details, decide) => decide({ cancel: true }));
  // Files leave through the save dialog of the bridge.
  session.on('will-download', (event) => event.preventDefault());
  // Only macOS has a Dutch dictionary of its own; elsewhere Chromium would fetch one from the internet.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // A page may load itself again; anything else is refused.
    if (!event.isMainFrame || event.url.split('#')[0] !== APP_URL) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
