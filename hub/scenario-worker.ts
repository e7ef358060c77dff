/**
 * Entry of the thread that does one task for a scenario and ends. The task comes as worker data, the answer
 * goes as one message; a failure reaches the parent as the thread's own error.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { layOutPhases } from './scenario/phase-layout.ts';
import { prepareScenario } from './scenario/prepare.ts';
import type { ScenarioTask } from './scenario/scenario-thread.ts';

const task = workerData as ScenarioTask;
parentPort?.postMessage(
  task.kind === 'prepare' ? await prepareScenario(task.draft) : await layOutPhases(task.scenario),
);
