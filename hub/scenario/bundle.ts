/**
 * A scenario as an exercise keeps it: the scenario, its chart, and the hash by which a log names it.
 */
import type { ScenarioBundle } from '../../shared/contract.ts';
import { canonicalJson } from '../../shared/exercise/chain.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { sha256 } from '../log/sealing.ts';
import { layOutPhases } from './phase-layout.ts';

export const makeBundle = async (scenario: Scenario): Promise<ScenarioBundle> => ({
  scenario,
  layout: await layOutPhases(scenario),
  hash: sha256(canonicalJson(scenario)),
});
