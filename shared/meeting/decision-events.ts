/**
 * The record of a decision as it stands in the log: proposed by whoever writes, confirmed by the chair or on his word,
 * withdrawn with a reason. A decision is never changed: another that revises it takes its place when it is confirmed.
 */
import { z } from 'zod';
import { cleaned, duringStopField, exerciseMsField, idField, optionalText } from '../exercise/fields.ts';

export const MAX_DECISION_TEXT = {
  subject: 120,
  decision: 2_000,
  side: 1_000,
  decider: 80,
  reason: 500,
} as const;
const side = optionalText(MAX_DECISION_TEXT.side);

const recordFields = {
  subject: cleaned(MAX_DECISION_TEXT.subject),
  decision: cleaned(MAX_DECISION_TEXT.decision),
  alternatives: side,
  /** Id of a legal ground. */
  groundId: idField.nullable(),
  dissent: side,
  /** What is told to whom; empty when nothing is. */
  communication: side,
  /** Place in the log of the message that asked for it; null when none did. */
  injectSeq: z.int().min(1).nullable(),
  /** The decision that it takes the place of. */
  revises: idField.nullable(),
};
export const decisionRecordField = z.strictObject({
  ...recordFields,
  /** The proposal that was confirmed; null when it was recorded at once. */
  proposalId: idField.nullable(),
});

/** A role id, or a person or function in words. */
export const deciderField = cleaned(MAX_DECISION_TEXT.decider);

export const decisionPayloads = {
  DecisionProposed: z.strictObject({
    ...recordFields,
    decider: deciderField,
    rationale: optionalText(MAX_DECISION_TEXT.decision),
    isDuringStop: duringStopField,
  }),
  /** The leader's word that it answers a gate of the scenario. */
  DecisionLinked: z.strictObject({
    decisionId: idField,
    subject: z.string(),
    gateId: idField,
    gateTitle: z.string(),
    optionId: idField,
    optionLabel: z.string(),
    /** When it was confirmed; null while it is a proposal: then its confirmation answers the gate. */
    confirmedMs: exerciseMsField.nullable(),
  }),
  DecisionWithdrawn: z.strictObject({
    decisionId: idField,
    /** Of the decision, so that the line can be read alone. */
    subject: z.string(),
    reason: cleaned(MAX_DECISION_TEXT.reason),
    /** It was never confirmed; left out otherwise. */
    isProposal: z.literal(true).optional(),
  }),
} as const;
