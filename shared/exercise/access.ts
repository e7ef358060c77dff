/**
 * Who may see and do what: one table per question, deny by default. The hub applies it to all that
 * leaves and all that arrives; screens use it only to leave out what would be refused.
 */

import { isChair, NOTULIST } from '../people/roles.ts';
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

/** Whose rights are asked after. */
export interface Who {
  readonly role: ParticipantRole;
  /** Of a player: his role in the team. */
  readonly teamRole: string | null;
}

/** Names a participant within an exercise: his copy, his key and what he sent are under it. */
export const partOf = ({ role, teamRole }: Who): string => (teamRole === null ? role : `${role}-${teamRole}`);

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
  ActionCorrected: { kind: 'action', isForTheTable: false },
  ObligationSet: { kind: 'action', isForTheTable: false },
  ObligationMet: { kind: 'action', isForTheTable: false },
  SituationReportReleased: { kind: 'communication', isForTheTable: true },
  InjectAcknowledged: { kind: 'report', isForTheTable: true },
};

/** Audience of every event that does not decide it by its payload. */
const EVENT_AUDIENCE: Readonly<
  Record<
    Exclude<EventDraft['type'], WrittenType | 'InjectReleased' | 'InjectRecalled' | 'DecisionWithdrawn'>,
    Audience
  >
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
  DecisionLinked: 'staff',
  GateReopened: 'staff',
  PhaseForced: 'staff',
  ClockMet: 'staff',
  // Everyone in the room must know which of the two he plays.
  ExerciseForked: 'everyone',
  MeetingOpened: 'everyone',
  BobPhaseEntered: 'everyone',
  AttendanceChanged: 'players',
  MeetingClosed: 'everyone',
  RbtConvened: 'everyone',
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
  'linkDecision',
  'reopenGate',
  'forcePhase',
  'meetClock',
  'openMeeting',
  'enterBobPhase',
  'setAttendance',
  'closeMeeting',
  'setRbt',
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
  // What a player may ask follows from his role in the team.
  player: [],
  beamer: [],
  reader: [],
};

const MEETING_COMMANDS: readonly CommandType[] = [
  'openMeeting',
  'enterBobPhase',
  'setAttendance',
  'closeMeeting',
  'withdrawDecision',
];

/** The chair confirms; the notulist keeps the meeting going and takes back what he proposed by mistake. */
function teamCommands(teamRole: string | null): readonly CommandType[] {
  if (isChair(teamRole)) return [...MEETING_COMMANDS, 'confirmProposal'];
  return teamRole === NOTULIST ? MEETING_COMMANDS : [];
}

/** Roles that keep the picture of the team, and send it round. */
const SITRAP_ROLES: ReadonlySet<string> = new Set([
  NOTULIST,
  'informatiecoordinator-gbt',
  'adviseur-crisisbeheersing',
]);

/**
 * What is written while the play is stopped is no part of it, so the screen for the room does not get it. The
 * author's word that it was can only take the line away from that screen, never bring it there.
 * @param isPlayOn whether the play is on for the hub, at receipt
 * @param isUndecided it is about an action of what was proposed only: the room gets that with the decision
 */
export function writtenAudience(
  written: Pick<WrittenDraft, 'type' | 'payload'>,
  isPlayOn: boolean,
  isUndecided = false,
): Audience {
  const { type, payload } = written as WrittenDraft;
  const audience = ENTRY_AUDIENCE[entryKindOf(written)];
  // A line of the situatiebeeld says how certain it is; the screen in the room would show a rumour as a fact.
  const isForTheTable = type === 'EntryLogged' ? payload.picture !== undefined : WRITTEN[type].isForTheTable;
  return audience === 'everyone' && (isForTheTable || isUndecided || payload.isDuringStop || !isPlayOn)
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
  // The room did not hear of what was only proposed.
  if (draft.type === 'DecisionWithdrawn') return draft.payload.isProposal ? 'players' : 'everyone';
  return EVENT_AUDIENCE[draft.type];
}

export const maySee = (role: ParticipantRole, audience: Audience): boolean => SEES[role].includes(audience);
/** Lines of this kind, and for actions all that is written about them. */
export const mayWrite = (role: ParticipantRole, kind: EntryKind): boolean => WRITES[role].includes(kind);
/** What somebody wrote, as his role and his part in the team allow. */
export function mayWriteDraft(
  { role, teamRole }: Who,
  written: Pick<WrittenDraft, 'type' | 'payload'>,
): boolean {
  if (!mayWrite(role, entryKindOf(written))) return false;
  const draft = written as WrittenDraft;
  if (draft.type === 'InjectAcknowledged') return teamRole !== null;
  if (role !== 'player') return true;
  const isKeeper = isChair(teamRole) || teamRole === NOTULIST;
  switch (draft.type) {
    case 'SituationReportReleased':
      return maySendSitrap({ role, teamRole });
    // In the name of another discipline only by who keeps the minutes.
    case 'AdviceGiven':
      return isKeeper || draft.payload.discipline === teamRole;
    case 'CoreObjectiveSet':
      return isKeeper;
    default:
      return true;
  }
}
export const maySendSitrap = ({ role, teamRole }: Who): boolean =>
  role === 'player'
    ? isChair(teamRole) || (teamRole !== null && SITRAP_ROLES.has(teamRole))
    : mayWrite(role, 'communication');
export const mayCommand = ({ role, teamRole }: Who, command: CommandType): boolean =>
  (role === 'player' ? teamCommands(teamRole) : COMMANDS[role]).includes(command);
/** The whole scenario, with future injects and staff background. */
export const maySeeScenario = (role: ParticipantRole): boolean =>
  role === 'leader' || role === 'staff' || role === 'observer';
/** A new exercise that begins where this one stood. */
export const mayFork = (role: ParticipantRole): boolean => role === 'leader';
/** The besluitenlijst and the actielijst, as far as their reader may see them. */
export const mayExportLists = (role: ParticipantRole): boolean => maySee(role, 'players');
export const mayMakeReport = (role: ParticipantRole): boolean => role === 'leader';
