// The drawing half of the editor's chart: React Flow as a picture that can be moved, zoomed and clicked. Boxes
// and arrows are hidden from screen readers and out of the tab order: the tree beside it holds the same.
import {
  BaseEdge,
  type Edge,
  type EdgeProps,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { PhaseLayout } from '../../../shared/contract.ts';
import { ariaLabelConfig } from '../../components/flow-labels.ts';
import { nl } from '../../nl.ts';
import '../../styles/flow.css';

export interface ChartFlowProps {
  readonly layout: PhaseLayout;
  readonly titles: ReadonlyMap<string, string>;
  readonly selectedId: string | null;
  /** As `source>target`. */
  readonly selectedEdge: string | null;
  readonly warned: ReadonlySet<string>;
  readonly onPhase: (id: string) => void;
  readonly onArrow: (source: string, target: string) => void;
}

type BoxNode = Node<{ label: string; isSelected: boolean; isWarned: boolean }>;
type ArrowEdge = Edge<{ points: PhaseLayout['edges'][number]['points'] }>;

function Leaf({ data }: NodeProps<BoxNode>) {
  return (
    <>
      <Handle type="target" position={Position.Top} />
      <div
        className="node"
        data-state={data.isSelected ? 'current' : undefined}
        data-tone={data.isWarned && !data.isSelected ? 'danger' : undefined}
      >
        <span>{data.label}</span>
      </div>
      <Handle type="source" position={Position.Bottom} />
    </>
  );
}

function Nest({ data }: NodeProps<BoxNode>) {
  return (
    <>
      <Handle type="target" position={Position.Top} />
      <div className="node-group" data-selected={data.isSelected || undefined}>
        {data.label}
      </div>
      <Handle type="source" position={Position.Bottom} />
    </>
  );
}

function Arrow({ id, data, markerEnd }: EdgeProps<ArrowEdge>) {
  const points = data?.points ?? [];
  const path = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  return <BaseEdge id={id} path={path} interactionWidth={18} {...(markerEnd && { markerEnd })} />;
}

const nodeTypes = { leaf: Leaf, nest: Nest };
const edgeTypes = { arrow: Arrow };
const fitting = { padding: 0.06, maxZoom: 1.1 };

export function ChartFlow(props: ChartFlowProps) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  );
}

function Picture(props: ChartFlowProps) {
  const { layout, titles, selectedId, selectedEdge, warned, onPhase, onArrow } = props;
  const { fitView } = useReactFlow();
  useEffect(() => {
    void layout;
    const frame = requestAnimationFrame(() => void fitView(fitting));
    return () => cancelAnimationFrame(frame);
  }, [fitView, layout]);
  const nodes = useMemo<BoxNode[]>(() => {
    const parents = new Set(layout.nodes.map(({ parentId }) => parentId));
    return layout.nodes.map(({ id, x, y, width, height, parentId, label }) => ({
      id,
      type: parents.has(id) ? 'nest' : 'leaf',
      position: { x, y },
      width,
      height,
      data: { label: titles.get(id) ?? label, isSelected: id === selectedId, isWarned: warned.has(id) },
      domAttributes: { 'aria-hidden': true },
      ...(parentId !== undefined && { parentId, extent: 'parent' as const }),
    }));
  }, [layout, titles, selectedId, warned]);
  const edges = useMemo<ArrowEdge[]>(
    () =>
      layout.edges.map(({ id, source, target, points }) => ({
        id,
        source,
        target,
        type: 'arrow',
        data: { points },
        className: id === selectedEdge ? 'visited' : '',
        zIndex: 1,
        markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14 },
        ariaLabel: nl.phases.flow.edge,
        domAttributes: { 'aria-hidden': true },
      })),
    [layout, selectedEdge],
  );
  return (
    <div className="chart-flow">
      <ReactFlow
        aria-label={nl.phases.flow.picture}
        ariaLabelConfig={ariaLabelConfig}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        fitView
        fitViewOptions={fitting}
        minZoom={0.2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        onNodeClick={(_, { id }) => onPhase(id)}
        onEdgeClick={(_, { source, target }) => onArrow(source, target)}
        attributionPosition="bottom-left"
      />
    </div>
  );
}
