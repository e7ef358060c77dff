/**
 * What a part of the draft is called wherever it is told apart from others of its kind: in findings and in what
 * the editor says of them. Never by its id.
 */
import { itemOf, type ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { type PhasePlace, phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';

/** Names the places of one draft, such as `Inject 12 ‘Ponton los’`; make one for a whole list. */
export function partNamer(draft: ScenarioDraft): (place: Place) => string {
  const phases = new Map(phasePlaces(draft).map((place) => [place.id, place]));
  return (place) => nameOf(draft, phases, place);
}

function nameOf(draft: ScenarioDraft, phases: ReadonlyMap<string, PhasePlace>, place: Place): string {
  const titleOf = (id: string) => phases.get(id)?.phase.title || texts.untitled;
  switch (place.kind) {
    case 'scenario':
      return texts.scenario;
    case 'transition': {
      const to = phases.get(place.phaseId)?.phase.transitions?.[place.index]?.to ?? '';
      return texts.transitionFrom(titleOf(place.phaseId), phases.has(to) ? titleOf(to) : null);
    }
    case 'phases':
      return named(texts.kinds.phases, phases.get(place.id)?.phase.title);
    case 'regions':
      return named(texts.kinds.regions, draft.regions?.[place.id]?.title);
    case 'variables':
      return named(texts.kinds.variables, draft.variables[place.id]?.label);
    case 'injects': {
      const inject = itemOf(draft, 'injects', place.id);
      return named(`${texts.kinds.injects} ${inject?.number ?? ''}`.trim(), inject?.title);
    }
    case 'responseCards':
      return named(texts.kinds.responseCards, itemOf(draft, 'responseCards', place.id)?.player);
    default:
      return named(texts.kinds[place.kind], itemOf(draft, place.kind, place.id)?.title);
  }
}

const named = (kind: string, title: string | undefined): string =>
  title ? `${kind} ‘${title}’` : `${kind} ${texts.untitled}`;
