/**
 * Plays a scripted exercise through the runtime that people use, in a simulated world, as fast as it
 * computes. A step that the hub refuses ends the run: the script does not fit the scenario.
 */
import type { ScenarioBundle } from '../../shared/contract.ts';
import { dutchIssue, issueText } from '../../shared/dutch-issues.ts';
import { wallTimeOf } from '../../shared/exercise/clock.ts';
import { type Command, commandSchema, type Refusal } from '../../shared/exercise/command.ts';
import { PAYLOAD_VERSION, type ParticipantRole } from '../../shared/exercise/event.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import { openDatabase } from '../log/database.ts';
import { createEventLog, type EventLog } from '../log/event-log.ts';
import { createSealing, KEY_BYTES } from '../log/sealing.ts';
import type { ExerciseScript, ScriptStep } from '../scenario/exercise-script.ts';
import { type ExerciseFold, nowMs, startFold } from './exercise-fold.ts';
import { createRuntime, type ExerciseRuntime } from './exercise-runtime.ts';
import type { Participant } from './participant.ts';
import { createSimulatedWorld, type SimulatedWorld } from './simulated-world.ts';

export interface PlayedExercise {
  readonly exerciseId: string;
  readonly log: EventLog;
  readonly fold: ExerciseFold;
  /** Where the simulated clock stood at the end. */
  readonly wallMs: number;
}

export interface StepRefused {
  /** From 1. */
  readonly step: number;
  readonly at: number;
  readonly refusal: Refusal;
}

export interface PlayOptions {
  readonly script: ExerciseScript;
  readonly bundle: ScenarioBundle;
  /** Wall time at which the exercise starts. */
  readonly startWallMs: number;
  readonly newId: () => string;
  /** Stops at this minute of the exercise; without it the whole script is played. */
  readonly untilMinute?: number;
}

interface Play {
  readonly world: SimulatedWorld;
  readonly log: EventLog;
  readonly runtime: ExerciseRuntime;
  readonly newId: () => string;
}

export async function playScript(options: PlayOptions): Promise<Result<PlayedExercise, StepRefused>> {
  const { script, bundle, startWallMs, newId, untilMinute = Number.POSITIVE_INFINITY } = options;
  const exerciseId = newId();
  const world = createSimulatedWorld(startWallMs, newId);
  const log = memoryLog();
  const runtime = createRuntime({
    log,
    ports: world.ports,
    exerciseId,
    fold: startFold(bundle),
    lifeSign: null,
  });
  const play: Play = { world, log, runtime, newId };
  await settled(log, runtime.plan({ plan: script.plan, bundle, roles: script.roles }));
  const started = await command(play, { type: 'startExercise', payload: {} });
  if (started) return err({ step: 0, at: 0, refusal: started });
  for (const [index, step] of script.steps.entries()) {
    if (step.at > untilMinute) break;
    advanceToExercise(play, step.at * MINUTE_MS);
    const refusal = await doStep(play, step);
    if (refusal) return err({ step: index + 1, at: step.at, refusal });
  }
  if (Number.isFinite(untilMinute)) advanceToExercise(play, untilMinute * MINUTE_MS);
  runtime.close();
  return ok({ exerciseId, log, fold: runtime.fold(), wallMs: world.wallMs() });
}

/** Nothing of it outlives the run, so its key need not either. */
function memoryLog(): EventLog {
  const sealing = createSealing(Buffer.alloc(KEY_BYTES, 1));
  const database = openDatabase(':memory:', ':memory:', sealing);
  if (!database.ok) throw new Error(`The log in memory cannot be opened: ${database.error.type}`);
  return createEventLog(database.value, sealing);
}

async function settled<T>(log: EventLog, work: Promise<Result<T, { type: string }>>): Promise<T> {
  log.flush();
  const done = await work;
  if (!done.ok) throw new Error(`The log in memory failed: ${done.error.type}`);
  return done.value;
}

/** A clock that stands still stays where it is; the step then happens at once. */
function advanceToExercise({ world, log, runtime }: Play, exerciseMs: number): void {
  for (;;) {
    const { clock } = runtime.fold().live.state;
    const wallMs = wallTimeOf(clock, exerciseMs);
    if (!Number.isFinite(wallMs) || wallMs <= world.wallMs()) return;
    world.advanceTo(wallMs, log.flush);
  }
}

