import { describe, expect, test } from 'vitest';
import { createCommandSender, isStopKept } from '../../../../renderer/replica/command-sender.ts';
import { line, replicaWorld, told, until } from './replica-world.ts';

describe('writing', () => {
  test('[REP1] a line stands on this device before the hub can be reached, and arrives when it can', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const replica = await leader.open();
    await until(replica, (view) => view.state.status === 'running');
    leader.line.drop();

    const appended = await replica.append(line('Kwelwater bij Zandpad 12'));

    expect(appended.ok).toBe(true);
    expect(told(replica)).toEqual(['Kwelwater bij Zandpad 12 (local)']);
    leader.line.connect();
    await until(replica, (view) => view.waiting === 0);
    expect(told(replica)).toEqual(['Kwelwater bij Zandpad 12 (delivered)']);
    const logged = hub
      .events()
      .flatMap((event) => (event.type === 'EntryLogged' ? [event.payload.text] : []));
    expect(logged).toEqual(['Kwelwater bij Zandpad 12']);
  });

  test('[REP2] what is on the device is there again after a reload, sent or not', async () => {
    const { device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const before = await leader.open();
    await before.append(line('Eerste'));
    await until(before, (view) => view.waiting === 0 && view.state.status === 'running');
    leader.line.drop();
    await before.append(line('Tweede'));
    before.drafts.set('quick-entry', { text: 'half getypt' });
    await before.close();

    const after = await leader.open();

    expect(told(after).toSorted()).toEqual(['Eerste (delivered)', 'Tweede (local)']);
    expect(after.view.get().state.status).toBe('running');
    expect(after.drafts.get('quick-entry')).toEqual({ text: 'half getypt' });
    leader.line.connect();
    await until(after, (view) => view.waiting === 0);
  });

  test('[REP3] a refused line is kept with its text and reason, also after a reload', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const before = await leader.open();
    await until(before, (view) => view.state.status === 'running');
    leader.line.drop();
    await hub.command({ type: 'endExercise', payload: {} });
    await before.append(line('Te laat geschreven', { writtenAtExercise: 3_600_000 }));

    leader.line.connect();
    await until(before, (view) => view.refused.length === 1);
    await before.close();
    const after = await leader.open();

    const kept = after.view.get().refused.map(({ draft, refusal }) => [draft.payload, refusal]);
    expect(kept).toEqual([
      [expect.objectContaining({ text: 'Te laat geschreven' }), { type: 'ExerciseEnded' }],
    ]);
    expect(told(after)).toEqual(['Te laat geschreven (refused)']);
  });

  test('[REP4] one refused line does not hold up the others, nor what comes in', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const replica = await leader.open();
    await until(replica, (view) => view.state.status === 'running');
    leader.line.drop();
    await replica.append(line('Op tijd'));
    hub.pass(1_000);
    await hub.command({ type: 'endExercise', payload: {} });
    await replica.append(line('Te laat'));

    leader.line.connect();
    await until(replica, (view) => view.refused.length === 1 && view.waiting === 0);

    expect(told(replica).toSorted()).toEqual(['Op tijd (delivered)', 'Te laat (refused)']);
  });

  test('[REP5] an empty line is not written', async () => {
    const { device } = await replicaWorld();
    const leader = device('leader');
    const replica = await leader.open();
    expect(await replica.append(line('\u202E \u0000'))).toEqual({ ok: false, error: { type: 'Empty' } });
    expect(told(replica)).toEqual([]);
  });

  test('[REP6] a line written while the play is stopped is marked so, here and after it arrived', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const replica = await leader.open();
    await hub.command({ type: 'stopPlay', payload: {} });
    await until(replica, (view) => view.state.play.state === 'noPlay');
    leader.line.drop();
    const marks = () =>
      replica.view
        .get()
        .lines.filter((item) => item.kind === 'report')
        .map((item) => item.isDuringStop);
    await replica.append(line('Iedereen buiten'));
    const local = marks();
    leader.line.connect();
    await until(replica, (view) => view.waiting === 0);
    expect([local, marks()]).toEqual([[true], [true]]);
  });

  test('[REP6] a line written during the stop keeps its mark when it comes in after the resumption', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const replica = await leader.open();
    await hub.command({ type: 'stopPlay', payload: {} });
    await until(replica, (view) => view.state.play.state === 'noPlay');
    leader.line.drop();
    await replica.append(line('Iedereen buiten'));
    await hub.command({ type: 'resumePlay', payload: { reason: 'Loos alarm' } });
    leader.line.connect();
    await until(replica, (view) => view.waiting === 0 && view.state.play.state === 'on');
    const arrived = replica.view.get().lines.filter((item) => item.kind === 'report');
    expect(arrived.map((item) => [item.text, item.isDuringStop, item.audience])).toEqual([
      ['Iedereen buiten', true, 'players'],
    ]);
  });
});

