/**
 * The requests of the preload as the shell parses them: one channel and one schema per call of
 * `ShellBridge`. What does not fit is refused before anything happens.
 */
import { z } from 'zod';
import { PARTICIPANT_ROLES } from '../exercise/event.ts';
import { idField } from '../exercise/fields.ts';
import { preferencesPatchSchema } from './preferences.ts';

/** A 2,000-line report takes about 7 MB of base64; more than this is no report. */
const MAX_BASE64_LENGTH = 200_000_000;

export const bridgeRequestSchemas = {
  openExercise: z.tuple([z.uuid(), z.enum(PARTICIPANT_ROLES)]),
  openBeamer: z.tuple([z.uuid()]),
  openTeamRole: z.tuple([z.uuid(), idField]),
  openStart: z.tuple([]),
  toggleFullscreen: z.tuple([]),
  saveFile: z.tuple([
    z.strictObject({
      fileName: z.string().min(1).max(255),
      mimeType: z.enum([
        'application/pdf',
        'application/json',
        'application/x-paraat-scenario',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'text/csv',
        'text/plain',
      ]),
      base64: z.string().max(MAX_BASE64_LENGTH),
    }),
  ]),
  showItemInFolder: z.tuple([z.string().min(1).max(4_096)]),
  chooseFolder: z.tuple([]),
  saveRecoveryKey: z.tuple([]),
  about: z.tuple([]),
  'preferences.get': z.tuple([]),
  'preferences.set': z.tuple([preferencesPatchSchema]),
} as const;

export type BridgeCall = keyof typeof bridgeRequestSchemas;
export type BridgeArguments<C extends BridgeCall> = z.output<(typeof bridgeRequestSchemas)[C]>;
