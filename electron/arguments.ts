/**
 * The command line of the desktop app. Electron and Chromium read their own switches from the same line;
 * only what is named here is ours.
 */
import { resolve } from 'node:path';

export interface ShellArguments {
  /** Absolute; null: the folder of the user. */
  readonly dataFolder: string | null;
}

const DATA = '--data=';

/** @param argv the arguments after the program's own name */
export function parseArguments(argv: readonly string[], workingFolder: string): ShellArguments {
  const given = argv.findLast((argument) => argument.startsWith(DATA) && argument.length > DATA.length);
  return { dataFolder: given ? resolve(workingFolder, given.slice(DATA.length)) : null };
}
