/**
 * The rows of the log: prepared statements, and the sealing of each row under its own identity. No rule of
 * the log lives here; `event-log.ts` is the only caller.
 */
import { type ChainHead, canonicalJson, type Unhashed } from '../../shared/exercise/chain.ts';
import type { Refusal } from '../../shared/exercise/command.ts';
import type { ExerciseEvent, WrittenDraft } from '../../shared/exercise/event.ts';
import type { Sealing } from './sealing.ts';
import type { SqliteDatabase } from './sqlite.ts';

export interface RefusedEntry {
  readonly refusedSeq: number;
  /** Role and device that wrote it, as the hub knows them. */
  readonly authorKey: string;
  readonly draft: WrittenDraft;
  readonly refusal: Refusal;
}

/** The last moment at which the clock of an exercise was known to run. */
export interface LifeSign {
  readonly wallMs: number;
  readonly exerciseMs: number;
}

interface EventRow {
  readonly seq: number;
  readonly id: string;
  readonly hash: Uint8Array;
  readonly body: Uint8Array;
}
interface RefusedRow {
  readonly refused_seq: number;
  readonly author_key: string;
  readonly body: Uint8Array;
}
interface SealedRow {
  readonly key: string;
  readonly body: Uint8Array;
}

/** Stands for a head that was there and cannot be read: no chain ever ends in it. */
const UNREADABLE_HEAD: ChainHead = { seq: -1, hash: '' };

export type LogTables = ReturnType<typeof logTables>;

export function logTables(database: SqliteDatabase, sealing: Sealing) {
  const sql = statements(database);
  const eventRow = (exerciseId: string, seq: number, id: string) => `event:${exerciseId}:${seq}:${id}`;
  const refusedRow = (exerciseId: string, seq: number) => `refused:${exerciseId}:${seq}`;

  /** GCM proves that this hub wrote the body, so it is not parsed by schema again. */
  const openEvent = (exerciseId: string, row: EventRow): ExerciseEvent | null => {
    const body = sealing.unseal(eventRow(exerciseId, row.seq, row.id), row.body);
    if (body === null) return null;
    return { ...JSON.parse(body), hash: Buffer.from(row.hash).toString('hex') } as ExerciseEvent;
  };
  /** Null when the row is damaged: a refused line is no part of the chain, the others can be read. */
  const openRefused = (exerciseId: string, row: RefusedRow): RefusedEntry | null => {
    const body = sealing.unseal(refusedRow(exerciseId, row.refused_seq), row.body);
    if (body === null) return null;
    return { ...JSON.parse(body), refusedSeq: row.refused_seq, authorKey: row.author_key } as RefusedEntry;
  };

  return {
    /** False when the id is in the log already. */
    insertEvent: (unhashed: Unhashed<ExerciseEvent>, hash: string): boolean => {
      const { exerciseId, seq, id, receivedAt } = unhashed;
      const body = sealing.seal(eventRow(exerciseId, seq, id), canonicalJson(unhashed));
      const hashBytes = Buffer.from(hash, 'hex');
      return sql.insertEvent.run(exerciseId, seq, id, Math.trunc(receivedAt), hashBytes, body).changes > 0;
    },
    /** Null where the row cannot be opened. */
    eventsSince: (exerciseId: string, seq: number, limit: number): readonly (ExerciseEvent | null)[] =>
      (sql.eventsSince.all(exerciseId, seq, limit) as EventRow[]).map((row) => openEvent(exerciseId, row)),
    eventById: (exerciseId: string, id: string): ExerciseEvent | null => {
      const row = sql.eventById.get(exerciseId, id) as EventRow | undefined;
      return row ? openEvent(exerciseId, row) : null;
    },
    keepHead: (exerciseId: string, head: ChainHead) =>
      sql.keepHead.run(exerciseId, sealing.seal(`head:${exerciseId}`, JSON.stringify(head))),
    heads: (): Map<string, ChainHead> => {
      const heads = new Map<string, ChainHead>();
      for (const { key, body } of sql.heads.all() as SealedRow[]) {
        const json = sealing.unseal(`head:${key}`, body);
        heads.set(key, json === null ? UNREADABLE_HEAD : JSON.parse(json));
      }
      return heads;
    },
    exercisesWithEvents: (): readonly string[] => (sql.exercises.all() as SealedRow[]).map(({ key }) => key),
    insertRefused: (exerciseId: string, entry: Omit<RefusedEntry, 'refusedSeq'>): RefusedEntry => {
      const refusedSeq = Number(sql.lastRefused.get(exerciseId).last) + 1;
      const { authorKey, draft, refusal } = entry;
      const body = sealing.seal(refusedRow(exerciseId, refusedSeq), JSON.stringify({ draft, refusal }));
      sql.insertRefused.run(exerciseId, refusedSeq, draft.id, authorKey, body);
      return { ...entry, refusedSeq };
    },
    refusedById: (exerciseId: string, authorKey: string, id: string): RefusedEntry | null => {
      const row = sql.refusedById.get(exerciseId, authorKey, id) as RefusedRow | undefined;
      return row ? openRefused(exerciseId, row) : null;
    },
    /** Passes over what cannot be opened; empty only when there is no more. */
    refusedSince: (exerciseId: string, refusedSeq: number, limit: number): readonly RefusedEntry[] => {
      for (let since = refusedSeq; ; ) {
        const rows = sql.refusedSince.all(exerciseId, since, limit) as RefusedRow[];
        const entries = rows.flatMap((row) => openRefused(exerciseId, row) ?? []);
        const last = rows.at(-1);
        if (entries.length > 0 || !last) return entries;
        since = last.refused_seq;
      }
    },
    keepScenario: (hash: string, json: string) =>
      sql.keepScenario.run(hash, sealing.seal(`scenario:${hash}`, json)),
    scenario: (hash: string): string | null => {
      const row = sql.scenario.get(hash) as { body: Uint8Array } | undefined;
      return row ? sealing.unseal(`scenario:${hash}`, row.body) : null;
    },
    keepSummary: (exerciseId: string, json: string) =>
      sql.keepSummary.run(exerciseId, sealing.seal(`summary:${exerciseId}`, json)),
    summaries: (): ReadonlyMap<string, string> => {
      const summaries = new Map<string, string>();
      for (const { key, body } of sql.summaries.all() as SealedRow[]) {
        const json = sealing.unseal(`summary:${key}`, body);
        if (json !== null) summaries.set(key, json);
      }
      return summaries;
    },
    signLife: (exerciseId: string, { wallMs, exerciseMs }: LifeSign) =>
      sql.signLife.run(exerciseId, Math.trunc(wallMs), Math.trunc(exerciseMs)),
    lifeSign: (exerciseId: string): LifeSign | null => {
      const row = sql.lifeSign.get(exerciseId) as { wall_ms: number; exercise_ms: number } | undefined;
      return row ? { wallMs: row.wall_ms, exerciseMs: row.exercise_ms } : null;
    },
  };
}

