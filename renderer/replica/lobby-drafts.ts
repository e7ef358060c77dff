/**
 * What is being typed on the start window, kept over a reload. Sealed with a key that this browser made and
 * will not give out, so that the profile on disk holds no readable names. A draft is a convenience: when it
 * cannot be kept or read, the page starts empty.
 */
import { sealWith } from './sealing.ts';

export interface LobbyDrafts {
  readonly load: (name: string) => Promise<unknown>;
  /** Null forgets the draft. Fails when it cannot be kept. */
  readonly save: (name: string, value: unknown) => Promise<void>;
}

const DATABASE = 'paraat-start';
const KEYS = 'keys';
const KEY_NAME = 'drafts';
const storageName = (name: string) => `paraat-draft-${name}`;

export function createLobbyDrafts(): LobbyDrafts {
  let sealing: ReturnType<typeof openSeal> | null = null;
  const seal = () => {
    sealing ??= openSeal();
    return sealing;
  };
  return {
    load: async (name) => {
      const sealed = localStorage.getItem(storageName(name));
      if (sealed === null) return null;
      try {
        return await (await seal()).open(name, sealed);
      } catch {
        return null;
      }
    },
    save: async (name, value) => {
      if (value === null) {
        localStorage.removeItem(storageName(name));
        return;
      }
      localStorage.setItem(storageName(name), await (await seal()).close(name, value));
    },
  };
}

async function openSeal() {
  const database = await result(openRequest());
  const store = (mode: IDBTransactionMode) => database.transaction(KEYS, mode).objectStore(KEYS);
  const kept = await result(store('readonly').get(KEY_NAME) as IDBRequest<CryptoKey | undefined>);
  if (kept) return sealWith(kept);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await result(store('readwrite').put(key, KEY_NAME));
  return sealWith(key);
}

function openRequest(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(KEYS));
  return request;
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
