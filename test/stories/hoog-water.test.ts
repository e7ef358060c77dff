/**
 * Hoog water, played by a good, a slow and a failing GBT: the course of phases, which contingency injects
 * come, what the decisions change, and the ending that each earns.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exerciseScriptSchema } from '../../hub/scenario/exercise-script.ts';
import { readYamlFile } from '../../hub/scenario/yaml-file.ts';
import {
  clocks,
  course,
  type Decision,
  ending,
  playedScenario,
  released,
  without,
} from './played-scenario.ts';

const MIN = 60_000;
const {
  folder,
  engine,
  decideAll: decided,
  play,
  contingencies,
  consequences,
} = playedScenario('hoog-water');

const GOOD: readonly Decision[] = [
  [20, 'opschalen', 'grip-3'],
  [50, 'publieksbericht', 'nl-alert'],
  [74, 'dijk-vrijmaken', 'noodverordening'],
  [90, 'lingehof', 'horizontaal'],
  [158, 'overdracht-nafase', 'projectteam'],
];
/** Every answer comes, each after its deadline. */
const SLOW: readonly Decision[] = [
  [33, 'opschalen', 'grip-3'],
  [60, 'publieksbericht', 'liveblog'],
  [88, 'dijk-vrijmaken', 'afsluiten'],
  [101, 'lingehof', 'verticaal'],
  [176, 'overdracht-nafase', 'lijnorganisatie'],
];

describe('a good GBT', () => {
  const run = play(GOOD);

  it('[STR1] has the district empty and the dike free before the top, and keeps dike and trust', () => {
    expect(course(run)).toEqual([
      [0, 'normaal'],
      [12, 'verhoogd'],
      [40, 'dreiging'],
      [64, 'dijkbewaking'],
      [90, 'evacuatie'],
      [138, 'dreiging'],
      [148, 'verhoogd'],
      [150, 'nafase-hoogwater'],
      [178, 'einde-goed'],
    ]);
    expect(run.context.entered).toHaveProperty('rustig');
    expect(released(run, 'boze-bewoners')).toBe(false);
    expect(released(run, 'reconstructie-krant')).toBe(false);
  });

  it('[STR4] gets no contingency inject, but the consequences of its own decisions', () => {
    expect(contingencies(run)).toEqual([]);
    expect(consequences(run)).toEqual([
      'crisisruimte-gereed',
      'nl-alert-verstuurd',
      'noodverordening-vragen',
      'verkeer-lingehof',
    ]);
    expect(run.context.values).toMatchObject({
      'bijstand-defensie': true,
      'dijk-bereikbaar': true,
      'dijk-verzwakt': false,
      'kijkers-op-dijk': 0,
      'wijk-veilig': true,
    });
  });

  it('[STR5] meets one term by deciding, the other only when the order is sent', () => {
    expect(clocks(run)).toEqual({
      'opkomst-gbt': [20, 50, null],
      'noodverordening-verzonden': [74, null, 134],
    });
    const sent = engine.step(decided(GOOD.slice(0, 4)), 100 * MIN, {
      type: 'MEET',
      clockId: 'noodverordening-verzonden',
    });
    expect(clocks(sent)).toEqual({
      'opkomst-gbt': [20, 50, null],
      'noodverordening-verzonden': [74, 100, null],
    });
  });

  it.each(['opschalen', 'publieksbericht', 'dijk-vrijmaken', 'lingehof', 'overdracht-nafase'])(
    '[STR8] does not earn the best ending with %s left undecided',
    (gateId) => {
      expect(ending(play(without(GOOD, gateId)))).not.toBe('einde-goed');
    },
  );
});

describe('a slow GBT', () => {
  const run = play(SLOW);

  it('[STR2] lets the dike weaken but saves it in time, and is left with a laborious end', () => {
    expect(course(run)).toEqual([
      [0, 'normaal'],
      [12, 'verhoogd'],
      [40, 'dreiging'],
      [64, 'dijkbewaking'],
      [81, 'dreigend-falen'],
      [101, 'evacuatie'],
      [138, 'dreiging'],
      [148, 'verhoogd'],
      [158, 'nafase-hoogwater'],
      [178, 'einde-moeizaam'],
    ]);
    expect(run.context.values).toMatchObject({
      'bijstand-defensie': true,
      'dijk-bereikbaar': true,
      'dijk-verzwakt': true,
      'wijk-veilig': true,
    });
  });

  it('[STR2] is reminded of each answer that is late, and hears the town and the paper', () => {
    expect(contingencies(run)).toEqual([
      'rot-wacht',
      'kaart-gaat-rond',
      'wel-groeit',
      'file-lingehof',
      'teams-naar-huis',
    ]);
    expect(consequences(run)).toEqual([
      'crisisruimte-gereed',
      'niet-bereikt',
      'kijkers-weiland',
      'boven-lingehof',
    ]);
    for (const id of ['kijkers-massaal', 'verzakking', 'boze-bewoners', 'reconstructie-krant']) {
      expect(released(run, id), id).toBe(true);
    }
  });
});

