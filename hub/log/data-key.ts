/**
 * The data key, 32 bytes: given by the shell, in PARAAT_KEY, or in the file `sleutel` in the data folder.
 * A key is made only for a folder without a database, and is on disk before the database is.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import type { KeyStore } from '../../shared/shell/hub-messages.ts';
import type { DataFolderProblem } from './data-folder-problem.ts';
import { failureWords } from './failure-words.ts';
import { KEY_BYTES } from './sealing.ts';

export const KEY_FILE = 'sleutel';

export interface DataKey {
  readonly key: Buffer;
  readonly store: KeyStore;
  /** Made just now: its owner has no copy yet. */
  readonly isNew: boolean;
}

export interface KeySources {
  /** From the shell, which knows where it keeps it; hex or base64. */
  readonly given: { readonly key: string; readonly store: KeyStore } | null;
  /** The value of PARAAT_KEY. */
  readonly environment: string | null;
}

/** 64 hex digits or 32 bytes in base64; null when it is neither. */
function parseKey(text: string): Buffer | null {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return null;
  const key = Buffer.from(trimmed, 'base64');
  return key.length === KEY_BYTES ? key : null;
}

/** The key that the shell or the environment gives; null when neither does. */
export function givenKey(
  sources: KeySources,
): Result<DataKey | null, Extract<DataFolderProblem, { type: 'KeyMalformed' }>> {
  if (sources.given !== null) {
    const { store } = sources.given;
    const key = parseKey(sources.given.key);
    return key ? ok({ key, store, isNew: false }) : err({ type: 'KeyMalformed', source: 'given' });
  }
  if (sources.environment === null) return ok(null);
  const key = parseKey(sources.environment);
  return key
    ? ok({ key, store: 'environment', isNew: false })
    : err({ type: 'KeyMalformed', source: 'PARAAT_KEY' });
}

/**
 * @param mayMake whether the folder has no database yet, so that a new key cannot lock anything out
 */
export function findDataKey(
  folder: string,
  sources: KeySources,
  mayMake: boolean,
): Result<DataKey, Extract<DataFolderProblem, { type: 'KeyMissing' | 'KeyMalformed' | 'KeyUnreadable' }>> {
  const given = givenKey(sources);
  if (!given.ok) return given;
  if (given.value) return ok(given.value);
  const file = join(folder, KEY_FILE);
  if (existsSync(file)) {
    const text = readKeyFile(file);
    if (!text.ok) return text;
    const key = parseKey(text.value);
    return key
      ? ok({ key, store: 'keyFile', isNew: false })
      : err({ type: 'KeyMalformed', source: 'keyFile' });
  }
  if (!mayMake) return err({ type: 'KeyMissing', folder });
  const key = randomBytes(KEY_BYTES);
  writeKeyFile(folder, key);
  return ok({ key, store: 'keyFile', isNew: true });
}

function readKeyFile(file: string): Result<string, Extract<DataFolderProblem, { type: 'KeyUnreadable' }>> {
  try {
    return ok(readFileSync(file, 'utf8'));
  } catch (error) {
    const detail = failureWords(error);
    if (detail === null) throw error;
    return err({ type: 'KeyUnreadable', file, detail });
  }
}

/** Writes the key so that it is there whole or not at all, readable by its owner only. */
function writeKeyFile(folder: string, key: Buffer): void {
  const file = join(folder, KEY_FILE);
  const made = `${file}.nieuw`;
  const handle = openSync(made, 'w', 0o600);
  writeSync(handle, `${key.toString('hex')}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(made, file);
}
