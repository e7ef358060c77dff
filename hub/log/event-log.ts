/**
 * The event log: append-only, one hash chain per exercise. An event that is in the log is never changed or
 * removed; the same id again gives the event that is there. Readers see committed events only. Who may
 * write what is decided elsewhere.
 */
import { CHAIN_START, type ChainHead, chainHash, type Unhashed } from '../../shared/exercise/chain.ts';
import type { ExerciseEvent } from '../../shared/exercise/event.ts';
import type { Result } from '../../shared/result.ts';
import { createGroupCommit, type StorageFailed, type Transaction } from './group-commit.ts';
import { type LifeSign, logTables, type RefusedEntry } from './log-tables.ts';
import { type Sealing, sha256 } from './sealing.ts';
import { type SqliteDatabase, sqliteErrorName } from './sqlite.ts';
import { type ChainCheck, readChain, type StoredChain, startChainCheck } from './stored-chain.ts';

/** An event that is ready for the log but for its place and hash. */
export type StampedEvent = {
  readonly [K in ExerciseEvent['type']]: Omit<Extract<ExerciseEvent, { type: K }>, 'seq' | 'hash'>;
}[ExerciseEvent['type']];

/** What one group added to one exercise. */
export interface Commit {
  readonly exerciseId: string;
  readonly events: readonly ExerciseEvent[];
  readonly refused: readonly RefusedEntry[];
}

export interface LogTransaction extends Transaction {
  readonly find: (exerciseId: string, id: string) => ExerciseEvent | null;
  readonly append: (event: StampedEvent) => ExerciseEvent;
  readonly findRefused: (exerciseId: string, authorKey: string, id: string) => RefusedEntry | null;
  readonly refuse: (exerciseId: string, entry: Omit<RefusedEntry, 'refusedSeq'>) => RefusedEntry;
  readonly keepScenario: (hash: string, json: string) => void;
  readonly keepSummary: (exerciseId: string, json: string) => void;
  readonly signLife: (exerciseId: string, sign: LifeSign) => void;
}

export interface EventLog {
  /** Work of one turn of the event loop shares one durable commit. */
  readonly write: <T>(work: (transaction: LogTransaction) => T) => Promise<Result<T, StorageFailed>>;
  /** Commits now what is waiting. */
  readonly flush: () => void;
  readonly heads: () => ReadonlyMap<string, ChainHead>;
  /** None when the pages of the events are damaged: then the heads alone tell what there is. */
  readonly exercisesWithEvents: () => readonly string[];
  readonly readSince: (exerciseId: string, seq: number, limit: number) => readonly ExerciseEvent[];
  readonly readChain: (exerciseId: string) => StoredChain;
  /** Proves the chain of an exercise in steps. */
  readonly checkChain: (exerciseId: string) => ChainCheck;
  readonly refusedSince: (exerciseId: string, refusedSeq: number, limit: number) => readonly RefusedEntry[];
  readonly scenario: (hash: string) => string | null;
  readonly summaries: () => ReadonlyMap<string, string>;
  readonly lifeSign: (exerciseId: string) => LifeSign | null;
  /** Called when the disk begins to refuse, and when it takes again what is written (null). */
  readonly onStorage: (listener: (failure: StorageFailed | null) => void) => () => void;
  /** Called once per group and exercise, after the commit and before its writers hear of it. */
  readonly subscribe: (listener: (commit: Commit) => void) => () => void;
}

export function createEventLog(database: SqliteDatabase, sealing: Sealing): EventLog {
  const tables = logTables(database, sealing);
  const heads = tables.heads();
  const listeners = new Set<(commit: Commit) => void>();
  const storageListeners = new Set<(failure: StorageFailed | null) => void>();
  const added = createAddedWork();
  const group = createGroupCommit({
    database,
    beforeCommit: () => {
      for (const exerciseId of added.exercisesWithEvents()) {
        tables.keepHead(exerciseId, heads.get(exerciseId) ?? CHAIN_START);
      }
    },
    onStorage: (failure) => {
      for (const listener of storageListeners) listener(failure);
    },
    afterCommit: () => {
      for (const commit of added.take()) for (const listener of listeners) listener(commit);
    },
  });

  const transaction: LogTransaction = {
    ...group.transaction,
    find: tables.eventById,
    append: (stamped) => {
      const { exerciseId } = stamped;
      const before = heads.get(exerciseId) ?? CHAIN_START;
      const unhashed = { ...stamped, seq: before.seq + 1 } as Unhashed<ExerciseEvent>;
      const hash = chainHash(sha256, before.hash, unhashed);
      if (!tables.insertEvent(unhashed, hash)) {
        const stored = tables.eventById(exerciseId, stamped.id);
        if (!stored) throw new Error(`Event ${stamped.id} of ${exerciseId} cannot be opened`);
        return stored;
      }
      const event = { ...unhashed, hash } as ExerciseEvent;
      heads.set(exerciseId, { seq: event.seq, hash });
      added.events(exerciseId).push(event);
      group.transaction.onRollback(() => {
        added.events(exerciseId).pop();
        if (before.seq === 0) heads.delete(exerciseId);
        else heads.set(exerciseId, before);
      });
      return event;
    },
    findRefused: tables.refusedById,
    refuse: (exerciseId, entry) => {
      const refused = tables.insertRefused(exerciseId, entry);
      added.refused(exerciseId).push(refused);
      group.transaction.onRollback(() => added.refused(exerciseId).pop());
      return refused;
    },
    keepScenario: tables.keepScenario,
    keepSummary: tables.keepSummary,
    signLife: tables.signLife,
  };

  return {
    write: (work) => group.write(() => work(transaction)),
    flush: group.flush,
    heads: () => heads,
    exercisesWithEvents: () => {
      try {
        return tables.exercisesWithEvents();
      } catch (error) {
        if (sqliteErrorName(error) === null) throw error;
        return [];
      }
    },
    readSince: (exerciseId, seq, limit) =>
      tables.eventsSince(exerciseId, seq, limit).map((event, index) => {
        if (event) return event;
        throw new Error(`Event ${seq + index + 1} of ${exerciseId} cannot be opened`);
      }),
    readChain: (exerciseId) => readChain(tables, exerciseId, heads.get(exerciseId) ?? null),
    checkChain: (exerciseId) => startChainCheck(tables, exerciseId, () => heads.get(exerciseId) ?? null),
    refusedSince: tables.refusedSince,
    scenario: tables.scenario,
    summaries: tables.summaries,
    lifeSign: tables.lifeSign,
    onStorage: (listener) => {
      storageListeners.add(listener);
      return () => storageListeners.delete(listener);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What the open group has added so far, per exercise. */
function createAddedWork() {
  type Added = { readonly events: ExerciseEvent[]; readonly refused: RefusedEntry[] };
  let byExercise = new Map<string, Added>();
  const of = (exerciseId: string): Added => {
    const known = byExercise.get(exerciseId);
    if (known) return known;
    const fresh: Added = { events: [], refused: [] };
    byExercise.set(exerciseId, fresh);
    return fresh;
  };
  return {
    events: (exerciseId: string) => of(exerciseId).events,
    refused: (exerciseId: string) => of(exerciseId).refused,
    exercisesWithEvents: () =>
      [...byExercise].filter(([, { events }]) => events.length > 0).map(([id]) => id),
    take: (): Commit[] => {
      const commits = [...byExercise].map(([exerciseId, lists]) => ({ exerciseId, ...lists }));
      byExercise = new Map();
      return commits.filter(({ events, refused }) => events.length + refused.length > 0);
    },
  };
}
