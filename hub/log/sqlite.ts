/**
 * The one place that loads the SQLite driver. Every database opens with the same durability: a commit has
 * reached the disk before it is acknowledged. Times out at once on a lock, since each file has one writer.
 */
import { createRequire } from 'node:module';
import type { DatabaseSync as DatabaseSyncClass } from '@photostructure/sqlite';

export type SqliteDatabase = InstanceType<typeof DatabaseSyncClass>;
type Driver = { readonly DatabaseSync: typeof DatabaseSyncClass };

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite') as Driver;

/** @throws a SQLite error, see `sqliteErrorName` */
export function openSqlite(file: string, mode: 'write' | 'read' = 'write'): SqliteDatabase {
  const database = new DatabaseSync(file, { readOnly: mode === 'read', timeout: 0 });
  database.exec('PRAGMA temp_store=MEMORY');
  return database;
}

/** Name such as `SQLITE_BUSY`, or null when the error is not SQLite's. */
export function sqliteErrorName(error: unknown): string | null {
  if (!(error instanceof Error) || !('sqliteCode' in error)) return null;
  const code = Number(error.sqliteCode) & 0xff;
  return PRIMARY_CODES[code] ?? `SQLITE_${code}`;
}

/** Primary result codes that Paraat tells apart (sqlite.org/rescode.html). */
const PRIMARY_CODES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};
