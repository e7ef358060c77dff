/**
 * Group commit: all work that arrives during one turn of the event loop shares one transaction and one
 * fsync. Nobody hears of his work before the COMMIT. When the disk refuses, the whole group fails, memory
 * goes back to what it was, and the next group is tried as usual.
 */
import { err, ok, type Result } from '../../shared/result.ts';
import { failureWords } from './failure-words.ts';
import { type SqliteDatabase, sqliteErrorName } from './sqlite.ts';

export interface StorageFailed {
  readonly type: 'StorageFailed';
  readonly detail: string;
}

/** What a piece of work may hang on the transaction that it is part of. */
export interface Transaction {
  /** Undoes a change in memory; runs in reverse order when the work or its group is rolled back. */
  readonly onRollback: (undo: () => void) => void;
  readonly onCommit: (effect: () => void) => void;
}

export interface GroupCommit {
  /** Rejects only when `work` itself throws; then its changes are undone and the group goes on. */
  readonly write: <T>(work: () => T) => Promise<Result<T, StorageFailed>>;
  /** For use by the work that runs. */
  readonly transaction: Transaction;
  /** Commits now what is waiting. */
  readonly flush: () => void;
}

interface Waiting {
  readonly run: () => void;
  readonly settle: (failure: StorageFailed | null) => void;
  readonly undo: (() => void)[];
  readonly effects: (() => void)[];
}

export interface GroupCommitOptions {
  readonly database: SqliteDatabase;
  /** Runs inside the transaction, after the last work. */
  readonly beforeCommit: () => void;
  readonly afterCommit: () => void;
  /** Told when the disk begins to refuse, and when it takes again what is written (null). */
  readonly onStorage: (failure: StorageFailed | null) => void;
}

export function createGroupCommit({
  database,
  beforeCommit,
  afterCommit,
  onStorage,
}: GroupCommitOptions): GroupCommit {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const mark = database.prepare('SAVEPOINT work');
  const keep = database.prepare('RELEASE work');
  let waiting: Waiting[] = [];
  /** The work that runs now; what it hangs on the transaction is its own. */
  let current: Waiting | null = null;
  let hasFailed = false;
  const transaction: Transaction = {
    onRollback: (step) => current?.undo.push(step),
    onCommit: (effect) => current?.effects.push(effect),
  };

  const undoAll = (works: readonly Waiting[]) => {
    for (const work of works.toReversed()) for (const undo of work.undo.toReversed()) undo();
  };

  const runOne = (work: Waiting) => {
    mark.run();
    current = work;
    work.run();
    current = null;
    keep.run();
  };

  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      begin.run();
      for (const work of group) runOne(work);
      beforeCommit();
      commit.run();
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      undoAll(group);
      const detail = sqliteErrorName(error) === null ? null : failureWords(error);
      if (detail === null) throw error;
      if (!hasFailed) onStorage({ type: 'StorageFailed', detail });
      hasFailed = true;
      for (const work of group) work.settle({ type: 'StorageFailed', detail });
      return;
    }
    for (const work of group) for (const effect of work.effects) effect();
    afterCommit();
    if (hasFailed) onStorage(null);
    hasFailed = false;
    for (const work of group) work.settle(null);
  };

  const write = <T>(work: () => T): Promise<Result<T, StorageFailed>> =>
    new Promise((resolve, reject) => {
      let outcome: { readonly value: T } | { readonly defect: unknown } | null = null;
      const undo: (() => void)[] = [];
      const effects: (() => void)[] = [];
      waiting.push({
        undo,
        effects,
        run: () => {
          try {
            outcome = { value: work() };
          } catch (error) {
            if (sqliteErrorName(error) !== null) throw error;
            database.exec('ROLLBACK TO work');
            for (const step of undo.toReversed()) step();
            undo.length = 0;
            effects.length = 0;
            outcome = { defect: error };
          }
        },
        settle: (failure) => {
          if (failure) resolve(err(failure));
          else if (outcome && 'value' in outcome) resolve(ok(outcome.value));
          else reject(outcome?.defect);
        },
      });
      if (waiting.length === 1) setImmediate(flush);
    });

  return { write, transaction, flush };
}
