import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainFileName, type SaveDialogs, saveFile } from '../../../electron/save-file.ts';

const content = Buffer.from('%PDF-1.7 report');
const request = { fileName: 'Verslag: hoog/water.pdf', extension: 'pdf', content } as const;

describe('saving a file', () => {
  let folder = '';
  const path = (name: string) => join(folder, name);
  const user = (chosen: string | null, mayReplace = false): SaveDialogs => ({
    choosePath: async () => chosen,
    mayReplace: async () => mayReplace,
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'paraat-save-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('[SAV1] writes the whole file where the user chose, and leaves nothing else', async () => {
    expect(await saveFile(request, folder, user(path('verslag.pdf')))).toEqual({
      type: 'saved',
      path: path('verslag.pdf'),
    });
    expect(readFileSync(path('verslag.pdf'))).toEqual(content);
    expect(readdirSync(folder)).toEqual(['verslag.pdf']);
  });

  it('[SAV1] proposes a name that every system takes, in the folder of the settings', async () => {
    const proposed: unknown[] = [];
    await saveFile(request, '/documenten', {
      ...user(null),
      choosePath: async (suggestion) => {
        proposed.push(suggestion);
        return null;
      },
    });
    expect(proposed).toEqual([{ path: '/documenten/Verslag- hoog-water.pdf', extension: 'pdf' }]);
  });

  it('[SAV2] keeps the kind of file, whatever name is typed', async () => {
    const outcome = await saveFile(request, folder, user(path('start.exe')));
    expect(outcome).toEqual({ type: 'saved', path: path('start.exe.pdf') });
  });

  it('[SAV2] asks before it replaces a file that was not named', async () => {
    writeFileSync(path('verslag.pdf'), 'old');
    expect(await saveFile(request, folder, user(path('verslag')))).toEqual({ type: 'cancelled' });
    expect(readFileSync(path('verslag.pdf'), 'utf8')).toBe('old');
    expect(await saveFile(request, folder, user(path('verslag'), true))).toEqual({
      type: 'saved',
      path: path('verslag.pdf'),
    });
    expect(readFileSync(path('verslag.pdf'))).toEqual(content);
  });

  it('[SAV3] that fails says why, and leaves what was there', async () => {
    mkdirSync(path('verslag.pdf'));
    writeFileSync(path('verslag.pdf/inside'), 'kept');
    expect(await saveFile(request, folder, user(path('verslag.pdf')))).toEqual({
      type: 'failed',
      message: `Het bestand is niet opgeslagen: het is niet gelukt (EISDIR). Kies een andere map en probeer het opnieuw. (${path('verslag.pdf')})`,
    });
    expect(readdirSync(folder)).toEqual(['verslag.pdf']);
    expect(await saveFile(request, folder, user(path('weg/verslag.pdf')))).toEqual({
      type: 'failed',
      message: `Het bestand is niet opgeslagen: de map bestaat niet meer. Kies een andere map. (${path('weg/verslag.pdf')})`,
    });
  });

  it('gives a key file to its owner only', async () => {
    const key = { fileName: 'sleutel.txt', extension: 'txt', content, mode: 0o600 } as const;
    await saveFile(key, folder, user(path('sleutel.txt')));
    expect(statSync(path('sleutel.txt')).mode & 0o777).toBe(0o600);
  });

  it('makes plain names of any text', () => {
    expect(plainFileName('..\\..\\start.bat')).toBe('-..-start.bat');
    expect(plainFileName('../../.profile')).toBe('-..-.profile');
    expect(plainFileName('  Hoog water: 3 feb?.pdf ')).toBe('Hoog water- 3 feb-.pdf');
    expect(plainFileName('…/…')).toBe('…-…');
    expect(plainFileName(' . ')).toBe('paraat');
    expect(plainFileName('\u0000\n')).toBe('--');
    expect(plainFileName('a'.repeat(300)).length).toBe(120);
  });
});
