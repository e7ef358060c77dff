import { describe, expect, it } from 'vitest';
import { draaiboekTexts } from '../../../../renderer/pages/draaiboek/draaiboek-texts.ts';
import type { DraftStore } from '../../../../renderer/pages/draaiboek/draft-store.ts';
import { localName } from '../../../../renderer/pages/draaiboek/kept-patch.ts';
import { publishDraft } from '../../../../renderer/pages/draaiboek/publish-draft.ts';
import type { ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { SAVED, settle, draftWorld as world } from './draft-world.ts';

const problems = draaiboekTexts.publishProblems;
const type = (store: DraftStore, title: string) =>
  store.edit({ type: 'changeItem', list: 'injects', id: 'pers', part: { title } });
const titleIn = (draft: ScenarioDraft) => draft.injects.find(({ id }) => id === 'pers')?.title;
describe('a draaiboek that is open in two windows', () => {
  it('[ASV9] never has less on the device than before while it joins', async () => {
    const { open, changeElsewhere, written } = world();
    const { store, autosave } = await open();
    changeElsewhere({ ...SAVED, title: 'Elders' });
    type(store, 'Radio');
    await autosave.flush();
    await settle();
    const from = written.length;
    const joining = autosave.mergeNewer();
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    const own = () => written.slice(from).filter(([name]) => name === localName('proef', 0));
    while (own().length === 0) await Promise.resolve();
    expect(JSON.stringify(own()[0]?.[1])).toContain('Radio');
    await joining;
  });

  it('[ASV10] tells what both changed until it is seen, also after joining again and after a reload', async () => {
    const made = world();
    const first = await made.open();
    const second = await made.open();
    const join = async (mine: string, theirs: string) => {
      type(first.store, theirs);
      if (first.autosave.state.get() === 'changed-elsewhere') await first.autosave.mergeNewer();
      await first.autosave.flush();
      if (first.autosave.state.get() === 'changed-elsewhere') await first.autosave.mergeNewer();
      first.autosave.forgetConflicts();
      type(second.store, mine);
      await second.autosave.flush();
      await second.autosave.mergeNewer();
      await settle();
    };
    await join('Mijn een', 'Hun een');
    await join('Mijn twee', 'Hun twee');
    const told = () => second.autosave.conflicts.get().map(({ theirs }) => theirs);
    const twice = told();
    second.kill();
    const again = await made.open();
    const reloaded = again.autosave.conflicts.get().map(({ theirs }) => theirs);
    again.autosave.forgetConflicts();
    await settle();
    again.kill();
    const seen = (await made.open()).autosave.conflicts.get();
    expect([twice, reloaded, seen]).toEqual([['Hun een', 'Hun twee'], ['Hun een', 'Hun twee'], []]);
  });

  it('[ASV11] leaves on the device what it cannot read, and tells the texts in it', async () => {
    const made = world();
    const strange = {
      patches: [{ changes: [{ path: ['injects'], after: 'Kwijt' }], orders: [], parts: [] }],
      unseen: [],
    };
    made.put(0, { later: { text: 'Van een nieuwere' } });
    made.put(1, strange);
    const { store, autosave, kill } = await made.open();
    type(store, 'Radio');
    await settle();
    const unread = autosave.unread.get();
    const left = [made.kept(0), made.kept(1), made.kept(2) !== null];
    await autosave.flush();
    kill();
    const again = await made.open();
    const still = again.autosave.unread.get();
    again.autosave.forgetUnread();
    await settle();
    expect([unread, left, still, again.autosave.unread.get(), made.kept(0), made.kept(1)]).toEqual([
      ['Van een nieuwere', 'Kwijt'],
      [{ later: { text: 'Van een nieuwere' } }, strange, true],
      ['Van een nieuwere', 'Kwijt'],
      [],
      null,
      null,
    ]);
  });

  it('[ASV12] takes for its own what the hub got of it when the answer was lost', async () => {
    const { open, loseAnswers, hub, kept } = world();
    const { store, autosave } = await open();
    loseAnswers(true);
    type(store, 'Rad');
    await autosave.flush();
    type(store, 'Radio');
    loseAnswers(false);
    await autosave.flush();
    await settle();
    expect([autosave.state.get(), autosave.conflicts.get(), titleIn(hub().draft), kept()]).toEqual([
      'saved',
      [],
      'Radio',
      null,
    ]);
  });

  it('[ASV12] takes back at the hub too what was undone after an answer that was lost', async () => {
    const { open, loseAnswers, hub } = world();
    const { store, autosave } = await open();
    loseAnswers(true);
    type(store, 'Radio');
    await autosave.flush();
    store.undo();
    loseAnswers(false);
    await autosave.flush();
    expect([autosave.state.get(), titleIn(hub().draft)]).toEqual(['saved', 'Inject 3']);
  });

  it('[ASV12] adds nothing twice when it is killed before it heard that the hub had it', async () => {
    const { open, loseAnswers, hub } = world();
    const { store, autosave, kill } = await open();
    loseAnswers(true);
    const [pers] = SAVED.injects.filter(({ id }) => id === 'pers');
    if (!pers) throw new Error('No such inject');
    store.edit({ type: 'addItem', list: 'injects', item: { ...pers, id: 'inject-8', title: 'Nie' } });
    await autosave.flush();
    store.edit({ type: 'changeItem', list: 'injects', id: 'inject-8', part: { title: 'Nieuw' } });
    await settle();
    kill();
    loseAnswers(false);
    const again = await open();
    await again.autosave.flush();
    expect([
      hub()
        .draft.injects.slice(7)
        .map(({ title }) => title),
      again.autosave.conflicts.get(),
    ]).toEqual([['Nieuw'], []]);
  });

  it('[ASV13] says that it was removed when there is nothing left to join with, and cannot join offline', async () => {
    const { open, changeElsewhere, fail, remove } = world();
    const { store, autosave } = await open();
    changeElsewhere({ ...SAVED, title: 'Elders' });
    type(store, 'Radio');
    await autosave.flush();
    fail(true);
    const offline = [await autosave.mergeNewer(), autosave.state.get()];
    fail(false);
    remove();
    const gone = [await autosave.mergeNewer(), autosave.state.get(), titleIn(store.history.get().draft)];
    expect([offline, gone]).toEqual([
      [false, 'changed-elsewhere'],
      [true, 'gone', 'Radio'],
    ]);
  });

  it('[ASV15] publishes what is at the hub, and says the way out of what was removed or changed elsewhere', async () => {
    const { open, changeElsewhere, fail, remove, desk } = world();
    const { store, autosave } = await open();
    const publish = async () => {
      const outcome = await publishDraft({ id: 'proef', desk, autosave });
      return [outcome.ok ? outcome.value : outcome.error.text, autosave.state.get()];
    };
    const published = await publish();
    changeElsewhere({ ...SAVED, title: 'Elders' });
    const changed = await publish();
    await autosave.mergeNewer();
    fail(true);
    const silent = await publish();
    fail(false);
    remove();
    const gone = await publish();
    type(store, 'Radio');
    expect([published, changed, silent, gone, await publish()]).toEqual([
      [1, 'saved'],
      [problems.ChangedElsewhere, 'changed-elsewhere'],
      [problems.NoAnswer, 'saved'],
      [problems.UnknownScenario, 'gone'],
      [problems.UnknownScenario, 'gone'],
    ]);
  });
});
