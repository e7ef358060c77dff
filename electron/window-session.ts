/**
 * What a participant's window keeps and under which name: its session, and the key that seals its copy of
 * the exercise on disk. The key is derived, never stored: the same window gets the same key as long as the
 * data folder keeps its own.
 */
import { hkdfSync } from 'node:crypto';
import { partOf } from '../shared/exercise/access.ts';
import type { WindowParticipant } from '../shared/shell/bridge.ts';

const KEY_BYTES = 32;
const NO_SALT = new Uint8Array(0);

type Copied = Extract<WindowParticipant, { kind: 'participant' }>;

/** Name of Electron's session for a window; without `persist:` it lives in memory. */
export function partitionOf(participant: WindowParticipant): string {
  if (participant.kind === 'lobby') return 'persist:start';
  if (participant.role === 'beamer') return `beamer-${participant.exerciseId}`;
  const name = `${participant.exerciseId}-${partOf(participant)}`;
  return keepsCopy(participant) ? `persist:${name}` : name;
}

/** Base64 of 32 bytes (RFC 5869 with SHA-256); null for windows that keep nothing of an exercise on disk. */
export function replicaKeyOf(keyHex: string, participant: WindowParticipant): string | null {
  if (!keepsCopy(participant)) return null;
  const info = `replica:${participant.exerciseId}:${partOf(participant)}`;
  const key = hkdfSync('sha256', Buffer.from(keyHex, 'hex'), NO_SALT, info, KEY_BYTES);
  return Buffer.from(key).toString('base64');
}

/** Who writes keeps a copy on disk, so that nothing is lost while the hub is away. */
function keepsCopy(participant: WindowParticipant): participant is Copied {
  return participant.kind === 'participant' && participant.role !== 'beamer' && participant.role !== 'reader';
}