it('[STR6] nobody writes from a shelter that no decision filled', () => {
  const waiting = play(
    GOOD.map(([minute, gate, option]): Decision => [minute, gate, gate === 'lingehof' ? 'nog-niet' : option]),
  );
  expect([waiting, play(GOOD)].map((run) => released(run, 'bewoners-sporthal'))).toEqual([false, true]);
});

describe('a failing GBT', () => {
  const run = play([]);

  it('[STR3] sees the dike break in front of a full district', () => {
    expect(course(run)).toEqual([
      [0, 'normaal'],
      [12, 'verhoogd'],
      [40, 'dreiging'],
      [64, 'dijkbewaking'],
      [81, 'dreigend-falen'],
      [104, 'doorbraak'],
      [150, 'nafase-doorbraak'],
      [178, 'einde-ramp'],
    ]);
    expect(run.context.entered).toHaveProperty('geschokt');
    expect(run.context.values).toMatchObject({
      'bijstand-defensie': false,
      'dijk-bereikbaar': false,
      'dijk-verzwakt': true,
      'kijkers-op-dijk': 400,
      'wijk-veilig': false,
    });
  });

  it('[STR3] gets every contingency inject and all of the breach, and no term starts', () => {
    expect(contingencies(run)).toEqual([
      'rot-wacht',
      'kaart-gaat-rond',
      'wel-groeit',
      'file-lingehof',
      'teams-naar-huis',
    ]);
    expect(consequences(run)).toEqual([]);
    for (const id of [
      'geen-bijstand',
      'sitrap-doorbraak',
      'mensen-op-daken',
      'vermisten',
      'schade-doorbraak',
    ]) {
      expect(released(run, id), id).toBe(true);
    }
    expect(clocks(run)).toEqual({});
  });

  it('[STR6] still keeps the dike when it asks for help and clears the road in the last minutes', () => {
    const rescued = play([
      [97, 'opschalen', 'grip-3'],
      [99, 'dijk-vrijmaken', 'noodverordening'],
    ]);
    expect(ending(rescued)).toBe('einde-moeizaam');
    expect(released(rescued, 'sitrap-doorbraak')).toBe(false);
  });

  it('[STR6] cannot keep the dike without help, but a district that was warned is spared the water', () => {
    const warned = play([
      [24, 'opschalen', 'kernoverleg'],
      [95, 'lingehof', 'verticaal'],
    ]);
    expect(course(warned).slice(-4)).toEqual([
      [95, 'evacuatie'],
      [104, 'doorbraak'],
      [150, 'nafase-doorbraak'],
      [178, 'einde-doorbraak'],
    ]);
    expect(released(warned, 'lingehof-verlaten')).toBe(true);
    expect(released(warned, 'mensen-op-daken')).toBe(false);
  });
});

describe('the scripted GBT', () => {
  it('[STR7] reads as a script and ends like one that was late once, without harm', () => {
    const script = readYamlFile(join(folder, 'voorbeeld.yaml'), exerciseScriptSchema);
    if (!script.ok) throw new Error(JSON.stringify(script.error.lines));
    const { steps } = script.value.value;
    // A gate that was linked is answered when its decision is both linked and confirmed.
    const decisions = steps.flatMap((step): Decision[] => {
      if (step.do === 'confirm') {
        const { at, gate, option } = step;
        return gate && option ? [[at, gate, option]] : [];
      }
      if (step.do !== 'link') return [];
      const confirmed = steps.find((other) => other.do === 'confirm' && other.decision === step.decision);
      return [[Math.max(step.at, confirmed?.at ?? 0), step.gate, step.option]];
    });
    expect(decisions.map(([, gateId]) => gateId)).toEqual(GOOD.map(([, gateId]) => gateId));
    const run = play(decisions);
    expect(contingencies(run)).toEqual(['kaart-gaat-rond']);
    expect(ending(run)).toBe('einde-goed');
  });
});
