import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEvents, foldOne } from '../../../../hub/exercises/exercise-fold.ts';
import {
  type Asked,
  brief,
  entry,
  type HubWorld,
  hubWorld,
  MINUTE,
  runningWorld,
  start,
  temporaryFolder,
  valueIn,
  who,
} from '../hub-world.ts';

const course = (hub: HubWorld) => hub.events().map(brief);
const clock = (hub: HubWorld) => hub.runtime().fold().live.state.clock;
const seconds = (count: number) => count * 1_000;

const PLANNED = ['0 ExercisePlanned', '0 RoleAssigned'];
const STARTED = [...PLANNED, '0 ExerciseStarted', '0 InjectReleased start due'];

describe('an exercise that runs', () => {
  it('[RUN1] records each inject once, at the moment it was due', async () => {
    const hub = await runningWorld();
    hub.pass(60 * MINUTE);
    expect(course(hub)).toEqual([
      ...STARTED,
      '5 InjectReleased pers due',
      '12 InjectReleased kwel due',
      '22 InjectReleased te-laat due',
    ]);
    expect(hub.events().at(-1)?.id).toBe('inject:te-laat');
  });

  it('[RUN2] records what fell due before what came in after it, also when the timer is late', async () => {
    const hub = await runningWorld();
    hub.pass(4 * MINUTE);
    hub.world.advanceTo(hub.world.wallMs(), hub.log.flush);
    // The machine was busy: wall time went on without timers.
    const late = hub.world.wallMs() + 1 * MINUTE + seconds(20);
    valueIn(await hub.push(who('leader'), [entry('report', 'vóór het late moment')]));
    hub.pass(late - hub.world.wallMs());
    valueIn(await hub.push(who('leader'), [entry('report', 'na pers')]));
    expect(course(hub)).toEqual([
      ...STARTED,
      '4 EntryLogged vóór het late moment',
      '5 InjectReleased pers due',
      '5.33 EntryLogged na pers',
    ]);
  });

  it('[RUN3] stands still while paused', async () => {
    const hub = await runningWorld();
    hub.pass(2 * MINUTE);
    await hub.command({ type: 'pauseClock', payload: {} });
    hub.pass(30 * MINUTE);
    await hub.command({ type: 'resumeClock', payload: {} });
    hub.pass(4 * MINUTE);
    expect(course(hub)).toEqual([
      ...STARTED,
      '2 ClockSet pause',
      '2 ClockSet resume',
      '5 InjectReleased pers due',
    ]);
  });

  it('[RUN4] runs sixty times as fast when asked', async () => {
    const hub = await runningWorld();
    await hub.command({ type: 'setSpeed', payload: { speed: 60 } });
    hub.pass(seconds(13));
    expect(course(hub).slice(STARTED.length)).toEqual([
      '0 ClockSet speed',
      '5 InjectReleased pers due',
      '12 InjectReleased kwel due',
    ]);
  });

  it('[RUN5] plays through what a jump passes, at the moments it was due', async () => {
    const hub = await runningWorld();
    hub.pass(1 * MINUTE);
    await hub.command({ type: 'jumpClock', payload: { toMs: 30 * MINUTE } });
    valueIn(await hub.push(who('leader'), [entry('report', 'na de sprong')]));
    expect(course(hub).slice(STARTED.length)).toEqual([
      '1 ClockSet jump',
      '5 InjectReleased pers due',
      '12 InjectReleased kwel due',
      '22 InjectReleased te-laat due',
      '30 EntryLogged na de sprong',
    ]);
  });

  it('[RUN6] answers a command that is repeated with what it did, and does it once', async () => {
    const hub = await runningWorld();
    const id = '018f0000-0000-7000-8000-00000000aaaa';
    const improvise: Asked = {
      type: 'improviseInject',
      payload: {
        channel: 'telefoon',
        from: 'Pers',
        to: ['burgemeester'],
        subject: 'Vraag',
        text: 'Klopt dit?',
        plenary: false,
      },
    };
    const first = await hub.command(improvise, id);
    const before = hub.events().length;
    expect(first.ok && first.events.map((event) => event.id)).toEqual([id, `${id}:1`]);
    expect(await hub.command(improvise, id)).toEqual(first);
    expect(hub.events().length).toBe(before);
  });

  it('[RUN7] refuses by role before it looks at anything else', async () => {
    const hub = await runningWorld();
    const id = '018f0000-0000-7000-8000-00000000bbbb';
    await hub.command({ type: 'pauseClock', payload: {} }, id);
    const asked = { id, type: 'pauseClock', payload: {} } as const;
    expect(valueIn(await hub.runtime().command(who('player'), asked))).toEqual({
      ok: false,
      refusal: { type: 'NotAllowed' },
    });
  });

  it('[RUN8] records at once what a decision sets off, also while the clock is paused', async () => {
    const hub = await runningWorld();
    hub.pass(12 * MINUTE);
    await hub.command({ type: 'pauseClock', payload: {} });
    await hub.command({ type: 'releaseInject', payload: { injectId: 'reserve' } });
    expect(course(hub).slice(-2)).toEqual(['12 ClockSet pause', '12 InjectReleased reserve byHand']);
  });

  it('[RUN9] never lets exercise time decrease, whatever the wall clock does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 12 }), async (steps) => {
        const hub = await runningWorld();
        for (const [index, step] of steps.entries()) {
          hub.pass(Math.max(0, seconds(step)));
          valueIn(await hub.push(who('leader'), [entry('report', `regel ${index}`)]));
          if (step < 0) await hub.command({ type: 'jumpClock', payload: { toMs: -step * 4_000 } });
        }
        const at = hub.events().map((event) => event.at);
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        hub.crash();
      }),
      { seed: 20261118, numRuns: 15 },
    );
  });
});

