/**
 * The changes that the editor makes, as data, and the draft after one. An edit of what is not there changes
 * nothing; ids stay unique whatever is added; what an edit does not touch stays the same object, so that
 * screens can compare by reference. Times are minutes.
 */
import { assertNever } from '../../result.ts';
import type { InjectData, PhaseData, ReleaseData, VariableData } from '../schema.ts';
import {
  type DraftLists,
  freshId,
  type ListName,
  listOf,
  nextNumber,
  phaseIds,
  type ScenarioDraft,
} from './draft.ts';
import { changeChildren, changeSiblings, findPhase } from './phase-tree.ts';

type Meta = Omit<ScenarioDraft, ListName | 'phases' | 'variables' | 'format' | 'id'>;
type RegionData = NonNullable<ScenarioDraft['regions']>[string];

export type AddItem = {
  [L in ListName]: {
    readonly type: 'addItem';
    readonly list: L;
    readonly item: DraftLists[L];
  };
}[ListName];
export type ChangeItem = {
  [L in ListName]: {
    readonly type: 'changeItem';
    readonly list: L;
    readonly id: string;
    /** A field that is undefined here is removed. */
    readonly part: Partial<DraftLists[L]>;
  };
}[ListName];

export type Edit =
  /** What was joined from elsewhere, so that it can be undone as any other edit. */
  | { readonly type: 'becomeDraft'; readonly draft: ScenarioDraft }
  | { readonly type: 'changeScenario'; readonly part: Partial<Meta> }
  | AddItem
  /** Many at once, behind what is there. */
  | { readonly type: 'addItems'; readonly list: 'injects'; readonly items: readonly InjectData[] }
  | ChangeItem
  | { readonly type: 'removeItems'; readonly list: ListName; readonly ids: readonly string[] }
  | { readonly type: 'duplicateItems'; readonly list: ListName; readonly ids: readonly string[] }
  | {
      readonly type: 'moveItem';
      readonly list: ListName;
      readonly id: string;
      /** The item it comes before; null is the end. */
      readonly beforeId: string | null;
    }
  /** Of injects that wait for a time; others keep theirs. No time goes below zero. */
  | { readonly type: 'shiftTimes'; readonly ids: readonly string[]; readonly minutes: number }
  | { readonly type: 'setVariable'; readonly id: string; readonly variable: VariableData }
  | { readonly type: 'removeVariable'; readonly id: string }
  | {
      readonly type: 'addPhase';
      readonly id: string;
      readonly phase: PhaseData;
      readonly parentId: string | null;
      readonly regionId: string | null;
    }
  | { readonly type: 'changePhase'; readonly id: string; readonly part: Partial<PhaseData> }
  | { readonly type: 'removePhase'; readonly id: string }
  /** Among the phases beside it. */
  | { readonly type: 'movePhase'; readonly id: string; readonly beforeId: string | null }
  /** To before a phase anywhere, also in another phase or chart; never into itself. */
  | { readonly type: 'carryPhase'; readonly id: string; readonly beforeId: string }
  | { readonly type: 'setFirstPhase'; readonly id: string }
  | { readonly type: 'setRegion'; readonly id: string; readonly region: RegionData }
  | { readonly type: 'removeRegion'; readonly id: string };

export function applyEdit(draft: ScenarioDraft, edit: Edit): ScenarioDraft {
  switch (edit.type) {
    case 'becomeDraft':
      return edit.draft;
    case 'changeScenario':
      return merged<ScenarioDraft>(draft, edit.part);
    case 'addItem':
      return addItem(draft, edit.list, edit.item);
    case 'addItems':
      return addInjects(draft, edit.items);
    case 'changeItem':
      return withList(draft, edit.list, (items) =>
        items.map((item) => (item.id === edit.id ? { ...merged(item, edit.part), id: item.id } : item)),
      );
    case 'removeItems':
      return withList(draft, edit.list, (items) => items.filter(({ id }) => !edit.ids.includes(id)));
    case 'duplicateItems':
      return duplicateItems(draft, edit.list, edit.ids);
    case 'moveItem':
      return withList(draft, edit.list, (items) => moved(items, edit.id, edit.beforeId));
    case 'shiftTimes':
      return shiftTimes(draft, new Set(edit.ids), edit.minutes);
    case 'setVariable':
      return { ...draft, variables: { ...draft.variables, [edit.id]: edit.variable } };
    case 'removeVariable': {
      const { [edit.id]: _removed, ...variables } = draft.variables;
      return { ...draft, variables };
    }
    case 'addPhase': {
      const id = freshId(new Set(phaseIds(draft)), edit.id);
      return changeChildren(draft, edit.parentId, edit.regionId, (states) => ({
        ...states,
        [id]: edit.phase,
      }));
    }
    case 'changePhase':
      return changeSiblings(draft, edit.id, (states) => {
        const phase = states[edit.id];
        return phase ? { ...states, [edit.id]: merged(phase, edit.part) } : states;
      });
    case 'removePhase':
      return changeSiblings(draft, edit.id, ({ [edit.id]: _removed, ...states }) => states);
    case 'movePhase':
      return changeSiblings(draft, edit.id, (states) => {
        const rows = Object.entries(states).map(([id, phase]) => ({ id, phase }));
        const next = moved(rows, edit.id, edit.beforeId);
        return next === rows ? states : Object.fromEntries(next.map(({ id, phase }) => [id, phase]));
      });
    case 'carryPhase':
      return carryPhase(draft, edit.id, edit.beforeId);
    case 'setFirstPhase':
      return setFirstPhase(draft, edit.id);
    case 'setRegion':
      return { ...draft, regions: { ...draft.regions, [edit.id]: edit.region } };
    case 'removeRegion': {
      const { [edit.id]: _removed, ...regions } = draft.regions ?? {};
      return merged(draft, { regions: Object.keys(regions).length > 0 ? regions : undefined });
    }
    default:
      return assertNever(edit);
  }
}

