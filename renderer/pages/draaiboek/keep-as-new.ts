/**
 * Makes a draaiboek of its own from a draft whose scenario was removed: the draft with its pictures, whole or not
 * told as done. Asked again for the same draft, it goes on where it stopped.
 */
import { uuidv7 } from 'uuidv7';
import type { ScenarioMedia } from '../../../shared/contract.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { usedMedia } from '../../../shared/scenario/picture-file.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import type { ScenarioDesk } from './scenario-desk.ts';

const MAX_TITLE = 60;

/** The id of the new one; null when not all of it is there. */
export type KeepAsNew = (draft: ScenarioDraft, media: ScenarioMedia) => Promise<string | null>;

export function createKeepAsNew(
  desk: Pick<ScenarioDesk, 'create' | 'addPicture' | 'save'>,
  newId: () => string = uuidv7,
): KeepAsNew {
  let last: { readonly draft: ScenarioDraft; readonly id: string } | null = null;
  return async (draft, media) => {
    // What was typed since must not be taken for made already.
    if (last?.draft !== draft) last = { draft, id: newId() };
    const { id } = last;
    const title = draft.title.trim().slice(0, MAX_TITLE).trim() || texts.untitled;
    const created = await desk.create(id, title, draft);
    if (!created.ok || !created.value.ok) return null;
    const names = new Map<string, string>();
    for (const [name, content] of Object.entries(usedMedia(draft, media))) {
      const added = await desk.addPicture(id, name, content);
      if (!added.ok || !added.value.ok) return null;
      names.set(name, added.value.name);
    }
    if ([...names].every(([name, given]) => name === given)) return id;
    const renamed = draft.media?.map((medium) =>
      medium.picture === undefined
        ? medium
        : { ...medium, picture: names.get(medium.picture) ?? medium.picture },
    );
    const saved = await desk.save(id, 1, { ...draft, media: renamed });
    // Saved before, when the answer was lost.
    return saved.ok && (saved.value.ok || saved.value.problem === 'ChangedElsewhere') ? id : null;
  };
}
