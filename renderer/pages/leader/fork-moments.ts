/**
 * The moments of an exercise to which one may want to go back: the beginning of each phase, and the last
 * instant before each decision and each inject, so that these can go another way. Newest first.
 */

import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import { recordOf } from '../../../shared/meeting/decision-list.ts';
import type { Run } from '../../../shared/scenario/engine.ts';
import type { ScenarioModel } from '../../../shared/scenario/model.ts';
import { forkTexts as texts } from './fork-texts.ts';

export interface ForkMoment {
  readonly id: string;
  readonly label: string;
  /** Exercise time, milliseconds. */
  readonly atMs: number;
}

export function forkMoments(
  model: ScenarioModel,
  run: Run,
  events: readonly ExerciseEvent[],
  formatTime: FormatTime,
): readonly ForkMoment[] {
  const phases = run.context.course.map(({ atMs, phaseId }, index) => ({
    id: `phase-${index}`,
    label: texts.phase(formatTime(atMs), model.phaseById.get(phaseId)?.title ?? phaseId),
    atMs,
  }));
  const before = events.flatMap((event): readonly ForkMoment[] => {
    const words = wordsOf(event);
    // Before the start there is nothing to go back to.
    if (words === null || event.at === 0) return [];
    return [{ id: event.id, label: words(formatTime(event.at)), atMs: event.at - 1 }];
  });
  return [...phases, ...before].sort((a, b) => b.atMs - a.atMs);
}

function wordsOf(event: ExerciseEvent): ((time: string) => string) | null {
  if (event.type === 'DecisionConfirmed')
    return (time) => texts.decision(time, recordOf(event.payload).subject);
  if (event.type !== 'InjectReleased') return null;
  const { number, subject } = event.payload;
  return (time) => texts.inject(time, `${number}. ${subject}`);
}
