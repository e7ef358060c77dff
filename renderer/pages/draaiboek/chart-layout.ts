/**
 * Lays the phases out by ELK in a worker of its own: 1.5 MB of code that no other screen needs, and work that
 * must not hold up typing.
 */
import ELK from 'elkjs/lib/elk-api.js';
import type { PhaseLayout } from '../../../shared/contract.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { phaseGraph, placedPhases } from '../../../shared/scenario/phase-layout.ts';

type Layouter = InstanceType<typeof ELK>;
let layouter: Layouter | null = null;

function openLayouter(): Layouter {
  layouter ??= new ELK({
    workerFactory: () => new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url)),
  });
  return layouter;
}

/** Changes when the chart does; typing in a form mostly leaves it alone. */
export const chartKey = (draft: ScenarioDraft, regionId: string | null): string =>
  JSON.stringify(phaseGraph(draft, regionId));

export async function layOutChart(draft: ScenarioDraft, regionId: string | null): Promise<PhaseLayout> {
  const placed = await openLayouter().layout(phaseGraph(draft, regionId));
  return placedPhases(draft, placed, regionId);
}
