/** Opens a draft: the hub's, with what this device had kept on top, and its saving. */
import { useEffect, useState } from 'react';
import { readDraft } from '../../../shared/scenario/edit/draft.ts';
import { createLobbyDrafts } from '../../replica/lobby-drafts.ts';
import { type Autosave, createAutosave, type Delay } from './autosave.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { type ClaimName, type KeptBase, keptBase, takeUpKept } from './kept-patch.ts';
import { createPictureDesk, type PictureDesk } from './picture-desk.ts';
import type { ScenarioDesk } from './scenario-desk.ts';

export type OpenDraft =
  | { readonly type: 'loading' }
  | {
      readonly type: 'ready';
      readonly store: DraftStore;
      readonly autosave: Autosave;
      readonly pictures: PictureDesk;
    }
  | { readonly type: 'failed' }
  | { readonly type: 'missing' }
  | { readonly type: 'unreadable' }
  | { readonly type: 'library' };

const local = createLobbyDrafts();
const delay: Delay = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

const LEAVING_MS = 1_200;

/** The browser's lock dies with its page, however that ends. */
const claimName: ClaimName = (name, isPatient) =>
  new Promise((answer) => {
    const how = isPatient ? { signal: AbortSignal.timeout(LEAVING_MS) } : { ifAvailable: true };
    navigator.locks
      .request(name, how, (lock) => {
        if (!lock) return answer(null);
        return new Promise<void>((letGo) => answer(letGo));
      })
      .catch(() => answer(null));
  });

export function useOpenDraft(scenarioId: string, desk: ScenarioDesk) {
  const [open, setOpen] = useState<OpenDraft>({ type: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a new try at the same
  useEffect(() => {
    let isWanted = true;
    let autosave: Autosave | null = null;
    void openDraft(scenarioId, desk).then((found) => {
      if (found.type === 'ready') autosave = found.autosave;
      if (isWanted) setOpen(found);
      else autosave?.stop();
    });
    return () => {
      isWanted = false;
      autosave?.stop();
    };
  }, [scenarioId, desk, attempt]);
  return {
    open,
    retry: () => {
      setOpen({ type: 'loading' });
      setAttempt((n) => n + 1);
    },
  };
}

async function openDraft(id: string, desk: ScenarioDesk): Promise<OpenDraft> {
  const answer = await desk.open(id);
  if (!answer.ok) return { type: 'failed' };
  if (!answer.value) {
    const base = await keptBase(local, id);
    return base ? takeUp(id, desk, { ...base, revision: 0, isGone: true }) : { type: 'missing' };
  }
  const { origin, draft, revision, media } = answer.value;
  if (origin === 'library') return { type: 'library' };
  const read = readDraft(draft);
  if (!read.ok) return { type: 'unreadable' };
  return takeUp(id, desk, { draft: read.value, media, revision, isGone: false });
}

interface Found extends KeptBase {
  readonly revision: number;
  readonly isGone: boolean;
}

async function takeUp(
  id: string,
  desk: ScenarioDesk,
  { draft: saved, media, revision, isGone }: Found,
): Promise<OpenDraft> {
  const { draft: begun, conflicts, kept } = await takeUpKept(local, claimName, id, saved);
  const store = createDraftStore(begun);
  const pictures = createPictureDesk({ id, desk, media });
  const autosave = createAutosave({
    id,
    store,
    desk,
    kept,
    conflicts,
    delay,
    saved,
    revision,
    isGone,
    media: pictures.media.get,
    onMedia: pictures.put,
  });
  return { type: 'ready', store, autosave, pictures };
}
