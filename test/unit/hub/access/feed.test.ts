import { describe, expect, it } from 'vitest';
import { concerns, readPage } from '../../../../hub/access/feed.ts';
import { pokes } from '../../../../hub/access/pokes.ts';
import type { Commit } from '../../../../hub/log/event-log.ts';
import type { FeedCheckpoint, FeedRow } from '../../../../shared/contract.ts';
import { PARTICIPANT_ROLES, type ParticipantRole } from '../../../../shared/exercise/event.ts';
import { entry, type HubWorld, MINUTE, runningWorld, valueIn, who } from '../hub-world.ts';

const START: FeedCheckpoint = { seq: 0, refusedSeq: 0 };

async function filledWorld(): Promise<HubWorld> {
  const hub = await runningWorld();
  hub.pass(6 * MINUTE);
  valueIn(await hub.push(who('leader'), [entry('report', 'melding'), entry('observation', 'waarneming')]));
  valueIn(await hub.push(who('player'), [entry('bottleneck', 'geweigerd')]));
  await hub.command({
    type: 'postponeInject',
    payload: { injectId: 'reserve', toMs: 50 * MINUTE, moveRest: false },
  });
  return hub;
}

const about = (row: FeedRow): string =>
  row.state === 'refused'
    ? `refused ${row.draft.type === 'EntryLogged' ? row.draft.payload.text : row.draft.type}`
    : row.event.type === 'EntryLogged'
      ? row.event.payload.text
      : row.event.type === 'InjectReleased'
        ? `inject ${row.event.payload.injectId}`
        : row.event.type;

const EVERYTHING = [
  'ExercisePlanned',
  'RoleAssigned',
  'ExerciseStarted',
  'inject start',
  'inject pers',
  'melding',
  'waarneming',
  'InjectPostponed',
];

