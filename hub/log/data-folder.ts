/**
 * A data folder, opened whole: lock, key and database, in that order, or a problem and nothing changed. The
 * holder closes it; a process that dies leaves it ready for the next.
 */
import { mkdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { type DataFolderProblem, writeProblem } from './data-folder-problem.ts';
import { type DataKey, findDataKey, givenKey, type KeySources } from './data-key.ts';
import { lockDataFolder } from './data-lock.ts';
import { openDatabase } from './database.ts';
import { createSealing, type Sealing } from './sealing.ts';
import type { SqliteDatabase } from './sqlite.ts';

export const DATABASE_FILE = 'paraat.db';

export interface DataFolder {
  readonly folder: string;
  readonly database: SqliteDatabase;
  readonly sealing: Sealing;
  readonly dataKey: DataKey;
  readonly close: () => void;
}

export interface OpenDataFolder {
  readonly folder: string;
  readonly keys: KeySources;
  /** Named to whoever tries to open the same folder. */
  readonly program: string;
}

/** Bytes; null when the file is not there. */
const sizeOf = (file: string): number | null => statsOf(file)?.size ?? null;

/**
 * What shows that a database was here which is not there now. A database appears whole, so an empty one was
 * emptied by something else; and its WAL never comes before it.
 */
function lostDatabase(folder: string): Result<null, DataFolderProblem> {
  const file = join(folder, DATABASE_FILE);
  const size = sizeOf(file);
  const damaged = (detail: string) => err({ type: 'DatabaseDamaged', folder, detail } as const);
  if (size === 0) return damaged(`${DATABASE_FILE} is leeg`);
  if (size === null && sizeOf(`${file}-wal`)) {
    return damaged(`${DATABASE_FILE} ontbreekt, maar ${DATABASE_FILE}-wal is er nog`);
  }
  return ok(null);
}

/** Null when nothing is there, also when a file stands where a folder of the path should be. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/**
 * Makes the folder itself and nothing above it: where that is missing, a disk is not connected or a name is
 * mistyped, and a new folder would look like lost exercises.
 */
function makeOne(folder: string): Result<null, DataFolderProblem> {
  try {
    const found = statsOf(folder);
    if (found?.isDirectory()) return ok(null);
    if (found) return err({ type: 'NotAFolder', folder, file: folder });
    const parent = dirname(folder);
    const above = statsOf(parent);
    if (!above) return err({ type: 'NowhereToMake', folder, parent });
    if (!above.isDirectory()) return err({ type: 'NotAFolder', folder, file: parent });
    mkdirSync(folder);
    return ok(null);
  } catch (error) {
    return err(writeProblem(folder, error));
  }
}

export function openDataFolder(request: OpenDataFolder): Result<DataFolder, DataFolderProblem> {
  const folder = resolve(request.folder);
  // Before anything is made that would be left without use.
  const given = givenKey(request.keys);
  if (!given.ok) return given;
  const made = makeOne(folder);
  if (!made.ok) return made;
  const locked = lockDataFolder(folder, {
    program: request.program,
    pid: process.pid,
    since: new Date().toISOString(),
  });
  if (!locked.ok) return locked;
  const opened = openLocked(folder, request.keys);
  if (!opened.ok) {
    locked.value.release();
    return opened;
  }
  return ok({
    ...opened.value,
    close: () => {
      opened.value.database.close();
      locked.value.release();
    },
  });
}

function openLocked(folder: string, keys: KeySources): Result<Omit<DataFolder, 'close'>, DataFolderProblem> {
  const lost = lostDatabase(folder);
  if (!lost.ok) return lost;
  const found = findKey(folder, keys);
  if (!found.ok) return found;
  const sealing = createSealing(found.value.key);
  const database = openDatabase(join(folder, DATABASE_FILE), folder, sealing);
  if (!database.ok) return database;
  return ok({ folder, sealing, dataKey: found.value, database: database.value });
}

function findKey(folder: string, keys: KeySources): Result<DataKey, DataFolderProblem> {
  try {
    return findDataKey(folder, keys, sizeOf(join(folder, DATABASE_FILE)) === null);
  } catch (error) {
    return err(writeProblem(folder, error));
  }
}

export interface ReadableDataFolder {
  readonly database: SqliteDatabase;
  readonly sealing: Sealing;
}

/** Opens a folder for reading only, also while a hub is writing in it. */
export function readDataFolder(
  folder: string,
  keys: KeySources,
): Result<ReadableDataFolder, DataFolderProblem> {
  const lost = lostDatabase(folder);
  if (!lost.ok) return lost;
  const found = findDataKey(folder, keys, false);
  if (!found.ok) return found;
  const sealing = createSealing(found.value.key);
  const database = openDatabase(join(folder, DATABASE_FILE), folder, sealing, 'read');
  return database.ok ? ok({ database: database.value, sealing }) : database;
}
