/**
 * What the screen for the room shows of an exercise: messages and decisions, newest first. What was taken back
 * is gone from it, in whatever order the events come in, and what was written while the play was stopped is no
 * part of it.
 */

import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { recordOf } from '../../../shared/meeting/decision-list.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { CHANNEL_LABELS } from '../../../shared/scenario/schema.ts';
import type { BeamerMessage } from '../../components/beamer-view.tsx';
import { nl } from '../../nl.ts';
import { beamerTexts as texts } from './beamer-texts.ts';

/** More than this does not fit on a projector at a readable size. */
const MAX_MESSAGES = 6;
const MAX_DECISIONS = 6;

type TimeOf = (exerciseMs: number) => string;

export interface RoomMessages {
  readonly messages: readonly BeamerMessage[];
  readonly decisions: readonly BeamerMessage[];
}

/**
 * @param events in log order
 * @param outsidePlay ids of what was written while the play was stopped
 */
export function roomMessages(
  events: readonly ExerciseEvent[],
  { released }: Pick<ExerciseState, 'released'>,
  outsidePlay: ReadonlySet<string>,
  timeOf: TimeOf,
): RoomMessages {
  const newest = events.filter((event) => !outsidePlay.has(event.id)).toReversed();
  const stands = (event: ExerciseEvent) =>
    event.type !== 'InjectReleased' || released[event.payload.injectId]?.seq === event.seq;
  return {
    messages: newest
      .filter(stands)
      .flatMap((event) => messageOf(event, timeOf) ?? [])
      .slice(0, MAX_MESSAGES),
    decisions: newest.flatMap((event) => decisionOf(event, timeOf) ?? []).slice(0, MAX_DECISIONS),
  };
}

function messageOf(event: ExerciseEvent, timeOf: TimeOf): BeamerMessage | null {
  if (event.type === 'InjectReleased') {
    const { channel, subject } = event.payload;
    const kindLabel = CHANNEL_LABELS[channel];
    return { id: event.id, timeLabel: timeOf(event.at), text: subject, kindLabel };
  }
  if (event.type !== 'EntryLogged') return null;
  const { kind, text } = event.payload;
  if (kind !== 'report' && kind !== 'communication') return null;
  return { id: event.id, timeLabel: timeOf(event.at), text, kindLabel: nl.kinds[kind] };
}

function decisionOf(event: ExerciseEvent, timeOf: TimeOf): BeamerMessage | null {
  if (event.type === 'DecisionConfirmed') {
    const { subject, decision, decider } = recordOf(event.payload);
    const text = texts.decision(subject, decision, roleName(decider));
    return { id: event.id, timeLabel: timeOf(event.at), text, kindLabel: nl.kinds.decision };
  }
  if (event.type !== 'EntryLogged') return null;
  const { kind, text } = event.payload;
  if (kind !== 'decision' && kind !== 'action') return null;
  return { id: event.id, timeLabel: timeOf(event.at), text, kindLabel: nl.kinds[kind] };
}
