/** A hub with one draft, a device and the windows on it, for tests of what is kept and joined. */
import { type Autosave, createAutosave } from '../../../../renderer/pages/draaiboek/autosave.ts';
import { createDraftStore, type DraftStore } from '../../../../renderer/pages/draaiboek/draft-store.ts';
import { keptBase, localName, takeUpKept } from '../../../../renderer/pages/draaiboek/kept-patch.ts';
import type { ScenarioDesk } from '../../../../renderer/pages/draaiboek/scenario-desk.ts';
import type { CallFailure } from '../../../../renderer/replica/hub-client.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import type { OpenedScenario, SaveDraftOutcome } from '../../../../shared/scenario-contract.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

export const SAVED = sampleScenario();

export interface DraftWindow {
  readonly store: DraftStore;
  readonly autosave: Autosave;
}

/** A hub with one draft, a device, and a clock that the test lets run. */
export function draftWorld() {
  const kept = new Map<string, unknown>();
  const due: (() => void)[] = [];
  let hub = { draft: SAVED as ScenarioDraft, revision: 1 };
  let fails = false;
  let losesAnswers = false;
  let isRemoved = false;
  /** What was written on the device, in order. */
  const written: (readonly [name: string, value: unknown])[] = [];
  const made = new Map<
    string,
    { readonly title: string; readonly draft: ScenarioDraft; pictures: string[] }
  >();
  const desk: ScenarioDesk = {
    open: async () => {
      if (fails) return err({ type: 'Offline' });
      const opened: OpenedScenario = {
        id: 'proef',
        origin: 'own',
        title: '',
        version: null,
        isChanged: true,
        media: {},
        ...hub,
      };
      return ok(isRemoved ? null : opened);
    },
    save: async (_id, revision, draft): Promise<Result<SaveDraftOutcome, CallFailure>> => {
      if (fails) return err({ type: 'Offline' });
      if (isRemoved) return ok({ ok: false, problem: 'UnknownScenario' });
      if (revision !== hub.revision) return ok({ ok: false, problem: 'ChangedElsewhere' });
      hub = { draft: JSON.parse(JSON.stringify(draft)), revision: revision + 1 };
      return losesAnswers ? err({ type: 'AnswerLost' }) : ok({ ok: true, revision: hub.revision });
    },
    addPicture: async (id, name) => {
      if (fails) return err({ type: 'Offline' });
      made.get(id)?.pictures.push(name);
      return ok({ ok: true, name });
    },
    create: async (id, title, draft) => {
      if (fails) return err({ type: 'Offline' });
      if (!made.has(id)) made.set(id, { title, draft: draft as ScenarioDraft, pictures: [] });
      return ok({ ok: true, id });
    },
    publish: async (_id, revision) => {
      if (fails) return err({ type: 'Offline' });
      if (isRemoved) return ok({ ok: false, problem: 'UnknownScenario' });
      if (revision !== hub.revision) return ok({ ok: false, problem: 'ChangedElsewhere' });
      return ok({ ok: true, version: 1 });
    },
  };
  const local = {
    load: async (name: string) => kept.get(name) ?? null,
    save: async (name: string, value: unknown) => {
      written.push([name, value]);
      if (value === null) kept.delete(name);
      else if (isFull) throw new Error('Quota');
      else kept.set(name, JSON.parse(JSON.stringify(value)));
    },
  };
  const held = new Set<string>();
  let isFull = false;
  const claim = async (name: string) => {
    if (held.has(name)) return null;
    held.add(name);
    return () => void held.delete(name);
  };
  /** A window that opens the draft. */
  const open = async (): Promise<DraftWindow & { readonly kill: () => void }> => {
    const base = isRemoved ? await keptBase(local, 'proef') : null;
    const { draft: saved, revision } = base ? { ...base, revision: 0 } : hub;
    const ownNames: string[] = [];
    const claimHere = async (name: string) => {
      const letGo = await claim(name);
      if (letGo) ownNames.push(name);
      return letGo;
    };
    const { draft, conflicts, kept: own } = await takeUpKept(local, claimHere, 'proef', saved);
    const store = createDraftStore(draft);
    const delay = (_ms: number, run: () => void) => {
      due.push(run);
      return () => void due.splice(due.indexOf(run), 1);
    };
    const onMedia = () => undefined;
    const autosave = createAutosave({
      id: 'proef',
      store,
      desk,
      delay,
      saved,
      revision,
      isGone: base !== null,
      media: () => base?.media ?? { 'kaart.svg': '<svg/>', 'los.svg': '<svg></svg>' },
      onMedia,
      conflicts,
      kept: own,
    });
    /** Gone at once: nothing that it does when it is left is run. */
    const kill = () => {
      for (const name of ownNames) held.delete(name);
    };
    return { store, autosave, kill };
  };
  return {
    kept: (place = 0) => kept.get(localName('proef', place)) ?? null,
    /** What the device has left of it. */
    names: () => [...kept.keys()],
    made: () => [...made.values()],
    desk,
    base: () => keptBase(local, 'proef'),
    open,
    remove: () => {
      isRemoved = true;
    },
    /** All windows are gone at once, as when the computer stops. */
    killWindows: () => {
      held.clear();
      due.length = 0;
    },
    fill: (now: boolean) => {
      isFull = now;
    },
    hub: () => hub,
    changeElsewhere: (draft: ScenarioDraft) => {
      hub = { draft, revision: hub.revision + 1 };
    },
    fail: (now: boolean) => {
      fails = now;
    },
    loseAnswers: (now: boolean) => {
      losesAnswers = now;
    },
    written,
    put: (place: number, value: unknown) => void kept.set(localName('proef', place), value),
    due: () => due.length,
  };
}

/** Lets promises that are ready go on. */
export const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
