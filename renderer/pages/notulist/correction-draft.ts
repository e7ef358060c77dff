/**
 * A line of the situatiebeeld that is being set right, with the line as it stood when that began: a line that others
 * set right since is never overwritten unseen. What is written of it is line-draft's.
 */
import type { PictureEntry } from '../../../shared/meeting/situation-picture.ts';
import { type CorrectionDraft, correctionOf } from './line-draft.ts';

export interface BegunCorrection extends CorrectionDraft {
  /** What the draft began with. */
  readonly basis: CorrectionDraft;
}

const FIELDS = ['text', 'theme', 'factStatus', 'source', 'isVerified', 'injectSeq'] as const;

const isSame = (one: CorrectionDraft, other: CorrectionDraft): boolean =>
  FIELDS.every((field) => one[field] === other[field]);

export const beginCorrection = (entry: PictureEntry): BegunCorrection => {
  const basis = correctionOf(entry);
  return { ...basis, basis };
};

/** Nothing in it would be missed. */
export const isUntouched = (draft: BegunCorrection): boolean => isSame(draft, draft.basis);

/** Whether the line was set right by another hand since, and not to what is typed here. */
export const isOvertaken = (draft: BegunCorrection, entry: PictureEntry): boolean => {
  const standing = correctionOf(entry);
  return !isSame(standing, draft.basis) && !isSame(standing, draft);
};

/** What was typed stays; what was left alone follows the line as it stands now. */
export const keepOwn = (draft: BegunCorrection, entry: PictureEntry): BegunCorrection => {
  const basis = correctionOf(entry);
  const typed = Object.fromEntries(
    FIELDS.filter((field) => draft[field] !== draft.basis[field]).map((field) => [field, draft[field]]),
  );
  return { ...basis, ...typed, basis };
};
