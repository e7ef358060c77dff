import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../shared/scenario/edit/draft.ts';
import { propertySettings } from '../../property-settings.ts';
import { editFrom, editSeed, typedIn } from '../../scenario/edit/draft-factory.ts';
import { type DraftWindow, draftWorld, settle } from './draft-world.ts';

const DEEDS = ['edit', 'undo', 'redo', 'save', 'join', 'kill', 'answer', 'line', 'publish'] as const;
const steps = fc.array(
  fc.record({
    window: fc.nat(1),
    deed: fc.constantFrom(...DEEDS, 'edit' as const, 'edit' as const, 'save' as const),
    seed: editSeed,
  }),
  { maxLength: 30 },
);

describe('two windows on one draft', () => {
  it('[ASV14] lose nothing that was typed, whatever they do and in whatever order, and end alike', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        const world = draftWorld();
        const windows = [await world.open(), await world.open()];
        const typed = new Set<string>();
        const takenOut = new Set<string>();
        const told: unknown[] = [];
        const hear = ({ autosave }: DraftWindow) =>
          told.push(...autosave.conflicts.get(), ...autosave.unread.get());
        const draftOf = ({ store }: DraftWindow) => store.history.get().draft;
        /** What the one at the window itself puts in and takes out. */
        const byHand = (window: DraftWindow, change: () => void) => {
          const before = typedIn(draftOf(window));
          change();
          const after = new Set(typedIn(draftOf(window)));
          for (const text of after) typed.add(text);
          for (const text of before) if (!after.has(text)) takenOut.add(text);
        };
        const catchUp = async (window: DraftWindow) => {
          await window.autosave.flush();
          if (window.autosave.state.get() === 'changed-elsewhere') await window.autosave.mergeNewer();
          hear(window);
        };
        let isOffline = false;
        let losesAnswers = false;
        for (const [index, { window: at, deed, seed }] of given.entries()) {
          const window = windows[at];
          if (!window) continue;
          const { store, autosave } = window;
          if (deed === 'edit') {
            const text = `<venster${at} ${index}>`;
            byHand(window, () => store.edit(editFrom({ ...seed, text }, draftOf(window))));
          }
          if (deed === 'undo') byHand(window, store.undo);
          if (deed === 'redo') byHand(window, store.redo);
          if (deed === 'save') await autosave.flush();
          if (deed === 'publish') autosave.tellChanged();
          if (deed === 'join') await autosave.mergeNewer();
          if (deed === 'answer') {
            losesAnswers = !losesAnswers;
            world.loseAnswers(losesAnswers);
          }
          if (deed === 'line') {
            isOffline = !isOffline;
            world.fail(isOffline);
          }
          await settle();
          hear(window);
          if (deed === 'kill') {
            window.kill();
            windows[at] = await world.open();
            await settle();
            hear(windows[at]);
          }
        }
        world.fail(false);
        world.loseAnswers(false);
        for (const window of [...windows, ...windows]) await catchUp(window);
        for (const { autosave } of windows) autosave.tellChanged();
        for (const window of windows) await window.autosave.mergeNewer();
        await settle();
        const { draft } = world.hub();
        const there = JSON.stringify([draft, told]);
        expect([...typed].filter((text) => !takenOut.has(text) && !there.includes(text))).toEqual([]);
        expect(windows.map(draftOf)).toEqual([draft, draft]);
        expect(windows.map(({ autosave }) => autosave.state.get())).toEqual(['saved', 'saved']);
        expect(readDraft(draft).ok).toBe(true);
      }),
      propertySettings(250),
    );
  });
});
