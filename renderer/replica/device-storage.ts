/**
 * Where a window's rows lie: in IndexedDB with strict durability, or in memory for a screen that keeps
 * nothing. Reading everything at once goes past RxDB's query, which walks rows one by one and takes five
 * times as long for a log of thousands.
 */
import type { RxStorage } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { StoredRow } from './event-store.ts';

export interface DeviceStorage {
  // biome-ignore lint/suspicious/noExplicitAny: RxDB's own type for "any storage"
  readonly storage: RxStorage<any, any>;
  /** Every row of the events of a database; null where the usual query is as fast. */
  readonly readEvents: ((databaseName: string) => Promise<readonly StoredRow[]>) | null;
}

export const memoryStorage = (): DeviceStorage => ({ storage: getRxStorageMemory(), readEvents: null });

/** The Dexie database of a collection, as far as it is used. */
interface CollectionDatabase {
  readonly table: (name: string) => { readonly toArray: () => Promise<(StoredRow & { _deleted: string })[]> };
}

export function diskStorage(): DeviceStorage {
  const databases = new Map<string, CollectionDatabase>();
  const storage = getRxStorageDexie({
    chromeTransactionDurability: 'strict',
    onCreate: (database, name) => {
      databases.set(name, database);
    },
  });
  return {
    storage,
    readEvents: async (databaseName) => {
      const database = databases.get(`rxdb-dexie-${databaseName}--0--events`);
      if (!database) throw new Error(`The database ${databaseName} is not open`);
      const rows = await database.table('docs').toArray();
      // RxDB keeps truth values as digits, because IndexedDB has no index on them.
      return rows.filter((row) => row._deleted !== '1');
    },
  };
}
