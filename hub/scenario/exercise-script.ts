/**
 * A scripted exercise, format 1: who plays, and what the exercise leader and the others do at which minute
 * of the exercise. `hub/exercises/script-player.ts` plays it through the same hub that people use.
 */
import { z } from 'zod';
import { ENTRY_KINDS, planSchema, SPEEDS } from '../../shared/exercise/event.ts';
import { isRoleId } from '../../shared/people/roles.ts';
import { LOG_TEAMS } from '../../shared/people/teams.ts';
import { CHANNELS } from '../../shared/scenario/schema.ts';
import { nameFaults } from './script-names.ts';
import { at, by, id, minute, pictureFields, teamSteps, text } from './team-steps.ts';

const step = z.discriminatedUnion('do', [
  z.strictObject({
    ...at,
    ...by,
    do: z.literal('entry'),
    as: id.optional(),
    kind: z.enum(ENTRY_KINDS),
    text,
    team: z.enum(LOG_TEAMS).default('GBT'),
    objective: id.optional(),
    /** Makes it part of the situatiebeeld. */
    picture: pictureFields.optional(),
    /** Minute at which the author wrote it, when it comes in later. */
    writtenAt: minute.optional(),
  }),
  z.strictObject({
    ...at,
    do: z.literal('decide'),
    gate: id,
    option: id,
    decider: id,
    rationale: text,
  }),
  z.strictObject({
    ...at,
    do: z.literal('grip'),
    to: z.int().min(0).max(5),
    decider: id,
    reason: text,
    imposed: z.boolean().default(false),
  }),
  z.strictObject({ ...at, do: z.literal('release'), inject: id }),
  z.strictObject({ ...at, do: z.literal('skip'), inject: id }),
  z.strictObject({ ...at, do: z.literal('postpone'), inject: id, until: minute }),
  z.strictObject({ ...at, do: z.literal('meet'), clock: id, reason: text }),
  z.strictObject({
    ...at,
    do: z.literal('improvise'),
    channel: z.enum(CHANNELS),
    from: text,
    to: z.array(id).min(1),
    subject: text,
    text,
  }),
  /** The clock stands still for some real minutes. */
  z.strictObject({ ...at, do: z.literal('pause'), minutes: minute }),
  z.strictObject({ ...at, do: z.literal('speed'), times: z.literal([...SPEEDS]) }),
  z.strictObject({ ...at, do: z.literal('jump'), to: minute }),
  /** Emergency stop; play goes on after some real minutes. */
  z.strictObject({ ...at, do: z.literal('stop'), minutes: minute, reason: text }),
  z.strictObject({ ...at, do: z.literal('end') }),
  ...teamSteps,
]);
export type ScriptStep = z.output<typeof step>;

export const exerciseScriptSchema = z.strictObject({
  format: z.literal(1),
  scenario: id,
  plan: planSchema,
  /** Role id → name of the person. */
  roles: z.record(id.refine(isRoleId, 'deze rol kent Paraat niet'), z.string().max(80)),
  steps: z
    .array(step)
    .min(1)
    .superRefine((steps, { addIssue }) => {
      const wrong = (step: number, field: string, message: string) =>
        addIssue({ code: 'custom', path: [step, field], message });
      for (const [index, step] of steps.entries()) {
        if (step.at < (steps[index - 1]?.at ?? step.at)) wrong(index, 'at', 'ligt vóór de stap erboven');
        for (const [field, message] of stepFaults(step)) wrong(index, field, message);
      }
      for (const { step, field, message } of nameFaults(steps)) wrong(step, field, message);
    }),
});
export type ExerciseScript = z.output<typeof exerciseScriptSchema>;

/** What the fields of one step ask of each other. */
function stepFaults(step: ScriptStep): readonly (readonly [field: string, message: string])[] {
  switch (step.do) {
    case 'entry':
      return step.writtenAt !== undefined && step.writtenAt > step.at
        ? [['writtenAt', 'ligt na het moment waarop de regel binnenkomt']]
        : [];
    case 'confirm':
      return (step.gate === undefined) === (step.option === undefined)
        ? []
        : [['gate', 'noem beslispunt en keuze samen, of geen van beide']];
    case 'fulfil':
      return (step.term === undefined) !== (step.decision === undefined) &&
        (step.decision === undefined) === (step.duty === undefined)
        ? []
        : [['term', 'noem een termijn, of een besluit met zijn plicht']];
    case 'advise':
      return step.discipline === undefined && !isRoleId(step.by)
        ? [['discipline', 'noem de discipline, of bij by de rol die adviseert']]
        : [];
    default:
      return [];
  }
}
