/**
 * The draft as one list of rows with depths: what the tree shows. Injects stand under what releases them; a
 * closed row hides what is inside it. Rows of the same draft and the same closed rows are the same.
 */
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { type PhasePlace, phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import { type Place, placeKey } from '../../../shared/scenario/edit/place.ts';
import type { InjectData } from '../../../shared/scenario/schema.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';

export interface OutlineRow {
  readonly key: string;
  /** Null for a group. */
  readonly place: Place | null;
  readonly label: string;
  readonly detail: string;
  readonly depth: number;
  /** Null when nothing is inside. */
  readonly isOpen: boolean | null;
  /** Of the row itself; of a closed row, of all inside it too. */
  readonly findings: number;
}

type Findings = ReadonlyMap<string, readonly Finding[]>;

interface Branch {
  readonly key: string;
  readonly place: Place | null;
  readonly label: string;
  readonly detail?: string;
  readonly inside: readonly Branch[];
}

/** @param wanted keys of the parts that were searched for, shown with all that they stand in; null shows all */
export function outlineRows(
  draft: ScenarioDraft,
  closed: ReadonlySet<string>,
  findings: Findings,
  wanted: ReadonlySet<string> | null = null,
): readonly OutlineRow[] {
  const own = (key: string) => findings.get(key)?.length ?? 0;
  const all = (branch: Branch): number =>
    branch.inside.reduce((sum, inside) => sum + all(inside), own(branch.key));
  const rows = (branch: Branch, depth: number): readonly OutlineRow[] => {
    const { key, place, label, detail = '', inside } = branch;
    const isOpen = inside.length === 0 ? null : wanted !== null || !closed.has(key);
    const count = isOpen === false ? all(branch) : own(key);
    const row = { key, place, label, detail, depth, isOpen, findings: count };
    return isOpen ? [row, ...inside.flatMap((each) => rows(each, depth + 1))] : [row];
  };
  if (!wanted) return branches(draft).flatMap((branch) => rows(branch, 0));
  const found = (branch: Branch): readonly Branch[] => {
    const inside = branch.inside.flatMap(found);
    return inside.length > 0 || wanted.has(branch.key) ? [{ ...branch, inside }] : [];
  };
  return branches(draft)
    .flatMap(found)
    .flatMap((branch) => rows(branch, 0));
}

function branches(draft: ScenarioDraft): readonly Branch[] {
  const injects = injectsByAnchor(draft);
  const places = phasePlaces(draft);
  const known = new Set(places.map(({ id }) => `phase:${id}`));
  const titles = new Map(places.map(({ id, phase }) => [id, phase.title || texts.untitled]));
  const injectBranches = (key: string) => (injects.get(key) ?? []).map(injectBranch);
  const phaseBranch = ({ id, phase }: PhasePlace): Branch => ({
    ...leaf({ kind: 'phases', id }, phase.title, phase.final ? texts.finalPhase : ''),
    inside: [
      ...(phase.transitions ?? []).map(({ to }, index) =>
        leaf({ kind: 'transition', phaseId: id, index }, texts.goTo(titles.get(to) ?? texts.removed)),
      ),
      ...places.filter(({ parentId }) => parentId === id).map(phaseBranch),
      ...injectBranches(`phase:${id}`),
    ],
  });
  const chart = (regionId: string | null) =>
    places.filter((place) => place.parentId === null && place.regionId === regionId).map(phaseBranch);
  const lost = [...injects.entries()].filter(([key]) => key.startsWith('phase:') && !known.has(key));
  return [
    leaf({ kind: 'scenario' }, texts.scenario),
    group('fasen', texts.groups.phases, chart(null)),
    ...Object.entries(draft.regions ?? {}).map(([id, { title }]) => ({
      ...leaf({ kind: 'regions' as const, id }, title, texts.region),
      inside: chart(id),
    })),
    group('op-tijd', texts.groups.atTime, injectBranches('at')),
    group('besloten', texts.groups.decided, injectBranches('decided')),
    group('gemist', texts.groups.missed, injectBranches('missed')),
    group('met-de-hand', texts.groups.byHand, injectBranches('byHand')),
    ...(lost.length > 0
      ? [
          group(
            'kwijt',
            texts.groups.lost,
            lost.flatMap(([, each]) => each.map(injectBranch)),
          ),
        ]
      : []),
    group(
      'beslispunten',
      texts.groups.gates,
      draft.gates.map(({ id, title }) => leaf({ kind: 'gates', id }, title)),
    ),
    group(
      'variabelen',
      texts.groups.variables,
      Object.entries(draft.variables).map(([id, { label, unit }]) =>
        leaf({ kind: 'variables', id }, label, unit ?? ''),
      ),
    ),
    group(
      'oefendoelen',
      texts.groups.objectives,
      draft.objectives.map(({ id, title }) => leaf({ kind: 'objectives', id }, title)),
    ),
    group(
      'termijnen',
      texts.groups.clocks,
      (draft.clocks ?? []).map(({ id, title }) => leaf({ kind: 'clocks', id }, title)),
    ),
    group(
      'berichten',
      texts.groups.media,
      (draft.media ?? []).map(({ id, title }) => leaf({ kind: 'media', id }, title)),
    ),
    group(
      'kaarten',
      texts.groups.responseCards,
      (draft.responseCards ?? []).map(({ id, player }) => leaf({ kind: 'responseCards', id }, player)),
    ),
  ];
}

/** Minute of the exercise, or minutes after what it waits for; 0 by hand. */
export const minuteOf = ({ release }: InjectData): number =>
  'at' in release ? release.at : 'after' in release ? release.after : 0;

/** What injects that stand together in the tree have in common. */
export function anchorOf({ release }: InjectData): string {
  if ('at' in release) return 'at';
  if ('phase' in release) return `phase:${release.phase}`;
  if ('decided' in release) return 'decided';
  return 'missed' in release ? 'missed' : 'byHand';
}

/** As the tree shows them: those that wait for a time or a phase in order of time. */
export function injectsByAnchor({ injects }: ScenarioDraft): ReadonlyMap<string, readonly InjectData[]> {
  const byAnchor = new Map<string, InjectData[]>();
  for (const inject of injects) {
    const key = anchorOf(inject);
    const others = byAnchor.get(key);
    if (others) others.push(inject);
    else byAnchor.set(key, [inject]);
  }
  for (const [key, together] of byAnchor) {
    if (isByTime(key)) together.sort((a, b) => minuteOf(a) - minuteOf(b));
  }
  return byAnchor;
}

export const isByTime = (anchor: string): boolean => anchor === 'at' || anchor.startsWith('phase:');

const leaf = (place: Place, label: string, detail = ''): Branch => ({
  key: placeKey(place),
  place,
  label: label || texts.untitled,
  detail,
  inside: [],
});

const injectBranch = ({ id, number, title, release }: InjectData): Branch =>
  leaf(
    { kind: 'injects', id },
    `${number}. ${title || texts.untitled}`,
    'at' in release
      ? texts.atMinute(release.at)
      : 'after' in release
        ? texts.afterMinutes(release.after)
        : '',
  );

const group = (key: string, label: string, inside: readonly Branch[]): Branch => ({
  key: `groep:${key}`,
  place: null,
  label,
  detail: String(inside.length),
  inside,
});

/**
 * What is selected once a part is removed: of its own kind the one after it, else before it; else what stands
 * beside it, else what it stood in. As the draft then is: transitions after one that goes move up.
 */
export function placeAfterRemoval(rows: readonly OutlineRow[], gone: Place): Place {
  const at = rows.findIndex(({ key }) => key === placeKey(gone));
  const depth = rows[at]?.depth ?? 0;
  const isAbove = (row: OutlineRow) => row.depth < depth;
  const isBeside = (row: OutlineRow) => row.depth === depth && row.place !== null;
  const after = upTo(rows.slice(at + 1), isAbove).filter(isBeside);
  const above = rows.slice(0, Math.max(at, 0)).reverse();
  const before = upTo(above, isAbove).filter(isBeside);
  const isAlike = ({ place }: OutlineRow) => place?.kind === gone.kind;
  const next = after.find(isAlike) ?? before.find(isAlike) ?? after[0] ?? before[0];
  const place = (next ?? above.find((row) => row.place !== null))?.place ?? { kind: 'scenario' };
  const movesUp = place.kind === 'transition' && gone.kind === 'transition' && place.index > gone.index;
  return movesUp ? { ...place, index: place.index - 1 } : place;
}

function upTo<T>(items: readonly T[], isEnd: (item: T) => boolean): readonly T[] {
  const end = items.findIndex(isEnd);
  return end < 0 ? items : items.slice(0, end);
}
