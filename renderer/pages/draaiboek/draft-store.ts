/**
 * The draft in hand with its history, as screens read and change it. Changes are taken at once and told to
 * whoever listens; keeping and saving them is for `autosave.ts`.
 */
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import {
  type EditHistory,
  edited,
  editedTogether,
  redone,
  sealStep,
  startHistory,
  undone,
} from '../../../shared/scenario/edit/history.ts';
import { createExternalStore, type ReadableStore } from '../../replica/external-store.ts';

export interface DraftStore {
  readonly history: ReadableStore<EditHistory>;
  readonly edit: (edit: Edit) => void;
  /** As one step to undo. */
  readonly editTogether: (edits: readonly Edit[]) => void;
  readonly seal: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /**
   * What was joined takes its place, at once: whoever listens never sees the draft without what was typed here.
   * Undo gives what another window had; what could be undone before is gone.
   */
  readonly join: (theirs: ScenarioDraft, joined: ScenarioDraft) => void;
}

export function createDraftStore(draft: ScenarioDraft): DraftStore {
  const history = createExternalStore(startHistory(draft));
  const change = (next: (now: EditHistory) => EditHistory) => history.set(next(history.get()));
  return {
    history,
    edit: (edit) => change((now) => edited(now, edit)),
    editTogether: (edits) => change((now) => editedTogether(now, edits)),
    seal: () => change(sealStep),
    undo: () => change(undone),
    redo: () => change(redone),
    join: (theirs, joined) =>
      history.set(edited(startHistory(theirs), { type: 'becomeDraft', draft: joined })),
  };
}
