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

/**
 * @param head what the log claims its last event to be; without it a cut tail cannot be noticed
 */
export function verifyChain(
  sha256: Sha256,
  events: Iterable<ExerciseEvent>,
  head: ChainHead | null,
): ChainVerdict {
  let seq = 0;
  let hash = GENESIS_HASH;
  for (const event of events) {
    seq += 1;
    if (event.seq !== seq) return { ok: false, seq, problem: 'missing' };
    const { hash: claimed, ...rest } = event;
    hash = chainHash(sha256, hash, rest as Unhashed<ExerciseEvent>);
    if (hash !== claimed) return { ok: false, seq, problem: 'changed' };
  }
  if (head && head.seq !== seq) return { ok: false, seq: seq + 1, problem: 'truncated' };
  if (head && head.hash !== hash) return { ok: false, seq, problem: 'changed' };
  return { ok: true, head: { seq, hash } };
}
