/**
 * What the exercise leader's commands mean while the play is on: clock, injects, GRIP, decisions and what he
 * sets right. The rules are numbered in SPEC.md.
 */

import { decideOnDecision } from '../meeting/decide-on-decision.ts';
import { decideOnMeeting } from '../meeting/decide-on-meeting.ts';
import { assertNever, err, ok, type Result } from '../result.ts';
import type { ScenarioEngine } from '../scenario/engine.ts';
import { MINUTE_MS } from '../scenario/model.ts';
import { movesOf } from '../scenario/postponement.ts';
import { type InjectData, isPlenary } from '../scenario/schema.ts';
import type { Who } from './access.ts';
import type { Command, Refusal } from './command.ts';
import type { EventPayload, EventType } from './event.ts';
import type { LiveExercise } from './live-exercise.ts';
import { type MediaSource, mediaOf } from './released-media.ts';

/** An event that is to be appended, still without id, author and stamp. */
export type NewEvent = {
  readonly [K in EventType]: { readonly type: K; readonly payload: EventPayload<K> };
}[EventType];
export type Outcome = Result<readonly NewEvent[], Refusal>;

const clockSet = (payload: EventPayload<'ClockSet'>): Outcome => ok([{ type: 'ClockSet', payload }]);

/** The recipients' side of a scenario inject. */
export function releaseOf(
  source: MediaSource,
  inject: InjectData,
  how: EventPayload<'InjectReleased'>['how'],
): NewEvent {
  const { id: injectId, number, channel, from, to, subject, text } = inject;
  const message = { injectId, number, how, channel, from, to, subject, text, plenary: isPlenary(inject) };
  const media = [...mediaOf(source, inject)];
  return { type: 'InjectReleased', payload: { ...message, ...(media.length > 0 && { media }) } };
}

type InPlay = Exclude<
  Command,
  { type: 'startExercise' | 'endExercise' | 'stopPlay' | 'declareRealIncident' | 'resumePlay' }
>;

/** A command that needs the play to be on. */
export function decideInPlay(
  engine: ScenarioEngine,
  live: LiveExercise,
  command: InPlay,
  who: Who,
  nowMs: number,
  wallMs: number,
): Outcome {
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
    case 'recallInject':
      return recall(live, command, wallMs);
    case 'reopenGate':
      return reopen(engine, live, command);
    case 'forcePhase':
      return force(engine, live, command);
    case 'meetClock':
      return meet(engine, live, command);
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
    case 'confirmProposal':
    case 'linkDecision':
    case 'withdrawDecision':
      return decideOnDecision(engine, live, command, who);
    case 'setRbt':
      return ok(
        state.isRbtConvened === command.payload.isConvened
          ? []
          : [{ type: 'RbtConvened', payload: command.payload }],
      );
    case 'openMeeting':
    case 'enterBobPhase':
    case 'setAttendance':
    case 'closeMeeting':
      return decideOnMeeting(state.meetings, command, nowMs);
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
      return ok([releaseOf(engine, inject, 'byHand')]);
    case 'postponeInject':
      return postpone(engine, live, inject, command.payload, nowMs);
    case 'skipInject':
      if (run?.skippedMs !== undefined) return err({ type: 'InjectAlready', injectId, state: 'skipped' });
      return ok([{ type: 'InjectSkipped', payload: { injectId, number } }]);
    default:
      return assertNever(command);
  }
}

function postpone(
  engine: ScenarioEngine,
  { run }: LiveExercise,
  inject: InjectData,
  { toMs, moveRest }: Command<'postponeInject'>['payload'],
  nowMs: number,
): Outcome {
  if (toMs <= nowMs) return err({ type: 'PostponeIntoPast', nowMs });
  const moves = movesOf(engine, run, { inject, toMs }, moveRest, nowMs);
  return ok(
    moves.map((move) => ({
      type: 'InjectPostponed',
      payload: { injectId: move.inject.id, number: move.inject.number, toMs: move.toMs },
    })),
  );
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

/** Long enough to see a mistake, too short for a player to have acted on it. */
export const RECALL_SECONDS = 30;

function recall({ state }: LiveExercise, command: Command<'recallInject'>, wallMs: number): Outcome {
  const { injectId } = command.payload;
  const release = state.released[injectId];
  if (!release) return err({ type: 'InjectNotReleased', injectId });
  if (wallMs - release.wallMs > RECALL_SECONDS * 1_000) return err({ type: 'RecallTooLate', injectId });
  const { seq: releasedSeq, number, plenary, to } = release;
  return ok([{ type: 'InjectRecalled', payload: { injectId, number, releasedSeq, plenary, to: [...to] } }]);
}

function reopen(
  { model }: ScenarioEngine,
  { run }: LiveExercise,
  { payload }: Command<'reopenGate'>,
): Outcome {
  const { gateId } = payload;
  const gate = model.gateById.get(gateId);
  if (!gate) return err({ type: 'UnknownGate', gateId });
  const past = run.context.gates[gateId];
  if (!past) return err({ type: 'GateNotOpen', gateId });
  if (past.decidedMs === undefined && past.missedMs === undefined) return err({ type: 'GateIsOpen', gateId });
  return ok([{ type: 'GateReopened', payload: { ...payload, gateTitle: gate.title } }]);
}

function force(
  { model }: ScenarioEngine,
  { run }: LiveExercise,
  { payload }: Command<'forcePhase'>,
): Outcome {
  const { phaseId } = payload;
  const phase = model.phaseById.get(phaseId);
  if (!phase) return err({ type: 'UnknownPhase', phaseId });
  if (run.context.entered[phaseId] !== undefined) return err({ type: 'PhaseAlready', phaseId });
  return ok([{ type: 'PhaseForced', payload: { ...payload, phaseTitle: phase.title } }]);
}

function meet({ model }: ScenarioEngine, { run }: LiveExercise, { payload }: Command<'meetClock'>): Outcome {
  const { clockId } = payload;
  const clock = model.clockById.get(clockId);
  if (!clock) return err({ type: 'UnknownClock', clockId });
  const past = run.context.clocks[clockId];
  if (!past) return err({ type: 'ClockNotStarted', clockId });
  if (past.metMs !== undefined) return err({ type: 'ClockAlreadyMet', clockId });
  return ok([{ type: 'ClockMet', payload: { ...payload, clockTitle: clock.title } }]);
}
