import { call } from '@orpc/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanced } from '../../../../hub/exercises/exercise-fold.ts';
import type { ForkMoment } from '../../../../hub/exercises/fork.ts';
import { verifyLogFile } from '../../../../hub/log/log-file.ts';
import { titlePage } from '../../../../hub/report/title-page.ts';
import { exportLog } from '../../../../hub/rpc/exercise-files.ts';
import { createRouter } from '../../../../hub/rpc/router.ts';
import type { LiveExercise } from '../../../../shared/exercise/live-exercise.ts';
import { buildReport } from '../../../../shared/report/report-model.ts';
import { EXERCISE_ID, START_WALL_MS } from '../../exercise/event-factory.ts';
import { propertySettings } from '../../property-settings.ts';
import {
  type Asked,
  brief,
  entry,
  type HubWorld,
  hubWorld,
  MINUTE,
  runningWorld,
  temporaryFolder,
  valueIn,
  who,
} from '../hub-world.ts';

const FORK_ID = '018f0000-0000-7000-8000-0000000000f0';
const OTHER_FORK_ID = '018f0000-0000-7000-8000-0000000000f1';
const NAME = 'Proefoefening, tweede kans';

const forkAt = async (hub: HubWorld, moment: ForkMoment, newExerciseId = FORK_ID) => {
  const forked = await hub.exercises.fork(who('leader'), { moment, newExerciseId, name: NAME });
  return forked && valueIn(forked);
};
const fork = (hub: HubWorld, atMs: number, newExerciseId = FORK_ID) => forkAt(hub, { atMs }, newExerciseId);
const forkEvents = (hub: HubWorld) => hub.log.readSince(FORK_ID, 0, 10_000);
const forkFold = (hub: HubWorld) => {
  const fold = hub.exercises.open(FORK_ID)?.fold();
  if (!fold) throw new Error('The fork is not there');
  return fold;
};

const evacuate: Asked = {
  type: 'confirmDecision',
  payload: { gateId: 'evacuatie', optionId: 'ja', decider: 'burgemeester', rationale: 'Het water stijgt' },
};

