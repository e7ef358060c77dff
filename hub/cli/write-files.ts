/**
 * Writes files as a set: each beside its place first, then all are moved, so that a failure on the way leaves
 * none of them half-written.
 */
import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';

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
  try {
    makeFolder(resolve(folder));
    for (const { temporary, content } of staged) writeFileSync(temporary, content);
    for (const { temporary, path } of staged) renameSync(temporary, path);
    return ok(staged.map(({ path }) => path));
  } catch (error) {
    for (const { temporary } of staged) rmQuietly(temporary);
    return err(
      `In de map ${folder} kan niet worden geschreven (${(error as Error).message}). Er is niets half geschreven. Kies een andere map met --out.`,
    );
  }
}

/**
 * Makes one folder after the other. Node's own recursive `mkdirSync` never ends where a folder that exists
 * answers ENOENT to making one in it, as /proc does.
 * @throws when one of them cannot be made
 */
function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    accessSync(folder, constants.W_OK);
    return;
  }
  if (found) throw new Error(`${folder} is een bestand`);
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

function rmQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder itself is out of reach; then nothing was written there either.
  }
}
