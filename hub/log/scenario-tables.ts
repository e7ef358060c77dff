/**
 * The rows of the scenarios that are made here: per scenario one row with what a list shows and one draft, and
 * a row per published version, each sealed under its own identity. A version is never changed. No rule lives
 * here; `hub/scenario/own-scenarios.ts` is the only caller.
 */
import type { Sealing } from './sealing.ts';
import type { SqliteDatabase } from './sqlite.ts';

interface SealedRow {
  readonly id: string;
  readonly body: Uint8Array;
}

export type ScenarioTables = ReturnType<typeof scenarioTables>;

export function scenarioTables(database: SqliteDatabase, sealing: Sealing) {
  const sql = statements(database);
  const bodyOf = (row: unknown, identity: string): string | null => {
    const found = row as Pick<SealedRow, 'body'> | undefined;
    return found ? sealing.unseal(identity, found.body) : null;
  };
  return {
    /** By id; null where the row is damaged. */
    heads: (): ReadonlyMap<string, string | null> =>
      new Map(
        (sql.heads.all() as SealedRow[]).map(({ id, body }) => [id, sealing.unseal(`own:${id}`, body)]),
      ),
    keepHead: (id: string, json: string) => sql.keepHead.run(id, sealing.seal(`own:${id}`, json)),
    keepDraft: (id: string, json: string) => sql.keepDraft.run(id, sealing.seal(`draft:${id}`, json)),
    keepMedia: (id: string, json: string) => sql.keepMedia.run(id, sealing.seal(`media:${id}`, json)),
    keepVersion: (id: string, version: number, json: string) =>
      sql.keepVersion.run(id, version, sealing.seal(`version:${id}:${version}`, json)),
    /** Null when it is not there or damaged, as for the two below. */
    draft: (id: string): string | null => bodyOf(sql.draft.get(id), `draft:${id}`),
    media: (id: string): string | null => bodyOf(sql.media.get(id), `media:${id}`),
    version: (id: string, version: number): string | null =>
      bodyOf(sql.version.get(id, version), `version:${id}:${version}`),
    remove: (id: string) => {
      for (const statement of sql.remove) statement.run(id);
    },
  };
}

const OWN_TABLES = ['own_scenario', 'own_draft', 'own_media', 'own_version'] as const;

const keep = (table: string) =>
  `INSERT INTO ${table}(id, body) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET body = excluded.body`;

const statements = (database: SqliteDatabase) => ({
  heads: database.prepare('SELECT id, body FROM own_scenario'),
  keepHead: database.prepare(keep('own_scenario')),
  keepDraft: database.prepare(keep('own_draft')),
  keepMedia: database.prepare(keep('own_media')),
  keepVersion: database.prepare('INSERT INTO own_version(id, version, body) VALUES(?, ?, ?)'),
  draft: database.prepare('SELECT body FROM own_draft WHERE id = ?'),
  media: database.prepare('SELECT body FROM own_media WHERE id = ?'),
  version: database.prepare('SELECT body FROM own_version WHERE id = ? AND version = ?'),
  remove: OWN_TABLES.map((table) => database.prepare(`DELETE FROM ${table} WHERE id = ?`)),
});
