/** What is being typed, on a disk that fails for a while. */

import { expect, test } from 'vitest';
import { memoryStorage } from '../../../../renderer/replica/device-storage.ts';
import { loadDrafts } from '../../../../renderer/replica/draft-keeper.ts';
import { openEventStore } from '../../../../renderer/replica/event-store.ts';

test('[REP16] a draft that could not be written is written once the disk has room again', async () => {
  const store = await openEventStore({
    exerciseId: 'oefening',
    part: 'notulist',
    replicaKey: Buffer.alloc(32, 7).toString('base64'),
    device: memoryStorage(),
  });
  const disk = store.drafts.storageInstance;
  const write = disk.bulkWrite.bind(disk);
  const fail = () => Promise.reject(new Error('no room'));
  const drafts = await loadDrafts(store, 0);
  const kept = async (name: string) => (await loadDrafts(store)).get(name);
  drafts.set('line', 'voor de storing');
  await drafts.flush();

  disk.bulkWrite = fail;
  drafts.set('line', 'tijdens de storing');
  drafts.set('form', 'een voorstel');
  await drafts.flush();
  expect(await kept('line')).toBe('voor de storing');

  disk.bulkWrite = write;
  await drafts.flush();
  expect([await kept('line'), await kept('form')]).toEqual(['tijdens de storing', 'een voorstel']);
  drafts.set('line', 'na de storing');
  await drafts.flush();
  expect(await kept('line')).toBe('na de storing');
  await store.close();
});
