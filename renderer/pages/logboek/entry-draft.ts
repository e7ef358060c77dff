/** What stands in quick entry and is not recorded. Kept by name, so that every screen of a window finds it. */
import type { QuickEntryDraft } from '../../components/quick-entry.tsx';
import type { DraftKeeper } from '../../replica/draft-keeper.ts';

const DRAFT = 'quick-entry';
const emptyDraft: QuickEntryDraft = {
  kind: 'report',
  text: '',
  teamId: null,
  objectiveId: null,
  time: null,
  cleared: '',
};

type Drafts = Pick<DraftKeeper, 'get' | 'set'>;

export const entryDraft = (drafts: Drafts): QuickEntryDraft =>
  drafts.get<QuickEntryDraft>(DRAFT) ?? emptyDraft;

export const keepEntryDraft = (drafts: Drafts, draft: QuickEntryDraft): void => drafts.set(DRAFT, draft);

/** Empty when nothing was typed; text that Esc took away does not count. */
export const unrecordedText = (drafts: Drafts): string => entryDraft(drafts).text.trim();

export const discardEntryDraft = (drafts: Drafts): void => drafts.set(DRAFT, null);
