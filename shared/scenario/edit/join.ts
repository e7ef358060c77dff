/**
 * A patch put on another state of the draft: so two windows that change different fields both keep theirs. Of one
 * field that both changed, the patch wins and what it replaces is told; a part that the other removed while it
 * was changed here comes back whole, and one that was removed here while the other changed it stays. Applying a
 * patch twice gives what applying it once gives.
 */
import type { ScenarioDraft } from './draft.ts';
import { atPath, isSame, type Part, type Path, valueAt, valueIn, withValue } from './draft-path.ts';
import { draftFromFlat, type FlatDraft, type FlatPhase, flatDraft, type Within } from './flat-draft.ts';
import { isChangedByBoth, joinedList } from './joined-list.ts';
import { type NewIds, newIdsFor, withNewIds } from './new-ids.ts';
import { type Change, type DraftPatch, isWhole, type Order } from './patch.ts';
import { numbered, withPartOf, withPlace } from './restored-part.ts';

/** A field or a part that the patch and someone else changed. */
export interface Conflict {
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly outcome: /** Mine is in the draft, instead of theirs. */
    | 'replaced'
    /** Of a list: what both made of it is in the draft. */
    | 'both'
    /** A part that they removed and I changed is back. */
    | 'restored'
    /** A part that I removed and they changed has stayed. */
    | 'kept'
    /** A phase that I moved stands where they put it: in mine it would stand in itself. */
    | 'unmoved'
    /** What it belonged to is gone and could not be brought back. */
    | 'lost';
}

export interface Patched {
  readonly draft: ScenarioDraft;
  readonly conflicts: readonly Conflict[];
}

export const applyPatch = (draft: ScenarioDraft, patch: DraftPatch): Patched => applyPatches(draft, [patch]);

/** @param patches of one writer, each on what the one before made */
export function applyPatches(draft: ScenarioDraft, patches: readonly DraftPatch[]): Patched {
  const conflicts: Conflict[] = [];
  const before = flatDraft(draft);
  let flat = before;
  let ids: NewIds = new Map();
  for (const patch of patches) {
    ids = newIdsFor(flat, patch, ids);
    flat = patched(flat, withNewIds(patch, ids), conflicts);
  }
  if (flat === before) return { draft, conflicts };
  const joined = draftFromFlat(flat);
  const isChartSame = (['phases', 'regions', 'firstPhase'] as const).every(
    (key) => flat[key] === before[key],
  );
  if (!isChartSame) return { draft: joined, conflicts };
  const { phases, regions } = draft;
  return { draft: { ...joined, phases, ...(regions && { regions }) }, conflicts };
}

function patched(
  before: FlatDraft,
  { changes, orders, parts }: DraftPatch,
  conflicts: Conflict[],
): FlatDraft {
  let flat = before;
  const take = ({ flat: next, restored }: ReturnType<typeof withPartOf>) => {
    flat = next;
    if (!restored) return;
    conflicts.push({ path: restored.path, mine: restored.part, theirs: undefined, outcome: 'restored' });
  };
  for (const change of changes) {
    const { path, after } = change;
    if (isPlaceRemoval(change)) continue;
    const isPart = path.length === 2 && Array.isArray(valueIn(flat, path[0] ?? ''));
    if (after !== undefined && !isPart) take(withPartOf(flat, path, parts));
    const within = path[0] === 'phases' ? placeNamedIn(change) : undefined;
    if (within) take(withPlace(flat, within, parts));
    flat = changed(flat, change, conflicts);
  }
  flat = withoutPlaces(flat, changes.filter(isPlaceRemoval), conflicts);
  for (const order of orders) {
    flat = atPath(flat, order.path, (list) => inOrder(list as readonly Part[], order));
  }
  return flat.phases === before.phases && flat.regions === before.regions
    ? flat
    : reachable(flat, before, conflicts);
}

const isPlaceRemoval = ({ path, after }: Change): boolean =>
  path.length === 2 && after === undefined && (path[0] === 'phases' || path[0] === 'regions');

const placeNamedIn = ({ path, after }: Change): Within | undefined =>
  (path.length === 2 ? (after as FlatPhase | undefined)?.within : path[2] === 'within' ? after : undefined) as
    | Within
    | undefined;

