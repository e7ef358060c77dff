/**
 * A real hub whose wall clock stands still, with a finished, a planned and a running exercise played from the
 * script of hoog-water: what its screens show is the same on every run. Says where it is in one line of JSON.
 * Bundled by hub-process.ts. Arguments: the built dist/, an empty data folder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importExercise } from '../../hub/exercises/import-exercise.ts';
import { realPorts } from '../../hub/exercises/ports.ts';
import { playScript } from '../../hub/exercises/script-player.ts';
import { createHub } from '../../hub/hub.ts';
import { openDataFolder } from '../../hub/log/data-folder.ts';
import { createEventLog } from '../../hub/log/event-log.ts';
import { renderReportInWorker } from '../../hub/report/report-thread.ts';
import { exerciseScriptSchema } from '../../hub/scenario/exercise-script.ts';
import { filledBundle } from '../../hub/scenario/fill-bundle.ts';
import { readLibrary } from '../../hub/scenario/library.ts';
import { scenarioWorkInThread } from '../../hub/scenario/scenario-thread.ts';
import { startWebServer } from '../../hub/server/web-server.ts';
import type { Result } from '../../shared/result.ts';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import { FIXED_NOW, type FixedHubPlaces, RUNNING_MINUTES, type TeamSeat } from './fixed-exercises.ts';

const [distFolder = '', dataFolderPath = ''] = process.argv.slice(2);
const nowMs = Date.parse(FIXED_NOW);
const library = readLibrary(join(distFolder, 'scenarios'));
const shipped = library.find('hoog-water');
if (!shipped) throw new Error('The scenario library has no hoog-water');
const bundle = filledBundle(shipped, {});
const script = exerciseScriptSchema.parse(
  JSON.parse(readFileSync(join(distFolder, 'scenarios/voorbeeld/hoog-water.json'), 'utf8')),
);

let made = 0;
const newId = () => {
  made += 1;
  return `01900000-0000-7000-8000-${String(made).padStart(12, '0')}`;
};
function expectValue<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`The fixed hub cannot start: ${JSON.stringify(result.error)}`);
  return result.value;
}

const dataFolder = expectValue(
  openDataFolder({
    folder: dataFolderPath,
    keys: { given: null, environment: null },
    program: 'Paraat in een test',
  }),
);
const log = createEventLog(dataFolder.database, dataFolder.sealing);
const stoodStill = script.steps.flatMap((step) =>
  (step.do === 'pause' || step.do === 'stop') && step.at < RUNNING_MINUTES ? [step.minutes] : [],
);
const runningSince = nowMs - [RUNNING_MINUTES, ...stoodStill].reduce((sum, each) => sum + each) * MINUTE_MS;
const ids = [];
for (const { name, date, startWallMs, untilMinute } of [
  { name: 'Dijkbewaking Zandpad', date: '2026-10-28', startWallMs: Date.parse('2026-10-28T09:30:00+01:00') },
  { name: 'Hoog water Zandpad', date: '2026-11-18', startWallMs: runningSince, untilMinute: RUNNING_MINUTES },
]) {
  const played = expectValue(
    await playScript({
      script: { ...script, plan: { ...script.plan, name, date } },
      bundle,
      startWallMs,
      newId,
      ...(untilMinute !== undefined && { untilMinute }),
    }),
  );
  expectValue(await importExercise(log, played));
  ids.push(played.exerciseId);
}
const [finishedId = '', runningId = ''] = ids;

const hub = createHub({
  // Its real place differs each run and is shown in the settings.
  dataFolder: { ...dataFolder, folder: 'C:\\Gebruikers\\kverbeek\\Paraat' },
  library,
  ports: { ...realPorts, wallClock: () => nowMs, newId },
  version: '0.1.0',
  renderReport: (input) =>
    renderReportInWorker(
      { ...input, fontFolder: join(distFolder, 'fonts') },
      pathToFileURL(join(distFolder, 'hub/report-worker.js')),
    ),
  scenarioWork: scenarioWorkInThread(pathToFileURL(join(distFolder, 'hub/scenario-worker.js'))),
});
const plannedId = newId();
await hub.exercises.plan(plannedId, {
  plan: { ...script.plan, name: 'Hoog water met buurgemeente', date: '2027-01-14', scope: 'regional' },
  bundle,
  roles: script.roles,
});
const server = expectValue(await startWebServer(hub, join(distFolder, 'renderer'), 0));
const pathOf = (exerciseId: string, role: 'leader' | 'beamer') =>
  `/w/${hub.grants.give({ exerciseId, role, teamRole: null })}`;
const seatOf = (exerciseId: string, teamRole: TeamSeat) =>
  `/w/${hub.grants.give({ exerciseId, role: 'player', teamRole })}`;
const places: FixedHubPlaces = {
  url: server.url,
  running: {
    leader: pathOf(runningId, 'leader'),
    beamer: pathOf(runningId, 'beamer'),
    team: {
      burgemeester: seatOf(runningId, 'burgemeester'),
      'notulist-gbt': seatOf(runningId, 'notulist-gbt'),
      'adviseur-politie': seatOf(runningId, 'adviseur-politie'),
    },
  },
  planned: pathOf(plannedId, 'leader'),
  finished: pathOf(finishedId, 'leader'),
};
process.stdout.write(`${JSON.stringify(places)}\n`);
