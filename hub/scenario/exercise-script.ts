/**
 * A scripted exercise, format 1: who plays, and what the exercise leader and the others do at which minute
 * of the exercise. `hub/exercises/script-player.ts` plays it through the same hub that people use.
 */
import { z } from 'zod';
import { ENTRY_KINDS, PARTICIPANT_ROLES, planSchema, SPEEDS } from '../../shared/exercise/event.ts';
import { isRoleId } from '../../shared/people/roles.ts';
import { LOG_TEAMS } from '../../shared/people/teams.ts';
import { CHANNELS } from '../../shared/scenario/schema.ts';

const id = z.string().min(1).max(80);
const minute = z.number().min(0).max(10_080);
const text = z.string().min(1).max(10_000);

/** Minute of the exercise at which it is done; steps stand in the order in which they are done. */
const at = { at: minute };

const step = z.discriminatedUnion('do', [
  z.strictObject({
    ...at,
    do: z.literal('entry'),
    kind: z.enum(ENTRY_KINDS),
    text,
    team: z.enum(LOG_TEAMS).default('GBT'),
    objective: id.optional(),
    by: z.enum(PARTICIPANT_ROLES).default('leader'),
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
      for (const [index, { at, ...rest }] of steps.entries()) {
        const wrong = (field: string, message: string) =>
          addIssue({ code: 'custom', path: [index, field], message });
        if (at < (steps[index - 1]?.at ?? at)) wrong('at', 'ligt vóór de stap erboven');
        if (rest.do === 'entry' && rest.writtenAt !== undefined && rest.writtenAt > at) {
          wrong('writtenAt', 'ligt na het moment waarop de regel binnenkomt');
        }
      }
    }),
});
export type ExerciseScript = z.output<typeof exerciseScriptSchema>;