describe('an exercise whose hub was away', () => {
  const restarted = async (hub: HubWorld, folder: string, awayMs: number) => {
    const wallMs = hub.world.wallMs();
    hub.crash();
    return hubWorld({ folder, startWallMs: wallMs + awayMs });
  };

  it('[RUN10] runs on after half a minute or less, and catches up on what fell due', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.pass(5 * MINUTE - seconds(10));
    const again = await restarted(hub, folder, seconds(28));
    expect(course(again)).toEqual([...STARTED, '5 InjectReleased pers due']);
    expect(clock(again).running).toBe(true);
  });

  it('[RUN11] stands still at its last sign of life after a longer time', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.pass(4 * MINUTE);
    const again = await restarted(hub, folder, 20 * MINUTE);
    expect(course(again)).toEqual([...STARTED, '4 ClockSet interruption']);
    expect(clock(again)).toMatchObject({ running: false, exerciseMs: 4 * MINUTE });
    await again.command({ type: 'resumeClock', payload: {} });
    again.pass(1 * MINUTE);
    expect(course(again).slice(-2)).toEqual(['4 ClockSet resume', '5 InjectReleased pers due']);
  });

  it('[RUN11] does so too when the computer slept with the hub in it', async () => {
    const hub = await runningWorld();
    hub.pass(4 * MINUTE);
    const asleep = hub.world.wallMs() + 3_600_000;
    const drafts = [entry('report', 'na het slapen')];
    // No timer went off meanwhile; the first thing that happens is an entry.
    hub.world.advanceTo(asleep, () => {});
    const pushed = hub.push(who('leader'), drafts);
    hub.log.flush();
    valueIn(await pushed);
    expect(course(hub).slice(STARTED.length)).toEqual([
      '4 ClockSet interruption',
      '4 EntryLogged na het slapen',
    ]);
  });

  it('[RUN16] stands still at its last sign of life when half a minute of exercise time passed unseen', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    await hub.command({ type: 'setSpeed', payload: { speed: 60 } });
    hub.pass(seconds(4));
    const again = await restarted(hub, folder, seconds(1));
    expect(course(again).slice(STARTED.length)).toEqual(['0 ClockSet speed', '4 ClockSet interruption']);
    await again.command({ type: 'resumeClock', payload: {} });
    again.pass(seconds(2));
    expect(course(again).slice(-2)).toEqual(['4 ClockSet resume', '5 InjectReleased pers due']);
  });

  it('[RUN17] stands still at its last sign of life when the clock of the computer is set back', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.pass(4 * MINUTE);
    hub.setWallClock(-seconds(1));
    hub.pass(seconds(2));
    expect(clock(hub).running).toBe(true);
    hub.setWallClock(-60 * MINUTE);
    hub.pass(seconds(2));
    expect(course(hub).slice(STARTED.length)).toEqual(['4.02 ClockSet interruption']);
    await hub.command({ type: 'resumeClock', payload: {} });
    hub.pass(1 * MINUTE);
    expect(course(hub).slice(-2)).toEqual(['4.02 ClockSet resume', '5 InjectReleased pers due']);
    const wallMs = hub.world.wallMs() - 60 * MINUTE - seconds(1);
    hub.crash();
    const again = await hubWorld({ folder, startWallMs: wallMs });
    expect(clock(again).running).toBe(true);
    again.crash();
    const earlier = await hubWorld({ folder, startWallMs: wallMs - MINUTE });
    expect(course(earlier).at(-1)).toBe('5.02 ClockSet interruption');
  });

  it('[RUN12] is not interrupted when it was paused', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.pass(2 * MINUTE);
    await hub.command({ type: 'pauseClock', payload: {} });
    const again = await restarted(hub, folder, 60 * MINUTE);
    expect(course(again)).toEqual([...STARTED, '2 ClockSet pause']);
  });

  it('[RUN13] stands exactly where it was after a restart at any event', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.pass(3 * MINUTE);
    await hub.command({
      type: 'postponeInject',
      payload: { injectId: 'pers', toMs: 9 * MINUTE, moveRest: false },
    });
    hub.pass(10 * MINUTE);
    await hub.command({
      type: 'confirmDecision',
      payload: { gateId: 'evacuatie', optionId: 'ja', decider: 'burgemeester', rationale: 'Op tijd' },
    });
    valueIn(await hub.push(who('leader'), [entry('decision', 'Besloten')]));
    hub.pass(6 * MINUTE);
    await hub.command({ type: 'endExercise', payload: {} });
    const events = hub.events();
    const whole = hub.runtime().fold();
    for (let index = 2; index <= events.length; index += 1) {
      const reopened = foldEvents(hub.bundle, events.slice(0, index));
      const resumed = events.slice(index).reduce(foldOne, reopened);
      expect({ state: resumed.live.state, run: resumed.live.run.context }).toEqual({
        state: whole.live.state,
        run: whole.live.run.context,
      });
    }
    const again = await restarted(hub, folder, 1_000);
    expect(again.exercises.overview()).toEqual(hub.exercises.overview());
    const fold = again.exercises.open(events[0]?.exerciseId ?? '')?.fold();
    expect({ state: fold?.live.state, run: fold?.live.run.context }).toEqual({
      state: whole.live.state,
      run: whole.live.run.context,
    });
  });

  it('[RUN14] keeps memory as the log is when a commit fails, and goes on after it', async () => {
    const hub = await runningWorld();
    hub.pass(1 * MINUTE);
    const { page_count: pages } = hub.data.database.prepare('PRAGMA page_count').get();
    hub.data.database.exec(`PRAGMA max_page_count=${pages}`);
    const long = entry('report', 'x'.repeat(9_000));
    const pushed = Array.from({ length: 40 }, () =>
      hub.push(who('leader'), [{ ...long, id: crypto.randomUUID() }]),
    );
    expect((await Promise.all(pushed)).every((result) => !result.ok)).toBe(true);
    expect(hub.runtime().fold().live.state.seq).toBe(hub.events().length);
    hub.data.database.exec('PRAGMA max_page_count=1000000');
    hub.pass(5 * MINUTE);
    expect(course(hub)).toEqual([...STARTED, '5 InjectReleased pers due']);
  });
});

