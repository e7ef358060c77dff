/**
 * A hub for tests: a real log on disk or in memory, real runtimes, a simulated clock, and the sample
 * scenario. Nothing of the hub itself is replaced.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ExerciseRuntime } from '../../../hub/exercises/exercise-runtime.ts';
import { createExercises, type Exercises } from '../../../hub/exercises/exercises.ts';
import type { Participant } from '../../../hub/exercises/participant.ts';
import type { PlanRequest } from '../../../hub/exercises/planning.ts';
import {
  createSimulatedWorld,
  namedIds,
  type SimulatedWorld,
} from '../../../hub/exercises/simulated-world.ts';
import { draaiboekWorkbook } from '../../../hub/import/draaiboek-workbook.ts';
import { readDraaiboek } from '../../../hub/import/read-draaiboek.ts';
import { type DataFolder, openDataFolder } from '../../../hub/log/data-folder.ts';
import { openDatabase } from '../../../hub/log/database.ts';
import { createEventLog, type EventLog } from '../../../hub/log/event-log.ts';
import { createSealing, KEY_BYTES } from '../../../hub/log/sealing.ts';
import { makeBundle } from '../../../hub/scenario/bundle.ts';
import { layOutPhases } from '../../../hub/scenario/phase-layout.ts';
import { prepareScenario } from '../../../hub/scenario/prepare.ts';
import type { ScenarioWork } from '../../../hub/scenario/scenario-thread.ts';
import type { ScenarioBundle } from '../../../shared/contract.ts';
import type { Command, CommandOutcome } from '../../../shared/exercise/command.ts';
import type {
  EntryKind,
  EventDraft,
  ExerciseEvent,
  ParticipantRole,
} from '../../../shared/exercise/event.ts';
import type { Result } from '../../../shared/result.ts';
import { EXERCISE_ID, START_WALL_MS } from '../exercise/event-factory.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';

export const MINUTE = 60_000;
export const sampleBundle = makeBundle(sampleScenario());
/** What a hub has done in a thread, in the thread of the test. */
export const scenarioWork: ScenarioWork = {
  prepare: prepareScenario,
  layOut: layOutPhases,
  workbook: async (scenario) => draaiboekWorkbook(scenario),
  readDraaiboek: async (bytes, fileName, options) => readDraaiboek(bytes, fileName, options),
};

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-hub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function opened(folder: string): DataFolder {
  const result = openDataFolder({ folder, keys: { given: null, environment: null }, program: 'test' });
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

function inMemory(): Pick<DataFolder, 'database' | 'sealing' | 'close'> {
  const sealing = createSealing(Buffer.alloc(KEY_BYTES, 1));
  const database = valueIn(openDatabase(':memory:', ':memory:', sealing));
  return { database, sealing, close: () => database.close() };
}

export const valueIn = <T>(result: Result<T, unknown>): T => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
};

export const planRequest = (bundle: ScenarioBundle): PlanRequest => ({
  bundle,
  plan: {
    name: 'Proefoefening',
    municipality: 'Waterveen',
    date: '2026-11-18',
    startTime: '09:00',
    scope: 'local',
    highestTeam: 'GBT',
    leaderName: 'K. Verbeek',
  },
  roles: { burgemeester: 'M. van Rhee' },
});

export const who = (role: ParticipantRole, deviceKey = `${role}-device`): Participant => ({
  exerciseId: EXERCISE_ID,
  role,
  teamRole: role === 'player' ? 'burgemeester' : null,
  deviceKey,
});

const draftIds = namedIds('drafts');
export const entry = (
  kind: EntryKind,
  text: string,
  over: Partial<EventDraft<'EntryLogged'>> = {},
): EventDraft<'EntryLogged'> => ({
  id: draftIds(),
  exerciseId: EXERCISE_ID,
  type: 'EntryLogged',
  version: 1,
  payload: { kind, text, team: 'GBT', objectiveId: null },
  author: { personId: null, roleId: 'leader', deviceId: 'device' },
  writtenAt: START_WALL_MS,
  writtenAtExercise: 0,
  ...over,
});

