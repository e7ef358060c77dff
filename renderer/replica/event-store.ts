/**
 * What this device keeps of one exercise for one participant: sealed rows in RxDB. Only id, exercise, seq and
 * state are readable; everything else opens with the replica key. Rows are inserted here, and changed by
 * the hub's word alone. Drafts of what is being typed lie beside them, sealed alike.
 */
import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb';
import type { FeedRow } from '../../shared/contract.ts';
import type { WrittenDraft } from '../../shared/exercise/event.ts';
import type { DeviceStorage } from './device-storage.ts';
import { bytesOf, createSeal, type Seal } from './sealing.ts';

export interface StoredRow {
  readonly id: string;
  readonly exerciseId: string;
  /** Place in the log; -1 until the hub has given one. */
  readonly seq: number;
  readonly state: 'local' | 'accepted' | 'refused';
  readonly sealed: string;
}
export interface StoredDraft {
  readonly id: string;
  readonly sealed: string;
}

/** A row as the rest of the replica knows it. */
export type ReplicaRow = FeedRow | { readonly state: 'local'; readonly draft: WrittenDraft };

export const rowId = (row: ReplicaRow): string => (row.state === 'accepted' ? row.event.id : row.draft.id);

interface Collections {
  readonly events: RxCollection<StoredRow>;
  readonly drafts: RxCollection<StoredDraft>;
}

export interface EventStore extends Collections {
  readonly seal: Seal;
  readonly toStored: (row: ReplicaRow) => Promise<StoredRow>;
  /** Rows that do not open are left out and counted. */
  readonly openRows: (rows: readonly StoredRow[]) => Promise<OpenedRows>;
  /** Every row as it lies in the store. */
  readonly readRows: () => Promise<readonly StoredRow[]>;
  readonly close: () => Promise<void>;
}
export interface OpenedRows {
  readonly rows: readonly ReplicaRow[];
  readonly unreadable: number;
}

export interface EventStoreOptions {
  readonly exerciseId: string;
  /** Names whose copy this is, with the exercise. */
  readonly part: string;
  /** Base64, 32 bytes. */
  readonly replicaKey: string;
  readonly device: DeviceStorage;
}

const sealedField = { type: 'string' } as const;
const ID_LENGTH = 120;
const rowSchema = {
  version: 0,
  type: 'object',
  primaryKey: 'id',
  properties: {
    id: { type: 'string', maxLength: ID_LENGTH },
    exerciseId: { type: 'string', maxLength: 36 },
    seq: { type: 'number' },
    state: { type: 'string', maxLength: 8 },
    sealed: sealedField,
  },
  required: ['id', 'exerciseId', 'seq', 'state', 'sealed'],
} as const;
const draftSchema = {
  version: 0,
  type: 'object',
  primaryKey: 'id',
  properties: { id: { type: 'string', maxLength: ID_LENGTH }, sealed: sealedField },
  required: ['id', 'sealed'],
} as const;

/** Rejects when the storage cannot be opened. */
export async function openEventStore(options: EventStoreOptions): Promise<EventStore> {
  const { exerciseId, part, replicaKey, device } = options;
  const [seal, mark] = await Promise.all([createSeal(replicaKey), keyMark(replicaKey)]);
  // Another key finds another database instead of rows that it cannot open.
  const name = `paraat-${exerciseId}-${part}-${mark}`;
  const database: RxDatabase<Collections> = await createRxDatabase<Collections>({
    name,
    storage: device.storage,
    multiInstance: false,
    eventReduce: false,
  });
  const { events, drafts } = await database.addCollections({
    events: {
      schema: rowSchema,
      conflictHandler: {
        // Sealing the same text twice gives two texts, so `sealed` says nothing about equality.
        isEqual: (a: StoredRow, b: StoredRow) => a.id === b.id && a.seq === b.seq && a.state === b.state,
        resolve: async ({ realMasterState }: { realMasterState: StoredRow & { _deleted: boolean } }) =>
          realMasterState,
      },
    },
    drafts: { schema: draftSchema },
  });
  const toStored = async (row: ReplicaRow): Promise<StoredRow> => {
    const id = rowId(row);
    const seq = row.state === 'accepted' ? row.event.seq : -1;
    return { id, exerciseId, seq, state: row.state, sealed: await seal.close(id, row) };
  };
  const openRows = async (stored: readonly StoredRow[]): Promise<OpenedRows> => {
    const opened = await Promise.all(
      stored.map((row) => seal.open(row.id, row.sealed).catch(() => null) as Promise<ReplicaRow | null>),
    );
    const rows = opened.filter((row) => row !== null);
    return { rows, unreadable: opened.length - rows.length };
  };
  return {
    events: events as unknown as Collections['events'],
    drafts: drafts as unknown as Collections['drafts'],
    seal,
    toStored,
    openRows,
    readRows: async () => {
      if (device.readEvents) return device.readEvents(name);
      const documents = await events.find().exec();
      return documents.map((document) => document.toJSON() as StoredRow);
    },
    close: async () => {
      await database.close();
    },
  };
}

async function keyMark(replicaKey: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(replicaKey)));
  return [...digest.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
