/**
 * The phase chart as a graph to lay out, and the laid out graph as the chart: one column from top to bottom,
 * nested phases inside their parent. The layout engine (ELK) is the caller's. Sizes are those of the chart's
 * boxes on screen, in pixels.
 */
import type { PhaseLayout } from '../contract.ts';
import { type PhaseNode, scenarioModel } from './model.ts';
import type { Scenario } from './schema.ts';

const BOX_WIDTH = 176;
const LINE_HEIGHT = 18;
const BOX_PADDING = 14;
const LETTERS_PER_LINE = 24;

const LAYOUT_OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.spacing.nodeNode': '22',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  // Phases stay in the order of the file, whatever leads back.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeNode': '12',
  'elk.json.edgeCoords': 'ROOT',
};
const PARENT_OPTIONS = { 'elk.padding': '[top=30,left=12,bottom=12,right=12]' };

interface Point {
  x: number;
  y: number;
}

/** A graph as ELK takes it and gives it back; only what the chart needs of it. */
export interface LayoutGraph {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  layoutOptions?: Record<string, string>;
  children?: LayoutGraph[];
  edges?: {
    id: string;
    sources: string[];
    targets: string[];
    sections?: { id: string; startPoint: Point; endPoint: Point; bendPoints?: Point[] }[];
  }[];
}

/** The main chart, or the one of a region; null is the main one. Arrows to nowhere are left out. */
export function phaseGraph(scenario: Scenario, regionId: string | null = null): LayoutGraph {
  const phases = phasesOf(scenario, regionId);
  const box = (phase: PhaseNode): LayoutGraph =>
    phase.isLeaf
      ? { id: phase.id, width: BOX_WIDTH, height: heightOf(phase.title) }
      : { id: phase.id, layoutOptions: PARENT_OPTIONS, children: childrenOf(phase.id) };
  const childrenOf = (parentId: string | null): LayoutGraph[] =>
    phases.filter((phase) => phase.parentId === parentId).map(box);
  return {
    id: 'chart',
    layoutOptions: LAYOUT_OPTIONS,
    children: childrenOf(null),
    edges: arrowsOf(phases).map(({ id, source, target }) => ({ id, sources: [source], targets: [target] })),
  };
}

/** The chart from the graph of `phaseGraph` after its layout. */
export function placedPhases(
  scenario: Scenario,
  placed: LayoutGraph,
  regionId: string | null = null,
): PhaseLayout {
  const phases = phasesOf(scenario, regionId);
  const titles = new Map(phases.map((phase) => [phase.id, phase.title]));
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    nodes: [...placedNodes(placed, titles, null)],
    edges: arrowsOf(phases).map((edge) => ({ ...edge, points: bendsOf(placed, edge.id) })),
  };
}

const phasesOf = (scenario: Scenario, regionId: string | null): readonly PhaseNode[] =>
  scenarioModel(scenario).phases.filter((phase) => phase.regionId === regionId);

function bendsOf({ edges = [] }: LayoutGraph, edgeId: string): PhaseLayout['edges'][number]['points'] {
  const [section] = edges.find(({ id }) => id === edgeId)?.sections ?? [];
  if (!section) return [];
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({
    x: Math.round(x),
    y: Math.round(y),
  }));
}

const heightOf = (title: string): number =>
  BOX_PADDING + LINE_HEIGHT * Math.max(1, Math.ceil(title.length / LETTERS_PER_LINE));

type Arrow = Omit<PhaseLayout['edges'][number], 'points'>;

function arrowsOf(phases: readonly PhaseNode[]): readonly Arrow[] {
  const known = new Set(phases.map(({ id }) => id));
  const arrows = new Map<string, Arrow>();
  for (const { id: source, transitions } of phases) {
    for (const { to: target } of transitions) {
      const id = `${source}>${target}`;
      if (known.has(target)) arrows.set(id, { id, source, target });
    }
  }
  return [...arrows.values()];
}

function* placedNodes(
  above: LayoutGraph,
  titles: ReadonlyMap<string, string>,
  parentId: string | null,
): Generator<PhaseLayout['nodes'][number]> {
  for (const { id, x = 0, y = 0, width = 0, height = 0, ...node } of above.children ?? []) {
    yield {
      id,
      label: titles.get(id) ?? id,
      x: Math.round(x),
      y: Math.round(y),
      width: Math.round(width),
      height: Math.round(height),
      ...(parentId !== null && { parentId }),
    };
    yield* placedNodes({ id, ...node }, titles, id);
  }
}
