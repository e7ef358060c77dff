/** What a device keeps of two states of a draft, read back as after a reload. */
import type { ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { type DraftPatch, patchBetween, readPatch } from '../../../../shared/scenario/edit/patch.ts';

export function difference(before: ScenarioDraft, after: ScenarioDraft): DraftPatch | null {
  const patch = patchBetween(before, after);
  return patch && readPatch(JSON.parse(JSON.stringify(patch)));
}
