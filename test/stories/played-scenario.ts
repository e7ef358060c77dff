/**
 * A shipped scenario as the stories play it: decisions fall at minutes of exercise time, and a run is asked for its
 * course, the injects that came and the statutory terms. What only one scenario has is asked in its own story.
 */
import { join } from 'node:path';
import { readYamlFile } from '../../hub/scenario/yaml-file.ts';
import { createEngine, type Run } from '../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import { type InjectData, scenarioSchema } from '../../shared/scenario/schema.ts';

export type Decision = readonly [minute: number, gateId: string, optionId: string];

export const course = ({ context }: Run) =>
  context.course.map(({ atMs, phaseId }) => [Math.round(atMs / MINUTE_MS), phaseId]);

/** The phase in which a run is last. */
export const ending = (run: Run) => course(run).at(-1)?.[1];

/** The same decisions with one gate left without an answer. */
export const without = (decisions: readonly Decision[], gateId: string): readonly Decision[] =>
  decisions.filter(([, decided]) => decided !== gateId);

export const released = ({ context }: Run, id: string) => context.injects[id]?.releasedMs !== undefined;

/** Of these injects, the ones that came. */
export const came = (run: Run, ids: readonly string[]) => ids.filter((id) => released(run, id));

/** Gates that were not answered in time. */
export const missedGates = ({ context }: Run) =>
  Object.entries(context.gates).flatMap(([id, { missedMs }]) => (missedMs === undefined ? [] : [id]));

/** Minutes at which each term started, was met and was missed. */
export const clocks = ({ context }: Run) =>
  Object.fromEntries(
    Object.entries(context.clocks).map(([id, { startedMs, metMs, missedMs }]) => [
      id,
      [startedMs, metMs, missedMs].map((ms) => (ms === undefined ? null : ms / MINUTE_MS)),
    ]),
  );

export function playedScenario(id: string) {
  const folder = join(import.meta.dirname, '../../scenarios', id);
  const read = readYamlFile(join(folder, 'scenario.yaml'), scenarioSchema);
  if (!read.ok) throw new Error(JSON.stringify(read.error.lines));
  const scenario = read.value.value;
  const engine = createEngine(scenario);
  const decideAll = (decisions: readonly Decision[]): Run =>
    decisions.reduce(
      (run, [minute, gateId, optionId]) =>
        engine.step(run, minute * MINUTE_MS, { type: 'DECIDE', gateId, optionId }),
      engine.start(),
    );
  const cameBy = (run: Run, isMeant: (release: InjectData['release']) => boolean) =>
    came(
      run,
      scenario.injects.filter(({ release }) => isMeant(release)).map((inject) => inject.id),
    );
  return {
    folder,
    scenario,
    engine,
    /** The run at the last decision. */
    decideAll,
    /** The run at the end of the exercise. */
    play: (decisions: readonly Decision[]): Run =>
      engine.advance(decideAll(decisions), scenario.durationMinutes * MINUTE_MS),
    /** Injects that came because a gate was not answered in time. */
    contingencies: (run: Run) => cameBy(run, (release) => 'missed' in release),
    /** Injects that came because a gate was answered. */
    consequences: (run: Run) => cameBy(run, (release) => 'decided' in release),
  };
}
