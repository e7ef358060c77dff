/**
 * What differs between two states of a draft, field by field and small enough to keep at every keystroke, and
 * that difference put on another state: so two windows that change different fields both keep theirs. Of one
 * field that both changed, the patch wins and what it replaces is told; a part that the other removed while it
 * was changed here comes back whole. Applying a patch twice gives what applying it once gives. Compares by
 * reference first: cheap when both drafts come from the same edits.
 */
import { freshId, type ScenarioDraft } from './draft.ts';
import {
  atPath,
  isLeftOutList,
  isObject,
  isParts,
  type Json,
  type Part,
  type Path,
  valueIn,
  withValue,
} from './draft-path.ts';
import { numbered, type PatchPart, withPartOf } from './restored-part.ts';

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
  /** Whole, as they became: injects, phases and such in which something changed, to bring back what is gone. */
  readonly parts: readonly PatchPart[];
}

/** A field or a part that the patch and someone else changed. */
export interface Conflict {
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly outcome: /** Mine is in the draft, instead of theirs. */
    | 'replaced'
    /** A part that they removed and I changed is back. */
    | 'restored'
    /** A part that I removed and they changed has stayed. */
    | 'kept'
    /** What it belonged to is gone and could not be brought back. */
    | 'lost';
}

/** Values that mean something only as a whole. */
const WHOLE: ReadonlySet<string> = new Set(
  'release opens starts metBy when set silence curve transitions locations'.split(' '),
);
/** Parts by id in an object, in an order that means something. */
const ORDERED: ReadonlySet<string> = new Set(['states', 'variables', 'regions']);

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Null when nothing differs. */
export function patchBetween(before: ScenarioDraft, after: ScenarioDraft): DraftPatch | null {
  const changes: Change[] = [];
  const orders: { path: Path; ids: readonly string[] }[] = [];
  const parts: { path: Path; part: unknown }[] = [];
  const compareKeys = (was: Json, is: Json, path: Path) => {
    const compareOne = ORDERED.has(path.at(-1) ?? '') ? comparePart : compare;
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
      compareOne(was[key], is[key], [...path, key]);
    }
  };
  const comparePart = (was: unknown, is: unknown, path: Path) => {
    const before = changes.length;
    compare(was, is, path);
    if (was !== undefined && is !== undefined && changes.length > before) parts.push({ path, part: is });
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
        if (part !== was[index]) comparePart(was[index], part, [...path, part.id]);
      });
      return;
    }
    const earlier = new Map(was.map((part) => [part.id, part]));
    const later = new Set(is.map(({ id }) => id));
    for (const part of is) comparePart(earlier.get(part.id), part, [...path, part.id]);
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
  return changes.length === 0 && orders.length === 0 ? null : { changes, orders, parts };
}

function isPartList(was: unknown, is: unknown): boolean {
  const lists = [was, is].filter((value) => value !== undefined);
  return lists.every(isParts) && lists.some((list) => (list as readonly unknown[]).length > 0);
}

export interface Patched {
  readonly draft: ScenarioDraft;
  readonly conflicts: readonly Conflict[];
}

export function applyPatch(draft: ScenarioDraft, { changes, orders, parts }: DraftPatch): Patched {
  const conflicts: Conflict[] = [];
  let next = draft as unknown;
  for (const change of changes) {
    const back = change.after === undefined ? null : withPartOf(next as ScenarioDraft, change.path, parts);
    if (back?.restored) {
      const { path, part } = back.restored;
      conflicts.push({ path, mine: part, theirs: undefined, outcome: 'restored' });
    }
    next = changed(back?.draft ?? next, { ...change, path: back?.path ?? change.path }, conflicts);
  }
  for (const { path, ids } of orders) next = atPath(next, path, (list) => inOrder(list, ids));
  const entries = Object.entries(next as Json).filter(
    ([key, value]) => !isLeftOutList(key) || (value as readonly unknown[]).length > 0,
  );
  return { draft: Object.fromEntries(entries) as ScenarioDraft, conflicts };
}

function changed(draft: unknown, { path, before, after }: Change, conflicts: Conflict[]): unknown {
  const id = path.at(-1) ?? '';
  const above = path.slice(0, -1);
  const conflict = (theirs: unknown, outcome: Conflict['outcome']) =>
    conflicts.push({ path, mine: after, theirs, outcome });
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
      conflict(now, 'kept');
      return parent;
    }
    if (isOther) conflict(now, 'replaced');
    const isNew = isPart && now === undefined;
    return withValue(parent, id, isNew ? numbered(draft as ScenarioDraft, after as Part) : after);
  });
  if (!isThere && after !== undefined) conflict(undefined, 'lost');
  return next;
}

/** A part that was added under an id that another part has by now. */
function anew(draft: ScenarioDraft, list: readonly unknown[], part: Part): Part {
  const id = freshId(new Set((list as readonly Part[]).map((each) => each.id)), part.id);
  return numbered(draft, { ...part, id });
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
  const { changes, orders, parts = [] } = json;
  const isPath = (path: unknown) => Array.isArray(path) && path.every((step) => typeof step === 'string');
  const isPatch =
    Array.isArray(changes) &&
    Array.isArray(orders) &&
    Array.isArray(parts) &&
    changes.every((change) => isObject(change) && isPath(change.path)) &&
    orders.every((order) => isObject(order) && isPath(order.path) && isPath(order.ids)) &&
    parts.every((each) => isObject(each) && isPath(each.path) && isObject(each.part));
  return isPatch ? ({ changes, orders, parts } as unknown as DraftPatch) : null;
}
