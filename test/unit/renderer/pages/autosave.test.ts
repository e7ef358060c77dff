import { describe, expect, it } from 'vitest';
import {
  type Autosave,
  createAutosave,
  localName,
  withKept,
} from '../../../../renderer/pages/draaiboek/autosave.ts';
import { createDraftStore, type DraftStore } from '../../../../renderer/pages/draaiboek/draft-store.ts';
import type { ScenarioDesk } from '../../../../renderer/pages/draaiboek/scenario-desk.ts';
import type { CallFailure } from '../../../../renderer/replica/hub-client.ts';
import type { OpenedScenario, SaveDraftOutcome } from '../../../../shared/contract.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const SAVED = sampleScenario();

/** A hub with one draft, a device, and a clock that the test lets run. */
function world() {
  const kept = new Map<string, unknown>();
  const due: (() => void)[] = [];
  let hub = { draft: SAVED as ScenarioDraft, revision: 1 };
  let fails = false;
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
      if (revision !== hub.revision) return ok({ ok: false, problem: 'ChangedElsewhere' });
      hub = { draft: JSON.parse(JSON.stringify(draft)), revision: revision + 1 };
      return ok({ ok: true, revision: hub.revision });
    },
    addPicture: async (_id, name) => ok({ ok: true, name }),
    publish: async () => ok({ ok: true, version: 1 }),
  };
  const local = {
    load: async (name: string) => kept.get(name) ?? null,
    save: async (name: string, value: unknown) => {
      if (value === null) kept.delete(name);
      else kept.set(name, JSON.parse(JSON.stringify(value)));
    },
  };
  const openWith = (draft: ScenarioDraft): { store: DraftStore; autosave: Autosave } => {
    const store = createDraftStore(draft);
    const delay = (_ms: number, run: () => void) => {
      due.push(run);
      return () => void due.splice(due.indexOf(run), 1);
    };
    const { draft: saved, revision } = hub;
    const onMedia = () => undefined;
    return {
      store,
      autosave: createAutosave({ id: 'proef', store, desk, local, delay, saved, revision, onMedia }),
    };
  };
  return {
    local,
    kept: () => kept.get(localName('proef')) ?? null,
    openWith,
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
    const { openWith, kept, local, hub } = world();
    const { store } = openWith(SAVED);
    for (const text of ['R', 'Ra', 'Rad', 'Radio']) type(store, text);
    await settle();
    expect([kept() !== null, titleIn(hub().draft)]).toEqual([true, 'Inject 3']);
    expect(titleIn(await withKept(local, 'proef', SAVED))).toBe('Radio');
  });

  it('[ASV2] saves at the hub, and forgets what the device kept when the hub has it', async () => {
    const { openWith, kept, hub, due } = world();
    const { store, autosave } = openWith(SAVED);
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
    const { openWith, local, hub } = world();
    type(openWith(SAVED).store, 'Radio');
    await settle();
    const { autosave } = openWith(await withKept(local, 'proef', SAVED));
    await autosave.flush();
    expect(titleIn(hub().draft)).toBe('Radio');
  });

  it('[ASV3] keeps all and tries again while the hub does not answer', async () => {
    const { openWith, fail, kept, hub, due } = world();
    const { store, autosave } = openWith(SAVED);
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

  it('[ASV4] overwrites nothing that another window saved, and puts both together when asked', async () => {
    const { openWith, changeElsewhere, hub } = world();
    const { store, autosave } = openWith(SAVED);
    changeElsewhere({ ...SAVED, title: 'Elders' });
    type(store, 'Radio');
    await autosave.flush();
    const stopped = [autosave.state.get(), hub().draft.title];
    await autosave.mergeNewer();
    expect([stopped, autosave.state.get()]).toEqual([['changed-elsewhere', 'Elders'], 'saved']);
    expect([hub().draft.title, titleIn(hub().draft)]).toEqual(['Elders', 'Radio']);
  });
});
