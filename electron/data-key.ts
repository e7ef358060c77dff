/**
 * The key that protects a data folder: 32 random bytes, kept by the operating system (`sleutel.safe`) or,
 * where it offers no safe place, in a file that only the user can read (`sleutel`). A key is made only for a
 * folder in which nothing tells of a database, and no key file is ever overwritten: a key that is lost stays
 * lost.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../shared/result.ts';
import type { KeyStore } from '../shared/shell/hub-messages.ts';
import { keyHexSchema } from '../shared/shell/hub-messages.ts';

export const KEY_FILE = 'sleutel';
export const SAFE_KEY_FILE = 'sleutel.safe';
/** Holds the folder's lock, no data. */
const LOCK_DATABASE = 'lock.db';
const DATABASE = 'paraat.db';

/** Electron's safeStorage, as far as it is used. */
export interface SafeStorage {
  readonly isEncryptionAvailable: () => boolean;
  /** Linux only. */
  readonly getSelectedStorageBackend?: () => string;
  readonly encryptString: (text: string) => Buffer;
  readonly decryptString: (bytes: Buffer) => string;
}

export interface DataKey {
  readonly keyHex: string;
  readonly keyStore: KeyStore;
}

export type DataKeyError =
  | { readonly type: 'KeyMissing' }
  | { readonly type: 'KeyUnreadable'; readonly file: string }
  | { readonly type: 'EnvironmentKeyMalformed' }
  /** What is left of a database shows that there was one. */
  | { readonly type: 'DatabaseLost'; readonly left: string }
  | { readonly type: 'FolderMissing' }
  | { readonly type: 'DiskFull' }
  | { readonly type: 'FolderUnusable'; readonly code: string };

export interface DataKeyPorts {
  readonly safeStorage: SafeStorage;
  /** PARAAT_KEY; wins over every file. */
  readonly environmentKey: string | undefined;
  readonly randomKey: () => string;
  /** Whether the folder may be made; one that was chosen from a dialog was there, and is not connected now. */
  readonly mayMakeFolder: boolean;
}

/** The key of a folder, made when the folder is new. */
export function openDataKey(folder: string, ports: DataKeyPorts): Result<DataKey, DataKeyError> {
  if (ports.environmentKey !== undefined) {
    const keyHex = parseKey(ports.environmentKey);
    if (!keyHex) return err({ type: 'EnvironmentKeyMalformed' });
    const made = makeDataFolder(folder, ports.mayMakeFolder);
    return made.ok ? ok({ keyHex, keyStore: 'environment' }) : made;
  }
  const made = makeDataFolder(folder, ports.mayMakeFolder);
  if (!made.ok) return made;
  try {
    const kept = readKept(folder, ports.safeStorage);
    if (kept) return kept;
    if (hasDatabase(folder)) return err({ type: 'KeyMissing' });
    const left = leftOfDatabase(folder);
    if (left !== null) return err({ type: 'DatabaseLost', left });
    return keepDataKey(folder, ports.randomKey(), ports.safeStorage);
  } catch (error) {
    return err(folderProblem(error));
  }
}

/** Makes the folder itself and nothing above it: where that is missing, a disk is not connected. */
function makeDataFolder(folder: string, mayMake: boolean): Result<null, DataKeyError> {
  try {
    if (statSync(folder).isDirectory()) return ok(null);
    return err({ type: 'FolderUnusable', code: 'ENOTDIR' });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return err(folderProblem(error));
  }
  if (!mayMake || !existsSync(dirname(folder))) return err({ type: 'FolderMissing' });
  try {
    mkdirSync(folder);
    return ok(null);
  } catch (error) {
    return err(folderProblem(error));
  }
}

const folderProblem = (error: unknown): DataKeyError =>
  isDiskFull(error) ? { type: 'DiskFull' } : { type: 'FolderUnusable', code: codeOf(error) };

const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error));

