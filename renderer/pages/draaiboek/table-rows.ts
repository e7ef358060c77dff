/**
 * The injects of a draft as the table shows them: in order of time, filtered. An inject that waits for a phase
 * or a decision stands where the dress rehearsal of a GBT that decides in time had it; what never came there
 * stands at the end.
 */
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import type { InjectData } from '../../../shared/scenario/schema.ts';

export interface TableFilter {
  readonly text: string;
  /** Null: all. */
  readonly role: string | null;
  readonly channel: string | null;
  readonly objective: string | null;
}

export const NO_FILTER: TableFilter = { text: '', role: null, channel: null, objective: null };

/** Expected moment in minutes; Infinity when it is not foretold. */
export function expectedMinute(
  { id, release }: InjectData,
  expectedMs: Readonly<Record<string, number>>,
): number {
  if ('at' in release) return release.at;
  const ms = expectedMs[id];
  return ms === undefined ? Number.POSITIVE_INFINITY : ms / MINUTE_MS;
}

export function tableRows(
  injects: readonly InjectData[],
  filter: TableFilter,
  expectedMs: Readonly<Record<string, number>>,
): readonly InjectData[] {
  const wanted = filter.text.trim().toLocaleLowerCase('nl-NL');
  const isShown = ({ to, channel, objectives, number, title, subject, from }: InjectData) =>
    (filter.role === null || to.includes(filter.role)) &&
    (filter.channel === null || channel === filter.channel) &&
    (filter.objective === null || objectives.includes(filter.objective)) &&
    (wanted === '' || `${number} ${title} ${subject} ${from}`.toLocaleLowerCase('nl-NL').includes(wanted));
  return injects
    .filter(isShown)
    .map((inject) => ({ inject, minute: expectedMinute(inject, expectedMs) }))
    .sort((a, b) => compared(a.minute, b.minute) || a.inject.number - b.inject.number)
    .map(({ inject }) => inject);
}

const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** By how many minutes an inject moves to come at the moment of another; null when that is not foretold. */
export function minutesTo(
  inject: InjectData | undefined,
  onto: InjectData | undefined,
  expectedMs: Readonly<Record<string, number>>,
): number | null {
  if (!inject || !onto || inject === onto || 'byHand' in inject.release) return null;
  const minutes = expectedMinute(onto, expectedMs) - expectedMinute(inject, expectedMs);
  return Number.isFinite(minutes) ? Math.round(minutes * 1_000) / 1_000 : null;
}
