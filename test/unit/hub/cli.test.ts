import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBundle } from '../../../hub/scenario/bundle.ts';
import { EXERCISE_ID } from '../exercise/event-factory.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import { type BuiltHub, buildHub, startCli } from './built-hub.ts';
import { file, script } from './cli-files.ts';
import { hubWorld, planRequest, temporaryFolder } from './hub-world.ts';

let built: BuiltHub;
beforeAll(async () => {
  built = await buildHub();
});
afterAll(() => built.remove());

const paraat = (...args: string[]) => startCli(built.cli, args).ended;

describe('the command line', () => {
  it('[CLI1] ends with 2 and a Dutch message for what it cannot use, and prints one JSON document with --json', async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['doe-iets'], "Onbekende opdracht 'doe-iets'. Bekijk de opdrachten met: npm run paraat -- help"],
      [
        ['hub', '--poort', '1'],
        'Onbekende optie --poort. Bekijk de opties door --help achter de opdracht te zetten.',
      ],
      [['hub', '--port'], 'Achter --port hoort een waarde, bijvoorbeeld --port=…'],
      [['hub', '--open=ja'], 'Achter --open hoort geen waarde.'],
      [['hub', '--data='], 'Noem een map achter --data.'],
      [['hub', '--port', 'veel'], "'veel' is geen poort. Kies een getal van 0 tot en met 65535."],
      [['hub', '--port='], "'' is geen poort. Kies een getal van 0 tot en met 65535."],
      [['scenario', 'check'], 'Noem één scenario: npm run paraat -- scenario check <id|bestand>'],
      [
        ['scenario', 'check', 'laag-water'],
        "Scenario 'laag-water' bestaat niet. Kies uit: hoog-water, proef; of geef de naam van een bestand.",
      ],
      [
        ['scenario', 'check', './weg.yaml'],
        './weg.yaml: het bestand kan niet worden gelezen: deze map of dit bestand bestaat niet',
      ],
      [['exercise', 'run', '--scenario', 'proef'], 'Noem de map voor de uitkomst met --out.'],
      [
        ['exercise', 'run', '--scenario', 'proef', '--out', '/tmp'],
        "Bij scenario 'proef' hoort geen voorbeeld. Geef een draaiboek mee met --script.",
      ],
      [
        ['log', 'verify', './weg.json'],
        './weg.json kan niet worden gelezen (deze map of dit bestand bestaat niet).',
      ],
    ];
    const answers = await Promise.all(cases.map(([args]) => paraat(...args, '--json')));
    expect(answers.map(({ code, stdout, stderr }) => ({ code, json: JSON.parse(stdout), stderr }))).toEqual(
      cases.map(([, message]) => ({
        code: 2,
        json: { outcome: 'unusable', message },
        stderr: `${message}\n`,
      })),
    );
  });

  it('[CLI2] explains itself and every command', async () => {
    const commands = [
      'hub',
      'demo',
      'scenario check',
      'scenario import',
      'scenario export',
      'exercise run',
      'log verify',
    ];
    const help = await paraat('help', '--json');
    const { commands: listed } = JSON.parse(help.stdout) as { commands: { name: string }[] };
    expect({ code: help.code, names: listed.map(({ name }) => name) }).toEqual({ code: 0, names: commands });
    const each = await Promise.all(commands.map((name) => paraat(...name.split(' '), '--help')));
    expect(each.map(({ code, stdout }) => [code, stdout.split('\n')[0]?.split(' --')[0]])).toEqual(
      commands.map(() => [0, 'Gebruik: npm run paraat']),
    );
    const [first = ''] = (await paraat('scenario', 'check', '--help')).stdout.split('\n');
    const ways = [
      ['help', 'scenario', 'check'],
      ['scenario', 'check', 'help'],
      ['scenario', 'check', '-h'],
    ];
    const answers = await Promise.all(ways.map((way) => paraat(...way)));
    expect(answers.map(({ code, stdout }) => [code, stdout.split('\n')[0]])).toEqual(
      ways.map(() => [0, first]),
    );
  });

  it('[CLI14] takes options before, between and after the words of a command', async () => {
    const orders = [
      ['--json', 'scenario', 'check', 'proef'],
      ['scenario', '--json', 'check', 'proef'],
      ['scenario', 'check', 'proef', '--json'],
    ];
    const answers = await Promise.all(orders.map((order) => paraat(...order)));
    expect(answers.map(({ code, stdout }) => ({ code, json: JSON.parse(stdout) }))).toEqual(
      orders.map(() => ({ code: 0, json: { outcome: 'good', scenario: 'proef', findings: [] } })),
    );
    const early = await paraat('--scenario', 'proef', 'exercise', 'run');
    expect(early).toEqual({ code: 2, stdout: '', stderr: 'Noem de map voor de uitkomst met --out.\n' });
  });
});

