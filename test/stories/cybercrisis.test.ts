/**
 * Four GBTs in the scenario Cybercrisis, each with the ending that it earns. Decisions fall at minutes of
 * exercise time; the course, what the decisions did, which contingency injects came and how the statutory
 * terms ended are written out.
 */
import { describe, expect, it } from 'vitest';
import type { Run } from '../../shared/scenario/engine.ts';
import { clockState } from '../../shared/scenario/run-context.ts';
import {
  came,
  course,
  type Decision,
  ending,
  missedGates,
  playedScenario,
  without,
} from './played-scenario.ts';

const { scenario, play } = playedScenario('cybercrisis');

const story = (run: Run) => {
  const { context } = run;
  return {
    course: course(run),
    effects: {
      backup: context.values['backup-heel'],
      stolen: context.values['gegevens-weg'],
      benefits: context.values['uitkering-geregeld'],
      warned: context.values['inwoners-gewaarschuwd'],
      paid: context.values['losgeld-betaald'],
      region: context.values['regio-helpt'],
      relapsed: context.values.teruggevallen,
    },
    late: missedGates(run),
    contingency: scenario.injects.flatMap(({ id, type }) =>
      type === 'contingentie' && context.injects[id]?.releasedMs !== undefined ? [id] : [],
    ),
    terms: Object.fromEntries(Object.entries(context.clocks).map(([id, clock]) => [id, clockState(clock)])),
    mood: ['afwachtend', 'bezorgd', 'boos', 'gerustgesteld'].find((id) => context.entered[id] !== undefined),
  };
};

const GOOD: readonly Decision[] = [
  [17, 'netwerk-los', 'alles-los'],
  [27, 'opschalen', 'grip-3'],
  [42, 'bericht-inwoners', 'open-vertellen'],
  [58, 'melding-24', 'nu-waarschuwen'],
  [60, 'uitkeringen', 'vorige-maand'],
  [98, 'datalek', 'melden-en-waarschuwen'],
  [108, 'losgeld', 'niet-betalen'],
  [124, 'herstelvolgorde', 'inwoners-eerst'],
  [162, 'overdracht', 'projectteam'],
];

