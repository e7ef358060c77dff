/** The pages of a player's window in the order of its rail; a digit goes to the page at that place. */
import { NOTULIST } from '../../../shared/people/roles.ts';

export type TeamPlace = 'notulist' | 'team' | 'logboek';

const TEAM: readonly TeamPlace[] = ['team', 'logboek'];

/** @param teamRole null for who reads along */
export const teamPlaces = (teamRole: string | null): readonly TeamPlace[] =>
  teamRole === NOTULIST ? ['notulist', ...TEAM] : TEAM;
