/**
 * The phase chart laid out at build time: one column from top to bottom, nested phases inside their parent.
 * The same scenario always gives the same chart. Sizes are those of the chart's boxes on screen, in pixels.
 */
import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { PhaseLayout } from '../../shared/contract.ts';
import { type PhaseNode, scenarioModel } from '../../shared/scenario/model.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

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
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeNode': '12',
  'elk.json.edgeCoords': 'ROOT',
};
const PARENT_OPTIONS = { 'elk.padding': '[top=30,left=12,bottom=12,right=12]' };

export async function layOutPhases(scenario: Scenario): Promise<PhaseLayout> {
  const phases = scenarioModel(scenario).phases.filter(({ regionId }) => regionId === null);
  const edges = edgesOf(phases);
  const box = (phase: PhaseNode): ElkNode =>
    phase.isLeaf
      ? { id: phase.id, width: BOX_WIDTH, height: heightOf(phase.title) }
      : { id: phase.id, layoutOptions: PARENT_OPTIONS, children: childrenOf(phase.id) };
  const childrenOf = (parentId: string | null): ElkNode[] =>
    phases.filter((phase) => phase.parentId === parentId).map(box);
  const chart: ElkNode = {
    id: 'chart',
    layoutOptions: LAYOUT_OPTIONS,
    children: childrenOf(null),
    edges: edges.map(({ id, source, target }) => ({ id, sources: [source], targets: [target] })),
  };
  const placed = await new ELK().layout(chart);
  const titles = new Map(phases.map((phase) => [phase.id, phase.title]));
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    nodes: [...placedNodes(placed, titles, null)],
    edges: edges.map((edge) => ({ ...edge, points: bendsOf(placed, edge.id) })),
  };
}

function bendsOf({ edges = [] }: ElkNode, edgeId: string): PhaseLayout['edges'][number]['points'] {
  const [section] = edges.find(({ id }) => id === edgeId)?.sections ?? [];
  if (!section) return [];
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({
    x: Math.round(x),
    y: Math.round(y),
  }));
}

const heightOf = (title: string): number =>
  BOX_PADDING + LINE_HEIGHT * Math.ceil(title.length / LETTERS_PER_LINE);

type Arrow = Omit<PhaseLayout['edges'][number], 'points'>;

function edgesOf(phases: readonly PhaseNode[]): readonly Arrow[] {
  const edges = new Map<string, Arrow>();
  for (const { id: source, transitions } of phases) {
    for (const { to: target } of transitions) {
      const id = `${source}>${target}`;
      edges.set(id, { id, source, target });
    }
  }
  return [...edges.values()];
}

function* placedNodes(
  above: ElkNode,
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
