/**
 * Entry of the thread that renders one report and ends. Its input comes as worker data, its answer is the
 * PDF; a failure reaches the parent as the thread's own error.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type RenderInput, renderReport } from './report/report-pdf.ts';

const pdf = await renderReport(workerData as RenderInput);
parentPort?.postMessage(pdf, [pdf.buffer as ArrayBuffer]);
