/**
 * `decide` turns a command into events or a refusal, given the exercise at that moment. It changes
 * nothing itself; the hub appends what comes out. Rules are numbered in SPEC.md.
 */
import { assertNever, err, ok, type Result } from '../result.ts';
import type { ScenarioEngine } from '../scenario/engine.ts';
import { MINUTE_MS } from '../scenario/model.ts';
import { type InjectData, isPlenary } from '../scenario/schema.ts';
import { mayCommand, mayWrite } from './access.ts';
import type { Command, Refusal } from './command.ts';
import type { EventDraft, EventPayload, EventType, ParticipantRole } from './event.ts';
import type { LiveExercise } from './live-exercise.ts';

/** An event that is to be appended, still without id, author and stamp. */
export type NewEvent = {
  readonly [K in EventType]: { readonly type: K; readonly payload: EventPayload<K> };
}[EventType];
type Outcome = Result<readonly NewEvent[], Refusal>;

const clockSet = (payload: EventPayload<'ClockSet'>): Outcome => ok([{ type: 'ClockSet', payload }]);

/** The recipients' side of a scenario inject. */
export function releaseOf(inject: InjectData, how: EventPayload<'InjectReleased'>['how']): NewEvent {
  const { id: injectId, number, channel, from, to, subject, text } = inject;
  return {
    type: 'InjectReleased',
    payload: { injectId, number, how, channel, from, to, subject, text, plenary: isPlenary(inject) },
  };
}

/**
 * @param live the exercise, advanced to `nowMs`
 * @param nowMs exercise time at which the hub received the command
 */
export function decide(
  engine: ScenarioEngine,
  live: LiveExercise,
  command: Command,
  role: ParticipantRole,
  nowMs: number,
): Outcome {
  const { state } = live;
  if (!mayCommand(role, command.type)) return err({ type: 'NotAllowed' });
  if (command.type === 'startExercise') return start(engine, live);
  if (state.status === 'planned') return err({ type: 'NotStarted' });
  if (state.status === 'ended') return err({ type: 'ExerciseEnded' });
  if (command.type === 'endExercise') return ok([{ type: 'ExerciseEnded', payload: {} }]);
  if (command.type === 'stopPlay') {
    if (state.play.state !== 'on') return ok([]);
    return ok([{ type: 'PlayStopped', payload: { kind: 'noPlay' } }]);
  }
  const isStopped = state.play.state !== 'on';
  if (command.type === 'declareRealIncident') {
    if (!isStopped) return err({ type: 'PlayIsNotStopped' });
    return ok([{ type: 'PlayStopped', payload: { kind: 'realIncident', text: command.payload.text } }]);
  }
  if (command.type === 'resumePlay') {
    return isStopped
      ? ok([{ type: 'PlayResumed', payload: command.payload }])
      : err({ type: 'PlayIsNotStopped' });
  }
  if (isStopped) return err({ type: 'PlayIsStopped' });
  return decideInPlay(engine, live, command, nowMs);
}

function start(engine: ScenarioEngine, { state }: LiveExercise): Outcome {
  if (state.status === 'ended') return err({ type: 'ExerciseEnded' });
  if (state.status === 'running' || !state.plan) return err({ type: 'AlreadyStarted' });
  const { name, municipality } = state.plan;
  const { startsAt, initialGrip } = engine.model.scenario;
  return ok([
    {
      type: 'ExerciseStarted',
      payload: { name, municipality, scenarioStartsAt: startsAt, grip: initialGrip },
    },
  ]);
}

type InPlay = Exclude<
  Command,
  { type: 'startExercise' | 'endExercise' | 'stopPlay' | 'declareRealIncident' | 'resumePlay' }
>;

