/**
 * What differs between two states of a draft, small enough to keep at every keystroke: changed fields, and of
 * each list the changed items and the order. Applying a patch twice gives what applying it once gives, so a
 * patch that was saved already does no harm. Compares by reference: both drafts must come from the same edits.
 */
import { type DraftLists, LIST_NAMES, type ListName, listOf, type ScenarioDraft } from './draft.ts';

type Item = DraftLists[ListName];

export interface ListPatch {
  /** Ids in their order; null when the order is as it was. */
  readonly order: readonly string[] | null;
  readonly items: readonly Item[];
}

export interface DraftPatch {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Fields that went. */
  readonly gone: readonly string[];
  readonly lists: Readonly<Partial<Record<ListName, ListPatch>>>;
}

/** Null when nothing differs. */
export function patchBetween(before: ScenarioDraft, after: ScenarioDraft): DraftPatch | null {
  if (before === after) return null;
  const isList = (key: string) => (LIST_NAMES as readonly string[]).includes(key);
  const plain = (draft: ScenarioDraft) => Object.entries(draft).filter(([key]) => !isList(key));
  const was = new Map<string, unknown>(plain(before));
  const fields = Object.fromEntries(plain(after).filter(([key, value]) => was.get(key) !== value));
  const gone = [...was.keys()].filter((key) => !Object.hasOwn(after, key));
  const lists = Object.fromEntries(
    LIST_NAMES.filter((list) => before[list] !== after[list]).map((list) => [
      list,
      listPatch(listOf(before, list), listOf(after, list)),
    ]),
  );
  const isEmpty = Object.keys(fields).length === 0 && gone.length === 0 && Object.keys(lists).length === 0;
  return isEmpty ? null : { fields, gone, lists };
}

function listPatch(before: readonly Item[], after: readonly Item[]): ListPatch {
  const was = new Map(before.map((item) => [item.id, item]));
  const isSameOrder =
    before.length === after.length && after.every(({ id }, index) => before[index]?.id === id);
  return {
    order: isSameOrder ? null : after.map(({ id }) => id),
    items: after.filter((item) => was.get(item.id) !== item),
  };
}

export function applyPatch(draft: ScenarioDraft, { fields, gone, lists }: DraftPatch): ScenarioDraft {
  const kept = Object.entries(draft).filter(([key]) => !gone.includes(key));
  const patched = Object.entries(lists).map(([list, patch]) => [
    list,
    patch ? patchedList(listOf(draft, list as ListName), patch) : [],
  ]);
  const next = { ...Object.fromEntries(kept), ...fields, ...Object.fromEntries(patched) };
  // An optional list that is empty is left out, as the edits do.
  for (const list of ['clocks', 'media', 'responseCards'] as const) {
    if (next[list]?.length === 0) delete next[list];
  }
  return next as ScenarioDraft;
}

function patchedList(items: readonly Item[], { order, items: changed }: ListPatch): readonly Item[] {
  const byId = new Map([...items, ...changed].map((item) => [item.id, item]));
  const ids = order ?? items.map(({ id }) => id);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A patch read back from a device; null when it is none. */
export function readPatch(json: unknown): DraftPatch | null {
  if (typeof json !== 'object' || json === null) return null;
  const { fields, gone, lists } = json as Partial<DraftPatch>;
  const isPatch =
    typeof fields === 'object' && Array.isArray(gone) && typeof lists === 'object' && lists !== null;
  return isPatch && fields !== null ? { fields, gone, lists } : null;
}
