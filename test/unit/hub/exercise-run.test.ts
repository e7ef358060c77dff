import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanced, foldEvents } from '../../../hub/exercises/exercise-fold.ts';
import { playScript } from '../../../hub/exercises/script-player.ts';
import { makeBundle } from '../../../hub/scenario/bundle.ts';
import { exerciseScriptSchema } from '../../../hub/scenario/exercise-script.ts';
import { filledBundle } from '../../../hub/scenario/fill-bundle.ts';
import { readYamlFile } from '../../../hub/scenario/yaml-file.ts';
import { termOutcomes } from '../../../shared/report/term-outcome.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';
import { type BuiltHub, buildHub, startCli } from './built-hub.ts';
import { file, script } from './cli-files.ts';
import { temporaryFolder, valueIn } from './hub-world.ts';

let built: BuiltHub;
beforeAll(async () => {
  built = await buildHub();
});
afterAll(() => built.remove());

const paraat = (...args: string[]) => startCli(built.cli, args).ended;

describe('exercise run', () => {
  it('[CLI5] writes the same bytes each time, in any time zone', async () => {
    const folders = [temporaryFolder(), temporaryFolder()];
    const runs = await Promise.all(
      folders.map(
        (out, index) =>
          startCli(built.cli, ['exercise', 'run', '--scenario', 'hoog-water', '--out', out, '--json'], {
            TZ: index === 0 ? 'UTC' : 'America/New_York',
          }).ended,
      ),
    );
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    const [one, two] = folders.map((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
    );
    expect(one?.map(([name]) => name)).toEqual(['evaluatieverslag.pdf', 'log.json']);
    expect(two).toEqual(one);
    const verified = await paraat('log', 'verify', join(folders[0] ?? '', 'log.json'), '--json');
    const { outcome, logs } = JSON.parse(verified.stdout);
    expect({ code: verified.code, outcome, log: logs[0].outcome, hash: logs[0].headHash }).toEqual({
      code: 0,
      outcome: 'good',
      log: 'intact',
      hash: JSON.parse(runs[0]?.stdout ?? '').headHash,
    });
  });

  it('[CLI6] writes nothing when a step is refused or the folder cannot be written', async () => {
    const refused = file(
      'geweigerd.yaml',
      script(
        ['ja', 'nee']
          .map(
            (option) =>
              `  - { at: 1, do: decide, gate: evacuatie, option: ${option}, decider: burgemeester, rationale: Nu }`,
          )
          .join('\n'),
      ),
    );
    const out = join(temporaryFolder(), 'uit');
    expect(await paraat('exercise', 'run', '--scenario', 'proef', '--script', refused, '--out', out)).toEqual(
      {
        code: 2,
        stdout: '',
        stderr:
          'Het draaiboek past niet bij het scenario: stap 2 op minuut 1 is geweigerd. Op dit beslispunt is al besloten.\n',
      },
    );
    expect(existsSync(out)).toBe(false);
    const good = file('goed.yaml', script('  - { at: 5, do: end }'));
    const blocked = join(file('bestand', ''), 'map');
    const answer = await paraat('exercise', 'run', '--scenario', 'proef', '--script', good, '--out', blocked);
    expect({ code: answer.code, says: answer.stderr.split(' (')[0] }).toEqual({
      code: 2,
      says: `In de map ${blocked} kan niet worden geschreven`,
    });
    const nowhere = await paraat(
      'exercise',
      'run',
      '--scenario',
      'proef',
      '--script',
      good,
      '--out',
      '/proc/x/y',
    );
    expect({ code: nowhere.code, says: nowhere.stderr.split(' (')[0] }).toEqual({
      code: 2,
      says: 'In de map /proc/x/y kan niet worden geschreven',
    });
  });

  it('[CLI7] says where a script is wrong', async () => {
    const wrong = file(
      'fout.yaml',
      script(
        [
          '  - { at: 5, do: dansen }',
          '  - { at: 5, do: speed, times: 3 }',
          '  - { at: 5, do: entry, kind: report, text: Laat, team: Rood }',
        ].join('\n'),
      ),
    );
    const misplaced = file(
      'volgorde.yaml',
      script('  - { at: 5, do: entry, kind: report, text: Laat, writtenAt: 9 }\n  - { at: 4, do: end }'),
    );
    const goal = file(
      'doel.yaml',
      script('  - { at: 5, do: entry, kind: report, text: Laat, objective: d9 }'),
    );
    const out = temporaryFolder();
    const answers = await Promise.all(
      [wrong, misplaced, goal].map((path) =>
        paraat('exercise', 'run', '--scenario', 'proef', '--script', path, '--out', out),
      ),
    );
    expect(answers.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      {
        code: 2,
        stderr: [
          `${wrong}, regel 6: steps.0.do: kies uit: entry, decide, grip, release, skip, postpone, meet, improvise, pause, speed, jump, stop, end, open-meeting, phase, attendance, close-meeting, rbt, propose, confirm, link, withdraw, assign, status, correct, core-objective, outlook, dilemma, advise, term, fulfil, sitrap, read`,
          `${wrong}, regel 7: steps.1.times: kies uit: 1, 2, 5, 10, 30, 60`,
          `${wrong}, regel 8: steps.2.team: kies uit: GBT, CoPI, ROT, Bevolkingszorg, Driehoek, Oefenleiding`,
          '',
        ].join('\n'),
      },
      {
        code: 2,
        stderr: [
          `${misplaced}, regel 6: steps.0.writtenAt: ligt na het moment waarop de regel binnenkomt`,
          `${misplaced}, regel 7: steps.1.at: ligt vóór de stap erboven`,
          '',
        ].join('\n'),
      },
      {
        code: 2,
        stderr:
          "Het draaiboek past niet bij het scenario: stap 1 op minuut 5 is geweigerd. Dit is niet goed ingevuld: oefendoel 'd9' staat niet in dit scenario.\n",
      },
    ]);
  });
});

