/**
 * The phase chart laid out at build time by ELK. The same scenario always gives the same chart; what the chart
 * is made of belongs to shared/scenario/phase-layout.ts.
 */
import ELK from 'elkjs/lib/elk.bundled.js';
import type { PhaseLayout } from '../../shared/contract.ts';
import { phaseGraph, placedPhases } from '../../shared/scenario/phase-layout.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

export const layOutPhases = async (scenario: Scenario): Promise<PhaseLayout> =>
  placedPhases(scenario, await new ELK().layout(phaseGraph(scenario)));
