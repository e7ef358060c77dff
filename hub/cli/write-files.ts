/**
 * Writes files as a set: each beside its place first, then all are moved, so that a failure on the way leaves
 * none of them half-written, and no folder that was not there before.
 */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { failureWords } from '../log/failure-words.ts';
import { type MadeFolder, makeFolder } from '../log/make-folder.ts';

export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** @returns the paths written, or why it failed in Dutch */
export function writeFiles(folder: string, files: readonly OutputFile[]): Result<readonly string[], string> {
  const staged = files.map(({ name, content }) => ({
    content,
    path: join(folder, name),
    temporary: join(folder, `.${name}.${process.pid}.nieuw`),
  }));
  const cannot = (why: string) =>
    err(
      `In de map ${folder} kan niet worden geschreven (${why}). Er is niets half geschreven. Kies een andere map met --out.`,
    );
  const taken = files.find(({ name }) => isFolder(join(folder, name)));
  // Found out before the first file is moved, so that none or all of them are.
  if (taken) return cannot(`${taken.name} is daar een map`);
  let made: MadeFolder | null = null;
  try {
    made = makeFolder(resolve(folder));
    for (const { temporary, content } of staged) writeFileSync(temporary, content);
    for (const { temporary, path } of staged) renameSync(temporary, path);
    return ok(staged.map(({ path }) => path));
  } catch (error) {
    const words = failureWords(error);
    if (words === null) throw error;
    for (const { temporary } of staged) rmQuietly(temporary);
    made?.takeBack();
    return cannot(words);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whatever is the matter with the place, writing there says so.
    return false;
  }
}

function rmQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder itself is out of reach; then nothing was written there either.
  }
}
