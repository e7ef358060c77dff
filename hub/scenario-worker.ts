/**
 * Entry of the thread that does one task for a scenario and ends. The task comes as worker data, the answer
 * goes as one message; a failure reaches the parent as the thread's own error.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../shared/result.ts';
import { layOutPhases } from './scenario/phase-layout.ts';
import { prepareScenario } from './scenario/prepare.ts';
import type { ScenarioTask } from './scenario/scenario-thread.ts';

const task = workerData as ScenarioTask;
parentPort?.postMessage(await done(task));

async function done(work: ScenarioTask): Promise<unknown> {
  switch (work.kind) {
    case 'prepare':
      return prepareScenario(work.draft);
    case 'layOut':
      return layOutPhases(work.scenario);
    case 'workbook': {
      // Loaded when it is needed: the other tasks start in a fraction of the time.
      const { draaiboekWorkbook } = await import('./import/draaiboek-workbook.ts');
      return draaiboekWorkbook(work.scenario);
    }
    default:
      return assertNever(work);
  }
}
