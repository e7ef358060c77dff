import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDataFolder, readDataFolder } from '../../../../hub/log/data-folder.ts';
import { dataFolderProblemText, writeProblem } from '../../../../hub/log/data-folder-problem.ts';
import { createEventLog } from '../../../../hub/log/event-log.ts';
import { openSqlite } from '../../../../hub/log/sqlite.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { hubWorld, opened, runningWorld, temporaryFolder, valueIn } from '../hub-world.ts';

const noKey = { given: null, environment: null };
const open = (folder: string, keys = noKey as Parameters<typeof openDataFolder>[0]['keys']) =>
  openDataFolder({ folder, keys, program: 'test' });
const problemOf = (folder: string, keys?: Parameters<typeof openDataFolder>[0]['keys']) => {
  const result = open(folder, keys);
  if (result.ok) result.value.close();
  return result.ok ? null : result.error;
};

/** A folder in which a hub has worked. */
function usedFolder(): string {
  const folder = temporaryFolder();
  opened(folder).close();
  return folder;
}
const databaseOf = (folder: string) => readFileSync(join(folder, 'paraat.db'));

describe('the key of a data folder', () => {
  it('[KEY1] is made for a new folder, in a file that only its owner can read', () => {
    const folder = usedFolder();
    expect(readFileSync(join(folder, 'sleutel'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(join(folder, 'sleutel')).mode & 0o777).toBe(0o600);
  });

  it('[KEY2] when lost stays lost: nothing is overwritten, and the message says how to restore it', () => {
    const folder = usedFolder();
    const before = databaseOf(folder);
    rmSync(join(folder, 'sleutel'));
    const problem = problemOf(folder);
    expect(problem).toEqual({ type: 'KeyMissing', folder });
    expect(problem && dataFolderProblemText(problem)).toBe(
      `De sleutel van de gegevensmap ${folder} ontbreekt. De oefeningen zijn er nog, maar kunnen zonder sleutel niet worden gelezen; er wordt niets overschreven. Zet het bestand 'sleutel' uit uw reservekopie terug in deze map, of geef de sleutel mee in PARAAT_KEY.`,
    );
    expect(databaseOf(folder).equals(before)).toBe(true);
  });

  it('[KEY3] must be the one that belongs to the database', () => {
    const folder = usedFolder();
    const environment = 'f'.repeat(64);
    expect(problemOf(folder, { given: null, environment })).toEqual({ type: 'KeyMismatch', folder });
    expect(problemOf(folder)).toBeNull();
  });

  it('[KEY4] may come from PARAAT_KEY or the shell, as hex or base64; anything else is refused', () => {
    const folder = temporaryFolder();
    const bytes = Buffer.alloc(32, 7);
    expect(problemOf(folder, { given: null, environment: bytes.toString('base64') })).toBeNull();
    expect(
      problemOf(folder, { given: { key: bytes.toString('hex'), store: 'safeStorage' }, environment: null }),
    ).toBeNull();
    expect(problemOf(folder, { given: null, environment: 'hallo' })).toEqual({
      type: 'KeyMalformed',
      source: 'PARAAT_KEY',
    });
    const fresh = join(folder, 'nieuw');
    expect(problemOf(fresh, { given: null, environment: 'hallo' })?.type).toBe('KeyMalformed');
    expect(existsSync(fresh)).toBe(false);
    writeFileSync(join(folder, 'sleutel'), 'kapot');
    expect(problemOf(folder)).toEqual({ type: 'KeyMalformed', source: 'keyFile' });
  });
});

describe('a data folder that cannot be used', () => {
  it('[KEY6] is left as it is when its database is damaged', () => {
    const folder = usedFolder();
    writeFileSync(join(folder, 'paraat.db'), 'dit is geen database '.repeat(500));
    const before = databaseOf(folder);
    expect(problemOf(folder)).toEqual({
      type: 'DatabaseDamaged',
      folder,
      detail: 'dit is geen gegevensbestand',
    });
    expect(databaseOf(folder).equals(before)).toBe(true);
  });

  it('[KEY6] is left as it is when its pages are damaged', () => {
    const folder = usedFolder();
    const database = databaseOf(folder);
    database.fill(0xff, 4_096);
    writeFileSync(join(folder, 'paraat.db'), database);
    expect(problemOf(folder)?.type).toBe('DatabaseDamaged');
    expect(databaseOf(folder).equals(database)).toBe(true);
  });

  it('[KEY11] is left as it is when its database was emptied or is gone with its WAL left', () => {
    const emptied = usedFolder();
    writeFileSync(join(emptied, 'paraat.db'), '');
    const gone = usedFolder();
    rmSync(join(gone, 'paraat.db'));
    rmSync(join(gone, 'sleutel'));
    writeFileSync(join(gone, 'paraat.db-wal'), 'wat nog niet in paraat.db stond');
    const problem = problemOf(emptied);
    expect([problem, problemOf(gone)]).toEqual([
      { type: 'DatabaseDamaged', folder: emptied, detail: 'paraat.db is leeg' },
      {
        type: 'DatabaseDamaged',
        folder: gone,
        detail: 'paraat.db ontbreekt, maar paraat.db-wal is er nog',
      },
    ]);
    expect(problem && dataFolderProblemText(problem)).toBe(
      `Het gegevensbestand in ${emptied} is beschadigd (paraat.db is leeg). Er wordt niets overschreven. Zet paraat.db uit uw reservekopie terug, of kies een andere map.`,
    );
    expect(databaseOf(emptied).length).toBe(0);
    expect(readdirSync(gone).toSorted()).toEqual(['lock.db', 'paraat.db-wal']);
  });

  it('[KEY12] is none when the first start ended between key and database', () => {
    const folder = usedFolder();
    rmSync(join(folder, 'paraat.db'));
    writeFileSync(join(folder, 'paraat.db.nieuw'), 'half');
    expect(problemOf(folder)).toBeNull();
    expect(readdirSync(folder).toSorted()).toEqual(['lock.db', 'paraat.db', 'sleutel']);
  });

  it('[KEY13] says so when the disk is full, and speaks of no damage', () => {
    const database = openSqlite(':memory:');
    database.exec('CREATE TABLE t(x); PRAGMA max_page_count=2');
    const full = () => database.exec('INSERT INTO t VALUES(zeroblob(100000))');
    const errorOf = (work: () => void) => {
      try {
        work();
      } catch (error) {
        return error;
      }
      return null;
    };
    const ioError = Object.assign(new Error('disk I/O error'), { sqliteCode: 10 | (3 << 8) });
    const noSpace = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    const problem = writeProblem('/map', errorOf(full));
    expect([problem, writeProblem('/map', ioError), writeProblem('/map', noSpace)]).toEqual([
      { type: 'DiskFull', folder: '/map', detail: 'de schijf is vol' },
      { type: 'DiskFull', folder: '/map', detail: 'de schijf geeft een fout' },
      { type: 'DiskFull', folder: '/map', detail: 'de schijf is vol' },
    ]);
    expect(dataFolderProblemText(problem)).toBe(
      'De schijf met de gegevensmap /map is vol of werkt niet goed (de schijf is vol). Wat was vastgelegd, is er nog; er wordt niets overschreven. Maak ruimte vrij op deze schijf en start Paraat opnieuw, of kies een andere map.',
    );
    database.close();
  });

  it('[KEY7] is left as it is when a newer Paraat made it', () => {
    const folder = usedFolder();
    const database = openSqlite(join(folder, 'paraat.db'));
    database.exec('PRAGMA user_version=99');
    database.close();
    expect(problemOf(folder)).toEqual({ type: 'DatabaseNewer', folder, version: 99 });
  });

  it('[KEY17] of the first version gets the tables that came since, with all that was in it', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    const events = hub.events();
    hub.crash();
    const tables = () => {
      const database = openSqlite(join(folder, 'paraat.db'), 'read');
      const names = database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .all();
      const { user_version: version } = database.prepare('PRAGMA user_version').get();
      database.close();
      return { version, names: (names as { name: string }[]).map(({ name }) => name) };
    };
    const now = tables();
    const added = ['own_draft', 'own_media', 'own_scenario', 'own_version'];
    const database = openSqlite(join(folder, 'paraat.db'));
    database.exec(`${added.map((name) => `DROP TABLE ${name};`).join('')} PRAGMA user_version=1`);
    database.close();
    const first = {
      version: 1,
      names: ['event', 'head', 'life_sign', 'meta', 'refused', 'scenario', 'summary'],
    };
    expect(tables()).toEqual(first);
    const reader = valueIn(readDataFolder(folder, noKey));
    expect(createEventLog(reader.database, reader.sealing).readSince(EXERCISE_ID, 0, 99)).toEqual(events);
    reader.database.close();
    expect(tables()).toEqual(first);
    const again = await hubWorld({ folder });
    expect(again.events()).toEqual(events);
    expect(tables()).toEqual({ version: 2, names: [...added, ...first.names].sort() });
    expect(tables()).toEqual(now);
  });

  it('[KEY8] is named when nothing can be written there', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'lock.db'));
    expect(problemOf(folder)).toEqual({
      type: 'FolderNotWritable',
      folder,
      detail: 'het gegevensbestand kan niet worden geopend',
    });
  });

  it('[KEY14] is none when it is a file, or would lie where nothing is', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'bestand');
    writeFileSync(file, '');
    const problems = [file, join(file, 'map'), join(folder, 'weg', 'map'), '/proc/weg/map', '/proc/weg'].map(
      (path) => problemOf(path),
    );
    expect(problems.map((problem) => problem && dataFolderProblemText(problem))).toEqual([
      `${file} is een bestand, geen map. Er is niets veranderd. Kies voor de gegevens een map.`,
      `${file} is een bestand, geen map. Er is niets veranderd. Kies voor de gegevens een map.`,
      `De gegevensmap ${folder}/weg/map is er niet, en de map ${folder}/weg waarin zij hoort ook niet. Er is niets veranderd. Sluit de schijf aan waarop zij staat, maak ${folder}/weg eerst, of kies een andere map.`,
      'De gegevensmap /proc/weg/map is er niet, en de map /proc/weg waarin zij hoort ook niet. Er is niets veranderd. Sluit de schijf aan waarop zij staat, maak /proc/weg eerst, of kies een andere map.',
      'In de gegevensmap /proc/weg kan niet worden geschreven (deze map of dit bestand bestaat niet). Er is niets veranderd. Geef uzelf schrijfrechten op deze map of kies een andere map.',
    ]);
    expect(readdirSync(folder)).toEqual(['bestand']);
    expect(problemOf(join(folder, 'nieuw'))).toBeNull();
  });

  it('[KEY15] says so when its key is no file that can be read, also to who only reads', () => {
    const folder = usedFolder();
    const file = join(folder, 'sleutel');
    rmSync(file);
    mkdirSync(file);
    const problem = { type: 'KeyUnreadable', file, detail: 'dit is een map, geen bestand' } as const;
    expect([problemOf(folder), readDataFolder(folder, noKey)]).toEqual([
      problem,
      { ok: false, error: problem },
    ]);
    expect(dataFolderProblemText(problem)).toBe(
      `De sleutel ${file} kan niet worden gelezen (dit is een map, geen bestand). De oefeningen zijn er nog; er wordt niets overschreven. Zet het bestand 'sleutel' uit uw reservekopie terug, of geef de sleutel mee in PARAAT_KEY.`,
    );
  });
});

