/** A moment ahead, as it is typed. */
import { expect, test } from 'vitest';
import { momentProblem, typedMoment } from '../../../renderer/typed-moment.ts';
import { evolve, initialExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { planned, stamped, started } from '../exercise/event-factory.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';

const scenario = sampleScenario();
/** Started at 09:00. */
const state = stamped([
  { at: 0, event: planned(scenario) },
  { at: 0, event: started(scenario) },
]).reduce(evolve, initialExerciseState);
const MINUTE = 60_000;
const nowMs = 100 * MINUTE;
const at = (minute: number) => ({ type: 'at', exerciseMs: minute * MINUTE });

test('[MTP1] a time of day is the next one on the exercise clock, minutes count from now', () => {
  expect(
    ['10:45', '1045', '10.45', '10:45 uur', '+30', '+ 5 min'].map((typed) =>
      typedMoment(state, typed, nowMs),
    ),
  ).toEqual([at(105), at(105), at(105), at(105), at(130), at(105)]);
  expect(typedMoment(state, ' ', nowMs)).toEqual({ type: 'none' });
});

test('[MTP1] what has passed and what cannot be read is said', () => {
  const moments = ['10:30', '25:00', 'straks', '+0', '10:60'].map((typed) =>
    typedMoment(state, typed, nowMs),
  );
  expect(moments.map(({ type }) => type)).toEqual([
    'passed',
    'unreadable',
    'unreadable',
    'unreadable',
    'unreadable',
  ]);
  expect([...new Set(moments.map(momentProblem))]).toEqual([
    'Dit tijdstip is al geweest. Kies een later tijdstip.',
    'Typ een oefentijd, zoals 10:45, of het aantal minuten vanaf nu, zoals +30.',
  ]);
});
