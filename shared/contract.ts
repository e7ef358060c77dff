/**
 * The contract between hub and screens (oRPC). A connection is either a lobby (the start page) or one
 * participant of one exercise; the hub fixes which when the connection is made. Inputs are parsed here;
 * outputs come from the hub itself and are typed only. Screens import this file as types.
 */
import { eventIterator, oc, type as typed } from '@orpc/contract';
import { z } from 'zod';
import { type CommandOutcome, commandSchema, type Refusal } from './exercise/command.ts';
import { type ExerciseEvent, type ParticipantRole, planSchema, type WrittenDraft } from './exercise/event.ts';
import { idField } from './exercise/fields.ts';
import { agendasSchema } from './meeting/agenda.ts';
import { LIST_FORMATS, LIST_NAMES } from './meeting/exercise-lists.ts';
import { profileSchema } from './scenario/municipality-profile.ts';
import type { Scenario } from './scenario/schema.ts';
import { scenarioCalls } from './scenario-contract.ts';

/** Positions of the phase chart, computed when the scenario library is built. Pixels. */
export interface PhaseLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly parentId?: string;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    /** Bends of the line from source to target, seen from the corner of the chart. */
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
}

/** A scenario as the library ships it and as an exercise keeps it. */
export interface ScenarioBundle {
  readonly scenario: Scenario;
  readonly layout: PhaseLayout;
  /** SHA-256 of the scenario's canonical JSON. */
  readonly hash: string;
  /** Absent in what an older Paraat kept. */
  readonly media?: ScenarioMedia;
}

/** The pictures of a scenario by file name, as `scenario/picture-file.ts` says. */
export type ScenarioMedia = Readonly<Record<string, string>>;

/** From the library that ships with Paraat, or made here. */
export type ScenarioOrigin = 'library' | 'own';

/** Its texts hold the names of the gemeenteprofiel still to be filled in. */
export interface ScenarioSummary {
  readonly id: string;
  readonly origin: ScenarioOrigin;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly durationMinutes: number;
  readonly phaseCount: number;
  readonly injectCount: number;
  readonly gateCount: number;
  readonly roles: readonly string[];
  readonly objectives: readonly string[];
  readonly impact: NonNullable<Scenario['impact']> | null;
  readonly locations: NonNullable<Scenario['locations']>;
  readonly playerInstruction: string | null;
}

export interface ExerciseSummary {
  readonly exerciseId: string;
  readonly status: 'planned' | 'running' | 'ended';
  readonly name: string;
  readonly municipality: string;
  readonly date: string;
  readonly startTime: string;
  readonly scope: 'local' | 'regional';
  readonly highestTeam: string;
  readonly scenarioTitle: string;
  /** The exercise that this one goes on from, at an exercise time in milliseconds. */
  readonly forkedFrom: { readonly name: string; readonly atMs: number } | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly eventCount: number;
  /** Set when the log of this exercise cannot be trusted or read; Dutch. */
  readonly problem: string | null;
}

export interface HubInfo {
  readonly version: string;
  readonly dataFolder: string;
  readonly keyStore: 'safeStorage' | 'keyFile' | 'environment';
  readonly exercises: number;
}

export interface Overview {
  readonly exercises: readonly ExerciseSummary[];
  readonly scenarios: readonly ScenarioSummary[];
  readonly hub: HubInfo;
}

export interface ParticipantSession {
  readonly exerciseId: string;
  readonly role: ParticipantRole;
  /** Of a player: his role in the team. */
  readonly teamRole: string | null;
  readonly name: string;
  readonly municipality: string;
  /** Null for roles that may not see it, and when it is lost. */
  readonly bundle: ScenarioBundle | null;
  /** Why the exercise can only be read; Dutch, for the staff. Null when all is well. */
  readonly problem: string | null;
  /** The same for every role, without the reason. */
  readonly isReadOnly: boolean;
  /** Key (base64, 32 bytes) with which this device seals its copy; null when the shell already gave it. */
  readonly replicaKey: string | null;
  /** Hub's wall clock at the moment of answering. */
  readonly hubWallMs: number;
}

export type FeedRow =
  | { readonly state: 'accepted'; readonly event: ExerciseEvent }
  | {
      readonly state: 'refused';
      readonly draft: WrittenDraft;
      readonly refusal: Refusal;
      readonly refusedSeq: number;
    };
export interface FeedCheckpoint {
  readonly seq: number;
  readonly refusedSeq: number;
}
export interface FeedPage {
  readonly rows: readonly FeedRow[];
  readonly checkpoint: FeedCheckpoint;
}

export type PlanOutcome =
  | { readonly ok: true; readonly exerciseId: string }
  | { readonly ok: false; readonly problem: 'UnknownScenario' | 'AlreadyStarted' };

