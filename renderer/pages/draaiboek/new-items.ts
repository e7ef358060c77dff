/** What the editor adds: parts with an id of their own and nothing filled in that an adviser should say. */
import {
  type DraftLists,
  freshId,
  type ListName,
  listOf,
  nextNumber,
  phaseIds,
  type ScenarioDraft,
} from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import { findPhase } from '../../../shared/scenario/edit/phase-tree.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import type { InjectData, PhaseData } from '../../../shared/scenario/schema.ts';

export type Kind = ListName | 'variables' | 'phases' | 'regions';

/** An id that nothing of this kind has yet. */
export function newIdIn(draft: ScenarioDraft, kind: Kind, base: string): string {
  const taken =
    kind === 'phases'
      ? phaseIds(draft)
      : kind === 'variables' || kind === 'regions'
        ? Object.keys(draft[kind] ?? {})
        : (listOf(draft, kind) as readonly { readonly id: string }[]).map(({ id }) => id);
  return freshId(new Set(taken), base);
}

export const emptyPhase = (): PhaseData => ({ title: '' });

export const emptyInject = (draft: ScenarioDraft): InjectData => ({
  id: newIdIn(draft, 'injects', `inject-${nextNumber(draft)}`),
  number: nextNumber(draft),
  type: 'kern',
  title: '',
  release: { at: 0 },
  channel: 'telefoon',
  from: '',
  to: [],
  subject: '',
  text: '',
  background: '',
  expectedResponse: '',
  objectives: [],
});

const BASES: Readonly<Record<Exclude<Kind, 'injects'>, string>> = {
  phases: 'fase',
  regions: 'kaart',
  variables: 'variabele',
  gates: 'beslispunt',
  objectives: 'doel',
  clocks: 'termijn',
  media: 'bericht',
  responseCards: 'responskaart',
};

/** The edit that adds an empty part of a kind, and where it then is. */
export function addition(draft: ScenarioDraft, kind: Kind): Addition {
  if (kind === 'injects') {
    const item = emptyInject(draft);
    return { edit: { type: 'addItem', list: kind, item }, place: { kind, id: item.id } };
  }
  const id = newIdIn(draft, kind, BASES[kind]);
  const place = { kind, id } as Place;
  switch (kind) {
    case 'phases':
      return { edit: { type: 'addPhase', id, phase: emptyPhase(), parentId: null, regionId: null }, place };
    case 'regions': {
      const first = newIdIn(draft, 'phases', 'fase');
      const region = { title: '', initial: first, states: { [first]: emptyPhase() } };
      return { edit: { type: 'setRegion', id, region }, place };
    }
    case 'variables':
      return { edit: { type: 'setVariable', id, variable: { label: '', initial: 0 } }, place };
    default:
      return { edit: { type: 'addItem', list: kind, item: emptyItem(draft, kind, id) } as Edit, place };
  }
}

type OtherList = Exclude<ListName, 'injects'>;

function emptyItem(draft: ScenarioDraft, list: OtherList, id: string): DraftLists[OtherList] {
  switch (list) {
    case 'gates':
      return {
        id,
        title: '',
        question: '',
        owner: draft.roles[0] ?? '',
        opens: { at: 0 },
        deadline: 10,
        options: [
          { id: 'ja', label: '', consequence: '' },
          { id: 'nee', label: '', consequence: '' },
        ],
        silence: { consequence: '' },
      };
    case 'objectives':
      return { id, title: '', indicator: '' };
    case 'clocks':
      return { id, title: '', law: '', starts: { inject: draft.injects[0]?.id ?? '' }, limit: 1_440 };
    case 'media':
      return { id, kind: 'nieuws', title: '', source: '', text: '' };
    default:
      return { id, player: '', situation: '', says: [] };
  }
}

export interface Addition {
  readonly edit: Edit;
  readonly place: Place;
}

/** A transition that is taken after a while, until its maker says when; after those that are there. */
export function newTransition(draft: ScenarioDraft, phaseId: string, to: string): Addition {
  const transitions = findPhase(draft, phaseId)?.phase.transitions ?? [];
  const part = { transitions: [...transitions, { to, after: 15 }] };
  return {
    edit: { type: 'changePhase', id: phaseId, part },
    place: { kind: 'transition', phaseId, index: transitions.length },
  };
}

/** The edit that removes what is at a place; null for the scenario itself. */
export function removal(draft: ScenarioDraft, place: Place): Edit | null {
  switch (place.kind) {
    case 'scenario':
      return null;
    case 'phases':
      return { type: 'removePhase', id: place.id };
    case 'regions':
      return { type: 'removeRegion', id: place.id };
    case 'variables':
      return { type: 'removeVariable', id: place.id };
    case 'transition':
      return transitionRemoval(draft, place.phaseId, place.index);
    default:
      return { type: 'removeItems', list: place.kind, ids: [place.id] };
  }
}

function transitionRemoval(draft: ScenarioDraft, id: string, index: number): Edit | null {
  const transitions = findPhase(draft, id)?.phase.transitions?.filter((_, at) => at !== index);
  if (!transitions) return null;
  return {
    type: 'changePhase',
    id,
    part: { transitions: transitions.length === 0 ? undefined : transitions },
  };
}
