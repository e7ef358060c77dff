/**
 * What is added to a line of the logbook to make it part of the situatiebeeld: what it is about, how certain it is,
 * where it comes from. A line is never changed: a correction is a new event, and the last one holds.
 */
import { z } from 'zod';
import { cleaned, duringStopField, idField, optionalText } from '../exercise/fields.ts';

export const PICTURE_THEMES = [
  'incident',
  'effects',
  'population',
  'publicOrder',
  'communication',
  'organisation',
] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];
export const PICTURE_THEME_LABELS: Readonly<Record<PictureTheme, string>> = {
  incident: 'Incident',
  effects: 'Effecten',
  population: 'Bevolking',
  publicOrder: 'Openbare orde',
  communication: 'Communicatie en omgeving',
  organisation: 'Gemeente en partners',
};

export const FACT_STATUSES = ['fact', 'assumption', 'rumour', 'question'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];
export const FACT_STATUS_LABELS: Readonly<Record<FactStatus, string>> = {
  fact: 'Feit',
  assumption: 'Aanname',
  rumour: 'Gerucht',
  question: 'Open vraag',
};

export const MAX_PICTURE_TEXT = 2_000;
const MAX_SOURCE = 120;

export const pictureField = z.strictObject({
  theme: z.enum(PICTURE_THEMES),
  factStatus: z.enum(FACT_STATUSES),
  isVerified: z.boolean(),
  source: optionalText(MAX_SOURCE),
  /** Place in the log of the message that it comes from; null when it comes from none. */
  injectSeq: z.int().min(1).nullable(),
});
export type Picture = z.infer<typeof pictureField>;

export const picturePayloads = {
  EntryCorrected: z.strictObject({
    /** Id of the line, not of a correction of it. */
    entryId: idField,
    text: cleaned(MAX_PICTURE_TEXT),
    picture: pictureField,
    isDuringStop: duringStopField,
  }),
} as const;
