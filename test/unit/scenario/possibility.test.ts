/** What the checker calls impossible, against plays of chance on scenarios of chance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../shared/scenario/engine.ts';
import { possibilitiesOf } from '../../../shared/scenario/possibility.ts';
import { propertySettings } from '../property-settings.ts';
import { chanceMoves, chanceScenario, type Happened, playByChance } from './chance-scenario.ts';

const MAX_PLAYS = 8;

describe('what the checker calls impossible', () => {
  it('[CHK17] happens in no play of any scenario, whatever is decided and when', () => {
    let count = 0;
    fc.assert(
      fc.property(
        chanceScenario,
        fc.array(chanceMoves, { minLength: 1, maxLength: MAX_PLAYS }),
        (scenario, plays) => {
          const engine = createEngine(scenario);
          const possible = possibilitiesOf(engine.model);
          for (const moves of plays) {
            const happened = playedOrNull(engine, moves);
            if (!happened) continue;
            count += 1;
            for (const key of ['entered', 'released', 'begun', 'taken'] as const) {
              expect([key, [...happened[key]].filter((id) => !possible[key].has(id))]).toEqual([key, []]);
            }
          }
        },
      ),
      propertySettings(150),
    );
    expect(count).toBeGreaterThan(200);
  });
});

/** Null for a scenario that turns in a ring, which is a finding of its own. */
function playedOrNull(...[engine, moves]: Parameters<typeof playByChance>): Happened | null {
  try {
    return playByChance(engine, moves);
  } catch (error) {
    if (error instanceof Error && /infinite loop/i.test(error.message)) return null;
    throw error;
  }
}
