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
}

/** Paths are those of flat drafts. */
export interface DraftPatch {
  readonly changes: readonly Change[];
  /** Of lists of parts, where it changed. */
  readonly orders: readonly { readonly path: Path; readonly ids: readonly string[] }[];
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
  const orders: { path: Path; ids: readonly string[] }[] = [];
  const parts = new Map<string, PatchPart>();
  const keepPart = (path: Path, part: Part) => parts.set(path.join(' '), { path, part });
  const compareKeys = (was: Json, is: Json, path: Path) => {
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
      compare(was[key], is[key], [...path, key]);
    }
  };
  const comparePart = (was: Part | undefined, is: Part, path: Path) => {
    const before = changes.length;
    compare(was, is, path);
    if (was !== undefined && changes.length > before) keepPart(path, is);
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
    // First, since what is added may have the number of what is gone.
    for (const part of was) if (!later.has(part.id)) changes.push({ path: [...path, part.id], before: part });
    for (const part of is) comparePart(earlier.get(part.id), part, [...path, part.id]);
    const kept = [...earlier.keys()].filter((id) => later.has(id));
    if (kept.length !== later.size || is.some(({ id }, index) => kept[index] !== id)) {
      orders.push({ path, ids: [...later] });
    }
  };
  const compare = (was: unknown, is: unknown, path: Path) => {
    if (was === is) return;
    if (!isWhole(path.at(-1) ?? '') && isObject(was) && isObject(is)) compareKeys(was, is, path);
    else if (isParts(was) && isParts(is)) compareParts(was, is, path);
    else if (!isSame(was, is)) changes.push({ path, before: was, after: is });
  };
  const flat = flatDraft(after);
  compareKeys(flatDraft(before), flat, []);
  for (const { path } of changes) {
    for (const each of path[0] === 'phases' ? familyOf(flat, path[1] ?? '') : []) {
      keepPart(each.path, each.part);
    }
  }
  return changes.length === 0 && orders.length === 0 ? null : { changes, orders, parts: [...parts.values()] };
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
    ...regions.filter((region) => region.id === within.region).map((part) => partIn('regions', part)),
    ...phases.filter(isKin).map((part) => partIn('phases', part)),
  ];
}

const partIn = (list: string, part: Part): PatchPart => ({ path: [list, part.id], part });

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
    orders.every((order) => isObject(order) && isPath(order.path) && isPath(order.ids)) &&
    parts.every((each) => isObject(each) && isPath(each.path) && isParts([each.part]));
  return isPatch ? ({ changes, orders, parts } as unknown as DraftPatch) : null;
}
