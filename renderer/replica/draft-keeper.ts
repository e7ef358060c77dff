/**
 * What someone is typing, kept so that a reload loses nothing: values by name, sealed in the replica's
 * database, the last one written wins. Reading is from memory; `load` fills it once.
 */
import type { EventStore } from './event-store.ts';

export interface DraftKeeper {
  readonly get: <T>(name: string) => T | undefined;
  /** Null forgets the draft. */
  readonly set: (name: string, value: unknown) => void;
  /** Resolves when everything set so far is on disk. */
  readonly flush: () => Promise<void>;
}

/** A disk that is full or busy is tried again; until then the text is in memory. */
const AGAIN_MS = 3_000;
/** Written this long after the first change; writing at every key would hold up the lines of the log. */
const GATHER_MS = 250;

export async function loadDrafts(
  store: Pick<EventStore, 'drafts' | 'seal'>,
  gatherMs = GATHER_MS,
): Promise<DraftKeeper> {
  const values = new Map<string, unknown>();
  for (const document of await store.drafts.find().exec()) {
    const { id, sealed } = document.toJSON();
    const value = await store.seal.open(id, sealed).catch(() => undefined);
    if (value !== undefined) values.set(id, value);
  }
  const unsaved = new Set<string>();
  let writing: Promise<void> | null = null;
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const writeOne = async (name: string) => {
    unsaved.delete(name);
    const value = values.get(name);
    if (value !== undefined) {
      // One at a time is seen to here: the queue of `incrementalUpsert` gives up a name for good once a write failed.
      await store.drafts.upsert({ id: name, sealed: await store.seal.close(name, value) });
      return;
    }
    const document = await store.drafts.findOne(name).exec();
    await document?.incrementalRemove();
  };
  const writeAll = async () => {
    for (let [name] = unsaved; name !== undefined; [name] = unsaved) {
      try {
        await writeOne(name);
      } catch (error) {
        unsaved.add(name);
        throw error;
      }
    }
  };
  const write = (): Promise<void> => {
    clearTimeout(gathering);
    gathering = undefined;
    writing ??= writeAll()
      .catch(() => {
        gathering ??= setTimeout(() => void write(), AGAIN_MS);
      })
      .finally(() => {
        writing = null;
      });
    return writing;
  };
  return {
    get: <T>(name: string) => values.get(name) as T | undefined,
    set: (name, value) => {
      if (value === null) values.delete(name);
      else values.set(name, value);
      // In the order in which they were set last: what goes from one to another is in one of them at least.
      unsaved.delete(name);
      unsaved.add(name);
      // Not put off by the next change: who types without a pause must not lose it all.
      gathering ??= setTimeout(() => void write(), gatherMs);
    },
    flush: async () => {
      while (writing) await writing;
      await write();
    },
  };
}
