/**
 * A draft as lists of parts alone: variables, regions and phases too, each phase with the place that it stands
 * in. So whatever has an id is compared and joined in one way, and a phase is the same wherever it moved.
 * Turned back it is the draft that it was, without what is empty and with a first phase that is there.
 */
import type { PhaseData } from '../schema.ts';
import { firstOf, type PhaseStates, type ScenarioDraft } from './draft.ts';
import { isSame, type Json, type Part } from './draft-path.ts';

/** Neither of them: in the main chart. */
export interface Within {
  readonly phase?: string;
  readonly region?: string;
}

export type FlatPhase = Part & { readonly within: Within };

export interface FlatDraft extends Json {
  readonly firstPhase: string;
  readonly variables: readonly Part[];
  readonly regions: readonly Part[];
  /** Those of one place in their order. */
  readonly phases: readonly FlatPhase[];
  readonly injects: readonly (Part & { readonly number: number })[];
}

/** What a draft leaves out when it is empty. */
const LEFT_OUT: Json = {
  clocks: [],
  media: [],
  responseCards: [],
  impact: { people: '', animals: '', property: '', economy: '' },
};

export function flatDraft(draft: ScenarioDraft): FlatDraft {
  const { variables, phases, regions = {}, ...rest } = draft;
  const charts = Object.entries(regions);
  const flat = {
    ...LEFT_OUT,
    ...rest,
    firstPhase: phases.initial,
    variables: Object.entries(variables).map(([id, variable]) => ({ ...variable, id })),
    regions: charts.map(([id, { states: _states, ...region }]) => ({ ...region, id })),
    phases: [
      ...flatPhases(phases.states, {}),
      ...charts.flatMap(([region, { states }]) => flatPhases(states, { region })),
    ],
  };
  return flat as unknown as FlatDraft;
}

const flatPhases = (states: PhaseStates, within: Within): readonly FlatPhase[] =>
  Object.entries(states).flatMap(([id, { states: inside = {}, ...phase }]) => [
    { ...phase, id, within },
    ...flatPhases(inside, { phase: id }),
  ]);

/** Every phase must stand in one that is there. */
export function draftFromFlat(flat: FlatDraft): ScenarioDraft {
  const { firstPhase, variables, regions, phases, ...rest } = flat;
  const inside = new Map<string, FlatPhase[]>();
  for (const phase of phases) {
    const beside = inside.get(placeOf(phase.within));
    if (beside) beside.push(phase);
    else inside.set(placeOf(phase.within), [phase]);
  }
  const statesIn = (within: Within): Record<string, PhaseData> =>
    byId(inside.get(placeOf(within)) ?? [], ({ id, within: _within, initial, ...phase }) => {
      const states = statesIn({ phase: id });
      const first = firstOf(initial as string | undefined, states);
      return first === undefined ? phase : { ...phase, initial: first, states };
    }) as Record<string, PhaseData>;
  const chart = (initial: unknown, within: Within) => {
    const states = statesIn(within);
    return { initial: firstOf(initial as string, states) ?? '', states };
  };
  const charts = byId(regions, ({ id, initial, ...region }) => ({
    ...region,
    ...chart(initial, { region: id }),
  }));
  const kept = Object.entries(rest).filter(([key, value]) => !isSame(value, LEFT_OUT[key]));
  return {
    ...Object.fromEntries(kept),
    variables: byId(variables, ({ id: _id, ...variable }) => variable),
    phases: chart(firstPhase, {}),
    ...(regions.length > 0 && { regions: charts }),
  } as unknown as ScenarioDraft;
}

const byId = <T extends Part>(parts: readonly T[], value: (part: T) => unknown) =>
  Object.fromEntries(parts.map((part) => [part.id, value(part)]));

const placeOf = ({ phase, region }: Within): string =>
  phase === undefined ? `region ${region ?? ''}` : `phase ${phase}`;
