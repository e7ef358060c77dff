/**
 * One exercise that is open in the hub. It owns the order in which things enter the log: what fell due
 * enters before what came in after it, exercise time never decreases, and memory is always the fold of what
 * is committed. One timer wakes it for the next due moment or sign of life.
 */
import type { FeedRow, PlanOutcome } from '../../shared/contract.ts';
import { audienceOf, mayCommand, writtenAudience } from '../../shared/exercise/access.ts';
import { wallTimeOf } from '../../shared/exercise/clock.ts';
import type { Command, CommandOutcome } from '../../shared/exercise/command.ts';
import { decide } from '../../shared/exercise/decide.ts';
import { type NewEvent, releaseOf } from '../../shared/exercise/decide-in-play.ts';
import { type EventAuthor, type ExerciseEvent, PAYLOAD_VERSION } from '../../shared/exercise/event.ts';
import { projectEvent } from '../../shared/exercise/projection.ts';
import { isUndecided } from '../../shared/meeting/action-list.ts';
import type { Result } from '../../shared/result.ts';
import type { EventLog, LogTransaction, StampedEvent } from '../log/event-log.ts';
import type { StorageFailed } from '../log/group-commit.ts';
import type { LifeSign } from '../log/log-tables.ts';
import { admitEntry } from './entry-admission.ts';
import {
  advanced,
  dueReleaseId,
  dueReleases,
  type ExerciseFold,
  foldOne,
  nowMs,
  withBundle,
} from './exercise-fold.ts';
import { changesSummary, summaryOf } from './exercise-summary.ts';
import { authorOf, type Participant } from './participant.ts';
import { type PlanRequest, planEvents } from './planning.ts';
import type { HubPorts } from './ports.ts';

export interface ExerciseRuntime {
  readonly exerciseId: string;
  readonly fold: () => ExerciseFold;
  readonly command: (who: Participant, command: Command) => Promise<Result<CommandOutcome, StorageFailed>>;
  readonly push: (
    who: Participant,
    drafts: readonly unknown[],
  ) => Promise<Result<readonly FeedRow[], StorageFailed>>;
  readonly plan: (request: PlanRequest) => Promise<Result<PlanOutcome, StorageFailed>>;
  /** Records what happened while nobody watched, and starts watching. */
  readonly wake: () => Promise<Result<void, StorageFailed>>;
  readonly close: () => void;
}

const HEARTBEAT_MS = 2_000;
/**
 * A longer gap is an interruption of the exercise, a shorter one is not. While the hub lives, in wall time:
 * the computer slept. At its start, in exercise time: nobody could see what passed.
 */
const MAX_GAP_MS = 30_000;
/** Less than this is the wall clock being put right by the network. */
const MAX_STEP_BACK_MS = 1_000;

const HUB_AUTHOR: EventAuthor = { personId: null, roleId: 'hub', deviceId: 'hub' };
const PLANNER: EventAuthor = { personId: null, roleId: 'leader', deviceId: 'start' };

export interface RuntimeOptions {
  readonly log: EventLog;
  readonly ports: HubPorts;
  readonly exerciseId: string;
  readonly fold: ExerciseFold;
  /** The last sign of life before this runtime. */
  readonly lifeSign: LifeSign | null;
}

