/** What forms hand over: written behind the typing, each part once, and given back when it cannot be written. */
import { describe, expect, it } from 'vitest';
import { createHandOver, type HandedOver, newPart } from '../../../../renderer/components/hand-over.ts';
import type { ExerciseReplica } from '../../../../renderer/replica/exercise-replica.ts';
import { err, ok } from '../../../../shared/result.ts';
import { replicaWorld, told } from '../replica/replica-world.ts';

const linePart = (text: string) =>
  newPart({ type: 'EntryLogged', payload: { kind: 'report', text, team: 'GBT', objectiveId: null } });
const fromForm = (...texts: readonly string[]) => ({
  form: 'note-action',
  draft: { text: texts[0] },
  parts: texts.map(linePart),
  atMs: 0,
});

/** A device whose disk can be full. */
function device() {
  const kept = new Map<string, unknown>();
  const written: string[] = [];
  let room = Number.POSITIVE_INFINITY;
  const drafts: ExerciseReplica['drafts'] = {
    get: <T>(name: string) => kept.get(name) as T | undefined,
    set: (name, value) => void (value === null ? kept.delete(name) : kept.set(name, value)),
    flush: async () => undefined,
  };
  const write: ExerciseReplica['write'] = async ({ payload }, _at, id = '') => {
    if (written.length >= room) return err({ type: 'NotStored', cause: 'vol' });
    written.push('text' in payload ? payload.text : '');
    return ok({ id });
  };
  return {
    handOver: () => createHandOver({ drafts, write }),
    written,
    kept: (name = 'handed-over') => drafts.get<readonly HandedOver[]>(name),
    keep: drafts.set,
    holds: (lines: number) => {
      room = lines;
    },
  };
}

describe('what is handed over', () => {
  it('[NOT16] is kept until all of it is written, in the order in which it was given', async () => {
    const { handOver, written, kept } = device();
    const over = handOver();
    const said: string[] = [];
    over.give(fromForm('a', 'b'), () => said.push('ab'));
    over.give(fromForm('c'), () => said.push('c'));
    expect(kept()?.map(({ draft }) => draft)).toEqual([{ text: 'a' }, { text: 'c' }]);
    await over.settled();
    expect({ written, said, kept: kept(), items: over.items.get() }).toEqual({
      written: ['a', 'b', 'c'],
      said: ['ab', 'c'],
      kept: undefined,
      items: [],
    });
  });

  it('[NOT16] is not recorded again from a form that the page had no time to empty', async () => {
    const { handOver, keep, kept } = device();
    const { parts, draft } = fromForm('a');
    keep('note-action', draft);
    keep('handed-over', [{ id: '1', form: 'note-action', draft, parts, atMs: 0, done: 0, problem: null }]);
    await handOver().settled();
    expect([kept(), kept('note-action')]).toEqual([undefined, undefined]);
  });

  it('[NOT16] comes back with the reason and with what is left of it', async () => {
    const { handOver, written, kept, holds } = device();
    holds(1);
    const over = handOver();
    over.give(fromForm('a', 'b'), () => undefined);
    await over.settled();
    const [refused] = over.items.get();
    expect([refused?.draft, refused?.done, refused?.problem]).toEqual([
      { text: 'a' },
      1,
      expect.stringContaining('uw tekst staat er nog'),
    ]);
    expect(kept()).toHaveLength(1);
    over.takeBack(refused?.id ?? '');
    await over.settled();
    expect([written, kept(), over.items.get()]).toEqual([['a'], undefined, []]);
  });

  it('[NOT16] is tried again for what is left, and tells then that it is written', async () => {
    const { handOver, written, holds } = device();
    holds(1);
    const over = handOver();
    const said: string[] = [];
    over.give(fromForm('a', 'b'), () => said.push('ab'));
    await over.settled();
    holds(9);
    over.retry(over.items.get()[0]?.id ?? '');
    await over.settled();
    expect([written, said, over.items.get()]).toEqual([['a', 'b'], ['ab'], []]);
  });
});

it('[NOT16] a window that closed while it was written goes on with it, and writes nothing twice', async () => {
  const { teamDevice } = await replicaWorld();
  const notulist = teamDevice('notulist-gbt');
  const before = await notulist.open();
  const parts = [linePart('a'), linePart('b')];
  const [first] = parts;
  if (first) await before.write(first.written, 0, first.id);
  // As the window left it: one part on disk, nothing said of that yet.
  const left: HandedOver = { id: 'h', ...fromForm('a'), parts, done: 0, problem: null };
  before.drafts.set('handed-over', [left]);
  await before.close();
  const after = await notulist.open();
  await createHandOver(after).settled();
  expect(told(after).toSorted()).toEqual(['a (local)', 'b (local)']);
  expect(after.drafts.get('handed-over')).toBeUndefined();
});
