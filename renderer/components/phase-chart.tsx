// The scenario's phases as a picture, and the same phases as a list for screen readers.
// The drawing library comes in its own chunk; where that does not load, plain rows take its place.
import { lazy, Suspense } from 'react';
import { nl } from '../nl.ts';

export interface PhaseNode {
  readonly id: string;
  readonly label: string;
  /** Relative to the parent when there is one; as the layout gave it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly parentId?: string | undefined;
  readonly tone?: 'danger' | undefined;
}

export interface PhaseEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Absolute bend points from the layout, start and end included. */
  readonly points?: readonly { readonly x: number; readonly y: number }[] | undefined;
}

export interface PhaseLayout {
  readonly nodes: readonly PhaseNode[];
  readonly edges: readonly PhaseEdge[];
}

export interface PhaseChartProps {
  readonly layout: PhaseLayout;
  /** Phases that are current; with nested phases the leaf, its parents are implied. */
  readonly currentIds: readonly string[];
  readonly visitedIds: readonly string[];
  readonly label?: string | undefined;
  /** All of it, however small; else what is around the current phase, large enough to read. */
  readonly isWhole?: boolean | undefined;
}

export type PhaseState = 'current' | 'visited' | 'ahead';

export function phaseState(
  id: string,
  currentIds: readonly string[],
  visitedIds: readonly string[],
): PhaseState {
  if (currentIds.includes(id)) return 'current';
  return visitedIds.includes(id) ? 'visited' : 'ahead';
}

const PhaseFlow = lazy(() =>
  import('./phase-flow.tsx').then(
    (module) => ({ default: module.PhaseFlow }),
    () => ({ default: PlainPhases }),
  ),
);

/** Stands in when the picture's chunk does not load. */
function PlainPhases({ layout, currentIds, visitedIds }: PhaseChartProps) {
  return (
    <ul className="rows" aria-hidden="true">
      {layout.nodes.map((node) => (
        <li key={node.id}>
          <b>{node.label}</b>
          <span className="row-status tone-quiet">
            {nl.phases.states[phaseState(node.id, currentIds, visitedIds)]}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function PhaseChart(props: PhaseChartProps) {
  const { layout, currentIds, visitedIds, label = nl.phases.listLabel, isWhole } = props;
  const parents = new Set(layout.nodes.map((node) => node.parentId));
  return (
    <div className="phase-chart">
      <ol className="visually-hidden" aria-label={label}>
        {layout.nodes
          .filter((node) => !parents.has(node.id))
          .map((node) => (
            <li
              key={node.id}
            >{`${node.label}, ${nl.phases.states[phaseState(node.id, currentIds, visitedIds)]}`}</li>
          ))}
      </ol>
      <Suspense fallback={null}>
        <PhaseFlow layout={layout} currentIds={currentIds} visitedIds={visitedIds} isWhole={isWhole} />
      </Suspense>
    </div>
  );
}