describe('a fork of an exercise', () => {
  it('[FRK1] has what had happened by its moment, stands still there, and says where it came from', async () => {
    const hub = await runningWorld();
    hub.pass(6 * MINUTE);
    valueIn(await hub.push(who('leader'), [entry('report', 'Gezien')]));
    hub.pass(10 * MINUTE);
    await hub.command(evacuate);
    hub.pass(10 * MINUTE);
    const before = hub.events();
    expect(await fork(hub, 15 * MINUTE)).toEqual({ ok: true, exerciseId: FORK_ID });
    expect(forkEvents(hub).map(brief)).toEqual([
      '0 ExercisePlanned',
      '0 RoleAssigned',
      '0 ExerciseStarted',
      '0 InjectReleased start due',
      '5 InjectReleased pers due',
      '6 EntryLogged Gezien',
      '12 InjectReleased kwel due',
      '15 ClockSet pause',
      '15 ExerciseForked',
    ]);
    const source = before[6];
    expect(forkEvents(hub).at(-1)?.payload).toEqual({
      fromExerciseId: EXERCISE_ID,
      fromName: 'Proefoefening',
      fromSeq: 7,
      fromHash: source?.hash,
      atMs: 15 * MINUTE,
    });
    expect(forkFold(hub).live.state.clock).toEqual({
      exerciseMs: 15 * MINUTE,
      wallMs: START_WALL_MS + 15 * MINUTE,
      speed: 1,
      running: false,
    });
    expect(hub.events().slice(0, -1)).toEqual(before);
  });

  it('[FRK12] pauses the original when its clock runs, once, as a command of who asked', async () => {
    const hub = await runningWorld();
    hub.pass(16 * MINUTE);
    await fork(hub, 10 * MINUTE);
    const paused = hub.events().at(-1);
    expect(paused && [brief(paused), paused.author]).toEqual([
      '16 ClockSet pause',
      { personId: null, roleId: 'leader', deviceId: 'leader-device' },
    ]);
    await hub.command({ type: 'resumeClock', payload: {} });
    await fork(hub, 10 * MINUTE);
    expect(hub.runtime().fold().live.state.clock.running).toBe(true);
    await hub.command({ type: 'pauseClock', payload: {} });
    const before = hub.events();
    await fork(hub, 12 * MINUTE, OTHER_FORK_ID);
    expect(hub.events()).toEqual(before);
  });

  it('[FRK13] just before an event keeps all that came before it at the same time', async () => {
    const hub = await runningWorld();
    hub.pass(16 * MINUTE);
    await hub.command({ type: 'pauseClock', payload: {} });
    await hub.command({
      type: 'changeGrip',
      payload: { from: 1, to: 2, decider: 'burgemeester', imposed: false, reason: 'Water', effectiveMs: 0 },
    });
    await hub.command(evacuate);
    await hub.command({ type: 'releaseInject', payload: { injectId: 'reserve' } });
    const decided = hub.events().find(({ type }) => type === 'DecisionConfirmed');
    expect(await forkAt(hub, { beforeSeq: decided?.seq ?? 0 })).toEqual({ ok: true, exerciseId: FORK_ID });
    expect(forkEvents(hub).slice(6).map(brief)).toEqual([
      '16 ClockSet pause',
      '16 GripChanged',
      '16 ExerciseForked',
    ]);
    expect(forkFold(hub).live.run.context.gates.evacuatie?.decidedMs).toBeUndefined();
    const refused = { ok: false, problem: 'NotReached' };
    expect(await forkAt(hub, { beforeSeq: 1_000 }, OTHER_FORK_ID)).toEqual(refused);
    expect(await forkAt(hub, { beforeSeq: 3 }, OTHER_FORK_ID)).toEqual(refused);
  });

  it('[FRK2] goes its own way, and the original its own', async () => {
    const hub = await runningWorld();
    hub.pass(16 * MINUTE);
    await hub.command(evacuate);
    await fork(hub, 15 * MINUTE);
    await hub.command({ type: 'resumeClock', payload: {} });
    const forked = hub.exercises.open(FORK_ID)?.runtime;
    const leader = { ...who('leader'), exerciseId: FORK_ID };
    valueIn(
      (await forked?.command(leader, { id: crypto.randomUUID(), type: 'resumeClock', payload: {} })) ?? {
        ok: false,
        error: null,
      },
    );
    hub.pass(10 * MINUTE);
    expect(forkEvents(hub).slice(-2).map(brief)).toEqual([
      '15 ClockSet resume',
      '22 InjectReleased te-laat due',
    ]);
    expect(hub.events().slice(-1).map(brief)).toEqual(['19 InjectReleased bus due']);
  });

  it('[FRK3] is a log of its own that verifies, under its own name, also after a restart', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.pass(16 * MINUTE);
    await hub.command({ type: 'endExercise', payload: {} });
    await fork(hub, 16 * MINUTE);
    const summaries = [
      ['Proefoefening', 'ended'],
      [NAME, 'running'],
    ];
    const listed = ({ exercises }: HubWorld) =>
      exercises.overview().map(({ name, status }) => [name, status]);
    expect(listed(hub)).toEqual(summaries);
    hub.crash();
    const again = await hubWorld({ folder });
    again.pass(60 * MINUTE);
    expect(listed(again)).toEqual(summaries);
    const open = again.exercises.open(FORK_ID);
    const file = open && valueIn(exportLog(again, open));
    expect(verifyLogFile(file?.content ?? '')).toMatchObject({ outcome: 'intact', name: NAME, events: 8 });
  });

  it('[FRK11] says which exercise it goes on from and since when, in the list, its fold and its report', async () => {
    const hub = await runningWorld();
    hub.pass(16 * MINUTE);
    await fork(hub, 10 * MINUTE);
    const forkedFrom = { name: 'Proefoefening', atMs: 10 * MINUTE };
    expect(hub.exercises.overview().map((exercise) => exercise.forkedFrom)).toEqual([null, forkedFrom]);
    expect(forkFold(hub).live.state.forkedFrom).toEqual(forkedFrom);
    const model = buildReport({ events: forkEvents(hub), scenario: forkFold(hub).bundle.scenario });
    expect(JSON.stringify(titlePage(model))).toContain(
      'Vervolg van ‘Proefoefening’, opnieuw vanaf 06:10 scenariotijd.',
    );
  });

  it('[FRK4] at a moment that a jump passed over stands there, with what fell due until then', async () => {
    const hub = await runningWorld();
    hub.pass(2 * MINUTE);
    await hub.command({ type: 'jumpClock', payload: { toMs: 30 * MINUTE } });
    await fork(hub, 10 * MINUTE);
    expect(forkEvents(hub).slice(3).map(brief)).toEqual([
      '0 InjectReleased start due',
      '5 InjectReleased pers due',
      '10 ClockSet pause',
      '10 ExerciseForked',
    ]);
    const paused = await runningWorld();
    paused.pass(2 * MINUTE);
    await paused.command({ type: 'pauseClock', payload: {} });
    await paused.command({ type: 'jumpClock', payload: { toMs: 30 * MINUTE } });
    await fork(paused, 10 * MINUTE);
    expect(forkEvents(paused).slice(4).map(brief)).toEqual([
      '2 ClockSet pause',
      '5 InjectReleased pers due',
      '10 ClockSet jump',
      '10 ExerciseForked',
    ]);
  });

  it('[FRK5] begins with the play on, whatever the original was stopped for', async () => {
    const hub = await runningWorld();
    hub.pass(8 * MINUTE);
    await hub.command({ type: 'stopPlay', payload: {} });
    await hub.command({ type: 'declareRealIncident', payload: { text: 'Brand in het pand' } });
    await fork(hub, 8 * MINUTE);
    expect(forkEvents(hub).slice(4).map(brief)).toEqual([
      '5 InjectReleased pers due',
      '8 ClockSet pause',
      '8 ExerciseForked',
    ]);
  });

  it('[FRK6] is refused before the start, beyond now, under an id that is taken, and from a broken log', async () => {
    const planned = await runningWorld({ isStarted: false });
    expect(await fork(planned, 0)).toEqual({ ok: false, problem: 'NotStarted' });
    const hub = await runningWorld();
    hub.pass(5 * MINUTE);
    expect(await fork(hub, 5 * MINUTE + 1)).toEqual({ ok: false, problem: 'NotReached' });
    expect(await fork(hub, 0, EXERCISE_ID)).toEqual({ ok: false, problem: 'IdTaken' });
    expect(
      await hub.exercises.fork(
        { ...who('leader'), exerciseId: FORK_ID },
        { moment: { atMs: 0 }, newExerciseId: FORK_ID, name: NAME },
      ),
    ).toBeNull();
    const made = await fork(hub, MINUTE);
    const events = forkEvents(hub);
    expect([await fork(hub, MINUTE), made]).toEqual([made, { ok: true, exerciseId: FORK_ID }]);
    expect(forkEvents(hub)).toEqual(events);
    const folder = temporaryFolder();
    const broken = await runningWorld({ folder });
    broken.data.database.exec('UPDATE event SET hash = zeroblob(32) WHERE seq = 2');
    broken.crash();
    expect(await fork(await hubWorld({ folder }), 0)).toEqual({ ok: false, problem: 'LogBroken' });
  });

  const step = fc.oneof(
    fc.record({ pass: fc.integer({ min: 1_000, max: 12 * MINUTE }) }),
    fc.constantFrom<Asked[]>(
      { type: 'pauseClock', payload: {} },
      { type: 'resumeClock', payload: {} },
      { type: 'setSpeed', payload: { speed: 5 } },
      { type: 'releaseInject', payload: { injectId: 'reserve' } },
      { type: 'recallInject', payload: { injectId: 'reserve' } },
      { type: 'skipInject', payload: { injectId: 'pers' } },
      { type: 'postponeInject', payload: { injectId: 'kwel', toMs: 20 * MINUTE, moveRest: true } },
      { type: 'jumpClock', payload: { toMs: 25 * MINUTE } },
      { type: 'forcePhase', payload: { phaseId: 'nafase', reason: 'Oefenen' } },
      { type: 'reopenGate', payload: { gateId: 'evacuatie', reason: 'Opnieuw' } },
      evacuate,
    ),
  );
  /** All but what the fork has of its own. */
  const comparable = ({ state, run }: LiveExercise) => {
    const { seq, headHash, plan, facts, clock, startedWallMs, released, forkedFrom, ...same } = state;
    const wallFree = Object.fromEntries(
      Object.entries(released).map(([id, { number, plenary }]) => [id, { number, plenary }]),
    );
    return { ...same, startedWallMs, released: wallFree, exerciseMs: run.context.t, context: run.context };
  };

  it('[FRK7] stands exactly where the original stood at that moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), fc.nat(), async (steps, pick) => {
        const hub = await runningWorld();
        /** How the original stood at the last instant of each moment that was looked at. */
        const stood = new Map<number, LiveExercise>();
        for (const each of steps) {
          if ('pass' in each) hub.pass(each.pass);
          else await hub.command(each);
          const fold = hub.runtime().fold();
          const { clock } = fold.live.state;
          const wallMs = hub.world.wallMs();
          const atMs = Math.max(
            fold.lastAtMs,
            fold.live.state.atMs,
            clock.running ? clock.exerciseMs + (wallMs - clock.wallMs) * clock.speed : clock.exerciseMs,
          );
          await hub.runtime().wake();
          stood.set(atMs, advanced(hub.runtime().fold(), atMs));
        }
        const moments = [...stood];
        const [atMs, original] = moments[pick % moments.length] ?? [0, null];
        if (!original) return;
        expect(await fork(hub, atMs)).toEqual({ ok: true, exerciseId: FORK_ID });
        const fold = forkFold(hub);
        const forked = advanced(fold, atMs);
        expect(comparable(forked)).toEqual({ ...comparable(original), atMs });
        expect([forked.state.clock.running, forked.state.clock.speed]).toEqual([
          false,
          original.state.clock.speed,
        ]);
      }),
      propertySettings(40),
    );
  });
});

