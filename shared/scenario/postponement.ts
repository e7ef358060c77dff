/**
 * From when an inject is given another moment: the one at which it would come if nobody decided anything more; and
 * when it then comes. The engine keeps what it waits for; this only tells by playing on.
 */
import type { Run, ScenarioEngine } from './engine.ts';
import { MINUTE_MS } from './model.ts';
import { scriptedMs } from './run-context.ts';

/**
 * @param run the scenario as it stands; an inject that was skipped counts as put back
 * @returns exercise time in milliseconds, not before the run's own; null when it waits for something that does
 *   not come by itself within the scenario
 */
export function expectedReleaseMs(engine: ScenarioEngine, run: Run, injectId: string): number | null {
  const { t, injects } = run.context;
  const inject = engine.model.injectById.get(injectId);
  const setMs = inject ? scriptedMs(inject, run.context) : t;
  const ownMs = injects[injectId]?.postponedToMs ?? (Number.isFinite(setMs) ? setMs : t);
  return postponedReleaseMs(engine, run, injectId, Math.max(t, ownMs));
}

/**
 * When an inject comes if it is given another moment now and nobody decides anything more: later than asked where
 * it waits for a phase that is left before, or for one that has not begun.
 *
 * @param toMs exercise time in milliseconds
 * @returns the same; null when it does not come by itself within the scenario
 */
export function postponedReleaseMs(
  engine: ScenarioEngine,
  run: Run,
  injectId: string,
  toMs: number,
): number | null {
  const putBack = engine.step(run, run.context.t, { type: 'POSTPONE', injectId, toMs });
  const endMs = engine.model.scenario.durationMinutes * MINUTE_MS;
  return engine.advance(putBack, endMs).context.injects[injectId]?.releasedMs ?? null;
}