describe('the feed of a participant', () => {
  it('[FEE1] holds what his role may see, and nothing else', async () => {
    const hub = await filledWorld();
    const seen = Object.fromEntries(
      PARTICIPANT_ROLES.map((role) => [role, readPage(hub.log, who(role), START, 100).rows.map(about)]),
    );
    expect(seen satisfies Record<string, string[]>).toEqual({
      leader: [...EVERYTHING, 'refused geweigerd'],
      staff: EVERYTHING,
      observer: EVERYTHING,
      player: [
        'RoleAssigned',
        'ExerciseStarted',
        'inject inject:4',
        'inject inject:5',
        'melding',
        'refused geweigerd',
      ],
      beamer: ['ExerciseStarted', 'inject inject:4', 'inject inject:5', 'melding'],
      reader: [],
    });
  });

  it('[FEE8] holds of each event what his role may see, and so does the answer to what he writes', async () => {
    const hub = await filledWorld();
    const injectIds = (role: ParticipantRole) =>
      readPage(hub.log, who(role), START, 100).rows.flatMap((row) =>
        row.state === 'accepted' && row.event.type === 'InjectReleased'
          ? [[row.event.id, row.event.payload.injectId, row.event.payload.number]]
          : [],
      );
    expect([injectIds('leader'), injectIds('beamer')]).toEqual([
      [
        ['inject:start', 'start', 1],
        ['inject:pers', 'pers', 3],
      ],
      [
        ['inject:4', 'inject:4', 0],
        ['inject:5', 'inject:5', 0],
      ],
    ]);
    const drafts = [
      entry('report', 'van een speler', {
        payload: { kind: 'report', text: 'van een speler', team: 'GBT', objectiveId: 'd1' },
      }),
    ];
    const answered = [
      valueIn(await hub.push(who('player'), drafts)),
      valueIn(await hub.push(who('player'), drafts)),
    ];
    const pulled = readPage(hub.log, who('player'), { seq: 8, refusedSeq: 1 }, 10).rows;
    expect(answered).toEqual([pulled, pulled]);
    expect(pulled.map((row) => row.state === 'accepted' && row.event.payload)).toEqual([
      { kind: 'report', text: 'van een speler', team: 'GBT', objectiveId: null },
    ]);
  });

  it('[FEE8] keeps what was written while the play was stopped from the beamer', async () => {
    const hub = await runningWorld();
    await hub.command({ type: 'stopPlay', payload: {} });
    valueIn(await hub.push(who('leader'), [entry('report', 'Iemand is onwel')]));
    const texts = (role: ParticipantRole) =>
      readPage(hub.log, who(role), { seq: 5, refusedSeq: 0 }, 9).rows.map(about);
    expect([texts('leader'), texts('player'), texts('beamer')]).toEqual([
      ['Iemand is onwel'],
      ['Iemand is onwel'],
      [],
    ]);
  });

  it('[FEE2] gives a refused line to its author on that device, and to the exercise leader', async () => {
    const hub = await filledWorld();
    const refusedFor = (role: ParticipantRole, device: string) =>
      readPage(hub.log, who(role, device), START, 100).rows.filter((row) => row.state === 'refused').length;
    expect([
      refusedFor('player', 'player-device'),
      refusedFor('player', 'another'),
      refusedFor('staff', 'player-device'),
      refusedFor('leader', 'any'),
    ]).toEqual([1, 0, 0, 1]);
  });

  it('[FEE7] passes over a refused line that is damaged on disk, and takes it again', async () => {
    const hub = await runningWorld();
    const drafts = ['een', 'twee', 'drie'].map((text) => entry('bottleneck', text));
    valueIn(await hub.push(who('player'), drafts));
    hub.data.database.exec('UPDATE refused SET body = zeroblob(60) WHERE refused_seq < 3');
    const since = { seq: 4, refusedSeq: 0 };
    const first = readPage(hub.log, who('player'), since, 1).rows.map(about);
    expect(first).toEqual(['refused drie']);
    valueIn(await hub.push(who('player'), drafts));
    const all = readPage(hub.log, who('player'), since, 10).rows.map(about);
    expect(all).toEqual(['refused drie', 'refused een', 'refused twee']);
  });

  it('[FEE3] comes in pages that are full, or the last', async () => {
    const hub = await filledWorld();
    const pages: string[][] = [];
    let since = START;
    for (;;) {
      const page = readPage(hub.log, who('leader'), since, 4);
      pages.push(page.rows.map(about));
      since = page.checkpoint;
      if (page.rows.length < 4) break;
    }
    expect(pages).toEqual([EVERYTHING.slice(0, 4), EVERYTHING.slice(4), ['refused geweigerd']]);
  });

  it('[FEE4] moves past what is not for him, so that it is not asked for again', async () => {
    const hub = await filledWorld();
    const page = readPage(hub.log, who('reader'), START, 2);
    expect(page).toEqual({ rows: [], checkpoint: { seq: 8, refusedSeq: 1 } });
  });

  it('[FEE5] is poked only for what he can see', async () => {
    const hub = await runningWorld();
    const heard: Record<string, number> = { leader: 0, player: 0, beamer: 0, reader: 0 };
    hub.log.subscribe((commit: Commit) => {
      for (const role of ['leader', 'player', 'beamer', 'reader'] as const) {
        if (concerns(who(role), commit)) heard[role] = (heard[role] ?? 0) + 1;
      }
    });
    valueIn(await hub.push(who('leader'), [entry('observation', 'alleen staf')]));
    valueIn(await hub.push(who('leader'), [entry('report', 'iedereen')]));
    valueIn(await hub.push(who('player'), [entry('bottleneck', 'geweigerd')]));
    expect(heard).toEqual({ leader: 3, player: 2, beamer: 1, reader: 0 });
  });
});

describe('pokes', () => {
  const source = () => {
    const wakers = new Set<() => void>();
    return {
      wakers,
      watch: (wake: () => void) => {
        wakers.add(wake);
        return () => wakers.delete(wake);
      },
      wakeAll: () => {
        for (const wake of wakers) wake();
      },
    };
  };

  it('[FEE6] come at once, and once for all that changed since the last', async () => {
    const { watch, wakeAll, wakers } = source();
    const stop = new AbortController();
    const stream = pokes(watch, stop.signal);
    const first = await stream.next();
    wakeAll();
    wakeAll();
    const second = await stream.next();
    const third = stream.next();
    wakeAll();
    expect([first, second, await third].map(({ value }) => value)).toEqual([
      { revision: 1 },
      { revision: 2 },
      { revision: 3 },
    ]);
    const last = stream.next();
    stop.abort();
    expect({ done: (await last).done, watching: wakers.size }).toEqual({ done: true, watching: 0 });
  });
});
