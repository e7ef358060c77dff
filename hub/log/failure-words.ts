/**
 * What the file system or SQLite says when it cannot do something, in plain Dutch. A failure without words of
 * its own is named by its code, never by the English of the library.
 */
import { sqliteErrorName } from './sqlite.ts';

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'u hebt er geen rechten voor',
  EPERM: 'u hebt er geen rechten voor',
  EROFS: 'deze schijf is alleen te lezen',
  ENOENT: 'deze map of dit bestand bestaat niet',
  ENOTDIR: 'een deel van het pad is een bestand, geen map',
  EISDIR: 'dit is een map, geen bestand',
  EEXIST: 'hier staat al iets anders met deze naam',
  ENOTEMPTY: 'de map is niet leeg',
  ENOSPC: 'de schijf is vol',
  EDQUOT: 'uw ruimte op deze schijf is op',
  EFBIG: 'het bestand is te groot voor deze schijf',
  ERR_FS_FILE_TOO_LARGE: 'het bestand is te groot',
  ERR_STRING_TOO_LONG: 'het bestand is te groot',
  EIO: 'de schijf geeft een fout',
  EBUSY: 'het is in gebruik door een ander programma',
  ETXTBSY: 'het is in gebruik door een ander programma',
  EMFILE: 'er zijn te veel bestanden open',
  ENFILE: 'er zijn te veel bestanden open',
  ENAMETOOLONG: 'de naam is te lang',
  ELOOP: 'een koppeling verwijst naar zichzelf',
  EXDEV: 'dit ligt op een andere schijf',
  EINVAL: 'deze naam kan hier niet',
  ERR_INVALID_ARG_VALUE: 'deze naam kan niet',
  EADDRNOTAVAIL: 'dit adres bestaat niet op deze computer',
  SQLITE_BUSY: 'het gegevensbestand is in gebruik',
  SQLITE_READONLY: 'het gegevensbestand is alleen te lezen',
  SQLITE_IOERR: 'de schijf geeft een fout',
  SQLITE_CORRUPT: 'het gegevensbestand is beschadigd',
  SQLITE_FULL: 'de schijf is vol',
  SQLITE_CANTOPEN: 'het gegevensbestand kan niet worden geopend',
  SQLITE_NOTADB: 'dit is geen gegevensbestand',
};

/** Null when it is neither of the file system nor of SQLite: a defect. */
export function failureWords(error: unknown): string | null {
  const name = sqliteErrorName(error) ?? (error as NodeJS.ErrnoException | null)?.code ?? null;
  return typeof name === 'string' ? (WORDS[name] ?? `fout ${name}`) : null;
}
