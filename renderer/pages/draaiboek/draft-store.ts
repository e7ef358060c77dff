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
  /** Another draft takes its place; what could be undone is gone. */
  readonly replace: (draft: ScenarioDraft) => void;
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
    replace: (next) => history.set(startHistory(next)),
  };
}
