/** What the editor does with a part: select it, open its form, add, remove, duplicate, draw and order. */
import { useCallback } from 'react';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import type { DraftStore } from './draft-store.ts';
import { focusForm, soon } from './form-focus.ts';
import { addition, type Kind, newTransition, removal } from './new-items.ts';
import { type OutlineRow, outlineRows, placeAfterRemoval } from './outline.ts';
import { phaseStep } from './outline-actions.ts';

/** All stay the same as long as the editor is open. */
export function usePartActions(store: DraftStore, setChosen: (place: Place) => void) {
  const select = useCallback(
    (next: Place) => {
      store.seal();
      setChosen(next);
    },
    [store, setChosen],
  );
  const openForm = useCallback(
    (next: Place) => {
      select(next);
      soon(focusForm);
    },
    [select],
  );
  const remove = useCallback(
    (gone: Place, shown?: readonly OutlineRow[]) => {
      const { draft } = store.history.get();
      const change = removal(draft, gone);
      if (!change) return;
      const next = placeAfterRemoval(shown ?? outlineRows(draft, new Set(), new Map()), gone);
      store.edit(change);
      setChosen(next);
    },
    [store, setChosen],
  );
  const duplicate = useCallback(
    (original: Place) => {
      if (!('id' in original) || ['phases', 'variables', 'regions'].includes(original.kind)) return;
      const before = store.history.get().draft;
      const change = { type: 'duplicateItems', list: original.kind, ids: [original.id] } as Edit;
      store.edit(change);
      const copy = newcomer(before, store.history.get().draft, original.kind as Kind);
      if (copy !== null) setChosen({ kind: original.kind, id: copy } as Place);
    },
    [store, setChosen],
  );
  const add = useCallback(
    (kind: Kind) => {
      const { edit: change, place: at } = addition(store.history.get().draft, kind);
      store.edit(change);
      openForm(at);
    },
    [store, openForm],
  );
  const draw = useCallback(
    (source: string, target: string) => {
      const { edit: change, place: at } = newTransition(store.history.get().draft, source, target);
      store.edit(change);
      openForm(at);
    },
    [store, openForm],
  );
  const reorder = useCallback(
    (id: string, otherId: string, isBefore: boolean) => {
      const step = phaseStep(store.history.get().draft, id, otherId, isBefore);
      store.editTogether(step.edits);
      select(step.place);
    },
    [store, select],
  );
  return { select, openForm, remove, duplicate, add, draw, reorder };
}

/** The id that came to a list; null when none did. */
function newcomer(before: ScenarioDraft, after: ScenarioDraft, kind: Kind): string | null {
  const idsOf = (draft: ScenarioDraft) =>
    ((draft[kind as 'injects'] ?? []) as readonly { readonly id: string }[]).map(({ id }) => id);
  const known = new Set(idsOf(before));
  return idsOf(after).find((each) => !known.has(each)) ?? null;
}
