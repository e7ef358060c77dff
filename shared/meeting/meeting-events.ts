/**
 * What a meeting of the beleidsteam leaves in the log: that it opened, who came and went, each step of
 * beeldvorming, oordeelsvorming and besluitvorming, and when it closed. Which meeting it was follows from the order.
 */
import { z } from 'zod';
import { cleaned, exerciseMsField, idField } from '../exercise/fields.ts';

/** In the order in which a meeting goes through them. */
export const BOB_PHASES = ['picture', 'judgement', 'decision'] as const;
export type BobPhase = (typeof BOB_PHASES)[number];
export const BOB_PHASE_LABELS: Readonly<Record<BobPhase, string>> = {
  picture: 'Beeldvorming',
  judgement: 'Oordeelsvorming',
  decision: 'Besluitvorming',
};

export const MAX_AGENDA = { items: 30, item: 120 } as const;
export const agendaField = z.array(cleaned(MAX_AGENDA.item)).max(MAX_AGENDA.items);
const MAX_ROLES = 100;
const roles = z.array(idField).max(MAX_ROLES);

export const meetingPayloads = {
  /** Begins with beeldvorming. */
  MeetingOpened: z.strictObject({
    agenda: agendaField,
    present: roles,
    absent: roles,
  }),
  BobPhaseEntered: z.strictObject({ phase: z.enum(BOB_PHASES) }),
  AttendanceChanged: z.strictObject({ roleId: idField, isPresent: z.boolean() }),
  /** The regional team takes over above the gemeente, or stops doing so; with it powers pass (Wvr art. 39). */
  RbtConvened: z.strictObject({ isConvened: z.boolean() }),
  MeetingClosed: z.strictObject({
    /** Exercise time of the next meeting; null when none was agreed. */
    nextMs: exerciseMsField.nullable(),
  }),
} as const;
