import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureWords } from '../../../../hub/log/failure-words.ts';
import { temporaryFolder } from '../hub-world.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('a failure of the file system or the database', () => {
  it('[KEY16] is told in Dutch, one without words by its code, and a defect not at all', () => {
    const coded = (code: string) => Object.assign(new Error('something in English'), { code });
    const folder = temporaryFolder();
    expect([
      failureWords(thrownBy(() => readFileSync(folder))),
      failureWords(thrownBy(() => readFileSync('/dev/null/x'))),
      failureWords(coded('ENOSPC')),
      failureWords(coded('EOVERFLOW')),
      failureWords(Object.assign(new Error('database disk image is malformed'), { sqliteCode: 11 })),
      failureWords(Object.assign(new Error('something'), { sqliteCode: 99 })),
      failureWords(new TypeError('x is not a function')),
    ]).toEqual([
      'dit is een map, geen bestand',
      'een deel van het pad is een bestand, geen map',
      'de schijf is vol',
      'fout EOVERFLOW',
      'het gegevensbestand is beschadigd',
      'fout SQLITE_99',
      null,
    ]);
  });
});