export function createRuntime(options: RuntimeOptions): ExerciseRuntime {
  const { log, ports, exerciseId } = options;
  let { fold } = options;
  let lifeSign = fold.live.state.clock.running ? options.lifeSign : null;
  let isFirstLook = true;
  let signedWallMs = Number.NEGATIVE_INFINITY;
  let cancelTimer = () => {};
  let isClosed = false;
  /** The fold in which everything that was due is recorded, and what comes next in it. */
  let settledFold: ExerciseFold | null = null;
  let nextDue: { readonly fold: ExerciseFold; readonly ms: number } | null = null;

  /** Runs work with memory that goes back when the transaction does, then sets the timer anew. */
  const write = <T>(work: (transaction: LogTransaction) => T) =>
    log.write((transaction) => {
      const before = { fold, lifeSign, isFirstLook, signedWallMs };
      transaction.onRollback(() => {
        ({ fold, lifeSign, isFirstLook, signedWallMs } = before);
      });
      transaction.onCommit(schedule);
      return work(transaction);
    });

  /** Next moment after the last catching up at which time alone changes anything. */
  const nextDueMs = (): number => {
    if (nextDue?.fold !== fold) {
      const { run } = advanced(fold, lifeSign?.exerciseMs ?? fold.lastAtMs);
      nextDue = { fold, ms: fold.engine.nextDueMs(run) };
    }
    return nextDue.ms;
  };

  const schedule = () => {
    cancelTimer();
    cancelTimer = () => {};
    const { clock } = fold.live.state;
    if (isClosed || !clock.running) return;
    const untilDueMs = wallTimeOf(clock, nextDueMs()) - ports.wallClock();
    const delayMs = Math.max(1, Math.min(untilDueMs, HEARTBEAT_MS));
    cancelTimer = ports.setTimer(delayMs, () => void wake());
  };

  const append = (
    transaction: LogTransaction,
    event: NewEvent,
    stamp: {
      readonly id: string;
      readonly atMs: number;
      readonly wallMs: number;
      readonly author: EventAuthor;
    },
  ): ExerciseEvent => {
    const at = Math.max(fold.lastAtMs, stamp.atMs);
    const stored = transaction.append({
      ...event,
      id: stamp.id,
      exerciseId,
      version: PAYLOAD_VERSION,
      author: stamp.author,
      writtenAt: stamp.wallMs,
      writtenAtExercise: at,
      audience: audienceOf(event),
      at,
      receivedAt: stamp.wallMs,
    } as StampedEvent);
    remember(transaction, stored);
    return stored;
  };

  const remember = (transaction: LogTransaction, event: ExerciseEvent) => {
    fold = foldOne(fold, event);
    if (!changesSummary(event)) return;
    const summary = summaryOf(fold.live.state, fold.endedWallMs);
    transaction.keepSummary(exerciseId, JSON.stringify(summary));
  };

  const recordDue = (transaction: LogTransaction, exerciseMs: number, wallMs: number) => {
    // A release can make the next one due, so ask again until nothing is.
    for (let due = dueReleases(fold, exerciseMs); due.length > 0; due = dueReleases(fold, exerciseMs)) {
      for (const { inject, dueMs } of due) {
        const stamp = { id: dueReleaseId(fold, inject.id), atMs: dueMs, wallMs, author: HUB_AUTHOR };
        append(transaction, releaseOf(fold.engine, inject, 'due'), stamp);
      }
    }
  };

  /** Whether the wall clock cannot tell how far the exercise went on since the last sign of life. */
  const isGap = (sign: LifeSign, wallMs: number): boolean => {
    const gapMs = wallMs - sign.wallMs;
    const countedMs = isFirstLook ? gapMs * fold.live.state.clock.speed : gapMs;
    return countedMs > MAX_GAP_MS || gapMs < -MAX_STEP_BACK_MS;
  };

  /** The clock did not run while the hub was away: it stands where it was last seen. */
  const recordInterruption = (transaction: LogTransaction, sign: LifeSign, wallMs: number) => {
    const { clock } = fold.live.state;
    const exerciseMs = Math.max(fold.lastAtMs, fold.live.state.atMs, sign.exerciseMs);
    recordDue(transaction, exerciseMs, wallMs);
    append(
      transaction,
      {
        type: 'ClockSet',
        payload: { change: 'interruption', speed: clock.speed, running: false, exerciseMs },
      },
      { id: ports.newId(), atMs: exerciseMs, wallMs, author: HUB_AUTHOR },
    );
  };

  /** Brings the log up to now, before anything else enters it. Answers exercise time. */
  const catchUp = (transaction: LogTransaction, wallMs: number): number => {
    if (lifeSign && isGap(lifeSign, wallMs)) recordInterruption(transaction, lifeSign, wallMs);
    isFirstLook = false;
    const exerciseMs = nowMs(fold, wallMs);
    if (settledFold !== fold || exerciseMs >= nextDueMs()) {
      recordDue(transaction, exerciseMs, wallMs);
      settledFold = fold;
      nextDue = null;
    }
    lifeSign = fold.live.state.clock.running ? { wallMs, exerciseMs } : null;
    return exerciseMs;
  };

  const wake = async () => {
    const done = await write((transaction) => {
      const wallMs = ports.wallClock();
      const exerciseMs = catchUp(transaction, wallMs);
      if (!fold.live.state.clock.running || Math.abs(wallMs - signedWallMs) < HEARTBEAT_MS) return;
      signedWallMs = wallMs;
      transaction.signLife(exerciseId, { wallMs, exerciseMs });
    });
    if (!done.ok) schedule();
    return done;
  };

  const storedAnswer = (transaction: LogTransaction, commandId: string): readonly ExerciseEvent[] => {
    const stored: ExerciseEvent[] = [];
    for (let next = transaction.find(exerciseId, commandId); next; ) {
      stored.push(next);
      next = transaction.find(exerciseId, `${commandId}:${stored.length}`);
    }
    return stored;
  };

  const command: ExerciseRuntime['command'] = (who, asked) =>
    write((transaction): CommandOutcome => {
      if (!mayCommand(who, asked.type)) return { ok: false, refusal: { type: 'NotAllowed' } };
      const visible = (events: readonly ExerciseEvent[]): CommandOutcome => ({
        ok: true,
        events: events.flatMap((event) => projectEvent(who, event) ?? []),
      });
      const stored = storedAnswer(transaction, asked.id);
      if (stored.length > 0) return visible(stored);
      const wallMs = ports.wallClock();
      const exerciseMs = catchUp(transaction, wallMs);
      const decided = decide(fold.engine, advanced(fold, exerciseMs), asked, who, exerciseMs, wallMs);
      if (!decided.ok) return { ok: false, refusal: decided.error };
      const author = authorOf(who);
      const events = decided.value.map((event, index) =>
        append(transaction, event, {
          id: index === 0 ? asked.id : `${asked.id}:${index}`,
          atMs: exerciseMs,
          wallMs,
          author,
        }),
      );
      catchUp(transaction, wallMs);
      return visible(events);
    });

  const push: ExerciseRuntime['push'] = (who, drafts) =>
    write((transaction) => {
      const wallMs = ports.wallClock();
      const exerciseMs = catchUp(transaction, wallMs);
      const objectiveIds = fold.bundle.scenario.objectives.map(({ id }) => id);
      const around = { objectiveIds, exerciseMs, wallMs };
      return drafts.map((raw): FeedRow => {
        const admission = admitEntry(transaction, fold.live, who, raw, around);
        if (!admission.enters) return admission.row;
        const event = transaction.append({
          ...admission.draft,
          audience: writtenAudience(
            admission.draft,
            fold.live.state.play.state === 'on',
            isUndecided(fold.live.state, admission.draft),
          ),
          at: exerciseMs,
          receivedAt: wallMs,
        });
        remember(transaction, event);
        return { state: 'accepted', event: projectEvent(who, event) ?? event };
      });
    });

  const plan: ExerciseRuntime['plan'] = (request) =>
    write((transaction): PlanOutcome => {
      const { state } = fold.live;
      if (state.status !== 'planned') return { ok: false, problem: 'AlreadyStarted' };
      const wallMs = ports.wallClock();
      const { bundle } = request;
      transaction.keepScenario(bundle.hash, JSON.stringify(bundle));
      fold = withBundle(fold, bundle);
      for (const event of planEvents(state, request)) {
        append(transaction, event, { id: ports.newId(), atMs: 0, wallMs, author: PLANNER });
      }
      return { ok: true, exerciseId };
    });

  return {
    exerciseId,
    fold: () => fold,
    command,
    push,
    plan,
    wake,
    close: () => {
      isClosed = true;
      cancelTimer();
    },
  };
}
