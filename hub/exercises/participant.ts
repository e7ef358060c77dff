/**
 * Somebody in an exercise, as the hub fixed it when the connection was made: nothing that a device says can
 * change it.
 */
import type { ParticipantRole } from '../../shared/exercise/event.ts';

export interface Participant {
  readonly exerciseId: string;
  readonly role: ParticipantRole;
  /** Names the device; the same again after a reload. */
  readonly deviceKey: string;
}

/** Whose refused entries are whose. */
export const authorKeyOf = ({ role, deviceKey }: Participant): string => `${role}:${deviceKey}`;
