/** A line of the log as the screens show it. */
import { expect, test } from 'vitest';
import { createRowViews } from '../../../../renderer/pages/logboek/log-views.ts';
import { createExerciseFold } from '../../../../renderer/replica/exercise-fold.ts';
import { entry, planned, stamped, started } from '../../exercise/event-factory.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const scenario = sampleScenario();

test('[EXT4] a line carries its exercise time and its scenario time', () => {
  const fold = createExerciseFold(null);
  fold.add(
    stamped([
      { at: 0, event: planned(scenario) },
      { at: 0, event: started(scenario) },
      { at: 69, event: entry() },
    ]).map((event) => ({ state: 'accepted', event })),
  );
  const { state, lines } = fold.view();
  const rows = lines.map(createRowViews(state));
  expect(rows.map((row) => [row.timeLabel, row.scenarioTimeLabel, row.text])).toEqual([
    ['10:09:00', '07:09', 'Kwelwater bij Zandpad 12'],
    ['09:00:00', '06:00', 'Oefening gestart'],
  ]);
});