const statements = (database: SqliteDatabase) => ({
  insertEvent: database.prepare(
    'INSERT INTO event(exercise_id, seq, id, received_at, hash, body) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(exercise_id, id) DO NOTHING',
  ),
  eventsSince: database.prepare(
    'SELECT seq, id, hash, body FROM event WHERE exercise_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  ),
  eventById: database.prepare('SELECT seq, id, hash, body FROM event WHERE exercise_id = ? AND id = ?'),
  exercises: database.prepare('SELECT DISTINCT exercise_id AS key FROM event'),
  keepHead: database.prepare(
    'INSERT INTO head(exercise_id, body) VALUES(?, ?) ON CONFLICT(exercise_id) DO UPDATE SET body = excluded.body',
  ),
  heads: database.prepare('SELECT exercise_id AS key, body FROM head'),
  insertRefused: database.prepare(
    // Only a row that could not be opened is there already.
    'INSERT INTO refused(exercise_id, refused_seq, id, author_key, body) VALUES(?, ?, ?, ?, ?) ON CONFLICT(exercise_id, author_key, id) DO UPDATE SET refused_seq = excluded.refused_seq, body = excluded.body',
  ),
  lastRefused: database.prepare(
    'SELECT coalesce(max(refused_seq), 0) AS last FROM refused WHERE exercise_id = ?',
  ),
  refusedById: database.prepare(
    'SELECT refused_seq, author_key, body FROM refused WHERE exercise_id = ? AND author_key = ? AND id = ?',
  ),
  refusedSince: database.prepare(
    'SELECT refused_seq, author_key, body FROM refused WHERE exercise_id = ? AND refused_seq > ? ORDER BY refused_seq LIMIT ?',
  ),
  keepScenario: database.prepare(
    'INSERT INTO scenario(hash, body) VALUES(?, ?) ON CONFLICT(hash) DO NOTHING',
  ),
  scenario: database.prepare('SELECT body FROM scenario WHERE hash = ?'),
  keepSummary: database.prepare(
    'INSERT INTO summary(exercise_id, body) VALUES(?, ?) ON CONFLICT(exercise_id) DO UPDATE SET body = excluded.body',
  ),
  summaries: database.prepare('SELECT exercise_id AS key, body FROM summary'),
  signLife: database.prepare(
    'INSERT INTO life_sign(exercise_id, wall_ms, exercise_ms) VALUES(?, ?, ?) ON CONFLICT(exercise_id) DO UPDATE SET wall_ms = excluded.wall_ms, exercise_ms = excluded.exercise_ms',
  ),
  lifeSign: database.prepare('SELECT wall_ms, exercise_ms FROM life_sign WHERE exercise_id = ?'),
});
