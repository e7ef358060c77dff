/**
 * Whether a log line from a device enters the log. A line that was received before is answered as then; a
 * line that may not enter is kept with its reason. The answer never shows what the author may not see.
 */
import type { FeedRow } from '../../shared/contract.ts';
import { decideEntry } from '../../shared/exercise/decide.ts';
import { isWritten, type WrittenDraft } from '../../shared/exercise/event.ts';
import type { LiveExercise } from '../../shared/exercise/live-exercise.ts';
import { projectEvent } from '../../shared/exercise/projection.ts';
import { inWordsOfAction } from '../../shared/meeting/action-list.ts';
import type { LogTransaction } from '../log/event-log.ts';
import type { RefusedEntry } from '../log/log-tables.ts';
import { receiveEntry, type Surroundings } from './entry-draft.ts';
import { authorKeyOf, type Participant } from './participant.ts';

export type Admission =
  | { readonly enters: true; readonly draft: WrittenDraft }
  | { readonly enters: false; readonly row: FeedRow };

export const refusedRow = ({ draft, refusal, refusedSeq }: RefusedEntry): FeedRow => ({
  state: 'refused',
  draft,
  refusal,
  refusedSeq,
});

export function admitEntry(
  transaction: LogTransaction,
  live: Pick<LiveExercise, 'state'>,
  who: Participant,
  raw: unknown,
  around: Surroundings,
): Admission {
  const { exerciseId } = who;
  const authorKey = authorKeyOf(who);
  const received = receiveEntry(raw, who, around);
  const { draft } = received;
  const answer = (row: FeedRow): Admission => ({ enters: false, row });
  const known = transaction.findRefused(exerciseId, authorKey, draft.id);
  if (known) return answer(refusedRow(known));
  const refuse = (refusal: RefusedEntry['refusal']): Admission => {
    // Without an id it could never be asked for again.
    if (draft.id === '') return answer({ state: 'refused', draft, refusal, refusedSeq: 0 });
    return answer(refusedRow(transaction.refuse(exerciseId, { authorKey, draft, refusal })));
  };
  if (!received.isGood) return refuse({ type: 'Malformed', detail: received.detail });
  const stored = transaction.find(exerciseId, draft.id);
  const own = stored && isWritten(stored) ? projectEvent(who, stored) : null;
  if (own) return answer({ state: 'accepted', event: own });
  if (stored) return refuse({ type: 'Malformed', detail: 'deze regel heeft een nummer dat al bestaat' });
  const decided = decideEntry(live, draft, who);
  if (!decided.ok) return refuse(decided.error);
  const placed = inWordsOfAction(live.state.actions, draft);
  return placed
    ? { enters: true, draft: placed }
    : refuse({ type: 'Malformed', detail: 'deze actie staat niet in de actielijst' });
}
