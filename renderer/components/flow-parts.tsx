// What the phase chart of Regie and the chart of the Draaiboek share: a phase as a box, a nest of phases, an arrow
// along the bends of its layout, and a layout as React Flow takes it. Which phase looks how is the chart's own.
import {
  BaseEdge,
  type Edge,
  type EdgeProps,
  getSmoothStepPath,
  Handle,
  type Node,
  type NodeProps,
  Position,
  useReactFlow,
  type Viewport,
} from '@xyflow/react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { nl } from '../nl.ts';
import type { PhaseEdge, PhaseLayout, PhaseNode } from './phase-chart.tsx';

export interface PhaseLook {
  readonly label: string;
  readonly state?: string | undefined;
  readonly tone?: string | undefined;
}
type BoxNode = Node<PhaseLook & Record<string, unknown>>;
type ArrowEdge = Edge<{ points: PhaseEdge['points'] }>;

function Box({ className, data, children }: { className: string; data: PhaseLook; children: ReactNode }) {
  return (
    <>
      <Handle type="target" position={Position.Top} />
      <div className={className} data-state={data.state} data-tone={data.tone}>
        {children}
      </div>
      <Handle type="source" position={Position.Bottom} title={nl.phases.flow.handle} />
    </>
  );
}

const Leaf = ({ data }: NodeProps<BoxNode>) => (
  <Box className="node" data={data}>
    <span>{data.label}</span>
  </Box>
);

const Nest = ({ data }: NodeProps<BoxNode>) => (
  <Box className="node-group" data={data}>
    {data.label}
  </Box>
);

function Arrow({ data, markerEnd, interactionWidth, ...edge }: EdgeProps<ArrowEdge>) {
  const points = data?.points ?? [];
  const path =
    points.length > 1
      ? `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`
      : getSmoothStepPath({ ...edge, offset: 8, borderRadius: 3 })[0];
  return (
    <BaseEdge
      id={edge.id}
      path={path}
      {...(markerEnd && { markerEnd })}
      {...(interactionWidth !== undefined && { interactionWidth })}
    />
  );
}

export const flowTypes = { nodeTypes: { leaf: Leaf, nest: Nest }, edgeTypes: { arrow: Arrow } };
const fitting = { padding: 0.06, maxZoom: 1.1 };

/** @param lookOf how the phase looks now */
export function flowNodes(nodes: readonly PhaseNode[], lookOf: (node: PhaseNode) => PhaseLook): BoxNode[] {
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  return nodes.map((node) => ({
    id: node.id,
    type: parents.has(node.id) ? 'nest' : 'leaf',
    position: { x: node.x, y: node.y },
    width: node.width,
    height: node.height,
    data: { ...lookOf(node) },
    // Arrows run above nests and below phases.
    zIndex: parents.has(node.id) ? 0 : 2,
    focusable: false,
    domAttributes: { 'aria-hidden': true },
    ...(node.parentId !== undefined && { parentId: node.parentId, extent: 'parent' as const }),
  }));
}

/** @param isLit whether the arrow stands out */
export const flowEdges = (
  edges: readonly PhaseEdge[],
  isLit: (edge: PhaseEdge) => boolean,
  look: Partial<ArrowEdge> = {},
): ArrowEdge[] =>
  edges.map((edge) => ({
    id: edge.id,
    source: edge.source,
    target: edge.target,
    type: 'arrow',
    data: { points: edge.points },
    className: isLit(edge) ? 'visited' : '',
    focusable: false,
    ariaLabel: nl.phases.flow.edge,
    domAttributes: { 'aria-hidden': true },
    ...look,
  }));

/** What every chart of phases leaves out: the tree or list beside it is for keys and screen readers. */
export const stillFlow = {
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  zoomOnDoubleClick: false,
  attributionPosition: 'bottom-left',
} as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}
const all = (): Viewport | null => null;

/** A group with a Dutch name that holds one link: no application, and no arrow that is a picture without a name. */
function readAsPicture(box: HTMLElement | null): void {
  box?.querySelector('.react-flow')?.setAttribute('role', 'group');
  box?.querySelector('.react-flow__viewport')?.setAttribute('aria-hidden', 'true');
  box?.querySelector('.react-flow__attribution a')?.setAttribute('aria-label', nl.phases.flow.credit);
}

/**
 * For the box around a chart, and the one place that moves the picture and says what it is: the library's own fitting
 * comes later than a box that is watched, and it takes no other role or words.
 * @param viewOf what shows in a box of that size; null is all of the chart. Another function looks anew.
 */
export function useFitted(
  layout: PhaseLayout,
  viewOf: (size: Size) => Viewport | null = all,
): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const { fitView, setViewport } = useReactFlow();
  useEffect(() => readAsPicture(box.current), []);
  useEffect(() => {
    void layout;
    if (!box.current) return;
    const { current } = box;
    const observer = new ResizeObserver(() => {
      const view = viewOf({ width: current.clientWidth, height: current.clientHeight });
      void (view ? setViewport(view) : fitView(fitting));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [fitView, setViewport, layout, viewOf]);
  return box;
}
