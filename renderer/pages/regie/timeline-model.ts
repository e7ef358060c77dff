/**
 * The timeline of an exercise: phases as they went and as they are expected to go, injects as marks.
 */
import type { ScenarioModel } from '../../../shared/scenario/model.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import type { TimelineMarkView, TimelinePhase } from '../../components/timeline.tsx';
import { isMovable, type QueuedInject } from './inject-queue.ts';

export function timelinePhases(
  model: ScenarioModel,
  context: RunContext,
  forecast: RunContext,
  endMs: number,
): readonly TimelinePhase[] {
  const past = context.course;
  const ahead = forecast.course.filter((step) => step.atMs > context.t);
  const steps = [...past, ...ahead];
  return steps.flatMap((step, index): TimelinePhase[] => {
    const toMs = steps[index + 1]?.atMs ?? Math.max(endMs, context.t);
    if (toMs <= step.atMs) return [];
    const status = index < past.length - 1 ? 'done' : index === past.length - 1 ? 'current' : 'planned';
    const label = model.phaseById.get(step.phaseId)?.title ?? step.phaseId;
    return [{ id: `${step.phaseId}-${step.atMs}`, label, fromMs: step.atMs, toMs, status }];
  });
}

export const timelineMarks = (queue: readonly QueuedInject[]): readonly TimelineMarkView[] =>
  queue.flatMap((inject) =>
    inject.atMs === null
      ? []
      : [
          {
            id: inject.id,
            atMs: inject.atMs,
            status: inject.status,
            label: `${inject.number}. ${inject.title}`,
            isMovable: isMovable(inject),
          },
        ],
  );
