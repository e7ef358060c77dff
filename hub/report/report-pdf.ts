/**
 * The report as PDF bytes. The same log and scenario give the same bytes: the only date in the file is
 * that of the last event. Reads nothing but the four font files; layout is one synchronous block, so a hub
 * that must stay responsive uses `renderReportInWorker`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { buildReport, type ReportInput } from '../../shared/report/report-model.ts';
import { readFontFace } from './font-face.ts';
import { FONT, reportDocument } from './report-document.ts';

export interface RenderInput extends ReportInput {
  /** Folder with the four Source Sans 3 TTF files. */
  readonly fontFolder: string;
}

const FACES = {
  normal: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-Semibold.ttf',
  italics: 'SourceSans3-It.ttf',
  bolditalics: 'SourceSans3-SemiboldIt.ttf',
} as const;

/** @throws when a font file is missing or the log has no plan: the installation or the log is broken */
export async function renderReport({ events, scenario, fontFolder }: RenderInput): Promise<Uint8Array> {
  const paths = Object.fromEntries(
    Object.entries(FACES).map(([face, file]) => [face, join(fontFolder, file)]),
  ) as Record<keyof typeof FACES, string>;
  const [regular, ...others] = await Promise.all(
    Object.values(paths).map(async (path) => readFontFace(await readFile(path))),
  );
  if (!regular) throw new Error('The report has no fonts');
  const document = reportDocument(buildReport({ events, scenario }), { regular, others });
  const allowed = new Set(Object.values(paths));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  pdfmake.setFonts({ [FONT]: paths });
  return new Uint8Array(await pdfmake.createPdf(document).getBuffer());
}
