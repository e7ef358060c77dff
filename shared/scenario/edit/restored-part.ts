/**
 * The part that a change belongs to, where another has removed or moved it: a phase that moved is followed, and
 * what is gone comes back whole, so that nothing that was typed in it is lost. No phase comes to be there twice.
 */
import { nextNumber, type PhaseStates, phaseIds, type ScenarioDraft } from './draft.ts';
import { atPath, isAt, isObject, type Json, type Part, type Path, withValue } from './draft-path.ts';

/** An inject, a phase or such, whole. */
export interface PatchPart {
  readonly path: Path;
  readonly part: unknown;
}

export interface WithPart {
  readonly draft: ScenarioDraft;
  /** Where the change is to be made. */
  readonly path: Path;
  /** Null when nothing had to come back. */
  readonly restored: PatchPart | null;
}

export function withPartOf(draft: ScenarioDraft, wanted: Path, parts: readonly PatchPart[]): WithPart {
  if (isAt(draft, wanted.slice(0, -1))) return { draft, path: wanted, restored: null };
  const place = (path: Path) => relocated(draft, path);
  const path = place(wanted);
  const around = parts
    .filter((each) => each.path.every((step, index) => wanted[index] === step))
    .sort((a, b) => a.path.length - b.path.length);
  // The largest holds the others.
  const gone = around
    .map((each) => ({ ...each, path: place(each.path) }))
    .find((each) => !isAt(draft, each.path));
  if (!gone) return { draft, path, restored: null };
  const part = numbered(draft, withoutPhases(gone.part, new Set(phaseIds(draft))));
  const next = atPath(draft, gone.path.slice(0, -1), (parent) =>
    withValue(parent, gone.path.at(-1) ?? '', part),
  );
  const restored = next === draft ? null : { path: gone.path, part };
  return { draft: next as ScenarioDraft, path, restored };
}

/** With another number when its own is taken. */
export const numbered = (draft: ScenarioDraft, part: Part): Part =>
  'number' in part && draft.injects.some(({ number }) => number === part.number)
    ? { ...part, number: nextNumber(draft) }
    : part;

/** The path with the place where its innermost phase that is still there stands now. */
function relocated(draft: ScenarioDraft, path: Path): Path {
  for (let at = path.lastIndexOf('states'); at >= 0; at = path.lastIndexOf('states', at - 1)) {
    const now = phasePath(draft, path[at + 1] ?? '');
    if (now) return [...now, ...path.slice(at + 2)];
    if (at === 0) break;
  }
  return path;
}

function phasePath(draft: ScenarioDraft, id: string): Path | null {
  const inside = (states: PhaseStates, above: Path): Path | null => {
    if (Object.hasOwn(states, id)) return [...above, id];
    for (const [outer, phase] of Object.entries(states)) {
      const found = inside(phase.states ?? {}, [...above, outer, 'states']);
      if (found) return found;
    }
    return null;
  };
  const regions = Object.entries(draft.regions ?? {});
  return (
    [
      inside(draft.phases.states, ['phases', 'states']),
      ...regions.map(([region, { states }]) => inside(states, ['regions', region, 'states'])),
    ].find((found) => found !== null) ?? null
  );
}

/** Without the phases inside it that stand elsewhere by now. */
function withoutPhases(part: unknown, taken: ReadonlySet<string>): Part {
  const { states, ...rest } = part as Json;
  if (!isObject(states)) return part as Part;
  const left = Object.entries(states).filter(([id]) => !taken.has(id));
  const inside = left.map(([id, phase]) => [id, withoutPhases(phase, taken)]);
  return { ...rest, states: Object.fromEntries(inside) } as unknown as Part;
}
