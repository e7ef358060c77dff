/**
 * The hub over WebSocket, as browsers reach it. The socket reconnects by itself for as long as the page
 * lives; each time it opens, a new client comes up.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket as ReconnectingWebSocket } from 'partysocket';
import type { Transport } from './transport.ts';

/** Short, because the hub is near and restarts within a second. */
const RECONNECT_MS = { minReconnectionDelay: 150, maxReconnectionDelay: 1_500, connectionTimeout: 4_000 };

export const socketTransport = (url: string): Transport => ({
  start: (listener) => {
    const socket = new ReconnectingWebSocket(url, [], { ...RECONNECT_MS, maxEnqueuedMessages: 0 });
    const link = new RPCLink({ websocket: socket as unknown as WebSocket });
    socket.addEventListener('open', () => listener.up(createORPCClient(link)));
    socket.addEventListener('close', () => listener.down());
    return () => socket.close();
  },
});
