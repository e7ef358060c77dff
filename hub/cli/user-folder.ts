/**
 * The data folder that a command works in: the one that was named, or the one of the desktop app; with the
 * key from PARAAT_KEY or the folder itself.
 */
import { err, ok, type Result } from '../../shared/result.ts';
import { defaultDataFolder } from '../installation.ts';
import { type DataFolder, openDataFolder } from '../log/data-folder.ts';
import { dataFolderProblemText, writeProblem } from '../log/data-folder-problem.ts';
import { makeFolder } from '../log/make-folder.ts';

/** @returns the folder, or why not in Dutch */
export function openUserFolder(named: string | undefined): Result<DataFolder, string> {
  if (named === '') return err('Noem een map achter --data.');
  const found = named === undefined ? ownFolder() : ok(named);
  if (!found.ok) return found;
  const opened = openDataFolder({
    folder: found.value,
    keys: { given: null, environment: process.env.PARAAT_KEY ?? null },
    program: 'Paraat voor de browser',
  });
  return opened.ok ? ok(opened.value) : err(dataFolderProblemText(opened.error));
}

/** Nobody named it, so nobody can have made what it lies in. */
function ownFolder(): Result<string, string> {
  const folder = defaultDataFolder(process.env, process.platform);
  try {
    makeFolder(folder);
    return ok(folder);
  } catch (error) {
    return err(dataFolderProblemText(writeProblem(folder, error)));
  }
}
