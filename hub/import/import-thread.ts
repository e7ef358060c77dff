/**
 * Reads a draaiboek in a thread of its own with limits to time and memory: a file of unknown origin can stop
 * neither the hub nor the command line. One thread per file; it ends with it.
 */
import { Worker } from 'node:worker_threads';
import type { ImportOptions, ImportProblem, ImportResult } from '../../shared/import/import-result.ts';
import { err, type Result } from '../../shared/result.ts';
import type { ImportWork } from '../import-worker.ts';

/** With starting and ending, a reader waits less than five seconds. */
const LIMIT_MS = 3_500;
const MEMORY_MB = 768;

/** Beside the bundle that this file becomes part of. */
const besideBundle = new URL('import-worker.js', import.meta.url);

export type ReadDraaiboek = (
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
) => Promise<Result<ImportResult, ImportProblem>>;

/** @param workerFile the bundled `hub/import-worker.ts` */
export function readDraaiboekInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
  workerFile: URL = besideBundle,
): ReturnType<ReadDraaiboek> {
  return new Promise((resolve, reject) => {
    const work: ImportWork = { bytes, fileName, options };
    const thread = new Worker(workerFile, {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const stop = (outcome: Result<ImportResult, ImportProblem>) => {
      resolve(outcome);
      clearTimeout(limit);
      void thread.terminate();
    };
    const limit = setTimeout(() => stop(err({ type: 'TooSlow' })), LIMIT_MS);
    thread.once('message', stop);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return stop(err({ type: 'UnpacksTooLarge' }));
      clearTimeout(limit);
      reject(error);
    });
    thread.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`The import thread ended with ${code} and no result`));
    });
  });
}
