import { describe, expect, it } from 'vitest';
import {
  clearText,
  emptyLine,
  nextLine,
  restoreText,
} from '../../../../../renderer/pages/notulist/line-draft.ts';

describe('a line that Esc emptied', () => {
  it('[NOT14] comes back until a line is saved, also after another letter and another Esc', () => {
    const cleared = clearText({ ...emptyLine, text: 'Kade gezakt' });
    expect(cleared).toEqual({ text: '', cleared: ['Kade gezakt'] });
    expect(restoreText(cleared)).toEqual({ text: 'Kade gezakt', cleared: [] });
    const typedOn = { ...cleared, text: 'x' };
    expect(restoreText(typedOn)).toEqual({ text: 'Kade gezakt', cleared: ['x'] });
    const twice = clearText(typedOn);
    expect(restoreText(restoreText(twice) ?? emptyLine)).toEqual({ text: 'Kade gezakt', cleared: ['x'] });
    expect(restoreText(nextLine({ ...emptyLine, ...twice }))).toBeNull();
  });
});
