/**
 * What this device keeps of a draft until the hub has it. Every window has a place of its own, or one that saved
 * would wipe what another has not; what windows that are gone left behind, the next window takes up.
 */
import type { ScenarioMedia } from '../../../shared/contract.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { readDraft } from '../../../shared/scenario/edit/draft.ts';
import { applyPatch, type Conflict } from '../../../shared/scenario/edit/join.ts';
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

export interface KeptPatch {
  /** Null: the hub has all. Of many at once only the last is written. */
  readonly keep: (patch: DraftPatch | null) => void;
  /** The last was not kept. */
  readonly isLost: ReadableStore<boolean>;
  /** Null forgets it. Where there is no room, nothing is kept. */
  readonly keepBase: (base: KeptBase | null) => void;
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
  let own: { readonly name: string; readonly letGo: () => void } | null = null;
  let draft = saved;
  const conflicts: Conflict[] = [];
  const others: { readonly name: string; readonly letGo: () => void }[] = [];
  for (let place = 0; place < PLACES; place += 1) {
    const name = localName(id, place);
    const held = (await local.load(name)) ?? (await local.load(baseName(name)));
    if (own && held === null) continue;
    const letGo = await claim(name, held !== null);
    if (!letGo) continue;
    const patch = readPatch(await local.load(name));
    const patched = patch && applyPatch(draft, patch);
    const read = patched && readDraft(patched.draft);
    if (patched && read?.ok) {
      draft = read.value;
      conflicts.push(...patched.conflicts);
    }
    if (own) others.push({ name, letGo });
    else own = { name, letGo };
  }
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
      release: async () => {
        await keeper.settled();
        await basing;
        letGo();
        for (const other of others) other.letGo();
      },
    },
  };
}

function createKeeper(local: LocalDrafts, name: string, onKept: () => void) {
  const isLost = createExternalStore(false);
  let next: { readonly patch: DraftPatch | null } | null = null;
  let writing: Promise<void> | null = null;
  const write = async () => {
    while (next) {
      const { patch } = next;
      next = null;
      const isKept = await local.save(name, patch).then(
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
    keep: (patch: DraftPatch | null) => {
      next = { patch };
      writing ??= write();
    },
    settled: async () => writing,
  };
}
