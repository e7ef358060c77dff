/**
 * The part that a change belongs to, where another has removed it: it comes back whole, a phase with what it
 * stood in and what stood in it, so that nothing that was typed in it is lost.
 */
import { nextNumber, type ScenarioDraft } from './draft.ts';
import { atPath, type Part, type Path, valueAt } from './draft-path.ts';
import type { FlatDraft, FlatPhase, Within } from './flat-draft.ts';
import type { PatchPart } from './patch.ts';

export interface Restored {
  readonly flat: FlatDraft;
  /** The outermost that came back; null when nothing had to. */
  readonly restored: PatchPart | null;
}

/** With what is missing around and inside a path. */
export function withPartOf(flat: FlatDraft, path: Path, parts: readonly PatchPart[]): Restored {
  if (valueAt(flat, path.slice(0, -1)) !== undefined) return { flat, restored: null };
  if (path[0] === 'phases') {
    const own = parts.find((each) => each.path[0] === 'phases' && each.path[1] === path[1]);
    return own && valueAt(flat, own.path) === undefined
      ? withPhase(flat, own, parts)
      : { flat, restored: null };
  }
  const gone = parts
    .filter((each) => each.path.every((step, index) => path[index] === step))
    .sort((a, b) => a.path.length - b.path.length)
    .find((each) => valueAt(flat, each.path) === undefined);
  if (!gone) return { flat, restored: null };
  return { flat: put(flat, gone), restored: gone };
}

/** With the place that a phase is to stand in; its own phases come back with that. */
export function withPlace(flat: FlatDraft, { phase, region }: Within, parts: readonly PatchPart[]): Restored {
  const path = phase === undefined ? ['regions', region ?? ''] : ['phases', phase];
  const gone = parts.find((each) => each.path.join(' ') === path.join(' '));
  if (!gone || valueAt(flat, path) !== undefined) return { flat, restored: null };
  if (phase !== undefined) return withPhase(flat, gone, parts);
  return { flat: withInside(put(flat, gone), { region: gone.part.id }, parts), restored: gone };
}

function withPhase(flat: FlatDraft, phase: PatchPart, parts: readonly PatchPart[]): Restored {
  const around = withPlace(flat, (phase.part as FlatPhase).within, parts);
  // What it stands in has brought it along.
  if (around.restored) return around;
  return { flat: withInside(put(flat, phase), { phase: phase.part.id }, parts), restored: phase };
}

function withInside(flat: FlatDraft, within: Within, parts: readonly PatchPart[]): FlatDraft {
  const inside = parts.filter(({ path, part }) => {
    const place = (part as FlatPhase).within;
    return path[0] === 'phases' && place.phase === within.phase && place.region === within.region;
  });
  return inside.reduce(
    (next, each) =>
      valueAt(next, each.path) === undefined
        ? withInside(put(next, each), { phase: each.part.id }, parts)
        : next,
    flat,
  );
}

/** Behind the part that it stood behind; at the end when that is gone too. */
const put = (flat: FlatDraft, { path, part, behind }: PatchPart): FlatDraft =>
  atPath(flat, path.slice(0, -1), (list) => {
    const parts = list as readonly Part[];
    const at = behind === undefined ? 0 : parts.findIndex(({ id }) => id === behind) + 1 || parts.length;
    return [...parts.slice(0, at), numbered(flat, part), ...parts.slice(at)];
  });

/** With another number when its own is taken. */
export const numbered = (flat: FlatDraft, part: Part): Part =>
  'number' in part && flat.injects.some(({ number }) => number === part.number)
    ? { ...part, number: nextNumber(flat as unknown as ScenarioDraft) }
    : part;
