/**
 * What differs between two states of a draft, field by field and small enough to keep at every keystroke, and
 * that difference put on another state: so two windows that change different fields both keep theirs. Of one
 * field that both changed, the patch wins and what it replaces is told. Applying a patch twice gives what
 * applying it once gives. Compares by reference first: cheap when both drafts come from the same edits.
 */
import { freshId, nextNumber, type ScenarioDraft } from './draft.ts';

/** Keys of objects, and ids in a list of parts that have one. */
type Path = readonly string[];

/** A value that is absent is undefined. */
interface Change {
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface DraftPatch {
  readonly changes: readonly Change[];
  /** Of lists and of phases beside each other, where it changed. */
  readonly orders: readonly { readonly path: Path; readonly ids: readonly string[] }[];
}

/** A field that the patch and someone else changed. */
export interface Conflict {
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
}

type Json = Readonly<Record<string, unknown>>;
type Part = Json & { readonly id: string };

/** Values that mean something only as a whole. */
const WHOLE: ReadonlySet<string> = new Set(
  'release opens starts metBy when set silence curve transitions locations'.split(' '),
);
/** Lists that a draft leaves out when they are empty. */
const OPTIONAL = ['clocks', 'media', 'responseCards'] as const;
const ORDERED: ReadonlySet<string> = new Set(['states', 'variables', 'regions']);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isParts = (value: unknown): value is readonly Part[] =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === 'string');
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Null when nothing differs. */
export function patchBetween(before: ScenarioDraft, after: ScenarioDraft): DraftPatch | null {
  const changes: Change[] = [];
  const orders: { path: Path; ids: readonly string[] }[] = [];
  const compareKeys = (was: Json, is: Json, path: Path) => {
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
      compare(was[key], is[key], [...path, key]);
    }
  };
  const compareOrder = (was: readonly string[], is: readonly string[], path: Path) => {
    const known = new Set(is);
    const kept = was.filter((id) => known.has(id));
    if (kept.length !== is.length || is.some((id, index) => kept[index] !== id)) {
      orders.push({ path, ids: is });
    }
  };
  const compareParts = (was: readonly Part[], is: readonly Part[], path: Path) => {
    // Typing changes one of thousands, and the order never.
    if (was.length === is.length && is.every(({ id }, index) => was[index]?.id === id)) {
      is.forEach((part, index) => {
        if (part !== was[index]) compare(was[index], part, [...path, part.id]);
      });
      return;
    }
    const earlier = new Map(was.map((part) => [part.id, part]));
    const later = new Set(is.map(({ id }) => id));
    for (const part of is) compare(earlier.get(part.id), part, [...path, part.id]);
    for (const part of was) if (!later.has(part.id)) changes.push({ path: [...path, part.id], before: part });
    compareOrder([...earlier.keys()], [...later], path);
  };
  const compare = (was: unknown, is: unknown, path: Path) => {
    const key = path.at(-1) ?? '';
    if (was === is) return;
    if (!WHOLE.has(key) && isObject(was) && isObject(is)) {
      compareKeys(was, is, path);
      if (ORDERED.has(key)) compareOrder(Object.keys(was), Object.keys(is), path);
    } else if (!WHOLE.has(key) && isPartList(was, is)) {
      compareParts((was ?? []) as readonly Part[], (is ?? []) as readonly Part[], path);
    } else if (!isSame(was, is)) {
      changes.push({ path, before: was, after: is });
    }
  };
  compareKeys(before as unknown as Json, after as unknown as Json, []);
  return changes.length === 0 && orders.length === 0 ? null : { changes, orders };
}

function isPartList(was: unknown, is: unknown): boolean {
  const lists = [was, is].filter((value) => value !== undefined);
  return lists.every(isParts) && lists.some((list) => (list as readonly unknown[]).length > 0);
}

export interface Patched {
  readonly draft: ScenarioDraft;
  readonly conflicts: readonly Conflict[];
}

export function applyPatch(draft: ScenarioDraft, { changes, orders }: DraftPatch): Patched {
  const conflicts: Conflict[] = [];
  let next = draft as unknown;
  for (const change of changes) next = changed(next, change, conflicts);
  for (const { path, ids } of orders) next = atPath(next, path, (list) => inOrder(list, ids));
  const entries = Object.entries(next as Json).filter(
    ([key, value]) =>
      !(OPTIONAL as readonly string[]).includes(key) || (value as readonly unknown[]).length > 0,
  );
  return { draft: Object.fromEntries(entries) as ScenarioDraft, conflicts };
}

