/**
 * What the start page shows of an exercise, as a small sealed row beside the log. A cache: made from the
 * log, written in the same transaction as the event that changes it, rebuilt when it is not there.
 */
import { z } from 'zod';
import type { ExerciseSummary } from '../../shared/contract.ts';
import type { ExerciseEvent } from '../../shared/exercise/event.ts';
import { type ExerciseState, evolve, initialExerciseState } from '../../shared/exercise/exercise-state.ts';

const schema = z.strictObject({
  status: z.enum(['planned', 'running', 'ended']),
  name: z.string(),
  municipality: z.string(),
  date: z.string(),
  startTime: z.string(),
  scope: z.enum(['local', 'regional']),
  highestTeam: z.string(),
  scenarioTitle: z.string(),
  forkedFrom: z.strictObject({ name: z.string(), atMs: z.number() }).nullable(),
  startedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
});
export type StoredSummary = z.output<typeof schema>;

export function summaryOf(state: ExerciseState, endedAt: number | null): StoredSummary {
  const { plan } = state;
  return {
    status: state.status,
    name: plan?.name ?? '',
    municipality: plan?.municipality ?? '',
    date: plan?.date ?? '',
    startTime: plan?.startTime ?? '',
    scope: plan?.scope ?? 'local',
    highestTeam: plan?.highestTeam ?? '',
    scenarioTitle: plan?.scenarioTitle ?? '',
    forkedFrom: state.forkedFrom,
    startedAt: state.startedWallMs,
    endedAt,
  };
}

/** The summary that the events of an exercise amount to. */
export function summaryOfEvents(events: readonly ExerciseEvent[]): StoredSummary {
  const ended = events.findLast((event) => event.type === 'ExerciseEnded');
  return summaryOf(events.reduce(evolve, initialExerciseState), ended?.receivedAt ?? null);
}

/** Null when the row is of another version or unreadable; then the log is asked. */
export function parseSummary(json: string | undefined): StoredSummary | null {
  if (json === undefined) return null;
  const parsed = schema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}

export const fullSummary = (
  exerciseId: string,
  stored: StoredSummary,
  eventCount: number,
  problem: string | null,
): ExerciseSummary => ({ exerciseId, ...stored, eventCount, problem });

/** Whether an event changes what the start page shows, apart from the number of events. */
export const changesSummary = (event: ExerciseEvent): boolean =>
  event.type === 'ExercisePlanned' || event.type === 'ExerciseStarted' || event.type === 'ExerciseEnded';
