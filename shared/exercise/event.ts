/**
 * The events of an exercise: one Zod schema per payload, one envelope around it. Events are immutable;
 * a correction is a new event. Times named `…Ms` with exercise time are milliseconds since the start of
 * the exercise; wall times are milliseconds since the Unix epoch.
 */
import { z } from 'zod';
import { actionPayloads, decidedActionField } from '../meeting/action-events.ts';
import { agendasSchema } from '../meeting/agenda.ts';
import { deciderField, decisionPayloads, decisionRecordField } from '../meeting/decision-events.ts';
import { judgementPayloads } from '../meeting/judgement-events.ts';
import { meetingPayloads } from '../meeting/meeting-events.ts';
import { obligationPayloads } from '../meeting/obligation-events.ts';
import { pictureField, picturePayloads } from '../meeting/picture-events.ts';
import { reportPayloads } from '../meeting/report-events.ts';
import { CHANNELS } from '../scenario/schema.ts';
import {
  cleaned,
  duringStopField,
  exerciseMsField as exerciseMs,
  idField as id,
  optionalText,
} from './fields.ts';
import { releasedMedium } from './released-media.ts';
import { cleanText } from './text.ts';

export const MAX_ENTRY_LENGTH = 10_000;
/** The start of the year 2100. No clock that tells more is right, and every calendar can write it. */
export const MAX_WALL_MS = 4_102_444_800_000;
/** Most characters in the texts of a command. */
export const MAX_TEXT = {
  name: 80,
  subject: 90,
  reason: 500,
  gripReason: 1_000,
  rationale: 2_000,
  message: 2_000,
} as const;

/** The six kinds that people write; the first four are the players' log, the last two the staff log. */
export const ENTRY_KINDS = [
  'report',
  'decision',
  'action',
  'communication',
  'observation',
  'bottleneck',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const EXERCISE_SCOPES = ['local', 'regional'] as const;
export const HIGHEST_TEAMS = ['CoPI', 'ROT', 'GBT', 'RBT'] as const;
export const SPEEDS = [1, 2, 5, 10, 30, 60] as const;

export const planSchema = z.strictObject({
  name: cleaned(80),
  municipality: cleaned(80),
  /** Local calendar date, ISO. */
  date: z.iso.date(),
  /** Local time of day at which the exercise is planned to start. */
  startTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'schrijf een tijd als 09:30'),
  scope: z.enum(EXERCISE_SCOPES),
  highestTeam: z.enum(HIGHEST_TEAMS),
  leaderName: z.string().transform(cleanText).pipe(z.string().max(80)),
});
export type ExercisePlan = z.infer<typeof planSchema>;

