import { describe, expect, it } from 'vitest';
import { partitionOf, replicaKeyOf } from '../../../electron/window-session.ts';
import { PARTICIPANT_ROLES } from '../../../shared/exercise/event.ts';

const A = '01900000-0000-7000-8000-00000000000a';
const B = '01900000-0000-7000-8000-00000000000b';
const KEY = '00'.repeat(32);
const as = (role: (typeof PARTICIPANT_ROLES)[number], exerciseId = A) =>
  ({ kind: 'participant', exerciseId, role, teamRole: null }) as const;
const lobby = { kind: 'lobby' } as const;

describe('the session of a window', () => {
  it('[APP1] is its own for every participant', () => {
    const seats = ['burgemeester', 'leader'].map((teamRole) => ({ ...as('player'), teamRole }));
    const all = [lobby, ...seats, ...PARTICIPANT_ROLES.flatMap((role) => [as(role), as(role, B)])];
    expect(new Set(all.map(partitionOf)).size).toBe(all.length);
  });

  it('[APP2] is on disk for who writes, in memory for who only looks', () => {
    expect(PARTICIPANT_ROLES.map((role) => partitionOf(as(role)))).toEqual([
      `persist:${A}-leader`,
      `persist:${A}-staff`,
      `persist:${A}-observer`,
      `persist:${A}-player`,
      `beamer-${A}`,
      `${A}-reader`,
    ]);
    expect(partitionOf(lobby)).toBe('persist:start');
  });

  it('[APP2] has a key of its own, the same each time, and none where nothing is kept', () => {
    // HKDF-SHA256 of 32 zero bytes without salt, checked with another implementation.
    expect(replicaKeyOf(KEY, as('leader'))).toBe('NB3x4DfLEvXCzs6+gIwXcA4gTI7Q/kKPhaTrgS0/yng=');
    const keys = (['leader', 'staff', 'observer', 'player'] as const).flatMap((role) => [
      replicaKeyOf(KEY, as(role)),
      replicaKeyOf(KEY, as(role, B)),
      replicaKeyOf('ff'.repeat(32), as(role)),
    ]);
    expect(new Set(keys).size).toBe(12);
    expect([lobby, as('beamer'), as('reader')].map((who) => replicaKeyOf(KEY, who))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
