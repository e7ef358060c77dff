/**
 * The key with which one window seals its copy of an exercise on disk. Derived, never stored: the same
 * window gets the same key as long as the data folder keeps its own key.
 */
import { hkdfSync } from 'node:crypto';
import type { WindowParticipant } from '../shared/shell/bridge.ts';

const KEY_BYTES = 32;
const NO_SALT = new Uint8Array(0);

/** Base64 of 32 bytes; null for windows that keep nothing on disk (RFC 5869 with SHA-256). */
export function replicaKeyOf(keyHex: string, participant: WindowParticipant): string | null {
  if (participant.kind === 'lobby' || !keepsCopy(participant)) return null;
  const info = `replica:${participant.exerciseId}:${participant.role}`;
  return Buffer.from(hkdfSync('sha256', Buffer.from(keyHex, 'hex'), NO_SALT, info, KEY_BYTES)).toString(
    'base64',
  );
}

/** A window that writes keeps its copy on disk, so that nothing is lost when the hub is away. */
export function keepsCopy(participant: WindowParticipant): boolean {
  return participant.kind === 'lobby' || !(participant.role === 'beamer' || participant.role === 'reader');
}