describe('GBTs in the scenario Cybercrisis', () => {
  it('[STR1] a good GBT cuts off in time, warns, does not pay and keeps control', () => {
    const run = play(GOOD);
    expect(story(run)).toEqual({
      course: [
        [0, 'signaal'],
        [8, 'storing'],
        [17, 'isolatie'],
        [44, 'uitval'],
        [60, 'noodvoorziening'],
        [84, 'claim'],
        [88, 'geen-bewijs'],
        [116, 'proef'],
        [128, 'opbouw'],
        [154, 'nafase'],
        [177, 'einde-regie'],
      ],
      effects: {
        backup: true,
        stolen: false,
        benefits: true,
        warned: true,
        paid: false,
        region: true,
        relapsed: false,
      },
      late: [],
      contingency: [],
      terms: { 'cbw-24': 'met', 'avg-72': 'met' },
      mood: 'gerustgesteld',
    });
    expect(
      came(run, ['bewijs-echt', 'bewijs-mager', 'gegevens-online', 'proef-geslaagd', 'geen-lek-vraag']),
    ).toEqual(['bewijs-mager', 'proef-geslaagd', 'geen-lek-vraag']);
  });

  it.each([
    'netwerk-los',
    'opschalen',
    'bericht-inwoners',
    'melding-24',
    'uitkeringen',
    'datalek',
    'losgeld',
    'herstelvolgorde',
    'overdracht',
  ])('[STR8] does not earn the best ending with %s left undecided', (gateId) => {
    expect(ending(play(without(GOOD, gateId)))).not.toBe('einde-regie');
  });

  it.each([
    ['bericht-inwoners', 'storing-noemen'],
    ['melding-24', 'eerst-zekerheid'],
  ])('[STR8] does not earn the best ending with %s answered by %s', (gateId, optionId) => {
    const other = GOOD.map(
      ([minute, gate, option]): Decision => [minute, gate, gate === gateId ? optionId : option],
    );
    expect(ending(play(other))).toBe('einde-moeizaam');
  });

  it('[STR2] a slow GBT decides after the deadlines, loses its backups and recovers with trouble', () => {
    const run = play([
      [27, 'netwerk-los', 'alles-los'],
      [36, 'opschalen', 'eigen-crisisteam'],
      [49, 'bericht-inwoners', 'storing-noemen'],
      [71, 'uitkeringen', 'noodloket'],
      [78, 'melding-24', 'nu-waarschuwen'],
      [107, 'datalek', 'melden-en-waarschuwen'],
      [111, 'losgeld', 'tijd-rekken'],
      [155, 'herstelvolgorde', 'organisatie-eerst'],
      [171, 'overdracht', 'lijnorganisatie'],
    ]);
    expect(story(run)).toEqual({
      course: [
        [0, 'signaal'],
        [8, 'storing'],
        [23, 'verspreiding'],
        [27, 'isolatie'],
        [44, 'uitval'],
        [66, 'ontwricht'],
        [71, 'noodvoorziening'],
        [84, 'claim'],
        [88, 'bewijs'],
        [130, 'gelekt'],
        [140, 'proef'],
        [144, 'noodvoorziening'],
        [152, 'proef'],
        [154, 'nafase'],
        [177, 'einde-moeizaam'],
      ],
      effects: {
        backup: false,
        stolen: true,
        benefits: true,
        warned: true,
        paid: false,
        region: false,
        relapsed: true,
      },
      late: [
        'netwerk-los',
        'opschalen',
        'bericht-inwoners',
        'melding-24',
        'uitkeringen',
        'datalek',
        'herstelvolgorde',
        'overdracht',
      ],
      contingency: [
        'stekker-te-laat',
        'regio-wacht',
        'krant-vertelt-het',
        'cbw-herinnering',
        'geen-geld-onrust',
        'datalek-niet-gemeld',
        'herstel-hardste-roeper',
        'team-naar-huis',
      ],
      terms: { 'cbw-24': 'met', 'avg-72': 'met' },
      mood: 'bezorgd',
    });
    expect(came(run, ['bewijs-echt', 'tijd-gewonnen', 'gegevens-online', 'misbruik', 'terugval'])).toEqual([
      'bewijs-echt',
      'tijd-gewonnen',
      'gegevens-online',
      'terugval',
    ]);
  });

  it('[STR3] a failing GBT decides nothing and loses the trust of the town', () => {
    const run = play([]);
    expect(story(run)).toEqual({
      course: [
        [0, 'signaal'],
        [8, 'storing'],
        [23, 'verspreiding'],
        [31, 'isolatie'],
        [44, 'uitval'],
        [66, 'ontwricht'],
        [84, 'claim'],
        [88, 'bewijs'],
        [116, 'gelekt'],
        [124, 'misbruikt'],
        [140, 'proef'],
        [144, 'ontwricht'],
        [152, 'proef'],
        [154, 'nafase'],
        [177, 'einde-ontwricht'],
      ],
      effects: {
        backup: false,
        stolen: true,
        benefits: false,
        warned: false,
        paid: false,
        region: false,
        relapsed: true,
      },
      late: [
        'netwerk-los',
        'opschalen',
        'bericht-inwoners',
        'melding-24',
        'uitkeringen',
        'datalek',
        'losgeld',
        'herstelvolgorde',
        'overdracht',
      ],
      contingency: [
        'stekker-te-laat',
        'regio-wacht',
        'krant-vertelt-het',
        'cbw-herinnering',
        'geen-geld-onrust',
        'datalek-niet-gemeld',
        'aftellen',
        'termijn-voorbij',
        'herstel-hardste-roeper',
        'team-naar-huis',
      ],
      terms: { 'cbw-24': 'missed', 'avg-72': 'running' },
      mood: 'bezorgd',
    });
    expect(came(run, ['boze-inwoners', 'misbruik', 'terugval', 'tijd-gewonnen'])).toEqual([
      'boze-inwoners',
      'misbruik',
      'terugval',
    ]);
  });

  it('[STR6] a GBT that pays gets half a key, sees its data published all the same, and ends there', () => {
    const run = play([
      [20, 'netwerk-los', 'deels-los'],
      [60, 'uitkeringen', 'vorige-maand'],
      [100, 'datalek', 'alleen-melden'],
      [104, 'losgeld', 'betalen'],
    ]);
    expect(story(run).course).toEqual([
      [0, 'signaal'],
      [8, 'storing'],
      [20, 'deels'],
      [28, 'verspreiding'],
      [36, 'isolatie'],
      [44, 'uitval'],
      [60, 'noodvoorziening'],
      [84, 'claim'],
      [88, 'bewijs'],
      [104, 'sleutel'],
      [118, 'gelekt'],
      [126, 'misbruikt'],
      [140, 'proef'],
      [152, 'opbouw'],
      [154, 'nafase'],
      [177, 'einde-betaald'],
    ]);
  });
});
