/**
 * Why a data folder cannot be opened, and what that says to its owner: first what is safe, then what to do.
 * None of these problems ever leads to writing in the folder.
 */
import { wallClock, wallDate } from '../../shared/exercise/time-format.ts';
import { assertNever } from '../../shared/result.ts';
import { failureWords } from './failure-words.ts';
import { sqliteErrorName } from './sqlite.ts';

export interface LockHolder {
  readonly program: string;
  readonly pid: number;
  /** ISO date and time. */
  readonly since: string;
}

export type DataFolderProblem =
  | { readonly type: 'FolderNotWritable'; readonly folder: string; readonly detail: string }
  | { readonly type: 'NotAFolder'; readonly folder: string; readonly file: string }
  | { readonly type: 'NowhereToMake'; readonly folder: string; readonly parent: string }
  | { readonly type: 'DiskFull'; readonly folder: string; readonly detail: string }
  | { readonly type: 'DataFolderInUse'; readonly folder: string; readonly holder: LockHolder | null }
  | { readonly type: 'KeyMissing'; readonly folder: string }
  | { readonly type: 'KeyUnreadable'; readonly file: string; readonly detail: string }
  | { readonly type: 'KeyMismatch'; readonly folder: string }
  | { readonly type: 'KeyMalformed'; readonly source: 'PARAAT_KEY' | 'keyFile' | 'given' }
  | { readonly type: 'DatabaseDamaged'; readonly folder: string; readonly detail: string }
  | { readonly type: 'DatabaseNewer'; readonly folder: string; readonly version: number };

/**
 * What a failed read or write says of the folder: a full disk is no damage, and no missing right.
 * @throws what neither the file system nor SQLite says
 */
export function writeProblem(
  folder: string,
  error: unknown,
): Extract<DataFolderProblem, { type: 'DiskFull' | 'FolderNotWritable' }> {
  const detail = failureWords(error);
  if (detail === null) throw error;
  const name = sqliteErrorName(error);
  const isFull =
    name === 'SQLITE_FULL' ||
    name === 'SQLITE_IOERR' ||
    ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
  return { type: isFull ? 'DiskFull' : 'FolderNotWritable', folder, detail };
}

export function dataFolderProblemText(problem: DataFolderProblem): string {
  switch (problem.type) {
    case 'FolderNotWritable':
      return `In de gegevensmap ${problem.folder} kan niet worden geschreven (${problem.detail}). Er is niets veranderd. Geef uzelf schrijfrechten op deze map of kies een andere map.`;
    case 'NotAFolder':
      return `${problem.file} is een bestand, geen map. Er is niets veranderd. Kies voor de gegevens een map.`;
    case 'NowhereToMake':
      return `De gegevensmap ${problem.folder} is er niet, en de map ${problem.parent} waarin zij hoort ook niet. Er is niets veranderd. Sluit de schijf aan waarop zij staat, maak ${problem.parent} eerst, of kies een andere map.`;
    case 'DiskFull':
      return `De schijf met de gegevensmap ${problem.folder} is vol of werkt niet goed (${problem.detail}). Wat was vastgelegd, is er nog; er wordt niets overschreven. Maak ruimte vrij op deze schijf en start Paraat opnieuw, of kies een andere map.`;
    case 'DataFolderInUse':
      return `De gegevensmap ${problem.folder} is al in gebruik${holderText(problem.holder)}. Uw gegevens zijn veilig. Sluit dat programma eerst, of kies een andere map.`;
    case 'KeyMissing':
      return `De sleutel van de gegevensmap ${problem.folder} ontbreekt. De oefeningen zijn er nog, maar kunnen zonder sleutel niet worden gelezen; er wordt niets overschreven. Zet het bestand 'sleutel' uit uw reservekopie terug in deze map, of geef de sleutel mee in PARAAT_KEY.`;
    case 'KeyUnreadable':
      return `De sleutel ${problem.file} kan niet worden gelezen (${problem.detail}). De oefeningen zijn er nog; er wordt niets overschreven. Zet het bestand 'sleutel' uit uw reservekopie terug, of geef de sleutel mee in PARAAT_KEY.`;
    case 'KeyMismatch':
      return `Deze sleutel hoort niet bij de gegevensmap ${problem.folder}. De oefeningen zijn er nog; er wordt niets overschreven. Zet het bestand 'sleutel' dat bij deze map hoort terug, of geef die sleutel mee in PARAAT_KEY.`;
    case 'KeyMalformed':
      return `${KEY_SOURCES[problem.source]} is geen geldige sleutel. Er is niets veranderd. Een sleutel bestaat uit 64 tekens 0-9 en a-f, of uit 44 tekens base64.`;
    case 'DatabaseDamaged':
      return `Het gegevensbestand in ${problem.folder} is beschadigd (${problem.detail}). Er wordt niets overschreven. Zet paraat.db uit uw reservekopie terug, of kies een andere map.`;
    case 'DatabaseNewer':
      return `De gegevensmap ${problem.folder} is gemaakt met een nieuwere versie van Paraat (gegevensversie ${problem.version}). Uw gegevens zijn veilig. Werk Paraat bij, of kies een andere map.`;
    default:
      return assertNever(problem);
  }
}

const KEY_SOURCES: Readonly<Record<'PARAAT_KEY' | 'keyFile' | 'given', string>> = {
  PARAAT_KEY: 'De waarde van PARAAT_KEY',
  keyFile: "De inhoud van het bestand 'sleutel'",
  given: 'De opgegeven sleutel',
};

function holderText(holder: LockHolder | null): string {
  if (!holder) return ' door een ander programma';
  const sinceMs = Date.parse(holder.since);
  const since = Number.isNaN(sinceMs) ? '' : `, sinds ${wallDate(sinceMs)} ${wallClock(sinceMs)}`;
  return ` door ${holder.program} (proces ${holder.pid}${since})`;
}
