/**
 * What the screen says was recorded last. The number of a decision or an action is given by the hub, since another
 * notulist may write at the same moment: until it is there none is told.
 */
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import type { ConnectionState } from '../../replica/hub-client.ts';

export type Said =
  | string
  | {
      /** Of the decision or the action. */
      readonly id: string;
      /** @param number null while the hub has not given it */
      readonly words: (number: number | null) => string;
    };

/**
 * @param lists as the hub has them
 * @returns empty for the moment in which a hub that is there gives the number, so that it is read out once
 */
export function saidWords(
  said: Said,
  { decisionList, actions }: Pick<ExerciseState, 'decisionList' | 'actions'>,
  connection: ConnectionState,
): string {
  if (typeof said === 'string') return said;
  const item = [...decisionList, ...actions].find(({ id }) => id === said.id);
  if (item) return said.words(item.number);
  return connection === 'connected' ? '' : said.words(null);
}
