/**
 * Grants: secret path parts, each of which opens one window of one participant in a browser. A grant is
 * signed with a key derived from the data key and not kept anywhere, so that it still holds after a restart.
 */
import { timingSafeEqual } from 'node:crypto';
import { PARTICIPANT_ROLES, type ParticipantRole } from '../../shared/exercise/event.ts';
import { deriveKey, hmac } from '../log/sealing.ts';

export interface Granted {
  readonly exerciseId: string;
  readonly role: ParticipantRole;
}

export interface Grants {
  readonly give: (granted: Granted) => string;
  /** Null when the hub did not give this grant. */
  readonly read: (grant: string) => Granted | null;
}

const ID_BYTES = 16;
const PROOF_BYTES = 24;

export function createGrants(dataKey: Buffer): Grants {
  const key = deriveKey(dataKey, 'grants');
  const proofOf = (content: Buffer) => hmac(key, content).subarray(0, PROOF_BYTES);
  return {
    give: ({ exerciseId, role }) => {
      const id = Buffer.from(exerciseId.replaceAll('-', ''), 'hex');
      const content = Buffer.concat([id, Buffer.from([PARTICIPANT_ROLES.indexOf(role)])]);
      return Buffer.concat([content, proofOf(content)]).toString('base64url');
    },
    read: (grant) => {
      const bytes = Buffer.from(grant, 'base64url');
      if (bytes.length !== ID_BYTES + 1 + PROOF_BYTES) return null;
      const content = bytes.subarray(0, ID_BYTES + 1);
      if (!timingSafeEqual(bytes.subarray(ID_BYTES + 1), proofOf(content))) return null;
      const role = PARTICIPANT_ROLES[content[ID_BYTES] ?? -1];
      const hex = content.subarray(0, ID_BYTES).toString('hex');
      const exerciseId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      return role ? { exerciseId, role } : null;
    },
  };
}
