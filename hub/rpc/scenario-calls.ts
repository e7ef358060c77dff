/** What a lobby may ask about scenarios, as the hub does it. */
import type { ScenarioBundle, ScenarioSummary } from '../../shared/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readDraft } from '../../shared/scenario/edit/draft.ts';
import type { MunicipalityProfile } from '../../shared/scenario/municipality-profile.ts';
import { MAX_DRAFT_BYTES } from '../../shared/scenario/size-limits.ts';
import type { CreateOutcome, ScenarioListing } from '../../shared/scenario-contract.ts';
import type { OpenExercise } from '../exercises/exercises.ts';
import type { Hub } from '../hub.ts';
import type { StorageFailed } from '../log/group-commit.ts';
import { fileNamePart } from '../log/log-file.ts';
import { fillBundle } from '../scenario/fill-bundle.ts';
import { summaryOf } from '../scenario/library.ts';

type ScenarioParts = Pick<Hub, 'library' | 'ownScenarios' | 'scenarioWork'>;

/** Own scenarios first, the last changed on top; the library in its own order. */
export function listScenarios({ library, ownScenarios }: ScenarioParts): readonly ScenarioListing[] {
  const own = [...ownScenarios.list()].sort((a, b) => (b.changedAt ?? 0) - (a.changedAt ?? 0));
  const shipped = library.bundles().map(
    ({ scenario: { id, title, version } }): ScenarioListing => ({
      id,
      origin: 'library',
      title,
      version,
      changedAt: null,
      isChanged: false,
      findingCount: 0,
      problem: null,
    }),
  );
  return [...own, ...shipped];
}

export interface ScenarioRequest {
  readonly scenarioId: string;
  readonly profile: MunicipalityProfile;
  readonly municipality: string;
  /** Takes it anew, though the exercise was planned with it. */
  readonly newest: boolean;
}

/**
 * The scenario as an exercise runs with it; null when there is none that can be played. Planned anew with the same
 * scenario and municipality it keeps what it was planned with, and keeps that also when the scenario is gone.
 */
export async function scenarioToPlan(
  { library, ownScenarios, scenarioWork }: ScenarioParts,
  exercise: OpenExercise | null,
  { scenarioId, profile, municipality, newest }: ScenarioRequest,
): Promise<ScenarioBundle | null> {
  const planned = exercise?.fold()?.bundle;
  const kept = planned?.scenario.id === scenarioId ? planned : null;
  if (kept && !newest && exercise?.state().plan?.municipality === municipality) return kept;
  const bundle = ownScenarios.find(scenarioId) ?? library.find(scenarioId);
  return bundle ? fillBundle(bundle, profile, scenarioWork.layOut) : kept;
}

/** As the wizard shows what an exercise was planned with; null when that cannot be read. */
export function keptSummary({ library }: ScenarioParts, exercise: OpenExercise): ScenarioSummary | null {
  const scenario = exercise.fold()?.bundle.scenario;
  return scenario ? summaryOf(scenario, library.find(scenario.id) ? 'library' : 'own') : null;
}

/** A draft as it was made elsewhere; the same `id` again changes nothing. */
export async function createScenario(
  { ownScenarios }: Pick<Hub, 'ownScenarios'>,
  id: string,
  title: string,
  draft: unknown,
): Promise<Result<CreateOutcome, StorageFailed>> {
  if (Buffer.byteLength(JSON.stringify(draft) ?? '') > MAX_DRAFT_BYTES) {
    return ok({ ok: false, problem: 'TooLarge' });
  }
  const added = await ownScenarios.add(id, title, { scenario: draft, media: {} });
  return added.ok ? ok({ ok: true, id }) : added;
}

/** What is being worked on, else what the library has; null when there is neither, or it cannot be read. */
export async function exportWorkbook(
  { library, ownScenarios, scenarioWork }: ScenarioParts,
  id: string,
): Promise<{ readonly fileName: string; readonly base64: string } | null> {
  const draft = ownScenarios.draft(id)?.scenario ?? library.find(id)?.scenario;
  const read = draft === undefined ? null : readDraft(draft);
  if (!read?.ok) return null;
  const bytes = await scenarioWork.workbook(read.value);
  return {
    fileName: `draaiboek-${fileNamePart(read.value.title)}.xlsx`,
    base64: Buffer.from(bytes).toString('base64'),
  };
}
