/**
 * How fast a three-hour exercise computes: the engine alone, a whole scripted exercise with its log, and the fold
 * of a long log; and how long the checker takes for each scenario of the library.
 */
import { playScript } from '../../hub/exercises/script-player.ts';
import { namedIds } from '../../hub/exercises/simulated-world.ts';
import type { ExerciseScript, ScriptStep } from '../../hub/scenario/exercise-script.ts';
import type { ScenarioBundle } from '../../shared/contract.ts';
import type { ExerciseEvent } from '../../shared/exercise/event.ts';
import { foldExercise } from '../../shared/exercise/live-exercise.ts';
import { checkScenario } from '../../shared/scenario/check.ts';
import { createEngine, type ScenarioEngine } from '../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { walkCourses } from '../../shared/scenario/walk.ts';
import { median, ms, type Row, timed, timeRow } from './measure.ts';

export const START_WALL_MS = Date.parse('2026-11-18T08:30:00Z');

const LOG_EVENTS = 10_000;
const CONTROL_EVENTS = 500;

export async function engineRows(bundle: ScenarioBundle, script: ExerciseScript): Promise<readonly Row[]> {
  const engine = createEngine(bundle.scenario);
  const endMs = bundle.scenario.durationMinutes * MINUTE_MS;
  const jump = median(await timed(7, () => engine.advance(engine.start(), endMs)));
  const ticks = median(
    await timed(3, () => {
      let run = engine.start();
      for (let now = 1_000; now <= endMs; now += 1_000) run = engine.advance(run, now);
    }),
  );
  const whole = median(
    await timed(5, async (index) => {
      const played = await playScript({
        script,
        bundle,
        startWallMs: START_WALL_MS,
        newId: namedIds(`bench-${index}`),
      });
      if (!played.ok) throw new Error(`Step ${played.error.step} was refused`);
    }),
  );
  return [
    timeRow(
      'Scenario of 3 hours, one jump from due moment to due moment',
      null,
      jump,
      `one tick a second: ${ms(ticks)}`,
    ),
    timeRow(
      'Exercise of 3 hours headless, with decisions, entries and log, without the PDF',
      1_000,
      whole,
      '',
      'the built-in script of hoog-water',
    ),
    await foldRow(engine, bundle, script),
  ];
}

async function foldRow(engine: ScenarioEngine, bundle: ScenarioBundle, script: ExerciseScript): Promise<Row> {
  const played = await playScript({
    script: { ...script, steps: longSteps(bundle, script) },
    bundle,
    startWallMs: START_WALL_MS,
    newId: namedIds('bench-fold'),
  });
  if (!played.ok) throw new Error(`Step ${played.error.step} was refused`);
  const { events } = played.value.log.readChain(played.value.exerciseId);
  const folded = median(await timed(7, () => foldExercise(engine, events)));
  const eachTold = median(await timed(3, () => foldTellingEach(engine, events)));
  return timeRow(
    `Fold of ${events.length.toLocaleString('en')} events, of which more than ${CONTROL_EVENTS} go to the scenario`,
    100,
    folded,
    `with the chart told the time at every event: ${ms(eachTold)}`,
  );
}

/** As a fold would be that does not know which events mean something to the scenario. */
function foldTellingEach(engine: ScenarioEngine, events: readonly ExerciseEvent[]): void {
  let live = foldExercise(engine, []);
  for (const event of events) {
    const { state, run } = foldExercise(engine, [event], live);
    const { grip } = run.context;
    live = { state, run: engine.step(run, event.at, { type: 'GRIP', level: grip }) };
  }
}

/** The script with lines for the log, and with messages that are put off over and over, spread over its time. */
function longSteps({ scenario }: ScenarioBundle, { steps }: ExerciseScript): ExerciseScript['steps'] {
  const byHand = scenario.injects.filter(({ release }) => 'byHand' in release);
  const last = scenario.durationMinutes - 10;
  const spread = (count: number, step: (at: number, index: number) => ScriptStep) =>
    Array.from({ length: count }, (_, index) => step(1 + (last * index) / count, index));
  const more = [
    ...spread(CONTROL_EVENTS, (at, index) => ({
      at,
      do: 'postpone',
      inject: byHand[index % byHand.length]?.id ?? '',
      until: at + scenario.durationMinutes,
    })),
    ...spread(LOG_EVENTS - CONTROL_EVENTS - steps.length, (at, index) => ({
      at,
      do: 'entry',
      kind: 'report',
      text: `Regel ${index + 1}: kwelwater gemeld bij dijkpaal ${200 + (index % 40)}.`,
      team: 'GBT',
      by: 'leader',
    })),
  ];
  return [...steps, ...more].sort((one, other) => one.at - other.at);
}

/** A check of each scenario, the slowest with a goal. */
export async function checkRows(scenarios: readonly Scenario[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const scenario of scenarios) {
    const taken = median(await timed(5, () => checkScenario(scenario)));
    const played = median(await timed(5, () => walkCourses(scenario)));
    rows.push(
      timeRow(
        `Check of the scenario ${scenario.id}`,
        1_000,
        taken,
        '',
        `${ms(played)} of it to walk its courses`,
      ),
    );
  }
  return rows;
}
