/**
 * A world without waiting: its clock moves only when told, and every timer that falls due on the way goes
 * off in order. Ids follow from a name, so that the same run gives the same log.
 */
import { createHash } from 'node:crypto';
import type { HubPorts } from './ports.ts';

export interface SimulatedWorld {
  readonly ports: HubPorts;
  readonly wallMs: () => number;
  /** Moves to a wall time and lets `settle` finish the work of each timer before the next. */
  readonly advanceTo: (wallMs: number, settle: () => void) => void;
}

export function createSimulatedWorld(startWallMs: number, newId: () => string): SimulatedWorld {
  let wallMs = startWallMs;
  let timers: readonly { readonly atMs: number; readonly callback: () => void }[] = [];
  return {
    wallMs: () => wallMs,
    ports: {
      wallClock: () => wallMs,
      newId,
      setTimer: (ms, callback) => {
        const timer = { atMs: wallMs + ms, callback };
        timers = [...timers, timer];
        return () => {
          timers = timers.filter((candidate) => candidate !== timer);
        };
      },
    },
    advanceTo: (targetMs, settle) => {
      const nextTimer = () =>
        timers.reduce<(typeof timers)[number] | null>(
          (next, timer) => (timer.atMs <= targetMs && timer.atMs < (next?.atMs ?? Infinity) ? timer : next),
          null,
        );
      for (let next = nextTimer(); next; next = nextTimer()) {
        const due = next;
        timers = timers.filter((timer) => timer !== due);
        wallMs = Math.max(wallMs, due.atMs);
        due.callback();
        settle();
      }
      wallMs = Math.max(wallMs, targetMs);
    },
  };
}

/** Ids that look like any other and are the same on each run with the same name (UUID version 8, RFC 9562). */
export function namedIds(name: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const hex = createHash('sha256').update(`${name}:${count}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
