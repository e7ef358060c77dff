/**
 * Who may see and do what: one table per question, deny by default. The hub applies it to all that
 * leaves and all that arrives; screens use it only to leave out what would be refused.
 */
import type { CommandType } from './command.ts';
import {
  type Audience,
  type EntryKind,
  type EventDraft,
  isWritten,
  type ParticipantRole,
  type WrittenDraft,
  type WrittenType,
} from './event.ts';

const ENTRY_AUDIENCE: Readonly<Record<EntryKind, Audience>> = {
  report: 'everyone',
  decision: 'everyone',
  action: 'everyone',
  communication: 'everyone',
  observation: 'staff',
  bottleneck: 'staff',
};

/** What is written beside entries. What the team is still weighing is for the table, not for the screen in the room. */
const WRITTEN: Readonly<
  Record<Exclude<WrittenType, 'EntryLogged'>, { readonly kind: EntryKind; readonly isForTheTable: boolean }>
> = {
  EntryCorrected: { kind: 'report', isForTheTable: true },
  CoreObjectiveSet: { kind: 'report', isForTheTable: true },
  OutlookWritten: { kind: 'report', isForTheTable: true },
  DilemmaRaised: { kind: 'report', isForTheTable: true },
  AdviceGiven: { kind: 'report', isForTheTable: true },
  DecisionProposed: { kind: 'decision', isForTheTable: true },
  ActionAssigned: { kind: 'action', isForTheTable: false },
  ActionStatusChanged: { kind: 'action', isForTheTable: false },
};

/** Audience of every event that does not decide it by its payload. */
const EVENT_AUDIENCE: Readonly<
  Record<Exclude<EventDraft['type'], WrittenType | 'InjectReleased' | 'InjectRecalled'>, Audience>
> = {
  // Names the scenario and so the subject of the drill.
  ExercisePlanned: 'staff',
  RoleAssigned: 'players',
  ExerciseStarted: 'everyone',
  ClockSet: 'everyone',
  PlayStopped: 'everyone',
  PlayResumed: 'everyone',
  InjectPostponed: 'staff',
  InjectSkipped: 'staff',
  // The message itself reaches players as InjectReleased.
  InjectImprovised: 'staff',
  GripChanged: 'everyone',
  DecisionConfirmed: 'everyone',
  DecisionWithdrawn: 'everyone',
  GateReopened: 'staff',
  PhaseForced: 'staff',
  ClockMet: 'staff',
  // Everyone in the room must know which of the two he plays.
  ExerciseForked: 'everyone',
  MeetingOpened: 'everyone',
  BobPhaseEntered: 'everyone',
  AttendanceChanged: 'players',
  MeetingClosed: 'everyone',
  ExerciseEnded: 'everyone',
};

const SEES: Readonly<Record<ParticipantRole, readonly Audience[]>> = {
  leader: ['staff', 'players', 'everyone'],
  staff: ['staff', 'players', 'everyone'],
  observer: ['staff', 'players', 'everyone'],
  player: ['players', 'everyone'],
  beamer: ['everyone'],
  reader: [],
};

const WRITES: Readonly<Record<ParticipantRole, readonly EntryKind[]>> = {
  leader: ['report', 'decision', 'action', 'communication', 'observation', 'bottleneck'],
  staff: ['report', 'decision', 'action', 'communication', 'observation', 'bottleneck'],
  observer: ['observation', 'bottleneck'],
  player: ['report', 'decision', 'action', 'communication'],
  beamer: [],
  reader: [],
};

const ALL_COMMANDS: readonly CommandType[] = [
  'startExercise',
  'pauseClock',
  'resumeClock',
  'setSpeed',
  'jumpClock',
  'releaseInject',
  'postponeInject',
  'skipInject',
  'recallInject',
  'improviseInject',
  'changeGrip',
  'confirmDecision',
  'confirmProposal',
  'withdrawDecision',
  'reopenGate',
  'forcePhase',
  'meetClock',
  'openMeeting',
  'enterBobPhase',
  'setAttendance',
  'closeMeeting',
  'stopPlay',
  'declareRealIncident',
  'resumePlay',
  'endExercise',
];

const COMMANDS: Readonly<Record<ParticipantRole, readonly CommandType[]>> = {
  leader: ALL_COMMANDS,
  // Anyone of the staff who sees danger must be able to stop the drill.
  staff: ['stopPlay'],
  observer: ['stopPlay'],
  player: [],
  beamer: [],
  reader: [],
};

/**
 * What is written while the play is stopped is no part of it, so the screen for the room does not get it. The
 * author's word that it was can only take the line away from that screen, never bring it there.
 * @param isPlayOn whether the play is on for the hub, at receipt
 */
export function writtenAudience(
  written: Pick<WrittenDraft, 'type' | 'payload'>,
  isPlayOn: boolean,
): Audience {
  const { type, payload } = written as WrittenDraft;
  const audience = ENTRY_AUDIENCE[entryKindOf(written)];
  const isForTheTable = type !== 'EntryLogged' && WRITTEN[type].isForTheTable;
  return audience === 'everyone' && (isForTheTable || payload.isDuringStop || !isPlayOn)
    ? 'players'
    : audience;
}

/** The kind of line by which it is decided who may write and who sees it: that of an entry is its own. */
export const entryKindOf = (written: Pick<WrittenDraft, 'type' | 'payload'>): EntryKind => {
  const draft = written as WrittenDraft;
  return draft.type === 'EntryLogged' ? draft.payload.kind : WRITTEN[draft.type].kind;
};

export function audienceOf(event: Pick<EventDraft, 'type' | 'payload'>): Audience {
  const draft = event as EventDraft;
  if (isWritten(draft)) return writtenAudience(draft, true);
  if (draft.type === 'InjectReleased' || draft.type === 'InjectRecalled') {
    return draft.payload.plenary ? 'everyone' : 'players';
  }
  return EVENT_AUDIENCE[draft.type];
}

export const maySee = (role: ParticipantRole, audience: Audience): boolean => SEES[role].includes(audience);
/** Lines of this kind, and for actions all that is written about them. */
export const mayWrite = (role: ParticipantRole, kind: EntryKind): boolean => WRITES[role].includes(kind);
export const mayCommand = (role: ParticipantRole, command: CommandType): boolean =>
  COMMANDS[role].includes(command);
/** The whole scenario, with future injects and staff background. */
export const maySeeScenario = (role: ParticipantRole): boolean =>
  role === 'leader' || role === 'staff' || role === 'observer';
/** A new exercise that begins where this one stood. */
export const mayFork = (role: ParticipantRole): boolean => role === 'leader';
export const mayMakeReport = (role: ParticipantRole): boolean => role === 'leader';
