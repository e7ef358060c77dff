/** How fast a three-hour exercise computes: the engine alone, and a whole scripted exercise with its log. */
import { playScript } from '../../hub/exercises/script-player.ts';
import { namedIds } from '../../hub/exercises/simulated-world.ts';
import type { ExerciseScript } from '../../hub/scenario/exercise-script.ts';
import type { ScenarioBundle } from '../../shared/contract.ts';
import { createEngine } from '../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import { median, ms, type Row, timed, timeRow } from './measure.ts';

export const START_WALL_MS = Date.parse('2026-11-18T08:30:00Z');

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
  ];
}
