/**
 * The course of phases and GRIP: which stretch lasted how long and what led to the next. Follows from the
 * run of the scenario and the log; exercise times in milliseconds.
 */
import type { EventPayload, ExerciseEvent } from '../exercise/event.ts';
import { advanceTo, applyEvent, initialLiveExercise, type LiveExercise } from '../exercise/live-exercise.ts';
import type { FormatTime } from '../exercise/log-line.ts';
import { type DeadlineOf, describeTransition } from '../scenario/describe.ts';
import type { Run, ScenarioEngine } from '../scenario/engine.ts';
import { type GuardView, holds } from '../scenario/guard.ts';
import { MINUTE_MS, type ScenarioModel } from '../scenario/model.ts';
import { guardView } from '../scenario/run-context.ts';
import type { Guard, TransitionData } from '../scenario/schema.ts';

export interface PhaseStretch {
  /** From 1, in order of entering; a phase that returns gets a new number. */
  readonly number: number;
  readonly phaseId: string;
  readonly title: string;
  /** Title of the phase that holds this one; null at the top. */
  readonly partOf: string | null;
  readonly fromMs: number;
  readonly untilMs: number;
  /** Why this phase began, as a Dutch sentence without a full stop. */
  readonly reason: string;
  /** The gates whose answer led to it. */
  readonly decidedGates: readonly string[];
  /** The leader set it by hand. */
  readonly isForced: boolean;
}

/** A phase that the leader set by hand, in the main chart or in one beside it. */
export interface ForcedPhase {
  readonly phaseId: string;
  readonly atMs: number;
  readonly title: string;
  /** Title of the chart beside the main one; null in the main one. */
  readonly region: string | null;
  readonly reason: string;
}

export interface GripStep extends EventPayload<'GripChanged'> {
  /** Exercise time at which it was recorded; `effectiveMs` says when it took effect. */
  readonly recordedMs: number;
}

export interface Walk {
  /** The exercise at the last moment of its log. */
  readonly live: LiveExercise;
  /** Per step of the course the run right after it. */
  readonly runs: readonly Run[];
  /** The exercise right before each time that a gate was opened again. */
  readonly reopenings: readonly Reopening[];
}

export interface Reopening {
  readonly event: ExerciseEvent<'GateReopened'>;
  readonly before: LiveExercise;
}

/** The fold of the log that also keeps how things stood at each change of phase. */
export function walkCourse(engine: ScenarioEngine, events: readonly ExerciseEvent[]): Walk {
  let live = initialLiveExercise(engine);
  const runs: Run[] = live.run.context.course.map(() => live.run);
  const move = (to: LiveExercise) => {
    for (const step of to.run.context.course.slice(runs.length)) {
      runs.push(step.atMs < to.run.context.t ? engine.advance(live.run, step.atMs) : to.run);
    }
    live = to;
  };
  const reopenings: Reopening[] = [];
  for (const event of events) {
    if (event.type === 'GateReopened') {
      move(advanceTo(engine, live, event.at));
      reopenings.push({ event, before: live });
    }
    move(applyEvent(engine, live, event));
  }
  move(advanceTo(engine, live, live.state.atMs));
  return { live, runs, reopenings };
}

/** The condition without the alternatives that did not hold. */
function whatHeld(guard: Guard, view: GuardView): Guard {
  if ('all' in guard) return { all: guard.all.map((part) => whatHeld(part, view)) };
  if (!('any' in guard)) return guard;
  const held = guard.any.filter((part) => holds(part, view));
  return held.length === 0 ? guard : { any: held.map((part) => whatHeld(part, view)) };
}

function gatesIn(guard: Guard | undefined): readonly string[] {
  if (!guard) return [];
  if ('all' in guard) return guard.all.flatMap(gatesIn);
  if ('any' in guard) return guard.any.flatMap(gatesIn);
  return 'decided' in guard ? [guard.decided] : [];
}

const asTaken = (taken: TransitionData, view: GuardView): TransitionData =>
  taken.when ? { ...taken, when: whatHeld(taken.when, view) } : taken;

export function phaseCourse(
  model: ScenarioModel,
  { live, runs }: Pick<Walk, 'live' | 'runs'>,
  forced: readonly ForcedPhase[],
  formatTime: FormatTime,
): readonly PhaseStretch[] {
  if (live.state.status === 'planned') return [];
  const { course } = live.run.context;
  return course.map(({ atMs, phaseId, transition }, index) => {
    const phase = model.phaseById.get(phaseId);
    const run = runs[index];
    // A gate that was opened again had another deadline then.
    const deadlineOf: DeadlineOf = (gateId) => {
      const opened = run?.context.gates[gateId]?.openedMs;
      const minutes = model.gateById.get(gateId)?.deadline;
      return opened === undefined || minutes === undefined ? null : formatTime(opened + minutes * MINUTE_MS);
    };
    const byHand =
      index > 0 && transition === null
        ? (forced.find((one) => one.atMs === atMs && one.phaseId === phaseId) ??
          forced.find((one) => one.atMs === atMs && one.region === null))
        : undefined;
    const declared = transition && model.phaseById.get(transition.phaseId)?.transitions[transition.index];
    const taken = declared && run && asTaken(declared, guardView(model, run.context));
    return {
      number: index + 1,
      phaseId,
      title: phase?.title ?? phaseId,
      partOf: (phase?.parentId && model.phaseById.get(phase.parentId)?.title) || null,
      fromMs: atMs,
      untilMs: course[index + 1]?.atMs ?? Math.max(atMs, live.state.atMs),
      reason:
        taken && transition
          ? describeTransition(model, transition.phaseId, taken, deadlineOf)
          : byHand
            ? `Ingesteld door de oefenleiding: ${byHand.reason}`
            : 'Begin van het scenario',
      decidedGates: gatesIn(taken?.when),
      isForced: byHand !== undefined,
    };
  });
}

export const forcedPhases = (
  { phaseById, scenario }: ScenarioModel,
  events: readonly ExerciseEvent[],
): readonly ForcedPhase[] =>
  events.flatMap((event) => {
    if (event.type !== 'PhaseForced') return [];
    const { phaseId, phaseTitle, reason } = event.payload;
    const regionId = phaseById.get(phaseId)?.regionId ?? null;
    const region = regionId === null ? null : (scenario.regions?.[regionId]?.title ?? regionId);
    return [{ phaseId, atMs: event.at, title: phaseTitle, region, reason }];
  });

export const gripCourse = (events: readonly ExerciseEvent[]): readonly GripStep[] =>
  events.flatMap((event) =>
    event.type === 'GripChanged' ? [{ ...event.payload, recordedMs: event.at }] : [],
  );
