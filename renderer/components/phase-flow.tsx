// The drawing half of the phase chart: React Flow as a still picture. Nothing is focusable or draggable and all of it
// is hidden from screen readers, which read the list beside it. The library's attribution link stays.
import {
  BaseEdge,
  type Edge,
  type EdgeProps,
  getSmoothStepPath,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { nl } from '../nl.ts';
import { ariaLabelConfig } from './flow-labels.ts';
import '../styles/flow.css';
import type { PhaseChartProps, PhaseEdge, PhaseNode, PhaseState } from './phase-chart.tsx';
import { phaseState } from './phase-chart.tsx';
import { focusedView } from './phase-focus.ts';

type StateNode = Node<{ label: string; state: PhaseState; tone: string | undefined }>;
type LineEdge = Edge<{ points: PhaseEdge['points'] }>;

const fitting = { padding: 0.06, maxZoom: 1.1 };

function Leaf({ data }: NodeProps<StateNode>) {
  return (
    <>
      <Handle type="target" position={Position.Top} />
      <div className="node" data-state={data.state} data-tone={data.tone}>
        <span>{data.label}</span>
      </div>
      <Handle type="source" position={Position.Bottom} />
    </>
  );
}

function Group({ data }: NodeProps<StateNode>) {
  return (
    <>
      <Handle type="target" position={Position.Top} />
      <div className="node-group" data-state={data.state}>
        {data.label}
      </div>
      <Handle type="source" position={Position.Bottom} />
    </>
  );
}

function Line(edge: EdgeProps<LineEdge>) {
  const points = edge.data?.points;
  const path =
    points && points.length > 1
      ? `M${points.map((point) => `${point.x} ${point.y}`).join('L')}`
      : getSmoothStepPath({ ...edge, offset: 8, borderRadius: 3 })[0];
  return <BaseEdge id={edge.id} path={path} />;
}

const nodeTypes = { leaf: Leaf, nest: Group };
const edgeTypes = { line: Line };

export function PhaseFlow(props: PhaseChartProps) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  );
}

function Picture({ layout, currentIds, visitedIds, isWhole }: PhaseChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const { fitView, setViewport } = useReactFlow();
  // The one place that moves the picture: the library's own fitting comes later than a box that is watched.
  useEffect(() => {
    if (!box.current) return;
    const { current } = box;
    const observer = new ResizeObserver(() => {
      const size = { width: current.clientWidth, height: current.clientHeight };
      const view = isWhole ? null : focusedView(layout, currentIds, size);
      void (view ? setViewport(view) : fitView(fitting));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [fitView, setViewport, layout, currentIds, isWhole]);

  const nodes = useMemo(
    () => toNodes(layout.nodes, currentIds, visitedIds),
    [layout, currentIds, visitedIds],
  );
  const edges = useMemo(
    () => toEdges(layout.edges, currentIds, visitedIds),
    [layout, currentIds, visitedIds],
  );
  return (
    <div className="phase-flow" ref={box}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        aria-label={nl.phases.flow.picture}
        ariaLabelConfig={ariaLabelConfig}
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        zoomOnPinch={false}
        zoomOnDoubleClick={false}
        panOnDrag={false}
        panOnScroll={false}
        preventScrolling={false}
        attributionPosition="bottom-left"
      />
    </div>
  );
}

function toNodes(
  nodes: readonly PhaseNode[],
  currentIds: readonly string[],
  visitedIds: readonly string[],
): StateNode[] {
  const parents = new Set(nodes.map((node) => node.parentId));
  return nodes.map((node) => ({
    id: node.id,
    type: parents.has(node.id) ? 'nest' : 'leaf',
    position: { x: node.x, y: node.y },
    width: node.width,
    height: node.height,
    data: { label: node.label, state: phaseState(node.id, currentIds, visitedIds), tone: node.tone },
    focusable: false,
    domAttributes: { 'aria-hidden': true },
    ...(node.parentId === undefined ? {} : { parentId: node.parentId, extent: 'parent' as const }),
  }));
}

function toEdges(
  edges: readonly PhaseEdge[],
  currentIds: readonly string[],
  visitedIds: readonly string[],
): LineEdge[] {
  const seen = new Set([...currentIds, ...visitedIds]);
  return edges.map((edge) => ({
    id: edge.id,
    source: edge.source,
    target: edge.target,
    type: 'line',
    data: { points: edge.points },
    focusable: false,
    ariaLabel: nl.phases.flow.edge,
    domAttributes: { 'aria-hidden': true },
    className: seen.has(edge.source) && seen.has(edge.target) ? 'visited' : '',
  }));
}
