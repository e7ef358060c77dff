/**
 * The moments of an exercise to which one may want to go back: the beginning of each phase, and the last
 * instant before each decision and each inject, so that these can go another way. Newest first. While the clock
 * stands still much happens at one time: there a moment is a place in the log, so that what came before it stays.
 */

import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import { advanceTo, applyEvent, initialLiveExercise } from '../../../shared/exercise/live-exercise.ts';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import { recordOf } from '../../../shared/meeting/decision-list.ts';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { forkTexts as texts } from './fork-texts.ts';

export interface ForkMoment {
  readonly id: string;
  readonly label: string;
  /** Exercise time in milliseconds, or the place in the log just before an event. */
  readonly moment: { readonly atMs: number } | { readonly beforeSeq: number };
}

/** @param events from the start of the exercise */
export function forkMoments(
  engine: ScenarioEngine,
  { context: { course } }: Run,
  events: readonly ExerciseEvent[],
  formatTime: FormatTime,
): readonly ForkMoment[] {
  const startIndex = events.findIndex(({ type }) => type === 'ExerciseStarted');
  if (startIndex === -1) return [];
  const begun = phaseBeginnings(engine, events);
  const phases = course.map(({ atMs, phaseId }, index) => {
    const from = Math.max(startIndex + 1, begun[index] ?? events.length);
    const next = events.slice(from).find((event) => !isDueRelease(event));
    return {
      id: `phase-${index}`,
      label: texts.phase(formatTime(atMs), engine.model.phaseById.get(phaseId)?.title ?? phaseId),
      moment: next?.at === atMs ? { beforeSeq: wholeFrom(events, next) } : { atMs },
      atMs,
      place: from,
    };
  });
  const before = events.flatMap((event, index) => {
    const words = wordsOf(event);
    if (words === null) return [];
    const moment = momentBefore(events, startIndex, index);
    return moment
      ? [{ id: event.id, label: words(formatTime(event.at)), moment, atMs: event.at, place: index }]
      : [];
  });
  return [...phases, ...before]
    .sort((a, b) => b.atMs - a.atMs || b.place - a.place)
    .map(({ id, label, moment }) => ({ id, label, moment }));
}

/** Of each phase of the course: the place of the first event after its beginning. */
function phaseBeginnings(engine: ScenarioEngine, events: readonly ExerciseEvent[]): readonly number[] {
  const begun: number[] = [];
  let live = initialLiveExercise(engine);
  for (const [index, event] of events.entries()) {
    const reached = advanceTo(engine, live, event.at);
    while (begun.length < reached.run.context.course.length) begun.push(index);
    live = applyEvent(engine, reached, event);
    while (begun.length < live.run.context.course.length) begun.push(index + 1);
  }
  return begun;
}

/**
 * The instant before an event. What fell due at once came of what was done just before it: nothing else can keep it
 * from coming again. Null when that is the start, before which there is nothing to go back to.
 */
function momentBefore(
  events: readonly ExerciseEvent[],
  startIndex: number,
  index: number,
): ForkMoment['moment'] | null {
  const event = events[index];
  if (!event) return null;
  if (!isDueRelease(event)) return { beforeSeq: wholeFrom(events, event) };
  const causeIndex = events.slice(0, index).findLastIndex((each) => !isDueRelease(each));
  const cause = events[causeIndex];
  if (cause?.at !== event.at) return { atMs: event.at - 1 };
  return causeIndex <= startIndex ? null : { beforeSeq: wholeFrom(events, cause) };
}

const isDueRelease = (event: ExerciseEvent): boolean =>
  event.type === 'InjectReleased' && event.payload.how === 'due';

/** Place of the first event that was recorded with this one: a message made on the spot comes with its release. */
function wholeFrom(events: readonly ExerciseEvent[], event: ExerciseEvent): number {
  const isMadeOnTheSpot = event.type === 'InjectReleased' && event.payload.how === 'improvised';
  if (!isMadeOnTheSpot) return event.seq;
  const { injectId } = event.payload;
  const made = events.find((each) => each.type === 'InjectImprovised' && each.payload.injectId === injectId);
  return made?.seq ?? event.seq;
}

function wordsOf(event: ExerciseEvent): ((time: string) => string) | null {
  if (event.type === 'DecisionConfirmed')
    return (time) => texts.decision(time, recordOf(event.payload).subject);
  if (event.type !== 'InjectReleased') return null;
  const { number, subject } = event.payload;
  return (time) => texts.inject(time, `${number}. ${subject}`);
}
