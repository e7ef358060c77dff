/** The PDF itself: complete, marked, reproducible, and made without reaching outside. */
import { execFileSync } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type RenderInput, renderReport } from '../../../hub/report/report-pdf.ts';
import { scenarioTime, wallClockSeconds } from '../../../shared/exercise/time-format.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import {
  createLog,
  entry,
  highWater,
  type Log,
  MINUTE,
  released,
  START_WALL_MS,
  started,
} from './high-water.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fontFolder = `${root}node_modules/source-sans/TTF`;

function input(write: (log: Log) => void, plan: Parameters<typeof createLog>[0] = {}): RenderInput {
  const log = createLog(plan);
  write(log);
  return { events: log.events, scenario: highWater, fontFolder };
}
const pageTexts = (pdf: Uint8Array): readonly string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, maxBuffer: 2 ** 28 })
    .toString('utf8')
    .split('\f')
    .slice(0, -1);
/** Text without white space and soft breaks, so that it does not matter where lines were broken. */
const solid = (text: string) => text.replace(/[\s\u200B]/g, '');
/** The text of all pages in the order of the document, without headers, footers and table headers. */
function solidText(pdf: Uint8Array, name: string): string {
  const raw = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 2 ** 28 });
  return solid(raw.toString('utf8'))
    .replaceAll(`OEFENING${solid(name)}`, '')
    .replace(/(Evaluatieverslag|Tussenstand),conceptPagina\d+van\d+/g, '')
    .replace(/Nr\.(OefentijdScenario|Tijd)Soort(Team)?Tekst/g, '');
}

const words = 'Waterschap meldt kwel bij Zandpad en zet de dijkwacht in';
function fullExercise({ add }: Log): void {
  add(0, 'RoleAssigned', { roleId: 'burgemeester', personName: 'M. de Vries' });
  add(0, 'ExerciseStarted', started());
  add(5, 'InjectReleased', released(1));
  for (let index = 1; index <= 200; index += 1) {
    add(6 + index / 10, 'EntryLogged', entry('report', `${words} laatste${index}woord`, 'beeld'), {
      role: 'player',
    });
  }
  add(40, 'GripChanged', {
    from: 0,
    to: 4,
    decider: 'burgemeester',
    imposed: true,
    reason: 'Bovenlokaal',
    effectiveMs: 38 * MINUTE,
  });
  add(45, 'PlayStopped', { kind: 'noPlay' });
  add(45, 'PlayResumed', { reason: 'Loos alarm' }, { wallMs: START_WALL_MS + 50 * MINUTE });
  add(160, 'ExerciseEnded', {});
}

