/**
 * Makes a folder with all that it lies in, one after the other, and can take back what it made. Node's own
 * recursive `mkdirSync` never ends where a folder that exists answers ENOENT to making one in it, as /proc does.
 */
import { accessSync, constants, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface MadeFolder {
  /** Removes the folders that were made and in which nothing stands. */
  readonly takeBack: () => void;
}

/**
 * @param folder absolute
 * @throws what the file system says when one of them cannot be made, or nothing can be written in it
 */
export function makeFolder(folder: string): MadeFolder {
  const made: string[] = [];
  const takeBack = () => {
    for (const each of made.toReversed()) removeEmpty(each);
  };
  try {
    makeEach(folder, made);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    takeBack();
    throw error;
  }
  return { takeBack };
}

function makeEach(folder: string, made: string[]): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const parent = dirname(folder);
  if (!found && parent !== folder) makeEach(parent, made);
  mkdirSync(folder);
  made.push(folder);
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody has put something in it meanwhile.
  }
}