describe('planning', () => {
  it('[RUN15] again before the start records only what differs, and starts with the new plan', async () => {
    const hub = await runningWorld({ isStarted: false });
    const request = {
      bundle: hub.bundle,
      plan: { ...planOf(hub), name: 'Andere naam' },
      roles: { burgemeester: 'M. van Rhee', 'adviseur-politie': 'T. Bakker' },
    };
    valueIn(await hub.runtime().plan(request));
    valueIn(await hub.runtime().plan(request));
    expect(course(hub)).toEqual([...PLANNED, ...PLANNED]);
    const state = hub.runtime().fold().live.state;
    expect({ name: state.plan?.name, roles: state.roles }).toEqual({
      name: 'Andere naam',
      roles: { burgemeester: 'M. van Rhee', 'adviseur-politie': 'T. Bakker' },
    });
    await hub.command(start);
    expect(valueIn(await hub.runtime().plan(request))).toEqual({ ok: false, problem: 'AlreadyStarted' });
  });

  it('[RUN15] takes a role back by an empty name', async () => {
    const hub = await runningWorld({ isStarted: false });
    valueIn(await hub.runtime().plan({ bundle: hub.bundle, plan: planOf(hub), roles: { burgemeester: '' } }));
    expect(hub.runtime().fold().live.state.roles).toEqual({});
  });
});

function planOf(hub: HubWorld) {
  const plan = hub.runtime().fold().live.state.plan;
  if (!plan) throw new Error('Not planned');
  const { name, municipality, date, startTime, scope, highestTeam, leaderName } = plan;
  return { name, municipality, date, startTime, scope, highestTeam, leaderName };
}
