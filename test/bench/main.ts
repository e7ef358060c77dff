/** Runs all benchmarks and writes `docs/performance.md`. Needs dist/; the environment names the browsers. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { playScript } from '../../hub/exercises/script-player.ts';
import { namedIds } from '../../hub/exercises/simulated-world.ts';
import { type ExerciseScript, exerciseScriptSchema } from '../../hub/scenario/exercise-script.ts';
import type { ScenarioBundle } from '../../shared/contract.ts';
import { fillFolder, receiptTimes } from './archive.ts';
import { desktopRows } from './desktop-bench.ts';
import { editorRows } from './editor-bench.ts';
import { checkRows, engineRows, START_WALL_MS } from './engine-bench.ts';
import { startHub } from './hub-process.ts';
import { logRows } from './log-bench.ts';
import { median, ms, percentile, type Row, timeRow } from './measure.ts';
import { noteRows } from './note-bench.ts';
import { reportRows } from './report-bench.ts';
import { LONG_LOG, screenRows } from './screen-bench.ts';

const ARCHIVED = 200;

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const bundle = json('dist/scenarios/hoog-water.json') as ScenarioBundle;
const library = readdirSync('dist/scenarios')
  .filter((name) => name.endsWith('.json'))
  .map((name) => json(`dist/scenarios/${name}`) as ScenarioBundle);
const script: ExerciseScript = exerciseScriptSchema.parse(json('dist/scenarios/voorbeeld/hoog-water.json'));
const rows: Row[] = [];
const add = (more: readonly Row[]) => {
  rows.push(...more);
  for (const { what, measured, goal } of more)
    console.error(`${what}: ${measured}${goal && ` (goal ${goal})`}`);
};

add(await engineRows(bundle, script));
add(await checkRows(library.map(({ scenario }) => scenario)));
add(await logRows());
const played = await playScript({ script, bundle, startWallMs: START_WALL_MS, newId: namedIds('bench') });
if (!played.ok) throw new Error(`Step ${played.error.step} was refused`);
add(await reportRows(bundle, played.value.log.readChain(played.value.exerciseId).events, 'dist/fonts'));

const archive = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
const longLog = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
const drafts = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
const table = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
try {
  await fillFolder({
    folder: archive,
    bundle,
    script,
    finished: ARCHIVED,
    runningEntries: 0,
    runningMinutes: 40,
  });
  const starts: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const hub = await startHub(archive);
    starts.push(hub.readyMs);
    await hub.stop();
  }
  add([timeRow(`Hub process started and ready, ${ARCHIVED} archived exercises`, null, median(starts))]);

  const exerciseId = await fillFolder({
    folder: longLog,
    bundle,
    script,
    finished: 0,
    runningEntries: LONG_LOG,
    runningMinutes: 40,
  });
  const { PARAAT_CHROMIUM, PARAAT_ELECTRON } = process.env;
  if (PARAAT_CHROMIUM) {
    const hub = await startHub(longLog);
    const { rows: screen, pressed, delivered } = await screenRows(hub, PARAAT_CHROMIUM).finally(hub.stop);
    const received = await receiptTimes(longLog, exerciseId);
    add([
      ...screen,
      commitRow(
        [...pressed].map(([text, at]) => (received.get(text) ?? Number.NaN) - at),
        delivered,
      ),
    ]);
    const desk = await startHub(drafts);
    add(await editorRows(desk, PARAAT_CHROMIUM, bundle).finally(desk.stop));
    await fillFolder({ folder: table, bundle, script, finished: 0, runningEntries: 0, runningMinutes: 40 });
    const meeting = await startHub(table);
    add(await noteRows(meeting, PARAAT_CHROMIUM).finally(meeting.stop));
  }
  if (PARAAT_ELECTRON) add(await desktopRows(PARAAT_ELECTRON, archive, ARCHIVED));
} finally {
  rmSync(archive, { recursive: true, force: true });
  rmSync(longLog, { recursive: true, force: true });
  rmSync(drafts, { recursive: true, force: true });
  rmSync(table, { recursive: true, force: true });
}

writeFileSync('docs/performance.md', page());

function commitRow(waits: readonly number[], delivered: readonly number[]): Row {
  return timeRow(
    'Enter until the hub writes the line into its log, p99',
    50,
    percentile(waits, 99),
    '',
    `p50 ${ms(median(waits))}; until the row says so p50 ${ms(median(delivered))}, p99 ${ms(percentile(delivered, 99))}`,
  );
}

function page(): string {
  const met = { true: 'yes', false: '**no**', null: '' } as const;
  const table = rows.map(
    ({ what, goal, measured, isMet, beside, remark }) =>
      `| ${what} | ${goal} | ${measured} | ${met[`${isMet}`]} | ${[beside, remark].filter(Boolean).join('; ')} |`,
  );
  const runtime =
    process.env.PARAAT_RUNTIME === 'fallback' ? 'Electron 33 (fallback)' : 'the Electron of package.json';
  return `# Performance

Written by \`npm run bench\`. Medians of several runs after one that does not count.

- Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, no graphics card
- Node ${process.version}, ${runtime}

| What | Goal | Measured | Met | Beside it, remarks |
| --- | --- | --- | --- | --- |
${table.join('\n')}
`;
}
