/** Events for tests: a hub in miniature that stamps drafts with order, time and hash. */

import { createHash } from 'node:crypto';
import type { Who } from '../../../shared/exercise/access.ts';
import { audienceOf } from '../../../shared/exercise/access.ts';
import { chainHash, GENESIS_HASH, type Unhashed } from '../../../shared/exercise/chain.ts';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import type { EventPayload, ExerciseEvent } from '../../../shared/exercise/event.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';

export const EXERCISE_ID = '018f0000-0000-7000-8000-000000000001';
/** Wednesday 18 November 2026, 09:00 in the Netherlands. */
export const START_WALL_MS = Date.parse('2026-11-18T08:00:00Z');
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export interface Step {
  /** Minutes of exercise time. */
  readonly at: number;
  readonly event: NewEvent;
  /** Minutes on the author's clock; the same as `at` when left out. */
  readonly writtenAt?: number;
  readonly wallMs?: number;
  /** The leader when left out. */
  readonly who?: Who;
}

export function stamped(steps: readonly Step[]): readonly ExerciseEvent[] {
  let hash = GENESIS_HASH;
  return steps.map(({ at, event, writtenAt = at, wallMs = START_WALL_MS + at * 60_000, who }, index) => {
    const seq = index + 1;
    const rest = {
      ...event,
      id: `event-${seq}`,
      exerciseId: EXERCISE_ID,
      version: 1,
      author: {
        personId: null,
        roleId: who?.role ?? 'leader',
        ...(who?.teamRole && { teamRole: who.teamRole }),
        deviceId: 'test',
      },
      writtenAt: wallMs,
      writtenAtExercise: writtenAt * 60_000,
      audience: audienceOf(event),
      seq,
      at: at * 60_000,
      receivedAt: wallMs,
    } as Unhashed<ExerciseEvent>;
    hash = chainHash(sha256, hash, rest);
    return { ...rest, hash } as ExerciseEvent;
  });
}

export const planned = (scenario: Scenario): NewEvent => ({
  type: 'ExercisePlanned',
  payload: {
    name: 'Hoogwater Linge-oost',
    municipality: 'Waterveen',
    date: '2026-11-18',
    startTime: '09:00',
    scope: 'local',
    highestTeam: 'GBT',
    leaderName: 'S. Yılmaz',
    scenarioId: scenario.id,
    scenarioTitle: scenario.title,
    scenarioVersion: scenario.version,
    scenarioHash: 'a'.repeat(64),
    scenarioStartsAt: scenario.startsAt,
    initialGrip: scenario.initialGrip,
  },
});

export const started = (scenario: Scenario): NewEvent => ({
  type: 'ExerciseStarted',
  payload: {
    name: 'Hoogwater Linge-oost',
    municipality: 'Waterveen',
    scenarioStartsAt: scenario.startsAt,
    grip: scenario.initialGrip,
  },
});

export const entry = (over: Partial<EventPayload<'EntryLogged'>> = {}): NewEvent => ({
  type: 'EntryLogged',
  payload: { kind: 'report', text: 'Kwelwater bij Zandpad 12', team: 'CoPI', objectiveId: null, ...over },
});
