/** A correction that is being typed while others set the same line right. */
import { describe, expect, it } from 'vitest';
import {
  beginCorrection,
  isOvertaken,
  isUntouched,
  keepOwn,
} from '../../../../../renderer/pages/notulist/correction-draft.ts';
import type { PictureEntry } from '../../../../../shared/meeting/situation-picture.ts';

const entry: PictureEntry = {
  id: 'e1',
  text: 'Dijk door',
  theme: 'incident',
  factStatus: 'rumour',
  isVerified: false,
  source: 'X',
  injectSeq: null,
  sinceMs: 1,
  changedMs: 1,
};
const typed = { ...beginCorrection(entry), text: 'Dijk lekt' };
const corrected: PictureEntry = { ...entry, text: 'Dijk staat', isVerified: true, changedMs: 2 };

describe('a correction', () => {
  it('[NOT9] is overtaken by another one of the same line, also when it was kept and opened later', () => {
    expect([
      isOvertaken(typed, entry),
      isOvertaken(typed, corrected),
      isOvertaken(typed, { ...entry, isVerified: true }),
      // Its own words, on the screen just before the form closes.
      isOvertaken(typed, { ...entry, text: 'Dijk lekt', changedMs: 2 }),
    ]).toEqual([false, true, true, false]);
  });

  it('[NOT9] that is kept holds what was typed, and follows the line in the rest', () => {
    const kept = keepOwn(typed, corrected);
    expect([kept, isOvertaken(kept, corrected)]).toEqual([
      { ...beginCorrection(corrected), text: 'Dijk lekt' },
      false,
    ]);
    expect([isUntouched(typed), isUntouched(beginCorrection(corrected))]).toEqual([false, true]);
  });
});