export type Asked = { readonly [K in Command['type']]: Omit<Command<K>, 'id'> }[Command['type']];

export interface HubWorld {
  readonly data: Pick<DataFolder, 'database' | 'sealing' | 'close'>;
  readonly log: EventLog;
  readonly exercises: Exercises;
  readonly world: SimulatedWorld;
  readonly bundle: ScenarioBundle;
  readonly runtime: () => ExerciseRuntime;
  /** As the exercise leader. */
  readonly command: (asked: Asked, id?: string) => Promise<CommandOutcome>;
  readonly push: (
    participant: Participant,
    drafts: readonly unknown[],
  ) => ReturnType<ExerciseRuntime['push']>;
  /** Moves the wall clock, every timer going off on the way. */
  readonly pass: (ms: number) => void;
  /** Somebody sets the clock of the computer; no time passes. */
  readonly setWallClock: (byMs: number) => void;
  /** The process is gone at once. */
  readonly crash: () => void;
  readonly events: () => readonly ExerciseEvent[];
}

const commandIds = namedIds('commands');

export interface WorldOptions {
  /** On disk; in memory when left out. */
  readonly folder?: string;
  readonly startWallMs?: number;
  /** The scenarios that came with Paraat; none when left out. */
  readonly shipped?: readonly ScenarioBundle[];
}

/** A hub on a folder; what is in the folder already is opened as a hub does at its start. */
export async function hubWorld(options: WorldOptions = {}): Promise<HubWorld> {
  const { folder, startWallMs = START_WALL_MS } = options;
  const data = folder === undefined ? inMemory() : opened(folder);
  const log = createEventLog(data.database, data.sealing);
  const world = createSimulatedWorld(startWallMs, namedIds(`hub:${startWallMs}`));
  let skewMs = 0;
  const exercises = createExercises(
    log,
    { ...world.ports, wallClock: () => world.wallMs() + skewMs },
    (hash) => options.shipped?.find((bundle) => bundle.hash === hash) ?? null,
  );
  let isOpen = true;
  const close = () => {
    if (isOpen) data.close();
    isOpen = false;
  };
  onTestFinished(close);
  log.flush();
  const runtime = () => {
    const open = exercises.open(EXERCISE_ID)?.runtime;
    if (!open) throw new Error('The exercise is not open for writing');
    return open;
  };
  return {
    data,
    log,
    exercises,
    world,
    bundle: await sampleBundle,
    runtime,
    command: async (asked, id = commandIds()) =>
      valueIn(await runtime().command(who('leader'), { ...asked, id } as Command)),
    push: (participant, drafts) => runtime().push(participant, drafts),
    pass: (ms) => world.advanceTo(world.wallMs() + ms, log.flush),
    setWallClock: (byMs) => {
      skewMs += byMs;
    },
    crash: close,
    events: () => log.readSince(EXERCISE_ID, 0, 10_000),
  };
}

export const start: Asked = { type: 'startExercise', payload: {} };

/** A hub with the sample exercise planned, and started unless said otherwise. */
export async function runningWorld(options: WorldOptions & { isStarted?: boolean } = {}): Promise<HubWorld> {
  const hub = await hubWorld(options);
  valueIn(await hub.exercises.plan(EXERCISE_ID, planRequest(hub.bundle)));
  if (options.isStarted ?? true) await hub.command(start);
  return hub;
}

/** Exercise time in minutes, type, and what it is about: enough to read a course by. */
export const brief = (event: ExerciseEvent): string => {
  const about =
    event.type === 'InjectReleased'
      ? ` ${event.payload.injectId} ${event.payload.how}`
      : event.type === 'ClockSet'
        ? ` ${event.payload.change}`
        : event.type === 'EntryLogged'
          ? ` ${event.payload.text}`
          : '';
  return `${Number((event.at / MINUTE).toFixed(2))} ${event.type}${about}`;
};
