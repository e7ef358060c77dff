/**
 * The database of a data folder: tables, schema version, and the check that the key belongs to it. Opening
 * never changes a database that it does not understand or cannot read; one of an older version gets the tables
 * that came since, all at once.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/result.ts';
import { type DataFolderProblem, writeProblem } from './data-folder-problem.ts';
import { failureWords } from './failure-words.ts';
import type { Sealing } from './sealing.ts';
import { openSqlite, type SqliteDatabase, sqliteErrorName } from './sqlite.ts';

const SCHEMA_VERSION = 2;
const IN_MEMORY = ':memory:';
const KEY_CHECK = 'paraat';
const KEY_CHECK_ROW = 'meta:keyCheck';

/** What each version added, the first first; never changed once it has been released. */
const TABLES_OF_VERSION = [
  `
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
CREATE TABLE event(
  exercise_id TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, received_at INTEGER NOT NULL,
  hash BLOB NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY(exercise_id, seq), UNIQUE(exercise_id, id)) STRICT;
CREATE TABLE head(exercise_id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE refused(
  exercise_id TEXT NOT NULL, refused_seq INTEGER NOT NULL, id TEXT NOT NULL, author_key TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY(exercise_id, refused_seq), UNIQUE(exercise_id, author_key, id)) STRICT;
CREATE TABLE scenario(hash TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE summary(exercise_id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE life_sign(exercise_id TEXT PRIMARY KEY, wall_ms INTEGER NOT NULL, exercise_ms INTEGER NOT NULL) STRICT;
`,
  `
CREATE TABLE own_scenario(id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE own_draft(id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE own_media(id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE own_version(
  id TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY(id, version)) STRICT;
`,
] as const;

/** Small tables that a start depends on; the chain of an exercise is verified when it is opened. */
const CHECKED_AT_START = [
  ['meta', 'head', 'summary', 'scenario'],
  ['own_scenario', 'own_draft', 'own_media', 'own_version'],
];

export type DatabaseProblem = Extract<
  DataFolderProblem,
  { type: 'DatabaseDamaged' | 'DatabaseNewer' | 'KeyMismatch' | 'DiskFull' | 'FolderNotWritable' }
>;

/**
 * Opens the database file, and makes it when it is not there and `mode` is `write`.
 * @param folder named in messages
 */
export function openDatabase(
  file: string,
  folder: string,
  sealing: Sealing,
  mode: 'write' | 'read' = 'write',
): Result<SqliteDatabase, DatabaseProblem> {
  let database: SqliteDatabase | null = null;
  try {
    if (mode === 'write' && file !== IN_MEMORY && !existsSync(file)) makeWhole(file, sealing);
    database = openSqlite(file, mode);
    const problem = prepare(database, folder, sealing, mode);
    if (!problem) return ok(database);
    database.close();
    return err(problem);
  } catch (error) {
    database?.close();
    return err(problemOf(error, folder));
  }
}

function prepare(
  database: SqliteDatabase,
  folder: string,
  sealing: Sealing,
  mode: 'write' | 'read',
): DatabaseProblem | null {
  const version = Number(database.prepare('PRAGMA user_version').get().user_version);
  if (version > SCHEMA_VERSION) return { type: 'DatabaseNewer', folder, version };
  if (version === 0) {
    const tables = Number(database.prepare('SELECT count(*) AS count FROM sqlite_schema').get().count);
    if (tables > 0 || mode === 'read') {
      return { type: 'DatabaseDamaged', folder, detail: 'dit is geen gegevensbestand van Paraat' };
    }
    makeTables(database, sealing);
  } else {
    const check = database.prepare("SELECT value FROM meta WHERE key = 'keyCheck'").get();
    if (!check) return { type: 'DatabaseDamaged', folder, detail: 'de sleutelcontrole ontbreekt' };
    if (sealing.unseal(KEY_CHECK_ROW, check.value) !== KEY_CHECK) return { type: 'KeyMismatch', folder };
    for (const table of CHECKED_AT_START.slice(0, version).flat()) {
      const found: { quick_check: string }[] = database.prepare(`PRAGMA quick_check(${table})`).all();
      const [first] = found;
      if (first?.quick_check !== 'ok') {
        return { type: 'DatabaseDamaged', folder, detail: `de tabel ${table} klopt niet` };
      }
    }
  }
  if (mode === 'write') {
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL');
    if (version > 0 && version < SCHEMA_VERSION) addTables(database, version);
  }
  return null;
}

/** From a version on; a reader of the log needs none of these, so an older folder can be read as it is. */
function addTables(database: SqliteDatabase, fromVersion: number): void {
  const added = TABLES_OF_VERSION.slice(fromVersion).join('');
  database.exec(`BEGIN IMMEDIATE; ${added} PRAGMA user_version=${SCHEMA_VERSION}; COMMIT`);
}

/** Makes the file so that it is there whole or not at all, also when the disk is full or the power fails. */
function makeWhole(file: string, sealing: Sealing): void {
  const made = `${file}.nieuw`;
  for (const left of [made, `${made}-wal`, `${made}-shm`]) rmSync(left, { force: true });
  const database = openSqlite(made);
  try {
    makeTables(database, sealing);
  } finally {
    database.close();
  }
  renameSync(made, file);
}

function makeTables(database: SqliteDatabase, sealing: Sealing): void {
  // Before the first transaction, so that even the first commit is durable.
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; BEGIN IMMEDIATE');
  database.exec(TABLES_OF_VERSION.join(''));
  database
    .prepare("INSERT INTO meta(key, value) VALUES('keyCheck', ?)")
    .run(sealing.seal(KEY_CHECK_ROW, KEY_CHECK));
  database.exec(`PRAGMA user_version=${SCHEMA_VERSION}; COMMIT`);
}

const UNUSABLE_DISK = ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_FULL', 'SQLITE_IOERR'];

/** @throws what neither SQLite nor the file system says */
function problemOf(error: unknown, folder: string): DatabaseProblem {
  const name = sqliteErrorName(error);
  const isOfFileSystem = error instanceof Error && 'syscall' in error;
  if (name === null && !isOfFileSystem) throw error;
  return isOfFileSystem || UNUSABLE_DISK.includes(name ?? '')
    ? writeProblem(folder, error)
    : { type: 'DatabaseDamaged', folder, detail: failureWords(error) ?? '' };
}
