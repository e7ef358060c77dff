// The drawing half of the phase chart: React Flow as a still picture. Nothing is focusable or draggable and all of it
// is hidden from screen readers, which read the list beside it. The library's attribution link stays.
import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { nl } from '../nl.ts';
import { ariaLabelConfig } from './flow-labels.ts';
import { flowEdges, flowNodes, flowTypes, type Size, stillFlow, useFitted } from './flow-parts.tsx';
import '../styles/flow.css';
import type { PhaseChartProps } from './phase-chart.tsx';
import { phaseState } from './phase-chart.tsx';
import { focusedView } from './phase-focus.ts';

export function PhaseFlow(props: PhaseChartProps) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  );
}

function Picture({ layout, currentIds, visitedIds, isWhole }: PhaseChartProps) {
  const viewOf = useCallback(
    (size: Size) => (isWhole ? null : focusedView(layout, currentIds, size)),
    [layout, currentIds, isWhole],
  );
  const box = useFitted(layout, viewOf);
  const nodes = useMemo(
    () =>
      flowNodes(layout.nodes, ({ id, label, tone }) => ({
        label,
        tone,
        state: phaseState(id, currentIds, visitedIds),
      })),
    [layout, currentIds, visitedIds],
  );
  const edges = useMemo(() => {
    const seen = new Set([...currentIds, ...visitedIds]);
    return flowEdges(layout.edges, ({ source, target }) => seen.has(source) && seen.has(target));
  }, [layout, currentIds, visitedIds]);
  return (
    <div className="phase-flow" ref={box}>
      <ReactFlow
        {...stillFlow}
        {...flowTypes}
        nodes={nodes}
        edges={edges}
        aria-label={nl.phases.flow.picture}
        ariaLabelConfig={ariaLabelConfig}
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        zoomOnScroll={false}
        zoomOnPinch={false}
        panOnDrag={false}
        panOnScroll={false}
        preventScrolling={false}
      />
    </div>
  );
}
