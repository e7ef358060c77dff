/**
 * Tijdsprong terug: a new exercise that begins where another stood at a moment. Its log is a chain of its own:
 * a copy of what had happened by then, what fell due until that moment, a clock that stands still there, and
 * where it came from. The other exercise is only read.
 */
import type { ForkOutcome } from '../../shared/contract.ts';
import { audienceOf } from '../../shared/exercise/access.ts';
import { wallTimeOf } from '../../shared/exercise/clock.ts';
import { type NewEvent, releaseOf } from '../../shared/exercise/decide-in-play.ts';
import { type EventAuthor, type ExerciseEvent, PAYLOAD_VERSION } from '../../shared/exercise/event.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { EventLog, StampedEvent } from '../log/event-log.ts';
import type { StorageFailed } from '../log/group-commit.ts';
import { dueReleaseId, dueReleases, type ExerciseFold, foldEvents, foldOne, nowMs } from './exercise-fold.ts';
import { summaryOf } from './exercise-summary.ts';
import type { OpenExercise } from './exercises.ts';
import type { HubPorts } from './ports.ts';

/** An exercise time, or the place in the log just before an event: a clock that stands still has many at one time. */
export type ForkMoment = { readonly atMs: number } | { readonly beforeSeq: number };

export interface ForkRequest {
  /** Where the new exercise begins. */
  readonly moment: ForkMoment;
  readonly newExerciseId: string;
  readonly name: string;
}

const HUB_AUTHOR: EventAuthor = { personId: null, roleId: 'hub', deviceId: 'hub' };

/** Exercise time of a moment; null when it is beyond the log or before the start. */
function timeOf(events: readonly ExerciseEvent[], moment: ForkMoment): number | null {
  if ('atMs' in moment) return moment.atMs;
  const start = events.find(({ type }) => type === 'ExerciseStarted');
  const event = events.find(({ seq }) => seq === moment.beforeSeq);
  return start && event && event.seq > start.seq ? event.at : null;
}

/**
 * What had happened by a moment. A jump that led past it has not, nor the end; a stop that was not resumed by
 * then is left out, because a new exercise begins with the play on.
 */
function eventsUntil(
  events: readonly ExerciseEvent[],
  moment: ForkMoment,
  atMs: number,
): readonly ExerciseEvent[] {
  const endSeq = 'beforeSeq' in moment ? moment.beforeSeq : Number.POSITIVE_INFINITY;
  const isPast = (event: ExerciseEvent) =>
    event.seq >= endSeq ||
    event.at > atMs ||
    event.type === 'ExerciseEnded' ||
    (event.type === 'ClockSet' && event.payload.exerciseMs > atMs);
  const end = events.findIndex(isPast);
  const until = end === -1 ? events : events.slice(0, end);
  const resumed = until.findLastIndex(({ type }) => type === 'PlayResumed');
  const stopped = until.findIndex(({ type }, index) => index > resumed && type === 'PlayStopped');
  return stopped === -1 ? until : until.slice(0, stopped);
}

export interface Fork {
  /** In order, without place and hash. */
  readonly events: readonly StampedEvent[];
  /** The new exercise after them, but for hashes. */
  readonly fold: ExerciseFold;
}

/**
 * @param events of the original that are proven, from its start
 * @param atMs exercise time of the moment
 */
