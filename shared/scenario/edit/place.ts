/**
 * Places in a draft: what can be selected and edited, and where a finding belongs. A finding's path names a
 * part by id, as in `injects.kwelwater.to` or `phases.dreiging.transitions[0].when`.
 */
import type { Finding } from '../check.ts';
import { LIST_NAMES, type ListName, type ScenarioDraft } from './draft.ts';
import { phasePlaces } from './phase-tree.ts';

export type Place =
  | { readonly kind: 'scenario' }
  | { readonly kind: ListName; readonly id: string }
  | { readonly kind: 'variables' | 'phases' | 'regions'; readonly id: string }
  | { readonly kind: 'transition'; readonly phaseId: string; readonly index: number };

/** One text for each place, to compare places by and to keep them. */
export const placeKey = (place: Place): string => {
  if (place.kind === 'scenario') return 'scenario';
  return place.kind === 'transition'
    ? `phases.${place.phaseId}.transitions[${place.index}]`
    : `${place.kind}.${place.id}`;
};

type FindPlace = (path: string) => Place;

/** Finds the smallest place that a path or a key lies in; the scenario itself when nothing fits. */
export function placeFinder(draft: ScenarioDraft): FindPlace {
  const phases = new Map(phasePlaces(draft).map(({ id, phase }) => [id, phase]));
  const ids = new Map<string, ReadonlySet<string>>([
    ['variables', new Set(Object.keys(draft.variables))],
    ['regions', new Set(Object.keys(draft.regions ?? {}))],
    ...LIST_NAMES.map((list) => [list, new Set((draft[list] ?? []).map(({ id }) => id))] as const),
  ]);
  return (path) => {
    const [kind = '', id = '', next = ''] = path.split('.');
    const phase = kind === 'phases' ? phases.get(id) : undefined;
    if (phase) {
      const index = /^transitions\[(\d+)\]/.exec(next)?.[1];
      const isThere = index !== undefined && Number(index) < (phase.transitions?.length ?? 0);
      return isThere ? { kind: 'transition', phaseId: id, index: Number(index) } : { kind: 'phases', id };
    }
    return ids.get(kind)?.has(id) ? ({ kind, id } as Place) : { kind: 'scenario' };
  };
}

export const placeAt = (draft: ScenarioDraft, path: string): Place => placeFinder(draft)(path);

/** The field of a finding inside the place with that key, as in `options.ja.label`; empty for the whole. */
export const fieldIn = (key: string, path: string): string =>
  key === 'scenario' ? path : path.slice(key.length + 1);

/** Whether a field is that one, or lies inside it. */
export const isInField = (field: string, outer: string): boolean =>
  field === outer || (outer !== '' && (field.startsWith(`${outer}.`) || field.startsWith(`${outer}[`)));

/** Findings by the key of their place. */
export function findingsByPlace(
  draft: ScenarioDraft,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const byPlace = new Map<string, Finding[]>();
  const find = placeFinder(draft);
  for (const finding of findings) {
    const key = placeKey(find(finding.path));
    const others = byPlace.get(key);
    if (others) others.push(finding);
    else byPlace.set(key, [finding]);
  }
  return byPlace;
}
