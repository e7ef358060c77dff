/**
 * Every message between the shell and the hub it runs as a utility process. The shell sends `init` once,
 * waits for `ready` or `failed`, and only then attaches windows; each `attach` brings exactly one port,
 * whose rights the hub fixes by the session named here. When the channel to the shell closes, the hub ends.
 */
import { z } from 'zod';
import { PARTICIPANT_ROLES } from '../exercise/event.ts';
import { idField } from '../exercise/fields.ts';

/** The data key: 32 bytes as 64 lower-case hexadecimal characters. */
export const keyHexSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const KEY_STORES = ['safeStorage', 'keyFile', 'environment'] as const;
export type KeyStore = (typeof KEY_STORES)[number];

/** Who speaks through a port. */
export const hubSessionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lobby') }),
  z.strictObject({
    kind: z.literal('participant'),
    exerciseId: z.uuid(),
    role: z.enum(PARTICIPANT_ROLES),
    /** Of a player: his role in the team. */
    teamRole: idField.nullable(),
    deviceId: z.string().min(1).max(80),
  }),
]);
export type HubSession = z.infer<typeof hubSessionSchema>;

export const shellToHubSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('init'),
    dataFolder: z.string().min(1),
    keyHex: keyHexSchema,
    keyStore: z.enum(KEY_STORES),
    version: z.string(),
  }),
  /** Comes with one port (`event.ports[0]`). */
  z.strictObject({ kind: z.literal('attach'), session: hubSessionSchema }),
  /** Noodstop: stop the play as this exercise's leader. Sent again after a restart; the same id is done once. */
  z.strictObject({
    kind: z.literal('stopPlay'),
    exerciseId: z.uuid(),
    commandId: z.uuid(),
    deviceId: z.string().min(1).max(80),
  }),
  /** Commit what is waiting, close the database, answer `closed` and end. */
  z.strictObject({ kind: z.literal('close') }),
]);
export type ShellToHub = z.infer<typeof shellToHubSchema>;

/** An exercise that has started and not ended. */
const runningExerciseSchema = z.strictObject({
  exerciseId: z.uuid(),
  name: z.string(),
  clockRunning: z.boolean(),
  /** False from a stop until the play is resumed. */
  inPlay: z.boolean(),
});
export type RunningExercise = z.infer<typeof runningExerciseSchema>;

export const hubToShellSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({
    kind: z.literal('failed'),
    error: z.strictObject({
      /**
       * `WrongKey`: the database cannot be opened with this key, and the shell offers to restore the right
       * one. `FolderInUse`: another program holds the data folder. `DiskFull`: as it says. Any other type is
       * shown by its message.
       */
      type: z.string(),
      /** Dutch: what is safe, then what to do. */
      message: z.string(),
    }),
  }),
  /** Right after `ready` and after each change: the shell asks before it quits while one runs. */
  z.strictObject({ kind: z.literal('running'), exercises: z.array(runningExerciseSchema) }),
  /** Nothing can be stored, with the reason in Dutch, or null: it can be again. Once per change. */
  z.strictObject({ kind: z.literal('storage'), failure: z.string().nullable() }),
  /**
   * The answer to `stopPlay`, after the commit. Null: the play is stopped, or there was none. Else, in Dutch,
   * what is the matter: the screens go on.
   */
  z.strictObject({ kind: z.literal('stopAnswered'), commandId: z.uuid(), failure: z.string().nullable() }),
  /** A new exercise was made from another by its leader, who wants to see it. */
  z.strictObject({ kind: z.literal('forked'), exerciseId: z.uuid() }),
  /** The answer to `close`: everything is committed and the database is closed. */
  z.strictObject({ kind: z.literal('closed') }),
]);
export type HubToShell = z.infer<typeof hubToShellSchema>;
