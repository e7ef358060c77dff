/**
 * A data folder, opened whole: lock, key and database, in that order, or a problem and nothing changed. The
 * holder closes it; a process that dies leaves it ready for the next.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { type DataFolderProblem, writeProblem } from './data-folder-problem.ts';
import { type DataKey, findDataKey, type KeySources, parseKey, writeKeyFile } from './data-key.ts';
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
const sizeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.size ?? null;

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

export function openDataFolder(request: OpenDataFolder): Result<DataFolder, DataFolderProblem> {
  const folder = resolve(request.folder);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return err(writeProblem(folder, error));
  }
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
  const found = findDataKey(folder, keys, false);
  if (!found.ok) return found;
  const sealing = createSealing(found.value.key);
  const database = openDatabase(join(folder, DATABASE_FILE), folder, sealing, 'read');
  return database.ok ? ok({ database: database.value, sealing }) : database;
}

/** Puts a lost key back, after proving that it opens this folder's database. */
export function restoreKey(folder: string, keyText: string): Result<null, DataFolderProblem> {
  const opened = openDataFolder({
    folder,
    keys: { given: { key: keyText, store: 'keyFile' }, environment: null },
    program: 'Paraat (sleutel terugzetten)',
  });
  if (!opened.ok) return opened;
  opened.value.close();
  const key = parseKey(keyText);
  if (!key) return err({ type: 'KeyMalformed', source: 'given' });
  writeKeyFile(folder, key);
  return ok(null);
}
