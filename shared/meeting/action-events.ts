/**
 * What is to be done, by whom and when, as it stands in the log: that it was given, and each time that its status
 * changed. Anyone who writes may add either at any moment, also without the hub: neither takes anything away.
 */
import { z } from 'zod';
import { cleaned, duringStopField, exerciseMsField, idField, optionalText } from '../exercise/fields.ts';

/** In their order; `ready` is the owner's word, `closed` that of the team. */
export const ACTION_STATUSES = ['new', 'inProgress', 'ready', 'closed'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];
export const ACTION_STATUS_LABELS: Readonly<Record<ActionStatus, string>> = {
  new: 'Nieuw',
  inProgress: 'In behandeling',
  ready: 'Klaar',
  closed: 'Afgerond',
};

const MAX_ACTION = 500;
const MAX_OWNER = 80;

export const decidedActionField = z.strictObject({
  id: z.string(),
  text: z.string(),
  owner: z.string(),
  dueMs: exerciseMsField.nullable(),
  status: z.enum(ACTION_STATUSES),
});

export const actionPayloads = {
  ActionAssigned: z.strictObject({
    text: cleaned(MAX_ACTION),
    /** A role id, or a person or function in words. */
    owner: cleaned(MAX_OWNER),
    /** Exercise time; null when none was agreed. */
    dueMs: exerciseMsField.nullable(),
    /** The decision that it carries out. */
    decisionId: idField.nullable(),
    isDuringStop: duringStopField,
  }),
  ActionStatusChanged: z.strictObject({
    /** Id of the event that gave the action. */
    actionId: idField,
    /** Of the action, so that the line can be read alone. */
    text: cleaned(MAX_ACTION),
    status: z.enum(ACTION_STATUSES),
    note: optionalText(MAX_ACTION),
    isDuringStop: duringStopField,
  }),
} as const;
