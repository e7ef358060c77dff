/**
 * Plays a scripted exercise through the runtime that people use, in a simulated world, as fast as it
 * computes. A step that the hub refuses ends the run: the script does not fit the scenario.
 */
import type { ScenarioBundle } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/exercise/command.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import { openDatabase } from '../log/database.ts';
import { createEventLog, type EventLog } from '../log/event-log.ts';
import { createSealing, KEY_BYTES } from '../log/sealing.ts';
import type { ExerciseScript, ScriptStep } from '../scenario/exercise-script.ts';
import { type ExerciseFold, nowMs, startFold } from './exercise-fold.ts';
import { createRuntime } from './exercise-runtime.ts';
import {
  advanceToExercise,
  ask,
  type SimulatedExercise,
  settled,
  wait,
  write,
} from './simulated-exercise.ts';
import { createSimulatedWorld } from './simulated-world.ts';
import { doTeamStep, pictureOf } from './team-step-player.ts';

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
  const play: SimulatedExercise = { world, log, runtime, newId, made: new Map() };
  await settled(log, runtime.plan({ plan: script.plan, bundle, roles: script.roles }));
  const started = await ask(play, { type: 'startExercise', payload: {} });
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

async function doStep(play: SimulatedExercise, step: ScriptStep): Promise<Refusal | null> {
  const { runtime, world } = play;
  switch (step.do) {
    case 'entry':
      return logEntry(play, step);
    case 'decide': {
      const { gate: gateId, option: optionId, decider, rationale } = step;
      return ask(play, { type: 'confirmDecision', payload: { gateId, optionId, decider, rationale } });
    }
    case 'grip': {
      const { to, decider, reason, imposed } = step;
      const { grip: from } = runtime.fold().live.state;
      const effectiveMs = nowMs(runtime.fold(), world.wallMs());
      return ask(play, {
        type: 'changeGrip',
        payload: { from, to, decider, reason, imposed, effectiveMs },
      });
    }
    case 'release':
      return ask(play, { type: 'releaseInject', payload: { injectId: step.inject } });
    case 'skip':
      return ask(play, { type: 'skipInject', payload: { injectId: step.inject } });
    case 'postpone':
      return ask(play, {
        type: 'postponeInject',
        payload: { injectId: step.inject, toMs: Math.round(step.until * MINUTE_MS), moveRest: false },
      });
    case 'meet':
      return ask(play, { type: 'meetClock', payload: { clockId: step.clock, reason: step.reason } });
    case 'improvise': {
      const { at, do: _do, ...payload } = step;
      return ask(play, { type: 'improviseInject', payload: { ...payload, plenary: false } });
    }
    case 'pause': {
      const refusal = await ask(play, { type: 'pauseClock', payload: {} });
      wait(play, step.minutes);
      return refusal ?? ask(play, { type: 'resumeClock', payload: {} });
    }
    case 'speed':
      return ask(play, { type: 'setSpeed', payload: { speed: step.times } });
    case 'jump':
      return ask(play, { type: 'jumpClock', payload: { toMs: Math.round(step.to * MINUTE_MS) } });
    case 'stop': {
      const refusal = await ask(play, { type: 'stopPlay', payload: {} });
      wait(play, step.minutes);
      return refusal ?? ask(play, { type: 'resumePlay', payload: { reason: step.reason } });
    }
    case 'end':
      return ask(play, { type: 'endExercise', payload: {} });
    default:
      return doTeamStep(play, step);
  }
}

async function logEntry(
  play: SimulatedExercise,
  step: Extract<ScriptStep, { do: 'entry' }>,
): Promise<Refusal | null> {
  const { kind, text, team, objective } = step;
  const { objectives } = play.runtime.fold().bundle.scenario;
  if (objective !== undefined && objectives.every(({ id }) => id !== objective)) {
    return { type: 'Malformed', detail: `oefendoel '${objective}' staat niet in dit scenario` };
  }
  const picture = step.picture ? pictureOf(play, step.picture) : ok(null);
  if (!picture.ok) return picture.error;
  const payload = {
    kind,
    text,
    team,
    objectiveId: objective ?? null,
    ...(picture.value && { picture: picture.value }),
  };
  return write(play, { type: 'EntryLogged', payload }, step);
}
