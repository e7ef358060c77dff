/**
 * The chain of an exercise as it lies in the database, proven step by step, so that a long one can be checked
 * between other work. Rows that cannot be opened and pages that cannot be read count as changed.
 */
import {
  CHAIN_START,
  type ChainHead,
  type ChainVerdict,
  chainEnd,
  chainStep,
} from '../../shared/exercise/chain.ts';
import type { ExerciseEvent } from '../../shared/exercise/event.ts';
import type { LogTables } from './log-tables.ts';
import { sha256 } from './sealing.ts';
import { sqliteErrorName } from './sqlite.ts';

export interface StoredChain {
  /** The events up to where the chain first fails. */
  readonly events: readonly ExerciseEvent[];
  readonly verdict: ChainVerdict;
}

export interface ChainCheck {
  /** Proves at most `limit` events more, each of which is handed over; null while there are more. */
  readonly step: (limit: number, onProven: (event: ExerciseEvent) => void) => ChainVerdict | null;
}

const EVERYTHING = Number.MAX_SAFE_INTEGER;
/** Stands for a head that is lost: no chain ends in it. */
const LOST_HEAD: ChainHead = { seq: -1, hash: '' };

/** @param headOf what the log claims now to be its last event */
export function startChainCheck(
  tables: Pick<LogTables, 'eventsSince'>,
  exerciseId: string,
  headOf: () => ChainHead | null,
): ChainCheck {
  let reached = CHAIN_START;
  const changed = (): ChainVerdict => ({ ok: false, seq: reached.seq + 1, problem: 'changed' });
  const read = (limit: number): readonly (ExerciseEvent | null)[] | null => {
    try {
      return tables.eventsSince(exerciseId, reached.seq, limit);
    } catch (error) {
      // Pages of this exercise are damaged; the others can be read.
      if (sqliteErrorName(error) === null) throw error;
      return null;
    }
  };
  return {
    step: (limit, onProven) => {
      const rows = read(limit);
      if (rows === null) return changed();
      for (const event of rows) {
        if (event === null) return changed();
        const proven = chainStep(sha256, reached, event);
        if (!proven.ok) return proven;
        reached = proven.head;
        onProven(event);
      }
      return rows.length < limit ? chainEnd(reached, headOf() ?? LOST_HEAD) : null;
    },
  };
}

export function readChain(
  tables: Pick<LogTables, 'eventsSince'>,
  exerciseId: string,
  head: ChainHead | null,
): StoredChain {
  const events: ExerciseEvent[] = [];
  const check = startChainCheck(tables, exerciseId, () => head);
  const verdict = check.step(EVERYTHING, (event) => events.push(event));
  if (!verdict) throw new Error(`The chain of ${exerciseId} has no end`);
  return { events, verdict };
}
