/** Sealed rows: readable with the right key and id only. */
import { expect, test } from 'vitest';
import { createSeal, randomKey } from '../../../../renderer/replica/sealing.ts';

const row = { text: 'Kwelwater 🌊 bij Zandpad', n: 12 };

test('[SEA1] what is sealed opens with the same key and id', async () => {
  const seal = await createSeal(randomKey());
  expect(await seal.open('regel-1', await seal.close('regel-1', row))).toEqual(row);
});

test('[SEA2] a sealed text shows nothing of its content and differs each time', async () => {
  const seal = await createSeal(randomKey());
  const [first, second] = [await seal.close('regel-1', row), await seal.close('regel-1', row)];
  expect(atob(first)).not.toContain('Zandpad');
  expect(first).not.toBe(second);
});

test('[SEA3] another key, another id or a changed byte does not open', async () => {
  const seal = await createSeal(randomKey());
  const other = await createSeal(randomKey());
  const sealed = await seal.close('regel-1', row);
  const changed = `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`;
  await expect(other.open('regel-1', sealed)).rejects.toThrow();
  await expect(seal.open('regel-2', sealed)).rejects.toThrow();
  await expect(seal.open('regel-1', changed)).rejects.toThrow();
});

test('[SEA4] a text of 100,000 characters is sealed whole', async () => {
  const seal = await createSeal(randomKey());
  const long = '<script>é'.repeat(12_000);
  expect(await seal.open('x', await seal.close('x', long))).toBe(long);
});