describe('a finished exercise', () => {
  const full = input(fullExercise);
  let pdf: Uint8Array;
  let pages: readonly string[];
  beforeAll(async () => {
    pdf = await renderReport(full);
    pages = pageTexts(pdf);
  });

  it('[RP2] says OEFENING in the header of every page and counts its pages', () => {
    expect(pages.length).toBeGreaterThan(8);
    pages.forEach((page, index) => {
      expect(page.trimStart()).toMatch(/^OEFENING +Hoogwater Linge-oost\n/);
      expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
    });
  });

  it('[RP3] [RP13] holds every line of the log, to its last word and with both its times, in the complete log', () => {
    const log =
      solidText(pdf, 'Hoogwater Linge-oost').split('Volledig logboek'.replace(' ', '')).at(-1) ?? '';
    const entries = full.events.filter((event) => event.type === 'EntryLogged');
    const missing = entries.filter(
      ({ seq, at, payload }) =>
        !log.includes(
          solid(
            `${seq}${wallClockSeconds(START_WALL_MS + at)}${scenarioTime(highWater.startsAt, at)}Melding GBT ${payload.text} speler`,
          ),
        ),
    );
    expect([entries.length, missing]).toEqual([200, []]);
  });

  it('[RP10] ends with the number and hash of the last event and how to check them', () => {
    const last = pages.at(-1) ?? '';
    expect(last).toContain('Controle van het logboek');
    expect(last).toContain(full.events.at(-1)?.hash);
    expect(last).toContain(`nummer ${full.events.length}`);
    expect(last).toContain('paraat log verify');
    expect(last).toContain('Hulp → Logboek controleren');
  });

  it('has the chapters in order, with interruptions because there was one', () => {
    const chapters = pages[1]?.match(/^ *\d .*\S(?= +\d+$)/gm)?.map((line) => line.trim());
    expect(chapters).toEqual([
      '1 Samenvatting in cijfers',
      '2 Tijdlijn',
      '3 Verloop van fasen en GRIP',
      '4 Injects en eerste reactie',
      '5 Beslispunten en besluiten',
      '6 Oefendoelen',
      '7 Onderbrekingen',
      '8 Volledig logboek',
      '9 Controle van het logboek',
    ]);
  });

  it('[RP1] is byte for byte the same when made again', async () => {
    expect(Buffer.from(await renderReport(full)).equals(pdf)).toBe(true);
  });

  it('[RP12] is byte for byte the same when made in a thread', async () => {
    const outDir = `${root}test-results/report-thread`;
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { target: 'node', noExternal: true },
      build: {
        ssr: true,
        outDir,
        rolldownOptions: {
          input: {
            'report-worker': 'hub/report-worker.ts',
            'report-thread': 'hub/report/report-thread.ts',
          },
          external: ['pdfmake', /^node:/],
          output: { entryFileNames: '[name].js' },
        },
      },
    });
    const { renderReportInWorker } = (await import(
      /* @vite-ignore */ `${outDir}/report-thread.js`
    )) as typeof import('../../../hub/report/report-thread.ts');
    expect(Buffer.from(await renderReportInWorker(full)).equals(pdf)).toBe(true);
    await expect(renderReportInWorker({ ...full, fontFolder: '/nergens' })).rejects.toThrow('ENOENT');
  });
});

describe('any log', () => {
  it('[RP11] makes a report of an exercise that was not started, ended at once or still runs', async () => {
    const planned = await renderReport(input(() => {}));
    const atOnce = await renderReport(
      input(({ add }) => {
        add(0, 'ExerciseStarted', started());
        add(0, 'ExerciseEnded', {});
      }),
    );
    const running = await renderReport(
      input(({ add }) => {
        add(0, 'ExerciseStarted', started());
        add(100, 'EntryLogged', entry('report', 'Nog bezig'), { role: 'player' });
      }),
    );
    expect(pageTexts(planned).join()).toContain('de oefening is nog niet gestart');
    expect(pageTexts(atOnce).join()).toContain('Er zijn geen injects ingebracht.');
    expect(pageTexts(running)[0]).toContain('tussenstand om 07:40 scenariotijd, de oefening loopt nog');
    expect(pageTexts(running).join()).not.toContain('Onderbrekingen');
  });

  it('[RP3] [RP8] prints hostile text whole: markup, emoji, right-to-left, very long, one endless word', async () => {
    const texts = [
      '<script>alert("x")</script> & <b>vet</b> einde1',
      'Brand 🚨🚒 gemeld einde2',
      'مرحبا بكم einde3',
      `${'Lange tekst met veel woorden. '.repeat(340)}einde4`.slice(-10_000),
      `${'w'.repeat(9_990)}einde5`,
      `${Array.from({ length: 300 }, (_, index) => `regel ${index}`).join('\n')}\neinde6`,
      'https://example.org/plaatje.png file:///etc/passwd einde7',
    ];
    const pdf = await renderReport(
      input(
        ({ add }) => {
          add(0, 'ExerciseStarted', started());
          for (const text of texts) add(5, 'EntryLogged', entry('report', text, 'beeld'), { role: 'player' });
        },
        { name: 'Oefening A & B <1>', leaderName: '🚨', municipality: 'W'.repeat(80) },
      ),
    );
    const log = solidText(pdf, 'Oefening A & B <1>');
    expect(log).toContain(solid('<script>alert("x")</script> & <b>vet</b> einde1'));
    expect(log).toContain(solid('Brand [U+1F6A8 U+1F692] gemeld einde2'));
    expect(log).toContain(solid('[U+0645 U+0631 U+062D U+0628 U+0627] [U+0628 U+0643 U+0645] einde3'));
    expect(log.match(/Langetekstmetveelwoorden\./g)?.length).toBe(2 * 333);
    expect(log.match(/w/g)?.length).toBeGreaterThanOrEqual(2 * 9_990);
    for (let index = 0; index < 300; index += 1) expect(log).toContain(`regel${index}`);
    for (let index = 1; index <= texts.length; index += 1) {
      expect(log.match(new RegExp(`einde${index}`, 'g'))?.length).toBe(2);
    }
    expect(execFileSync('pdfinfo', ['-'], { input: pdf }).toString()).toContain(
      'OEFENING Oefening A & B <1>',
    );
  });

  it('[RP7] opens no connection and puts no link in the file', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    const pdf = await renderReport(
      input(({ add }) => {
        add(0, 'ExerciseStarted', started());
        add(5, 'EntryLogged', entry('report', 'Zie https://example.org/kaart.png'), { role: 'player' });
      }),
    );
    const calls = connect.mock.calls.length;
    connect.mockRestore();
    expect(calls).toBe(0);
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/URI|\/JavaScript|\/Launch|\/EmbeddedFile/);
  });
});