describe('who may fork', () => {
  it('[FRK8] is the start window and who leads the exercise', async () => {
    const hub = await runningWorld();
    hub.pass(2 * MINUTE);
    const { exercises, log, world } = hub;
    const router = createRouter({ exercises, log, wallClock: world.wallMs } as Parameters<
      typeof createRouter
    >[0]);
    const asked = { moment: { atMs: MINUTE }, newExerciseId: FORK_ID, name: NAME };
    const as = (role: 'leader' | 'staff' | 'beamer') => ({
      context: { kind: 'participant', replicaKey: null, ...who(role) } as const,
    });
    const lobby = { context: { kind: 'lobby' } as const };
    await expect(call(router.participant.fork, asked, as('staff'))).rejects.toThrow(
      'Dit hoort niet bij dit venster',
    );
    await expect(call(router.participant.fork, asked, as('beamer'))).rejects.toThrow(
      'Dit hoort niet bij dit venster',
    );
    await expect(call(router.participant.fork, asked, lobby)).rejects.toThrow(
      'Dit hoort niet bij dit venster',
    );
    await expect(
      call(router.lobby.fork, { ...asked, exerciseId: EXERCISE_ID }, as('leader')),
    ).rejects.toThrow('Dit hoort niet bij dit venster');
    expect(await call(router.participant.fork, asked, as('leader'))).toEqual({
      ok: true,
      exerciseId: FORK_ID,
    });
    expect(await call(router.lobby.fork, { ...asked, exerciseId: EXERCISE_ID }, lobby)).toEqual({
      ok: true,
      exerciseId: FORK_ID,
    });
  });
});
