/**
 * What an exercise takes from the world outside: the wall clock, one timer at a time, and fresh ids. The hub
 * passes the real ones, scripted runs and tests simulated ones, so that both run the same code.
 */
import { randomUUID } from 'node:crypto';

export interface HubPorts {
  /** Milliseconds since the Unix epoch. */
  readonly wallClock: () => number;
  /** Calls back once after `ms`; returns how to cancel it. */
  readonly setTimer: (ms: number, callback: () => void) => () => void;
  readonly newId: () => string;
}

export const realPorts: HubPorts = {
  wallClock: () => Date.now(),
  setTimer: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  newId: () => randomUUID(),
};