/** A shipped scenario with its own script, as the command line plays it; what its log tells. */
async function example(id: string) {
  const folder = join(import.meta.dirname, '../../../scenarios', id);
  const { value: scenario } = valueIn(readYamlFile(join(folder, 'scenario.yaml'), scenarioSchema));
  const { value: script } = valueIn(readYamlFile(join(folder, 'voorbeeld.yaml'), exerciseScriptSchema));
  const bundle = filledBundle(await makeBundle(scenario), {});
  const startWallMs = Date.parse('2026-11-18T08:30:00Z');
  const { exerciseId, log } = valueIn(await playScript({ script, bundle, startWallMs, newId: uuidv7 }));
  const { events } = log.readChain(exerciseId);
  const fold = foldEvents(bundle, events);
  const live = advanced(fold, fold.lastAtMs);
  const { context } = live.run;
  const { gates, injects } = bundle.scenario;
  const decisions = gates.flatMap(({ id: gateId }) => {
    const run = context.gates[gateId];
    return run
      ? [`${gateId}: ${run.optionId ?? 'geen'}${run.missedMs === undefined ? '' : ' (te laat)'}`]
      : [];
  });
  const last = events.at(-1);
  const outcomes = termOutcomes(fold.engine.model, live, events);
  return {
    ended: [last?.type, fold.lastAtMs / MINUTE_MS, live.state.grip],
    phases: context.course.map(({ phaseId }) => phaseId).join(' '),
    decisions,
    reminders: injects
      .filter(({ id: injectId, release }) => 'missed' in release && context.injects[injectId]?.releasedMs)
      .map(({ id: injectId }) => injectId),
    terms: Object.fromEntries(
      outcomes.map(({ verdict }, index) => [bundle.scenario.clocks?.[index]?.id, verdict]),
    ),
  };
}

