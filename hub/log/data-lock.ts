/**
 * One writer per data folder: an exclusive transaction on `lock.db`, held as long as the process lives. The
 * operating system ends it with the process, however that ends. `lock.json` only names the holder.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import { type DataFolderProblem, type LockHolder, writeProblem } from './data-folder-problem.ts';
import { openSqlite, type SqliteDatabase, sqliteErrorName } from './sqlite.ts';

export interface DataLock {
  readonly release: () => void;
}

const holderSchema = z.object({ program: z.string(), pid: z.number(), since: z.string() });

export function lockDataFolder(
  folder: string,
  holder: LockHolder,
): Result<
  DataLock,
  Extract<DataFolderProblem, { type: 'DataFolderInUse' | 'DiskFull' | 'FolderNotWritable' }>
> {
  const file = join(folder, 'lock.db');
  const nameFile = join(folder, 'lock.json');
  let database: SqliteDatabase | null = null;
  try {
    database = openExclusive(file);
    writeFileSync(nameFile, `${JSON.stringify(holder)}\n`);
  } catch (error) {
    database?.close();
    if (sqliteErrorName(error) === 'SQLITE_BUSY') {
      return err({ type: 'DataFolderInUse', folder, holder: readHolder(nameFile) });
    }
    return err(writeProblem(folder, error));
  }
  const held = database;
  return ok({
    release: () => {
      rmSync(nameFile, { force: true });
      held.close();
    },
  });
}

function openExclusive(file: string): SqliteDatabase {
  const database = openSqlite(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    // The file holds nothing; whoever damaged it does not hold the lock.
    if (sqliteErrorName(error) !== 'SQLITE_NOTADB') throw error;
    rmSync(file);
    const fresh = openSqlite(file);
    fresh.exec('BEGIN EXCLUSIVE');
    return fresh;
  }
}

function readHolder(nameFile: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(nameFile, 'utf8')));
  } catch {
    return null;
  }
}
