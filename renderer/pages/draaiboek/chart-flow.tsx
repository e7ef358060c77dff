// The drawing half of the editor's chart: React Flow as a picture that is moved, zoomed and clicked. From the dot
// under a phase an arrow is drawn to another; a phase dragged past another changes their order. Boxes and arrows are
// hidden from screen readers and out of the tab order: the tree beside it holds the same, by keys.
import { type Connection, MarkerType, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { PhaseLayout } from '../../../shared/contract.ts';
import { ariaLabelConfig } from '../../components/flow-labels.ts';
import { flowEdges, flowNodes, flowTypes, stillFlow, useFitted } from '../../components/flow-parts.tsx';
import { showToast } from '../../components/toast.tsx';
import { nl } from '../../nl.ts';
import '../../styles/flow.css';
import { neighbourAt } from './chart-order.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';

export interface ChartFlowProps {
  readonly layout: PhaseLayout;
  readonly titles: ReadonlyMap<string, string>;
  readonly selectedId: string | null;
  /** As `source>target`. */
  readonly selectedEdge: string | null;
  readonly warned: ReadonlySet<string>;
  readonly onPhase: (id: string) => void;
  readonly onArrow: (source: string, target: string) => void;
  readonly onDraw: (source: string, target: string) => void;
  /** The phase goes to just before or after another beside it. */
  readonly onReorder: (id: string, otherId: string, isBefore: boolean) => void;
}

interface Dragged {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const marker = { type: MarkerType.ArrowClosed, width: 14, height: 14 };
/** Less is a click. */
const DRAG_PIXELS = 6;
const isOther = ({ source, target }: Pick<Connection, 'source' | 'target'>) => source !== target;

export function ChartFlow(props: ChartFlowProps) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  );
}

function Picture(props: ChartFlowProps) {
  const { layout, titles, selectedId, selectedEdge, warned } = props;
  const box = useFitted(layout);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const still = useMemo(
    () =>
      flowNodes(layout.nodes, ({ id, label }) => ({
        label: titles.get(id) ?? label,
        state: id === selectedId ? 'current' : undefined,
        tone: warned.has(id) && id !== selectedId ? 'danger' : undefined,
      })),
    [layout, titles, selectedId, warned],
  );
  const nodes = dragged
    ? still.map((node) =>
        node.id === dragged.id ? { ...node, position: { x: dragged.x, y: dragged.y }, zIndex: 10 } : node,
      )
    : still;
  const edges = useMemo(
    () =>
      flowEdges(layout.edges, ({ id }) => id === selectedEdge, {
        zIndex: 1,
        interactionWidth: 18,
        markerEnd: marker,
      }),
    [layout, selectedEdge],
  );
  const drop = (id: string, { x, y }: { readonly x: number; readonly y: number }) => {
    setDragged(null);
    const found = neighbourAt(layout.nodes, id, { x, y });
    if (found) props.onReorder(id, found.otherId, found.isBefore);
  };
  return (
    <div className="chart-flow" ref={box} data-drawing={isDrawing || undefined}>
      <ReactFlow
        {...stillFlow}
        {...flowTypes}
        aria-label={nl.phases.flow.picture}
        ariaLabelConfig={ariaLabelConfig}
        nodes={nodes}
        edges={edges}
        minZoom={0.2}
        nodesDraggable
        nodesConnectable
        nodeDragThreshold={DRAG_PIXELS}
        deleteKeyCode={null}
        isValidConnection={isOther}
        onConnectStart={() => setDrawing(true)}
        onConnectEnd={(_, { fromNode, toNode }) => {
          setDrawing(false);
          if (fromNode && fromNode.id === toNode?.id) showToast({ title: texts.ownPhase });
        }}
        onConnect={({ source, target }) => props.onDraw(source, target)}
        onNodeDrag={(_, { id, position }) => setDragged({ id, ...position })}
        onNodeDragStop={(_, { id, position }) => drop(id, position)}
        onNodeClick={(_, { id }) => props.onPhase(id)}
        onEdgeClick={(_, { source, target }) => props.onArrow(source, target)}
      />
    </div>
  );
}
