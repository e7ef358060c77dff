/** What a lobby may ask about scenarios, as the hub does it. */
import type { ScenarioBundle, ScenarioListing } from '../../shared/contract.ts';
import type { MunicipalityProfile } from '../../shared/scenario/municipality-profile.ts';
import type { Hub } from '../hub.ts';
import { fillBundle } from '../scenario/fill-bundle.ts';

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

/** The scenario as an exercise runs with it; null when there is none that can be played. */
export async function scenarioToPlan(
  { library, ownScenarios, scenarioWork }: ScenarioParts,
  scenarioId: string,
  profile: MunicipalityProfile,
): Promise<ScenarioBundle | null> {
  const bundle = ownScenarios.find(scenarioId) ?? library.find(scenarioId);
  return bundle && fillBundle(bundle, profile, scenarioWork.layOut);
}
