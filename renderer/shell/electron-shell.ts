/**
 * The shell of the desktop app: everything goes through the bridge that the preload put in the window. The
 * first port says what this window is; later ports replace it after a restart of the hub.
 */
import { PORT_MESSAGE, type PortMessage, type ShellBridge } from '../../shared/shell/bridge.ts';
import { type PortSource, portTransport } from '../replica/port-transport.ts';
import { onPageHide } from './leaving.ts';
import { NOT_OPENED, type Seat, type Shell } from './shell.ts';

export function createElectronShell(bridge: ShellBridge): Shell {
  const opened = (opening: Promise<void>) =>
    opening.then(
      () => null,
      () => NOT_OPENED,
    );
  return {
    kind: 'desktop',
    takeSeat: () => takeSeat(bridge),
    openExercise: (exerciseId, role) =>
      opened(role === 'beamer' ? bridge.openBeamer(exerciseId) : bridge.openExercise(exerciseId, role)),
    openTeamRole: (exerciseId, teamRole) => opened(bridge.openTeamRole(exerciseId, teamRole)),
    openStart: () => void bridge.openStart(),
    saveFile: bridge.saveFile,
    preferences: bridge.preferences,
    onMenu: bridge.onMenu,
    // A page can go without its window, when it is loaded anew.
    onLeaving: (settle) => {
      const ends = [bridge.onLeaving(settle), onPageHide(settle)];
      return () => {
        for (const end of ends) end();
      };
    },
    toggleFullscreen: () => void bridge.toggleFullscreen(),
    desktop: {
      showItemInFolder: bridge.showItemInFolder,
      chooseFolder: bridge.chooseFolder,
      saveRecoveryKey: bridge.saveRecoveryKey,
      about: bridge.about,
    },
  };
}

function takeSeat(bridge: ShellBridge): Promise<Seat> {
  return new Promise((resolve) => {
    const listeners = new Set<(port: MessagePort) => void>();
    // The first port arrives before anyone can listen for it.
    let waiting: MessagePort | null = null;
    const source: PortSource = {
      onPort: (listener) => {
        listeners.add(listener);
        const port = waiting;
        waiting = null;
        if (port) listener(port);
        return () => listeners.delete(listener);
      },
      onLost: (listener) => bridge.onHubState((state) => state === 'lost' && listener()),
    };
    window.addEventListener('message', (event: MessageEvent<PortMessage | undefined>) => {
      // Only the preload of this very window may hand out a port.
      if (event.source !== window || event.origin !== window.location.origin) return;
      const [port] = event.ports;
      if (event.data?.type !== PORT_MESSAGE || !port) return;
      if (listeners.size === 0) waiting = port;
      for (const listener of listeners) listener(port);
      const { participant, replicaKey } = event.data;
      resolve({ kind: participant.kind, replicaKey, transport: portTransport(source) });
    });
    bridge.ready();
  });
}