/** Writes a key where this computer can best keep it; sets an older key file aside. */
export function keepDataKey(
  folder: string,
  keyHex: string,
  safeStorage: SafeStorage,
): Result<DataKey, DataKeyError> {
  const safe = isSafe(safeStorage);
  const file = join(folder, safe ? SAFE_KEY_FILE : KEY_FILE);
  try {
    const staged = writeStaged(file, safe ? safeStorage.encryptString(keyHex) : Buffer.from(`${keyHex}\n`));
    for (const older of [join(folder, SAFE_KEY_FILE), join(folder, KEY_FILE)]) {
      if (existsSync(older)) renameSync(older, freeName(older));
    }
    renameSync(staged, file);
    return ok({ keyHex, keyStore: safe ? 'safeStorage' : 'keyFile' });
  } catch (error) {
    return err(folderProblem(error));
  }
}

/** A key from a key file, a recovery file or the environment: 64 hexadecimal characters, or base64. */
export function parseKey(text: string): string | null {
  const trimmed = text.trim();
  const isBase64 = /^[A-Za-z0-9+/]{43}=?$/.test(trimmed);
  const hex = isBase64 ? Buffer.from(trimmed, 'base64').toString('hex') : trimmed.toLowerCase();
  const parsed = keyHexSchema.safeParse(hex);
  return parsed.success ? parsed.data : null;
}

/** Whether a folder holds exercises, by any database in it. */
function hasDatabase(folder: string): boolean {
  return readdirSync(folder).some(
    (name) => name.endsWith('.db') && name !== LOCK_DATABASE && statSync(join(folder, name)).size > 0,
  );
}

/**
 * What is left of a database that is not there any more; null when nothing is. A database appears whole, and
 * its WAL never before it. The hub says the same of such a folder, but a key must not be made for it either.
 */
function leftOfDatabase(folder: string): string | null {
  const sizeOf = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size;
  if (sizeOf(DATABASE) !== undefined) return DATABASE;
  return sizeOf(`${DATABASE}-wal`) ? `${DATABASE}-wal` : null;
}

function readKept(folder: string, safeStorage: SafeStorage): Result<DataKey, DataKeyError> | null {
  const safeFile = join(folder, SAFE_KEY_FILE);
  const plainFile = join(folder, KEY_FILE);
  if (existsSync(safeFile)) {
    const keyHex = decrypt(safeFile, safeStorage);
    if (keyHex) return ok({ keyHex, keyStore: 'safeStorage' });
    if (!existsSync(plainFile)) return err({ type: 'KeyUnreadable', file: safeFile });
  }
  if (!existsSync(plainFile)) return null;
  const keyHex = readPlain(plainFile);
  return keyHex ? ok({ keyHex, keyStore: 'keyFile' }) : err({ type: 'KeyUnreadable', file: plainFile });
}

function decrypt(file: string, safeStorage: SafeStorage): string | null {
  try {
    return parseKey(safeStorage.decryptString(readFileSync(file)));
  } catch {
    // Another user or computer wrote it, the key ring is gone, or this is no file.
    return null;
  }
}

function readPlain(file: string): string | null {
  try {
    return parseKey(readFileSync(file, 'utf8'));
  } catch {
    // Without the right to read it, or no file: as good as unreadable.
    return null;
  }
}

/** Where a new key would be kept on this computer. */
export const keyStoreHere = (safeStorage: SafeStorage): KeyStore =>
  isSafe(safeStorage) ? 'safeStorage' : 'keyFile';

/** `basic_text` is a password in Chromium's source, not a key ring. */
function isSafe(safeStorage: SafeStorage): boolean {
  return safeStorage.isEncryptionAvailable() && safeStorage.getSelectedStorageBackend?.() !== 'basic_text';
}

function freeName(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${file}.oud-${number}`;
    if (!existsSync(name)) return name;
  }
}

/** Whole and on the disk before anything is encrypted with it; answers where, beside its place. */
function writeStaged(file: string, content: Buffer): string {
  const staged = `${file}.nieuw`;
  rmSync(staged, { force: true });
  const descriptor = openSync(staged, 'wx', 0o600);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    rmSync(staged, { force: true });
    throw error;
  }
  closeSync(descriptor);
  return staged;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
