/**
 * The actielijst as one seat reads it: his own first, then the most urgent. An owner is a role id or words, so a
 * role's name in words counts as well.
 */

import type { ActionStatus } from '../../../shared/meeting/action-events.ts';
import { ACTION_STATUSES } from '../../../shared/meeting/action-events.ts';
import { type Action, openActions } from '../../../shared/meeting/action-list.ts';
import { roleLabel, roleName } from '../../../shared/people/roles.ts';

const plain = (text: string) => text.trim().toLowerCase();

export const isOwnAction = ({ owner }: Pick<Action, 'owner'>, teamRole: string | null): boolean =>
  teamRole !== null &&
  [teamRole, roleName(teamRole), roleLabel(teamRole)].some((name) => plain(name) === plain(owner));

/** What still has to be done. */
export function ownFirst(actions: readonly Action[], teamRole: string | null): readonly Action[] {
  const open = openActions(actions);
  return [
    ...open.filter((action) => isOwnAction(action, teamRole)),
    ...open.filter((action) => !isOwnAction(action, teamRole)),
  ];
}

/** Null after the last. */
export const nextStatus = (status: ActionStatus): ActionStatus | null =>
  ACTION_STATUSES[ACTION_STATUSES.indexOf(status) + 1] ?? null;
