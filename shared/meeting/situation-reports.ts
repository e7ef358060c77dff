/** The sitraps and who has read what, as folds of their events. */
import type { ExerciseEvent } from '../exercise/event.ts';

export interface SituationReport {
  readonly id: string;
  /** Place in the log. */
  readonly seq: number;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly to: readonly string[];
  readonly releasedMs: number;
}

export function evolveSituationReports(
  reports: readonly SituationReport[],
  { id, seq, at, payload: { title, text, to } }: ExerciseEvent<'SituationReportReleased'>,
): readonly SituationReport[] {
  return [...reports, { id, seq, number: reports.length + 1, title, text, to, releasedMs: at }];
}

/** By message, as its place in the log: the roles that have read it, and when each did first. */
export type Readings = Readonly<Record<number, Readonly<Record<string, number>>>>;

export function evolveReadings(
  readings: Readings,
  { at, author, payload: { releasedSeq } }: ExerciseEvent<'InjectAcknowledged'>,
): Readings {
  const { teamRole } = author;
  const before = readings[releasedSeq] ?? {};
  if (teamRole === undefined || teamRole in before) return readings;
  return { ...readings, [releasedSeq]: { ...before, [teamRole]: at } };
}
