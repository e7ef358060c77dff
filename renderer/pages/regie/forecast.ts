/**
 * Where the scenario goes if nobody decides anything more: the run played on to its end. For display only;
 * every decision changes it.
 */
import { useMemo } from 'react';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';

export const scenarioEndMs = (engine: ScenarioEngine): number =>
  engine.model.scenario.durationMinutes * MINUTE_MS;

/**
 * @param folded the run as the log left it, which changes only by events
 * @param isOver nothing lies ahead any more
 */
export const useForecast = (engine: ScenarioEngine, folded: Run, isOver: boolean) =>
  useMemo(
    () => (isOver ? folded : engine.advance(folded, scenarioEndMs(engine))).context,
    [engine, folded, isOver],
  );
