/**
 * What the team must do by law, as it stands in the log: a term that was noted, and that a duty or a term was met.
 * Duties that follow from a decision are not written: they follow from its legal ground.
 */
import { z } from 'zod';
import { cleaned, duringStopField, exerciseMsField, idField, optionalText } from '../exercise/fields.ts';

const MAX_LABEL = 200;
const MAX_NOTE = 500;

export const obligationPayloads = {
  ObligationSet: z.strictObject({
    label: cleaned(MAX_LABEL),
    /** Exercise time by which it must be met; null when the law says no more than 'at once'. */
    dueMs: exerciseMsField.nullable(),
    /** The term of the scenario that the leader tells the team of; null for one that the team noted itself. */
    clockId: idField.nullable(),
    isDuringStop: duringStopField,
  }),
  ObligationMet: z.strictObject({
    /** Id of the event that set it, or of the decision and its duty as `dutyId` gives it. */
    obligationId: z.string().min(1).max(160),
    /** Of the obligation, so that the line can be read alone. */
    label: cleaned(MAX_LABEL),
    note: optionalText(MAX_NOTE),
    isDuringStop: duringStopField,
  }),
} as const;
