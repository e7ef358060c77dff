/** A moment ahead, as it is typed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exerciseMinutes, scenarioMinutes } from '../../../renderer/exercise-time.ts';
import {
  momentProblem,
  momentReading,
  TERM_REACH_HOURS,
  typedMoment,
} from '../../../renderer/typed-moment.ts';
import { type ExerciseState, evolve, initialExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { planned, START_WALL_MS, stamped, started } from '../exercise/event-factory.ts';
import { propertySettings } from '../property-settings.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';

const scenario = sampleScenario();
const events = stamped([
  { at: 0, event: planned(scenario) },
  { at: 0, event: started(scenario) },
]);
/** Started at 09:00, which is 06:00 in the scenario. */
const state = events.reduce(evolve, initialExerciseState);
const before = events.slice(0, 1).reduce(evolve, initialExerciseState);
const MINUTE = 60_000;
const nowMs = 100 * MINUTE;
const at = (minute: number) => ({ type: 'at', exerciseMs: minute * MINUTE });
/** A start at 22:00:37.250, which is 06:00 in the scenario. */
const atNight: ExerciseState = { ...state, startedWallMs: START_WALL_MS + 13 * 60 * MINUTE + 37_250 };

test('[MTP1] a time of day is the next one on the exercise clock, minutes count from now', () => {
  expect(
    ['10:45', '1045', '10.45', '10:45 uur', '+30', '+ 5 min'].map((typed) =>
      typedMoment(state, typed, nowMs),
    ),
  ).toEqual([at(105), at(105), at(105), at(105), at(130), at(105)]);
  expect(typedMoment(state, ' ', nowMs)).toEqual({ type: 'none' });
});

test('[MTP1] a time of day that the scenario shows sooner is one of the scenario', () => {
  const { understood } = momentReading(atNight, () => 54 * MINUTE);
  expect(['07:10', '23:10', '+30', 'straks', ''].map((typed) => [typed, understood(typed)])).toEqual([
    ['07:10', 'over 16 min: oefentijd 23:10, scenariotijd 07:10'],
    ['23:10', 'over 16 min: oefentijd 23:10, scenariotijd 07:10'],
    ['+30', 'over 30 min: oefentijd 23:24, scenariotijd 07:24'],
    ['straks', undefined],
    ['', undefined],
  ]);
  expect(momentReading(state, () => nowMs).understood('10:30')).toBe(
    'over 2 u 50 min: oefentijd 13:30, scenariotijd 10:30',
  );
  expect(momentReading(before, () => 0).understood('09:16')).toBe('over 16 min: oefentijd 09:16');
});

test('[MTP1] what neither clock shows soon and what cannot be read is said', () => {
  const moments = ['06:30', '+361', '+9999999', '25:00', 'straks', '+0', '10:60'].map((typed) =>
    typedMoment(state, typed, nowMs),
  );
  expect(moments.map(({ type }) => type)).toEqual([
    'tooFar',
    'tooFar',
    'tooFar',
    'unreadable',
    'unreadable',
    'unreadable',
    'unreadable',
  ]);
  expect([...new Set([...moments, typedMoment(before, '07:30', 0)].map(momentProblem))]).toEqual([
    'Dit tijdstip komt niet binnen 6 uur. Het is nu oefentijd 10:40, scenariotijd 07:40. Kies een ander tijdstip, of typ het aantal minuten vanaf nu, zoals +30.',
    'Typ een tijdstip, zoals 10:45, of het aantal minuten vanaf nu, zoals +30.',
    'Dit tijdstip komt niet binnen 6 uur. Het is nu oefentijd 09:00. Kies een ander tijdstip, of typ het aantal minuten vanaf nu, zoals +30.',
  ]);
});

test('[MTP1] a term may be a week ahead, in minutes or in hours', () => {
  const termAt = (typed: string) => typedMoment(state, typed, nowMs, TERM_REACH_HOURS);
  expect(['+4320', '+72 uur', '+72u'].map(termAt)).toEqual([at(4_420), at(4_420), at(4_420)]);
  expect([
    termAt('+168 uur').type,
    momentProblem(termAt('+169 uur'))?.split('.')[0],
    termAt('06:30').type,
  ]).toEqual(['at', 'Dit tijdstip komt niet binnen 168 uur', 'tooFar']);
});

test('[MTP1] six hours ahead is the most, typed either way', () => {
  expect(['+360', '16:40'].map((typed) => typedMoment(state, typed, nowMs))).toEqual([at(460), at(460)]);
});

test('[MTP1] what has just passed on one of the clocks is said to have passed', () => {
  const now = 56 * MINUTE + 20_000;
  const problemOf = (typed: string) => momentProblem(typedMoment(atNight, typed, now));
  expect(['22:54', '06:54', '06:56', '0600'].map(problemOf)).toEqual(
    ['2 min', '2 min', '1 min', '56 min'].map(
      (ago) =>
        `Dit tijdstip was ${ago} geleden. Het is nu oefentijd 22:56, scenariotijd 06:56. Kies een tijdstip dat nog komt, of typ het aantal minuten vanaf nu, zoals +30.`,
    ),
  );
  expect(['21:50', '05:50', '22:57'].map((typed) => typedMoment(atNight, typed, now).type)).toEqual([
    'tooFar',
    'tooFar',
    'at',
  ]);
});

test('[MTP5] what is typed is ahead, and one of the clocks writes it as it was typed', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const two = (n: number) => String(n).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 86_400_000 }),
      fc.integer({ min: 0, max: 10 * 60 * MINUTE }),
      time,
      (offsetMs, now, [hour, minute]) => {
        const some = { ...state, startedWallMs: START_WALL_MS + offsetMs };
        const typed = `${two(hour)}:${two(minute)}`;
        const moment = typedMoment(some, typed, now);
        if (moment.type !== 'at') return moment.type === 'tooFar' || moment.type === 'past';
        const { exerciseMs } = moment;
        const shown = [exerciseMinutes(some)(exerciseMs), scenarioMinutes(some)(exerciseMs)];
        return exerciseMs > now && exerciseMs % MINUTE === 0 && shown.includes(typed);
      },
    ),
    propertySettings(300),
  );
});

test('[MTP5] on two clocks that differ by seconds it is the same time of day', () => {
  const together = { ...state, startedWallMs: START_WALL_MS - 3 * 60 * MINUTE + 37_250 };
  const moment = typedMoment(together, '07:10', 54 * MINUTE);
  const ms = moment.type === 'at' ? moment.exerciseMs : 0;
  expect([exerciseMinutes(together)(ms), scenarioMinutes(together)(ms)]).toEqual(['07:10', '07:10']);
});
