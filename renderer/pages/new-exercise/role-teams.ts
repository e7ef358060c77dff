/** In which team a role sits, and the order in which teams are shown: the one that exercises first. */
import { ROLES, type TeamId } from '../../../shared/people/roles.ts';

export const TEAM_ORDER: readonly TeamId[] = ['GBT', 'CoPI', 'ROT', 'TBZ'];

const teams = new Map(ROLES.map(({ id, team }) => [id, team]));

/** A role that only a scenario knows sits in the GBT. */
export const teamOf = (roleId: string): TeamId => teams.get(roleId) ?? 'GBT';
