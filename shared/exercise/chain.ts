/**
 * The hash chain of a log: each event's hash covers the previous hash and the event without its own hash,
 * so that any changed, removed, added or swapped event is found. Hashing itself is a port.
 */
import type { ExerciseEvent } from './event.ts';

export const GENESIS_HASH = '0'.repeat(64);

/** SHA-256 of UTF-8 text, lower case hex. */
export type Sha256 = (text: string) => string;

/** JSON with sorted keys and no white space: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}

export type Unhashed<T> = T extends { readonly hash: string } ? Omit<T, 'hash'> : never;

export function chainHash(sha256: Sha256, previousHash: string, event: Unhashed<ExerciseEvent>): string {
  return sha256(previousHash + canonicalJson(event));
}

export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly ok: true; readonly head: ChainHead }
  | {
      readonly ok: false;
      /** Place in the log where the chain first fails, from 1. */
      readonly seq: number;
      readonly problem: 'changed' | 'missing' | 'truncated';
    };

type ChainFailure = Extract<ChainVerdict, { ok: false }>;

/** Before the first event. */
export const CHAIN_START: ChainHead = { seq: 0, hash: GENESIS_HASH };

/** One event further from a place that is proven: the place that it reaches, or why it does not. */
export function chainStep(sha256: Sha256, reached: ChainHead, event: ExerciseEvent): ChainVerdict {
  const seq = reached.seq + 1;
  if (event.seq !== seq) return { ok: false, seq, problem: 'missing' };
  const { hash: claimed, ...rest } = event;
  const hash = chainHash(sha256, reached.hash, rest as Unhashed<ExerciseEvent>);
  return hash === claimed ? { ok: true, head: { seq, hash } } : { ok: false, seq, problem: 'changed' };
}

/**
 * Whether a chain ends where it should.
 * @param head what the log claims its last event to be; without it a cut tail cannot be noticed
 */
export function chainEnd({ seq, hash }: ChainHead, head: ChainHead | null): ChainVerdict {
  const fails = (failure: Omit<ChainFailure, 'ok'>): ChainFailure => ({ ok: false, ...failure });
  if (head && head.seq !== seq) return fails({ seq: seq + 1, problem: 'truncated' });
  if (head && head.hash !== hash) return fails({ seq, problem: 'changed' });
  return { ok: true, head: { seq, hash } };
}

/** @param head see `chainEnd` */
export function verifyChain(
  sha256: Sha256,
  events: Iterable<ExerciseEvent>,
  head: ChainHead | null,
): ChainVerdict {
  let reached = CHAIN_START;
  for (const event of events) {
    const step = chainStep(sha256, reached, event);
    if (!step.ok) return step;
    reached = step.head;
  }
  return chainEnd(reached, head);
}
