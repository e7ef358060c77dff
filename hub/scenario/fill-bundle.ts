/**
 * A bundle filled with the names of one gemeente, as an exercise keeps it. Filling one that is filled changes
 * nothing; filling anew with the same names gives the same hash.
 */
import type { ScenarioBundle, ScenarioMedia } from '../../shared/contract.ts';
import { canonicalJson } from '../../shared/exercise/chain.ts';
import { scenarioModel } from '../../shared/scenario/model.ts';
import {
  fillProfile,
  type MunicipalityProfile,
  nameFiller,
  PROFILE_FIELDS,
} from '../../shared/scenario/municipality-profile.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { sha256 } from '../log/sealing.ts';

/** Places the phases of a scenario; takes long enough to be done in a thread of its own. */
export type LayOut = (scenario: Scenario) => Promise<ScenarioBundle['layout']>;

export const scenarioHash = (scenario: unknown): string => sha256(canonicalJson(scenario));

/** @param layOut is asked only when a name changes what stands in the chart */
export async function fillBundle(
  bundle: ScenarioBundle,
  profile: MunicipalityProfile,
  layOut: LayOut,
): Promise<ScenarioBundle> {
  const filled = filledBundle(bundle, profile);
  const labels = new Map(bundle.layout.nodes.map(({ id, label }) => [id, label]));
  const fits = scenarioModel(filled.scenario).phases.every(
    ({ id, title, regionId }) => regionId !== null || labels.get(id) === title,
  );
  return fits ? filled : { ...filled, layout: await layOut(filled.scenario) };
}

/** Filled as far as no box of the chart changes size. */
export function filledBundle(bundle: ScenarioBundle, profile: MunicipalityProfile): ScenarioBundle {
  const scenario = fillProfile(bundle.scenario, profile);
  const { media } = bundle;
  return {
    ...bundle,
    scenario,
    hash: scenarioHash(scenario),
    ...(media && { media: filledMedia(media, profile) }),
  };
}

function filledMedia(media: ScenarioMedia, profile: MunicipalityProfile): ScenarioMedia {
  const written = PROFILE_FIELDS.map(
    ({ key, fictional }) => [key, markup(profile[key] || fictional)] as const,
  );
  const fill = nameFiller(Object.fromEntries(written));
  return Object.fromEntries(
    Object.entries(media).map(([name, content]) => [name, name.endsWith('.svg') ? fill(content) : content]),
  );
}

const markup = (name: string): string =>
  name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
