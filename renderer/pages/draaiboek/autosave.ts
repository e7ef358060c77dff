/**
 * Keeps every change twice: at once on this device, as the difference with what the hub has, and a moment
 * later at the hub. The device forgets its part only when the hub has it. Two writers never overwrite each
 * other: a save over an older revision stops and waits for `mergeNewer`, which joins both field by field and
 * tells of what both changed.
 */
import type { ScenarioMedia } from '../../../shared/contract.ts';
import { readDraft, type ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { isSame } from '../../../shared/scenario/edit/draft-path.ts';
import { applyPatches, type Conflict } from '../../../shared/scenario/edit/join.ts';
import { type DraftPatch, patchBetween } from '../../../shared/scenario/edit/patch.ts';
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
  /** Of what this device had kept with what the hub has, and what was not seen before the page was left. */
  readonly conflicts: readonly Conflict[];
}

export interface Autosave {
  readonly state: ReadableStore<SaveState>;
  /** What both this window and another changed, until it is seen. */
  readonly conflicts: ReadableStore<readonly Conflict[]>;
  readonly forgetConflicts: () => void;
  readonly revision: () => number;
  /** Resolves when all of it is on this device, or at the hub. */
  readonly settled: () => Promise<void>;
  /** Resolves when all is at the hub; false when it cannot be. */
  readonly flush: () => Promise<boolean>;
  /** Takes the hub's newer draft and puts the changes made here on top; false when that cannot be now. */
  readonly mergeNewer: () => Promise<boolean>;
  /** Another window saved what this one has not seen. */
  readonly tellChanged: () => void;
  /** The hub no longer has it: from now on, this device alone keeps all of it. */
  readonly tellGone: () => void;
  /** All of it is in another draft now. */
  readonly forget: () => void;
  /** What was typed before on this device and cannot be put in the draft. */
  readonly unread: ReadableStore<readonly string[]>;
  readonly forgetUnread: () => void;
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
  // Drafts that were sent after `saved`: the hub may have the one of which the answer was lost.
  let sentSince: readonly { readonly draft: ScenarioDraft; readonly patch: DraftPatch | null }[] = [];
  const patches = (): readonly DraftPatch[] => {
    const last = patchBetween(sentSince.at(-1)?.draft ?? saved, draft());
    return [...sentSince.map(({ patch }) => patch), last].filter((patch) => patch !== null);
  };
  const isAllSaved = () => draft() === saved && sentSince.length === 0;
  const keepDifference = () => {
    const own = { patches: patches(), unseen: conflicts.get() };
    kept.keep(own.patches.length + own.unseen.length > 0 ? own : null);
  };
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
    if (isAllSaved()) return true;
    state.set('saving');
    const before = sentSince;
    const last = before.at(-1)?.draft ?? saved;
    if (sent !== last) sentSince = [...before, { draft: sent, patch: patchBetween(last, sent) }];
    const answer = await desk.save(id, revision, sent);
    const isLost = !answer.ok && answer.error.type === 'AnswerLost';
    if (!isLost) sentSince = before;
    if (state.get() === 'gone') return false;
    if (!answer.ok) {
      keepBase(saved);
      state.set(kept.isLost.get() ? 'nowhere' : 'waiting');
      schedule(RETRY_AFTER_MS);
      return false;
    }
    const outcome = answer.value;
    if (!outcome.ok) {
      if (outcome.problem === 'ChangedElsewhere' && (await isOwnSave())) return true;
      keepBase(saved);
      state.set(STOPPED[outcome.problem]);
      return false;
    }
    hasNow(sent, outcome.revision);
    return true;
  };
  const hasNow = (draft: ScenarioDraft, newRevision: number) => {
    const at = sentSince.findIndex((sent) => sent.draft === draft);
    sentSince = at < 0 ? [] : sentSince.slice(at + 1);
    saved = draft;
    revision = newRevision;
    keepDifference();
    keepBase(null);
  };
  /** What the hub has is what this window sent, only the answer was lost. */
  const isOwnSave = async (): Promise<boolean> => {
    if (sentSince.length === 0) return false;
    const answer = await desk.open(id);
    const newer = answer.ok ? answer.value : null;
    const own = newer && sentSince.find((sent) => isSame(sent.draft, newer.draft));
    if (own) hasNow(own.draft, newer.revision);
    return own !== undefined && own !== null;
  };
  const saveAll = async (): Promise<boolean> => {
    while (!isAllSaved()) if (!(await saveOnce())) return false;
    state.set('saved');
    return true;
  };
  const save = async (): Promise<boolean> => {
    callOff?.();
    callOff = null;
    if (isStopped(state.get())) return false;
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
    if (isAllSaved()) return;
    if (state.get() !== 'waiting' && state.get() !== 'nowhere') state.set('saving');
    schedule(draft().injects.length > LARGE_INJECTS ? SAVE_LARGE_AFTER_MS : SAVE_AFTER_MS);
  };
  const tellGone = () => {
    if (state.get() === 'gone') return;
    callOff?.();
    callOff = null;
    keepBase(saved);
    state.set('gone');
  };
  let merging: Promise<boolean> | null = null;
  const mergeOnce = async (): Promise<boolean> => {
    const answer = await desk.open(id);
    if (!answer.ok) return false;
    if (answer.value === null) {
      tellGone();
      return true;
    }
    const newer = readDraft(answer.value.draft);
    const joined = newer.ok ? applyPatches(newer.value, patches()) : null;
    if (!newer.ok || !joined || !readDraft(joined.draft).ok) return false;
    saved = newer.value;
    revision = answer.value.revision;
    sentSince = [];
    options.onMedia(answer.value.media);
    conflicts.set([...conflicts.get(), ...joined.conflicts]);
    state.set('saving');
    store.join(saved, joined.draft);
    await save();
    return true;
  };
  const stopListening = store.history.subscribe(onChange);
  onChange();
  if (!options.isGone && draft() === saved) keepBase(null);

  return {
    state,
    conflicts,
    forgetConflicts: () => {
      conflicts.set([]);
      keepDifference();
    },
    revision: () => revision,
    settled: kept.settled,
    flush: save,
    mergeNewer: () => {
      merging ??= mergeOnce().finally(() => {
        merging = null;
      });
      return merging;
    },
    tellChanged: () => {
      if (isStopped(state.get())) return;
      keepBase(saved);
      state.set('changed-elsewhere');
    },
    tellGone,
    forget: () => {
      stopListening();
      kept.keep(null);
      keepBase(null);
    },
    unread: kept.unread,
    forgetUnread: kept.forgetUnread,
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
