/**
 * Giving an inject another moment: from which moment its minutes count, what moves along with it, and when it then
 * comes. The engine keeps what it waits for; this only tells by playing on. Times are milliseconds of exercise time.
 */
import type { Run, ScenarioEngine } from './engine.ts';
import { MINUTE_MS } from './model.ts';
import { injectDueMs, type RunContext, scriptedMs } from './run-context.ts';
import type { InjectData } from './schema.ts';

/** An inject and the moment that it is given. */
export interface Move {
  readonly inject: InjectData;
  readonly toMs: number;
}

interface WaitingInject {
  readonly inject: InjectData;
  readonly dueMs: number;
  /** It waits for something else than its own moment. */
  readonly isHeldUp: boolean;
}

/**
 * The moment at which an inject would come if nobody decided anything more.
 * @param run the scenario as it stands; an inject that was skipped counts as put back
 * @returns not before the run's own; null when it waits for something that does not come by itself within the
 *   scenario
 */
export function expectedReleaseMs(engine: ScenarioEngine, run: Run, injectId: string): number | null {
  const { t, injects } = run.context;
  const inject = engine.model.injectById.get(injectId);
  if (!inject) return null;
  const setMs = scriptedMs(inject, run.context);
  const ownMs = injects[injectId]?.postponedToMs ?? (Number.isFinite(setMs) ? setMs : t);
  return playMoves(engine, run, [{ inject, toMs: Math.max(t, ownMs) }]).injects[injectId]?.releasedMs ?? null;
}

/** Where the scenario has come at its end if these are moved now and nobody decides anything more. */
export function playMoves(engine: ScenarioEngine, run: Run, moves: readonly Move[]): RunContext {
  const moved = moves.reduce(
    (last, { inject, toMs }) =>
      engine.step(last, last.context.t, { type: 'POSTPONE', injectId: inject.id, toMs }),
    run,
  );
  return engine.advance(moved, engine.model.scenario.durationMinutes * MINUTE_MS).context;
}

/**
 * All other injects that wait for the moment at which this one is expected, which is `fromMs`, or a later one; also
 * those whose own moment has passed, while what else they wait for comes then or later.
 */
export function restAfter(
  engine: ScenarioEngine,
  run: Run,
  injectId: string,
  nowMs: number,
): { readonly fromMs: number; readonly rest: readonly WaitingInject[] } {
  const fromMs = Math.max(nowMs, expectedReleaseMs(engine, run, injectId) ?? nowMs);
  const unmoved = playMoves(engine, run, []).injects;
  const rest = engine.model.scenario.injects
    .filter(({ id }) => id !== injectId)
    .flatMap((inject): readonly WaitingInject[] => {
      const setMs = injectDueMs(inject, run.context);
      if (!Number.isFinite(setMs)) return [];
      if (setMs >= fromMs) return setMs > nowMs ? [{ inject, dueMs: setMs, isHeldUp: false }] : [];
      const comesMs = unmoved[inject.id]?.releasedMs ?? Number.NEGATIVE_INFINITY;
      return comesMs >= fromMs && comesMs > nowMs ? [{ inject, dueMs: comesMs, isHeldUp: true }] : [];
    });
  return { fromMs, rest };
}

/**
 * The inject alone, or with all that wait for its moment or a later one, which stay as far behind it: they move by
 * as much as it does itself, which is less than was asked where it waits for its phase or condition. What is held
 * up by a condition of its own does not come forward.
 */
export function movesOf(
  engine: ScenarioEngine,
  run: Run,
  move: Move,
  moveRest: boolean,
  nowMs: number,
): readonly Move[] {
  if (!moveRest) return [move];
  const now = engine.advance(run, nowMs);
  const { fromMs, rest } = restAfter(engine, now, move.inject.id, nowMs);
  const comesMs = playMoves(engine, now, [move]).injects[move.inject.id]?.releasedMs ?? move.toMs;
  const byMs = comesMs - fromMs;
  const moved = rest.filter(({ isHeldUp }) => byMs > 0 || (byMs < 0 && !isHeldUp));
  return [move, ...moved.map(({ inject, dueMs }) => ({ inject, toMs: dueMs + byMs }))];
}
