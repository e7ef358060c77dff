/**
 * Somebody in an exercise, as the hub fixed it when the connection was made: nothing that a device says can
 * change it.
 */
import { partOf } from '../../shared/exercise/access.ts';
import type { EventAuthor, ParticipantRole } from '../../shared/exercise/event.ts';

export interface Participant {
  readonly exerciseId: string;
  readonly role: ParticipantRole;
  /** Of a player: his role in the team; null for whoever has none there. */
  readonly teamRole: string | null;
  /** Names the device; the same again after a reload. */
  readonly deviceKey: string;
}

/** Whose refused entries are whose. */
export const authorKeyOf = (who: Participant): string => `${partOf(who)}:${who.deviceKey}`;

/** Who stands as the author of what this participant sends. */
export const authorOf = ({ role, teamRole, deviceKey }: Participant): EventAuthor => ({
  personId: null,
  roleId: role,
  ...(teamRole !== null && { teamRole }),
  deviceId: deviceKey,
});
