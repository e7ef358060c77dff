/** The report as PDF for logs of several lengths, as the hub makes it. */

import { renderReport } from '../../hub/report/report-pdf.ts';
import type { ScenarioBundle } from '../../shared/contract.ts';
import type { ExerciseEvent } from '../../shared/exercise/event.ts';
import { median, type Row, timed, timeRow } from './measure.ts';

/**
 * A log of about `entries` lines: the played exercise with its own lines repeated between start and end. A line that is
 * repeated brings nothing new to the situatiebeeld, which no team would let grow to a thousand parts.
 */
export function lengthened(events: readonly ExerciseEvent[], entries: number): readonly ExerciseEvent[] {
  const last = events.at(-1);
  const lines = events.filter((event) => event.type === 'EntryLogged');
  const missing = Math.max(0, entries - lines.length);
  const extra = Array.from({ length: missing }, (_, index) => {
    const line = lines[index % lines.length];
    if (!line) throw new Error('The played exercise has no lines');
    const { picture: _picture, ...payload } = line.payload;
    return { ...line, payload, id: `${line.id}-${index}` };
  });
  const all = [...events.slice(0, -1), ...extra].sort((a, b) => a.at - b.at || a.seq - b.seq);
  return [...all, ...(last ? [last] : [])].map((event, index) => ({ ...event, seq: index + 1 }));
}

export async function reportRows(
  bundle: ScenarioBundle,
  events: readonly ExerciseEvent[],
  fontFolder: string,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [entries, goalMs] of [
    [200, 2_000],
    [2_000, 5_000],
  ] as const) {
    const log = lengthened(events, entries);
    const input = { events: log, scenario: bundle.scenario, fontFolder };
    const size = (await renderReport(input)).length;
    const taken = median(await timed(3, () => renderReport(input)));
    rows.push(timeRow(`PDF of ${entries} log lines`, goalMs, taken, '', `${Math.round(size / 1_024)} kB`));
  }
  return rows;
}
