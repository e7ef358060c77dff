/**
 * What became of every decision gate of the scenario, with what came before when it was opened again. Lateness
 * is judged on the time at which the hub recorded the decision, never on what its author says.
 */
import type { EventAuthor, ExerciseEvent } from '../exercise/event.ts';
import type { LiveExercise } from '../exercise/live-exercise.ts';
import { roleLabel, roleName } from '../people/roles.ts';
import { MINUTE_MS, type ScenarioModel } from '../scenario/model.ts';
import type { GateRun } from '../scenario/run-context.ts';
import type { GateData } from '../scenario/schema.ts';
import type { Walk } from './course.ts';

/** `early`: decided before it was asked. `open`: asked, deadline not passed, not answered when the log ends. */
export type GateVerdict = 'early' | 'onTime' | 'late' | 'missed' | 'open' | 'notOpened';
export const GATE_VERDICT_LABELS: Readonly<Record<GateVerdict, string>> = {
  early: 'vóór de vraag besloten',
  onTime: 'op tijd',
  late: 'te laat',
  missed: 'niet genomen',
  open: 'open, termijn liep nog',
  notOpened: 'niet aan de orde geweest',
};

/** From the opening of a gate until the end, or until it was opened again. Without it when decided before. */
export interface GateRound {
  readonly verdict: GateVerdict;
  readonly openedMs: number | null;
  readonly deadlineMs: number | null;
  readonly decision: {
    readonly atMs: number;
    readonly option: string;
    readonly consequence: string;
    readonly decider: string;
    readonly rationale: string;
    readonly recordedBy: EventAuthor['roleId'];
  } | null;
  /** What silence brought about; null unless the deadline passed without a decision. */
  readonly silence: string | null;
}

export interface EarlierRound extends GateRound {
  readonly reopened: { readonly atMs: number; readonly reason: string };
}

/** The last round counts; those before it were overruled by opening the gate again. */
export interface GateOutcome extends GateRound {
  /** From 1, in the order of the scenario. */
  readonly number: number;
  readonly gateId: string;
  readonly title: string;
  readonly question: string;
  readonly owner: string;
  /** In order of time. */
  readonly earlier: readonly EarlierRound[];
}

function verdictOf(run: GateRun | undefined): GateVerdict {
  if (!run) return 'notOpened';
  if (run.isEarly) return 'early';
  if (run.decidedMs !== undefined) return run.missedMs === undefined ? 'onTime' : 'late';
  return run.missedMs === undefined ? 'open' : 'missed';
}

type Authors = ReadonlyMap<string, EventAuthor['roleId']>;

function roundOf(gate: GateData, { state, run }: LiveExercise, authors: Authors): GateRound {
  const gateRun = run.context.gates[gate.id];
  const openedMs = gateRun && !gateRun.isEarly ? gateRun.openedMs : null;
  const made = state.decisions[gate.id];
  const option = gate.options.find((candidate) => candidate.id === made?.optionId);
  return {
    verdict: verdictOf(gateRun),
    openedMs,
    deadlineMs: openedMs === null ? null : openedMs + gate.deadline * MINUTE_MS,
    decision: made
      ? {
          atMs: made.atMs,
          option: made.optionLabel,
          consequence: option?.consequence ?? '',
          decider: roleName(made.decider),
          rationale: made.rationale,
          recordedBy: authors.get(made.eventId) ?? 'hub',
        }
      : null,
    silence: gateRun?.missedMs === undefined ? null : gate.silence.consequence,
  };
}

export function gateOutcomes(
  model: ScenarioModel,
  { live, reopenings }: Pick<Walk, 'live' | 'reopenings'>,
  events: readonly ExerciseEvent[],
): readonly GateOutcome[] {
  const authors = new Map(events.map((event) => [event.id, event.author.roleId]));
  return model.scenario.gates.map((gate, index) => ({
    number: index + 1,
    gateId: gate.id,
    title: gate.title,
    question: gate.question,
    owner: roleLabel(gate.owner),
    ...roundOf(gate, live, authors),
    earlier: reopenings
      .filter(({ event }) => event.payload.gateId === gate.id)
      .map(({ event, before }) => ({
        ...roundOf(gate, before, authors),
        reopened: { atMs: event.at, reason: event.payload.reason },
      })),
  }));
}
