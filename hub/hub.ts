/**
 * One hub on one opened data folder: log, exercises, scenario library and what belongs to them. Servers and
 * the command line hold a hub; it knows nothing of ports, sockets or windows.
 */
import type { HubInfo } from '../shared/contract.ts';
import type { ReportInput } from '../shared/report/report-model.ts';
import { createGrants, type Grants } from './access/grant.ts';
import { createExercises, type Exercises } from './exercises/exercises.ts';
import type { HubPorts } from './exercises/ports.ts';
import type { DataFolder } from './log/data-folder.ts';
import { createEventLog, type EventLog } from './log/event-log.ts';
import type { ScenarioLibrary } from './scenario/library.ts';

export interface Hub {
  readonly log: EventLog;
  readonly exercises: Exercises;
  readonly library: ScenarioLibrary;
  readonly grants: Grants;
  readonly dataKey: Buffer;
  readonly info: () => HubInfo;
  readonly wallClock: () => number;
  readonly renderReport: RenderReport;
  /** Commits what is waiting and lets go of the folder. */
  readonly close: () => void;
}

/** Renders a report somewhere that does not hold up the hub. */
export type RenderReport = (input: ReportInput) => Promise<Uint8Array>;

export interface HubOptions {
  readonly dataFolder: DataFolder;
  readonly library: ScenarioLibrary;
  readonly ports: HubPorts;
  readonly version: string;
  readonly renderReport: RenderReport;
}

export function createHub({ dataFolder, library, ports, version, renderReport }: HubOptions): Hub {
  const log = createEventLog(dataFolder.database, dataFolder.sealing);
  const exercises = createExercises(log, ports, library.findByHash);
  const { folder, dataKey } = dataFolder;
  return {
    log,
    exercises,
    library,
    grants: createGrants(dataKey.key),
    dataKey: dataKey.key,
    info: () => ({ version, dataFolder: folder, keyStore: dataKey.store, exercises: exercises.count() }),
    wallClock: ports.wallClock,
    renderReport,
    close: () => {
      exercises.close();
      dataFolder.close();
    },
  };
}