describe('scenario check', () => {
  it('[CLI3] says file, line and what was expected', async () => {
    const broken = file('kapot.yaml', 'format: 1\nid: goed\ntitle: "zonder einde\n');
    const misshapen = file('vorm.yaml', 'format: 1\nid: Fout Id\nversion: één\nonbekend: 1\n');
    const empty = file('leeg.yaml', '');
    const answers = await Promise.all(
      [broken, misshapen, empty].map((path) => paraat('scenario', 'check', path)),
    );
    expect(answers.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(answers[0]?.stderr).toMatch(/kapot\.yaml, regel \d: hier ontbreekt een teken/);
    expect(answers[1]?.stderr.split('\n').filter((line) => /id:|version:|onbekend/.test(line))).toEqual([
      `${misshapen}, regel 2: id: gebruik kleine letters, cijfers en streepjes`,
      `${misshapen}, regel 3: version: verwacht: een getal`,
      `${misshapen}, regel 1: onbekend veld: onbekend`,
    ]);
    expect(answers[2]?.stderr).toBe(`${empty}: het bestand is leeg\n`);
  });

  it('[CLI4] ends with 1 when there are findings, and 0 without', async () => {
    const bundle = JSON.parse(readFileSync(join(built.cli, '../../scenarios/proef.json'), 'utf8'));
    const [first, ...more] = bundle.scenario.injects;
    const injects = [{ ...first, to: ['niemand'] }, ...more];
    const faulty = file('fout.json', JSON.stringify({ ...bundle.scenario, injects }, null, 2));
    const found = await paraat('scenario', 'check', faulty, '--json');
    const { outcome, findings } = JSON.parse(found.stdout);
    expect({ code: found.code, outcome, path: findings[0].path, hasLine: findings[0].line > 1 }).toEqual({
      code: 1,
      outcome: 'findings',
      path: 'injects.start.to',
      hasLine: true,
    });
    expect(await paraat('scenario', 'check', 'proef')).toEqual({
      code: 0,
      stdout: "Scenario 'proef' is in orde.\n",
      stderr: '',
    });
  });
});

describe('what the command line writes', () => {
  it('[CLI16] may end early, and says so when there is no room for it', async () => {
    const full = spawnSync('sh', ['-c', `"${process.execPath}" "${built.cli}" help > /dev/full`], {
      encoding: 'utf8',
    });
    const early = spawnSync('sh', ['-c', `"${process.execPath}" "${built.cli}" help | true`], {
      encoding: 'utf8',
    });
    expect([full.status, full.stderr, early.stderr]).toEqual([
      2,
      'De uitkomst kon niet worden geschreven (de schijf is vol). Kies een andere plaats.\n',
      '',
    ]);
  });
});

describe('log verify', () => {
  it('[CLI12] ends with 1 when a log was changed', async () => {
    const out = temporaryFolder();
    const good = file(
      'goed.yaml',
      script('  - { at: 2, do: entry, kind: report, text: Water stijgt }\n  - { at: 5, do: end }'),
    );
    await paraat('exercise', 'run', '--scenario', 'proef', '--script', good, '--out', out);
    const log = join(out, 'log.json');
    writeFileSync(log, readFileSync(log, 'utf8').replace('Water stijgt', 'Water daalt'));
    expect(await paraat('log', 'verify', log)).toEqual({
      code: 1,
      stdout:
        'NIET IN ORDE  Proef: Regel 5 is veranderd: de controlegetallen kloppen niet meer vanaf deze regel.\n',
      stderr: '',
    });
    const empty = file('leeg.json', '');
    expect((await paraat('log', 'verify', empty)).stderr).toBe(`${empty}: Het bestand is leeg.\n`);
    const folder = join(temporaryFolder(), 'leeg');
    mkdirSync(folder);
    expect((await paraat('log', 'verify', folder)).code).toBe(2);
  });

  it('[CLI17] ends with 1 when a scenario with which was exercised is gone from a data folder', async () => {
    const folder = temporaryFolder();
    const hub = await hubWorld({ folder });
    // Not the one that comes with Paraat, which would do as well.
    const older = await makeBundle({ ...sampleScenario(), title: 'Proef van vorig jaar' });
    await hub.exercises.plan(EXERCISE_ID, planRequest(older));
    const head = hub.events().at(-1);
    expect((await paraat('log', 'verify', folder)).code).toBe(0);
    hub.data.database.exec('DELETE FROM scenario');
    hub.crash();
    expect(await paraat('log', 'verify', folder)).toEqual({
      code: 1,
      stdout: `NIET IN ORDE  Proefoefening: Het logboek is ongeschonden (${head?.seq} gebeurtenissen, controlegetal ${head?.hash}), maar het scenario waarmee is geoefend, ontbreekt in deze gegevensmap.\n`,
      stderr: '',
    });
  });
});
