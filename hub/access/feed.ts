/**
 * What of a log goes to a participant: the only way out of the log for events and refused entries. Only what
 * his role may see leaves, of each event too; the checkpoint passes over the rest, so that it is not asked
 * for again.
 */
import type { FeedCheckpoint, FeedPage, FeedRow } from '../../shared/contract.ts';
import { projectEvent } from '../../shared/exercise/projection.ts';
import { refusedRow } from '../exercises/entry-admission.ts';
import { authorKeyOf, type Participant } from '../exercises/participant.ts';
import type { Commit, EventLog } from '../log/event-log.ts';
import type { RefusedEntry } from '../log/log-tables.ts';

/** An author sees his own refused entries; the exercise leader all of them. */
const maySeeRefused = (who: Participant, entry: RefusedEntry): boolean =>
  who.role === 'leader' || entry.authorKey === authorKeyOf(who);

/**
 * A page holds `limit` rows or more, or everything there is: a short page means that there is no more.
 * @param readableSeq events after it are not given out; a log is proven up to there
 * @param recalledSeqs releases that were taken back since: who comes later gets no word of them
 */
export function readPage(
  log: EventLog,
  who: Participant,
  since: FeedCheckpoint,
  limit: number,
  readableSeq = Number.POSITIVE_INFINITY,
  recalledSeqs: readonly number[] = [],
): FeedPage {
  const rows: FeedRow[] = [];
  let { seq, refusedSeq } = since;
  while (rows.length < limit && seq < readableSeq) {
    const events = log.readSince(who.exerciseId, seq, Math.min(limit, readableSeq - seq));
    for (const event of events) {
      seq = event.seq;
      const own = projectEvent(who, event, recalledSeqs.includes(event.seq));
      if (own) rows.push({ state: 'accepted', event: own });
    }
    if (events.length === 0) break;
  }
  while (rows.length < limit) {
    const entries = log.refusedSince(who.exerciseId, refusedSeq, limit);
    for (const entry of entries) {
      refusedSeq = entry.refusedSeq;
      if (maySeeRefused(who, entry)) rows.push(refusedRow(entry));
    }
    if (entries.length === 0) break;
  }
  return { rows, checkpoint: { seq, refusedSeq } };
}

/** Whether this participant gets to see anything of a commit. */
export const concerns = (who: Participant, commit: Commit): boolean =>
  commit.exerciseId === who.exerciseId &&
  (commit.events.some((event) => projectEvent(who, event) !== null) ||
    commit.refused.some((entry) => maySeeRefused(who, entry)));
