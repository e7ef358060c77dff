/**
 * A scenario with what a hub needs to play it: its chart, its pictures, and the hash by which a log names it.
 * Its names are still to be filled in; the chart has room for the fictional ones.
 */
import type { ScenarioBundle, ScenarioMedia } from '../../shared/contract.ts';
import { fillProfile } from '../../shared/scenario/municipality-profile.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { scenarioHash } from './fill-bundle.ts';
import { layOutPhases } from './phase-layout.ts';

/** @param media every picture that the scenario names */
export const makeBundle = async (scenario: Scenario, media: ScenarioMedia = {}): Promise<ScenarioBundle> => ({
  scenario,
  layout: await layOutPhases(fillProfile(scenario, {})),
  hash: scenarioHash(scenario),
  media,
});
