/**
 * What the tree and the chart do with the order of the draft: move a part among its kind, drop it elsewhere.
 * Injects that stand in order of time take another's moment when they pass it, so that what is seen is what
 * will be played.
 */
import { useMemo } from 'react';
import { listOf, type ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import { findPhase, phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import { type Place, placeKey } from '../../../shared/scenario/edit/place.ts';
import type { InjectData, ReleaseData, TransitionData } from '../../../shared/scenario/schema.ts';
import type { DraftStore } from './draft-store.ts';
import { anchorOf, injectsByAnchor, isByTime, minuteOf } from './outline.ts';
import type { OutlineActions } from './outline-tree.tsx';

interface OutlineActionsOptions extends Omit<OutlineActions, 'move' | 'drop' | 'canDrop'> {
  readonly store: DraftStore;
}

export function useOutlineActions({
  store,
  select,
  toggle,
  remove,
  duplicate,
  toForm,
  showForm,
}: OutlineActionsOptions): OutlineActions {
  return useMemo(
    () => ({
      select,
      toggle,
      remove,
      duplicate,
      toForm,
      showForm,
      move: (place, by) => {
        const step = moveBy(store.history.get().draft, place, by);
        if (!step) return;
        store.editTogether(step.edits);
        select(step.place);
      },
      drop: (dragged, onto) => {
        const step = dropOn(store.history.get().draft, dragged, onto);
        if (!step) return;
        store.editTogether(step.edits);
        select(step.place);
      },
      canDrop: (dragged, onto) => dropOn(store.history.get().draft, dragged, onto) !== null,
    }),
    [store, select, toggle, remove, duplicate, toForm, showForm],
  );
}

export interface Step {
  readonly edits: readonly Edit[];
  /** Where the part then is. */
  readonly place: Place;
}

/** One place up or down among the parts beside it; null when it cannot. */
export function moveBy(draft: ScenarioDraft, place: Place, by: -1 | 1): Step | null {
  if (place.kind === 'transition') {
    const { phaseId, index } = place;
    const beforeIndex = by === -1 ? index - 1 : index + 2;
    return moveTransition(draft, phaseId, index, beforeIndex);
  }
  if (!('id' in place) || place.kind === 'variables' || place.kind === 'regions') return null;
  const { id } = place;
  if (place.kind === 'injects') return moveInject(draft, id, by);
  const ids = place.kind === 'phases' ? siblingsOf(draft, id) : idsOf(draft, place.kind);
  const at = ids.indexOf(id);
  const isInside = by === -1 ? at > 0 : at >= 0 && at < ids.length - 1;
  if (!isInside) return null;
  const beforeId = by === -1 ? (ids[at - 1] ?? null) : (ids[at + 2] ?? null);
  const edit: Edit =
    place.kind === 'phases'
      ? { type: 'movePhase', id, beforeId }
      : { type: 'moveItem', list: place.kind, id, beforeId };
  return { edits: [edit], place };
}

const idsOf = (draft: ScenarioDraft, list: Parameters<typeof listOf>[1]): readonly string[] =>
  (listOf(draft, list) as readonly { readonly id: string }[]).map(({ id }) => id);

function siblingsOf(draft: ScenarioDraft, id: string): readonly string[] {
  const own = findPhase(draft, id);
  return phasePlaces(draft)
    .filter(({ parentId, regionId }) => parentId === own?.parentId && regionId === own?.regionId)
    .map((place) => place.id);
}

/** Past the inject that the tree shows above or below it, at whose moment it then comes. */
function moveInject(draft: ScenarioDraft, id: string, by: -1 | 1): Step | null {
  const inject = draft.injects.find((each) => each.id === id);
  const together = (inject && injectsByAnchor(draft).get(anchorOf(inject))) ?? [];
  const other = together[together.findIndex((each) => each.id === id) + by];
  if (!inject || !together.includes(inject) || !other) return null;
  const rest = draft.injects.filter((each) => each !== inject);
  const beforeId = by === -1 ? other.id : (rest[rest.indexOf(other) + 1]?.id ?? null);
  return {
    edits: [
      ...(isByTime(anchorOf(inject)) && minuteOf(inject) !== minuteOf(other)
        ? [released(inject, other.release)]
        : []),
      { type: 'moveItem', list: 'injects', id, beforeId },
    ],
    place: { kind: 'injects', id },
  };
}

const released = ({ id }: InjectData, release: ReleaseData): Edit => ({
  type: 'changeItem',
  list: 'injects',
  id,
  part: { release },
});

/** @param beforeIndex one past the last is the end */
function moveTransition(
  draft: ScenarioDraft,
  phaseId: string,
  index: number,
  beforeIndex: number,
): Step | null {
  const transitions: readonly TransitionData[] = findPhase(draft, phaseId)?.phase.transitions ?? [];
  const moved = transitions[index];
  if (!moved || beforeIndex < 0 || beforeIndex > transitions.length || beforeIndex === index) return null;
  const rest = transitions.filter((each) => each !== moved);
  const at = beforeIndex > index ? beforeIndex - 1 : beforeIndex;
  return {
    edits: [
      {
        type: 'changePhase',
        id: phaseId,
        part: { transitions: [...rest.slice(0, at), moved, ...rest.slice(at)] },
      },
    ],
    place: { kind: 'transition', phaseId, index: at },
  };
}

/**
 * Onto a part of its kind: before it, and an inject at its moment. An inject onto a phase waits for that phase.
 * A phase onto one inside another phase goes there. Null where it cannot go.
 */
export function dropOn(draft: ScenarioDraft, dragged: Place, onto: Place): Step | null {
  if (dragged.kind === 'transition' && onto.kind === 'transition') {
    return dragged.phaseId === onto.phaseId
      ? moveTransition(draft, dragged.phaseId, dragged.index, onto.index)
      : null;
  }
  if (!('id' in dragged) || !('id' in onto) || placeKey(dragged) === placeKey(onto)) return null;
  if (dragged.kind === 'injects') return dropInject(draft, dragged.id, onto);
  if (dragged.kind !== onto.kind || dragged.kind === 'variables' || dragged.kind === 'regions') return null;
  if (dragged.kind !== 'phases') {
    return {
      edits: [{ type: 'moveItem', list: dragged.kind, id: dragged.id, beforeId: onto.id }],
      place: dragged,
    };
  }
  if (isInside(draft, onto.id, dragged.id)) return null;
  const isBeside = siblingsOf(draft, dragged.id).includes(onto.id);
  const type = isBeside ? 'movePhase' : 'carryPhase';
  return { edits: [{ type, id: dragged.id, beforeId: onto.id }], place: dragged };
}

function dropInject(
  draft: ScenarioDraft,
  id: string,
  onto: Extract<Place, { readonly id: string }>,
): Step | null {
  const inject = draft.injects.find((each) => each.id === id);
  if (!inject) return null;
  const place: Place = { kind: 'injects', id };
  if (onto.kind === 'phases') {
    const after = 'after' in inject.release ? inject.release.after : 5;
    return { edits: [released(inject, { phase: onto.id, after })], place };
  }
  const other = onto.kind === 'injects' ? draft.injects.find((each) => each.id === onto.id) : undefined;
  if (!other) return null;
  return {
    edits: [released(inject, other.release), { type: 'moveItem', list: 'injects', id, beforeId: other.id }],
    place,
  };
}

function isInside(draft: ScenarioDraft, id: string, parentId: string): boolean {
  const above = findPhase(draft, id)?.parentId;
  return id === parentId || (above !== undefined && above !== null && isInside(draft, above, parentId));
}

/** A phase to just before or after one beside it. */
export function phaseStep(draft: ScenarioDraft, id: string, otherId: string, isBefore: boolean): Step {
  const others = siblingsOf(draft, id).filter((each) => each !== id);
  const beforeId = isBefore ? otherId : (others[others.indexOf(otherId) + 1] ?? null);
  return { edits: [{ type: 'movePhase', id, beforeId }], place: { kind: 'phases', id } };
}
