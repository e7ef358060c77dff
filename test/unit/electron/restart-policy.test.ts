import { describe, expect, it } from 'vitest';
import { decideRestart } from '../../../electron/restart-policy.ts';

function crashesAt(...momentsMs: readonly number[]) {
  let recentMs: readonly number[] = [];
  return momentsMs.map((nowMs) => {
    const { delayMs, tellUser, recentMs: next } = decideRestart(recentMs, nowMs);
    recentMs = next;
    return tellUser ? `${delayMs} tell` : `${delayMs}`;
  });
}

describe('starting a hub again', () => {
  it('[APP4] is soon at first, slower each time, never later than 5 s, and never given up', () => {
    expect(crashesAt(0, 1, 2, 3, 4, 5, 6)).toEqual([
      '200',
      '400',
      '800',
      '1600',
      '3200 tell',
      '5000',
      '5000',
    ]);
  });

  it('[APP4] is soon again after a quiet minute', () => {
    expect(crashesAt(0, 1_000, 61_000, 200_000)).toEqual(['200', '400', '200', '200']);
  });

  it('[APP4] is told once per row of crashes within a minute', () => {
    expect(crashesAt(0, 0, 0, 0, 59_999)).toEqual(['200', '400', '800', '1600', '3200 tell']);
    expect(crashesAt(0, 0, 0, 0, 60_000)).toEqual(['200', '400', '800', '1600', '200']);
  });
});
