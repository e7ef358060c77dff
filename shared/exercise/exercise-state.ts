/**
 * The state of an exercise as a fold of its events: what any participant can know from the events he may
 * see, without the scenario. `evolve` never refuses: what is in the log has happened.
 */
import { type Action, evolveActions } from '../meeting/action-list.ts';
import { type Decision, evolveDecisions } from '../meeting/decision-list.ts';
import { emptyJudgement, evolveJudgement, type Judgement } from '../meeting/judgement.ts';
import { evolveMeetings, type Meeting } from '../meeting/meetings.ts';
import { evolveObligations, type Obligation } from '../meeting/obligations.ts';
import { evolvePicture, type PictureEntry } from '../meeting/situation-picture.ts';
import {
  evolveReadings,
  evolveSituationReports,
  type Readings,
  type SituationReport,
} from '../meeting/situation-reports.ts';
import { assertNever } from '../result.ts';
import { type ExerciseClock, exerciseTimeAt, stoppedClock } from './clock.ts';
import type { EventPayload, ExerciseEvent } from './event.ts';

export type Play =
  | { readonly state: 'on' }
  | ({ readonly state: 'noPlay' } & Stop)
  | ({ readonly state: 'realIncident'; readonly text: string } & Stop);

interface Stop {
  readonly sinceMs: number;
  /** Whether the clock ran when the play was stopped, and so runs on when it is resumed. */
  readonly clockRan: boolean;
}

export interface ConfirmedDecision extends EventPayload<'DecisionConfirmed'> {
  readonly eventId: string;
  readonly atMs: number;
}

export interface ReleasedInject {
  readonly seq: number;
  readonly number: number;
  readonly plenary: boolean;
  readonly to: readonly string[];
  /** Hub's wall clock. */
  readonly wallMs: number;
}

export interface ExerciseState {
  readonly status: 'planned' | 'running' | 'ended';
  readonly seq: number;
  /** Exercise time of the last event. */
  readonly atMs: number;
  readonly headHash: string;
  readonly plan: EventPayload<'ExercisePlanned'> | null;
  readonly facts: EventPayload<'ExerciseStarted'> | null;
  readonly roles: Readonly<Record<string, string>>;
  readonly clock: ExerciseClock;
  readonly startedWallMs: number | null;
  readonly endedWallMs: number | null;
  readonly play: Play;
  /** What was said of a real incident that still lasted when the exercise ended. */
  readonly incidentAtEnd: string | null;
  readonly grip: number;
  /** Exercise time at which this GRIP level took effect. */
  readonly gripSinceMs: number;
  /** By gate, those that answer one. */
  readonly decisions: Readonly<Record<string, ConfirmedDecision>>;
  /** All, from the proposal on. */
  readonly decisionList: readonly Decision[];
  /** Injects that stand on screens, by id. */
  readonly released: Readonly<Record<string, ReleasedInject>>;
  /** By inject: the releases that were taken back, as numbers in the log. */
  readonly recalls: Readonly<Record<string, readonly number[]>>;
  readonly improvised: readonly EventPayload<'InjectImprovised'>[];
  /** Of the beleidsteam, in their order. */
  readonly meetings: readonly Meeting[];
  /** In the order in which they were given. */
  readonly actions: readonly Action[];
  /** In the order in which it came. */
  readonly picture: readonly PictureEntry[];
  readonly judgement: Judgement;
  /** Terms and duties, in the order in which they came. */
  readonly obligations: readonly Obligation[];
  readonly situationReports: readonly SituationReport[];
  readonly readings: Readings;
  /** From then on the voorzitter veiligheidsregio holds most powers. */
  readonly isRbtConvened: boolean;
  /** From which exercise this one was made, and from which exercise time on it goes its own way. */
  readonly forkedFrom: { readonly name: string; readonly atMs: number } | null;
  /** Exercise time at which the clock stood still because the hub was gone, until it runs again. */
  readonly interruptedAtMs: number | null;
}

