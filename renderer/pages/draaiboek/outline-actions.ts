/** What the tree does with the draft: move a part among its kind, drop it elsewhere. */
import { useMemo } from 'react';
import { listOf, type ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import { findPhase, phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import type { TransitionData } from '../../../shared/scenario/schema.ts';
import type { DraftStore } from './draft-store.ts';
import type { OutlineActions } from './outline-tree.tsx';

interface OutlineActionsOptions extends Omit<OutlineActions, 'move' | 'drop'> {
  readonly store: DraftStore;
}

export function useOutlineActions({
  store,
  select,
  toggle,
  remove,
  duplicate,
  toForm,
}: OutlineActionsOptions): OutlineActions {
  return useMemo(
    () => ({
      select,
      toggle,
      remove,
      duplicate,
      toForm,
      move: (place, by) => {
        const step = moveBy(store.history.get().draft, place, by);
        if (!step) return;
        store.edit(step.edit);
        select(step.place);
      },
      drop: (dragged, onto) => {
        const edit = dropOn(store.history.get().draft, dragged, onto);
        if (edit) store.edit(edit);
      },
    }),
    [store, select, toggle, remove, duplicate, toForm],
  );
}

interface Step {
  readonly edit: Edit;
  /** Where the part then is. */
  readonly place: Place;
}

/** One place up or down among the parts beside it; null when it cannot. */
export function moveBy(draft: ScenarioDraft, place: Place, by: -1 | 1): Step | null {
  if (place.kind === 'transition') return moveTransition(draft, place, by);
  if (!('id' in place) || place.kind === 'variables' || place.kind === 'regions') return null;
  const { id } = place;
  const ids = place.kind === 'phases' ? siblingsOf(draft, id) : idsOf(draft, place.kind);
  const at = ids.indexOf(id);
  const isInside = by === -1 ? at > 0 : at >= 0 && at < ids.length - 1;
  if (!isInside) return null;
  const beforeId = by === -1 ? (ids[at - 1] ?? null) : (ids[at + 2] ?? null);
  const edit: Edit =
    place.kind === 'phases'
      ? { type: 'movePhase', id, beforeId }
      : { type: 'moveItem', list: place.kind, id, beforeId };
  return { edit, place };
}

const idsOf = (draft: ScenarioDraft, list: Parameters<typeof listOf>[1]): readonly string[] =>
  (listOf(draft, list) as readonly { readonly id: string }[]).map(({ id }) => id);

function siblingsOf(draft: ScenarioDraft, id: string): readonly string[] {
  const own = findPhase(draft, id);
  return phasePlaces(draft)
    .filter(({ parentId, regionId }) => parentId === own?.parentId && regionId === own?.regionId)
    .map((place) => place.id);
}

function moveTransition(
  draft: ScenarioDraft,
  { phaseId, index }: Extract<Place, { kind: 'transition' }>,
  by: -1 | 1,
): Step | null {
  const transitions: readonly TransitionData[] = findPhase(draft, phaseId)?.phase.transitions ?? [];
  const [moved, other] = [transitions[index], transitions[index + by]];
  if (!moved || !other) return null;
  const next = transitions.map((each) => (each === moved ? other : each === other ? moved : each));
  return {
    edit: { type: 'changePhase', id: phaseId, part: { transitions: next } },
    place: { kind: 'transition', phaseId, index: index + by },
  };
}

/** Onto a part of its kind: before it. An inject onto a phase: it then waits for that phase. */
export function dropOn(draft: ScenarioDraft, dragged: Place, onto: Place): Edit | null {
  if (!('id' in dragged) || !('id' in onto)) return null;
  if (dragged.kind === 'injects' && onto.kind === 'phases') {
    const release = draft.injects.find(({ id }) => id === dragged.id)?.release;
    const after = release && 'after' in release ? release.after : 5;
    const part = { release: { phase: onto.id, after } };
    return { type: 'changeItem', list: 'injects', id: dragged.id, part };
  }
  if (dragged.kind !== onto.kind || dragged.kind === 'variables' || dragged.kind === 'regions') return null;
  if (dragged.kind === 'phases') {
    if (!siblingsOf(draft, dragged.id).includes(onto.id)) return null;
    return { type: 'movePhase', id: dragged.id, beforeId: onto.id };
  }
  return { type: 'moveItem', list: dragged.kind, id: dragged.id, beforeId: onto.id };
}