const payloads = {
  ExercisePlanned: planSchema.extend({
    scenarioId: id,
    scenarioTitle: z.string(),
    scenarioVersion: z.int(),
    /** SHA-256 of the scenario that this exercise runs with. */
    scenarioHash: z.string(),
    scenarioStartsAt: z.string(),
    initialGrip: z.int().min(0).max(5),
    /** Those of the gemeente; left out: Paraat's own. */
    agendas: agendasSchema.optional(),
  }),
  RoleAssigned: z.strictObject({
    roleId: id,
    personName: z.string().transform(cleanText).pipe(z.string().max(80)),
  }),
  /** What everyone in the room may know, so that a screen without the plan can show it. */
  ExerciseStarted: z.strictObject({
    name: z.string(),
    municipality: z.string(),
    scenarioStartsAt: z.string(),
    grip: z.int().min(0).max(5),
    /** As it was planned, for those who do not get the plan. */
    agendas: agendasSchema.optional(),
  }),
  ClockSet: z.strictObject({
    change: z.enum(['pause', 'resume', 'speed', 'jump', 'interruption']),
    speed: z.number().min(1).max(60),
    running: z.boolean(),
    /** Exercise time that holds from this event on; later than `at` only for a jump. */
    exerciseMs,
  }),
  PlayStopped: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('noPlay') }),
    z.strictObject({ kind: z.literal('realIncident'), text: cleaned(MAX_TEXT.reason) }),
  ]),
  PlayResumed: z.strictObject({ reason: cleaned(MAX_TEXT.reason) }),
  InjectReleased: z.strictObject({
    injectId: id,
    number: z.int(),
    how: z.enum(['due', 'byHand', 'improvised']),
    channel: z.enum(CHANNELS),
    from: z.string(),
    to: z.array(id),
    subject: z.string(),
    text: z.string(),
    plenary: z.boolean(),
    /** What goes with it, as of a map or a news item; absent where nothing does. */
    media: z.array(releasedMedium).optional(),
  }),
  InjectPostponed: z.strictObject({ injectId: id, number: z.int(), toMs: exerciseMs }),
  InjectSkipped: z.strictObject({ injectId: id, number: z.int() }),
  /** Goes to whoever got the message, so that every screen takes it away. */
  InjectRecalled: z.strictObject({
    injectId: id,
    number: z.int(),
    releasedSeq: z.int().min(1),
    plenary: z.boolean(),
    /** Who got it; left out of what an older Paraat wrote: then all players did. */
    to: z.array(id).optional(),
  }),
  InjectImprovised: z.strictObject({
    injectId: id,
    number: z.int(),
    channel: z.enum(CHANNELS),
    from: cleaned(MAX_TEXT.name),
    to: z.array(id).min(1),
    subject: cleaned(MAX_TEXT.subject),
    text: cleaned(MAX_TEXT.message),
  }),
  GripChanged: z.strictObject({
    from: z.int().min(0).max(5),
    to: z.int().min(0).max(5),
    /** Who decided, as a role or in words; the exercise leader when imposed. */
    decider: cleaned(MAX_TEXT.name),
    imposed: z.boolean(),
    reason: cleaned(MAX_TEXT.gripReason),
    /** Exercise time at which the change took effect, at or before `at`. */
    effectiveMs: exerciseMs,
  }),
  EntryLogged: z.strictObject({
    kind: z.enum(ENTRY_KINDS),
    text: cleaned(MAX_ENTRY_LENGTH),
    team: z.string().max(40),
    objectiveId: id.nullable(),
    /** Makes it part of the situatiebeeld. */
    picture: pictureField.optional(),
    isDuringStop: duringStopField,
  }),
  /** The gate and its option are null for a decision that answers none; it has no record when it only answers one. */
  DecisionConfirmed: z.strictObject({
    gateId: id.nullable(),
    gateTitle: z.string(),
    optionId: id.nullable(),
    optionLabel: z.string(),
    decider: deciderField,
    rationale: optionalText(MAX_TEXT.rationale),
    /** Taken before the gate was asked; left out otherwise. */
    isEarly: z.literal(true).optional(),
    record: decisionRecordField.optional(),
    /** Those that carry it out, as they stood: until now they were for the table alone. Left out when there are none. */
    actions: z.array(decidedActionField).optional(),
  }),
  GateReopened: z.strictObject({ gateId: id, gateTitle: z.string(), reason: cleaned(MAX_TEXT.reason) }),
  PhaseForced: z.strictObject({ phaseId: id, phaseTitle: z.string(), reason: cleaned(MAX_TEXT.reason) }),
  /** A statutory term is met on the leader's word. */
  ClockMet: z.strictObject({ clockId: id, clockTitle: z.string(), reason: cleaned(MAX_TEXT.reason) }),
  /** The first event that is not of the exercise from which this one was made. */
  ExerciseForked: z.strictObject({
    fromExerciseId: id,
    fromName: z.string(),
    /** The last event of that exercise that is in this one. */
    fromSeq: z.int().min(1),
    fromHash: z.string(),
    /** Exercise time at which this one begins. */
    atMs: exerciseMs,
  }),
  ...meetingPayloads,
  ...decisionPayloads,
  ...actionPayloads,
  ...picturePayloads,
  ...judgementPayloads,
  ...obligationPayloads,
  ...reportPayloads,
  ExerciseEnded: z.strictObject({}),
} as const;

