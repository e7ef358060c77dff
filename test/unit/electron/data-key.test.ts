import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DataKeyPorts, keepDataKey, openDataKey, parseKey } from '../../../electron/data-key.ts';

const KEY = 'a1'.repeat(32);
const OTHER_KEY = 'b2'.repeat(32);

/** A key ring that turns bytes around; `knows` is what another computer's key ring does not. */
const keyRing = (backend = 'gnome_libsecret', knows = true) => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => backend,
  encryptString: (text: string) => Buffer.from(text).reverse(),
  decryptString: (bytes: Buffer) => {
    if (!knows) throw new Error('Error while decrypting the ciphertext provided to safeStorage.');
    return Buffer.from(bytes).reverse().toString();
  },
});
const noKeyRing = {
  isEncryptionAvailable: () => false,
  encryptString: () => {
    throw new Error('Encryption is not available.');
  },
  decryptString: () => {
    throw new Error('Decryption is not available.');
  },
};
const ports = (over: Partial<DataKeyPorts> = {}): DataKeyPorts => ({
  safeStorage: noKeyRing,
  environmentKey: undefined,
  randomKey: () => KEY,
  mayMakeFolder: true,
  ...over,
});

describe('the data key', () => {
  let folder = '';
  const path = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'paraat-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('[SKEY1] is made for a new folder, in a file that only its owner can read', () => {
    const opened = openDataKey(path('nieuw'), ports());
    expect(opened).toEqual({ ok: true, value: { keyHex: KEY, keyStore: 'keyFile' } });
    expect(readFileSync(path('nieuw/sleutel'), 'utf8')).toBe(`${KEY}\n`);
    expect(statSync(path('nieuw/sleutel')).mode & 0o777).toBe(0o600);
    expect(readdirSync(path('nieuw'))).toEqual(['sleutel']);
  });

  it('[SKEY1] is found again, also when only the lock was made', () => {
    writeFileSync(path('lock.db'), 'lock');
    openDataKey(folder, ports());
    const again = openDataKey(folder, ports({ randomKey: () => OTHER_KEY }));
    expect(again).toEqual({ ok: true, value: { keyHex: KEY, keyStore: 'keyFile' } });
  });

  it('[SKEY2] is kept by the operating system where that has a key ring', () => {
    const safeStorage = keyRing();
    expect(openDataKey(folder, ports({ safeStorage }))).toEqual({
      ok: true,
      value: { keyHex: KEY, keyStore: 'safeStorage' },
    });
    expect(readdirSync(folder)).toEqual(['sleutel.safe']);
    expect(readFileSync(path('sleutel.safe'), 'utf8')).not.toContain(KEY);
    expect(openDataKey(folder, ports({ safeStorage, randomKey: () => OTHER_KEY }))).toEqual({
      ok: true,
      value: { keyHex: KEY, keyStore: 'safeStorage' },
    });
  });

  it('[SKEY2] is not given to a key ring with a known password', () => {
    openDataKey(folder, ports({ safeStorage: keyRing('basic_text') }));
    expect(readdirSync(folder)).toEqual(['sleutel']);
  });

  it('[SKEY3] comes from PARAAT_KEY before any file, and leaves no file', () => {
    expect(openDataKey(folder, ports({ environmentKey: OTHER_KEY }))).toEqual({
      ok: true,
      value: { keyHex: OTHER_KEY, keyStore: 'environment' },
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(openDataKey(folder, ports({ environmentKey: 'geheim' }))).toEqual({
      ok: false,
      error: { type: 'EnvironmentKeyMalformed' },
    });
  });

  it('[SKEY4] is not made anew for a folder with a database', () => {
    writeFileSync(path('paraat.db'), 'exercises');
    expect(openDataKey(folder, ports())).toEqual({ ok: false, error: { type: 'KeyMissing' } });
    expect(readdirSync(folder)).toEqual(['paraat.db']);
  });

  it('[SKEY4] that cannot be read is left as it is', () => {
    writeFileSync(path('sleutel'), 'half a k');
    expect(openDataKey(folder, ports())).toEqual({
      ok: false,
      error: { type: 'KeyUnreadable', file: path('sleutel') },
    });
    expect(readFileSync(path('sleutel'), 'utf8')).toBe('half a k');
  });

  it('[SKEY4] that another key ring sealed is left as it is, and a key file beside it counts', () => {
    keepDataKey(folder, KEY, keyRing());
    const elsewhere = ports({ safeStorage: keyRing('kwallet6', false) });
    expect(openDataKey(folder, elsewhere)).toEqual({
      ok: false,
      error: { type: 'KeyUnreadable', file: path('sleutel.safe') },
    });
    writeFileSync(path('sleutel'), `${KEY}\n`);
    expect(openDataKey(folder, elsewhere)).toEqual({
      ok: true,
      value: { keyHex: KEY, keyStore: 'keyFile' },
    });
  });

  it('[SKEY5] that is put back sets the old files aside', () => {
    keepDataKey(folder, OTHER_KEY, keyRing());
    writeFileSync(path('sleutel'), 'half a k');
    expect(keepDataKey(folder, KEY, noKeyRing)).toEqual({
      ok: true,
      value: { keyHex: KEY, keyStore: 'keyFile' },
    });
    expect(readdirSync(folder).sort()).toEqual(['sleutel', 'sleutel.oud-1', 'sleutel.safe.oud-1']);
    expect(readFileSync(path('sleutel.oud-1'), 'utf8')).toBe('half a k');
  });

  it('[SKEY4] that is no file is left as it is', () => {
    mkdirSync(path('sleutel'));
    const unreadable = { ok: false, error: { type: 'KeyUnreadable', file: path('sleutel') } };
    expect(openDataKey(folder, ports())).toEqual(unreadable);
    expect(readdirSync(folder)).toEqual(['sleutel']);
  });

  it('[SKEY7] is not made where a database was emptied, or is gone with its WAL left', () => {
    const lost = (left: string) => ({ ok: false, error: { type: 'DatabaseLost', left } });
    writeFileSync(path('paraat.db'), '');
    writeFileSync(path('lock.db'), 'lock');
    expect(openDataKey(folder, ports())).toEqual(lost('paraat.db'));
    rmSync(path('paraat.db'));
    writeFileSync(path('paraat.db-wal'), 'wat nog niet in paraat.db stond');
    expect(openDataKey(folder, ports({ safeStorage: keyRing() }))).toEqual(lost('paraat.db-wal'));
    expect(readdirSync(folder).sort()).toEqual(['lock.db', 'paraat.db-wal']);
    writeFileSync(path('sleutel'), `${KEY}\n`);
    expect(openDataKey(folder, ports())).toEqual({ ok: true, value: { keyHex: KEY, keyStore: 'keyFile' } });
  });

  it('[SKEY7] is made where nothing tells of a database: an empty WAL holds nothing', () => {
    writeFileSync(path('paraat.db-wal'), '');
    expect(openDataKey(folder, ports()).ok).toBe(true);
  });

  it('[SKEY8] says why a folder cannot be used, and makes none that was there before', () => {
    writeFileSync(path('file'), '');
    const missing = { ok: false, error: { type: 'FolderMissing' } };
    const notAFolder = { ok: false, error: { type: 'FolderUnusable', code: 'ENOTDIR' } };
    expect([
      openDataKey(path('file'), ports()),
      openDataKey(path('file/map'), ports()),
      openDataKey(path('stick'), ports({ mayMakeFolder: false })),
      openDataKey(path('stick'), ports({ mayMakeFolder: false, environmentKey: KEY })),
      openDataKey(path('weg/map'), ports()),
    ]).toEqual([notAFolder, notAFolder, missing, missing, missing]);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is read from hexadecimal or base64 text', () => {
    expect(parseKey(` ${KEY.toUpperCase()}\r\n`)).toBe(KEY);
    expect(parseKey(Buffer.from(KEY, 'hex').toString('base64'))).toBe(KEY);
    expect(parseKey(`${KEY}0`)).toBeNull();
    expect(parseKey('')).toBeNull();
  });
});
