/**
 * The hub is killed in the middle of its work, again and again, while several devices write. What it has
 * acknowledged is there afterwards, once, in a chain that holds; what it has not is sent again.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Contract, FeedRow } from '../../shared/contract.ts';
import { EXERCISE_ID } from '../unit/exercise/event-factory.ts';
import { type BuiltHub, buildHub } from '../unit/hub/built-hub.ts';
import { entry, planRequest, sampleBundle, temporaryFolder } from '../unit/hub/hub-world.ts';

const KILLS = process.env.PARAAT_TEST_PROFILE === 'full' ? 20 : 5;
const WRITERS = 4;
const DRAFTS_PER_PUSH = 3;
const SEED = 20261118;

let built: BuiltHub;
beforeAll(async () => {
  built = await buildHub();
});
afterAll(() => built.remove());

type Rpc = ContractRouterClient<Contract>;
type Push = Rpc['participant']['push'];

/** mulberry32: the same kills in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface RunningHub {
  readonly process: ChildProcess;
  readonly port: string;
  readonly connect: (path: string) => Promise<Rpc>;
}

async function startHub(data: string, port: string): Promise<RunningHub> {
  const child = spawn(process.execPath, [built.cli, 'hub', '--port', port, '--data', data], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(child.stdout, 'data');
  const { origin, port: taken, href } = new URL(JSON.parse(String(line)).url);
  const entered = await fetch(href, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    process: child,
    port: taken,
    connect: async (path) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers: { cookie, origin } });
      await once(socket, 'open');
      return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
    },
  };
}

async function kill(hub: RunningHub): Promise<void> {
  hub.process.kill('SIGKILL');
  await once(hub.process, 'exit');
}

async function readAll(rpc: Rpc): Promise<readonly FeedRow[]> {
  const rows: FeedRow[] = [];
  for (let since = { seq: 0, refusedSeq: 0 }; ; ) {
    const page = await rpc.participant.pull({ since, limit: 500 });
    rows.push(...page.rows);
    since = page.checkpoint;
    if (page.rows.length < 500) return rows;
  }
}

describe('a hub that is killed under load', () => {
  it(`[CRA1] loses nothing it acknowledged and doubles nothing, ${KILLS} kills in a row`, async () => {
    const data = temporaryFolder();
    const random = randomNumbers(SEED);
    let hub = await startHub(data, '0');
    const lobby = await hub.connect('/rpc');
    const { plan, roles } = planRequest(await sampleBundle);
    await lobby.lobby.plan({ exerciseId: EXERCISE_ID, scenarioId: 'proef', plan, roles, profile: {} });
    const { grant } = await lobby.lobby.grant({ exerciseId: EXERCISE_ID, role: 'leader' });
    const seat = () => hub.connect(`/rpc?grant=${grant}`);
    const leader = await seat();
    const command = { id: crypto.randomUUID(), type: 'startExercise', payload: {} } as const;
    await leader.participant.command({ command });

    const written = new Map<string, string>();
    const acknowledged = new Map<string, number>();
    const waiting: { count: number; resolve: () => void }[] = [];
    let isUp = Promise.resolve();
    let isWriting = true;

    const record = (rows: readonly FeedRow[]) => {
      for (const row of rows) {
        if (row.state === 'accepted') acknowledged.set(row.event.id, row.event.seq);
      }
      for (const each of waiting.splice(0)) {
        if (acknowledged.size >= each.count) each.resolve();
        else waiting.push(each);
      }
    };
    const acknowledgements = (count: number) =>
      new Promise<void>((resolve) => {
        waiting.push({ count, resolve });
      });

    /** Sends the same drafts until they are answered, as a device does. */
    const send = async (push: Push | null, drafts: ReturnType<typeof entry>[]): Promise<Push> => {
      let line = push;
      for (;;) {
        try {
          line ??= (await seat()).participant.push;
          record((await line({ drafts })).rows);
          return line;
        } catch {
          line = null;
          await isUp;
        }
      }
    };
    const write = async (writer: number) => {
      let push: Push | null = null;
      for (let number = 0; isWriting; number += 1) {
        const drafts = Array.from({ length: DRAFTS_PER_PUSH }, (_, index) =>
          entry('report', `schrijver ${writer}, regel ${number}.${index}`),
        );
        for (const draft of drafts) written.set(draft.id, draft.payload.text);
        push = await send(push, drafts);
      }
    };
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));

    for (let count = 0; count < KILLS; count += 1) {
      await acknowledgements(acknowledged.size + 10 + Math.floor(random() * 150));
      const { port } = hub;
      isUp = kill(hub).then(async () => {
        hub = await startHub(data, port);
      });
      await isUp;
    }
    await acknowledgements(acknowledged.size + 30);
    isWriting = false;
    await Promise.all(writers);

    const logs = await Promise.all(Array.from({ length: WRITERS }, async () => readAll(await seat())));
    const [rows = []] = logs;
    const entries = rows.flatMap((row) =>
      row.state === 'accepted' && row.event.type === 'EntryLogged' ? [row.event] : [],
    );
    expect({
      lost: [...acknowledged].filter(([id, seq]) => !entries.some((e) => e.id === id && e.seq === seq)),
      unanswered: [...written.keys()].filter((id) => !acknowledged.has(id)),
      doubled: entries.length - new Set(entries.map(({ id }) => id)).size,
      foreign: entries.filter((event) => written.get(event.id) !== event.payload.text),
      gaps: rows.filter((row, index) => row.state !== 'accepted' || row.event.seq !== index + 1),
      readAlike: logs.every((log) => JSON.stringify(log) === JSON.stringify(rows)),
    }).toEqual({ lost: [], unanswered: [], doubled: 0, foreign: [], gaps: [], readAlike: true });

    await kill(hub);
    const verify = spawn(process.execPath, [built.cli, 'log', 'verify', data], { stdio: 'ignore' });
    expect(await once(verify, 'exit')).toEqual([0, null]);
  });
});
