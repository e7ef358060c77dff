/**
 * One exercise in a simulated world, and how a script acts in it: asks the hub for what a seat may ask, writes what a
 * seat writes, and lets time go by. It goes through the runtime that people use, so what the hub would refuse of
 * them it refuses here. What the steps of a script mean belongs to its players.
 */
import { dutchIssue, issueText } from '../../shared/dutch-issues.ts';
import { wallTimeOf } from '../../shared/exercise/clock.ts';
import { type Command, commandSchema, type Refusal } from '../../shared/exercise/command.ts';
import {
  type EventPayload,
  PARTICIPANT_ROLES,
  PAYLOAD_VERSION,
  type ParticipantRole,
  type WrittenType,
} from '../../shared/exercise/event.ts';
import type { Result } from '../../shared/result.ts';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import type { EventLog } from '../log/event-log.ts';
import type { ExerciseRuntime } from './exercise-runtime.ts';
import { authorOf, type Participant } from './participant.ts';
import type { SimulatedWorld } from './simulated-world.ts';

/** What a step of the script gave a name. */
export interface Made {
  readonly id: string;
  /** Place in the log. */
  readonly seq: number;
}

export interface SimulatedExercise {
  readonly world: SimulatedWorld;
  readonly log: EventLog;
  readonly runtime: ExerciseRuntime;
  readonly newId: () => string;
  /** By the name that the script gave. */
  readonly made: Map<string, Made>;
}

export type Asked = { readonly [K in Command['type']]: Omit<Command<K>, 'id'> }[Command['type']];
export type Written = {
  readonly [K in WrittenType]: { readonly type: K; readonly payload: EventPayload<K> };
}[WrittenType];

const isParticipantRole = (by: string): by is ParticipantRole =>
  PARTICIPANT_ROLES.some((role) => role === by);

/** @param by a part in the exercise, or of a player the id of his role in the team */
function participant({ runtime: { exerciseId } }: SimulatedExercise, by: string): Participant {
  const [role, teamRole] = isParticipantRole(by) ? [by, null] : (['player', by] as const);
  return { exerciseId, role, teamRole, deviceKey: 'draaiboek' };
}

/** @throws when the log in memory fails: then nothing of the run can be trusted */
export async function settled<T>(log: EventLog, work: Promise<Result<T, { type: string }>>): Promise<T> {
  log.flush();
  const done = await work;
  if (!done.ok) throw new Error(`The log in memory failed: ${done.error.type}`);
  return done.value;
}

export async function ask(play: SimulatedExercise, asked: Asked, by = 'leader'): Promise<Refusal | null> {
  const { log, runtime, newId } = play;
  const parsed = commandSchema.safeParse({ ...asked, id: newId() }, { error: dutchIssue });
  if (!parsed.success) return { type: 'Malformed', detail: parsed.error.issues.map(issueText).join('; ') };
  const outcome = await settled(log, runtime.command(participant(play, by), parsed.data));
  return outcome.ok ? null : outcome.refusal;
}

/** Who wrote a line and when, and the name by which the script refers to it later. */
export interface Line {
  readonly by: string;
  readonly as?: string | undefined;
  /** Minute at which it comes in. */
  readonly at: number;
  /** Minute at which it was written. */
  readonly writtenAt?: number | undefined;
}

export async function write(
  play: SimulatedExercise,
  written: Written,
  { by, as, at, writtenAt = at }: Line,
): Promise<Refusal | null> {
  const { log, runtime, world, newId } = play;
  const who = participant(play, by);
  const draft = {
    ...written,
    id: newId(),
    exerciseId: runtime.exerciseId,
    version: PAYLOAD_VERSION,
    author: authorOf(who),
    writtenAt: world.wallMs() - (at - writtenAt) * MINUTE_MS,
    writtenAtExercise: Math.round(writtenAt * MINUTE_MS),
  };
  const [row] = await settled(log, runtime.push(who, [draft]));
  if (row?.state === 'refused') return row.refusal;
  if (row && as !== undefined) play.made.set(as, { id: row.event.id, seq: row.event.seq });
  return null;
}

/** A clock that stands still stays where it is; what comes next then happens at once. */
export function advanceToExercise({ world, log, runtime }: SimulatedExercise, exerciseMs: number): void {
  for (;;) {
    const { clock } = runtime.fold().live.state;
    const wallMs = wallTimeOf(clock, exerciseMs);
    if (!Number.isFinite(wallMs) || wallMs <= world.wallMs()) return;
    world.advanceTo(wallMs, log.flush);
  }
}

/** Real minutes go by. */
export function wait({ world, log }: SimulatedExercise, minutes: number): void {
  world.advanceTo(world.wallMs() + minutes * MINUTE_MS, log.flush);
}
