/**
 * One hub on one opened data folder: log, exercises, scenarios and what belongs to them. Servers and
 * the command line hold a hub; it knows nothing of ports, sockets or windows.
 */
import type { HubInfo } from '../shared/contract.ts';
import type { ReportInput } from '../shared/report/report-model.ts';
import { createGrants, type Grants } from './access/grant.ts';
import { createExercises, type Exercises } from './exercises/exercises.ts';
import type { HubPorts } from './exercises/ports.ts';
import type { DataFolder } from './log/data-folder.ts';
import { createEventLog, type EventLog } from './log/event-log.ts';
import { scenarioTables } from './log/scenario-tables.ts';
import type { ScenarioLibrary } from './scenario/library.ts';
import { createOwnScenarios, type OwnScenarios } from './scenario/own-scenarios.ts';
import { createScenarioExchange, type ScenarioExchange } from './scenario/scenario-exchange.ts';
import type { ScenarioWork } from './scenario/scenario-thread.ts';

export interface Hub {
  readonly log: EventLog;
  readonly exercises: Exercises;
  readonly library: ScenarioLibrary;
  readonly ownScenarios: OwnScenarios;
  readonly scenarioExchange: ScenarioExchange;
  readonly scenarioWork: ScenarioWork;
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
  /** Checks and lays out scenarios somewhere that does not hold up the hub. */
  readonly scenarioWork: ScenarioWork;
}

export function createHub(options: HubOptions): Hub {
  const { dataFolder, library, ports, version, renderReport, scenarioWork } = options;
  const { database, sealing } = dataFolder;
  const log = createEventLog(database, sealing);
  const tables = scenarioTables(database, sealing);
  const ownScenarios = createOwnScenarios({ tables, log, ports, work: scenarioWork });
  const exercises = createExercises(log, ports, library.findByHash);
  const { folder, dataKey } = dataFolder;
  return {
    log,
    exercises,
    library,
    ownScenarios,
    scenarioExchange: createScenarioExchange({ library, own: ownScenarios, work: scenarioWork }),
    scenarioWork,
    grants: createGrants(dataKey.key),
    dataKey: dataKey.key,
    info: () => ({ version, dataFolder: folder, keyStore: dataKey.store, exercises: exercises.count() }),
    wallClock: ports.wallClock,
    renderReport,
    close: () => {
      ownScenarios.close();
      exercises.close();
      dataFolder.close();
    },
  };
}
