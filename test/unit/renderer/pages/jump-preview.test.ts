import { describe, expect, it } from 'vitest';
import { jumpPreview } from '../../../../renderer/pages/leader/jump-preview.ts';
import { foldExercise } from '../../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../../shared/scenario/engine.ts';
import { planned, stamped, started } from '../../exercise/event-factory.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const MINUTE = 60_000;
const scenario = sampleScenario();
const engine = createEngine(scenario);
const { run } = foldExercise(
  engine,
  stamped([
    { at: 0, event: planned(scenario) },
    { at: 0, event: started(scenario) },
  ]),
);
const previewed = (fromMinutes: number, toMinutes: number) => {
  const before = engine.advance(run, fromMinutes * MINUTE);
  const after = engine.advance(before, toMinutes * MINUTE);
  return jumpPreview(
    engine.model,
    before.context,
    after.context,
    (ms) => `minuut ${Math.floor(ms / MINUTE)}`,
  );
};

describe('what a jump ahead lets happen', () => {
  it('[JMP1] names what is on the way, and no kind of which there is none', () => {
    expect([previewed(0, 1), previewed(0, 6), previewed(8, 12), previewed(0, 15)]).toEqual([
      'Onderweg komt er niets bij.',
      'Onderweg: 1 inject.',
      'Onderweg: 1 nieuw beslispunt.',
      'Onderweg: 2 injects en 1 nieuw beslispunt.',
    ]);
  });

  it('[JMP2] names each decision whose time runs out on the way, once', () => {
    expect([previewed(12, 25), previewed(25, 26), previewed(0, 40)]).toEqual([
      'Onderweg: 2 injects. Let op: om minuut 21 verstrijkt de termijn van Evacuatie kwetsbaren. Zonder besluit gaat het scenario dan verder.',
      'Onderweg komt er niets bij.',
      'Onderweg: 3 injects en 1 nieuw beslispunt. Let op: om minuut 21 verstrijkt de termijn van Evacuatie kwetsbaren. Zonder besluit gaat het scenario dan verder.',
    ]);
  });
});
