/**
 * The phases as the leader names them outside the chart: where each chart beside the main one stands, which
 * phases he can go to at once, and what doing so brings about.
 */
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import type { PhaseNode, ScenarioModel } from '../../../shared/scenario/model.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';

export interface RegionPhase {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
}

/** Of nested phases the innermost. */
export const regionPhases = (
  { scenario, phases }: ScenarioModel,
  { entered }: Pick<RunContext, 'entered'>,
): readonly RegionPhase[] =>
  Object.entries(scenario.regions ?? {}).map(([id, { title }]) => ({
    id,
    title,
    phase:
      phases.find(
        ({ regionId, isLeaf, id: phaseId }) => regionId === id && isLeaf && entered[phaseId] !== undefined,
      )?.title ?? '',
  }));

export interface PhaseChoice {
  readonly id: string;
  readonly label: string;
}

/** Every phase without phases of its own that the scenario is not in; the main chart first. */
export const phaseChoices = (
  model: ScenarioModel,
  { entered }: Pick<RunContext, 'entered'>,
): readonly PhaseChoice[] =>
  model.phases
    .filter(({ id, isLeaf }) => isLeaf && entered[id] === undefined)
    .map((phase) => ({ id: phase.id, label: phaseName(model, phase) }));

/** "Stemming in de stad: Onrustig", "Dreiging (oranje): Bewaken". */
function phaseName({ scenario, phaseById }: ScenarioModel, { title, regionId, parentId }: PhaseNode): string {
  const region = regionId === null ? [] : [scenario.regions?.[regionId]?.title ?? regionId];
  const parent = parentId === null ? [] : [phaseById.get(parentId)?.title ?? parentId];
  return [...region, ...parent, title].join(': ');
}

const texts = {
  nothing: 'Er wordt niets meteen ingebracht en er gaat geen beslispunt open.',
  passedOn: (title: string) => `Let op: het scenario gaat meteen verder naar ${title}.`,
  end: 'Let op: dit is een eindfase. Het scenario is daarmee afgelopen.',
  released: (numbers: string) => `Meteen ingebracht: ${numbers}.`,
  opened: (titles: string) => `Meteen geopend: ${titles}.`,
} as const;

/** What going to a phase now brings about at once, in words. */
export function forcePreview(engine: ScenarioEngine, run: Run, phaseId: string): string {
  const { model } = engine;
  const before = run.context;
  const after = engine.step(run, before.t, { type: 'FORCE', phaseId }).context;
  const phase = model.phaseById.get(phaseId);
  const isThere = after.entered[phaseId] !== undefined;
  const where = model.phases.find(
    ({ id, isLeaf, regionId }) => isLeaf && regionId === phase?.regionId && after.entered[id] !== undefined,
  );
  const released = model.scenario.injects.filter(
    ({ id }) => after.injects[id]?.releasedMs !== undefined && before.injects[id]?.releasedMs === undefined,
  );
  const opened = model.scenario.gates.filter(({ id }) => after.gates[id] && !before.gates[id]);
  const parts = [
    ...(isThere || !where ? [] : [texts.passedOn(where.title)]),
    ...(isThere && phase?.regionId === null && phase.data.final ? [texts.end] : []),
    ...(released.length > 0
      ? [texts.released(released.map(({ number, title }) => `${number}. ${title}`).join('; '))]
      : []),
    ...(opened.length > 0 ? [texts.opened(opened.map(({ title }) => title).join('; '))] : []),
  ];
  return parts.length === 0 ? texts.nothing : parts.join(' ');
}
