/**
 * Gives each window its port to the hub and, with it, the key that seals its copy. A page asks when it is
 * loaded; after a restart of the hub every page that has asked gets a new port without asking.
 */
import type { WebContents } from 'electron';
import {
  type HubState,
  PORT_MESSAGE,
  type PortMessage,
  type WindowParticipant,
} from '../shared/shell/bridge.ts';
import { HUB_STATE_CHANNEL, PORT_CHANNEL } from '../shared/shell/channels.ts';
import type { HubSession } from '../shared/shell/hub-messages.ts';
import type { HubProcess } from './hub-process.ts';
import { replicaKeyOf } from './window-session.ts';
import type { ShellWindow, Windows } from './windows.ts';

export interface WindowPortsOptions {
  readonly hub: HubProcess;
  readonly windows: Windows;
  readonly keyHex: () => string | null;
  readonly deviceId: string;
}

export interface WindowPorts {
  /** A page has loaded and listens. */
  readonly pageListens: (window: ShellWindow) => void;
  readonly hubReady: () => void;
  readonly hubLost: () => void;
}

export function createWindowPorts(options: WindowPortsOptions): WindowPorts {
  const { hub, windows } = options;
  const listening = new WeakSet<WebContents>();
  const known = new WeakSet<WebContents>();

  function give(window: ShellWindow): void {
    const keyHex = options.keyHex();
    const port = keyHex === null ? null : hub.attach(sessionOf(window.participant, options.deviceId));
    if (!port || keyHex === null) return;
    const message: PortMessage = {
      type: PORT_MESSAGE,
      participant: window.participant,
      replicaKey: replicaKeyOf(keyHex, window.participant),
    };
    window.browserWindow.webContents.postMessage(PORT_CHANNEL, message, [port]);
  }

  const listeners = () => windows.all().filter((window) => listening.has(window.browserWindow.webContents));
  const tell = (window: ShellWindow, state: HubState) =>
    window.browserWindow.webContents.send(HUB_STATE_CHANNEL, state);

  return {
    pageListens: (window) => {
      const { webContents } = window.browserWindow;
      listening.add(webContents);
      if (!known.has(webContents)) {
        known.add(webContents);
        webContents.on('did-start-navigation', (details) => {
          if (details.isMainFrame && !details.isSameDocument) listening.delete(webContents);
        });
      }
      give(window);
    },
    hubReady: () => {
      for (const window of listeners()) {
        tell(window, 'connected');
        give(window);
      }
    },
    hubLost: () => {
      for (const window of listeners()) tell(window, 'lost');
    },
  };
}

const sessionOf = (participant: WindowParticipant, deviceId: string): HubSession =>
  participant.kind === 'lobby' ? participant : { ...participant, deviceId };
