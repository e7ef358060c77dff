/**
 * RxDB's replication between this device's rows and the hub. Two rules keep it whole: the stream only ever
 * says RESYNC, because RxDB may lose documents that arrive there; and a push never fails for a bad entry,
 * because a failing push stops all that comes in. Rows are sealed and opened in the two handlers.
 */
import { type RxReplicationState, replicateRxCollection } from 'rxdb/plugins/replication';
import { Subject } from 'rxjs';
import type { FeedCheckpoint } from '../../shared/contract.ts';
import type { ParticipantRole } from '../../shared/exercise/event.ts';
import type { Result } from '../../shared/result.ts';
import type { EventStore, StoredRow } from './event-store.ts';
import type { CallFailure, HubClient } from './hub-client.ts';

export interface ReplicationOptions {
  readonly store: EventStore;
  readonly hub: HubClient;
  readonly exerciseId: string;
  readonly role: ParticipantRole;
}
export interface Replication {
  readonly state: RxReplicationState<StoredRow, FeedCheckpoint>;
  readonly stop: () => Promise<void>;
}

const START: FeedCheckpoint = { seq: 0, refusedSeq: 0 };
const RETRY_MS = 500;
/** A call stays well within the longest message that the hub takes. */
const PUSHED_AT_ONCE = 50;

export function startReplication({ store, hub, exerciseId, role }: ReplicationOptions): Replication {
  const resync$ = new Subject<'RESYNC'>();
  const state = replicateRxCollection<StoredRow, FeedCheckpoint>({
    replicationIdentifier: `hub-${exerciseId}-${role}`,
    collection: store.events,
    live: true,
    autoStart: true,
    waitForLeadership: false,
    toggleOnDocumentVisible: false,
    retryTime: RETRY_MS,
    pull: {
      // Each batch costs RxDB several walks through IndexedDB, however few rows it holds.
      batchSize: 2_000,
      stream$: resync$,
      handler: async (checkpoint, limit) => {
        const since = checkpoint ?? START;
        const page = answered(
          await hub.call((rpc, options) => rpc.participant.pull({ since, limit }, options)),
        );
        const documents = await Promise.all(page.rows.map(store.toStored));
        return { checkpoint: page.checkpoint, documents: documents.map(asLiving) };
      },
    },
    push: {
      // RxDB walks everything that was pulled before it comes to what was written here.
      batchSize: 2_000,
      handler: async (changes) => {
        const local = changes
          .map((change) => change.newDocumentState)
          .filter((document) => document.state === 'local');
        const { rows: opened } = await store.openRows(local);
        const drafts = opened.flatMap((row) => (row.state === 'local' ? [row.draft] : []));
        const documents: StoredRow[] = [];
        for (let at = 0; at < drafts.length; at += PUSHED_AT_ONCE) {
          const some = drafts.slice(at, at + PUSHED_AT_ONCE);
          const { rows } = answered(
            await hub.call((rpc, options) => rpc.participant.push({ drafts: some }, options)),
          );
          documents.push(...(await Promise.all(rows.map(store.toStored))));
        }
        return documents.map(asLiving);
      },
    },
  });
  // Failures are retried by RxDB and shown as the state of the connection.
  const errors = state.error$.subscribe();
  const stopFollowing = hub.follow(
    (rpc, options) => rpc.participant.changes(undefined, options),
    () => resync$.next('RESYNC'),
  );
  return {
    state,
    stop: async () => {
      stopFollowing();
      errors.unsubscribe();
      await state.cancel();
    },
  };
}

const asLiving = (row: StoredRow) => ({ ...row, _deleted: false });

/** RxDB retries what is thrown. */
function answered<T>(result: Result<T, CallFailure>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.type);
}