export function forkOf(
  {
    fold: { bundle },
    events,
    exerciseId,
  }: {
    readonly fold: ExerciseFold;
    readonly events: readonly ExerciseEvent[];
    readonly exerciseId: string;
  },
  { moment, newExerciseId, name }: ForkRequest,
  atMs: number,
  ports: Pick<HubPorts, 'wallClock' | 'newId'>,
): Fork {
  const copied = eventsUntil(events, moment, atMs);
  const last = copied.at(-1);
  if (!last) throw new Error('An exercise that started has no events');
  const made: StampedEvent[] = copied.map((event) => {
    const { seq: _seq, hash: _hash, ...stamped } = renamed(event, name);
    return { ...stamped, exerciseId: newExerciseId } as StampedEvent;
  });
  let fold = foldEvents(
    bundle,
    copied.map((event) => renamed(event, name)),
  );
  const passedMs = wallTimeOf(fold.live.state.clock, atMs);
  /** When the original came there; the pause of the new one begins then. */
  const momentWallMs = Number.isFinite(passedMs) ? Math.max(passedMs, last.receivedAt) : last.receivedAt;
  const add = (event: NewEvent, id: string, at: number, wallMs: number) => {
    const stamped = {
      ...event,
      id,
      exerciseId: newExerciseId,
      version: PAYLOAD_VERSION,
      author: HUB_AUTHOR,
      writtenAt: wallMs,
      writtenAtExercise: at,
      audience: audienceOf(event),
      at,
      receivedAt: wallMs,
    } as StampedEvent;
    made.push(stamped);
    fold = foldOne(fold, { ...stamped, seq: made.length, hash: '' } as ExerciseEvent);
  };
  for (let due = dueReleases(fold, atMs); due.length > 0; due = dueReleases(fold, atMs)) {
    for (const { inject, dueMs } of due) {
      const at = Math.max(fold.lastAtMs, dueMs);
      add(releaseOf(fold.engine, inject, 'due'), dueReleaseId(fold, inject.id), at, momentWallMs);
    }
  }
  const { clock } = fold.live.state;
  if (clock.running || clock.exerciseMs !== atMs) {
    // A clock that stood still was on its way there by a jump.
    const change = clock.running ? 'pause' : 'jump';
    const payload = { change, speed: clock.speed, running: false, exerciseMs: atMs } as const;
    add({ type: 'ClockSet', payload }, ports.newId(), atMs, momentWallMs);
  }
  const origin = {
    fromExerciseId: exerciseId,
    fromName: fold.live.state.plan ? originalName(events) : '',
    fromSeq: last.seq,
    fromHash: last.hash,
    atMs,
  };
  add({ type: 'ExerciseForked', payload: origin }, ports.newId(), atMs, ports.wallClock());
  return { events: made, fold };
}

/** The name is on the screens of everyone, so that nobody takes the one exercise for the other. */
function renamed(event: ExerciseEvent, name: string): ExerciseEvent {
  if (event.type === 'ExercisePlanned') return { ...event, payload: { ...event.payload, name } };
  if (event.type === 'ExerciseStarted') return { ...event, payload: { ...event.payload, name } };
  return event;
}

const originalName = (events: readonly ExerciseEvent[]): string =>
  events.findLast((event) => event.type === 'ExercisePlanned')?.payload.name ?? '';

const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** Writes the new exercise, whole or not at all. */
export async function writeFork(
  log: EventLog,
  ports: HubPorts,
  original: OpenExercise,
  request: ForkRequest,
): Promise<Result<ForkOutcome, StorageFailed>> {
  const { exerciseId } = original;
  const { newExerciseId, moment } = request;
  const refuse = (problem: Extract<ForkOutcome, { ok: false }>['problem']) =>
    ok({ ok: false, problem } as const);
  if (log.heads().has(newExerciseId)) {
    // Asked again after an answer that was lost.
    const made = log.readSince(newExerciseId, 0, EVERYTHING);
    const isSame = made.some(
      (event) => event.type === 'ExerciseForked' && event.payload.fromExerciseId === exerciseId,
    );
    return isSame ? ok({ ok: true, exerciseId: newExerciseId }) : refuse('IdTaken');
  }
  if (!original.runtime) return refuse('LogBroken');
  // What fell due and was not recorded yet belongs to the original first.
  const woken = await original.runtime.wake();
  if (!woken.ok) return woken;
  const fold = original.runtime.fold();
  if (fold.live.state.status === 'planned') return refuse('NotStarted');
  const events = log.readSince(exerciseId, 0, EVERYTHING);
  const atMs = timeOf(events, moment);
  if (atMs === null || atMs > nowMs(fold, ports.wallClock())) return refuse('NotReached');
  const fork = forkOf({ fold, events, exerciseId }, request, atMs, ports);
  const { bundle, live, endedWallMs } = fork.fold;
  return log.write((transaction): ForkOutcome => {
    transaction.keepScenario(bundle.hash, JSON.stringify(bundle));
    for (const event of fork.events) transaction.append(event);
    transaction.keepSummary(newExerciseId, JSON.stringify(summaryOf(live.state, endedWallMs)));
    return { ok: true, exerciseId: newExerciseId };
  });
}
