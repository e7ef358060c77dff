/**
 * Places in a draft: what can be selected and edited, and where a finding belongs. A finding's path names a
 * part by id, as in `injects.kwelwater.to` or `phases.dreiging.transitions[0].when`.
 */
import type { Finding } from '../check.ts';
import { LIST_NAMES, type ListName, type ScenarioDraft } from './draft.ts';
import { findPhase } from './phase-tree.ts';

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

const KINDS = new Set<string>([...LIST_NAMES, 'variables', 'phases', 'regions']);

/** The smallest place that a path or a key lies in, in that draft; the scenario itself when nothing fits. */
export function placeAt(draft: ScenarioDraft, path: string): Place {
  const [kind = '', id = '', next = ''] = path.split('.');
  if (!KINDS.has(kind) || id === '') return { kind: 'scenario' };
  if (kind === 'phases') {
    const place = findPhase(draft, id);
    if (!place) return { kind: 'scenario' };
    const index = /^transitions\[(\d+)\]/.exec(next)?.[1];
    const isThere = index !== undefined && Number(index) < (place.phase.transitions?.length ?? 0);
    return isThere ? { kind: 'transition', phaseId: id, index: Number(index) } : { kind: 'phases', id };
  }
  if (kind === 'variables' || kind === 'regions') {
    const group: Readonly<Record<string, unknown>> = draft[kind] ?? {};
    return Object.hasOwn(group, id) ? { kind, id } : { kind: 'scenario' };
  }
  const list = kind as ListName;
  const items = (draft[list] ?? []) as readonly { readonly id: string }[];
  return items.some((item) => item.id === id) ? { kind: list, id } : { kind: 'scenario' };
}

/** The field of a finding inside its place, such as `to`; empty when it is about the whole. */
export function fieldAt(draft: ScenarioDraft, path: string): string {
  const key = placeKey(placeAt(draft, path));
  const rest = key === 'scenario' ? path : path.slice(key.length + 1);
  return rest.split(/[.[]/)[0] ?? '';
}

/** Findings by the key of their place; a transition's count for its phase too. */
export function findingsByPlace(
  draft: ScenarioDraft,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = placeKey(placeAt(draft, finding.path));
    byPlace.set(key, [...(byPlace.get(key) ?? []), finding]);
  }
  return byPlace;
}
