/**
 * What became of every decision gate of the scenario. Lateness is judged on the time at which the hub
 * recorded the decision, never on what its author says.
 */
import type { EventAuthor, ExerciseEvent } from '../exercise/event.ts';
import type { LiveExercise } from '../exercise/live-exercise.ts';
import { roleLabel, roleName } from '../people/roles.ts';
import { MINUTE_MS, type ScenarioModel } from '../scenario/model.ts';
import type { GateRun } from '../scenario/run-context.ts';

/** `open`: asked, deadline not passed, not answered when the log ends. */
export type GateVerdict = 'onTime' | 'late' | 'missed' | 'open' | 'notOpened';
export const GATE_VERDICT_LABELS: Readonly<Record<GateVerdict, string>> = {
  onTime: 'op tijd',
  late: 'te laat',
  missed: 'niet genomen',
  open: 'open, termijn liep nog',
  notOpened: 'niet aan de orde geweest',
};

export interface GateOutcome {
  /** From 1, in the order of the scenario. */
  readonly number: number;
  readonly gateId: string;
  readonly title: string;
  readonly question: string;
  readonly owner: string;
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

function verdictOf(run: GateRun | undefined): GateVerdict {
  if (!run) return 'notOpened';
  if (run.decidedMs !== undefined) return run.missedMs === undefined ? 'onTime' : 'late';
  return run.missedMs === undefined ? 'open' : 'missed';
}

export function gateOutcomes(
  model: ScenarioModel,
  { state, run }: LiveExercise,
  events: readonly ExerciseEvent[],
): readonly GateOutcome[] {
  const authors = new Map(events.map((event) => [event.id, event.author.roleId]));
  return model.scenario.gates.map((gate, index) => {
    const gateRun = run.context.gates[gate.id];
    const made = state.decisions[gate.id];
    const option = gate.options.find((candidate) => candidate.id === made?.optionId);
    return {
      number: index + 1,
      gateId: gate.id,
      title: gate.title,
      question: gate.question,
      owner: roleLabel(gate.owner),
      verdict: verdictOf(gateRun),
      openedMs: gateRun?.openedMs ?? null,
      deadlineMs: gateRun ? gateRun.openedMs + gate.deadline * MINUTE_MS : null,
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
  });
}