describe('what the leader set right', () => {
  it('[RP15] [RP16] [RP17] [RP18] stands in its chapter', async () => {
    const log = createLog();
    log.add(0, 'ExerciseStarted', started());
    log.add(5, 'InjectReleased', released(1));
    log.add(5.3, 'InjectRecalled', {
      injectId: 'inject-1',
      number: 1,
      releasedSeq: 3,
      plenary: false,
    });
    log.add(8, 'InjectReleased', released(1, 'byHand'));
    const schools = { gateId: 'scholen', gateTitle: 'Scholen sluiten' };
    const decider = 'burgemeester';
    log.add(20, 'DecisionConfirmed', {
      ...schools,
      decider,
      optionId: 'nee',
      optionLabel: 'Scholen open',
      rationale: 'Het valt mee',
    });
    log.add(25, 'GateReopened', { ...schools, reason: 'Het water stijgt toch' });
    log.add(58, 'DecisionConfirmed', {
      ...schools,
      decider,
      optionId: 'ja',
      optionLabel: 'Scholen dicht',
      rationale: 'Wegen lopen vol',
    });
    log.add(60, 'PhaseForced', { phaseId: 'doorbraak', phaseTitle: 'Doorbraak', reason: 'De tijd raakt op' });
    log.add(61, 'PhaseForced', { phaseId: 'boos', phaseTitle: 'Boos', reason: 'Nodig voor het doel' });
    log.add(70, 'ClockMet', { clockId: 'avg', clockTitle: 'Melding', reason: 'Bevestiging ontvangen' });
    log.add(110, 'ExerciseEnded', {});
    const clock = { title: 'Melding datalek', law: 'AVG, artikel 33', starts: { inject: 'inject-1' } };
    const scenario: Scenario = {
      ...highWater,
      regions: {
        stemming: {
          title: 'Stemming in de stad',
          initial: 'rustig',
          states: { rustig: { title: 'Rustig' }, boos: { title: 'Boos' } },
        },
      },
      clocks: [
        { ...clock, id: 'avg', limit: 4_320 },
        { ...clock, id: 'cbw', title: 'Vroegtijdige waarschuwing', limit: 60 },
      ],
    };
    const text = solid(pageTexts(await renderReport({ events: log.events, scenario, fontFolder })).join(''));
    for (const words of [
      'Teruggenomen 1',
      'teruggenomen om 06:05',
      'met de hand ingesteld',
      'Ingesteld door de oefenleiding: De tijd raakt op',
      'Stemming in de stad Boos Nodig voor het doel',
      'Opnieuw geopend 06:25: Het water stijgt toch',
      'Besluit Scholen open',
      'Besluit Scholen dicht',
      'Wettelijke termijnen',
      'gehaald: di 3 feb 07:10',
      'Bevestiging ontvangen',
      'niet gehaald',
    ]) {
      expect(text).toContain(solid(words));
    }
  });
});
