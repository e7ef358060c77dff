/**
 * Where the scenario goes if nobody decides anything more, and whether it has got there. For display only;
 * every decision changes it.
 */
import { useMemo } from 'react';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { MINUTE_MS, type ScenarioModel } from '../../../shared/scenario/model.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { useMoment, useReplica } from '../../replica/replica-context.tsx';

export const scenarioEndMs = (engine: ScenarioEngine): number =>
  engine.model.scenario.durationMinutes * MINUTE_MS;

/** Whether nothing of the scenario lies ahead any more; the exercise itself goes on until its leader ends it. */
export const isScenarioOver = ({ scenario, phaseById }: ScenarioModel, { t, course }: RunContext): boolean =>
  t >= scenario.durationMinutes * MINUTE_MS ||
  phaseById.get(course.at(-1)?.phaseId ?? '')?.data.final === true;

/** The same of this window's exercise now; false for a role that may not see the scenario. */
export function useScenarioOver(): boolean {
  const { engine } = useReplica();
  const { run } = useMoment();
  return engine !== null && run !== null && isScenarioOver(engine.model, run.context);
}

/** Where a run goes if nobody decides anything more. */
export const forecastFrom = (engine: ScenarioEngine, run: Run): RunContext =>
  engine.advance(run, scenarioEndMs(engine)).context;

/**
 * @param folded the run as the log left it, which changes only by events
 * @param isOver nothing lies ahead any more
 */
export const useForecast = (engine: ScenarioEngine, folded: Run, isOver: boolean): RunContext =>
  useMemo(() => (isOver ? folded.context : forecastFrom(engine, folded)), [engine, folded, isOver]);
