/**
 * What was handed over to be recorded: taken out of its form at one keypress, and written behind it while the next
 * entry is typed already. Kept until every part of it is on this device, so that a reload goes on with it; a part has
 * its id from the beginning and is written once. What could not be written stays, with the reason, until its form
 * takes it back or it is tried again.
 */
import { uuidv7 } from 'uuidv7';
import type { DraftKeeper } from '../replica/draft-keeper.ts';
import type { ExerciseReplica, Written } from '../replica/exercise-replica.ts';
import { createExternalStore, type ReadableStore } from '../replica/external-store.ts';
import { appendProblemText } from '../replica/failure-text.ts';

export interface HandedPart {
  readonly id: string;
  readonly written: Written;
}
export interface HandedOver {
  readonly id: string;
  /** Of the draft that it was typed in. */
  readonly form: string;
  readonly draft: object;
  /** In the order in which they are written. */
  readonly parts: readonly HandedPart[];
  /** Exercise time of the keypress in milliseconds. */
  readonly atMs: number;
  /** How many parts are on this device. */
  readonly done: number;
  /** Why it could not be written, in Dutch. */
  readonly problem: string | null;
}

export interface HandOver {
  /** Under way or refused, the oldest first. */
  readonly items: ReadableStore<readonly HandedOver[]>;
  /** @param onWritten told once, when all of it is on this device */
  readonly give: (what: Pick<HandedOver, 'form' | 'draft' | 'parts' | 'atMs'>, onWritten: () => void) => void;
  readonly retry: (id: string) => void;
  /** It is the form's again. */
  readonly takeBack: (id: string) => void;
  /** Resolves when everything given until now was written or refused. */
  readonly settled: () => Promise<void>;
}

const DRAFT = 'handed-over';

/** What waits in a window that has no forms any more. */
export const keptHandedOver = (drafts: Pick<DraftKeeper, 'get'>): readonly HandedOver[] =>
  drafts.get<readonly HandedOver[]>(DRAFT) ?? [];

export const newPart = (written: Written): HandedPart => ({ id: uuidv7(), written });

export function createHandOver({ drafts, write }: Pick<ExerciseReplica, 'drafts' | 'write'>): HandOver {
  const kept = keptHandedOver(drafts);
  const items = createExternalStore(kept.map((item): HandedOver => ({ ...item, done: 0, problem: null })));
  // The page went between the two: what its form still holds would be recorded twice.
  for (const { form, draft } of kept) {
    if (JSON.stringify(drafts.get(form)) === JSON.stringify(draft)) drafts.set(form, null);
  }
  const told = new Map<string, () => void>();
  const set = (next: readonly HandedOver[]) => {
    drafts.set(DRAFT, next.length === 0 ? null : next);
    items.set([...next]);
  };
  const remove = (id: string) => set(items.get().filter((item) => item.id !== id));
  const patch = (id: string, part: Partial<HandedOver>) =>
    set(items.get().map((item) => (item.id === id ? { ...item, ...part } : item)));

  const writeAll = async (id: string): Promise<void> => {
    const item = items.get().find((each) => each.id === id);
    for (const part of item?.parts.slice(item.done) ?? []) {
      const outcome = await write(part.written, item?.atMs ?? null, part.id);
      if (!outcome.ok) return patch(id, { problem: appendProblemText(outcome.error) });
      patch(id, { done: (items.get().find((each) => each.id === id)?.done ?? 0) + 1 });
    }
    remove(id);
    told.get(id)?.();
    told.delete(id);
  };
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (id: string) => {
    queue = queue.then(() => writeAll(id));
  };
  for (const { id } of items.get()) enqueue(id);

  return {
    items,
    give: (what, onWritten) => {
      const item: HandedOver = { ...what, id: uuidv7(), done: 0, problem: null };
      told.set(item.id, onWritten);
      set([...items.get(), item]);
      enqueue(item.id);
    },
    retry: (id) => {
      patch(id, { problem: null });
      enqueue(id);
    },
    takeBack: (id) => {
      told.delete(id);
      remove(id);
    },
    settled: () => queue,
  };
}

const ofWindow = new WeakMap<ExerciseReplica, HandOver>();

/** The one of this window: it goes on while pages and forms come and go. */
export function handOverOf(replica: ExerciseReplica): HandOver {
  const known = ofWindow.get(replica) ?? createHandOver(replica);
  ofWindow.set(replica, known);
  return known;
}
