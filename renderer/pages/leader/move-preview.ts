/**
 * What moving an inject leads to, in words, by playing on as if nobody decided anything more: when it comes, and
 * which injects that move along then come no more.
 */
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { type Move, playMoves } from '../../../shared/scenario/postponement.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.movePreview;

/**
 * @param moves the inject itself first
 * @param before where the scenario comes if nothing is moved and nobody decides anything more
 */
export function movePreview(
  engine: ScenarioEngine,
  run: Run,
  moves: readonly Move[],
  before: RunContext,
  formatTime: FormatTime,
): string {
  const after = playMoves(engine, run, moves);
  const [own, ...rest] = moves;
  if (!own) return '';
  const lost = rest.filter(
    ({ inject: { id } }) =>
      before.injects[id]?.releasedMs !== undefined && after.injects[id]?.releasedMs === undefined,
  );
  return [
    ownWords(
      own.toMs,
      before.injects[own.inject.id]?.releasedMs,
      after.injects[own.inject.id]?.releasedMs,
      formatTime,
    ),
    ...(lost.length === 0 ? [] : [texts.lost(lost.map(({ inject }) => inject.number))]),
  ].join(' ');
}

function ownWords(
  toMs: number,
  wasMs: number | undefined,
  comesMs: number | undefined,
  formatTime: FormatTime,
): string {
  const to = formatTime(toMs);
  if (comesMs === undefined) return wasMs === undefined ? texts.notBefore(to) : texts.never(to);
  if (comesMs <= toMs) return texts.comes(to);
  const comes = formatTime(comesMs);
  return wasMs !== undefined && toMs < wasMs ? texts.notYet(to, comes) : texts.past(to, comes);
}
