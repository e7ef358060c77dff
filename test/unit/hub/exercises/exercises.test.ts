import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInBackground } from '../../../../hub/exercises/background-check.ts';
import { createSimulatedWorld } from '../../../../hub/exercises/simulated-world.ts';
import { verifyLogFile } from '../../../../hub/log/log-file.ts';
import { exportLog } from '../../../../hub/rpc/exercise-files.ts';
import { EXERCISE_ID, START_WALL_MS } from '../../exercise/event-factory.ts';
import {
  entry,
  hubWorld,
  MINUTE,
  planRequest,
  runningWorld,
  temporaryFolder,
  valueIn,
  who,
} from '../hub-world.ts';

const OTHER_ID = '018f0000-0000-7000-8000-000000000002';

const PAGE_BYTES = 4_096;
const SUMMARY = {
  exerciseId: EXERCISE_ID,
  name: 'Proefoefening',
  municipality: 'Waterveen',
  date: '2026-11-18',
  startTime: '09:00',
  scope: 'local',
  highestTeam: 'GBT',
  scenarioTitle: 'Proef',
  forkedFrom: null,
};

describe('the exercises of a data folder', () => {
  it('[EXE1] are listed with what the log says of them, before and after a restart', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.pass(3 * MINUTE);
    await hub.command({ type: 'endExercise', payload: {} });
    const ended = {
      ...SUMMARY,
      status: 'ended',
      startedAt: START_WALL_MS,
      endedAt: START_WALL_MS + 3 * MINUTE,
      eventCount: 5,
      problem: null,
    };
    expect(hub.exercises.overview()).toEqual([ended]);
    hub.crash();
    const again = await hubWorld({ folder });
    expect(again.exercises.overview()).toEqual([ended]);
  });

  it('[EXE2] are listed from the log when the list is lost', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.data.database.exec('DELETE FROM summary');
    hub.crash();
    const again = await hubWorld({ folder });
    expect(again.exercises.overview()).toEqual([
      {
        ...SUMMARY,
        status: 'running',
        startedAt: START_WALL_MS,
        endedAt: null,
        eventCount: 4,
        problem: null,
      },
    ]);
  });

  it('[EXE3] open read-only as far as their chain holds, and say why', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    valueIn(await hub.push(who('leader'), [entry('report', 'een'), entry('report', 'twee')]));
    hub.data.database.exec('UPDATE event SET received_at = 0, hash = zeroblob(32) WHERE seq = 6');
    hub.crash();
    const again = await hubWorld({ folder });
    const broken = again.exercises.open(EXERCISE_ID);
    const problem =
      'Het logboek van deze oefening klopt niet. Regel 6 is veranderd: de controlegetallen kloppen niet meer vanaf deze regel. De oefening is alleen te lezen; er wordt niets meer aan toegevoegd.';
    expect({ runtime: broken?.runtime, readable: broken?.readableSeq, problem: broken?.problem }).toEqual({
      runtime: null,
      readable: 5,
      problem,
    });
    again.pass(10 * MINUTE);
    expect(again.log.heads().get(EXERCISE_ID)?.seq).toBe(6);
    expect(again.exercises.overview().map((summary) => summary.problem)).toEqual([problem]);
  });

  it('[EXE6] of which the head is lost are listed with what is the matter, and open read-only', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.data.database.exec('DELETE FROM head');
    hub.crash();
    const again = await hubWorld({ folder });
    const problem =
      'Het logboek van deze oefening klopt niet. Het logboek is afgebroken: regel 5 en wat daarna hoort te komen, ontbreekt. De oefening is alleen te lezen; er wordt niets meer aan toegevoegd.';
    expect(again.exercises.overview().map((summary) => [summary.name, summary.problem])).toEqual([
      ['Proefoefening', problem],
    ]);
    expect(again.exercises.open(EXERCISE_ID)?.runtime).toBeNull();
    expect(again.exercises.count()).toBe(1);
  });

  it('[EXE5] of which one is damaged on disk leave the others to work with', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    const page = Number(
      hub.data.database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'event'").get().rootpage,
    );
    hub.crash();
    const file = join(folder, 'paraat.db');
    const bytes = readFileSync(file);
    bytes.fill(0xff, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
    writeFileSync(file, bytes);
    const again = await hubWorld({ folder });
    expect(again.exercises.overview().map(({ name, problem }) => [name, problem?.slice(0, 46)])).toEqual([
      ['Proefoefening', 'Het logboek van deze oefening klopt niet. Rege'],
    ]);
  });

  it('[EXE7] are checked without being opened, and the list tells which is broken', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    const lines = Array.from({ length: 120 }, (_, index) => entry('report', `regel ${index}`));
    valueIn(await hub.push(who('leader'), lines));
    await hub.command({ type: 'endExercise', payload: {} });
    valueIn(await hub.exercises.plan(OTHER_ID, planRequest(hub.bundle)));
    hub.data.database.exec(
      `UPDATE event SET hash = zeroblob(32) WHERE seq = 110 AND exercise_id = '${EXERCISE_ID}'`,
    );
    hub.crash();
    const again = await hubWorld({ folder });
    let pokes = 0;
    again.exercises.subscribe(() => {
      pokes += 1;
    });
    const problems = () =>
      again.exercises.overview().map(({ exerciseId, problem }) => [exerciseId === OTHER_ID, problem]);
    expect(problems()).toEqual([
      [false, null],
      [true, null],
    ]);
    again.pass(MINUTE);
    const broken =
      'Het logboek van deze oefening klopt niet. Regel 110 is veranderd: de controlegetallen kloppen niet meer vanaf deze regel. De oefening is alleen te lezen; er wordt niets meer aan toegevoegd.';
    expect({ pokes, problems: problems() }).toEqual({
      pokes: 1,
      problems: [
        [false, broken],
        [true, null],
      ],
    });
    expect(again.exercises.open(EXERCISE_ID)?.problem).toBe(broken);
    expect(again.exercises.open(OTHER_ID)?.runtime).not.toBeNull();
  });

  it('[EXE7] are checked a slice at a time, and no more once the hub closes or one is opened', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    const lines = Array.from({ length: 400 }, (_, index) => entry('report', `regel ${index}`));
    valueIn(await hub.push(who('leader'), lines));
    await hub.command({ type: 'endExercise', payload: {} });
    const slices: number[] = [];
    const world = createSimulatedWorld(0, crypto.randomUUID);
    let isOpen = false;
    const check = () =>
      checkInBackground({
        log: {
          scenario: hub.log.scenario,
          checkChain: (exerciseId) => {
            const real = hub.log.checkChain(exerciseId);
            return {
              step: (limit, onProven) => {
                slices.push(limit);
                return real.step(limit, onProven);
              },
            };
          },
        },
        ports: world.ports,
        exerciseIds: [EXERCISE_ID],
        isOpen: () => isOpen,
        shippedScenario: () => null,
        onProblem: () => slices.push(-1),
      });
    check();
    world.advanceTo(MINUTE, () => {});
    expect(slices).toEqual(Array.from({ length: 21 }, () => 20));
    slices.length = 0;
    const stop = check();
    world.advanceTo(MINUTE + 1_009, () => {});
    stop();
    world.advanceTo(2 * MINUTE, () => {});
    expect(slices).toEqual([20, 20]);
    check();
    isOpen = true;
    world.advanceTo(3 * MINUTE, () => {});
    expect(slices).toEqual([20, 20]);
  });

  it('[EXE8] of which the scenario is lost say so, can be read and exported, and are not written to', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    valueIn(await hub.push(who('leader'), [entry('report', 'een')]));
    await hub.command({ type: 'endExercise', payload: {} });
    hub.data.database.exec('DELETE FROM scenario');
    hub.crash();
    const again = await hubWorld({ folder });
    again.pass(MINUTE);
    const problem =
      'Het scenario van deze oefening ontbreekt of is beschadigd. Haar logboek is veilig: u kunt het lezen en exporteren, maar er wordt niets meer aan toegevoegd. Zet de gegevensmap terug uit uw reservekopie, of open haar met de versie van Paraat waarmee de oefening is gepland.';
    expect(again.exercises.overview().map((summary) => [summary.name, summary.problem])).toEqual([
      ['Proefoefening', problem],
    ]);
    const exercise = again.exercises.open(EXERCISE_ID);
    expect({
      runtime: exercise?.runtime,
      problem: exercise?.problem,
      name: exercise?.state().plan?.name,
      readable: exercise?.readableSeq,
    }).toEqual({ runtime: null, problem, name: 'Proefoefening', readable: 6 });
    const file = exercise && valueIn(exportLog(again, exercise));
    expect(file?.fileName).toBe('oefening-proefoefening-2026-11-18-log.json');
    expect(verifyLogFile(file?.content ?? '')).toMatchObject({
      outcome: 'broken',
      message: expect.stringMatching(/^Het logboek is ongeschonden \(6 gebeurtenissen/),
    });
    again.crash();
    const whole = await hubWorld({ folder, shipped: [hub.bundle] });
    expect(whole.exercises.open(EXERCISE_ID)?.problem).toBeNull();
    whole.pass(MINUTE);
    expect(whole.exercises.overview().map((summary) => summary.problem)).toEqual([null]);
  });

  it('[EXE10] that can only be read do not count as running', async () => {
    const folder = temporaryFolder();
    const hub = await runningWorld({ folder });
    hub.data.database.exec('DELETE FROM event WHERE seq = 2');
    hub.crash();
    const again = await hubWorld({ folder });
    again.pass(MINUTE);
    again.exercises.open(EXERCISE_ID);
    expect(again.exercises.running()).toEqual([]);
  });

  it('[EXE4] poke who watches the list after each commit', async () => {
    const hub = await runningWorld({ isStarted: false });
    let pokes = 0;
    const stop = hub.exercises.subscribe(() => {
      pokes += 1;
    });
    await hub.command({ type: 'startExercise', payload: {} });
    stop();
    await hub.command({ type: 'pauseClock', payload: {} });
    expect({ pokes, running: hub.exercises.running() }).toEqual({
      pokes: 1,
      running: [{ exerciseId: EXERCISE_ID, name: 'Proefoefening', clockRunning: false, inPlay: true }],
    });
  });
});
