/** A message that is marked as read by one key. */
import { expect, it } from 'vitest';
import { createReading } from '../../../../renderer/pages/team/reading.ts';

it('[INB6] is marked once while the screen lags, and again only when that failed', async () => {
  const written: number[] = [];
  const onDevice = new Set<number>();
  const open: (() => void)[] = [];
  const settle = async () => {
    for (const resolve of open.splice(0)) resolve();
    // The writing is over a turn later.
    await Promise.resolve().then(() => undefined);
  };
  const read = createReading({
    isRead: (seq) => onDevice.has(seq),
    write: (seq) => {
      written.push(seq);
      return new Promise<void>((resolve) => open.push(resolve));
    },
  });
  read(7);
  read(7);
  read(8);
  const whileUnderWay = [...written];
  onDevice.add(7);
  await settle();
  read(7);
  read(8);
  expect({ whileUnderWay, after: written }).toEqual({ whileUnderWay: [7, 8], after: [7, 8, 8] });
});
