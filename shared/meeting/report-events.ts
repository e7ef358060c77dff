/**
 * What goes round in the team as messages of its own: a sitrap that is released to roles, and that somebody has read
 * a message. An earlier sitrap stays; the last one holds.
 */
import { z } from 'zod';
import { cleaned, duringStopField, idField } from '../exercise/fields.ts';

export const MAX_SITRAP = { title: 120, text: 10_000, recipients: 60 } as const;

export const reportPayloads = {
  SituationReportReleased: z.strictObject({
    title: cleaned(MAX_SITRAP.title),
    text: cleaned(MAX_SITRAP.text),
    to: z.array(idField).min(1, 'kies wie de sitrap krijgt').max(MAX_SITRAP.recipients),
    isDuringStop: duringStopField,
  }),
  /** Read by who has the role of the author. */
  InjectAcknowledged: z.strictObject({
    /** Place in the log of the message. */
    releasedSeq: z.int().min(1),
    isDuringStop: duringStopField,
  }),
} as const;
