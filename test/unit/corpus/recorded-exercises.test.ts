import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyLogFile } from '../../../hub/log/log-file.ts';
import { exerciseEventSchema } from '../../../shared/exercise/event.ts';
import { foldExercise } from '../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../shared/scenario/engine.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';

/** Exercises recorded by released versions; they must load and replay to the same end for ever. */
const recorded = (name: string) => readFileSync(join(import.meta.dirname, '../../corpus', name), 'utf8');

describe('an exercise recorded with log format 1', () => {
  const text = recorded('log-1/hoog-water.json');
  const file = JSON.parse(text);

  it('[COR1] verifies', () => {
    expect(verifyLogFile(text)).toMatchObject({ outcome: 'intact', events: 111 });
  });

  it('[COR2] replays to the state in which it ended', () => {
    const engine = createEngine(scenarioSchema.parse(file.scenario.scenario));
    const { state, run } = foldExercise(engine, exerciseEventSchema.array().parse(file.events));
    expect({
      status: state.status,
      grip: state.grip,
      endedMs: state.clock.exerciseMs,
      decisions: Object.values(state.decisions).map(({ gateId, optionId, atMs }) => [gateId, optionId, atMs]),
      course: run.context.course.map(({ phaseId, atMs }) => [phaseId, atMs]),
      released: Object.values(run.context.injects).filter(({ releasedMs }) => releasedMs !== undefined)
        .length,
    }).toMatchInlineSnapshot(`
      {
        "course": [
          [
            "normaal",
            0,
          ],
          [
            "verhoogd",
            720000,
          ],
          [
            "dreiging",
            2400000,
          ],
          [
            "dijkbewaking",
            3840000,
          ],
          [
            "evacuatie",
            5340000,
          ],
          [
            "dreiging",
            8280001,
          ],
          [
            "verhoogd",
            8880001,
          ],
          [
            "nafase",
            9000000,
          ],
        ],
        "decisions": [
          [
            "opschalen",
            "grip-3",
            1260000,
          ],
          [
            "publieksbericht",
            "nl-alert",
            3480000,
          ],
          [
            "dijk-vrijmaken",
            "noodverordening",
            4440000,
          ],
          [
            "lingehof",
            "horizontaal",
            5340000,
          ],
          [
            "overdracht-nafase",
            "projectteam",
            9480000,
          ],
        ],
        "endedMs": 10740000,
        "grip": 0,
        "released": 41,
        "status": "ended",
      }
    `);
  });
});
