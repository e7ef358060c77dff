/**
 * What the team weighs, as it stands in the log: the core objective of the chair, dilemmas with their options, the
 * advice of each discipline, and how it may go on. All of it only adds; the last word of a kind holds.
 */
import { z } from 'zod';
import { cleaned, duringStopField, idField, optionalText } from '../exercise/fields.ts';

export const OUTLOOKS = ['likely', 'worst'] as const;
export type Outlook = (typeof OUTLOOKS)[number];
export const OUTLOOK_LABELS: Readonly<Record<Outlook, string>> = {
  likely: 'Waarschijnlijk',
  worst: 'Slechtst denkbaar',
};

const MAX_TITLE = 200;
const MAX_TEXT = 2_000;
const MAX_LABEL = 200;
const MAX_SIDE = 1_000;
const MAX_OPTIONS = 6;
const MAX_DISCIPLINE = 80;

export const judgementPayloads = {
  CoreObjectiveSet: z.strictObject({ text: cleaned(MAX_TEXT), isDuringStop: duringStopField }),
  OutlookWritten: z.strictObject({
    outlook: z.enum(OUTLOOKS),
    text: cleaned(MAX_TEXT),
    isDuringStop: duringStopField,
  }),
  DilemmaRaised: z.strictObject({
    title: cleaned(MAX_TITLE),
    options: z
      .array(
        z.strictObject({
          label: cleaned(MAX_LABEL),
          pros: optionalText(MAX_SIDE),
          cons: optionalText(MAX_SIDE),
        }),
      )
      .max(MAX_OPTIONS),
    isDuringStop: duringStopField,
  }),
  AdviceGiven: z.strictObject({
    /** Id of the event that raised the dilemma. */
    dilemmaId: idField,
    /** Of the dilemma, so that the line can be read alone. */
    title: cleaned(MAX_TITLE),
    /** A role id, or a discipline in words. */
    discipline: cleaned(MAX_DISCIPLINE),
    /** Which option is advised, from 0; null for none of them. */
    option: z
      .int()
      .min(0)
      .max(MAX_OPTIONS - 1)
      .nullable(),
    text: cleaned(MAX_TEXT),
    isDuringStop: duringStopField,
  }),
} as const;