export type EventType = keyof typeof payloads;
export type EventPayload<T extends EventType> = z.output<(typeof payloads)[T]>;
export const EVENT_TYPES = Object.keys(payloads) as readonly EventType[];
/** Version of every payload schema above; older ones are lifted by migrations when there are any. */
export const PAYLOAD_VERSION = 1;

export const PARTICIPANT_ROLES = ['leader', 'staff', 'observer', 'player', 'beamer', 'reader'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];
export const AUDIENCES = ['staff', 'players', 'everyone'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface EventAuthor {
  /** Null when no person is known, as for the hub itself. */
  readonly personId: string | null;
  readonly roleId: ParticipantRole | 'hub';
  /** Of a player: his role in the team. */
  readonly teamRole?: string | undefined;
  readonly deviceId: string;
}

/** What an author sends: an event before the hub has given it order and time. */
export type EventDraft<T extends EventType = EventType> = {
  readonly [K in T]: {
    readonly id: string;
    readonly exerciseId: string;
    readonly type: K;
    readonly version: number;
    readonly payload: EventPayload<K>;
    readonly author: EventAuthor;
    /** Author's wall clock. */
    readonly writtenAt: number;
    /** Exercise time on the author's clock, or as he typed it. */
    readonly writtenAtExercise: number;
  };
}[T];

/** What people write themselves: on their own device first, and it only adds. All else are commands to the hub. */
export const WRITTEN_TYPES = [
  'EntryLogged',
  'EntryCorrected',
  'CoreObjectiveSet',
  'OutlookWritten',
  'DilemmaRaised',
  'AdviceGiven',
  'DecisionProposed',
  'ActionAssigned',
  'ActionStatusChanged',
  'ActionCorrected',
  'ObligationSet',
  'ObligationMet',
  'SituationReportReleased',
  'InjectAcknowledged',
] as const;
export type WrittenType = (typeof WRITTEN_TYPES)[number];
export type WrittenDraft = EventDraft<WrittenType>;
export const isWrittenType = (type: string): type is WrittenType =>
  WRITTEN_TYPES.some((written) => written === type);
export const isWritten = <T extends EventDraft>(event: T): event is T & WrittenDraft =>
  isWrittenType(event.type);

/** An event in the log. */
export type ExerciseEvent<T extends EventType = EventType> = {
  readonly [K in T]: EventDraft<K> & {
    readonly audience: Audience;
    /** Place in the log of this exercise, from 1 without gaps. */
    readonly seq: number;
    /** Exercise time given by the hub; never decreases. */
    readonly at: number;
    /** Hub's wall clock. */
    readonly receivedAt: number;
    /** SHA-256 over the previous hash and this event without its hash, hex. */
    readonly hash: string;
  };
}[T];

const draftFields = {
  id: z.uuid(),
  exerciseId: z.uuid(),
  version: z.int().min(1),
  author: z.strictObject({
    personId: z.string().max(80).nullable(),
    roleId: z.enum([...PARTICIPANT_ROLES, 'hub']),
    teamRole: id.optional(),
    deviceId: z.string().min(1).max(80),
  }),
  writtenAt: z.int().min(0).max(MAX_WALL_MS),
  writtenAtExercise: exerciseMs,
};
const stampFields = {
  // What is in a log stays as it was written, also before these had bounds.
  writtenAt: z.number(),
  writtenAtExercise: z.number(),
  id: z.string().min(1).max(120),
  audience: z.enum(AUDIENCES),
  seq: z.int().min(1),
  at: z.number(),
  receivedAt: z.number(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
};

const perType = (fields: z.ZodRawShape) =>
  EVENT_TYPES.map((type) => z.strictObject({ ...fields, type: z.literal(type), payload: payloads[type] }));

const union = <T>(fields: z.ZodRawShape) => {
  const [first, ...rest] = perType(fields);
  if (!first) throw new Error('There are no event types');
  return z.discriminatedUnion('type', [first, ...rest]) as unknown as z.ZodType<T>;
};

export const eventDraftSchema = union<EventDraft>(draftFields);
export const exerciseEventSchema = union<ExerciseEvent>({ ...draftFields, ...stampFields });
export const payloadSchemas = payloads;
