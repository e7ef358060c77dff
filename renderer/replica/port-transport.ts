/**
 * The hub over message ports, as the desktop shell hands them out: one port at first, another after each
 * restart of the hub. A port closes silently, so the shell's word that the hub is gone counts as well.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Transport } from './transport.ts';

export interface PortSource {
  readonly onPort: (listener: (port: MessagePort) => void) => () => void;
  readonly onLost: (listener: () => void) => () => void;
}

export const portTransport = (source: PortSource): Transport => ({
  start: (listener) => {
    let current: MessagePort | null = null;
    const drop = (port: MessagePort | null) => {
      if (port !== current || !port) return;
      current = null;
      port.close();
      listener.down();
    };
    const stopPorts = source.onPort((port) => {
      drop(current);
      current = port;
      port.addEventListener('close', () => drop(port));
      const link = new RPCLink({ port });
      port.start();
      listener.up(createORPCClient(link));
    });
    const stopLost = source.onLost(() => drop(current));
    return () => {
      stopPorts();
      stopLost();
      current?.close();
      current = null;
    };
  },
});
