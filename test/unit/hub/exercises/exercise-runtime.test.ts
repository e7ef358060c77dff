import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, entry, type HubWorld, MINUTE, runningWorld, start, valueIn, who } from '../hub-world.ts';
import { course, PLANNED, STARTED, seconds } from './course.ts';

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

  it('[RUN19] brings in again, at its new moment, what was taken back and then moved', async () => {
    const hub = await runningWorld();
    hub.pass(5 * MINUTE);
    await hub.command({ type: 'recallInject', payload: { injectId: 'pers' } });
    await hub.command({
      type: 'postponeInject',
      payload: { injectId: 'pers', toMs: 8 * MINUTE, moveRest: false },
    });
    hub.pass(60 * MINUTE);
    expect(course(hub).slice(STARTED.length, STARTED.length + 4)).toEqual([
      '5 InjectReleased pers due',
      '5 InjectRecalled',
      '5 InjectPostponed',
      '8 InjectReleased pers due',
    ]);
    const forked = await hub.exercises.fork(who('leader'), {
      moment: { atMs: 9 * MINUTE },
      newExerciseId: '018f0000-0000-7000-8000-0000000000f0',
      name: 'Tweede kans',
    });
    expect(forked && valueIn(forked)).toMatchObject({ ok: true });
    const { released } = hub.exercises.open('018f0000-0000-7000-8000-0000000000f0')?.state() ?? {};
    expect(Object.keys(released ?? {})).toEqual(['start', 'pers']);
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
