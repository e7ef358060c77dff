/**
 * The scenarios that Paraat ships: bundles made by `build-library.ts`, one JSON file each, already checked
 * and laid out. Read once, when the hub starts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioBundle, ScenarioOrigin, ScenarioSummary } from '../../shared/contract.ts';
import { scenarioModel } from '../../shared/scenario/model.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { filledBundle } from './fill-bundle.ts';

export interface ScenarioLibrary {
  readonly summaries: () => readonly ScenarioSummary[];
  readonly bundles: () => readonly ScenarioBundle[];
  readonly find: (scenarioId: string) => ScenarioBundle | null;
  /** As it ships, or filled with the fictional names. */
  readonly findByHash: (hash: string) => ScenarioBundle | null;
  readonly ids: () => readonly string[];
}

/** @param folder with `<id>.json` files */
export function readLibrary(folder: string): ScenarioLibrary {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return libraryOf(
    files.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ScenarioBundle),
  );
}

export function libraryOf(bundles: readonly ScenarioBundle[]): ScenarioLibrary {
  const byId = new Map(bundles.map((bundle) => [bundle.scenario.id, bundle]));
  return {
    summaries: () => bundles.map(({ scenario }) => summaryOf(scenario, 'library')),
    bundles: () => bundles,
    find: (scenarioId) => byId.get(scenarioId) ?? null,
    findByHash: (hash) =>
      bundles.find((bundle) => bundle.hash === hash) ??
      bundles.map((bundle) => filledBundle(bundle, {})).find((bundle) => bundle.hash === hash) ??
      null,
    ids: () => [...byId.keys()],
  };
}

export function summaryOf(scenario: Scenario, origin: ScenarioOrigin): ScenarioSummary {
  const { id, version, title, summary, durationMinutes, roles, objectives, injects, gates } = scenario;
  return {
    id,
    origin,
    version,
    title,
    summary,
    durationMinutes,
    phaseCount: scenarioModel(scenario).phases.filter((phase) => phase.isLeaf && phase.regionId === null)
      .length,
    injectCount: injects.length,
    gateCount: gates.length,
    roles,
    objectives: objectives.map((objective) => objective.title),
    impact: scenario.impact ?? null,
    locations: scenario.locations ?? [],
    playerInstruction: scenario.playerInstruction ?? null,
  };
}
