/** The phases of a scenario and of what runs beside them, for the reference engine. */
import type { PhaseData, Scenario } from '../../../shared/scenario/schema.ts';

export interface Node {
  readonly id: string;
  readonly parent: string | null;
  /** Null for the phases of the scenario, else the region. */
  readonly chart: string | null;
  readonly data: PhaseData;
}

function* nodesOf(
  states: Record<string, PhaseData>,
  parent: string | null,
  chart: string | null,
): Generator<Node> {
  for (const [id, data] of Object.entries(states)) {
    yield { id, parent, chart, data };
    if (data.states) yield* nodesOf(data.states, id, chart);
  }
}

export function phasesOf(scenario: Scenario) {
  const nodes = [
    ...nodesOf(scenario.phases.states, null, null),
    ...Object.entries(scenario.regions ?? {}).flatMap(([id, { states }]) => [...nodesOf(states, null, id)]),
  ];
  const nodeById = new Map(nodes.map((each) => [each.id, each]));
  const node = (id: string): Node => {
    const found = nodeById.get(id);
    if (!found) throw new Error(`No phase ${id}`);
    return found;
  };
  const paths = new Map<string, readonly string[]>();
  for (const { id, parent } of nodes) paths.set(id, [...(paths.get(parent ?? '') ?? []), id]);
  /** From the outermost phase to this one. */
  const pathOf = (id: string): readonly string[] => paths.get(id) ?? [];
  return { nodes, node, pathOf };
}
