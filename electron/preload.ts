/**
 * The only code between a page and the shell: forwards calls, decides nothing, holds no key or content.
 * Runs sandboxed, so it is one CommonJS file without Node.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { HubState, MenuCommand, ShellBridge, Unsubscribe } from '../shared/shell/bridge.ts';
import type { BridgeCall } from '../shared/shell/bridge-requests.ts';
import {
  callChannel,
  HUB_STATE_CHANNEL,
  LEAVE_CHANNEL,
  LEFT_CHANNEL,
  MENU_CHANNEL,
  PORT_CHANNEL,
  PREFERENCES_CHANNEL,
  READY_CHANNEL,
} from '../shared/shell/channels.ts';
import type { Preferences } from '../shared/shell/preferences.ts';

const call = <T>(name: BridgeCall, ...given: readonly unknown[]): Promise<T> =>
  ipcRenderer.invoke(callChannel(name), ...given);

function subscribe<T>(channel: string, listener: (value: T) => void): Unsubscribe {
  const receive = (_event: unknown, value: T) => listener(value);
  ipcRenderer.on(channel, receive);
  return () => void ipcRenderer.off(channel, receive);
}

ipcRenderer.on(PORT_CHANNEL, (event, message: unknown) => {
  window.postMessage(message, location.origin, [...event.ports]);
});

/** A command can arrive while the page is still starting. */
const waiting: MenuCommand[] = [];
const menuListeners = new Set<(command: MenuCommand) => void>();
ipcRenderer.on(MENU_CHANNEL, (_event, command: MenuCommand) => {
  if (menuListeners.size === 0) waiting.push(command);
  for (const listener of menuListeners) listener(command);
});

const settlers = new Set<() => Promise<void>>();
ipcRenderer.on(LEAVE_CHANNEL, async () => {
  await Promise.allSettled([...settlers].map((settle) => settle()));
  ipcRenderer.send(LEFT_CHANNEL);
});

const bridge: ShellBridge = {
  kind: 'electron',
  ready: () => ipcRenderer.send(READY_CHANNEL),
  onLeaving: (settle) => {
    settlers.add(settle);
    return () => void settlers.delete(settle);
  },
  onHubState: (listener) => subscribe<HubState>(HUB_STATE_CHANNEL, listener),
  openExercise: (exerciseId, role) => call('openExercise', exerciseId, role),
  openBeamer: (exerciseId) => call('openBeamer', exerciseId),
  openTeamRole: (exerciseId, teamRole) => call('openTeamRole', exerciseId, teamRole),
  openStart: () => call('openStart'),
  toggleFullscreen: () => call('toggleFullscreen'),
  saveFile: (file) => call('saveFile', file),
  showItemInFolder: (path) => call('showItemInFolder', path),
  chooseFolder: () => call('chooseFolder'),
  saveRecoveryKey: () => call('saveRecoveryKey'),
  about: () => call('about'),
  preferences: {
    get: () => call('preferences.get'),
    set: (patch) => call('preferences.set', patch),
    onChange: (listener) => subscribe<Preferences>(PREFERENCES_CHANNEL, listener),
  },
  onMenu: (listener) => {
    menuListeners.add(listener);
    for (const command of waiting.splice(0)) listener(command);
    return () => void menuListeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('paraat', bridge);