function changed(flat: FlatDraft, { path, before, after }: Change, conflicts: Conflict[]): FlatDraft {
  const key = path.at(-1) ?? '';
  const conflict = (theirs: unknown, outcome: Conflict['outcome']) =>
    conflicts.push({ path, mine: after, theirs, outcome });
  let isThere = false;
  const next = atPath(flat, path.slice(0, -1), (parent) => {
    isThere = true;
    const now = valueIn(parent, key);
    if (isSame(now, after)) return parent;
    const isOther = !isSame(now, before);
    // Parts are added and removed whole; what another made of one is not thrown away.
    const isPart = Array.isArray(parent);
    if (isPart && after === undefined && isOther) {
      conflict(now, 'kept');
      return parent;
    }
    if (isPart) return withValue(parent, key, after && numbered(flat, after as Part));
    if (!isOther) return withValue(parent, key, after);
    // Neither chose it: each put the first phase in.
    if (key === 'initial' && before === undefined && now !== undefined) return parent;
    const lists = [before ?? [], after ?? [], now ?? []];
    if (!isWhole(key) && lists.every(Array.isArray)) {
      const [was, mine, theirs] = lists as [unknown[], unknown[], unknown[]];
      if (isChangedByBoth(was, mine, theirs)) conflict(now, 'both');
      const joined = joinedList(was, mine, theirs);
      return withValue(parent, key, after === undefined && joined.length === 0 ? undefined : joined);
    }
    conflict(now, 'replaced');
    return withValue(parent, key, after);
  });
  if (!isThere && after !== undefined) conflict(undefined, 'lost');
  return next;
}

/** Without the phases and regions that were removed; one in which something still stands has stayed. */
function withoutPlaces(flat: FlatDraft, removals: readonly Change[], conflicts: Conflict[]): FlatDraft {
  const there = removals.filter(({ path }) => valueAt(flat, path) !== undefined);
  if (there.length === 0) return flat;
  const isTouched = ({ path, before }: Change) => !isSame(valueAt(flat, path), before);
  const gone = new Set(there.filter((change) => !isTouched(change)).map(({ path }) => path.join(' ')));
  const keep = ({ phase, region }: Within) => {
    gone.delete(phase === undefined ? `regions ${region ?? ''}` : `phases ${phase}`);
    const around = flat.phases.find(({ id }) => id === phase);
    if (around) keep(around.within);
  };
  for (const { id, within } of flat.phases) if (!gone.has(`phases ${id}`)) keep(within);
  for (const { path } of there) {
    if (gone.has(path.join(' '))) continue;
    conflicts.push({ path, mine: undefined, theirs: valueAt(flat, path), outcome: 'kept' });
  }
  const left = (list: 'phases' | 'regions') => (parts: unknown) =>
    (parts as readonly Part[]).filter(({ id }) => !gone.has(`${list} ${id}`));
  return atPath(atPath(flat, ['phases'], left('phases')), ['regions'], left('regions'));
}

/** With every phase in one that is there, and none in itself. */
function reachable(flat: FlatDraft, before: FlatDraft, conflicts: Conflict[]): FlatDraft {
  const places = new Map(flat.phases.map(({ id, within }) => [id, within]));
  const regions = new Set(flat.regions.map(({ id }) => id));
  const isReached = ({ phase, region }: Within, seen: readonly string[] = []): boolean => {
    if (phase === undefined) return region === undefined || regions.has(region);
    const around = places.get(phase);
    return around !== undefined && !seen.includes(phase) && isReached(around, [...seen, phase]);
  };
  const placed = new Map(before.phases.map(({ id, within }) => [id, within]));
  const isOwn = ({ id, within }: FlatPhase) => !isSame(within, placed.get(id));
  for (const { id, within } of [...flat.phases].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))) {
    if (isReached(places.get(id) ?? {}, [id])) continue;
    const theirs = placed.get(id) ?? {};
    places.set(id, theirs);
    if (!isReached(theirs, [id])) places.set(id, {});
    conflicts.push({ path: ['phases', id, 'within'], mine: within, theirs, outcome: 'unmoved' });
  }
  const isMoved = flat.phases.some(({ id, within }) => places.get(id) !== within);
  if (!isMoved) return flat;
  return { ...flat, phases: flat.phases.map((phase) => ({ ...phase, within: places.get(phase.id) ?? {} })) };
}

/** What did not move, or the order does not name, stays behind what it stood behind. */
function inOrder(list: readonly Part[], { ids, moved }: Order): readonly Part[] {
  const byId = new Map(list.map((part) => [part.id, part]));
  const movers = new Set(moved);
  const there = list.map(({ id }) => id);
  const isAll = ids.length === moved.length;
  const order = isAll ? ids.filter((id) => byId.has(id)) : there.filter((id) => !movers.has(id));
  const placed = new Set(order);
  const known = new Set(ids);
  const wanted = isAll ? there : ids.filter((id) => byId.has(id));
  wanted.forEach((id, index) => {
    if (placed.has(id)) return;
    const behind = wanted.slice(0, index).findLast((each) => placed.has(each));
    let at = behind === undefined ? 0 : order.indexOf(behind) + 1;
    // After what another added at the same place.
    while (!isAll && at < order.length && !known.has(order[at] ?? '')) at += 1;
    order.splice(at, 0, id);
    placed.add(id);
  });
  return order.flatMap((id) => byId.get(id) ?? []);
}
