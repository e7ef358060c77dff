/**
 * Extreem weer, played by a good, a slow and a failing GBT: the course of phases, which contingency injects
 * come, what the decisions change, and the ending that each earns.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exerciseScriptSchema } from '../../hub/scenario/exercise-script.ts';
import { readYamlFile } from '../../hub/scenario/yaml-file.ts';
import type { Run } from '../../shared/scenario/engine.ts';
import { variableValue } from '../../shared/scenario/run-context.ts';
import { course, type Decision, ending, playedScenario, released, without } from './played-scenario.ts';

const MIN = 60_000;
const { folder, scenario, engine, decideAll, play, contingencies, consequences } =
  playedScenario('extreem-weer');

const values = (run: Run) =>
  Object.fromEntries(
    Object.entries(scenario.variables)
      .filter(([, { curve }]) => curve === undefined)
      .map(([id]) => [id, variableValue(engine.model, run.context, id)]),
  );
const waterAt = (decisions: readonly Decision[], minute: number) => {
  const earlier = decisions.filter(([at]) => at <= minute);
  const run = engine.advance(decideAll(earlier), minute * MIN);
  return Math.round(Number(variableValue(engine.model, run.context, 'waterdiepte')));
};
const mood = ({ context }: Run) =>
  Object.keys(scenario.regions?.stemming?.states ?? {}).filter((id) => context.entered[id] !== undefined);
const clocks = ({ context }: Run) => Object.keys(context.clocks);

/** Every answer in time. */
const GOOD: readonly Decision[] = [
  [18, 'opschalen', 'grip-3'],
  [33, 'evenement', 'stoppen'],
  [58, 'publieksbericht', 'nl-alert'],
  [80, 'wijk-laag', 'noodverordening'],
  [92, 'waterberging', 'sportpark'],
  [105, 'noodstroom', 'zorghuis'],
  [157, 'overdracht-nafase', 'projectteam'],
];
/** Answers come after their deadline, and pumps are chosen that nobody asked for in time. */
const SLOW: readonly Decision[] = [
  [20, 'opschalen', 'kernoverleg'],
  [43, 'evenement', 'inkorten'],
  [62, 'publieksbericht', 'liveblog'],
  [90, 'wijk-laag', 'naar-boven'],
  [96, 'waterberging', 'pompen'],
  [114, 'noodstroom', 'drinkwater'],
  [164, 'overdracht-nafase', 'lijnorganisatie'],
];
const FAILING: readonly Decision[] = [];

describe('a good GBT', () => {
  const run = play(GOOD);

  it('[STR1] has an empty square when the storm comes and stays in control', () => {
    expect(course(run)).toEqual([
      [0, 'geel'],
      [22, 'oranje'],
      [52, 'voor-de-bui'],
      [61, 'noodweer'],
      [80, 'water-op-straat'],
      [95, 'uitval'],
      [105, 'stabiel'],
      [122, 'oranje'],
      [142, 'geel'],
      [146, 'nafase'],
      [176, 'einde-beheerst'],
    ]);
  });

  it('[STR4] hears what its decisions do, and nobody has to remind it', () => {
    expect(contingencies(run)).toEqual([]);
    expect(consequences(run)).toEqual([
      'crisisruimte',
      'feest-stopt',
      'nl-alert-verstuurd',
      'verordening-vragen',
      'ontruiming-loopt',
      'berging-open',
      'pompen-klaar',
      'aggregaat-zorghuis',
      'stabiel-bericht',
    ]);
    expect(values(run)).toEqual({
      bezoekers: 150,
      'grote-pompen': true,
      'wijk-voorbereid': true,
      'water-beheerst': true,
      'noodstroom-geplaatst': true,
      ontwricht: false,
    });
  });

  it('[STR5] meets the terms that its decisions start, and leaves a relieved town', () => {
    expect(clocks(run)).toEqual(['opkomst-gbt', 'noodverordening-melden', 'datalek-melden']);
    expect(mood(run)).toEqual(['opgelucht']);
    expect(waterAt(GOOD, 122)).toBe(44);
  });

  it.each([
    'opschalen',
    'evenement',
    'publieksbericht',
    'wijk-laag',
    'waterberging',
    'noodstroom',
    'overdracht-nafase',
  ])('[STR8] does not earn the best ending with %s left undecided', (gateId) => {
    expect(ending(play(without(GOOD, gateId)))).not.toBe('einde-beheerst');
  });

  it('[STR8] does not earn the best ending with houses wet because the pumps were gone', () => {
    const dry = GOOD.filter(([, gate]) => gate !== 'opschalen' && gate !== 'waterberging');
    const wet = play([
      [18, 'opschalen', 'kernoverleg'],
      ...dry.slice(0, 3),
      [92, 'waterberging', 'pompen'],
      ...dry.slice(3),
    ]);
    expect(released(wet, 'schade-huizen')).toBe(true);
    expect(ending(wet)).toBe('einde-herstel');
  });
});

