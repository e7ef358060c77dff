import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltHub, buildHub, startCli } from '../hub/built-hub.ts';
import { temporaryFolder } from '../hub/hub-world.ts';
import { rawOds, workbookFile } from './draaiboek-files.ts';

let built: BuiltHub;
beforeAll(async () => {
  built = await buildHub();
});
afterAll(() => built.remove());

const paraat = (...args: string[]) => startCli(built.cli, args).ended;

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('scenario import on the command line', () => {
  it('[IMP27] prints injects, skipped rows and questions as one JSON document, and ends with 0', async () => {
    const path = file(
      'draaiboek.csv',
      'Tijd;Onderwerp;Aan;Kanaal;Bericht\nFase 1;;;;\n09:05;Melding;Burgemeester / OvD-Bz;telefoon;De dijk lekt.\nT+5;Vraag;;;\n',
    );
    const { code, stdout, stderr } = await paraat('scenario', 'import', path, '--start', '09:00', '--json');
    expect({ code, stderr, document: JSON.parse(stdout) }).toEqual({
      code: 0,
      stderr: '',
      document: {
        injects: [
          {
            row: 3,
            title: 'Melding',
            timeMs: 300_000,
            recipients: ['Burgemeester', 'OvD-Bz'],
            channel: 'telefoon',
            text: 'De dijk lekt.',
          },
          { row: 4, title: 'Vraag', timeMs: null, recipients: [], channel: null, text: null },
        ],
        skipped: [
          {
            row: 1,
            reason: 'kopregel: de namen van de kolommen',
            text: 'Tijd | Onderwerp | Aan | Kanaal | Bericht',
          },
          { row: 2, reason: 'titel of tussenkop: één gevulde cel, geen tijd', text: 'Fase 1' },
        ],
        questions: [
          {
            type: 'unit',
            message:
              'Zijn de getallen zonder eenheid minuten, uren of dagen? Het gaat om rij 4 (T+5). Kies de eenheid met --unit minutes, --unit hours of --unit days.',
            rows: [{ row: 4, sheet: null, time: 'T+5', title: 'Vraag' }],
          },
        ],
        leftOut: [],
      },
    });
    const answered = await paraat('scenario', 'import', path, '--unit', 'hours', '--start=9:00');
    expect([answered.code, answered.stdout]).toEqual([
      0,
      `2 injects gelezen.
  rij 3  T+0:05  Melding → Burgemeester, OvD-Bz (telefoon)
  rij 4  T+5:00  Vraag

Niet overgenomen:
  rij 1: kopregel: de namen van de kolommen: Tijd | Onderwerp | Aan | Kanaal | Bericht
  rij 2: titel of tussenkop: één gevulde cel, geen tijd: Fase 1
`,
    ]);
  });

  it('[IMP27] ends with 2 and a Dutch message where nothing can be read', async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[], 'Noem één bestand: npm run paraat -- scenario import <bestand>'],
      [['weg.xlsx'], 'weg.xlsx: het bestand kan niet worden gelezen: deze map of dit bestand bestaat niet'],
      [['a.csv', '--unit', 'weken'], "'weken' is geen eenheid. Kies uit: minutes, hours, days."],
      [
        ['a.csv', '--start', '25:00'],
        "'25:00' is geen begintijd. Schrijf uren en minuten, bijvoorbeeld --start 09:00.",
      ],
    ];
    for (const [args, message] of cases) {
      const { code, stdout, stderr } = await paraat('scenario', 'import', ...args, '--json');
      expect({ code, stderr, ...JSON.parse(stdout) }).toEqual({
        code: 2,
        stderr: `${message}\n`,
        outcome: 'unusable',
        message,
      });
    }
    const folder = temporaryFolder();
    expect(await paraat('scenario', 'import', folder)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${folder}: dit is een map, geen bestand.\n`,
    });
    const prose = file('brief.txt', 'Beste allen,\nHierbij het draaiboek.\n');
    const { code, stdout } = await paraat('scenario', 'import', prose, '--json');
    const { outcome, injects, skipped } = JSON.parse(stdout);
    expect({ code, outcome, injects, rows: skipped.map(({ row }: { row: number }) => row) }).toEqual({
      code: 2,
      outcome: 'unusable',
      injects: [],
      rows: [1, 2],
    });
  });

  it.skipIf(process.platform === 'win32')('[IMP44] refuses what never ends', async () => {
    const pipe = join(temporaryFolder(), 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    expect(await paraat('scenario', 'import', pipe)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${pipe}: dit is geen gewoon bestand, maar een apparaat of verbinding.\n`,
    });
  });

  it('[IMP28] stops reading files that are made to take for ever or all memory', async () => {
    const cell =
      '<table:table-cell office:value-type="string" table:number-columns-repeated="200"><text:p>x</text:p></table:table-cell>';
    const repeated = `<table:table-row table:number-rows-repeated="20000">${cell}</table:table-row>`;
    const paths = [
      file('groot.csv', 'x'.repeat(50_000_000)),
      file('breed.csv', `Tijd;Titel\n${';'.repeat(20_000_000)}`),
      file('diep.json', '['.repeat(20_000_000)),
      file('herhaald.ods', rawOds(repeated)),
    ];
    for (const path of paths) {
      const { code, stdout, stderr } = await paraat('scenario', 'import', path, '--json');
      expect({ path, code, isDutch: /Kies|Bewaar|Open|Zet|Maak/.test(stderr) }).toEqual({
        path,
        code: 2,
        isDutch: true,
      });
      expect(JSON.parse(stdout).outcome).toBe('unusable');
    }
  });

  it('[IMP50] reads thousands of rows, also while other programs keep the computer busy', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => [`T+${n} min`, `Inject ${n}`, 'Tekst '.repeat(30)]);
    const path = file('groot.xlsx', workbookFile('xlsx', { Blad1: [['Tijd', 'Titel', 'Tekst'], ...rows] }));
    const all = await Promise.all([1, 2, 3, 4].map(() => paraat('scenario', 'import', path, '--json')));
    expect(all.map(({ code, stdout }) => [code, JSON.parse(stdout).injects.length])).toEqual(
      all.map(() => [0, 5_000]),
    );
  });

  it('[IMP50] reads as many rows as a draaiboek may have', async () => {
    const rows = Array.from({ length: 19_999 }, (_, n) => [
      `T+${n} min`,
      `Inject ${n}`,
      ...Array.from({ length: 6 }, (_, column) => `Cel ${column} van ${n}`),
    ]);
    const header = ['Tijd', 'Titel', 'Tekst', 'Aan', 'Van', 'Kanaal', 'Notitie', 'Verwachte reactie'];
    const path = file('heel-groot.xlsx', workbookFile('xlsx', { Blad1: [header, ...rows] }));
    const { code, stdout } = await paraat('scenario', 'import', path, '--json');
    expect([code, JSON.parse(stdout).injects.length]).toEqual([0, 19_999]);
  });

  it('[IMP29] writes a draaiboek that it reads again, as the same rows each time', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'draaiboek.xlsx');
    const exported = await paraat('scenario', 'export', 'hoog-water', '--out', out, '--json');
    const { injects: count } = JSON.parse(exported.stdout);
    expect({ code: exported.code, files: readdirSync(folder), count: count >= 30 }).toEqual({
      code: 0,
      files: ['draaiboek.xlsx'],
      count: true,
    });
    const { code, stdout } = await paraat('scenario', 'import', out, '--json');
    const { injects, skipped, leftOut, scenario } = JSON.parse(stdout);
    expect([code, injects.length, skipped.length, leftOut.length]).toEqual([0, count, 1, 1]);
    expect(scenario.objectives.length).toBeGreaterThanOrEqual(6);
    const wrong = await paraat('scenario', 'export', 'hoog-water', '--out', join(folder, 'draaiboek.ods'));
    expect([wrong.code, wrong.stdout, readdirSync(folder)]).toEqual([2, '', ['draaiboek.xlsx']]);
  });

  it('[IMP30] leaves the file as it was', async () => {
    const path = file(
      'draaiboek.xlsx',
      workbookFile('xlsx', {
        Blad1: [
          ['Tijd', 'Titel'],
          ['09:15', 'een'],
        ],
      }),
    );
    const before = readFileSync(path);
    await paraat('scenario', 'import', path);
    expect(readFileSync(path)).toEqual(before);
  });
});
