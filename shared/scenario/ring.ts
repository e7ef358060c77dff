/**
 * The transitions that turn in a ring without time passing: those without which the ring would be broken. Found by
 * trying, because the statechart only says that it turns; two rings at once are not told apart, and give none.
 */
import { type PhaseNode, scenarioModel } from './model.ts';
import type { PhaseData, Scenario, TransitionData } from './schema.ts';

export interface RingTransition {
  readonly phase: PhaseNode;
  /** Among those of its phase. */
  readonly index: number;
  readonly to: string;
}

/**
 * In the order of the file.
 * @param turns whether a scenario turns in a ring
 */
export function transitionsInRing(
  scenario: Scenario,
  turns: (scenario: Scenario) => boolean,
): readonly RingTransition[] {
  return scenarioModel(scenario).phases.flatMap((phase) =>
    phase.transitions.flatMap((transition, index) =>
      // What waits for a while cannot be part of it.
      (transition.after ?? 0) > 0 || turns(without(scenario, transition))
        ? []
        : [{ phase, index, to: transition.to }],
    ),
  );
}

function without(scenario: Scenario, transition: TransitionData): Scenario {
  const statesWithout = (states: Record<string, PhaseData>): Record<string, PhaseData> =>
    Object.fromEntries(
      Object.entries(states).map(([id, phase]) => [
        id,
        {
          ...phase,
          ...(phase.states && { states: statesWithout(phase.states) }),
          ...(phase.transitions && { transitions: phase.transitions.filter((each) => each !== transition) }),
        },
      ]),
    );
  const { phases, regions = {} } = scenario;
  return {
    ...scenario,
    phases: { ...phases, states: statesWithout(phases.states) },
    regions: Object.fromEntries(
      Object.entries(regions).map(([id, region]) => [
        id,
        { ...region, states: statesWithout(region.states) },
      ]),
    ),
  };
}
