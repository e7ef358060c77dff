import { describe, expect, it } from 'vitest';
import { createSettling, isRestOfOpening } from '../../../renderer/components/settling.ts';

describe('a button that takes the place of another', () => {
  const pressedAt = (...pressesMs: readonly number[]) => {
    const settling = createSettling();
    settling.takePlace(10_000);
    return pressesMs.map((atMs) => {
      settling.startPress(atMs);
      return settling.isMeant();
    });
  };

  it('[BTN1] does not count a press that began before it stood there, or within half a second after', () => {
    expect(pressedAt(9_990, 10_000, 10_180, 10_499)).toEqual([false, false, false, false]);
  });

  it('[BTN1] counts every later press', () => {
    expect(pressedAt(10_500, 10_501, 60_000)).toEqual([true, true, true]);
  });

  it('[BTN1] counts a press without a beginning, such as that of a screen reader', () => {
    const settling = createSettling();
    settling.takePlace(10_000);
    expect(settling.isMeant()).toBe(true);
  });

  it('[BTN1] settles again at each change', () => {
    const settling = createSettling();
    settling.takePlace(10_000);
    settling.startPress(11_000);
    const first = settling.isMeant();
    settling.takePlace(11_040);
    settling.startPress(11_150);
    expect([first, settling.isMeant()]).toEqual([true, false]);
  });
});

describe('a menu that opens as the mouse goes down', () => {
  const opened = { atMs: 10_000, isPressed: false };

  it('[BTN2] takes letting go of that press for no choice, wherever it has come to stand', () => {
    expect([10_000, 10_080, 10_499].map((letGoMs) => isRestOfOpening(opened, letGoMs))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('[BTN2] takes a press of its own, and one that was dragged to it, for a choice', () => {
    expect([
      isRestOfOpening({ ...opened, isPressed: true }, 10_080),
      isRestOfOpening(opened, 10_500),
    ]).toEqual([false, false]);
  });
});
