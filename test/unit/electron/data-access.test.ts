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
      return ok({ keyHex, keyStore: 'keyFile' });
    },
    tellKeyNotKept: (folder) => happened.push(`tell: key not kept in ${folder}`),
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

  it('[SKEY5] works with a restored key that the disk does not take, and says so', async () => {
    const { ports, happened } = world(['restore'], {
      openKey: () => err({ type: 'KeyMissing' }),
      keepKey: () => err({ type: 'DiskFull' }),
    });
    expect(await openData('/data', ports)).toEqual({ folder: '/data', key: opened });
    expect(happened).toEqual([missing, 'start /data', 'tell: key not kept in /data']);
  });

  it('[SKEY8] says what to do about a full disk, a folder that is away and a database that is gone', async () => {
    const problems: { message: string; detail: string }[] = [];
    const failures = [
      err({ type: 'DiskFull' } as const),
      err({ type: 'FolderMissing' } as const),
      err({ type: 'DatabaseLost', left: 'paraat.db-wal' } as const),
      err({ type: 'DatabaseLost', left: 'paraat.db' } as const),
      err({ type: 'FolderUnusable', code: 'EROFS' } as const),
      ok(opened),
    ];
    const { ports } = world([], {
      openKey: () => failures.shift() ?? ok(opened),
      startHub: async () => err({ type: 'DiskFull', message: 'De schijf is vol.' }),
      ask: async (problem, choices) => {
        problems.push(problem);
        expect(choices).toEqual(['retry', 'otherFolder', 'quit']);
        return problems.length < 6 ? 'retry' : 'quit';
      },
    });
    expect(await openData('/data', ports)).toBeNull();
    const diskFull = {
      message: 'De schijf met de gegevensmap is vol of werkt niet goed.',
      detail:
        '/data\n\nWat was vastgelegd, is er nog; er wordt niets overschreven.\n\nMaak ruimte vrij op deze schijf, bijvoorbeeld door de prullenbak te legen, en kies Opnieuw proberen. Of kies een gegevensmap op een andere schijf.',
    };
    const lostDetail =
      '/data\n\nIn deze map hebben oefeningen gestaan. Er wordt niets overschreven.\n\nZet de hele gegevensmap terug uit uw reservekopie en kies Opnieuw proberen. Hebt u die niet, kies dan een andere gegevensmap om opnieuw te beginnen; deze map blijft zoals zij is.';
    expect(problems).toEqual([
      diskFull,
      {
        message: 'De gegevensmap is er niet.',
        detail:
          '/data\n\nEr is niets gewijzigd. Staat deze map op een andere schijf of USB-stick: sluit die aan en kies Opnieuw proberen. Anders kiest u een andere map.',
      },
      { message: 'Het gegevensbestand van deze gegevensmap ontbreekt.', detail: lostDetail },
      {
        message: 'De sleutel van deze gegevensmap ontbreekt, en haar gegevensbestand is leeg.',
        detail: lostDetail,
      },
      {
        message: 'Paraat kan niet in de gegevensmap schrijven.',
        detail:
          '/data: deze schijf is alleen te lezen.\n\nEr is niets gewijzigd. Vraag schrijfrechten voor deze map en kies Opnieuw proberen, of kies een andere map.',
      },
      diskFull,
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
