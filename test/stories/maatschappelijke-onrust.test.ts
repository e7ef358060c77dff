/** Three teams play Maatschappelijke onrust: each gets the course, the messages and the ending it earns. */
import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import {
  came,
  course,
  type Decision,
  ending,
  missedGates as missed,
  playedScenario,
  without,
} from './played-scenario.ts';

const { scenario, play } = playedScenario('maatschappelijke-onrust');

const contingencies = scenario.injects.flatMap(({ id, release }) => ('missed' in release ? [id] : []));
const endings = ['slot-rust', 'slot-open-vragen', 'slot-gespannen', 'slot-ontwricht'];

const GOOD: readonly Decision[] = [
  [24, 'opschalen', 'grip-3'],
  [36, 'boodschap', 'zelf-naar-buiten'],
  [50, 'naam', 'weerspreken'],
  [72, 'woning', 'gesprek'],
  [92, 'bijeenkomst', 'besloten'],
  [112, 'datalek', 'melden'],
  [160, 'overdracht-nafase', 'projectteam'],
];

test('[STR1] a good GBT names the rumour for what it is, talks in the street and ends in quiet', () => {
  const run = play(GOOD);
  expect(course(run)).toEqual([
    [0, 'signalen'],
    [16, 'incident'],
    [38, 'gerucht'],
    [58, 'samenkomst'],
    [72, 'gesprek'],
    [100, 'afkoelen'],
    [120, 'ouderavond'],
    [152, 'nafase'],
    [180, 'einde-rust'],
  ]);
  expect(missed(run)).toEqual([]);
  expect(came(run, contingencies)).toEqual([]);
  expect(
    came(run, [
      'gezin-vertrekt',
      'woordvoerder-straat',
      'honderden-mensen',
      'bijstand-arriveert',
      'talkshow',
    ]),
  ).toEqual(['gezin-vertrekt', 'woordvoerder-straat']);
  expect(came(run, ['stemming-goed', 'stemming-slecht', 'excuses', 'nazorg-wijk', ...endings])).toEqual([
    'stemming-goed',
    'excuses',
    'slot-rust',
  ]);
  expect(run.context.values).toMatchObject({
    'mensen-bij-woning': 60,
    'bijstand-politie': true,
    'gezin-veilig': true,
    ordeverstoord: false,
    ontwricht: false,
    vertrouwen: 72,
  });
  expect(run.context.clocks).toEqual({
    'opkomst-gbt': { startedMs: 24 * MINUTE_MS, metMs: 36 * MINUTE_MS },
    'avg-72-uur': { startedMs: 104 * MINUTE_MS, metMs: 112 * MINUTE_MS },
  });
  expect(run.context.entered).toHaveProperty('afnemend');
});

test.each(['opschalen', 'boodschap', 'naam', 'woning', 'bijeenkomst', 'datalek', 'overdracht-nafase'])(
  '[STR8] does not earn the best ending with %s left undecided',
  (gateId) => {
    expect(ending(play(without(GOOD, gateId)))).not.toBe('einde-rust');
  },
);

test('[STR8] a question without an answer is what the paper closes with', () => {
  const run = play(without(GOOD, 'datalek'));
  expect(came(run, endings)).toEqual(['slot-open-vragen']);
  expect(came(play(GOOD), endings)).toEqual(['slot-rust']);
});

test('[STR2] a slow GBT decides after the deadlines: windows break, a late emergency order holds, it stays tense', () => {
  const run = play([
    [40, 'opschalen', 'grip-3'],
    [43, 'boodschap', 'schriftelijk'],
    [70, 'naam', 'algemene-oproep'],
    [86, 'woning', 'noodbevel'],
    [104, 'bijeenkomst', 'uitstellen'],
    [120, 'datalek', 'eerst-uitzoeken'],
    [170, 'overdracht-nafase', 'afdelingen'],
  ]);
  expect(course(run)).toEqual([
    [0, 'signalen'],
    [16, 'incident'],
    [38, 'gerucht'],
    [58, 'samenkomst'],
    [80, 'geladen'],
    [86, 'bevel'],
    [104, 'afkoelen'],
    [124, 'ouderavond'],
    [152, 'nafase'],
    [180, 'einde-gespannen'],
  ]);
  expect(missed(run)).toEqual(['opschalen', 'naam', 'woning', 'bijeenkomst', 'overdracht-nafase']);
  expect(came(run, contingencies)).toEqual([
    'teamchef-wacht',
    'werkgever-belt',
    'ruit-kapot',
    'ouders-bij-de-club',
    'niemand-neemt-over',
  ]);
  expect(
    came(run, ['honderden-mensen', 'bevel-gehandhaafd', 'bevel-zonder-mensen', 'bijstand-arriveert']),
  ).toEqual(['honderden-mensen', 'bevel-gehandhaafd']);
  expect(came(run, ['stemming-goed', 'stemming-slecht', 'excuses', 'nazorg-wijk', ...endings])).toEqual([
    'stemming-slecht',
    'nazorg-wijk',
    'slot-gespannen',
  ]);
  expect(run.context.values).toMatchObject({
    'mensen-bij-woning': 140,
    'bijstand-politie': true,
    'gezin-veilig': false,
    ordeverstoord: true,
    ontwricht: false,
    vertrouwen: 40,
  });
});