describe('a slow GBT', () => {
  const run = play(SLOW);

  it('[STR2] keeps the town from breaking down, but is left with weeks of repair', () => {
    expect(course(run)).toEqual([
      [0, 'geel'],
      [22, 'oranje'],
      [52, 'voor-de-bui'],
      [61, 'noodweer'],
      [80, 'water-op-straat'],
      [95, 'uitval'],
      [114, 'stabiel'],
      [122, 'oranje'],
      [142, 'geel'],
      [146, 'nafase'],
      [176, 'einde-herstel'],
    ]);
  });

  it('[STR2] is reminded of each answer that is late, and finds the pumps gone', () => {
    expect(contingencies(run)).toEqual([
      'feest-zonder-besluit',
      'wijk-zonder-besluit',
      'aggregaat-weg',
      'teams-naar-huis',
    ]);
    expect(consequences(run)).toEqual([
      'pompen-vergeven',
      'feest-korter',
      'niet-gehoord',
      'boven-vragen',
      'pompen-weg',
      'aggregaat-drinkwater',
    ]);
    expect(values(run)).toEqual({
      bezoekers: 900,
      'grote-pompen': false,
      'wijk-voorbereid': true,
      'water-beheerst': false,
      'noodstroom-geplaatst': true,
      ontwricht: false,
    });
  });

  it('[STR2] leaves a reproachful town with wet houses', () => {
    expect(released(run, 'schade-huizen')).toBe(true);
    expect(mood(run)).toEqual(['verwijtend']);
    expect(waterAt(SLOW, 122)).toBe(49);
  });
});

describe('a failing GBT', () => {
  const run = play(FAILING);

  it('[STR3] sees the storm hit a full square and the low district break down', () => {
    expect(course(run)).toEqual([
      [0, 'geel'],
      [22, 'oranje'],
      [52, 'voor-de-bui'],
      [61, 'plein-in-nood'],
      [73, 'noodweer'],
      [80, 'water-op-straat'],
      [95, 'uitval'],
      [117, 'ontwrichting'],
      [147, 'nafase'],
      [176, 'einde-ontwricht'],
    ]);
  });

  it('[STR3] gets the contingency of every gate and the consequence of none', () => {
    expect(contingencies(run)).toEqual([
      'rot-wacht',
      'feest-zonder-besluit',
      'code-zwart',
      'wijk-zonder-besluit',
      'berging-niet-besloten',
      'aggregaat-weg',
      'geen-bijstand-gevraagd',
      'teams-naar-huis',
    ]);
    expect(consequences(run)).toEqual([]);
    expect(values(run)).toEqual({
      bezoekers: 400,
      'grote-pompen': false,
      'wijk-voorbereid': false,
      'water-beheerst': false,
      'noodstroom-geplaatst': false,
      ontwricht: true,
    });
  });

  it('[STR3] leaves a reproachful town, and water over 60 cm deep', () => {
    expect(mood(run)).toEqual(['verwijtend']);
    expect(waterAt(FAILING, 122)).toBe(62);
  });

  it('[STR6] is brought back from breakdown when it asks for help after all', () => {
    const rescued = play([[126, 'bijstand', 'grip-4']]);
    expect(course(rescued).slice(-5)).toEqual([
      [117, 'ontwrichting'],
      [129, 'oranje'],
      [142, 'geel'],
      [146, 'nafase'],
      [176, 'einde-herstel'],
    ]);
    expect(contingencies(rescued)).not.toContain('geen-bijstand-gevraagd');
  });
});

describe('the scripted GBT', () => {
  it('[STR7] reads as a script and ends like one that was late once, without harm to people', () => {
    const script = readYamlFile(join(folder, 'voorbeeld.yaml'), exerciseScriptSchema);
    if (!script.ok) throw new Error(JSON.stringify(script.error.lines));
    const decisions = script.value.value.steps.flatMap((step): Decision[] =>
      step.do === 'decide' ? [[step.at, step.gate, step.option]] : [],
    );
    const run = play(decisions);
    expect(contingencies(run)).toEqual(['berging-niet-besloten']);
    expect(course(run).at(-1)).toEqual([176, 'einde-beheerst']);
  });
});
