/**
 * What the beleidsteam does in a scripted exercise: meetings, decisions, actions, the situatiebeeld and the rest that
 * it writes. A step may give what it makes a name (`as`), by which later steps refer to it. Times are minutes of the
 * exercise, messages go by the id of their inject or the name of their sitrap.
 */
import { z } from 'zod';
import { PARTICIPANT_ROLES } from '../../shared/exercise/event.ts';
import { ACTION_STATUSES } from '../../shared/meeting/action-events.ts';
import { OUTLOOKS } from '../../shared/meeting/judgement-events.ts';
import { LEGAL_GROUNDS } from '../../shared/meeting/legal-grounds.ts';
import { BOB_PHASES } from '../../shared/meeting/meeting-events.ts';
import { FACT_STATUSES, PICTURE_THEMES } from '../../shared/meeting/picture-events.ts';
import { isRoleId } from '../../shared/people/roles.ts';

export const id = z.string().min(1).max(80);
export const minute = z.number().min(0).max(10_080);
export const text = z.string().min(1).max(10_000);
/** Minute of the exercise at which it is done; steps stand in the order in which they are done. */
export const at = { at: minute };

const UNKNOWN_ROLE = 'deze rol kent Paraat niet';
const roleId = id.refine(isRoleId, UNKNOWN_ROLE);
const isSeat = (by: string): boolean => PARTICIPANT_ROLES.some((role) => role === by) || isRoleId(by);
/** Who does it: a part in the exercise, or a player by his role in the team. */
export const by = { by: id.refine(isSeat, UNKNOWN_ROLE).default('leader') };

const optional = z.string().max(2_000).default('');
const grounds = LEGAL_GROUNDS.map((ground) => ground.id) as [string, ...string[]];

export const pictureFields = z.strictObject({
  theme: z.enum(PICTURE_THEMES),
  status: z.enum(FACT_STATUSES),
  verified: z.boolean().default(false),
  source: optional,
  message: id.optional(),
});

const meetingSteps = [
  /** Without an agenda it has the one of a first or of a following meeting. */
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('open-meeting'),
    agenda: z.array(text).optional(),
    present: z.array(roleId),
    absent: z.array(roleId).default([]),
  }),
  z.strictObject({ ...at, ...by, do: z.literal('phase'), to: z.enum(BOB_PHASES) }),
  z.strictObject({ ...at, ...by, do: z.literal('attendance'), role: roleId, present: z.boolean() }),
  z.strictObject({ ...at, ...by, do: z.literal('close-meeting'), next: minute.optional() }),
  z.strictObject({ ...at, do: z.literal('rbt'), convened: z.boolean() }),
] as const;

const decisionSteps = [
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('propose'),
    as: id.optional(),
    subject: text,
    decision: text,
    decider: text,
    rationale: optional,
    alternatives: optional,
    ground: z.enum(grounds).optional(),
    dissent: optional,
    communication: optional,
    message: id.optional(),
    /** Name of the decision that it takes the place of. */
    revises: id.optional(),
  }),
  /** By the leader it is on the word of the chair; only he knows the gates. */
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('confirm'),
    decision: id,
    gate: id.optional(),
    option: id.optional(),
  }),
  z.strictObject({ ...at, do: z.literal('link'), decision: id, gate: id, option: id }),
  z.strictObject({ ...at, ...by, do: z.literal('withdraw'), decision: id, reason: text }),
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('assign'),
    as: id.optional(),
    text,
    owner: text,
    due: minute.optional(),
    decision: id.optional(),
  }),
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('status'),
    action: id,
    status: z.enum(ACTION_STATUSES),
    note: optional,
  }),
] as const;

const pictureSteps = [
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('correct'),
    entry: id,
    text,
    picture: pictureFields,
  }),
  z.strictObject({ ...at, ...by, do: z.literal('core-objective'), text }),
  z.strictObject({ ...at, ...by, do: z.literal('outlook'), outlook: z.enum(OUTLOOKS), text }),
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('dilemma'),
    as: id.optional(),
    title: text,
    options: z.array(z.strictObject({ label: text, pros: optional, cons: optional })).default([]),
  }),
  /** `option` counts from 1; the discipline is the role of who gives it unless it is named. */
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('advise'),
    dilemma: id,
    discipline: text.optional(),
    option: z.int().min(1).optional(),
    text,
  }),
] as const;

const dutySteps = [
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('term'),
    as: id.optional(),
    label: text,
    due: minute.optional(),
    clock: id.optional(),
  }),
  /** A term that was noted, or a duty that follows from the legal ground of a decision. */
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('fulfil'),
    term: id.optional(),
    decision: id.optional(),
    duty: id.optional(),
    note: optional,
  }),
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('sitrap'),
    as: id.optional(),
    title: text,
    text,
    to: z.array(roleId).min(1),
  }),
  z.strictObject({ ...at, do: z.literal('read'), by: roleId, message: id }),
] as const;

export const teamSteps = [...meetingSteps, ...decisionSteps, ...pictureSteps, ...dutySteps] as const;
export type TeamStep = z.output<(typeof teamSteps)[number]>;
