/**
 * Searching the draft: a part is found when every word stands somewhere in its title, its number or its texts.
 * A transition is found by the phase that it goes to.
 */
import { LIST_NAMES, listOf, type ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import { placeKey } from '../../../shared/scenario/edit/place.ts';

/** Without capitals and accents. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl-NL');

/** Keys of the parts that hold all words; null when there are no words. */
export function foundKeys(draft: ScenarioDraft, search: string): ReadonlySet<string> | null {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const found = new Set<string>();
  const look = (key: string, texts: string) => {
    const text = plain(texts);
    if (words.every((word) => text.includes(word))) found.add(key);
  };
  const titles = new Map(phasePlaces(draft).map(({ id, phase }) => [id, phase.title]));
  for (const { id, phase } of phasePlaces(draft)) {
    look(placeKey({ kind: 'phases', id }), `${phase.title} ${phase.description ?? ''}`);
    phase.transitions?.forEach(({ to }, index) => {
      look(placeKey({ kind: 'transition', phaseId: id, index }), titles.get(to) ?? '');
    });
  }
  for (const kind of LIST_NAMES) {
    for (const item of listOf(draft, kind)) look(placeKey({ kind, id: item.id }), textsOf(item));
  }
  for (const [id, { label, unit }] of Object.entries(draft.variables)) {
    look(placeKey({ kind: 'variables', id }), `${label} ${unit ?? ''}`);
  }
  for (const [id, { title }] of Object.entries(draft.regions ?? {})) {
    look(placeKey({ kind: 'regions', id }), title);
  }
  look('scenario', `${draft.title} ${draft.summary}`);
  return found;
}

/** Fields that name another part, not a text. */
const NAMES: ReadonlySet<string> = new Set(
  'id owner gate responseCard picture to objectives media release when set'.split(' '),
);

function textsOf(item: object): string {
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string' || typeof value === 'number') return [String(value)];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inside]) => (NAMES.has(key) ? [] : texts(inside)));
  };
  return texts(item).join(' ');
}
