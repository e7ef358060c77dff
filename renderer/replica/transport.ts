/**
 * How a window reaches the hub, whatever carries it: clients come up and go down, any number of times.
 * A client that went down is never used again by its owner; calls on it may hang for ever.
 */
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract.ts';

export type HubRpc = ContractRouterClient<Contract>;

export interface TransportListener {
  readonly up: (rpc: HubRpc) => void;
  readonly down: () => void;
}

export interface Transport {
  /** Starts and reports until the returned function is called. */
  readonly start: (listener: TransportListener) => () => void;
}
