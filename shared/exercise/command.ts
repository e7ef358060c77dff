/**
 * Control: what the exercise leader asks of the hub. A command carries a client-made id, so repeating it
 * after a lost answer changes nothing, and names what the sender believed to be so (`from`), so that a
 * command built on an old screen is refused instead of guessed at.
 */
import { z } from 'zod';
import { decisionRecordField } from '../meeting/decision-events.ts';
import type { DecisionRefusal } from '../meeting/decision-list.ts';
import { BOB_PHASES } from '../meeting/meeting-events.ts';
import type { MeetingRefusal } from '../meeting/meetings.ts';
import { type ExerciseEvent, payloadSchemas, SPEEDS } from './event.ts';
import { exerciseMsField as exerciseMs, idField, idField as injectId } from './fields.ts';

const {
  AttendanceChanged,
  ClockMet,
  DecisionConfirmed,
  DecisionWithdrawn,
  GateReopened,
  GripChanged,
  InjectImprovised,
  MeetingClosed,
  MeetingOpened,
  PhaseForced,
  PlayResumed,
  RbtConvened,
} = payloadSchemas;

const commands = {
  startExercise: z.strictObject({}),
  pauseClock: z.strictObject({}),
  resumeClock: z.strictObject({}),
  setSpeed: z.strictObject({ speed: z.literal([...SPEEDS]) }),
  jumpClock: z.strictObject({ toMs: exerciseMs }),
  releaseInject: z.strictObject({ injectId }),
  /** With `moveRest` every later inject that waits for a moment moves by as much. */
  postponeInject: z.strictObject({ injectId, toMs: exerciseMs, moveRest: z.boolean() }),
  skipInject: z.strictObject({ injectId }),
  recallInject: z.strictObject({ injectId }),
  // The channel of a message made on the spot does not tell whether the room may read it: its maker does.
  improviseInject: InjectImprovised.omit({ injectId: true, number: true }).extend({ plenary: z.boolean() }),
  changeGrip: GripChanged,
  reopenGate: GateReopened.omit({ gateTitle: true }),
  forcePhase: PhaseForced.omit({ phaseTitle: true }),
  meetClock: ClockMet.omit({ clockTitle: true }),
  /** At once, on the word of the chair: the answer to a gate, a record, or both. */
  confirmDecision: z.strictObject({
    gateId: idField.nullable(),
    optionId: idField.nullable(),
    decider: DecisionConfirmed.shape.decider,
    rationale: DecisionConfirmed.shape.rationale,
    record: decisionRecordField.omit({ proposalId: true }).optional(),
  }),
  confirmProposal: z.strictObject({
    proposalId: idField,
    /** The gate of the scenario that it answers. */
    gate: z.strictObject({ gateId: idField, optionId: idField }).nullable(),
  }),
  /** That a proposal or a decision answers a gate of the scenario. */
  linkDecision: z.strictObject({
    decisionId: idField,
    gate: z.strictObject({ gateId: idField, optionId: idField }),
  }),
  withdrawDecision: DecisionWithdrawn.omit({ subject: true }),
  openMeeting: MeetingOpened,
  enterBobPhase: z.strictObject({ from: z.enum(BOB_PHASES), to: z.enum(BOB_PHASES) }),
  setAttendance: AttendanceChanged,
  closeMeeting: MeetingClosed,
  setRbt: RbtConvened,
  stopPlay: z.strictObject({}),
  declareRealIncident: z.strictObject({ text: PlayResumed.shape.reason }),
  resumePlay: PlayResumed,
  endExercise: z.strictObject({}),
} as const;

export type CommandType = keyof typeof commands;
export type Command<T extends CommandType = CommandType> = {
  readonly [K in T]: {
    readonly id: string;
    readonly type: K;
    readonly payload: z.output<(typeof commands)[K]>;
  };
}[T];

const perType = (Object.keys(commands) as CommandType[]).map((type) =>
  z.strictObject({ id: z.uuid(), type: z.literal(type), payload: commands[type] }),
);
const [first, ...rest] = perType;
if (!first) throw new Error('There are no commands');
export const commandSchema = z.discriminatedUnion('type', [first, ...rest]) as unknown as z.ZodType<Command>;

/** Why a command or an entry was refused. */
export type Refusal =
  | { readonly type: 'NotAllowed' }
  | { readonly type: 'NotStarted' }
  | { readonly type: 'AlreadyStarted' }
  | { readonly type: 'ExerciseEnded' }
  | { readonly type: 'PlayIsStopped' }
  | { readonly type: 'PlayIsNotStopped' }
  | { readonly type: 'ClockAlready'; readonly running: boolean }
  | { readonly type: 'NoJumpBack'; readonly nowMs: number }
  | { readonly type: 'BeyondScenario'; readonly endMs: number }
  | { readonly type: 'UnknownInject'; readonly injectId: string }
  | { readonly type: 'InjectAlready'; readonly injectId: string; readonly state: 'released' | 'skipped' }
  | { readonly type: 'InjectNotReleased'; readonly injectId: string }
  | { readonly type: 'RecallTooLate'; readonly injectId: string }
  | { readonly type: 'PostponeIntoPast'; readonly nowMs: number }
  | { readonly type: 'GripIsOther'; readonly grip: number }
  | { readonly type: 'GripUnchanged'; readonly grip: number }
  | { readonly type: 'TimeInFuture'; readonly nowMs: number }
  | { readonly type: 'TimeBeforeGrip'; readonly grip: number; readonly sinceMs: number }
  | { readonly type: 'UnknownGate'; readonly gateId: string }
  | { readonly type: 'GateNotOpen'; readonly gateId: string }
  | { readonly type: 'GateAlreadyDecided'; readonly gateId: string; readonly optionId: string }
  | { readonly type: 'GateIsOpen'; readonly gateId: string }
  | { readonly type: 'UnknownPhase'; readonly phaseId: string }
  | { readonly type: 'PhaseAlready'; readonly phaseId: string }
  | { readonly type: 'UnknownClock'; readonly clockId: string }
  | { readonly type: 'ClockNotStarted'; readonly clockId: string }
  | { readonly type: 'ClockAlreadyMet'; readonly clockId: string }
  | { readonly type: 'UnknownOption'; readonly optionId: string }
  | MeetingRefusal
  | DecisionRefusal
  | { readonly type: 'Malformed'; readonly detail: string };

export type CommandOutcome =
  | { readonly ok: true; readonly events: readonly ExerciseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };
