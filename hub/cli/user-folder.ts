/**
 * The data folder that a command works in: the one that was named, or the one of the desktop app; with the
 * key from PARAAT_KEY or the folder itself.
 */
import { err, ok, type Result } from '../../shared/result.ts';
import { defaultDataFolder } from '../installation.ts';
import { type DataFolder, openDataFolder } from '../log/data-folder.ts';
import { dataFolderProblemText } from '../log/data-folder-problem.ts';

/** @returns the folder, or why not in Dutch */
export function openUserFolder(named: string | undefined): Result<DataFolder, string> {
  const opened = openDataFolder({
    folder: named ?? defaultDataFolder(process.env, process.platform),
    keys: { given: null, environment: process.env.PARAAT_KEY ?? null },
    program: 'Paraat voor de browser',
  });
  return opened.ok ? ok(opened.value) : err(dataFolderProblemText(opened.error));
}
