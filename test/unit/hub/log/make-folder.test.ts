import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../../../hub/cli/write-files.ts';
import { makeFolder } from '../../../../hub/log/make-folder.ts';
import { temporaryFolder } from '../hub-world.ts';

describe('a folder that is made', () => {
  it('[CLI6] takes back what it made and is still empty, and nothing else', () => {
    const folder = temporaryFolder();
    makeFolder(join(folder, 'een', 'twee')).takeBack();
    expect(readdirSync(folder)).toEqual([]);
    const made = makeFolder(join(folder, 'een', 'twee'));
    writeFileSync(join(folder, 'een', 'van een ander'), '');
    made.takeBack();
    expect(readdirSync(join(folder, 'een'))).toEqual(['van een ander']);
    makeFolder(folder).takeBack();
    expect(existsSync(folder)).toBe(true);
  });

  it('[CLI6] is gone again when a file cannot be written in it', () => {
    const folder = temporaryFolder();
    const long = `${'x'.repeat(300)}.json`;
    const out = join(folder, 'een', 'twee');
    expect(
      writeFiles(out, [
        { name: 'log.json', content: '{}' },
        { name: long, content: '' },
      ]),
    ).toEqual({
      ok: false,
      error: `In de map ${out} kan niet worden geschreven (de naam is te lang). Er is niets half geschreven. Kies een andere map met --out.`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
