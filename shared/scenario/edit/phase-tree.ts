/**
 * Phases of a draft found and replaced wherever they are: in the main chart, in a region, inside another
 * phase. What is not on the way to the change stays the same object.
 */
import type { PhaseData } from '../schema.ts';
import { firstOf, type PhaseStates, type ScenarioDraft } from './draft.ts';

export interface PhasePlace {
  readonly id: string;
  readonly phase: PhaseData;
  readonly parentId: string | null;
  /** The chart beside the main one that it belongs to; null in the main one. */
  readonly regionId: string | null;
  readonly depth: number;
}

/** In the order of the draft, parents before children, the main chart first. */
export function phasePlaces(draft: ScenarioDraft): readonly PhasePlace[] {
  const inside = (
    states: PhaseStates,
    parentId: string | null,
    regionId: string | null,
    depth: number,
  ): readonly PhasePlace[] =>
    Object.entries(states).flatMap(([id, phase]) => [
      { id, phase, parentId, regionId, depth },
      ...inside(phase.states ?? {}, id, regionId, depth + 1),
    ]);
  return [
    ...inside(draft.phases.states, null, null, 0),
    ...Object.entries(draft.regions ?? {}).flatMap(([id, { states }]) => inside(states, null, id, 0)),
  ];
}

export const findPhase = (draft: ScenarioDraft, id: string): PhasePlace | undefined =>
  phasePlaces(draft).find((place) => place.id === id);

type States = Record<string, PhaseData>;
type ChangeStates = (states: States) => States;

/** The draft after `change` of the phases that `id` stands among; the same draft when there is no such phase. */
export function changeSiblings(draft: ScenarioDraft, id: string, change: ChangeStates): ScenarioDraft {
  const within = (states: States): States => {
    if (Object.hasOwn(states, id)) return change(states);
    for (const [key, phase] of Object.entries(states)) {
      if (!phase.states) continue;
      const next = within(phase.states);
      if (next !== phase.states) return { ...states, [key]: withStates(phase, next) };
    }
    return states;
  };
  return changeCharts(draft, within);
}

/** The draft after `change` of the phases directly inside a phase, or of a whole chart. */
export function changeChildren(
  draft: ScenarioDraft,
  parentId: string | null,
  regionId: string | null,
  change: ChangeStates,
): ScenarioDraft {
  if (parentId !== null) {
    return changeSiblings(draft, parentId, (states) => {
      const parent = states[parentId];
      return parent ? { ...states, [parentId]: withStates(parent, change(parent.states ?? {})) } : states;
    });
  }
  if (regionId === null) return { ...draft, phases: chartWith(draft.phases, change(draft.phases.states)) };
  const region = draft.regions?.[regionId];
  if (!region) return draft;
  const next = chartWith(region, change(region.states));
  return { ...draft, regions: { ...draft.regions, [regionId]: next } };
}

function changeCharts(draft: ScenarioDraft, change: ChangeStates): ScenarioDraft {
  const states = change(draft.phases.states);
  if (states !== draft.phases.states) return { ...draft, phases: chartWith(draft.phases, states) };
  for (const [id, region] of Object.entries(draft.regions ?? {})) {
    const changed = change(region.states);
    if (changed !== region.states) {
      return { ...draft, regions: { ...draft.regions, [id]: chartWith(region, changed) } };
    }
  }
  return draft;
}

/** A chart keeps a first phase that it has. */
const chartWith = <T extends { readonly initial: string }>(
  chart: T,
  states: States,
): T & { states: States } => ({
  ...chart,
  states,
  initial: firstOf(chart.initial, states) ?? '',
});

/** Without phases inside it, a phase is a leaf again. */
function withStates(phase: PhaseData, states: States): PhaseData {
  const { states: _states, initial, ...rest } = phase;
  const first = firstOf(initial, states);
  return first === undefined ? rest : { ...rest, initial: first, states };
}
