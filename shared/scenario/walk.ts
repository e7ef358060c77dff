/**
 * The courses of a scenario that get stuck: walked on the chart alone, with only what can move it. Each is a course
 * that people can take, so what is said of it is so; that none is found is strong evidence, no proof. A few whole
 * rehearsals turn up what keeps turning in the charts beside it.
 */
import { type ChartWalk, walkChart } from './chart-walk.ts';
import { createEngine } from './engine.ts';
import { scenarioModel } from './model.ts';
import { rehearse } from './rehearsal.ts';
import type { Scenario } from './schema.ts';
import { chartAlone, steeringByPhase, steeringParts } from './steering.ts';

const REHEARSED = ['good', 'silent', 1] as const;

/** @throws where transitions turn in a ring without time passing, as the engine does */
export function walkCourses(scenario: Scenario): ChartWalk {
  const model = scenarioModel(scenario);
  const chart = createEngine(chartAlone(scenario, steeringParts(model)));
  const walk = walkChart(chart, steeringByPhase(model));
  for (const gbt of REHEARSED) rehearse(scenario, gbt);
  return walk;
}