function wait({ world, log }: Play, minutes: number): void {
  world.advanceTo(world.wallMs() + minutes * MINUTE_MS, log.flush);
}

const participant = (runtime: ExerciseRuntime, role: ParticipantRole): Participant => ({
  exerciseId: runtime.exerciseId,
  role,
  teamRole: null,
  deviceKey: 'draaiboek',
});

type Asked = { readonly [K in Command['type']]: Omit<Command<K>, 'id'> }[Command['type']];

async function command({ log, runtime, newId }: Play, asked: Asked): Promise<Refusal | null> {
  const parsed = commandSchema.safeParse({ ...asked, id: newId() }, { error: dutchIssue });
  if (!parsed.success) return { type: 'Malformed', detail: parsed.error.issues.map(issueText).join('; ') };
  const outcome = await settled(log, runtime.command(participant(runtime, 'leader'), parsed.data));
  return outcome.ok ? null : outcome.refusal;
}

async function doStep(play: Play, step: ScriptStep): Promise<Refusal | null> {
  const { runtime, world } = play;
  switch (step.do) {
    case 'entry':
      return logEntry(play, step);
    case 'decide': {
      const { gate: gateId, option: optionId, decider, rationale } = step;
      return command(play, { type: 'confirmDecision', payload: { gateId, optionId, decider, rationale } });
    }
    case 'grip': {
      const { to, decider, reason, imposed } = step;
      const { grip: from } = runtime.fold().live.state;
      const effectiveMs = nowMs(runtime.fold(), world.wallMs());
      return command(play, {
        type: 'changeGrip',
        payload: { from, to, decider, reason, imposed, effectiveMs },
      });
    }
    case 'release':
      return command(play, { type: 'releaseInject', payload: { injectId: step.inject } });
    case 'skip':
      return command(play, { type: 'skipInject', payload: { injectId: step.inject } });
    case 'postpone':
      return command(play, {
        type: 'postponeInject',
        payload: { injectId: step.inject, toMs: Math.round(step.until * MINUTE_MS), moveRest: false },
      });
    case 'meet':
      return command(play, { type: 'meetClock', payload: { clockId: step.clock, reason: step.reason } });
    case 'improvise': {
      const { at, do: _do, ...payload } = step;
      return command(play, { type: 'improviseInject', payload: { ...payload, plenary: false } });
    }
    case 'pause': {
      const refusal = await command(play, { type: 'pauseClock', payload: {} });
      wait(play, step.minutes);
      return refusal ?? command(play, { type: 'resumeClock', payload: {} });
    }
    case 'speed':
      return command(play, { type: 'setSpeed', payload: { speed: step.times } });
    case 'jump':
      return command(play, { type: 'jumpClock', payload: { toMs: Math.round(step.to * MINUTE_MS) } });
    case 'stop': {
      const refusal = await command(play, { type: 'stopPlay', payload: {} });
      wait(play, step.minutes);
      return refusal ?? command(play, { type: 'resumePlay', payload: { reason: step.reason } });
    }
    case 'end':
      return command(play, { type: 'endExercise', payload: {} });
  }
}

async function logEntry(
  { log, runtime, world, newId }: Play,
  step: Extract<ScriptStep, { do: 'entry' }>,
): Promise<Refusal | null> {
  const { kind, text, team, objective, by, at, writtenAt = at } = step;
  const { objectives } = runtime.fold().bundle.scenario;
  if (objective !== undefined && objectives.every(({ id }) => id !== objective)) {
    return { type: 'Malformed', detail: `oefendoel '${objective}' staat niet in dit scenario` };
  }
  const late = (at - writtenAt) * MINUTE_MS;
  const draft = {
    id: newId(),
    exerciseId: runtime.exerciseId,
    type: 'EntryLogged',
    version: PAYLOAD_VERSION,
    payload: { kind, text, team, objectiveId: objective ?? null },
    author: { personId: null, roleId: by, deviceId: 'draaiboek' },
    writtenAt: world.wallMs() - late,
    writtenAtExercise: Math.round(writtenAt * MINUTE_MS),
  };
  const [row] = await settled(log, runtime.push(participant(runtime, by), [draft]));
  return row?.state === 'refused' ? row.refusal : null;
}
