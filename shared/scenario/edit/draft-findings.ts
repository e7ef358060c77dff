/**
 * What keeps a draft from being a scenario, or from being a good one: first what its shape lacks, with places
 * by id, and when nothing does, what the static checker says. Runs off the screen's thread: a whole check
 * walks many courses.
 */
import { dutchIssue } from '../../dutch-issues.ts';
import { checkScenario, type Finding } from '../check.ts';
import { type Scenario, scenarioSchema } from '../schema.ts';
import type { ScenarioDraft } from './draft.ts';
import { shapeFindings } from './shape-findings.ts';

export type DraftCheck =
  | { readonly type: 'incomplete'; readonly findings: readonly Finding[] }
  /** It can be played; publishing asks that there are no findings. */
  | { readonly type: 'complete'; readonly scenario: Scenario; readonly findings: readonly Finding[] };

export function checkDraft(draft: ScenarioDraft): DraftCheck {
  const parsed = scenarioSchema.safeParse(draft, { error: dutchIssue });
  if (parsed.success) {
    return { type: 'complete', scenario: parsed.data, findings: checkScenario(parsed.data) };
  }
  return { type: 'incomplete', findings: shapeFindings(draft, parsed.error.issues) };
}
