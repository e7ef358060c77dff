/**
 * From a folder to a hub that works on it, or to a user who was told why not and what he can do. A restored
 * key is kept only after the hub has opened the database with it, so that a wrong file harms nothing.
 */
import { assertNever, type Result } from '../shared/result.ts';
import type { KeyStore } from '../shared/shell/hub-messages.ts';
import type { DataKey, DataKeyError } from './data-key.ts';
import type { DataChoice } from './dialogs.ts';
import type { HubFailure } from './hub-process.ts';
import { nl } from './nl.ts';

export interface OpenedData {
  readonly folder: string;
  readonly key: DataKey;
}

export interface DataPorts {
  readonly openKey: (folder: string) => Result<DataKey, DataKeyError>;
  /** Where this computer would keep a restored key. */
  readonly restoredKeyStore: KeyStore;
  readonly keepKey: (folder: string, keyHex: string) => Result<DataKey, DataKeyError>;
  /** The hub works with a restored key that could not be kept. */
  readonly tellKeyNotKept: (folder: string) => void;
  readonly startHub: (data: OpenedData) => Promise<Result<null, HubFailure>>;
  readonly ask: (problem: Problem, choices: readonly DataChoice[]) => Promise<DataChoice>;
  /** A key from a file the user chose; null when he did not, or when the file holds none. */
  readonly chooseKey: () => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
}
interface Problem {
  readonly message: string;
  readonly detail: string;
}

/** Null: the user wants to quit. */
export async function openData(firstFolder: string, ports: DataPorts): Promise<OpenedData | null> {
  let folder = firstFolder;
  let restored: string | null = null;
  for (;;) {
    const attempt = await tryFolder(folder, restored, ports);
    if (attempt.type === 'opened') return attempt.data;
    restored = null;
    switch (await ports.ask(attempt.problem, attempt.choices)) {
      case 'quit':
        return null;
      case 'retry':
        break;
      case 'otherFolder':
        folder = (await ports.chooseFolder()) ?? folder;
        break;
      case 'restore':
        restored = await ports.chooseKey();
        break;
    }
  }
}

type Attempt =
  | { readonly type: 'opened'; readonly data: OpenedData }
  | { readonly type: 'failed'; readonly problem: Problem; readonly choices: readonly DataChoice[] };

async function tryFolder(folder: string, restored: string | null, ports: DataPorts): Promise<Attempt> {
  if (restored !== null) {
    const started = await ports.startHub({
      folder,
      key: { keyHex: restored, keyStore: ports.restoredKeyStore },
    });
    if (!started.ok) return hubFailed(folder, started.error, ports.restoredKeyStore);
    const kept = ports.keepKey(folder, restored);
    if (!kept.ok) ports.tellKeyNotKept(folder);
    const key = kept.ok ? kept.value : { keyHex: restored, keyStore: ports.restoredKeyStore };
    return { type: 'opened', data: { folder, key } };
  }
  const key = ports.openKey(folder);
  if (!key.ok) return keyFailed(folder, key.error);
  const started = await ports.startHub({ folder, key: key.value });
  if (!started.ok) return hubFailed(folder, started.error, key.value.keyStore);
  return { type: 'opened', data: { folder, key: key.value } };
}

function keyFailed(folder: string, error: DataKeyError): Attempt {
  const { data } = nl;
  switch (error.type) {
    case 'KeyMissing':
      return failed(data.keyMissing, data.keySafe(folder), ['restore', 'otherFolder', 'quit']);
    case 'KeyUnreadable':
      return failed(data.keyUnreadable(error.file), data.keySafe(folder), ['restore', 'otherFolder', 'quit']);
    case 'EnvironmentKeyMalformed':
      return failed(data.environmentKey, data.environmentKeyDetail, ['quit']);
    case 'DatabaseLost':
      return failed(data.databaseLost(error.left), data.databaseLostDetail(folder), RETRY);
    case 'FolderMissing':
      return failed(data.folderMissing, data.folderMissingDetail(folder), RETRY);
    case 'DiskFull':
      return diskFull(folder);
    case 'FolderUnusable':
      return failed(data.folderUnusable, data.folderDetail(folder, error.code), RETRY);
    default:
      return assertNever(error);
  }
}

function hubFailed(folder: string, failure: HubFailure, keyStore: KeyStore): Attempt {
  if (failure.type === 'DiskFull') return diskFull(folder);
  // A restored file would not be read as long as the environment names another key.
  const canRestore = failure.type === 'WrongKey' && keyStore !== 'environment';
  return failed(failure.message, nl.data.hubDetail(folder), [
    canRestore ? 'restore' : 'retry',
    'otherFolder',
    'quit',
  ]);
}

const RETRY: readonly DataChoice[] = ['retry', 'otherFolder', 'quit'];

const diskFull = (folder: string): Attempt => failed(nl.data.diskFull, nl.data.diskFullDetail(folder), RETRY);

const failed = (message: string, detail: string, choices: readonly DataChoice[]): Attempt => ({
  type: 'failed',
  problem: { message, detail },
  choices,
});
