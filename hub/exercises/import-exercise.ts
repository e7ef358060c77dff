/**
 * Puts an exercise that was played elsewhere into a log, event by event as it was: the chain is the same.
 */
import type { Result } from '../../shared/result.ts';
import type { EventLog, StampedEvent } from '../log/event-log.ts';
import type { StorageFailed } from '../log/group-commit.ts';
import { nowMs } from './exercise-fold.ts';
import { summaryOf } from './exercise-summary.ts';
import type { PlayedExercise } from './script-player.ts';

export function importExercise(log: EventLog, played: PlayedExercise): Promise<Result<void, StorageFailed>> {
  const { exerciseId, fold, wallMs } = played;
  const { events } = played.log.readChain(exerciseId);
  return log.write((transaction) => {
    transaction.keepScenario(fold.bundle.hash, JSON.stringify(fold.bundle));
    for (const { seq: _seq, hash: _hash, ...stamped } of events) transaction.append(stamped as StampedEvent);
    transaction.keepSummary(exerciseId, JSON.stringify(summaryOf(fold.live.state, fold.endedWallMs)));
    transaction.signLife(exerciseId, { wallMs, exerciseMs: nowMs(fold, wallMs) });
  });
}
