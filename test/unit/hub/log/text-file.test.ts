import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../../../hub/log/text-file.ts';
import { temporaryFolder } from '../hub-world.ts';

describe('a text file that a user named', () => {
  const read = (content: string | Buffer) => {
    const path = join(temporaryFolder(), 'bestand');
    writeFileSync(path, content);
    return readTextFile(path, 1_000_000);
  };

  it('[CLI15] is read as UTF-8, with or without a byte order mark', () => {
    expect(['één 🌊', '\uFEFFéén'].map(read)).toEqual([
      { ok: true, value: 'één 🌊' },
      { ok: true, value: 'één' },
    ]);
  });

  it('[CLI15] in another encoding is refused, with the line', () => {
    const message = 'hier staat een teken dat geen UTF-8 is; sla het bestand op als UTF-8';
    const windows = Buffer.from('een \uFFFD\ntwee\nCo.rdinatie', 'utf8');
    windows[windows.indexOf('.')] = 0xf6;
    expect([read(windows), read(Buffer.from('\uFEFFtekst', 'utf16le'))]).toEqual([
      { ok: false, error: { line: 3, message } },
      { ok: false, error: { line: 1, message } },
    ]);
  });

  it('[CLI15] that is no file, or too large, says so and ends', () => {
    const folder = temporaryFolder();
    const lus = join(folder, 'lus');
    symlinkSync(lus, lus);
    mkdirSync(join(folder, 'map'));
    const large = join(folder, 'groot');
    writeFileSync(large, Buffer.alloc(1_000_001, 97));
    const answers = [join(folder, 'map'), '/dev/zero', lus, large, join(large, 'x')].map((path) =>
      readTextFile(path, 1_000_000),
    );
    expect(answers.map((answer) => !answer.ok && answer.error.message)).toEqual([
      'dit is een map, geen bestand',
      'dit is een apparaat, geen bestand',
      'het bestand kan niet worden gelezen: een koppeling verwijst naar zichzelf',
      'het bestand is te groot: meer dan 1 MB',
      'het bestand kan niet worden gelezen: een deel van het pad is een bestand, geen map',
    ]);
  });
});
