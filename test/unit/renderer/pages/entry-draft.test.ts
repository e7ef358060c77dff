import { describe, expect, it } from 'vitest';
import {
  discardEntryDraft,
  entryDraft,
  keepEntryDraft,
  unrecordedText,
} from '../../../../renderer/pages/logboek/entry-draft.ts';

const empty = { kind: 'report', text: '', teamId: null, objectiveId: null, time: null, cleared: '' } as const;

function memory() {
  const values = new Map<string, unknown>();
  return {
    get: <T>(name: string) => values.get(name) as T | undefined,
    set: (name: string, value: unknown) => {
      if (value === null) values.delete(name);
      else values.set(name, value);
    },
  };
}

describe('a line in quick entry', () => {
  it('[DLG3] is not recorded while its text stands there, spaces aside', () => {
    const drafts = memory();
    const before = unrecordedText(drafts);
    keepEntryDraft(drafts, { ...empty, text: ' ROT vraagt bussen ' });
    const typed = unrecordedText(drafts);
    keepEntryDraft(drafts, { ...empty, cleared: 'ROT vraagt bussen' });
    expect([before, typed, unrecordedText(drafts)]).toEqual(['', 'ROT vraagt bussen', '']);
  });

  it('[DLG3] is gone only when it is thrown away', () => {
    const drafts = memory();
    keepEntryDraft(drafts, { ...empty, kind: 'action', text: 'Bussen bellen' });
    const kept = entryDraft(drafts);
    discardEntryDraft(drafts);
    expect([kept, entryDraft(drafts)]).toEqual([{ ...empty, kind: 'action', text: 'Bussen bellen' }, empty]);
  });
});
