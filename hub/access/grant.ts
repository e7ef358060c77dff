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
  /** Of a player: his role in the team. */
  readonly teamRole: string | null;
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
    give: ({ exerciseId, role, teamRole }) => {
      const id = Buffer.from(exerciseId.replaceAll('-', ''), 'hex');
      const part = Buffer.from([PARTICIPANT_ROLES.indexOf(role)]);
      const content = Buffer.concat([id, part, Buffer.from(teamRole ?? '')]);
      return Buffer.concat([content, proofOf(content)]).toString('base64url');
    },
    read: (grant) => {
      const bytes = Buffer.from(grant, 'base64url');
      const teamRoleEnds = bytes.length - PROOF_BYTES;
      if (teamRoleEnds < ID_BYTES + 1) return null;
      const content = bytes.subarray(0, teamRoleEnds);
      if (!timingSafeEqual(bytes.subarray(teamRoleEnds), proofOf(content))) return null;
      const role = PARTICIPANT_ROLES[content[ID_BYTES] ?? -1];
      const hex = content.subarray(0, ID_BYTES).toString('hex');
      const exerciseId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      const teamRole = content.subarray(ID_BYTES + 1).toString() || null;
      return role ? { exerciseId, role, teamRole } : null;
    },
  };
}
