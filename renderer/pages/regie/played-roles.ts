/** Which roles the exercise is played with, in the order in which roles are listed everywhere. */
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { NOTULIST, ROLES } from '../../../shared/people/roles.ts';

/** Those of the scenario and those that somebody plays; a beleidsteam always has someone who keeps the record. */
export function playedRoles(
  scenarioRoles: readonly string[],
  { roles }: Pick<ExerciseState, 'roles'>,
): readonly string[] {
  const wanted = new Set([...scenarioRoles, ...Object.keys(roles), NOTULIST]);
  const known = ROLES.map(({ id }) => id).filter((id) => wanted.has(id));
  return [...known, ...[...wanted].filter((id) => !known.includes(id))];
}
