/**
 * Where requests of pages come in. A request counts only from the main frame of a window of ours that shows
 * the app, only when its window may make it, and only when its arguments fit the schema.
 */
import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import {
  type BridgeArguments,
  type BridgeCall,
  bridgeRequestSchemas,
} from '../shared/shell/bridge-requests.ts';
import { callChannel, READY_CHANNEL } from '../shared/shell/channels.ts';
import { APP_ORIGIN } from './app-assets.ts';
import { mayCall } from './bridge-rights.ts';
import { nl } from './nl.ts';
import type { ShellWindow, Windows } from './windows.ts';

export type BridgeHandlers = {
  readonly [C in BridgeCall]: (window: ShellWindow, ...given: BridgeArguments<C>) => unknown;
};

export function registerBridge(
  windows: Windows,
  handlers: BridgeHandlers,
  onReady: (window: ShellWindow) => void,
): void {
  const senderOf = (event: { readonly sender: WebContents; readonly senderFrame: WebFrameMain | null }) => {
    const window = windows.of(event.sender);
    const frame = event.senderFrame;
    if (!window || !frame || frame.parent !== null) return null;
    return URL.canParse(frame.url) && frame.url.startsWith(`${APP_ORIGIN}/`) ? window : null;
  };

  const register = <C extends BridgeCall>(call: C) => {
    ipcMain.handle(callChannel(call), (event, ...given: unknown[]) => {
      const window = senderOf(event);
      if (!window) throw new Error(nl.refused);
      const args = bridgeRequestSchemas[call].parse(given) as BridgeArguments<C>;
      if (!mayCall(window.participant, call, exerciseOf(call, args))) throw new Error(nl.refused);
      return handlers[call](window, ...args);
    });
  };
  for (const call of Object.keys(bridgeRequestSchemas) as BridgeCall[]) register(call);

  ipcMain.on(READY_CHANNEL, (event) => {
    const window = senderOf(event);
    if (window) onReady(window);
  });
}

function exerciseOf(call: BridgeCall, args: readonly unknown[]): string | undefined {
  return call === 'openExercise' || call === 'openBeamer' ? (args[0] as string) : undefined;
}
