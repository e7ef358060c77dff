/**
 * The report of one exercise as plain data, made from its log and its scenario alone: the same events give
 * the same model. Facts only, in milliseconds and Dutch labels; layout belongs to whoever shows it.
 */
import type { ChainHead } from '../exercise/chain.ts';
import type { EventPayload, ExerciseEvent } from '../exercise/event.ts';
import type { ExerciseState } from '../exercise/exercise-state.ts';
import { byReadingOrder, type FormatTime, type LogLine, logLineOf } from '../exercise/log-line.ts';
import { ROLES, roleLabel } from '../people/roles.ts';
import { createEngine } from '../scenario/engine.ts';
import type { Scenario } from '../scenario/schema.ts';
import {
  type ForcedPhase,
  forcedPhases,
  type GripStep,
  gripCourse,
  type PhaseStretch,
  phaseCourse,
  walkCourse,
} from './course.ts';
import { type ReportFigures, reportFigures } from './figures.ts';
import { type GateOutcome, gateOutcomes } from './gate-outcome.ts';
import {
  type InjectResponse,
  injectResponses,
  type UnreleasedInject,
  unreleasedInjects,
} from './inject-response.ts';
import { type Interruption, interruptionsOf, isDuringStop } from './interruption.ts';
import { createMomentFormat } from './report-time.ts';
import { type TeamAccount, teamAccount } from './team-account.ts';
import { type TermOutcome, termOutcomes } from './term-outcome.ts';

export interface ReportInput {
  /** The whole log of one exercise in log order, from its `ExercisePlanned` on. */
  readonly events: readonly ExerciseEvent[];
  readonly scenario: Scenario;
}

export interface ReportTitle {
  readonly plan: EventPayload<'ExercisePlanned'>;
  readonly status: ExerciseState['status'];
  readonly forkedFrom: ExerciseState['forkedFrom'];
  /** In the order in which roles are listed everywhere. */
  readonly roles: readonly { readonly role: string; readonly person: string }[];
  readonly startedWallMs: number | null;
  /** Null until the exercise has ended. */
  readonly endedWallMs: number | null;
  /** Wall time of the last event. */
  readonly lastWallMs: number;
}

export interface ReportLine extends LogLine {
  /** By its author's word or by its place in the log. */
  readonly isDuringStop: boolean;
}

export interface ObjectiveTrace {
  readonly objectiveId: string;
  readonly title: string;
  readonly indicator: string;
  /** Numbers of the injects that were brought in for this objective and not taken back. */
  readonly injectNumbers: readonly number[];
  readonly lines: readonly ReportLine[];
}

export interface ReportModel {
  readonly title: ReportTitle;
  /** Exercise time at which the report ends. */
  readonly lastMs: number;
  readonly initialGrip: number;
  readonly figures: ReportFigures;
  readonly phases: readonly PhaseStretch[];
  readonly forcedPhases: readonly ForcedPhase[];
  readonly gripSteps: readonly GripStep[];
  readonly injects: readonly InjectResponse[];
  readonly unreleased: readonly UnreleasedInject[];
  readonly gates: readonly GateOutcome[];
  readonly terms: readonly TermOutcome[];
  readonly team: TeamAccount;
  readonly objectives: readonly ObjectiveTrace[];
  readonly interruptions: readonly Interruption[];
  /** The complete log in reading order. */
  readonly lines: readonly ReportLine[];
  readonly head: ChainHead;
}

function titleOf(state: ExerciseState, events: readonly ExerciseEvent[]): ReportTitle {
  if (!state.plan) throw new Error('A log without ExercisePlanned is not the log of an exercise');
  const known = ROLES.map((role) => role.id);
  const assigned = [
    ...known.filter((id) => state.roles[id] !== undefined),
    ...Object.keys(state.roles).filter((id) => !known.includes(id)),
  ];
  return {
    plan: state.plan,
    status: state.status,
    forkedFrom: state.forkedFrom,
    roles: assigned.map((id) => ({ role: roleLabel(id), person: state.roles[id] ?? '' })),
    startedWallMs: state.startedWallMs,
    endedWallMs: events.findLast((event) => event.type === 'ExerciseEnded')?.receivedAt ?? null,
    lastWallMs: events.at(-1)?.receivedAt ?? 0,
  };
}

function objectiveTraces(
  scenario: Scenario,
  injects: readonly InjectResponse[],
  lines: readonly ReportLine[],
): readonly ObjectiveTrace[] {
  const standing = injects.filter((inject) => inject.recalledMs === null);
  const released = new Set(standing.map((inject) => inject.number));
  return scenario.objectives.map(({ id, title, indicator }) => ({
    objectiveId: id,
    title,
    indicator,
    injectNumbers: scenario.injects
      .filter((inject) => inject.objectives.includes(id) && released.has(inject.number))
      .map((inject) => inject.number),
    lines: lines.filter((line) => line.objectiveId === id),
  }));
}

/** How the report writes moments; screens that show the model use the same. */
export const momentFormatOf = (model: ReportModel): FormatTime =>
  createMomentFormat(model.title.plan.scenarioStartsAt, model.lastMs);

/** @throws when the log does not begin with a plan: then it is no log of an exercise */
export function buildReport({ events, scenario }: ReportInput): ReportModel {
  const engine = createEngine(scenario);
  const walk = walkCourse(engine, events);
  const { live } = walk;
  const { state } = live;
  const title = titleOf(state, events);
  const formatTime = createMomentFormat(title.plan.scenarioStartsAt, state.atMs);
  const interruptions = interruptionsOf(events);
  const lines = events
    .flatMap((event) => logLineOf(event, formatTime) ?? [])
    .sort(byReadingOrder)
    .map((line) => ({ ...line, isDuringStop: line.kind !== 'control' && isDuringStop(interruptions, line) }));
  const injects = injectResponses(events, lines);
  const unreleased = unreleasedInjects(scenario, events);
  const forced = forcedPhases(engine.model, events);
  const gates = gateOutcomes(engine.model, walk, events);
  return {
    title,
    lastMs: state.atMs,
    initialGrip: state.facts?.grip ?? title.plan.initialGrip,
    figures: reportFigures({ live, events, lines, injects, unreleased, gates, interruptions }),
    phases: phaseCourse(engine.model, walk, forced, formatTime),
    forcedPhases: forced,
    gripSteps: gripCourse(events),
    injects,
    unreleased,
    gates,
    terms: termOutcomes(engine.model, live, events),
    team: teamAccount(engine.model, state, events),
    objectives: objectiveTraces(scenario, injects, lines),
    interruptions,
    lines,
    head: { seq: state.seq, hash: state.headHash },
  };
}
