import { describe, expect, it } from 'vitest';
import { foldEvents, foldOne } from '../../../../hub/exercises/exercise-fold.ts';
import {
  entry,
  type HubWorld,
  hubWorld,
  MINUTE,
  runningWorld,
  temporaryFolder,
  valueIn,
  who,
} from '../hub-world.ts';
import { clock, course, STARTED, seconds } from './course.ts';

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
