/** Edits of any kind on a draft, for properties: most fit the draft, some point at what is not there. */
import fc from 'fast-check';
import { freshId, listOf, phaseIds, type ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../../shared/scenario/edit/edit.ts';
import { type EditHistory, edited, startHistory } from '../../../../shared/scenario/edit/history.ts';
import { sampleInject } from '../sample-scenario.ts';

const LISTS = ['injects', 'gates', 'objectives'] as const;

export interface EditSeed {
  readonly kind: number;
  readonly pick: number;
  readonly other: number;
  readonly text: string;
  readonly minutes: number;
}

export const editSeed: fc.Arbitrary<EditSeed> = fc.record({
  kind: fc.nat(19),
  pick: fc.nat(20),
  other: fc.nat(20),
  text: fc.string({ maxLength: 12 }),
  minutes: fc.integer({ min: -90, max: 90 }),
});

/** The edit that a seed stands for in this draft. */
export function editFrom({ kind, pick, other, text, minutes }: EditSeed, draft: ScenarioDraft): Edit {
  const list = LISTS[other % LISTS.length] ?? 'injects';
  const idIn = (ids: readonly string[], n: number) => ids[n % (ids.length + 1)] ?? 'weg';
  const ids = (listOf(draft, list) as readonly { id: string }[]).map(({ id }) => id);
  const injects = draft.injects.map(({ id }) => id);
  const phases = phaseIds(draft);
  switch (kind) {
    case 0:
      return { type: 'changeScenario', part: { title: text } };
    case 1:
      return {
        type: 'addItem',
        list: 'injects',
        item: sampleInject({ id: idIn(injects, pick), number: 1 + (other % 9), release: { at: pick } }),
      };
    case 2:
      return { type: 'changeItem', list: 'injects', id: idIn(injects, pick), part: { title: text } };
    case 3:
      return { type: 'removeItems', list, ids: [idIn(ids, pick)] };
    case 4:
      return { type: 'duplicateItems', list, ids: [idIn(ids, pick), idIn(ids, pick + 1)] };
    case 5:
      return { type: 'moveItem', list, id: idIn(ids, pick), beforeId: pick % 3 ? idIn(ids, other) : null };
    case 6:
      return { type: 'shiftTimes', ids: injects.slice(0, pick), minutes };
    case 7:
      return {
        type: 'setVariable',
        id: `v-${pick % 3}`,
        variable: { label: text, initial: minutes },
      };
    case 8:
      return { type: 'removeVariable', id: `v-${pick % 3}` };
    case 9:
      return {
        type: 'addPhase',
        id: idIn(phases, pick),
        phase: { title: text },
        parentId: other % 2 ? idIn(phases, other) : null,
        regionId: null,
      };
    case 10:
      return { type: 'changePhase', id: idIn(phases, pick), part: { description: text } };
    case 11:
      return { type: 'removePhase', id: idIn(phases, pick) };
    case 12:
      return { type: 'carryPhase', id: idIn(phases, pick), beforeId: idIn(phases, other) };
    case 13:
      return {
        type: 'addPhase',
        id: 'fase',
        phase: { title: text },
        parentId: null,
        regionId: Object.keys(draft.regions ?? {})[0] ?? null,
      };
    case 14:
      return {
        type: 'setRegion',
        id: `kaart-${pick % 2}`,
        region: draft.regions?.[`kaart-${pick % 2}`] ?? emptyRegion(text, phases),
      };
    case 15:
      return { type: 'removeRegion', id: `kaart-${pick % 2}` };
    case 16:
      return {
        type: 'changePhase',
        id: idIn(phases, pick),
        part: { transitions: [{ to: idIn(phases, other), after: pick }, { to: 'normaal' }].slice(other % 3) },
      };
    case 17:
      return { type: 'changeScenario', part: { partners: [...draft.partners, text].slice(other % 2) } };
    case 18:
      return { type: 'setFirstPhase', id: idIn(phases, pick) };
    default:
      return { type: 'movePhase', id: idIn(phases, pick), beforeId: other % 2 ? idIn(phases, other) : null };
  }
}

function emptyRegion(title: string, phases: readonly string[]) {
  const first = freshId(new Set(phases), 'fase');
  return { title, initial: first, states: { [first]: { title } } };
}

/**
 * Plays seeds as edits, each on the draft as it is then.
 * @param writer whose texts can be told from those of others
 */
export function played(
  draft: ScenarioDraft,
  seeds: readonly EditSeed[],
  writer?: string,
): readonly EditHistory[] {
  const start = startHistory(draft);
  const histories = [start];
  seeds.forEach((seed, index) => {
    const last = histories.at(-1) ?? start;
    const text = writer === undefined ? seed.text : `<${writer} ${index}>`;
    histories.push(edited(last, editFrom({ ...seed, text }, last.draft)));
  });
  return histories;
}

/** What writers typed in it. */
export const typedIn = (draft: ScenarioDraft): readonly string[] =>
  JSON.stringify(draft).match(/<\w+ \d+>/g) ?? [];

export const editSeeds = fc.array(editSeed, { maxLength: 25 });
