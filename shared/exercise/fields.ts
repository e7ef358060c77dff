/** The fields that payloads and commands are made of: cleaned text with a bound, ids, and exercise time. */
import { z } from 'zod';
import { cleanText } from './text.ts';

export const idField = z.string().min(1).max(80);
/** Milliseconds since the start of the exercise. */
export const exerciseMsField = z.int().min(0);
/** Text that must be there. */
export const cleaned = (max: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().min(1, 'is leeg').max(max, `is langer dan ${max} tekens`));
/** Text that may be left out: then it is empty. */
export const optionalText = (max: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max, `is langer dan ${max} tekens`));
/** The author saw the play stopped when he wrote it; left out otherwise. */
export const duringStopField = z.literal(true).optional();