/** `base` with the fields of `part`; those that are undefined there are left out. */
function merged<T extends object>(base: T, part: Partial<T>): T {
  const entries = Object.entries({ ...base, ...part }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

type Item = DraftLists[ListName];

/** An optional list that becomes empty is left out. */
function withList(
  draft: ScenarioDraft,
  list: ListName,
  change: (items: readonly Item[]) => readonly Item[],
): ScenarioDraft {
  const before = listOf(draft, list) as readonly Item[];
  const after = change(before);
  if (after.length === before.length && after.every((item, index) => item === before[index])) return draft;
  const isOptional = list === 'clocks' || list === 'media' || list === 'responseCards';
  return merged(draft, { [list]: isOptional && after.length === 0 ? undefined : after });
}

const idsIn = (draft: ScenarioDraft, list: ListName) =>
  new Set((listOf(draft, list) as readonly Item[]).map(({ id }) => id));

function addItem(draft: ScenarioDraft, list: ListName, item: Item): ScenarioDraft {
  const id = freshId(idsIn(draft, list), item.id);
  const isTaken = 'number' in item && draft.injects.some(({ number }) => number === item.number);
  const number = isTaken ? { number: nextNumber(draft) } : {};
  return withList(draft, list, (items) => [...items, { ...item, ...number, id } as Item]);
}

function addInjects(draft: ScenarioDraft, added: readonly InjectData[]): ScenarioDraft {
  const ids = idsIn(draft, 'injects');
  const numbers = new Set(draft.injects.map(({ number }) => number));
  let next = Math.max(nextNumber(draft), ...added.map(({ number }) => number + 1));
  const fitted = added.map((item) => {
    const id = freshId(ids, item.id);
    const number = numbers.has(item.number) ? next : item.number;
    if (number === next) next += 1;
    ids.add(id);
    numbers.add(number);
    return { ...item, id, number };
  });
  return withList(draft, 'injects', (items) => [...items, ...fitted]);
}

/** Each copy comes right after what it is a copy of. */
function duplicateItems(draft: ScenarioDraft, list: ListName, ids: readonly string[]): ScenarioDraft {
  const taken = idsIn(draft, list);
  const wanted = new Set(ids);
  let number = nextNumber(draft);
  return withList(draft, list, (items) =>
    items.flatMap((item) => {
      if (!wanted.has(item.id)) return [item];
      const id = freshId(taken, item.id);
      taken.add(id);
      if (!('number' in item)) return [item, { ...item, id }];
      number += 1;
      return [item, { ...item, id, number: number - 1 }];
    }),
  );
}

function moved<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  beforeId: string | null,
): readonly T[] {
  const item = items.find((candidate) => candidate.id === id);
  if (!item || id === beforeId) return items;
  const rest = items.filter((candidate) => candidate !== item);
  const at = beforeId === null ? rest.length : rest.findIndex((candidate) => candidate.id === beforeId);
  return at < 0 ? items : [...rest.slice(0, at), item, ...rest.slice(at)];
}

/** Far past any scenario, and still a number in JSON. */
const LATEST_MINUTE = 999_999;

function shiftTimes(draft: ScenarioDraft, ids: ReadonlySet<string>, minutes: number): ScenarioDraft {
  const shifted = (time: number) =>
    Math.min(LATEST_MINUTE, Math.max(0, Math.round((time + minutes) * 1_000) / 1_000));
  const later = (release: ReleaseData): ReleaseData => {
    if ('at' in release) return { ...release, at: shifted(release.at) };
    return 'after' in release ? { ...release, after: shifted(release.after) } : release;
  };
  return withList(draft, 'injects', (items) =>
    (items as readonly InjectData[]).map((item) =>
      ids.has(item.id) && !('byHand' in item.release) ? { ...item, release: later(item.release) } : item,
    ),
  );
}

function carryPhase(draft: ScenarioDraft, id: string, beforeId: string): ScenarioDraft {
  const carried = findPhase(draft, id);
  if (!carried || id === beforeId) return draft;
  const without = applyEdit(draft, { type: 'removePhase', id });
  const place = findPhase(without, beforeId);
  if (!place) return draft;
  const put = changeChildren(without, place.parentId, place.regionId, (states) => ({
    ...states,
    [id]: carried.phase,
  }));
  return applyEdit(put, { type: 'movePhase', id, beforeId });
}

function setFirstPhase(draft: ScenarioDraft, id: string): ScenarioDraft {
  const place = findPhase(draft, id);
  if (!place) return draft;
  if (place.parentId !== null) {
    return applyEdit(draft, { type: 'changePhase', id: place.parentId, part: { initial: id } });
  }
  if (place.regionId === null) return { ...draft, phases: { ...draft.phases, initial: id } };
  const region = draft.regions?.[place.regionId];
  return region
    ? { ...draft, regions: { ...draft.regions, [place.regionId]: { ...region, initial: id } } }
    : draft;
}
