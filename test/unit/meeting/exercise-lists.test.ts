/** The lists of an exercise as its participants get them. */
import { expect, test } from 'vitest';
import { evolve, initialExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { exerciseList } from '../../../shared/meeting/exercise-lists.ts';
import { createMomentFormat } from '../../../shared/report/report-time.ts';
import { planned, START_WALL_MS, stamped, started } from '../exercise/event-factory.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('[LTB4] every moment stands under its clock, in scenario time as the report writes it', () => {
  const scenario = sampleScenario();
  const given = (dueMs: number) => ({
    type: 'ActionAssigned' as const,
    payload: { text: 'Bellen', owner: 'burgemeester', dueMs, decisionId: null },
  });
  // Begun at 22:00:37, which is 06:00 in the scenario.
  const startedWallMs = START_WALL_MS + 13 * HOUR + 37_000;
  const jumped = {
    type: 'ClockSet' as const,
    payload: { change: 'jump' as const, speed: 1, running: false, exerciseMs: 90 * MINUTE },
  };
  const tableWith = (dueMs: number) => {
    const state = stamped([
      { at: 0, event: planned(scenario) },
      { at: 0, event: started(scenario) },
      { at: 54, event: given(dueMs) },
      { at: 60, event: jumped },
    ]).reduce(evolve, initialExerciseState);
    return exerciseList('actions', { ...state, startedWallMs }, () => null, startedWallMs + HOUR);
  };
  const columns = [
    'Uiterlijk (oefentijd)',
    'Uiterlijk (scenario)',
    'Gegeven (oefentijd)',
    'Gegeven (scenario)',
  ];
  const cellsOf = (dueMs: number) => {
    const table = tableWith(dueMs);
    return columns.map((column) => table?.rows[0]?.[table.columns.indexOf(column)]);
  };
  expect(cellsOf(70 * MINUTE)).toEqual(['23:10', '07:10', '22:54', '06:54']);
  expect(createMomentFormat(scenario.startsAt, HOUR)(70 * MINUTE)).toBe('07:10');
  // An exercise that was jumped ahead shows times that the wall clock has not reached.
  expect(tableWith(70 * MINUTE)?.subtitle).toMatch(
    / Gemaakt om 23:00 werkelijke tijd op 18 november 2026 \(oefentijd 23:30, scenario 07:30\)\.$/,
  );
  expect(cellsOf(19 * HOUR)).toEqual(['17:00', 'wo 4 feb 01:00', '22:54', 'di 3 feb 06:54']);
});
