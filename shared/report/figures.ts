/**
 * The exercise in figures, all counted from the log. Durations in milliseconds; exercise time and wall
 * time are named apart, because pauses, speed and jumps part them.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import type { LiveExercise } from '../exercise/live-exercise.ts';
import { LINE_KIND_LABELS, type LineKind, type LogLine } from '../exercise/log-line.ts';
import type { GateOutcome, GateVerdict } from './gate-outcome.ts';
import type { InjectResponse, UnreleasedInject } from './inject-response.ts';
import type { Interruption } from './interruption.ts';

export interface ReportFigures {
  readonly exerciseMs: number;
  /** From the start to the end, or to the last event while the exercise runs. */
  readonly wallMs: number;
  readonly pauses: number;
  readonly stops: number;
  readonly outages: number;
  readonly jumps: number;
  readonly injects: {
    /** Brought in and not taken back. */
    readonly released: number;
    /** Part of `released`. */
    readonly improvised: number;
    /** Times that an inject was taken back. */
    readonly recalled: number;
    /** Released or not: how many were postponed at least once. */
    readonly postponed: number;
    readonly skipped: number;
    /** Neither released nor skipped when the log ends. */
    readonly notReached: number;
  };
  readonly linesByKind: Readonly<Record<LineKind, number>>;
  readonly gatesByVerdict: Readonly<Record<GateVerdict, number>>;
  readonly highestGrip: number;
  readonly reactions: {
    readonly withReaction: number;
    readonly without: number;
    readonly medianMs: number | null;
    readonly longestMs: number | null;
  };
}

/** Middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function countBy<K extends string>(keys: readonly K[], values: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const value of values) counts[value] += 1;
  return counts;
}

const LINE_KINDS = Object.keys(LINE_KIND_LABELS) as LineKind[];
const VERDICTS: readonly GateVerdict[] = ['early', 'onTime', 'late', 'missed', 'open', 'notOpened'];

export function reportFigures(source: {
  readonly live: LiveExercise;
  readonly events: readonly ExerciseEvent[];
  readonly lines: readonly LogLine[];
  readonly injects: readonly InjectResponse[];
  readonly unreleased: readonly UnreleasedInject[];
  readonly gates: readonly GateOutcome[];
  readonly interruptions: readonly Interruption[];
}): ReportFigures {
  const { events, unreleased, interruptions } = source;
  const injects = source.injects.filter((inject) => inject.recalledMs === null);
  const { state } = source.live;
  const lastEvent = events.findLast((event) => event.type === 'ExerciseEnded') ?? events.at(-1);
  const grips = events.flatMap((event) => (event.type === 'GripChanged' ? [event.payload.to] : []));
  const postponed = events.flatMap((event) =>
    event.type === 'InjectPostponed' ? [event.payload.injectId] : [],
  );
  const reactions = injects.flatMap((inject) => (inject.reactionMs === null ? [] : [inject.reactionMs]));
  const ofKind = (kind: Interruption['kind']) => interruptions.filter((item) => item.kind === kind).length;
  return {
    exerciseMs: state.status === 'planned' ? 0 : state.atMs,
    wallMs: state.startedWallMs === null || !lastEvent ? 0 : lastEvent.receivedAt - state.startedWallMs,
    pauses: ofKind('pause'),
    stops: ofKind('stop'),
    outages: ofKind('outage'),
    jumps: events.filter((event) => event.type === 'ClockSet' && event.payload.change === 'jump').length,
    injects: {
      released: injects.length,
      improvised: injects.filter((inject) => inject.how === 'improvised').length,
      recalled: source.injects.length - injects.length,
      postponed: new Set(postponed).size,
      skipped: unreleased.filter((inject) => inject.skippedMs !== null).length,
      notReached: unreleased.filter((inject) => inject.skippedMs === null).length,
    },
    linesByKind: countBy(
      LINE_KINDS,
      source.lines.map((line) => line.kind),
    ),
    gatesByVerdict: countBy(
      VERDICTS,
      source.gates.map((gate) => gate.verdict),
    ),
    highestGrip: Math.max(state.facts?.grip ?? state.plan?.initialGrip ?? 0, ...grips),
    reactions: {
      withReaction: reactions.length,
      without: injects.length - reactions.length,
      medianMs: median(reactions),
      longestMs: reactions.length === 0 ? null : Math.max(...reactions),
    },
  };
}
