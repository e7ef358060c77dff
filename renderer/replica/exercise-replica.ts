/**
 * One participant's own copy of an exercise: opens the store once, folds what lies there, then follows
 * every change. What is written here is on disk before it counts as written; the hub gets it as soon as
 * it can be reached. Screens read this and nothing else.
 */
import { uuidv7 } from 'uuidv7';
import type { ParticipantSession } from '../../shared/contract.ts';
import { partOf } from '../../shared/exercise/access.ts';
import {
  type EntryKind,
  type EventDraft,
  PAYLOAD_VERSION,
  type WrittenDraft,
  type WrittenType,
} from '../../shared/exercise/event.ts';
import { exerciseNowMs } from '../../shared/exercise/exercise-state.ts';
import { cleanText } from '../../shared/exercise/text.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { createEngine, type ScenarioEngine } from '../../shared/scenario/engine.ts';
import { createCommandSender, type SendCommand } from './command-sender.ts';
import type { DeviceStorage } from './device-storage.ts';
import { type DraftKeeper, loadDrafts } from './draft-keeper.ts';
import { type EventStore, openEventStore, type StoredRow } from './event-store.ts';
import { createExerciseClock, type ExerciseClockPorts, type ExerciseMoment } from './exercise-clock.ts';
import { createExerciseFold, type ExerciseView } from './exercise-fold.ts';
import { createExternalStore, type ReadableStore } from './external-store.ts';
import type { ConnectionState, HubClient } from './hub-client.ts';
import { readOnlyView } from './read-only-view.ts';
import { startReplication } from './replication.ts';

export interface Entry {
  readonly kind: EntryKind;
  readonly text: string;
  readonly team: string;
  readonly objectiveId: string | null;
  /** Exercise time in milliseconds as the author typed it; null: now. */
  readonly writtenAtExercise: number | null;
}
/** As `WrittenDraft`, still without id, author and times. */
export type Written = { readonly [T in WrittenType]: Pick<EventDraft<T>, 'type' | 'payload'> }[WrittenType];
/** Nothing was written; the text is still the author's. */
export type AppendProblem =
  | { readonly type: 'Empty' }
  | { readonly type: 'NotStored'; readonly cause: string };

export interface ExerciseReplica {
  readonly session: ParticipantSession;
  readonly engine: ScenarioEngine | null;
  readonly view: ReadableStore<ExerciseView>;
  readonly moment: ReadableStore<ExerciseMoment>;
  readonly connection: ReadableStore<ConnectionState>;
  /** The hub's wall clock, milliseconds. */
  readonly hubNow: () => number;
  readonly drafts: DraftKeeper;
  /** Rows on this device that could not be opened. */
  readonly unreadable: number;
  /** Cleans the text. */
  readonly append: (entry: Entry) => Promise<Result<{ readonly id: string }, AppendProblem>>;
  /**
   * @param writtenAtExercise exercise time in milliseconds as the author typed it; null: now
   * @param id given when it may have been written before: it is written once
   */
  readonly write: (
    written: Written,
    writtenAtExercise: number | null,
    id?: string,
  ) => Promise<Result<{ readonly id: string }, AppendProblem>>;
  readonly command: SendCommand;
  readonly hub: HubClient;
  readonly close: () => Promise<void>;
}

export interface ReplicaOptions {
  readonly session: ParticipantSession;
  readonly hub: HubClient;
  readonly replicaKey: string;
  readonly device: DeviceStorage;
  readonly wallNow: () => number;
  readonly after: ExerciseClockPorts['after'];
  /** Hub's wall clock minus this device's, milliseconds. */
  readonly hubAheadMs: number;
}

export async function openExerciseReplica(options: ReplicaOptions): Promise<ExerciseReplica> {
  const { session, hub, replicaKey, device, wallNow, after, hubAheadMs } = options;
  const { exerciseId, role, teamRole } = session;
  const engine = session.bundle ? createEngine(session.bundle.scenario) : null;
  const store = await openEventStore({ exerciseId, part: partOf(session), replicaKey, device });
  const fold = createExerciseFold(engine);
  const viewNow = () => (session.isReadOnly ? readOnlyView(fold.view()) : fold.view());
  const view = createExternalStore(viewNow());
  // Listens before it loads: a row that arrives in between is met twice rather than never.
  const following = followChanges(store, (rows) => fold.add(rows) && view.set(viewNow()));
  const [opened, drafts] = await Promise.all([store.readRows().then(store.openRows), loadDrafts(store)]);
  fold.add(opened.rows);
  view.set(viewNow());

  const hubNow = () => wallNow() + hubAheadMs;
  const connection = createExternalStore(hub.connection());
  const stopConnection = hub.onConnection(connection.set);
  const replication = startReplication({ store, hub, exerciseId, role });
  const moment = createExerciseClock(view, engine, { hubNow, after });

  const write: ExerciseReplica['write'] = async ({ type, payload }, writtenAtExercise, givenId) => {
    const { state } = view.get();
    const id = givenId ?? uuidv7();
    const draft = {
      id,
      exerciseId,
      type,
      version: PAYLOAD_VERSION,
      // The line may reach the hub after the resumption, so it says itself when it was written.
      payload: { ...payload, ...(state.play.state !== 'on' && { isDuringStop: true }) },
      // The hub knows better who writes here, and says so in the event it makes of this.
      author: { personId: null, roleId: role, ...(teamRole !== null && { teamRole }), deviceId: role },
      writtenAt: wallNow(),
      writtenAtExercise: writtenAtExercise ?? exerciseNowMs(state, hubNow()),
    } as WrittenDraft;
    try {
      if (givenId !== undefined && (await store.events.findOne(givenId).exec())) return ok({ id });
      await store.events.insert(await store.toStored({ state: 'local', draft }));
      await following.settled();
      return ok({ id });
    } catch (error) {
      return err({ type: 'NotStored', cause: error instanceof Error ? error.message : String(error) });
    }
  };
  const append: ExerciseReplica['append'] = async ({ writtenAtExercise, ...entry }) => {
    const text = cleanText(entry.text);
    if (text === '') return err({ type: 'Empty' });
    return write({ type: 'EntryLogged', payload: { ...entry, text } }, writtenAtExercise);
  };

  return {
    session,
    engine,
    view,
    moment,
    connection,
    hubNow,
    drafts,
    unreadable: opened.unreadable,
    append,
    write,
    command: createCommandSender(hub, drafts),
    hub,
    close: async () => {
      moment.stop();
      stopConnection();
      await replication.stop();
      following.stop();
      await drafts.flush();
      await store.close();
    },
  };
}

/** Opens changed rows in the order in which the store wrote them. */
function followChanges(
  store: EventStore,
  onRows: (rows: Awaited<ReturnType<EventStore['openRows']>>['rows']) => void,
) {
  let queue: Promise<void> = Promise.resolve();
  const subscription = store.events.eventBulks$.subscribe(({ events }) => {
    const stored = events.map((event) => event.documentData as StoredRow);
    const opening = store.openRows(stored);
    queue = queue.then(async () => onRows((await opening).rows));
  });
  return { stop: () => subscription.unsubscribe(), settled: () => queue };
}
