/** What is said in the place of a dialog whose subject was settled by another hand. */

import { inSentence } from '../../shared/dutch-words.ts';
import { DECISION_STATUS_LABELS, type Decision } from '../../shared/meeting/decision-list.ts';

export const overtakenTexts = {
  decision: ({ number, status }: Pick<Decision, 'number' | 'status'>, time: string) =>
    `Besluit ${number} is intussen ${inSentence(DECISION_STATUS_LABELS[status])}, om ${time}.`,
  nothingSent: 'Er is hiervandaan niets vastgelegd.',
  typed: 'Er is hiervandaan niets vastgelegd. Wat u typte:',
  close: 'Sluiten',
} as const;
