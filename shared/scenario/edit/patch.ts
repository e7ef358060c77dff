/**
 * What differs between two states of a draft, field by field and small enough to keep at every keystroke.
 * `join.ts` puts that difference on another state. Compares by reference first: cheap when both drafts come from
 * the same edits.
 */
import type { ScenarioDraft } from './draft.ts';
import { isObject, isParts, isSame, type Json, type Part, type Path } from './draft-path.ts';
import { type FlatDraft, type FlatPhase, flatDraft } from './flat-draft.ts';

/** A value that is absent is undefined. */
export interface Change {
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** An inject, a phase or such, whole. */
export interface PatchPart {
  readonly path: Path;
  readonly part: Part;
  /** The part before it in its list. */
  readonly behind?: string | undefined;
}

export interface Order {
  readonly path: Path;
  readonly ids: readonly string[];
  /** The others among them stand as they stood. */
  readonly moved: readonly string[];
}

/** Paths are those of flat drafts. */
export interface DraftPatch {
  readonly changes: readonly Change[];
  /** Of lists of parts, where it changed other than by what was added at the end. */
  readonly orders: readonly Order[];
  /** As they became: those in which something changed and the phases around them, to bring back what is gone. */
  readonly parts: readonly PatchPart[];
}

/** Values that mean something only as a whole. */
const WHOLE: ReadonlySet<string> = new Set('release opens starts metBy when set curve within'.split(' '));

export const isWhole = (key: string): boolean => WHOLE.has(key);

/** Null when nothing differs. */
export function patchBetween(before: ScenarioDraft, after: ScenarioDraft): DraftPatch | null {
  if (before === after) return null;
  const changes: Change[] = [];
  const orders: Order[] = [];
  const parts = new Map<string, PatchPart>();
  const keepPart = (each: PatchPart) => parts.set(each.path.join(' '), each);
  const compareKeys = (was: Json, is: Json, path: Path) => {
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
      compare(was[key], is[key], [...path, key]);
    }
  };
  const comparePart = (was: Part | undefined, list: readonly Part[], index: number, path: Path) => {
    const part = list[index];
    if (!part || part === was) return;
    const own = [...path, part.id];
    const before = changes.length;
    compare(was, part, own);
    if (was === undefined || changes.length === before) return;
    keepPart({ path: own, part, behind: list[index - 1]?.id });
  };
  const compareParts = (was: readonly Part[], is: readonly Part[], path: Path) => {
    // Typing changes one of thousands, and the order never.
    if (was.length === is.length && is.every(({ id }, index) => was[index]?.id === id)) {
      for (const index of is.keys()) comparePart(was[index], is, index, path);
      return;
    }
    const earlier = new Map(was.map((part) => [part.id, part]));
    const later = new Set(is.map(({ id }) => id));
    // First, since what is added may have the number of what is gone.
    for (const part of was) if (!later.has(part.id)) changes.push({ path: [...path, part.id], before: part });
    for (const [index, { id }] of is.entries()) comparePart(earlier.get(id), is, index, path);
    const ids = [...later];
    const moved = movedIn(
      [...earlier.keys()].filter((id) => later.has(id)),
      ids,
    );
    if (moved.length > 0) orders.push({ path, ids, moved });
  };
  const compare = (was: unknown, is: unknown, path: Path) => {
    if (was === is) return;
    if (!isWhole(path.at(-1) ?? '') && isObject(was) && isObject(is)) compareKeys(was, is, path);
    else if (isParts(was) && isParts(is)) compareParts(was, is, path);
    else if (!isSame(was, is)) changes.push({ path, before: was, after: is });
  };
  const flat = flatDraft(after);
  compareKeys(flatDraft(before), flat, []);
  const families = changes.flatMap(({ path }) => (path[0] === 'phases' ? familyOf(flat, path[1] ?? '') : []));
  for (const each of families) keepPart(each);
  return changes.length === 0 && orders.length === 0 ? null : { changes, orders, parts: [...parts.values()] };
}

/** Those added before others; all when what was there stands in another order. */
function movedIn(kept: readonly string[], ids: readonly string[]): readonly string[] {
  const there = new Set(kept);
  const still = ids.filter((id) => there.has(id));
  if (still.some((id, index) => kept[index] !== id)) return ids;
  const end = ids.findLastIndex((id) => there.has(id)) + 1;
  return ids.slice(0, end).filter((id) => !there.has(id));
}

/** A phase with all that stand in the outermost that it stands in; with its region, and all in that. */
function familyOf({ phases, regions }: FlatDraft, id: string): readonly PatchPart[] {
  const byId = new Map(phases.map((phase) => [phase.id, phase]));
  const top = (phase: FlatPhase): FlatPhase => {
    const around = phase.within.phase === undefined ? undefined : byId.get(phase.within.phase);
    return around ? top(around) : phase;
  };
  const own = byId.get(id);
  if (!own) return [];
  const { id: topId, within } = top(own);
  const isKin = (phase: FlatPhase) => {
    const other = top(phase);
    return other.id === topId || (within.region !== undefined && other.within.region === within.region);
  };
  return [
    ...partsOf('regions', regions, (region) => region.id === within.region),
    ...partsOf('phases', phases, isKin),
  ];
}

const partsOf = <T extends Part>(
  list: string,
  parts: readonly T[],
  isWanted: (part: T) => boolean,
): readonly PatchPart[] =>
  parts.flatMap((part, index) =>
    isWanted(part) ? [{ path: [list, part.id], part, behind: parts[index - 1]?.id }] : [],
  );

/** A patch read back from a device; null when it is none. */
export function readPatch(json: unknown): DraftPatch | null {
  if (!isObject(json)) return null;
  const { changes, orders, parts } = json;
  const isPath = (path: unknown) => Array.isArray(path) && path.every((step) => typeof step === 'string');
  const isPatch =
    Array.isArray(changes) &&
    Array.isArray(orders) &&
    Array.isArray(parts) &&
    changes.every((change) => isObject(change) && isPath(change.path)) &&
    orders.every(
      (order) => isObject(order) && isPath(order.path) && isPath(order.ids) && isPath(order.moved),
    ) &&
    parts.every((each) => isObject(each) && isPath(each.path) && isParts([each.part]));
  return isPatch ? ({ changes, orders, parts } as unknown as DraftPatch) : null;
}
