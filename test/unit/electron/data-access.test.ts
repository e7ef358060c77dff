import { describe, expect, it } from 'vitest';
import { type DataPorts, openData } from '../../../electron/data-access.ts';
import type { DataChoice } from '../../../electron/dialogs.ts';
import { err, ok } from '../../../shared/result.ts';

const KEY = 'a1'.repeat(32);
const WRONG_KEY = 'b2'.repeat(32);
const opened = { keyHex: KEY, keyStore: 'keyFile' } as const;

/** A user who makes these choices one by one, a hub that opens with KEY only, and what happened. */
function world(answers: readonly DataChoice[], over: Partial<DataPorts> = {}) {
  const happened: string[] = [];
  const remaining = [...answers];
  const ports: DataPorts = {
    openKey: () => ok(opened),
    restoredKeyStore: 'keyFile',
    keepKey: (folder, keyHex) => {
      happened.push(`keep ${keyHex === KEY ? 'key' : 'wrong key'} in ${folder}`);
      return { keyHex, keyStore: 'keyFile' };
    },
    startHub: async ({ folder, key }) => {
      happened.push(`start ${folder}`);
      return key.keyHex === KEY ? ok(null) : err({ type: 'WrongKey', message: 'Deze sleutel past niet.' });
    },
    ask: async (problem, choices) => {
      happened.push(`ask '${problem.message}' ${choices.join('/')}`);
      const answer = remaining.shift();
      if (!answer) throw new Error('The user was asked more often than expected');
      return answer;
    },
    chooseKey: async () => KEY,
    chooseFolder: async () => '/other',
    ...over,
  };
  return { ports, happened };
}
const missing = "ask 'De sleutel van deze gegevensmap ontbreekt.' restore/otherFolder/quit";

describe('opening a data folder', () => {
  it('asks nothing when key and hub are well', async () => {
    const { ports, happened } = world([]);
    expect(await openData('/data', ports)).toEqual({ folder: '/data', key: opened });
    expect(happened).toEqual(['start /data']);
  });

  it('[SKEY4] starts no hub without the key, and leaves it to the user', async () => {
    const { ports, happened } = world(['quit'], { openKey: () => err({ type: 'KeyMissing' }) });
    expect(await openData('/data', ports)).toBeNull();
    expect(happened).toEqual([missing]);
  });

  it('[SKEY5] keeps a restored key after the hub has opened the database with it', async () => {
    const { ports, happened } = world(['restore'], { openKey: () => err({ type: 'KeyMissing' }) });
    expect(await openData('/data', ports)).toEqual({ folder: '/data', key: opened });
    expect(happened).toEqual([missing, 'start /data', 'keep key in /data']);
  });

  it('[SKEY5] does not keep a key that does not fit', async () => {
    const { ports, happened } = world(['restore', 'quit'], {
      openKey: () => err({ type: 'KeyMissing' }),
      chooseKey: async () => WRONG_KEY,
    });
    expect(await openData('/data', ports)).toBeNull();
    expect(happened).toEqual([
      missing,
      'start /data',
      "ask 'Deze sleutel past niet.' restore/otherFolder/quit",
    ]);
  });

  it('asks again when no key was chosen', async () => {
    const { ports, happened } = world(['restore', 'quit'], {
      openKey: () => err({ type: 'KeyMissing' }),
      chooseKey: async () => null,
    });
    expect(await openData('/data', ports)).toBeNull();
    expect(happened).toEqual([missing, missing]);
  });

  it('goes on with another folder', async () => {
    const { ports, happened } = world(['otherFolder'], {
      openKey: (folder) => (folder === '/data' ? err({ type: 'KeyMissing' }) : ok(opened)),
    });
    expect(await openData('/data', ports)).toEqual({ folder: '/other', key: opened });
    expect(happened).toEqual([missing, 'start /other']);
  });

  it('tries again when the user has solved the problem', async () => {
    let isBusy = true;
    const { ports, happened } = world(['retry'], {
      startHub: async () => {
        const answer = isBusy ? err({ type: 'FolderInUse', message: 'Deze map is in gebruik.' }) : ok(null);
        isBusy = false;
        return answer;
      },
    });
    expect(await openData('/data', ports)).toEqual({ folder: '/data', key: opened });
    expect(happened).toEqual(["ask 'Deze map is in gebruik.' retry/otherFolder/quit"]);
  });

  it('[SKEY3] offers no restored key while the environment names another', async () => {
    const { ports, happened } = world(['quit', 'quit'], {
      openKey: () => ok({ keyHex: WRONG_KEY, keyStore: 'environment' }),
    });
    expect(await openData('/data', ports)).toBeNull();
    const malformed = { ...ports, openKey: () => err({ type: 'EnvironmentKeyMalformed' } as const) };
    expect(await openData('/data', malformed)).toBeNull();
    expect(happened).toEqual([
      'start /data',
      "ask 'Deze sleutel past niet.' retry/otherFolder/quit",
      "ask 'De omgevingsvariabele PARAAT_KEY is geen sleutel.' quit",
    ]);
  });
});