export const initialExerciseState: ExerciseState = {
  status: 'planned',
  seq: 0,
  atMs: 0,
  headHash: '',
  plan: null,
  facts: null,
  roles: {},
  clock: stoppedClock,
  startedWallMs: null,
  endedWallMs: null,
  play: { state: 'on' },
  incidentAtEnd: null,
  grip: 0,
  gripSinceMs: 0,
  decisions: {},
  decisionList: [],
  released: {},
  recalls: {},
  improvised: [],
  meetings: [],
  actions: [],
  picture: [],
  judgement: emptyJudgement,
  obligations: [],
  situationReports: [],
  readings: {},
  isRbtConvened: false,
  forkedFrom: null,
  interruptedAtMs: null,
};

/** Exercise time now, by the wall clock of the hub. */
export const exerciseNowMs = (state: ExerciseState, wallMs: number): number =>
  Math.max(state.atMs, exerciseTimeAt(state.clock, wallMs));

const haltClock = (state: ExerciseState, event: ExerciseEvent): ExerciseClock => ({
  ...state.clock,
  exerciseMs: event.at,
  wallMs: event.receivedAt,
  running: false,
});

function stoppedPlay(before: ExerciseState, event: ExerciseEvent<'PlayStopped'>): Play {
  const stop =
    before.play.state === 'on'
      ? { sinceMs: event.at, clockRan: before.clock.running }
      : { sinceMs: before.play.sinceMs, clockRan: before.play.clockRan };
  return event.payload.kind === 'noPlay'
    ? { state: 'noPlay', ...stop }
    : { state: 'realIncident', text: event.payload.text, ...stop };
}

/** Of a decision that was confirmed before it was linked, the confirmation says when it was decided. */
function linked(state: ExerciseState, event: ExerciseEvent<'DecisionLinked'>): ExerciseState {
  const { decisionId, subject: _, confirmedMs, ...answer } = event.payload;
  const decisionList = evolveDecisions(state.decisionList, event, state);
  const decision = decisionList.find(({ id }) => id === decisionId);
  if (confirmedMs === null || !decision) return { ...state, decisionList };
  const { decider, rationale } = decision;
  const confirmed = { ...answer, decider, rationale, eventId: event.id, atMs: confirmedMs };
  return { ...state, decisionList, decisions: { ...state.decisions, [answer.gateId]: confirmed } };
}

