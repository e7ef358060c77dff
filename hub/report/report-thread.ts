/**
 * Renders a report in a thread of its own, so that the hub keeps answering: layout of a long log takes
 * seconds. One thread per report; it ends with it.
 */
import { Worker } from 'node:worker_threads';
import type { RenderInput } from './report-pdf.ts';

/** Beside the bundle that this file becomes part of. */
const besideBundle = new URL('report-worker.js', import.meta.url);

/**
 * @param workerFile the bundled `hub/report-worker.ts`
 * @returns the PDF; rejects as `renderReport` does, or when the thread cannot start
 */
export function renderReportInWorker(
  input: RenderInput,
  workerFile: URL = besideBundle,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(workerFile, { workerData: input });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The report thread ended with ${code} and no report`)));
  });
}
