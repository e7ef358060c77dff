/** The event log on disk: durable entries per second with group commit, beside one commit for each entry. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { namedIds } from '../../hub/exercises/simulated-world.ts';
import { openDataFolder } from '../../hub/log/data-folder.ts';
import { createEventLog, type EventLog, type StampedEvent } from '../../hub/log/event-log.ts';
import { ms, percentile, type Row } from './measure.ts';

const ENTRIES = 2_000;
const AT_ONCE = 50;

export async function withLog<T>(work: (log: EventLog) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
  const opened = openDataFolder({ folder, keys: { given: null, environment: null }, program: 'bench' });
  if (!opened.ok) throw new Error(opened.error.type);
  try {
    return await work(createEventLog(opened.value.database, opened.value.sealing));
  } finally {
    opened.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const entryAt = (id: string, exerciseId: string, at: number): StampedEvent => ({
  id,
  exerciseId,
  type: 'EntryLogged',
  version: 1,
  payload: {
    kind: 'report',
    text: 'Kwelwater gemeld bij dijkpaal 214. '.repeat(8),
    team: 'GBT',
    objectiveId: null,
  },
  author: { personId: null, roleId: 'leader', deviceId: 'bench' },
  writtenAt: at,
  writtenAtExercise: at,
  audience: 'everyone',
  at,
  receivedAt: at,
});

/** @returns milliseconds from the call to the acknowledgement, and entries per second */
async function append(log: EventLog, atOnce: number) {
  const newId = namedIds(`log-${atOnce}`);
  const exerciseId = newId();
  const waits: number[] = [];
  const from = performance.now();
  for (let count = 0; count < ENTRIES; count += atOnce) {
    await Promise.all(
      Array.from({ length: atOnce }, async (_, index) => {
        const asked = performance.now();
        await log.write((transaction) => transaction.append(entryAt(newId(), exerciseId, count + index)));
        waits.push(performance.now() - asked);
      }),
    );
  }
  return { waits, perSecond: (ENTRIES / (performance.now() - from)) * 1_000 };
}

export const logRows = (): Promise<readonly Row[]> =>
  withLog(async (log) => {
    const grouped = await append(log, AT_ONCE);
    const single = await append(log, 1);
    return [
      {
        what: `Durable entries per second, ${AT_ONCE} at once (group commit, sealed, hashed)`,
        goal: '',
        measured: `${Math.round(grouped.perSecond)} per s`,
        beside: `one commit each: ${Math.round(single.perSecond)} per s`,
        isMet: null,
        remark: `acknowledged in p50 ${ms(percentile(grouped.waits, 50))}, p99 ${ms(percentile(grouped.waits, 99))}`,
      },
    ];
  });
