/**
 * An exercise with its scenario: the fold that the hub and the exercise leader's screen share. The state
 * says what was recorded, the run where the scenario stands; both follow from the events alone.
 */
import { assertNever } from '../result.ts';
import type { Run, RunInput, ScenarioEngine } from '../scenario/engine.ts';
import type { EventPayload, ExerciseEvent } from './event.ts';
import { type ExerciseState, evolve, initialExerciseState } from './exercise-state.ts';

export interface LiveExercise {
  readonly state: ExerciseState;
  readonly run: Run;
}

export const initialLiveExercise = (engine: ScenarioEngine): LiveExercise => ({
  state: initialExerciseState,
  run: engine.start(),
});

/** What an event means to the scenario; null when it means nothing to it. */
function runInputOf(event: ExerciseEvent): RunInput | null {
  switch (event.type) {
    case 'DecisionConfirmed':
      return decidesOn(event.payload);
    case 'DecisionLinked':
      return event.payload.confirmedMs === null ? null : decidesOn(event.payload);
    case 'GripChanged':
      return { type: 'GRIP', level: event.payload.to };
    case 'InjectReleased':
      return { type: 'RELEASE', injectId: event.payload.injectId };
    case 'InjectPostponed':
      return { type: 'POSTPONE', injectId: event.payload.injectId, toMs: event.payload.toMs };
    case 'InjectSkipped':
      return { type: 'SKIP', injectId: event.payload.injectId };
    case 'InjectRecalled':
      return { type: 'RECALL', injectId: event.payload.injectId };
    case 'GateReopened':
      return { type: 'REOPEN', gateId: event.payload.gateId };
    case 'PhaseForced':
      return { type: 'FORCE', phaseId: event.payload.phaseId };
    case 'ClockMet':
      return { type: 'MEET', clockId: event.payload.clockId };
    case 'MeetingOpened':
      return { type: 'MEETING', step: 'picture' };
    case 'BobPhaseEntered':
      return { type: 'MEETING', step: event.payload.phase };
    case 'MeetingClosed':
      return { type: 'MEETING', step: 'none' };
    case 'ExercisePlanned':
    case 'RoleAssigned':
    case 'ExerciseStarted':
    case 'ClockSet':
    case 'PlayStopped':
    case 'PlayResumed':
    case 'InjectImprovised':
    case 'EntryLogged':
    case 'ExerciseForked':
    case 'AttendanceChanged':
    case 'EntryCorrected':
    case 'CoreObjectiveSet':
    case 'OutlookWritten':
    case 'DilemmaRaised':
    case 'AdviceGiven':
    case 'DecisionProposed':
    case 'DecisionWithdrawn':
    case 'ActionAssigned':
    case 'ActionStatusChanged':
    case 'ActionCorrected':
    case 'ObligationSet':
    case 'ObligationMet':
    case 'SituationReportReleased':
    case 'InjectAcknowledged':
    case 'RbtConvened':
    case 'ExerciseEnded':
      return null;
    default:
      return assertNever(event);
  }
}

const decidesOn = ({
  gateId,
  optionId,
}: Pick<EventPayload<'DecisionConfirmed'>, 'gateId' | 'optionId'>): RunInput | null =>
  gateId === null || optionId === null ? null : { type: 'DECIDE', gateId, optionId };

export function applyEvent(engine: ScenarioEngine, live: LiveExercise, event: ExerciseEvent): LiveExercise {
  const input = runInputOf(event);
  const state = evolve(live.state, event);
  if (!input) return { state, run: live.run };
  return { state, run: engine.step(live.run, event.at, input) };
}

export const foldExercise = (
  engine: ScenarioEngine,
  events: Iterable<ExerciseEvent>,
  from: LiveExercise = initialLiveExercise(engine),
): LiveExercise => {
  let live = from;
  for (const event of events) live = applyEvent(engine, live, event);
  return live;
};

/** The run brought up to an exercise time, for the hub's timer and for display between events. */
export const advanceTo = (engine: ScenarioEngine, live: LiveExercise, exerciseMs: number): LiveExercise =>
  live.state.status === 'planned' ? live : { ...live, run: engine.advance(live.run, exerciseMs) };
