/** The wizard shows the scenario with which an exercise was planned, and whether there is another to take. */
import { expect, test } from 'vitest';
import { summaryOf } from '../../../../hub/scenario/library.ts';
import { emptyForm } from '../../../../renderer/pages/new-exercise/exercise-form.ts';
import { scenarioChoices } from '../../../../renderer/pages/new-exercise/kept-scenario.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const version = (number: number) => summaryOf(sampleScenario({ version: number }), 'own');
const other = summaryOf(sampleScenario({ id: 'ander' }), 'library');
const kept = { scenario: version(1), municipality: 'Waterveen' };
const form = {
  ...emptyForm('018f0000-0000-7000-8000-000000000001', 'Waterveen ', '2026-11-18'),
  scenarioId: 'proef',
};

test('[WIZ7] an exercise that is planned anew keeps its scenario, also one that was removed', () => {
  const now = [version(2), other];
  expect(scenarioChoices(now, kept, form)).toEqual({
    scenarios: [version(1), other],
    kept: { isKept: true, newestVersion: 2, namesStill: null },
  });
  expect(scenarioChoices(now, kept, { ...form, newest: true })).toEqual({
    scenarios: now,
    kept: { isKept: false, newestVersion: 2, namesStill: null },
  });
  // The names of another municipality can only be filled in anew.
  expect(scenarioChoices(now, kept, { ...form, municipality: 'Elders' })).toEqual({
    scenarios: now,
    kept: { isKept: false, newestVersion: null, namesStill: null },
  });
  expect(scenarioChoices([other], kept, form)).toEqual({
    scenarios: [version(1), other],
    kept: { isKept: true, newestVersion: null, namesStill: null },
  });
  expect(scenarioChoices([other], kept, { ...form, municipality: 'Elders' }).kept).toEqual({
    isKept: true,
    newestVersion: null,
    namesStill: 'Waterveen',
  });
  expect(scenarioChoices(now, kept, { ...form, scenarioId: 'ander' }).kept).toBe(null);
  expect(scenarioChoices(now, null, form)).toEqual({ scenarios: now, kept: null });
});
