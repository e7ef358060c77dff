import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEventLog, type EventLog, type StampedEvent } from '../../../../hub/log/event-log.ts';
import { sha256 } from '../../../../hub/log/sealing.ts';
import { verifyChain } from '../../../../shared/exercise/chain.ts';
import { EXERCISE_ID, START_WALL_MS } from '../../exercise/event-factory.ts';
import { entry, opened, temporaryFolder, valueIn } from '../hub-world.ts';

const OTHER_ID = '018f0000-0000-7000-8000-000000000002';

const stamped = (text: string, over: Partial<StampedEvent> = {}): StampedEvent =>
  ({
    ...entry('report', text),
    audience: 'everyone',
    at: 0,
    receivedAt: START_WALL_MS,
    ...over,
  }) as StampedEvent;

function openLog(folder = temporaryFolder()) {
  const data = opened(folder);
  return { folder, data, log: createEventLog(data.database, data.sealing) };
}

const append = (log: EventLog, event: StampedEvent) => log.write((transaction) => transaction.append(event));

describe('the event log', () => {
  it('[STO1] numbers each exercise from 1 without gaps and chains it on its own', async () => {
    const { log, data } = openLog();
    for (const event of [
      stamped('een'),
      stamped('ander', { exerciseId: OTHER_ID }),
      stamped('twee'),
      stamped('drie'),
    ]) {
      valueIn(await append(log, event));
    }
    const events = log.readSince(EXERCISE_ID, 0, 10);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(verifyChain(sha256, events, log.heads().get(EXERCISE_ID) ?? null).ok).toBe(true);
    expect(log.readSince(OTHER_ID, 0, 10).map(({ seq }) => seq)).toEqual([1]);
    data.close();
  });

  it('[STO2] answers an id that is there with the event that is there', async () => {
    const { log, data } = openLog();
    const event = stamped('een');
    const first = valueIn(await append(log, event));
    const again = valueIn(await append(log, { ...event, receivedAt: START_WALL_MS + 5 } as StampedEvent));
    expect(again).toEqual(first);
    expect(log.heads().get(EXERCISE_ID)).toEqual({ seq: 1, hash: first.hash });
    data.close();
  });

  it('[STO3] commits all work of one turn at once, and tells its writers after that', async () => {
    const { log, data } = openLog();
    const heard: string[] = [];
    log.subscribe(({ events }) => heard.push(`commit of ${events.length}`));
    const writes = ['een', 'twee', 'drie'].map(async (text) => {
      valueIn(await append(log, stamped(text)));
      heard.push(text);
    });
    expect(log.readSince(EXERCISE_ID, 0, 10)).toEqual([]);
    await Promise.all(writes);
    expect(heard).toEqual(['commit of 3', 'een', 'twee', 'drie']);
    data.close();
  });

  it('[STO4] fails a whole group when the disk is full, changes nothing, and goes on when there is room', async () => {
    const { log, data } = openLog();
    const before = valueIn(await append(log, stamped('eerst')));
    const { page_count: pages } = data.database.prepare('PRAGMA page_count').get();
    data.database.exec(`PRAGMA max_page_count=${pages}`);
    const storage: (string | null)[] = [];
    log.onStorage((failure) => storage.push(failure?.detail ?? null));
    const heard: number[] = [];
    log.subscribe(({ events }) => heard.push(events.length));
    const undone: string[] = [];
    const small = log.write((transaction) => {
      transaction.onRollback(() => undone.push('small'));
      return transaction.append(stamped('klein'));
    });
    const large = append(log, stamped('x'.repeat(2_000_000)));
    expect([await small, await large].map((result) => result.ok || result.error.type)).toEqual([
      'StorageFailed',
      'StorageFailed',
    ]);
    expect({ undone, heard, head: log.heads().get(EXERCISE_ID) }).toEqual({
      undone: ['small'],
      heard: [],
      head: { seq: 1, hash: before.hash },
    });
    data.database.exec('PRAGMA max_page_count=1000000');
    expect(storage).toEqual(['de schijf is vol']);
    expect(valueIn(await append(log, stamped('weer ruimte'))).seq).toBe(2);
    expect(valueIn(await append(log, stamped('nog meer'))).seq).toBe(3);
    expect(storage).toEqual(['de schijf is vol', null]);
    data.close();
  });

  it('[STO5] undoes work that throws, and only that', async () => {
    const { log, data } = openLog();
    const bad = log.write((transaction) => {
      transaction.append(stamped('weg'));
      throw new Error('defect');
    });
    const good = append(log, stamped('blijft'));
    await expect(bad).rejects.toThrow('defect');
    expect(valueIn(await good).seq).toBe(1);
    expect(log.readSince(EXERCISE_ID, 0, 10).map(({ seq }) => seq)).toEqual([1]);
    data.close();
  });

  it('[STO6] leaves no readable content on disk', async () => {
    const phrase = 'Zandpad-geheim-4711';
    const { log, data, folder } = openLog();
    valueIn(await append(log, stamped(phrase)));
    valueIn(
      await log.write((transaction) => {
        transaction.keepSummary(EXERCISE_ID, phrase);
        transaction.keepScenario('a'.repeat(64), phrase);
        return transaction.refuse(EXERCISE_ID, {
          authorKey: 'leader:device',
          draft: entry('report', phrase),
          refusal: { type: 'NotStarted' },
        });
      }),
    );
    const readable = readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(phrase));
    expect(readable).toEqual([]);
    data.close();
    expect(readFileSync(join(folder, 'paraat.db')).includes(phrase)).toBe(false);
  });

  describe('opened after tampering', () => {
    const tampered = async (sql: string) => {
      const { log, data, folder } = openLog();
      for (const text of ['een', 'twee', 'drie', 'vier']) valueIn(await append(log, stamped(text)));
      data.database.exec(sql);
      data.close();
      const again = openLog(folder);
      const { events, verdict } = again.log.readChain(EXERCISE_ID);
      again.data.close();
      return { readable: events.length, verdict };
    };

    it('[STO7] finds a changed row, a removed row, a cut tail and a swapped body', async () => {
      expect(await tampered('UPDATE event SET body = zeroblob(60) WHERE seq = 2')).toEqual({
        readable: 1,
        verdict: { ok: false, seq: 2, problem: 'changed' },
      });
      expect(await tampered('DELETE FROM event WHERE seq = 2')).toEqual({
        readable: 1,
        verdict: { ok: false, seq: 2, problem: 'missing' },
      });
      expect(await tampered('DELETE FROM event WHERE seq = 4')).toEqual({
        readable: 3,
        verdict: { ok: false, seq: 4, problem: 'truncated' },
      });
      expect(
        await tampered('UPDATE event SET body = (SELECT body FROM event WHERE seq = 3) WHERE seq = 2'),
      ).toEqual({ readable: 1, verdict: { ok: false, seq: 2, problem: 'changed' } });
      expect(await tampered('DELETE FROM head')).toEqual({
        readable: 4,
        verdict: { ok: false, seq: 5, problem: 'truncated' },
      });
    });

    it('[STO7] says nothing of an untouched one', async () => {
      const { readable, verdict } = await tampered('SELECT 1');
      expect({ readable, isOk: verdict.ok }).toEqual({ readable: 4, isOk: true });
    });
  });
});
