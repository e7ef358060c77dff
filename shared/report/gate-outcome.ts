/**
 * What became of every decision gate of the scenario, with what came before when it was opened again. Lateness
 * is judged on the time at which the hub recorded the decision, never on what its author says.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import type { ConfirmedDecision } from '../exercise/exercise-state.ts';
import type { LiveExercise } from '../exercise/live-exercise.ts';
import { type Decision, revisionOf } from '../meeting/decision-list.ts';
import { roleLabel, roleName } from '../people/roles.ts';
import { MINUTE_MS, type ScenarioModel } from '../scenario/model.ts';
import type { GateRun } from '../scenario/run-context.ts';
import type { GateData } from '../scenario/schema.ts';
import { authorLabel } from './author-label.ts';
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

/** That a decision which answered a gate holds no more. It was taken when it was taken: that stays what is judged. */
export interface DecisionEnded {
  readonly became: 'withdrawn' | 'revised';
  readonly atMs: number;
  /** The decision that took its place; null when it was withdrawn. */
  readonly revisedBy: number | null;
}

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
    /** As the report calls authors. */
    readonly recordedBy: string;
    /** When the leader said that it answers this gate; null when it was recorded as its answer. */
    readonly linkedMs: number | null;
    /** Its place on the besluitenlijst and its own words; null for a decision that is no more than the answer. */
    readonly record: { readonly number: number; readonly subject: string; readonly decision: string } | null;
    /** Null while it holds when the log ends. */
    readonly ended: DecisionEnded | null;
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

/** A decision that was confirmed before it was linked counts from its confirmation. */
function verdictOf(run: GateRun | undefined, made: ConfirmedDecision | undefined): GateVerdict {
  if (!run) return 'notOpened';
  if (run.decidedMs === undefined) return run.missedMs === undefined ? 'open' : 'missed';
  const decidedMs = made?.atMs ?? run.decidedMs;
  if (run.isEarly || decidedMs < run.openedMs) return 'early';
  return run.missedMs === undefined || decidedMs < run.missedMs ? 'onTime' : 'late';
}

/** Who recorded what, as the report calls authors, and when the leader linked it. */
interface Recorded {
  /** By event, and of a decision that was linked by the event that linked it. */
  readonly authors: ReadonlyMap<string, string>;
  readonly linkedMs: ReadonlyMap<string, number>;
  readonly withRecord: ReadonlySet<string>;
}

function recordedIn(events: readonly ExerciseEvent[]): Recorded {
  const authors = new Map<string, string>();
  const linkedMs = new Map<string, number>();
  const withRecord = new Set<string>();
  for (const event of events) {
    const { id, author, at } = event;
    if (event.type === 'DecisionConfirmed') {
      const name = authorLabel(author.roleId, author.teamRole ?? null);
      authors.set(id, name);
      const { record } = event.payload;
      if (!record) continue;
      const decisionId = record.proposalId ?? id;
      authors.set(decisionId, name);
      withRecord.add(decisionId);
    } else if (event.type === 'DecisionLinked' && event.payload.confirmedMs !== null) {
      linkedMs.set(id, at);
      const name = authors.get(event.payload.decisionId);
      if (name !== undefined) authors.set(id, name);
    }
  }
  return { authors, linkedMs, withRecord };
}

function endedOf(all: readonly Decision[], id: string | undefined): DecisionEnded | null {
  const decision = all.find((each) => each.id === id);
  if (decision?.status !== 'withdrawn' && decision?.status !== 'revised') return null;
  const { status: became, endedMs } = decision;
  return { became, atMs: endedMs ?? 0, revisedBy: revisionOf(all, decision)?.number ?? null };
}

/** @param atEnd the besluitenlijst when the log ends */
function roundOf(
  gate: GateData,
  { state, run }: LiveExercise,
  recorded: Recorded,
  atEnd: readonly Decision[],
): GateRound {
  const gateRun = run.context.gates[gate.id];
  const openedMs = gateRun && !gateRun.isEarly ? gateRun.openedMs : null;
  const made = state.decisions[gate.id];
  const option = gate.options.find((candidate) => candidate.id === made?.optionId);
  const listed = state.decisionList.findLast(
    ({ gateId, confirmedMs }) => gateId === gate.id && confirmedMs === made?.atMs,
  );
  return {
    verdict: verdictOf(gateRun, made),
    openedMs,
    deadlineMs: openedMs === null ? null : openedMs + gate.deadline * MINUTE_MS,
    decision: made
      ? {
          atMs: made.atMs,
          option: made.optionLabel,
          consequence: option?.consequence ?? '',
          decider: roleName(made.decider),
          rationale: made.rationale,
          recordedBy: recorded.authors.get(made.eventId) ?? authorLabel('hub', null),
          linkedMs: recorded.linkedMs.get(made.eventId) ?? null,
          record:
            listed && recorded.withRecord.has(listed.id)
              ? { number: listed.number, subject: listed.subject, decision: listed.decision }
              : null,
          ended: endedOf(atEnd, listed?.id),
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
  const recorded = recordedIn(events);
  const atEnd = live.state.decisionList;
  return model.scenario.gates.map((gate, index) => ({
    number: index + 1,
    gateId: gate.id,
    title: gate.title,
    question: gate.question,
    owner: roleLabel(gate.owner),
    ...roundOf(gate, live, recorded, atEnd),
    earlier: reopenings
      .filter(({ event }) => event.payload.gateId === gate.id)
      .map(({ event, before }) => ({
        ...roundOf(gate, before, recorded, atEnd),
        reopened: { atMs: event.at, reason: event.payload.reason },
      })),
  }));
}
