/**
 * What this device keeps of a draft until the hub has it. Every window has a place of its own, or one that saved
 * would wipe what another has not; what windows that are gone left behind, the next window takes up.
 */
import type { ScenarioMedia } from '../../../shared/contract.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { readDraft } from '../../../shared/scenario/edit/draft.ts';
import { isObject } from '../../../shared/scenario/edit/draft-path.ts';
import { applyPatches, type Conflict } from '../../../shared/scenario/edit/join.ts';
import { type DraftPatch, readPatch } from '../../../shared/scenario/edit/patch.ts';
import { createExternalStore, type ReadableStore } from '../../replica/external-store.ts';

export interface LocalDrafts {
  readonly load: (name: string) => Promise<unknown>;
  /** Null forgets. Fails when there is no room. */
  readonly save: (name: string, value: unknown) => Promise<void>;
}

/**
 * Holds a name until the page is gone or it is let go; null when another page has it. Patient, it waits a second:
 * after a reload the page before may still be leaving.
 */
export type ClaimName = (name: string, isPatient: boolean) => Promise<(() => void) | null>;

/** What the hub had last, whole: without it, what was kept is worth nothing once the hub has removed the draft. */
export interface KeptBase {
  readonly draft: ScenarioDraft;
  readonly media: ScenarioMedia;
}

export interface Kept {
  /** What was made after what the hub has, in steps: of the first, the hub may have got it unanswered. */
  readonly patches: readonly DraftPatch[];
  /** Told, and not seen yet. */
  readonly unseen: readonly Conflict[];
}

export interface KeptPatch {
  /** Null: the hub has all. Of many at once only the last is written. */
  readonly keep: (kept: Kept | null) => void;
  /** The last was not kept. */
  readonly isLost: ReadableStore<boolean>;
  /** Null forgets it. Where there is no room, nothing is kept. */
  readonly keepBase: (base: KeptBase | null) => void;
  /** Texts that were kept before and fit no draft; they stay on the device until they are forgotten. */
  readonly unread: ReadableStore<readonly string[]>;
  readonly forgetUnread: () => void;
  /** Resolves when all that was to be kept is. */
  readonly settled: () => Promise<void>;
  /** Lets go of the place when all is written. */
  readonly release: () => Promise<void>;
}

export interface TakenUp {
  readonly draft: ScenarioDraft;
  readonly conflicts: readonly Conflict[];
  readonly kept: KeptPatch;
}

/** More windows on one draft share the last place. */
const PLACES = 6;
export const localName = (id: string, place: number): string =>
  place === 0 ? `draaiboek-${id}` : `draaiboek-${id}-${place}`;

const baseName = (name: string): string => `${name}-basis`;

/** Of a draft that the hub no longer has; null when no window kept it. */
export async function keptBase(local: LocalDrafts, id: string): Promise<KeptBase | null> {
  for (let place = 0; place < PLACES; place += 1) {
    const base = (await local.load(baseName(localName(id, place)))) as KeptBase | null;
    const read = base && readDraft(base.draft);
    if (base && read?.ok) return { draft: read.value, media: base.media };
  }
  return null;
}

/** The draft of the hub with what windows that are gone had kept on top, and a place for this window. */
export async function takeUpKept(
  local: LocalDrafts,
  claim: ClaimName,
  id: string,
  saved: ScenarioDraft,
): Promise<TakenUp> {
  let own: Held | null = null;
  let draft = saved;
  const conflicts: Conflict[] = [];
  const others: Held[] = [];
  const unreadable: (Held & { readonly value: unknown })[] = [];
  for (let place = 0; place < PLACES; place += 1) {
    const name = localName(id, place);
    const held = (await local.load(name)) ?? (await local.load(baseName(name)));
    if (own && held === null) continue;
    const letGo = await claim(name, held !== null);
    if (!letGo) continue;
    // The one that held it may have saved meanwhile.
    const value = await local.load(name);
    const taken = value === null ? { draft, conflicts: [] } : joinedWith(draft, value);
    if (!taken) {
      unreadable.push({ name, letGo, value });
      continue;
    }
    draft = taken.draft;
    conflicts.push(...taken.conflicts);
    if (own) others.push({ name, letGo });
    else own = { name, letGo };
  }
  const unread = createExternalStore<readonly string[]>(unreadable.flatMap(({ value }) => textsIn(value)));
  const { name, letGo } = own ?? { name: localName(id, PLACES - 1), letGo: () => undefined };
  let basing: Promise<void> = Promise.resolve();
  const keeper = createKeeper(local, name, () => {
    // Only now is what they held kept here.
    for (const other of others.splice(0)) {
      void Promise.all([local.save(other.name, null), local.save(baseName(other.name), null)]).finally(
        other.letGo,
      );
    }
  });
  return {
    draft,
    conflicts,
    kept: {
      ...keeper,
      keepBase: (base) => {
        basing = basing.then(() => local.save(baseName(name), base)).catch(() => undefined);
      },
      unread,
      forgetUnread: () => {
        for (const { name } of unreadable) void local.save(name, null);
        unread.set([]);
      },
      release: async () => {
        await keeper.settled();
        await basing;
        letGo();
        for (const other of [...others, ...unreadable]) other.letGo();
      },
    },
  };
}

interface Held {
  readonly name: string;
  readonly letGo: () => void;
}

/** The draft with what was kept of another state of it; null when that cannot be read, or makes no draft. */
function joinedWith(draft: ScenarioDraft, value: unknown) {
  const kept = readKept(value);
  const joined = kept && applyPatches(draft, kept.patches);
  const read = joined && readDraft(joined.draft);
  if (!kept || !joined || !read?.ok) return null;
  return { draft: read.value, conflicts: [...kept.unseen, ...joined.conflicts] };
}

function readKept(json: unknown): Kept | null {
  if (!isObject(json) || !Array.isArray(json.patches) || !Array.isArray(json.unseen)) return null;
  const patches = json.patches.map(readPatch);
  const isUnseen = json.unseen.every((each) => isObject(each) && Array.isArray(each.path));
  return isUnseen && patches.every((patch) => patch !== null)
    ? { patches, unseen: json.unseen as readonly Conflict[] }
    : null;
}

/** What someone typed in it, as far as can be told; all texts of what has no known shape. */
function textsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  const look = (each: unknown, isTyped: boolean) => {
    if (typeof each === 'string' && isTyped && each.trim() !== '') found.add(each);
    if (typeof each !== 'object' || each === null) return;
    for (const [key, inner] of Object.entries(each)) look(inner, isTyped || key === 'after');
  };
  look(value, false);
  if (found.size === 0) look(value, true);
  return [...found];
}

function createKeeper(local: LocalDrafts, name: string, onKept: () => void) {
  const isLost = createExternalStore(false);
  let next: { readonly kept: Kept | null } | null = null;
  let writing: Promise<void> | null = null;
  const write = async () => {
    while (next) {
      const { kept } = next;
      next = null;
      const isKept = await local.save(name, kept).then(
        () => true,
        () => false,
      );
      isLost.set(!isKept);
      if (isKept) onKept();
    }
    writing = null;
  };
  return {
    isLost,
    keep: (kept: Kept | null) => {
      next = { kept };
      writing ??= write();
    },
    settled: async () => {
      while (writing) await writing;
    },
  };
}
