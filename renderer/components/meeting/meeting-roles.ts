/** Who may sit at the table: the roles that are filled, those of the GBT first; without them every role of the GBT. */
import type { Meeting } from '../../../shared/meeting/meetings.ts';
import { ROLES } from '../../../shared/people/roles.ts';

const TABLE = ROLES.filter(({ team }) => team === 'GBT').map(({ id }) => id);

/** @param filled by role id the person who plays it */
export function meetingRoles(filled: Readonly<Record<string, string>>): readonly string[] {
  const known = ROLES.map(({ id }) => id).filter((id) => id in filled);
  const others = Object.keys(filled).filter((id) => !known.includes(id));
  if (!known.some((id) => TABLE.includes(id))) return [...TABLE, ...known, ...others];
  return [
    ...known.filter((id) => TABLE.includes(id)),
    ...known.filter((id) => !TABLE.includes(id)),
    ...others,
  ];
}

/** Who is ticked when a meeting opens: who was there last, else who of the GBT is known to play. */
export const expectedAt = (
  last: Meeting | undefined,
  filled: Readonly<Record<string, string>>,
): readonly string[] => (last && last.present.length > 0 ? last.present : TABLE.filter((id) => id in filled));