function decideInPlay(engine: ScenarioEngine, live: LiveExercise, command: InPlay, nowMs: number): Outcome {
  const { state } = live;
  const { speed, running } = state.clock;
  switch (command.type) {
    case 'pauseClock':
      if (!running) return err({ type: 'ClockAlready', running });
      return clockSet({ change: 'pause', speed, running: false, exerciseMs: nowMs });
    case 'resumeClock':
      if (running) return err({ type: 'ClockAlready', running });
      return clockSet({ change: 'resume', speed, running: true, exerciseMs: nowMs });
    case 'setSpeed':
      if (speed === command.payload.speed) return ok([]);
      return clockSet({ change: 'speed', speed: command.payload.speed, running, exerciseMs: nowMs });
    case 'jumpClock': {
      const { toMs } = command.payload;
      const endMs = engine.model.scenario.durationMinutes * MINUTE_MS;
      if (toMs <= nowMs) return err({ type: 'NoJumpBack', nowMs });
      if (toMs > endMs) return err({ type: 'BeyondScenario', endMs });
      return clockSet({ change: 'jump', speed, running, exerciseMs: toMs });
    }
    case 'releaseInject':
    case 'postponeInject':
    case 'skipInject':
      return decideOnInject(engine, live, command, nowMs);
    case 'improviseInject':
      return improvise(engine, live, command);
    case 'changeGrip': {
      const { from, to, effectiveMs } = command.payload;
      if (from !== state.grip) return err({ type: 'GripIsOther', grip: state.grip });
      if (to === from) return err({ type: 'GripUnchanged', grip: state.grip });
      if (effectiveMs > nowMs) return err({ type: 'TimeInFuture', nowMs });
      // A time typed in minutes may name the minute of the change before it.
      if (effectiveMs <= state.gripSinceMs - MINUTE_MS) {
        return err({ type: 'TimeBeforeGrip', grip: state.grip, sinceMs: state.gripSinceMs });
      }
      const payload = { ...command.payload, effectiveMs: Math.max(effectiveMs, state.gripSinceMs) };
      return ok([{ type: 'GripChanged', payload }]);
    }
    case 'confirmDecision':
      return confirm(engine, live, command);
    default:
      return assertNever(command);
  }
}

function decideOnInject(
  engine: ScenarioEngine,
  live: LiveExercise,
  command: Command<'releaseInject' | 'postponeInject' | 'skipInject'>,
  nowMs: number,
): Outcome {
  const { injectId } = command.payload;
  const inject = engine.model.injectById.get(injectId);
  if (!inject) return err({ type: 'UnknownInject', injectId });
  const { number } = inject;
  const run = live.run.context.injects[injectId];
  if (run?.releasedMs !== undefined) return err({ type: 'InjectAlready', injectId, state: 'released' });
  switch (command.type) {
    case 'releaseInject':
      return ok([releaseOf(inject, 'byHand')]);
    case 'postponeInject':
      if (command.payload.toMs <= nowMs) return err({ type: 'PostponeIntoPast', nowMs });
      return ok([{ type: 'InjectPostponed', payload: { ...command.payload, number } }]);
    case 'skipInject':
      if (run?.skippedMs !== undefined) return err({ type: 'InjectAlready', injectId, state: 'skipped' });
      return ok([{ type: 'InjectSkipped', payload: { injectId, number } }]);
    default:
      return assertNever(command);
  }
}

function improvise(
  engine: ScenarioEngine,
  { state }: LiveExercise,
  command: Command<'improviseInject'>,
): Outcome {
  const numbers = [...engine.model.scenario.injects, ...state.improvised].map((inject) => inject.number);
  const number = Math.max(...numbers) + 1;
  const { plenary, ...message } = command.payload;
  const inject = { ...message, injectId: `improvised-${number}`, number };
  return ok([
    { type: 'InjectImprovised', payload: inject },
    { type: 'InjectReleased', payload: { ...inject, how: 'improvised', plenary } },
  ]);
}

function confirm(engine: ScenarioEngine, live: LiveExercise, command: Command<'confirmDecision'>): Outcome {
  const { gateId, optionId, decider, rationale } = command.payload;
  const gate = engine.model.gateById.get(gateId);
  if (!gate) return err({ type: 'UnknownGate', gateId });
  const option = gate.options.find((candidate) => candidate.id === optionId);
  if (!option) return err({ type: 'UnknownOption', optionId });
  const run = live.run.context.gates[gateId];
  if (!run) return err({ type: 'GateNotOpen', gateId });
  if (run.optionId !== undefined) return err({ type: 'GateAlreadyDecided', gateId, optionId: run.optionId });
  return ok([
    {
      type: 'DecisionConfirmed',
      payload: { gateId, gateTitle: gate.title, optionId, optionLabel: option.label, decider, rationale },
    },
  ]);
}

/**
 * Whether a log line that someone wrote may enter the log; a line written before the end may come late.
 * After the end exercise time stands still, so the author's wall clock tells before from after.
 */
export function decideEntry(
  { state }: Pick<LiveExercise, 'state'>,
  draft: EventDraft<'EntryLogged'>,
  role: ParticipantRole,
): Result<null, Refusal> {
  if (!mayWrite(role, draft.payload.kind)) return err({ type: 'NotAllowed' });
  if (state.status === 'planned') return err({ type: 'NotStarted' });
  if (state.status === 'ended' && draft.writtenAt >= (state.endedWallMs ?? 0)) {
    return err({ type: 'ExerciseEnded' });
  }
  return ok(null);
}
