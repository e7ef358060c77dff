/** The worker that checks and rehearses drafts: the shared core alone, one request after the other. */
import '../../jitless.ts';
import { checkDraft, type DraftCheck } from '../../../shared/scenario/edit/draft-findings.ts';
import { referenceFindings } from '../../../shared/scenario/references.ts';
import { type Rehearsal, rehearse, type SimulatedGbt } from '../../../shared/scenario/rehearsal.ts';
import { type Scenario, scenarioSchema } from '../../../shared/scenario/schema.ts';
import type { CheckedDraft, WorkAnswer, WorkRequest } from './scenario-work.ts';

const answer = (message: WorkAnswer) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<WorkRequest>) => {
  if (data.type === 'check') answer({ type: 'checked', checked: checked(checkDraft(data.draft)) });
  else answer({ type: 'rehearsed', rehearsals: rehearseAll(data.draft, data.gbts) });
});

function checked(check: DraftCheck): CheckedDraft {
  const rehearsal = check.type === 'complete' ? tryRehearsal(check.scenario, 'good') : null;
  return {
    findings: check.findings,
    expectedMs:
      rehearsal && Object.fromEntries(rehearsal.injects.map(({ injectId, atMs }) => [injectId, atMs])),
  };
}

function rehearseAll(draft: unknown, gbts: readonly SimulatedGbt[]): readonly Rehearsal[] | null {
  const parsed = scenarioSchema.safeParse(draft);
  if (!parsed.success) return null;
  const rehearsals = gbts.flatMap((gbt) => tryRehearsal(parsed.data, gbt) ?? []);
  return rehearsals.length === gbts.length ? rehearsals : null;
}

/** Null for a scenario with names that point nowhere, or with a ring of instant transitions. */
function tryRehearsal(scenario: Scenario, gbt: SimulatedGbt): Rehearsal | null {
  if (referenceFindings(scenario).length > 0) return null;
  try {
    return rehearse(scenario, gbt);
  } catch {
    return null;
  }
}
