/**
 * Writes files as a set: each beside its place first, then all are moved, so that a failure on the way leaves
 * none of them half-written.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    mkdirSync(folder, { recursive: true });
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

function rmQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder itself is out of reach; then nothing was written there either.
  }
}