export function evolve(before: ExerciseState, event: ExerciseEvent): ExerciseState {
  const state: ExerciseState = {
    ...before,
    seq: event.seq,
    atMs: Math.max(before.atMs, event.at),
    headHash: event.hash,
  };
  switch (event.type) {
    case 'ExercisePlanned':
      return { ...state, plan: event.payload, grip: event.payload.initialGrip };
    case 'RoleAssigned': {
      const { [event.payload.roleId]: _before, ...roles } = state.roles;
      const { roleId, personName } = event.payload;
      return { ...state, roles: personName === '' ? roles : { ...roles, [roleId]: personName } };
    }
    case 'ExerciseStarted':
      return {
        ...state,
        status: 'running',
        facts: event.payload,
        grip: event.payload.grip,
        startedWallMs: event.receivedAt,
        clock: { exerciseMs: 0, wallMs: event.receivedAt, speed: 1, running: true },
      };
    case 'ClockSet': {
      const { change, speed, running, exerciseMs } = event.payload;
      return {
        ...state,
        atMs: Math.max(state.atMs, exerciseMs),
        clock: { exerciseMs, wallMs: event.receivedAt, speed, running },
        interruptedAtMs: change === 'interruption' ? exerciseMs : null,
      };
    }
    case 'PlayStopped':
      return {
        ...state,
        clock: haltClock(state, event),
        play: stoppedPlay(before, event),
      };
    case 'PlayResumed':
      return {
        ...state,
        play: { state: 'on' },
        clock: {
          ...state.clock,
          exerciseMs: event.at,
          wallMs: event.receivedAt,
          running: before.play.state !== 'on' && before.play.clockRan,
        },
      };
    case 'InjectImprovised':
      return { ...state, improvised: [...state.improvised, event.payload] };
    case 'GripChanged':
      return { ...state, grip: event.payload.to, gripSinceMs: event.payload.effectiveMs };
    case 'DecisionConfirmed': {
      const { gateId } = event.payload;
      const decided = {
        ...state,
        decisionList: evolveDecisions(state.decisionList, event, state),
        actions: evolveActions(state.actions, state.decisionList, event),
        obligations: evolveObligations(state.obligations, event, state),
      };
      if (gateId === null) return decided;
      const confirmed = { ...event.payload, eventId: event.id, atMs: event.at };
      return { ...decided, decisions: { ...state.decisions, [gateId]: confirmed } };
    }
    case 'DecisionProposed':
      return { ...state, decisionList: evolveDecisions(state.decisionList, event, state) };
    case 'DecisionWithdrawn':
      return {
        ...state,
        decisionList: evolveDecisions(state.decisionList, event, state),
        actions: evolveActions(state.actions, state.decisionList, event),
        obligations: evolveObligations(state.obligations, event, state),
      };
    case 'DecisionLinked':
      return linked(state, event);
    case 'RbtConvened':
      return { ...state, isRbtConvened: event.payload.isConvened };
    case 'ObligationSet':
    case 'ObligationMet':
      return { ...state, obligations: evolveObligations(state.obligations, event, state) };
    case 'SituationReportReleased':
      return { ...state, situationReports: evolveSituationReports(state.situationReports, event) };
    case 'InjectAcknowledged':
      return { ...state, readings: evolveReadings(state.readings, event) };
    case 'ExerciseEnded':
      return {
        ...state,
        status: 'ended',
        endedWallMs: event.receivedAt,
        clock: haltClock(state, event),
        play: { state: 'on' },
        meetings: evolveMeetings(state.meetings, event),
        incidentAtEnd: before.play.state === 'realIncident' ? before.play.text : null,
      };
    case 'InjectReleased': {
      const { injectId, number, plenary, to } = event.payload;
      const release = { seq: event.seq, number, plenary, to, wallMs: event.receivedAt };
      return { ...state, released: { ...state.released, [injectId]: release } };
    }
    case 'InjectRecalled': {
      const { injectId, releasedSeq } = event.payload;
      const { [injectId]: _recalled, ...released } = state.released;
      const recalls = { ...state.recalls, [injectId]: [...(state.recalls[injectId] ?? []), releasedSeq] };
      return { ...state, released, recalls };
    }
    case 'GateReopened': {
      const { [event.payload.gateId]: _reopened, ...decisions } = state.decisions;
      // What was linked to it may be linked anew.
      const decisionList = state.decisionList.map((decision) =>
        decision.gateId === event.payload.gateId ? { ...decision, gateId: null, optionId: null } : decision,
      );
      return { ...state, decisions, decisionList };
    }
    case 'ExerciseForked': {
      const { fromName: name, atMs } = event.payload;
      return { ...state, forkedFrom: { name, atMs } };
    }
    case 'MeetingOpened':
    case 'BobPhaseEntered':
    case 'AttendanceChanged':
    case 'MeetingClosed':
      return { ...state, meetings: evolveMeetings(state.meetings, event) };
    case 'EntryLogged':
    case 'EntryCorrected':
      return { ...state, picture: evolvePicture(state.picture, event) };
    case 'CoreObjectiveSet':
    case 'OutlookWritten':
    case 'DilemmaRaised':
    case 'AdviceGiven':
      return { ...state, judgement: evolveJudgement(state.judgement, event) };
    case 'ActionAssigned':
    case 'ActionStatusChanged':
    case 'ActionCorrected':
      return { ...state, actions: evolveActions(state.actions, state.decisionList, event) };
    case 'PhaseForced':
    case 'ClockMet':
    case 'InjectPostponed':
    case 'InjectSkipped':
      return state;
    default:
      return assertNever(event);
  }
}
