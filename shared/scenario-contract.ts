/**
 * The part of the contract about scenarios: the lists, the drafts and their versions, and the files that they
 * come from and go to. Of the lobby only; nobody in an exercise can call it. `contract.ts` holds the rest.
 */
import { oc, type as typed } from '@orpc/contract';
import { z } from 'zod';
import type { ScenarioMedia, ScenarioOrigin } from './contract.ts';
import { FIELDS } from './import/column-names.ts';
import { MAX_FILE_MB } from './import/file-limit.ts';
import { MAX_COLUMNS } from './import/grid.ts';
import { type ImportProblem, type ImportResult, TIME_UNITS, ZERO_TIMES } from './import/import-result.ts';
import type { Result } from './result.ts';
import type { Finding } from './scenario/check.ts';
import { MAX_SCENARIO_FILE_BYTES } from './scenario/size-limits.ts';

/** A scenario as the list of scenarios shows it. */
export interface ScenarioListing {
  readonly id: string;
  readonly origin: ScenarioOrigin;
  readonly title: string;
  /** The last that was published; null while there is none. */
  readonly version: number | null;
  /** Hub's wall clock at the last change; null in the library. */
  readonly changedAt: number | null;
  /** The draft is not what was published last. */
  readonly isChanged: boolean;
  /** What the checker has against the draft; null while that is not known. */
  readonly findingCount: number | null;
  /** Dutch; null when all is well. */
  readonly problem: string | null;
}

export interface OpenedScenario {
  readonly id: string;
  readonly origin: ScenarioOrigin;
  readonly title: string;
  readonly version: number | null;
  readonly isChanged: boolean;
  /** As it was saved last: JSON that may be incomplete. Of the library the scenario itself. */
  readonly draft: unknown;
  readonly media: ScenarioMedia;
  /** To be named when saving or publishing; 0 in the library. */
  readonly revision: number;
}

export type SaveDraftOutcome =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly problem: 'UnknownScenario' | 'ChangedElsewhere' | 'TooLarge' };

export type AddPictureOutcome =
  /** The name under which it is kept. */
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: 'UnknownScenario' | 'TooLarge' }
  /** Dutch, as it follows the name of the picture. */
  | { readonly ok: false; readonly problem: 'NotAllowed'; readonly reason: string };

export type PublishOutcome =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly problem: 'UnknownScenario' | 'ChangedElsewhere' | 'CheckTooLong' }
  | { readonly ok: false; readonly problem: 'HasFindings'; readonly findings: readonly Finding[] };

export type CopyOutcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: 'UnknownScenario' | 'IdTaken' };

export type ImportScenarioOutcome =
  /** Published when the checker has nothing against it; else a draft. */
  | {
      readonly ok: true;
      readonly id: string;
      readonly title: string;
      readonly version: number | null;
      /** It was here already: nothing was added. */
      readonly isKnown: boolean;
    }
  /** Dutch: what is wrong with the file. Nothing was taken in. */
  | { readonly ok: false; readonly message: string };

export type CreateOutcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: 'TooLarge' };

const scenarioId = z.string().min(1).max(80);
const revision = z.int().min(0);
const scenarioTitle = z.string().trim().min(1).max(60);
/** Characters of base64 for so many bytes. */
const base64 = (bytes: number) => z.string().max(bytes * 1.4);

/** The library, and the scenarios that are made here. A change of these is poked as one of the overview. */
export const scenarioCalls = {
  list: oc.output(typed<readonly ScenarioListing[]>()),
  open: oc.input(z.strictObject({ id: scenarioId })).output(typed<OpenedScenario | null>()),
  /** Keeps the draft as it is, complete or not. */
  saveDraft: oc
    .input(z.strictObject({ id: scenarioId, revision, draft: z.unknown() }))
    .output(typed<SaveDraftOutcome>()),
  /** Keeps a picture with the draft; the same picture again keeps its name. */
  addPicture: oc
    .input(z.strictObject({ id: scenarioId, name: z.string().max(60), content: z.string().max(2_000_000) }))
    .output(typed<AddPictureOutcome>()),
  /** Makes the saved draft the next version, which never changes, if the checker has nothing against it. */
  publish: oc.input(z.strictObject({ id: scenarioId, revision })).output(typed<PublishOutcome>()),
  /** The same `id` again changes nothing. */
  copy: oc
    .input(z.strictObject({ from: scenarioId, id: z.uuid(), title: scenarioTitle }))
    .output(typed<CopyOutcome>()),
  /** Exercises keep the version that they run with. */
  remove: oc.input(z.strictObject({ id: scenarioId })).output(typed<{ readonly ok: boolean }>()),
  /** A `.paraat-scenario` file of the last published version; of the draft when that has changed since. */
  exportFile: oc
    .input(z.strictObject({ id: scenarioId }))
    .output(typed<{ readonly fileName: string; readonly base64: string } | null>()),
  /** @param id of the new scenario, unless the file keeps its own */
  importFile: oc
    .input(z.strictObject({ id: z.uuid(), base64: base64(MAX_SCENARIO_FILE_BYTES) }))
    .output(typed<ImportScenarioOutcome>()),
  /** A draft that was made outside the hub. The same `id` again changes nothing. */
  create: oc
    .input(z.strictObject({ id: z.uuid(), title: scenarioTitle, draft: z.unknown() }))
    .output(typed<CreateOutcome>()),
  /** The injects of the draft, or of the library, as a workbook that `readDraaiboek` reads again. */
  exportWorkbook: oc
    .input(z.strictObject({ id: scenarioId }))
    .output(typed<{ readonly fileName: string; readonly base64: string } | null>()),
  /** Reads the draaiboek of another program and keeps nothing of it. */
  readDraaiboek: oc
    .input(
      z.strictObject({
        base64: base64(MAX_FILE_MB * 1_000_000),
        fileName: z.string().max(300),
        options: z.strictObject({
          unit: z.enum(TIME_UNITS).optional(),
          startMinute: z.int().min(0).max(1_439).optional(),
          zeroTimes: z.enum(ZERO_TIMES).optional(),
          columns: z
            .record(
              z.string(),
              z.record(
                z
                  .int()
                  .min(0)
                  .max(MAX_COLUMNS - 1),
                z.enum(FIELDS).nullable(),
              ),
            )
            .optional(),
        }),
      }),
    )
    .output(typed<Result<ImportResult, ImportProblem>>()),
} as const;
