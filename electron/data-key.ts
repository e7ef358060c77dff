/**
 * The key that protects a data folder: 32 random bytes, kept by the operating system (`sleutel.safe`) or,
 * where it offers no safe place, in a file that only the user can read (`sleutel`). A key is made only for a
 * folder without a database, and no key file is ever overwritten: a key that is lost stays lost.
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
import { join } from 'node:path';
import { err, ok, type Result } from '../shared/result.ts';
import type { KeyStore } from '../shared/shell/hub-messages.ts';
import { keyHexSchema } from '../shared/shell/hub-messages.ts';

export const KEY_FILE = 'sleutel';
export const SAFE_KEY_FILE = 'sleutel.safe';
/** Holds the folder's lock, no data. */
const LOCK_DATABASE = 'lock.db';

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
  | { readonly type: 'FolderUnusable'; readonly code: string };

export interface DataKeyPorts {
  readonly safeStorage: SafeStorage;
  /** PARAAT_KEY; wins over every file. */
  readonly environmentKey: string | undefined;
  readonly randomKey: () => string;
}

/** The key of a folder, made when the folder is new. */
export function openDataKey(folder: string, ports: DataKeyPorts): Result<DataKey, DataKeyError> {
  if (ports.environmentKey !== undefined) {
    const keyHex = parseKey(ports.environmentKey);
    return keyHex ? ok({ keyHex, keyStore: 'environment' }) : err({ type: 'EnvironmentKeyMalformed' });
  }
  try {
    mkdirSync(folder, { recursive: true });
    const kept = readKept(folder, ports.safeStorage);
    if (kept) return kept;
    if (hasDatabase(folder)) return err({ type: 'KeyMissing' });
    return ok(keepDataKey(folder, ports.randomKey(), ports.safeStorage));
  } catch (error) {
    return err({ type: 'FolderUnusable', code: codeOf(error) });
  }
}

/** Writes a key where this computer can best keep it; sets an older key file aside. Throws what `fs` throws. */
export function keepDataKey(folder: string, keyHex: string, safeStorage: SafeStorage): DataKey {
  const safe = isSafe(safeStorage);
  const file = join(folder, safe ? SAFE_KEY_FILE : KEY_FILE);
  for (const older of [join(folder, SAFE_KEY_FILE), join(folder, KEY_FILE)]) {
    if (existsSync(older)) renameSync(older, freeName(older));
  }
  writeDurably(file, safe ? safeStorage.encryptString(keyHex) : Buffer.from(`${keyHex}\n`));
  return { keyHex, keyStore: safe ? 'safeStorage' : 'keyFile' };
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
export function hasDatabase(folder: string): boolean {
  return readdirSync(folder).some(
    (name) => name.endsWith('.db') && name !== LOCK_DATABASE && statSync(join(folder, name)).size > 0,
  );
}

function readKept(folder: string, safeStorage: SafeStorage): Result<DataKey, DataKeyError> | null {
  const safeFile = join(folder, SAFE_KEY_FILE);
  const plainFile = join(folder, KEY_FILE);
  if (existsSync(safeFile)) {
    const keyHex = decrypt(readFileSync(safeFile), safeStorage);
    if (keyHex) return ok({ keyHex, keyStore: 'safeStorage' });
    if (!existsSync(plainFile)) return err({ type: 'KeyUnreadable', file: safeFile });
  }
  if (!existsSync(plainFile)) return null;
  const keyHex = parseKey(readFileSync(plainFile, 'utf8'));
  return keyHex ? ok({ keyHex, keyStore: 'keyFile' }) : err({ type: 'KeyUnreadable', file: plainFile });
}

function decrypt(bytes: Buffer, safeStorage: SafeStorage): string | null {
  try {
    return parseKey(safeStorage.decryptString(bytes));
  } catch {
    // Another user or computer wrote it, or the key ring is gone.
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

/** Whole or not at all, and on the disk before anything is encrypted with it. */
function writeDurably(file: string, content: Buffer): void {
  const temporary = `${file}.nieuw`;
  rmSync(temporary, { force: true });
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
