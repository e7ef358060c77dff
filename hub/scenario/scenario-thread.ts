/**
 * Checks and lays out scenarios in a thread of its own, so that the hub keeps answering, and gives up on one
 * that takes too long. One thread per task; it ends with it.
 */
import { Worker } from 'node:worker_threads';
import type { PhaseLayout } from '../../shared/contract.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { Draft, PreparedScenario } from './prepare.ts';

export type ScenarioTask =
  | { readonly kind: 'prepare'; readonly draft: Draft }
  | { readonly kind: 'layOut'; readonly scenario: Scenario };

/** What a hub needs done beside it. */
export interface ScenarioWork {
  /** Null when it takes too long. */
  readonly prepare: (draft: Draft) => Promise<PreparedScenario | null>;
  readonly layOut: (scenario: Scenario) => Promise<PhaseLayout>;
}

/** Many times what the largest scenario of the library takes. */
const LIMIT_MS = 60_000;
/** Beside the bundle that this file becomes part of. */
const besideBundle = new URL('scenario-worker.js', import.meta.url);

/** @param workerFile the bundled `hub/scenario-worker.ts` */
export function scenarioWorkInThread(workerFile: URL = besideBundle): ScenarioWork {
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
  return {
    prepare: (draft) => run<PreparedScenario>({ kind: 'prepare', draft }),
    layOut: async (scenario) => {
      const layout = await run<PhaseLayout>({ kind: 'layOut', scenario });
      if (!layout) throw new Error('Laying out a scenario took too long');
      return layout;
    },
  };
}