const EXAMPLES = {
  'hoog-water': {
    ended: ['ExerciseEnded', 179, 0],
    phases: 'normaal verhoogd dreiging dijkbewaking evacuatie dreiging verhoogd nafase-hoogwater einde-goed',
    decisions: [
      'opschalen: grip-3',
      'publieksbericht: nl-alert (te laat)',
      'dijk-vrijmaken: noodverordening',
      'lingehof: horizontaal',
      'overdracht-nafase: projectteam',
    ],
    reminders: ['kaart-gaat-rond'],
    terms: { 'opkomst-gbt': 'met', 'noodverordening-verzonden': 'metLate' },
  },
  cybercrisis: {
    ended: ['ExerciseEnded', 179, 0],
    phases:
      'signaal storing isolatie uitval noodvoorziening claim geen-bewijs proef opbouw nafase einde-regie',
    decisions: [
      'netwerk-los: alles-los',
      'opschalen: grip-3',
      'bericht-inwoners: open-vertellen (te laat)',
      'melding-24: nu-waarschuwen',
      'uitkeringen: vorige-maand',
      'datalek: melden-en-waarschuwen',
      'losgeld: niet-betalen',
      'herstelvolgorde: inwoners-eerst',
      'overdracht: projectteam',
    ],
    reminders: ['krant-vertelt-het'],
    terms: { 'cbw-24': 'met', 'avg-72': 'met' },
  },
  'grote-brand': {
    ended: ['ExerciseEnded', 178, 0],
    phases:
      'melding bron rook-hoog rook-straat rook-hoog asbest-vermoeden afgezet wachten-op-vrijgave per-straat nafase-geregeld einde-goed',
    decisions: [
      'opschalen: grip-3',
      'nl-alert: nl-alert',
      'verzorgingshuis: gedeeltelijk',
      'afzetting: noodverordening',
      'schoonmaak: gemeente (te laat)',
      'terugkeer: per-straat',
      'overdracht-nafase: projectteam',
    ],
    reminders: ['zelf-vegen'],
    terms: { 'opkomst-gbt': 'met', 'noodverordening-verzonden': 'metLate' },
  },
  'maatschappelijke-onrust': {
    ended: ['ExerciseEnded', 180, 0],
    phases: 'signalen incident gerucht samenkomst gesprek afkoelen ouderavond nafase einde-rust',
    decisions: [
      'opschalen: grip-3',
      'boodschap: zelf-naar-buiten',
      'naam: weerspreken',
      'woning: gesprek',
      'bijeenkomst: besloten (te laat)',
      'datalek: melden',
      'overdracht-nafase: projectteam',
    ],
    reminders: ['ouders-bij-de-club'],
    terms: { 'avg-72-uur': 'met', 'opkomst-gbt': 'met' },
  },
  'extreem-weer': {
    ended: ['ExerciseEnded', 179, 0],
    phases:
      'geel oranje voor-de-bui noodweer water-op-straat uitval stabiel oranje geel nafase einde-beheerst',
    decisions: [
      'opschalen: grip-3',
      'evenement: stoppen',
      'publieksbericht: nl-alert',
      'wijk-laag: noodverordening',
      'waterberging: sportpark (te laat)',
      'noodstroom: zorghuis',
      'overdracht-nafase: projectteam',
    ],
    reminders: ['berging-niet-besloten'],
    // The last one is to be met within three days.
    terms: { 'opkomst-gbt': 'met', 'noodverordening-melden': 'met', 'datalek-melden': 'running' },
  },
};

describe('the script of a shipped scenario', () => {
  it('[CLI18] is there for each of them', () => {
    const folder = join(import.meta.dirname, '../../../scenarios');
    const shipped = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(EXAMPLES).sort()).toEqual(shipped.map(({ name }) => name).sort());
  });

  it.each(Object.entries(EXAMPLES))(
    '[CLI18] of %s earns the ending it is written for, late once',
    async (id, earned) => {
      expect(await example(id)).toEqual(earned);
    },
  );
});