describe('what lies on disk', () => {
  test('[REP7] no text of a line, an event, a refusal or a draft can be read in what is stored', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const replica = await leader.open();
    await until(replica, (view) => view.state.status === 'running');
    replica.drafts.set('quick-entry', { text: 'GEHEIM-concept' });
    await replica.append(line('GEHEIM-regel'));
    await until(replica, (view) => view.waiting === 0);
    leader.line.drop();
    await hub.command({ type: 'endExercise', payload: {} });
    await replica.append(line('GEHEIM-geweigerd', { writtenAtExercise: 3_600_000 }));
    leader.line.connect();
    await until(replica, (view) => view.refused.length === 1);
    await replica.drafts.flush();

    const written = leader.written();

    expect(written.length).toBeGreaterThan(2_000);
    expect(written).not.toContain('GEHEIM');
    expect(written).not.toContain('Proefoefening');
    expect(written).not.toContain('Bericht 1');
  });
});

describe('commands', () => {
  test('[REP8] a command whose answer was lost is sent again and done once', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const replica = await leader.open();
    await until(replica, (view) => view.state.status === 'running');
    leader.line.deafen();

    const outcome = replica.command('setSpeed', { speed: 10 });
    const isDone = new Promise<void>((resolve) => hub.log.subscribe(() => resolve()));
    await isDone;
    leader.line.connect();

    expect(await outcome).toEqual({ ok: true, value: { id: expect.any(String) } });
    expect(hub.events().filter((event) => event.type === 'ClockSet')).toHaveLength(1);
  });

  test('[REP9] a command that never left says that nothing happened', async () => {
    const { device } = await replicaWorld();
    const leader = device('leader');
    const replica = await leader.open();
    const send = createCommandSender(replica.hub, replica.drafts, 0);
    expect(await send('pauseClock', {})).toEqual({ ok: false, error: { type: 'NotSent' } });
  });

  test('[REP14] Noodstop waits for the line, however long, and is done once', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const replica = await leader.open();
    await until(replica, (view) => view.state.status === 'running');
    leader.line.drop();
    const send = createCommandSender(replica.hub, replica.drafts, Number.POSITIVE_INFINITY);
    const outcome = send('stopPlay', {});
    expect(await send('pauseClock', {})).toEqual({ ok: false, error: { type: 'NotSent' } });
    leader.line.connect();
    expect(await outcome).toEqual({ ok: true, value: { id: expect.any(String) } });
    expect(hub.events().filter((event) => event.type === 'PlayStopped')).toHaveLength(1);
  });

  test('[REP15] Noodstop is kept on the device until the hub has answered, also over a reload', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const before = await leader.open();
    await until(before, (view) => view.state.status === 'running');
    leader.line.drop();
    void before.command('stopPlay', {});
    await before.close();

    const replica = await leader.open();
    expect(isStopKept(replica.drafts)).toBe(true);
    leader.line.connect();
    expect(await replica.command('stopPlay', {})).toEqual({ ok: true, value: { id: expect.any(String) } });
    expect(isStopKept(replica.drafts)).toBe(false);
    expect(hub.events().filter((event) => event.type === 'PlayStopped')).toHaveLength(1);
  });

  test('[REP10] a command whose answer stays away says that its outcome is unknown', async () => {
    const { hub, device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const replica = await leader.open();
    await until(replica, (view) => view.state.status === 'running');
    leader.line.deafen();
    const send = createCommandSender(replica.hub, replica.drafts, 0);
    const outcome = send('pauseClock', {});
    await new Promise<void>((resolve) => hub.log.subscribe(() => resolve()));
    leader.line.drop();
    expect(await outcome).toEqual({ ok: false, error: { type: 'OutcomeUnknown' } });
  });

  test('[REP11] a refusal comes back with its reason', async () => {
    const { device } = await replicaWorld();
    const leader = device('leader');
    leader.line.connect();
    const replica = await leader.open();
    expect(await replica.command('resumeClock', {})).toEqual({
      ok: false,
      error: { type: 'Refused', refusal: { type: 'ClockAlready', running: true } },
    });
  });
});
