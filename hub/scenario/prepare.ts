/**
 * From a draft to a scenario that can be played, or what the checker has against it. Walking all courses takes
 * long, so `scenario-thread.ts` does it beside the hub.
 */
import type { ScenarioBundle, ScenarioMedia } from '../../shared/contract.ts';
import { dutchIssue } from '../../shared/dutch-issues.ts';
import { checkScenario, type Finding } from '../../shared/scenario/check.ts';
import { shapeFindings } from '../../shared/scenario/edit/shape-findings.ts';
import { usedMedia } from '../../shared/scenario/picture-file.ts';
import { scenarioSchema } from '../../shared/scenario/schema.ts';
import { makeBundle } from './bundle.ts';
import { mediaFindings } from './media.ts';

export interface Draft {
  /** JSON that may be incomplete. */
  readonly scenario: unknown;
  readonly media: ScenarioMedia;
}

export type PreparedScenario =
  | { readonly type: 'ready'; readonly bundle: ScenarioBundle }
  /** Complete, but not sound; warnings stand in nobody's way. */
  | { readonly type: 'unsound'; readonly findings: readonly Finding[] }
  /** Something is missing, or has a shape that a scenario does not have. */
  | { readonly type: 'incomplete'; readonly findings: readonly Finding[] };

export async function prepareScenario({ scenario: draft, media }: Draft): Promise<PreparedScenario> {
  const parsed = scenarioSchema.safeParse(draft, { error: dutchIssue });
  if (!parsed.success) {
    return { type: 'incomplete', findings: shapeFindings(draft, parsed.error.issues) };
  }
  const scenario = parsed.data;
  const used = usedMedia(scenario, media);
  const findings = [...checkScenario(scenario), ...mediaFindings(scenario, used)];
  const faults = findings.filter(({ isWarning }) => !isWarning);
  if (faults.length > 0) return { type: 'unsound', findings: faults };
  return { type: 'ready', bundle: await makeBundle(scenario, used) };
}
