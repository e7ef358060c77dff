import { expect, test } from 'vitest';
import { heldAt } from '../../../../renderer/pages/start/held-at.ts';

const planned = { date: '2026-11-18', startTime: '09:00', startedAt: null, endedAt: null };
const at = (iso: string) => Date.parse(`${iso}+01:00`);

test('[UI13] the list says when an exercise is planned, since when it runs, and when it was held', () => {
  const startedAt = at('2026-11-22T11:16:00');
  expect([
    heldAt(planned),
    heldAt({ ...planned, startedAt }),
    heldAt({ ...planned, startedAt, endedAt: at('2026-11-22T12:01:00') }),
    heldAt({ ...planned, startedAt, endedAt: at('2026-11-23T00:40:00') }),
  ]).toEqual([
    '18 november 2026, 09:00',
    '22 november 2026, sinds 11:16',
    '22 november 2026, 11:16–12:01',
    '22 november 2026, 11:16 – 23 november 2026, 00:40',
  ]);
});
