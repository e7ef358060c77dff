/**
 * Reads a draaiboek in a thread of its own with limits to time and memory: a file of unknown origin can stop
 * neither the hub nor the command line. One thread per file; it ends with it.
 */
import { Worker } from 'node:worker_threads';
import type { ImportOptions, ImportProblem, ImportResult } from '../../shared/import/import-result.ts';
import { err, type Result } from '../../shared/result.ts';
import type { ImportWork } from '../import-worker.ts';

/** So long a person waits who can stop the reading. */
const LIMIT_MS = 30_000;
/**
 * What a file may cost where nothing else runs in the process: with starting and ending, less than five seconds
 * on a computer that is free, and no less on one that is busy. As many rows as are read cost two thirds of it.
 */
export const ALONE_CPU_MS = 3_600;
const MEASURE_MS = 100;
const MEMORY_MB = 768;
/** Reading makes many small things that are soon forgotten; with less room they are looked through too often. */
const SHORT_LIVED_MB = 128;

/** Beside the bundle that this file becomes part of. */
const besideBundle = new URL('import-worker.js', import.meta.url);

export type ReadDraaiboek = (
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
  /** Nobody waits for the answer any more. */
  signal?: AbortSignal,
) => Promise<Result<ImportResult, ImportProblem>>;

interface Reader {
  /** The bundled `hub/import-worker.ts`. */
  readonly workerFile?: URL;
  readonly signal?: AbortSignal | undefined;
  /** Of the whole process, or of the clock where that is less; for who does nothing else meanwhile. */
  readonly cpuLimitMs?: number;
}

export function readDraaiboekInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
  { workerFile = besideBundle, signal, cpuLimitMs = Number.POSITIVE_INFINITY }: Reader = {},
): ReturnType<ReadDraaiboek> {
  return new Promise((resolve, reject) => {
    const work: ImportWork = { bytes, fileName, options };
    const thread = new Worker(workerFile, {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: SHORT_LIVED_MB },
    });
    const before = process.cpuUsage();
    const startedAt = performance.now();
    const endLimits = () => {
      clearTimeout(limit);
      clearInterval(meter);
      signal?.removeEventListener('abort', tooSlow);
    };
    const stop = (outcome: Result<ImportResult, ImportProblem>) => {
      resolve(outcome);
      endLimits();
      void thread.terminate();
    };
    const tooSlow = () => stop(err({ type: 'TooSlow' }));
    const limit = setTimeout(tooSlow, LIMIT_MS);
    const meter = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      // Helpers of the engine run beside it where the computer is free; there the clock tells more.
      const usedMs = Math.min((user + system) / 1_000, performance.now() - startedAt);
      if (usedMs > cpuLimitMs) tooSlow();
    }, MEASURE_MS);
    signal?.addEventListener('abort', tooSlow, { once: true });
    thread.once('message', stop);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return stop(err({ type: 'UnpacksTooLarge' }));
      endLimits();
      reject(error);
    });
    thread.once('exit', (code) => {
      endLimits();
      reject(new Error(`The import thread ended with ${code} and no result`));
    });
  });
}
