/**
 * The course of phases and GRIP: which stretch lasted how long and what led to the next. Follows from the
 * run of the scenario and the log; exercise times in milliseconds.
 */
import type { EventPayload, ExerciseEvent } from '../exercise/event.ts';
import type { LiveExercise } from '../exercise/live-exercise.ts';
import type { FormatTime } from '../exercise/log-line.ts';
import { type DeadlineOf, describeTransition } from '../scenario/describe.ts';
import { MINUTE_MS, type ScenarioModel } from '../scenario/model.ts';
import type { PhaseStep } from '../scenario/run-context.ts';

export interface PhaseStretch {
  /** From 1, in order of entering; a phase that returns gets a new number. */
  readonly number: number;
  readonly phaseId: string;
  readonly title: string;
  readonly fromMs: number;
  readonly untilMs: number;
  /** Why this phase began, as a Dutch sentence without a full stop. */
  readonly reason: string;
}

export interface GripStep extends EventPayload<'GripChanged'> {
  /** Exercise time at which it was recorded; `effectiveMs` says when it took effect. */
  readonly recordedMs: number;
}

export function phaseCourse(
  model: ScenarioModel,
  { state, run }: LiveExercise,
  formatTime: FormatTime,
): readonly PhaseStretch[] {
  if (state.status === 'planned') return [];
  const { course, gates } = run.context;
  const deadlineOf: DeadlineOf = (gateId) => {
    const opened = gates[gateId]?.openedMs;
    const minutes = model.gateById.get(gateId)?.deadline;
    return opened === undefined || minutes === undefined ? null : formatTime(opened + minutes * MINUTE_MS);
  };
  const reasonOf = ({ transition }: PhaseStep): string => {
    const taken = transition && model.phaseById.get(transition.phaseId)?.transitions[transition.index];
    return taken
      ? describeTransition(model, transition.phaseId, taken, deadlineOf)
      : 'Begin van het scenario';
  };
  return course.map((step, index) => ({
    number: index + 1,
    phaseId: step.phaseId,
    title: model.phaseById.get(step.phaseId)?.title ?? step.phaseId,
    fromMs: step.atMs,
    untilMs: course[index + 1]?.atMs ?? Math.max(step.atMs, state.atMs),
    reason: reasonOf(step),
  }));
}

export const gripCourse = (events: readonly ExerciseEvent[]): readonly GripStep[] =>
  events.flatMap((event) =>
    event.type === 'GripChanged' ? [{ ...event.payload, recordedMs: event.at }] : [],
  );
