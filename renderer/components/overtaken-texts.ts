/** What is said in the place of a dialog whose subject was settled by another hand. */

import { inSentence } from '../../shared/dutch-words.ts';
import type { ExerciseState } from '../../shared/exercise/exercise-state.ts';
import { DECISION_STATUS_LABELS, type Decision } from '../../shared/meeting/decision-list.ts';
import { exerciseMinutes } from '../exercise-time.ts';

export const overtakenTexts = {
  nothingSent: 'Er is hiervandaan niets vastgelegd.',
  typed: 'Er is hiervandaan niets vastgelegd. Wat u typte:',
} as const;

export interface Overtaken {
  readonly happened: string;
  /** Words of the other hand. */
  readonly reason: string;
}

/** When a decision became what it is now. */
export const overtakenTime = ({ endedMs, confirmedMs }: Decision, state: ExerciseState): string =>
  exerciseMinutes(state)(endedMs ?? confirmedMs ?? 0);

export function overtakenDecision(decision: Decision, state: ExerciseState): Overtaken {
  const { number, status, reason } = decision;
  const became = inSentence(DECISION_STATUS_LABELS[status]);
  return {
    happened: `Besluit ${number} is intussen ${became}, om ${overtakenTime(decision, state)}.`,
    reason: status === 'withdrawn' ? reason : '',
  };
}
