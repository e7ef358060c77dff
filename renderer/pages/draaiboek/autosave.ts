/**
 * Keeps every change twice: at once on this device, as the difference with what the hub has, and a moment
 * later at the hub. The device forgets its part only when the hub has it. Two writers never overwrite each
 * other: a save over an older revision stops and waits for `mergeNewer`, which joins both field by field and
 * tells of what both changed.
 */
import type { ScenarioMedia } from '../../../shared/contract.ts';
import { readDraft, type ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { applyPatch, type Conflict } from '../../../shared/scenario/edit/join.ts';
import { patchBetween } from '../../../shared/scenario/edit/patch.ts';
import { usedMedia } from '../../../shared/scenario/picture-file.ts';
import { createExternalStore, type ReadableStore } from '../../replica/external-store.ts';
import type { DraftStore } from './draft-store.ts';
import type { KeptPatch } from './kept-patch.ts';
import type { ScenarioDesk } from './scenario-desk.ts';

export type SaveState =
  /** At the hub. */
  | 'saved'
  /** On this device, on its way to the hub. */
  | 'saving'
  /** On this device; the hub did not answer and is asked again. */
  | 'waiting'
  /** As `waiting`, and this device has no room for it: it is in this window alone. */
  | 'nowhere'
  | 'changed-elsewhere'
  | 'too-large'
  /** Removed at the hub meanwhile. */
  | 'gone';

/** Waits, and can be called off. */
export type Delay = (ms: number, run: () => void) => () => void;

export interface AutosaveOptions {
  readonly id: string;
  readonly store: DraftStore;
  readonly desk: ScenarioDesk;
  readonly kept: KeptPatch;
  readonly delay: Delay;
  /** What the hub has, and under which revision. */
  readonly saved: ScenarioDraft;
  readonly revision: number;
  /** The hub no longer has it; `saved` is what it had last. */
  readonly isGone: boolean;
  readonly media: () => ScenarioMedia;
  /** The pictures that came with the hub's newer draft. */
  readonly onMedia: (media: ScenarioMedia) => void;
  /** Of what this device had kept with what the hub has. */
  readonly conflicts: readonly Conflict[];
}

export interface Autosave {
  readonly state: ReadableStore<SaveState>;
  /** What both this window and another changed, until it is seen. */
  readonly conflicts: ReadableStore<readonly Conflict[]>;
  readonly forgetConflicts: () => void;
  readonly revision: () => number;
  /** Resolves when all is at the hub; false when it cannot be. */
  readonly flush: () => Promise<boolean>;
  /** Takes the hub's newer draft and puts the changes made here on top. */
  readonly mergeNewer: () => Promise<void>;
  /** The hub no longer has it: from now on, this device alone keeps all of it. */
  readonly tellGone: () => void;
  /** All of it is in another draft now. */
  readonly forget: () => void;
  readonly stop: () => void;
}

const SAVE_AFTER_MS = 1_000;
/** A large draft takes long to send, and is on this device meanwhile. */
const LARGE_INJECTS = 1_000;
const SAVE_LARGE_AFTER_MS = 10_000;
const RETRY_AFTER_MS = 5_000;

export function createAutosave(options: AutosaveOptions): Autosave {
  const { id, store, desk, kept, delay } = options;
  const state = createExternalStore<SaveState>(options.isGone ? 'gone' : 'saved');
  let { saved, revision } = options;
  let callOff: (() => void) | null = null;
  let saving: Promise<boolean> | null = null;
  const draft = () => store.history.get().draft;

  const conflicts = createExternalStore(options.conflicts);
  const keepDifference = () => kept.keep(patchBetween(saved, draft()));
  // A window that is gone may have left one.
  let base: ScenarioDraft | null | undefined = options.isGone ? saved : undefined;
  /** Only while the hub has not all: else it would be written with every save. */
  const keepBase = (next: ScenarioDraft | null) => {
    if (next === base) return;
    base = next;
    kept.keepBase(next && { draft: next, media: usedMedia(draft(), options.media()) });
  };
  const stopWatching = kept.isLost.subscribe(() => {
    const now = state.get();
    if (now === 'waiting' || now === 'nowhere') state.set(kept.isLost.get() ? 'nowhere' : 'waiting');
  });

  const saveOnce = async (): Promise<boolean> => {
    const sent = draft();
    if (sent === saved) return true;
    state.set('saving');
    const answer = await desk.save(id, revision, sent);
    if (state.get() === 'gone') return false;
    if (!answer.ok) {
      keepBase(saved);
      state.set(kept.isLost.get() ? 'nowhere' : 'waiting');
      schedule(RETRY_AFTER_MS);
      return false;
    }
    const outcome = answer.value;
    if (!outcome.ok) {
      keepBase(saved);
      state.set(STOPPED[outcome.problem]);
      return false;
    }
    saved = sent;
    revision = outcome.revision;
    keepDifference();
    keepBase(null);
    return true;
  };
  const saveAll = async (): Promise<boolean> => {
    while (draft() !== saved) if (!(await saveOnce())) return false;
    state.set('saved');
    return true;
  };
  const save = (): Promise<boolean> => {
    callOff?.();
    callOff = null;
    saving ??= saveAll().finally(() => {
      saving = null;
    });
    return saving;
  };
  const schedule = (ms: number) => {
    // Not put off by the next change: who types without a pause must be saved too.
    callOff ??= delay(ms, () => void save());
  };
  const onChange = () => {
    keepDifference();
    if (isStopped(state.get())) return;
    if (draft() === saved) return;
    if (state.get() !== 'waiting' && state.get() !== 'nowhere') state.set('saving');
    schedule(draft().injects.length > LARGE_INJECTS ? SAVE_LARGE_AFTER_MS : SAVE_AFTER_MS);
  };
  const stopListening = store.history.subscribe(onChange);
  onChange();
  if (!options.isGone && draft() === saved) keepBase(null);

  return {
    state,
    conflicts,
    forgetConflicts: () => conflicts.set([]),
    revision: () => revision,
    flush: async () => (isStopped(state.get()) ? false : save()),
    mergeNewer: async () => {
      const answer = await desk.open(id);
      if (!answer.ok || answer.value === null) return;
      const newer = readDraft(answer.value.draft);
      if (!newer.ok) return;
      const difference = patchBetween(saved, draft());
      const joined = difference ? applyPatch(newer.value, difference) : null;
      saved = newer.value;
      revision = answer.value.revision;
      options.onMedia(answer.value.media);
      state.set('saving');
      store.replace(saved);
      if (joined) {
        store.edit({ type: 'becomeDraft', draft: joined.draft });
        conflicts.set(joined.conflicts);
      }
      await save();
    },
    tellGone: () => {
      if (state.get() === 'gone') return;
      callOff?.();
      callOff = null;
      keepBase(saved);
      state.set('gone');
    },
    forget: () => {
      stopListening();
      kept.keep(null);
      keepBase(null);
    },
    stop: () => {
      // Who typed nothing since has nothing here that the one who removed it did not see.
      if (state.get() === 'gone' && draft() === saved) keepBase(null);
      stopListening();
      stopWatching();
      callOff?.();
      if (!isStopped(state.get())) void save();
      void kept.release();
    },
  };
}

const STOPPED = {
  ChangedElsewhere: 'changed-elsewhere',
  TooLarge: 'too-large',
  UnknownScenario: 'gone',
} as const;
const isStopped = (state: SaveState): boolean => state === 'changed-elsewhere' || state === 'gone';
