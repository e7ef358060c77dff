/**
 * New ids for parts that two added under one id, and the names by which the writer's own parts call them. What a
 * name in a patch means stays what its writer meant.
 */
import { freshId } from './draft.ts';
import { isObject, isSame, type Json, type Part, type Path, valueAt } from './draft-path.ts';
import type { FlatDraft } from './flat-draft.ts';
import type { DraftPatch } from './patch.ts';

/** New ids by old ones, for each list of parts by its path. */
export type NewIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Fields that name one part, and the list that it is in. */
const NAMING_ONE: Readonly<Record<string, string>> = {
  phase: 'phases',
  in: 'phases',
  to: 'phases',
  initial: 'phases',
  firstPhase: 'phases',
  region: 'regions',
  missed: 'gates',
  decided: 'gates',
  gate: 'gates',
  released: 'injects',
  inject: 'injects',
  variable: 'variables',
  clock: 'clocks',
  responseCard: 'responseCards',
};
const NAMING_MANY: ReadonlySet<string> = new Set(['media', 'objectives']);

const keyOf = (path: Path): string => path.join(' ');
const newId = (ids: NewIds, list: Path, id: string): string => ids.get(keyOf(list))?.get(id) ?? id;
const renamedPath = (ids: NewIds, path: Path): Path =>
  path.map((step, index) => newId(ids, path.slice(0, index), step));

/** @param known what parts of the same writer were given before */
export function newIdsFor(flat: FlatDraft, { changes, orders }: DraftPatch, known: NewIds): NewIds {
  const found = new Map([...known].map(([list, ids]) => [list, new Map(ids)]));
  const takenIn = new Map<string, Set<string>>();
  const taken = (list: Path, there: readonly Part[]): Set<string> => {
    const before = takenIn.get(keyOf(list));
    if (before) return before;
    const ids = new Set([
      ...there.map(({ id }) => id),
      ...changes.flatMap((change) => (isWithin(change.path, list) ? [change.path[list.length] ?? ''] : [])),
      ...orders.flatMap((order) => (keyOf(order.path) === keyOf(list) ? order.ids : [])),
      ...(known.get(keyOf(list))?.values() ?? []),
    ]);
    takenIn.set(keyOf(list), ids);
    return ids;
  };
  for (const { path, before, after } of changes) {
    const list = path.slice(0, -1);
    const there = valueAt(flat, list);
    if (before !== undefined || after === undefined || !Array.isArray(there)) continue;
    const now = valueAt(flat, renamedPath(found, path));
    if (now === undefined || isSame(now, after)) continue;
    const ids = found.get(keyOf(list)) ?? new Map<string, string>();
    const old = path.at(-1) ?? '';
    const id = freshId(taken(list, there as readonly Part[]), old);
    taken(list, there as readonly Part[]).add(id);
    found.set(keyOf(list), ids.set(old, id));
  }
  return found;
}

const isWithin = (path: Path, list: Path): boolean =>
  path.length > list.length && list.every((step, index) => path[index] === step);

/** The patch as its writer would have made it, had the parts had these ids. */
export function withNewIds(patch: DraftPatch, ids: NewIds): DraftPatch {
  if (ids.size === 0) return patch;
  const renamed = (path: Path, value: unknown) => {
    const name = path.at(-1) ?? '';
    if (!isObject(value) || value.id !== name) return renamedIn(ids, name, value);
    return { ...(renamedIn(ids, '', value) as Json), id: newId(ids, path.slice(0, -1), name) };
  };
  return {
    changes: patch.changes.map(({ path, before, after }) => ({
      path: renamedPath(ids, path),
      before: renamed(path, before),
      after: renamed(path, after),
    })),
    orders: patch.orders.map(({ path, ids: order, moved }) => ({
      path: renamedPath(ids, path),
      ids: order.map((id) => newId(ids, path, id)),
      moved: moved.map((id) => newId(ids, path, id)),
    })),
    parts: patch.parts.map(({ path, part, behind }) => ({
      path: renamedPath(ids, path),
      part: renamed(path, part) as Part,
      behind: behind && newId(ids, path.slice(0, -1), behind),
    })),
  };
}

/** @param name of the field that the value is in */
function renamedIn(ids: NewIds, name: string, value: unknown): unknown {
  if (typeof value === 'string') return newId(ids, [NAMING_ONE[name] ?? ''], value);
  if (Array.isArray(value)) {
    return value.map((item) => {
      if (typeof item !== 'string') return renamedIn(ids, '', item);
      return NAMING_MANY.has(name) ? newId(ids, [name], item) : item;
    });
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (name === 'set') return [newId(ids, ['variables'], key), inner];
      if (key === 'option' && typeof value.decided === 'string') {
        return [key, newId(ids, ['gates', value.decided, 'options'], inner as string)];
      }
      return [key, renamedIn(ids, key, inner)];
    }),
  );
}
