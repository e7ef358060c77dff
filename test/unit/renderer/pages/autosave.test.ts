import { describe, expect, it } from 'vitest';
import { type Autosave, createAutosave } from '../../../../renderer/pages/draaiboek/autosave.ts';
import { createDraftStore, type DraftStore } from '../../../../renderer/pages/draaiboek/draft-store.ts';
import { createKeepAsNew } from '../../../../renderer/pages/draaiboek/keep-as-new.ts';
import { keptBase, localName, takeUpKept } from '../../../../renderer/pages/draaiboek/kept-patch.ts';
import type { ScenarioDesk } from '../../../../renderer/pages/draaiboek/scenario-desk.ts';
import type { CallFailure } from '../../../../renderer/replica/hub-client.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import type { OpenedScenario, SaveDraftOutcome } from '../../../../shared/scenario-contract.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const SAVED = sampleScenario();

/** A hub with one draft, a device, and a clock that the test lets run. */
function world() {
  const kept = new Map<string, unknown>();
  const due: (() => void)[] = [];
  let hub = { draft: SAVED as ScenarioDraft, revision: 1 };
  let fails = false;
  let isRemoved = false;
  const made = new Map<
    string,
    { readonly title: string; readonly draft: ScenarioDraft; pictures: string[] }
  >();
  const desk: ScenarioDesk = {
    open: async () =>
      ok({
        id: 'proef',
        origin: 'own',
        title: '',
        version: null,
        isChanged: true,
        media: {},
        ...hub,
      } satisfies OpenedScenario),
    save: async (_id, revision, draft): Promise<Result<SaveDraftOutcome, CallFailure>> => {
      if (fails) return err({ type: 'Offline' });
      if (isRemoved) return ok({ ok: false, problem: 'UnknownScenario' });
      if (revision !== hub.revision) return ok({ ok: false, problem: 'ChangedElsewhere' });
      hub = { draft: JSON.parse(JSON.stringify(draft)), revision: revision + 1 };
      return ok({ ok: true, revision: hub.revision });
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
    publish: async () => ok({ ok: true, version: 1 }),
  };
  const local = {
    load: async (name: string) => kept.get(name) ?? null,
    save: async (name: string, value: unknown) => {
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
  const open = async (): Promise<{ store: DraftStore; autosave: Autosave }> => {
    const base = isRemoved ? await keptBase(local, 'proef') : null;
    const { draft: saved, revision } = base ? { ...base, revision: 0 } : hub;
    const { draft, conflicts, kept: own } = await takeUpKept(local, claim, 'proef', saved);
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
    return { store, autosave };
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
    due: () => due.length,
  };
}

const type = (store: DraftStore, title: string) =>
  store.edit({ type: 'changeItem', list: 'injects', id: 'pers', part: { title } });
const titleIn = (draft: ScenarioDraft) => draft.injects.find(({ id }) => id === 'pers')?.title;
/** Lets promises that are ready go on. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe('autosave of a draaiboek', () => {
  it('[ASV1] keeps the last keystroke on the device before the hub has it', async () => {
    const { open, kept, hub, killWindows } = world();
    const { store } = await open();
    for (const text of ['R', 'Ra', 'Rad', 'Radio']) type(store, text);
    await settle();
    expect([kept() !== null, titleIn(hub().draft)]).toEqual([true, 'Inject 3']);
    killWindows();
    expect(titleIn((await open()).store.history.get().draft)).toBe('Radio');
  });

  it('[ASV2] saves at the hub, and forgets what the device kept when the hub has it', async () => {
    const { open, kept, hub, due } = world();
    const { store, autosave } = await open();
    type(store, 'Radio');
    const waiting = [autosave.state.get(), due()];
    await autosave.flush();
    await settle();
    expect([waiting, autosave.state.get(), titleIn(hub().draft), kept()]).toEqual([
      ['saving', 1],
      'saved',
      'Radio',
      null,
    ]);
  });

  it('[ASV2] sends what the device kept when the draft opens again', async () => {
    const { open, hub, killWindows } = world();
    type((await open()).store, 'Radio');
    await settle();
    killWindows();
    await (await open()).autosave.flush();
    expect(titleIn(hub().draft)).toBe('Radio');
  });

  it('[ASV3] keeps all and tries again while the hub does not answer', async () => {
    const { open, fail, kept, hub, due } = world();
    const { store, autosave } = await open();
    fail(true);
    type(store, 'Radio');
    const isSaved = await autosave.flush();
    const while_ = [isSaved, autosave.state.get(), kept() !== null, due()];
    fail(false);
    await autosave.flush();
    expect([while_, autosave.state.get(), titleIn(hub().draft)]).toEqual([
      [false, 'waiting', true, 1],
      'saved',
      'Radio',
    ]);
  });

  it('[ASV5] says so when neither the hub nor the device has room, and keeps on trying', async () => {
    const { open, fail, fill, hub } = world();
    const { store, autosave } = await open();
    fail(true);
    fill(true);
    type(store, 'Radio');
    await autosave.flush();
    await settle();
    const full = autosave.state.get();
    fill(false);
    type(store, 'Radio 1');
    await settle();
    const kept = autosave.state.get();
    fail(false);
    await autosave.flush();
    expect([full, kept, autosave.state.get(), titleIn(hub().draft)]).toEqual([
      'nowhere',
      'waiting',
      'saved',
      'Radio 1',
    ]);
  });

  it('[ASV4] overwrites nothing that another window saved, and puts both together when asked', async () => {
    const { open, changeElsewhere, hub } = world();
    const { store, autosave } = await open();
    changeElsewhere({ ...SAVED, title: 'Elders' });
    type(store, 'Radio');
    await autosave.flush();
    const stopped = [autosave.state.get(), hub().draft.title];
    await autosave.mergeNewer();
    expect([stopped, autosave.state.get()]).toEqual([['changed-elsewhere', 'Elders'], 'saved']);
    expect([hub().draft.title, titleIn(hub().draft)]).toEqual(['Elders', 'Radio']);
  });

  it('[ASV6] joins two windows that changed one field, tells the other text, and undo shows it', async () => {
    const { open, hub } = world();
    const first = await open();
    const second = await open();
    type(first.store, 'Van de eerste');
    await first.autosave.flush();
    type(second.store, 'Van de tweede');
    await second.autosave.flush();
    await second.autosave.mergeNewer();
    const path = ['injects', 'pers', 'title'];
    expect([titleIn(hub().draft), second.autosave.conflicts.get()]).toEqual([
      'Van de tweede',
      [{ path, mine: 'Van de tweede', theirs: 'Van de eerste', outcome: 'replaced' }],
    ]);
    second.store.undo();
    expect(titleIn(second.store.history.get().draft)).toBe('Van de eerste');
  });

  it('[ASV7] keeps what each of two windows typed, also when both are gone before they saved', async () => {
    const { open, fail, hub, killWindows, kept } = world();
    fail(true);
    const [first, second] = [await open(), await open()];
    type(first.store, 'Van de eerste');
    second.store.edit({ type: 'changeScenario', part: { title: 'Van de tweede' } });
    await settle();
    killWindows();
    fail(false);
    const { autosave } = await open();
    await autosave.flush();
    await settle();
    expect([titleIn(hub().draft), hub().draft.title, kept(0), kept(1)]).toEqual([
      'Van de eerste',
      'Van de tweede',
      null,
      null,
    ]);
  });

  it('[ASV7] one window that saved leaves what another has not', async () => {
    const { open, kept } = world();
    const [first, second] = [await open(), await open()];
    type(second.store, 'Van de tweede');
    type(first.store, 'Van de eerste');
    await settle();
    await first.autosave.flush();
    await settle();
    expect([kept(0), kept(1) !== null]).toEqual([null, true]);
  });

  it('[ASV8] keeps all of a draft that was removed elsewhere, also through a reload, until it is another', async () => {
    const { open, remove, killWindows, names, made, desk, base, fail } = world();
    const { store, autosave } = await open();
    type(store, 'Radio');
    remove();
    autosave.tellGone();
    type(store, 'Radio Veen');
    await settle();
    killWindows();
    const again = await open();
    const draft = again.store.history.get().draft;
    expect([autosave.state.get(), again.autosave.state.get(), draft]).toEqual([
      'gone',
      'gone',
      store.history.get().draft,
    ]);
    const keepAsNew = createKeepAsNew(desk, () => 'nieuw');
    const media = (await base())?.media ?? {};
    fail(true);
    const failed = await keepAsNew(draft, media);
    fail(false);
    expect([failed, await keepAsNew(draft, media), made()]).toEqual([
      null,
      'nieuw',
      [{ title: SAVED.title, draft, pictures: Object.keys(media) }],
    ]);
    again.autosave.forget();
    await settle();
    expect(names()).toEqual([]);
  });

  it('[ASV8] keeps what it had from the hub while the hub does not answer, and lets it go after', async () => {
    const { open, fail, remove, base, killWindows } = world();
    const { store, autosave } = await open();
    fail(true);
    type(store, 'Radio');
    await autosave.flush();
    await settle();
    const while_ = (await base())?.draft;
    killWindows();
    fail(false);
    const next = await open();
    await next.autosave.flush();
    await settle();
    expect([while_, await base()]).toEqual([SAVED, null]);
    type(next.store, 'Radio Veen');
    remove();
    expect([await next.autosave.flush(), next.autosave.state.get()]).toEqual([false, 'gone']);
  });
});
