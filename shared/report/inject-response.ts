/**
 * Every inject and the first reaction to it. The first reaction is the first line of the players' log
 * (melding, besluit, actie, communicatie) after the inject, in reading order, and before the next inject
 * to one of the same recipients. What was written while the play was stopped is no reaction, and an inject that
 * was taken back asks for none. It is a measure of the log, not a judgement of people.
 */
import type { EntryKind, EventPayload, ExerciseEvent } from '../exercise/event.ts';
import type { LineKind, LogLine } from '../exercise/log-line.ts';
import { roleName } from '../people/roles.ts';
import { CHANNEL_LABELS, type Scenario } from '../scenario/schema.ts';

export interface InjectResponse {
  readonly number: number;
  readonly atMs: number;
  readonly seq: number;
  readonly channel: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** Postponed: came by itself, at the time it was put off to. */
  readonly how: EventPayload<'InjectReleased'>['how'] | 'postponed';
  /** When it was taken back; it then has no reaction. */
  readonly recalledMs: number | null;
  /** Exercise time between the inject and its first reaction; null when there was none. */
  readonly reactionMs: number | null;
  readonly reactionSeq: number | null;
}

/** A scenario inject that was not released. */
export interface UnreleasedInject {
  readonly number: number;
  readonly title: string;
  /** Null when it was not skipped but never became due. */
  readonly skippedMs: number | null;
}

const REACTION_KINDS: readonly EntryKind[] = ['report', 'decision', 'action', 'communication'];
const isReaction = (kind: LineKind) => (REACTION_KINDS as readonly LineKind[]).includes(kind);

type Moment = { readonly readingMs: number; readonly seq: number };
const isBefore = (a: Moment, b: Moment) =>
  a.readingMs < b.readingMs || (a.readingMs === b.readingMs && a.seq < b.seq);

/** @param lines the log in reading order */
export function injectResponses(
  events: readonly ExerciseEvent[],
  lines: readonly (LogLine & { readonly isDuringStop: boolean })[],
): readonly InjectResponse[] {
  const releases = events.filter((event) => event.type === 'InjectReleased');
  const recalledMs = new Map(
    events.flatMap((event) =>
      event.type === 'InjectRecalled' ? [[event.payload.releasedSeq, event.at] as const] : [],
    ),
  );
  const standing = releases.filter(({ seq }) => !recalledMs.has(seq));
  const postponed = postponedReleases(events);
  const reactions = lines.filter((line) => isReaction(line.kind) && !line.isDuringStop);
  return releases.map((release) => {
    const { number, channel, from, to, subject, how } = release.payload;
    const moment: Moment = { readingMs: release.at, seq: release.seq };
    const isRecalled = recalledMs.has(release.seq);
    const next = standing.find(
      (later) => later.at > release.at && later.payload.to.some((role) => to.includes(role)),
    );
    const first = isRecalled ? undefined : reactions.find((line) => isBefore(moment, line));
    const isInTime = first && (!next || isBefore(first, { readingMs: next.at, seq: next.seq }));
    return {
      number,
      atMs: release.at,
      seq: release.seq,
      channel: CHANNEL_LABELS[channel],
      from,
      to: to.map(roleName),
      subject,
      how: how === 'due' && postponed.has(release.seq) ? 'postponed' : how,
      recalledMs: recalledMs.get(release.seq) ?? null,
      reactionMs: isInTime ? first.readingMs - release.at : null,
      reactionSeq: isInTime ? first.seq : null,
    };
  });
}

/** The releases, by place in the log, before which the inject was put off. */
function postponedReleases(events: readonly ExerciseEvent[]): ReadonlySet<number> {
  const putOff = new Set<string>();
  const releases = new Set<number>();
  for (const event of events) {
    if (event.type === 'InjectPostponed') putOff.add(event.payload.injectId);
    if (event.type === 'InjectReleased' && putOff.delete(event.payload.injectId)) releases.add(event.seq);
  }
  return releases;
}

export function unreleasedInjects(
  scenario: Scenario,
  events: readonly ExerciseEvent[],
): readonly UnreleasedInject[] {
  const released = new Set<string>();
  const skippedMs = new Map<string, number>();
  for (const event of events) {
    if (event.type === 'InjectReleased') released.add(event.payload.injectId);
    if (event.type === 'InjectSkipped') skippedMs.set(event.payload.injectId, event.at);
    if (event.type === 'InjectPostponed') skippedMs.delete(event.payload.injectId);
  }
  return scenario.injects
    .filter((inject) => !released.has(inject.id))
    .map(({ id, number, title }) => ({ number, title, skippedMs: skippedMs.get(id) ?? null }));
}
