/**
 * Files that a user saves: he chooses the place, and the file appears there whole or not at all. The kind
 * of file is fixed by the caller and shows in its extension, whatever name was typed.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SaveOutcome } from '../shared/shell/bridge.ts';
import { nl } from './nl.ts';

export type SaveExtension = 'pdf' | 'json' | 'paraat-scenario' | 'xlsx' | 'csv' | 'txt';

export interface SaveRequest {
  readonly fileName: string;
  /** Without a dot. */
  readonly extension: SaveExtension;
  readonly content: Uint8Array;
  readonly mode?: number;
}

/** What the user is asked; null: cancelled. */
export interface SaveDialogs {
  readonly choosePath: (suggestion: {
    readonly path: string;
    readonly extension: SaveExtension;
  }) => Promise<string | null>;
  readonly mayReplace: (path: string) => Promise<boolean>;
}

/** @param folder where the dialog opens */
export async function saveFile(
  request: SaveRequest,
  folder: string,
  dialogs: SaveDialogs,
): Promise<SaveOutcome> {
  const { extension } = request;
  const name = withExtension(plainFileName(request.fileName), extension);
  const chosen = await dialogs.choosePath({ path: join(folder, name), extension });
  if (chosen === null) return { type: 'cancelled' };
  const path = withExtension(chosen, extension);
  // The dialog asked about the name that was typed, not about the one that it becomes.
  if (path !== chosen && existsSync(path) && !(await dialogs.mayReplace(path))) return { type: 'cancelled' };
  try {
    await writeWhole(path, request.content, request.mode ?? 0o644);
    return { type: 'saved', path };
  } catch (error) {
    return { type: 'failed', message: nl.save.failed(path, (error as NodeJS.ErrnoException).code ?? '') };
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no file system or screen can do with them
const NOT_IN_NAMES = /[\u0000-\u001f\u007f<>:"/\\|?*]/g;

/** A file name that every system takes, from any text. */
export function plainFileName(name: string): string {
  const plain = name.replace(NOT_IN_NAMES, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  return plain === '' ? 'paraat' : plain.slice(0, 120);
}

const withExtension = (path: string, extension: string): string =>
  extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;

async function writeWhole(path: string, content: Uint8Array, mode: number): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
