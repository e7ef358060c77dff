/**
 * What a jump ahead lets happen, in words: what goes out and opens on the way, and each decision whose time
 * runs out, because nobody can take it any more while the clock jumps.
 */
import { counted } from '../../../shared/dutch-words.ts';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import type { ScenarioModel } from '../../../shared/scenario/model.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.jumpPreview;

export function jumpPreview(
  model: ScenarioModel,
  before: RunContext,
  after: RunContext,
  formatTime: FormatTime,
): string {
  const released = releasedCount(after) - releasedCount(before);
  const opened = Object.keys(after.gates).length - Object.keys(before.gates).length;
  const onTheWay = [
    released > 0 && counted(released, 'inject', 'injects'),
    opened > 0 && counted(opened, 'nieuw beslispunt', 'nieuwe beslispunten'),
  ].filter((words) => words !== false);
  const missed = model.scenario.gates.flatMap(({ id, title }) => {
    const atMs = after.gates[id]?.missedMs;
    return atMs === undefined || before.gates[id]?.missedMs !== undefined ? [] : [{ title, atMs }];
  });
  return [
    onTheWay.length > 0 ? texts.onTheWay(onTheWay.join(' en ')) : texts.nothing,
    ...missed
      .sort((a, b) => a.atMs - b.atMs)
      .map(({ title, atMs }) => texts.runsOut(title, formatTime(atMs))),
  ].join(' ');
}

const releasedCount = ({ injects }: RunContext) =>
  Object.values(injects).filter(({ releasedMs }) => releasedMs !== undefined).length;