describe('the lock of a data folder', () => {
  /** Another process that holds the lock as a hub does. */
  async function otherHolder(folder: string) {
    const driver = createRequire(import.meta.url).resolve('@photostructure/sqlite');
    const script = `
      const { DatabaseSync } = require(${JSON.stringify(driver)});
      const lock = new DatabaseSync(${JSON.stringify(join(folder, 'lock.db'))});
      lock.exec('BEGIN EXCLUSIVE');
      require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'lock.json'))},
        JSON.stringify({ program: 'Paraat op kantoor', pid: process.pid, since: '2026-11-18T08:00:00.000Z' }));
      console.log('held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    return child;
  }

  it('[KEY9] names the program that holds it, and ends with that program however it ends', async () => {
    const folder = usedFolder();
    const holder = await otherHolder(folder);
    const problem = problemOf(folder);
    expect(problem).toEqual({
      type: 'DataFolderInUse',
      folder,
      holder: { program: 'Paraat op kantoor', pid: holder.pid, since: '2026-11-18T08:00:00.000Z' },
    });
    expect(problem && dataFolderProblemText(problem)).toBe(
      `De gegevensmap ${folder} is al in gebruik door Paraat op kantoor (proces ${holder.pid}, sinds woensdag 18 november 2026 09:00). Uw gegevens zijn veilig. Sluit dat programma eerst, of kies een andere map.`,
    );
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(problemOf(folder)).toBeNull();
  });

  it('[KEY9] keeps a second hub in the same process out too', () => {
    const folder = temporaryFolder();
    const first = opened(folder);
    expect(problemOf(folder)?.type).toBe('DataFolderInUse');
    first.close();
    expect(problemOf(folder)).toBeNull();
  });

  it('[KEY10] does not stop a reader from checking the log', () => {
    const folder = temporaryFolder();
    const writer = opened(folder);
    const reader = valueIn(readDataFolder(folder, noKey));
    expect([...createEventLog(reader.database, reader.sealing).heads()]).toEqual([]);
    reader.database.close();
    writer.close();
  });
});