function changed(draft: unknown, { path, before, after }: Change, conflicts: Conflict[]): unknown {
  const id = path.at(-1) ?? '';
  const above = path.slice(0, -1);
  const conflict = (theirs: unknown) => conflicts.push({ path, mine: after, theirs });
  let isThere = false;
  const next = atPath(draft, above, (parent) => {
    isThere = true;
    const now = valueIn(parent, id);
    if (isSame(now, after)) return parent;
    const isOther = !isSame(now, before);
    const isPart = Array.isArray(parent);
    // Parts are added and removed whole; what another made of one is not thrown away.
    if (isPart && isOther && now !== undefined) {
      if (after !== undefined) return [...parent, anew(draft as ScenarioDraft, parent, after as Part)];
      conflict(now);
      return parent;
    }
    if (isOther) conflict(now);
    const isNew = isPart && now === undefined;
    return withValue(parent, id, isNew ? numbered(draft as ScenarioDraft, after as Part) : after);
  });
  if (!isThere && after !== undefined) conflict(undefined);
  return next;
}

/** With another number when its own is taken. */
const numbered = (draft: ScenarioDraft, part: Part): Part =>
  'number' in part && draft.injects.some(({ number }) => number === part.number)
    ? { ...part, number: nextNumber(draft) }
    : part;

/** A part that was added under an id that another part has by now. */
function anew(draft: ScenarioDraft, list: readonly unknown[], part: Part): Part {
  const id = freshId(new Set((list as readonly Part[]).map((each) => each.id)), part.id);
  return numbered(draft, { ...part, id });
}

const valueIn = (parent: unknown, key: string): unknown =>
  Array.isArray(parent)
    ? (parent as readonly Part[]).find(({ id }) => id === key)
    : (parent as Json | undefined)?.[key];

function withValue(parent: unknown, key: string, value: unknown): unknown {
  if (Array.isArray(parent)) {
    const parts = parent as readonly Part[];
    if (value === undefined) return parts.filter(({ id }) => id !== key);
    return parts.some(({ id }) => id === key)
      ? parts.map((part) => (part.id === key ? value : part))
      : [...parts, value];
  }
  const { [key]: _before, ...rest } = parent as Json;
  if (value === undefined) return rest;
  return Object.hasOwn(parent as Json, key)
    ? { ...(parent as Json), [key]: value }
    : { ...rest, [key]: value };
}

/** `root` with another value at a path; as it is when something above it is not there. */
function atPath(root: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(root);
  const isLeftOut =
    isObject(root) && root[key] === undefined && (OPTIONAL as readonly string[]).includes(key);
  const value = isLeftOut ? [] : valueIn(root, key);
  if (value === undefined || value === null) return root;
  const next = atPath(value, rest, change);
  return next === value ? root : withValue(root, key, next);
}

/** What the order does not name stays behind what it stood behind. */
function inOrder(list: unknown, ids: readonly string[]): unknown {
  const isList = Array.isArray(list);
  const entries: readonly (readonly [string, unknown])[] = isList
    ? (list as readonly Part[]).map((part) => [part.id, part] as const)
    : Object.entries(list as Json);
  const byId = new Map(entries);
  const named = new Set(ids);
  const order = ids.filter((id) => byId.has(id));
  entries.forEach(([id], index) => {
    if (named.has(id)) return;
    const behind = entries[index - 1]?.[0];
    order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, id);
  });
  const sorted = order.map((id) => [id, byId.get(id)] as const);
  return isList ? sorted.map(([, part]) => part) : Object.fromEntries(sorted);
}

/** A patch read back from a device; null when it is none. */
export function readPatch(json: unknown): DraftPatch | null {
  if (!isObject(json)) return null;
  const { changes, orders } = json;
  const isPath = (path: unknown) => Array.isArray(path) && path.every((step) => typeof step === 'string');
  const isPatch =
    Array.isArray(changes) &&
    Array.isArray(orders) &&
    changes.every((change) => isObject(change) && isPath(change.path)) &&
    orders.every((order) => isObject(order) && isPath(order.path) && isPath(order.ids));
  return isPatch ? (json as unknown as DraftPatch) : null;
}