test('[STR3] a GBT that decides nothing loses the street, then the town', () => {
  const run = play([]);
  expect(course(run)).toEqual([
    [0, 'signalen'],
    [16, 'incident'],
    [38, 'gerucht'],
    [58, 'samenkomst'],
    [80, 'geladen'],
    [94, 'escalatie'],
    [112, 'sociale-crisis'],
    [140, 'afkoelen'],
    [152, 'nafase'],
    [180, 'einde-ontwricht'],
  ]);
  expect(missed(run)).toEqual(scenario.gates.map(({ id }) => id));
  expect(came(run, contingencies)).toEqual(contingencies);
  expect(
    came(run, [
      'nl-alert-vraag',
      'container-brand',
      'talkshow',
      'bijstand-arriveert',
      'noodverordening-vraag',
    ]),
  ).toEqual(['nl-alert-vraag', 'container-brand', 'talkshow', 'bijstand-arriveert', 'noodverordening-vraag']);
  expect(came(run, ['stemming-goed', 'stemming-slecht', 'excuses', 'nazorg-wijk', ...endings])).toEqual([
    'stemming-slecht',
    'nazorg-wijk',
    'slot-ontwricht',
  ]);
  expect(run.context.values).toMatchObject({
    'mensen-bij-woning': 320,
    ordeverstoord: true,
    ontwricht: true,
    vertrouwen: 20,
  });
  expect(run.context.clocks['avg-72-uur']).toEqual({ startedMs: 104 * MINUTE_MS });
});

test('[STR6] no assistance comes to a street that has gone home, and no hall fills for a meeting put off', () => {
  const run = play([
    [24, 'opschalen', 'alleen-driehoek'],
    [36, 'boodschap', 'zelf-naar-buiten'],
    [50, 'naam', 'weerspreken'],
    [70, 'woning', 'gesprek'],
    [92, 'bijeenkomst', 'uitstellen'],
  ]);
  expect(came(run, ['straat-rustig', 'bijstand-arriveert', 'vraag-uit-de-zaal', 'vader-belt'])).toEqual([
    'straat-rustig',
    'vader-belt',
  ]);
});

test('[STR6] an emergency order without police to enforce it gives way, and holds once they are there', () => {
  const run = play([
    [24, 'opschalen', 'alleen-driehoek'],
    [70, 'woning', 'noodbevel'],
    [112, 'datalek', 'melden'],
  ]);
  expect(course(run).slice(3)).toEqual([
    [58, 'samenkomst'],
    [70, 'bevel'],
    [80, 'escalatie'],
    [98, 'sociale-crisis'],
    [106, 'bevel'],
    [124, 'afkoelen'],
    [144, 'ouderavond'],
    [152, 'nafase'],
    [180, 'einde-ontwricht'],
  ]);
  expect(came(run, ['bevel-zonder-mensen'])).toEqual(['bevel-zonder-mensen']);
});

test('[STR6] talks begun too late work again once the rumour is denied', () => {
  const run = play([
    [24, 'opschalen', 'grip-3'],
    [66, 'woning', 'gesprek'],
    [78, 'naam', 'weerspreken'],
  ]);
  expect(course(run).slice(3)).toEqual([
    [58, 'samenkomst'],
    [66, 'gesprek'],
    [74, 'geladen'],
    [78, 'gesprek'],
    [106, 'afkoelen'],
    [126, 'ouderavond'],
    [152, 'nafase'],
    [180, 'einde-gespannen'],
  ]);
  expect(came(run, ['gesprek-mislukt', 'sitrap-geladen'])).toEqual(['gesprek-mislukt', 'sitrap-geladen']);
});

test('[STR6] order kept but nothing handed over leaves it tense as well', () => {
  const run = play([
    [24, 'opschalen', 'grip-3'],
    [50, 'naam', 'weerspreken'],
    [72, 'woning', 'noodbevel'],
  ]);
  expect(run.context.course.at(-1)?.phaseId).toBe('einde-gespannen');
  expect(run.context.values).toMatchObject({ ordeverstoord: false, ontwricht: false });
  expect(came(run, ['gezin-wil-alsnog-weg', 'niemand-neemt-over'])).toEqual([
    'gezin-wil-alsnog-weg',
    'niemand-neemt-over',
  ]);
});
