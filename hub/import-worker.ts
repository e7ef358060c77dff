/**
 * Entry of the thread that reads one file and ends. Its input comes as worker data, its answer is the result;
 * a failure reaches the parent as the thread's own error.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportOptions } from '../shared/import/import-result.ts';
import { readDraaiboek } from './import/read-draaiboek.ts';

export interface ImportWork {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: ImportOptions;
}

const { bytes, fileName, options } = workerData as ImportWork;
parentPort?.postMessage(readDraaiboek(bytes, fileName, options));
