/**
 * Publishes the draft in hand as it is at the hub, once all of it is there. Of what stands in the way it says what
 * is safe and what to do; the notices under the head then have the button for it.
 */
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Finding } from '../../../shared/scenario/check.ts';
import type { Autosave } from './autosave.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import type { ScenarioDesk } from './scenario-desk.ts';

const problems = texts.publishProblems;

export interface NotPublished {
  /** Dutch, as is the text. */
  readonly title: string;
  readonly text: string;
  /** Told with a way to its place. */
  readonly first?: Finding;
}

interface Publishing {
  readonly id: string;
  readonly desk: Pick<ScenarioDesk, 'publish'>;
  readonly autosave: Pick<Autosave, 'flush' | 'revision' | 'state' | 'tellGone' | 'tellChanged'>;
}

/** The version that it has become. */
export async function publishDraft({
  id,
  desk,
  autosave,
}: Publishing): Promise<Result<number, NotPublished>> {
  const refused = (text: string, first?: Finding) =>
    err({ title: texts.notPublished, text, ...(first && { first }) });
  if (!(await autosave.flush())) return refused(notSavedText(autosave));
  const answer = await desk.publish(id, autosave.revision());
  if (!answer.ok) return refused(problems.NoAnswer);
  const outcome = answer.value;
  if (outcome.ok) return ok(outcome.version);
  if (outcome.problem === 'HasFindings') {
    const faults = outcome.findings.filter(({ isWarning }) => !isWarning);
    return refused(texts.hasFindings(faults.length), faults[0]);
  }
  if (outcome.problem === 'UnknownScenario') autosave.tellGone();
  if (outcome.problem === 'ChangedElsewhere') autosave.tellChanged();
  return refused(problems[outcome.problem]);
}

/** Why not all is at the hub, and what to do about it. */
export function notSavedText({ state }: Pick<Autosave, 'state'>): string {
  switch (state.get()) {
    case 'gone':
      return problems.UnknownScenario;
    case 'changed-elsewhere':
      return problems.ChangedElsewhere;
    case 'too-large':
      return problems.TooLarge;
    case 'nowhere':
      return problems.Nowhere;
    default:
      return problems.NotSaved;
  }
}