export type ForkOutcome =
  | { readonly ok: true; readonly exerciseId: string }
  | {
      readonly ok: false;
      /** `NotReached`: the exercise has not come to that moment. `LogBroken`: its log cannot be trusted. */
      readonly problem: 'NotStarted' | 'NotReached' | 'LogBroken' | 'IdTaken';
    };

export type LogVerdict =
  | { readonly outcome: 'intact'; readonly name: string; readonly events: number; readonly headHash: string }
  | { readonly outcome: 'broken'; readonly name: string; readonly message: string }
  | { readonly outcome: 'unreadable'; readonly message: string };

const exerciseId = z.uuid();
const poke = z.object({ revision: z.number() });
const fork = {
  /** Exercise time in milliseconds, or the place in the log just before an event. */
  moment: z.union([z.strictObject({ atMs: z.int().min(0) }), z.strictObject({ beforeSeq: z.int().min(1) })]),
  newExerciseId: z.uuid(),
  name: planSchema.shape.name,
};

export const contract = {
  lobby: {
    overview: oc.output(typed<Overview>()),
    /** A poke after every change of the overview; the first comes at once. */
    changes: oc.output(eventIterator(poke)),
    /** Plans a new exercise, or plans an exercise that has not started anew. */
    plan: oc
      .input(
        z.strictObject({
          exerciseId,
          scenarioId: z.string().max(80),
          plan: planSchema,
          /** Role id → name of the person; an empty name takes the role back. */
          roles: z.record(z.string().min(1).max(80), z.string().max(80)),
          /** The names with which the scenario is filled. */
          profile: profileSchema,
          /** With which meetings open; absent: Paraat's own. */
          agendas: agendasSchema.optional(),
          /** Takes the scenario anew as it is now; else one that was planned with it keeps it as it was. */
          newest: z.boolean().default(false),
        }),
      )
      .output(typed<PlanOutcome>()),
    planned: oc.input(z.strictObject({ exerciseId })).output(
      typed<{
        readonly scenarioId: string;
        /** As it was planned; null when that cannot be read. */
        readonly scenario: ScenarioSummary | null;
        readonly plan: z.output<typeof planSchema>;
        readonly roles: Readonly<Record<string, string>>;
      } | null>(),
    ),
    /** A secret path part that opens one window of one participant in a browser. */
    grant: oc
      .input(
        z.discriminatedUnion('role', [
          z.strictObject({ exerciseId, role: z.enum(['leader', 'beamer']) }),
          z.strictObject({ exerciseId, role: z.literal('player'), teamRole: idField }),
        ]),
      )
      .output(typed<{ readonly grant: string }>()),
    /** The log of one exercise as a portable JSON file, Dutch file name included. */
    exportLog: oc
      .input(z.strictObject({ exerciseId }))
      .output(typed<{ readonly fileName: string; readonly content: string }>()),
    verifyLog: oc.input(z.strictObject({ content: z.string() })).output(typed<LogVerdict>()),
    /** A new exercise that begins, paused, where another stood at a moment; the other is paused and stays whole. */
    fork: oc.input(z.strictObject({ exerciseId, ...fork })).output(typed<ForkOutcome>()),
    scenarios: scenarioCalls,
  },
  participant: {
    session: oc.output(typed<ParticipantSession>()),
    pull: oc
      .input(
        z.strictObject({
          since: z.strictObject({ seq: z.int().min(0), refusedSeq: z.int().min(0) }),
          limit: z.int().min(1).max(5_000),
        }),
      )
      .output(typed<FeedPage>()),
    /** Every draft is answered by a row, accepted or refused; a broken draft never blocks the others. */
    push: oc
      .input(z.strictObject({ drafts: z.array(z.unknown()).max(500) }))
      .output(typed<{ readonly rows: readonly FeedRow[] }>()),
    /** A poke after every commit that this participant may see something of; the first comes at once. */
    changes: oc.output(eventIterator(poke)),
    command: oc.input(z.strictObject({ command: commandSchema })).output(typed<CommandOutcome>()),
    /** As `lobby.fork`, of this exercise, for who leads it. */
    fork: oc.input(z.strictObject(fork)).output(typed<ForkOutcome>()),
    /** The log of this exercise as a portable JSON file, for who may make its report. */
    exportLog: oc.output(typed<{ readonly fileName: string; readonly content: string }>()),
    /** The besluitenlijst or the actielijst as a file, as far as this participant may see it. */
    exportList: oc
      .input(z.strictObject({ list: z.enum(LIST_NAMES), format: z.enum(LIST_FORMATS) }))
      .output(typed<{ readonly fileName: string; readonly base64: string }>()),
    report: oc.output(
      typed<
        | { readonly ok: true; readonly fileName: string; readonly pdfBase64: string }
        | { readonly ok: false; readonly message: string }
      >(),
    ),
  },
} as const;

export type Contract = typeof contract;
