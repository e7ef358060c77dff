/**
 * Checks scenarios, lays them out, and writes and reads their draaiboeken in a thread of its own, so that the hub
 * keeps answering, and gives up on one that takes too long. One thread per task; it ends with it.
 */
import { Worker } from 'node:worker_threads';
import type { PhaseLayout } from '../../shared/contract.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { type ReadDraaiboek, readDraaiboekInWorker } from '../import/import-thread.ts';
import type { Draft, PreparedScenario } from './prepare.ts';

export type ScenarioTask =
  | { readonly kind: 'prepare'; readonly draft: Draft }
  | { readonly kind: 'layOut' | 'workbook'; readonly scenario: Scenario };

/** What a hub needs done beside it. */
export interface ScenarioWork {
  /** Null when it takes too long. */
  readonly prepare: (draft: Draft) => Promise<PreparedScenario | null>;
  readonly layOut: (scenario: Scenario) => Promise<PhaseLayout>;
  /** Bytes of an .xlsx file. */
  readonly workbook: (scenario: Scenario) => Promise<Uint8Array>;
  readonly readDraaiboek: ReadDraaiboek;
}

/** Many times what the largest scenario of the library takes. */
const LIMIT_MS = 60_000;
/** Beside the bundle that this file becomes part of. */
const besideBundle = new URL('scenario-worker.js', import.meta.url);

/** @param workerFile the bundled `hub/scenario-worker.ts`, beside which the one that imports lies */
export function scenarioWorkInThread(workerFile: URL = besideBundle): ScenarioWork {
  const importWorker = new URL('import-worker.js', workerFile);
  const run = <T>(task: ScenarioTask): Promise<T | null> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(workerFile, { workerData: task });
      const limit = setTimeout(() => {
        resolve(null);
        void thread.terminate();
      }, LIMIT_MS);
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => {
        clearTimeout(limit);
        reject(new Error(`The scenario thread ended with ${code} and no answer`));
      });
    });
  const runToEnd = async <T>(task: ScenarioTask): Promise<T> => {
    const answer = await run<T>(task);
    if (!answer) throw new Error(`The task ${task.kind} took too long`);
    return answer;
  };
  return {
    prepare: (draft) => run<PreparedScenario>({ kind: 'prepare', draft }),
    layOut: (scenario) => runToEnd<PhaseLayout>({ kind: 'layOut', scenario }),
    workbook: (scenario) => runToEnd<Uint8Array>({ kind: 'workbook', scenario }),
    readDraaiboek: (bytes, fileName, options, signal) =>
      readDraaiboekInWorker(bytes, fileName, options, { workerFile: importWorker, signal }),
  };
}
