/**
 * The report as a pdfmake definition: page furniture, styles and the order of chapters. Every text goes
 * through the glyph check here, in one place. pdfmake changes what it is given, so it is made anew each time.
 */
import type { Content, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces';
import { municipalityName } from '../../shared/dutch-words.ts';
import type { ReportModel } from '../../shared/report/report-model.ts';
import { hasJudgement } from '../../shared/report/team-account.ts';
import { CHECK_HEIGHT, checkChapter } from './check-chapter.ts';
import { courseChapter } from './course-chapter.ts';
import { actionChapter, decisionChapter } from './decision-chapter.ts';
import type { FontFace } from './font-face.ts';
import { gateChapter } from './gate-chapter.ts';
import { injectChapter } from './inject-chapter.ts';
import { interruptionChapter, logChapter, objectiveChapter } from './log-chapters.ts';
import { meetingChapter } from './meeting-chapter.ts';
import { readingChapter, sitrapAnnex } from './message-chapter.ts';
import {
  BODY_SIZE,
  type ChapterStart,
  CONTENT_WIDTH,
  chapterHeading,
  HAIRLINE,
  INK,
  INK_SOFT,
  PAGE_MARGINS,
  PICTURE_HEIGHT,
  paragraph,
  SMALL_SIZE,
  TABLE_SIZE,
} from './page-style.ts';
import { judgementChapter, pictureChapter } from './picture-chapter.ts';
import { createPrint, printContent } from './printable.ts';
import { summaryChapter } from './summary-chapter.ts';
import { termChapter } from './term-chapter.ts';
import { type ChartFonts, timelineChart } from './timeline-chart.ts';
import { contentsAndCast, documentName, titlePage } from './title-page.ts';

export const FONT = 'SourceSans3';

/** The four faces that the report is set in. */
export interface ReportFaces {
  readonly regular: FontFace;
  readonly others: readonly FontFace[];
}

const styles: StyleDictionary = {
  chapter: { fontSize: 17, bold: true, margin: [0, 0, 0, 8], lineHeight: 1.1 },
  section: { fontSize: 11.5, bold: true, margin: [0, 0, 0, 4] },
  paragraph: { margin: [0, 0, 0, 7], lineHeight: 1.22 },
  note: { fontSize: SMALL_SIZE, color: INK_SOFT, margin: [0, 7, 0, 0], lineHeight: 1.15 },
  table: { fontSize: TABLE_SIZE, lineHeight: 1.12 },
  tableHeader: { bold: true, color: INK_SOFT, fontSize: SMALL_SIZE },
};

interface Chapter {
  readonly title: string;
  readonly content: Content;
  readonly start?: ChapterStart;
}

function chapters(model: ReportModel, timeline: Chapter): readonly Chapter[] {
  return [
    { title: 'Samenvatting in cijfers', content: summaryChapter(model), start: 'onNewPage' },
    timeline,
    { title: 'Verloop van fasen en GRIP', content: courseChapter(model) },
    { title: 'Injects en eerste reactie', content: injectChapter(model) },
    { title: 'Beslispunten en besluiten', content: gateChapter(model) },
    ...teamChapters(model),
    { title: 'Oefendoelen', content: objectiveChapter(model) },
    ...(model.interruptions.length > 0
      ? [{ title: 'Onderbrekingen', content: interruptionChapter(model) }]
      : []),
    { title: 'Volledig logboek', content: logChapter(model), start: 'onNewPage' },
    ...(model.team.sitraps.length > 0
      ? [{ title: 'Bijlage: sitraps', content: sitrapAnnex(model), start: 'onNewPage' as const }]
      : []),
    {
      title: 'Controle van het logboek',
      content: checkChapter(model),
      start: { keepWithNext: CHECK_HEIGHT },
    },
  ];
}

/** What the beleidsteam did; what it did not do has no chapter. */
function teamChapters(model: ReportModel): readonly Chapter[] {
  const { meetings, decisions, actions, picture, judgement, duties, readings } = model.team;
  const when = (
    isThere: boolean,
    title: string,
    make: (model: ReportModel) => Content,
  ): readonly Chapter[] => (isThere ? [{ title, content: make(model) }] : []);
  return [
    ...when(meetings.length > 0, 'Overleggen', meetingChapter),
    ...when(decisions.length > 0, 'Besluitenlijst', decisionChapter),
    ...when(actions.length > 0, 'Actielijst', actionChapter),
    ...when(picture.length > 0, 'Situatiebeeld aan het eind', pictureChapter),
    ...when(hasJudgement(judgement), 'Oordeelsvorming', judgementChapter),
    ...when(duties.length > 0, 'Wettelijke termijnen en plichten', termChapter),
    ...when(duties.length === 0 && model.terms.length > 0, 'Wettelijke termijnen', termChapter),
    ...when(readings.length > 0, 'Gelezen berichten', readingChapter),
  ];
}

const bodyOf = (model: ReportModel, timeline: Chapter): Content =>
  chapters(model, timeline).map(({ title, content, start = {} }, index) => [
    chapterHeading(index + 1, title, start),
    content,
  ]);

function header(name: string): Content {
  return {
    margin: [PAGE_MARGINS.left, 34, PAGE_MARGINS.right, 0],
    table: {
      widths: [90, CONTENT_WIDTH - 90],
      body: [
        [
          { text: 'OEFENING', bold: true, fontSize: 11 },
          { text: name, alignment: 'right', color: INK_SOFT, fontSize: 9, margin: [0, 1.5, 0, 0] },
        ],
      ],
    },
    layout: {
      hLineWidth: (row) => (row === 1 ? 0.5 : 0),
      hLineColor: () => HAIRLINE,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 4,
    },
  };
}

const footer = (left: string, page: number, pages: number): Content => ({
  margin: [PAGE_MARGINS.left, 22, PAGE_MARGINS.right, 0],
  columns: [
    { text: left, width: CONTENT_WIDTH - 100 },
    { text: `Pagina ${page} van ${pages}`, width: 100, alignment: 'right' },
  ],
  color: INK_SOFT,
  fontSize: SMALL_SIZE,
});

function timelineChapter(model: ReportModel, fonts: ChartFonts): Chapter {
  const title = 'Tijdlijn';
  if (model.title.status === 'planned') {
    return { title, content: paragraph('De oefening is niet gestart, dus er is geen tijdlijn.') };
  }
  const { svg, height } = timelineChart(model, fonts);
  return {
    title,
    content: { svg, fit: [CONTENT_WIDTH, PICTURE_HEIGHT], font: FONT },
    start: { keepWithNext: Math.min(height, PICTURE_HEIGHT) },
  };
}

export function reportDocument(model: ReportModel, faces: ReportFaces): TDocumentDefinitions {
  const { plan, lastWallMs } = model.title;
  const print = createPrint([faces.regular, ...faces.others]);
  const name = documentName(model);
  const timeline = timelineChapter(model, { print, regular: faces.regular });
  return {
    // Older versions carry no metadata stream.
    version: '1.7',
    language: 'nl-NL',
    displayTitle: true,
    info: {
      title: `OEFENING ${plan.name}: ${name.toLowerCase()}`,
      author: municipalityName(plan.municipality),
      subject: `${name} van een crisisoefening, gemaakt uit het logboek`,
      creator: 'Paraat',
      producer: 'Paraat',
      creationDate: new Date(lastWallMs),
    },
    pageSize: 'A4',
    pageMargins: [PAGE_MARGINS.left, PAGE_MARGINS.top, PAGE_MARGINS.right, PAGE_MARGINS.bottom],
    defaultStyle: { font: FONT, fontSize: BODY_SIZE, color: INK },
    styles,
    header: () => printContent(header(plan.name), print),
    footer: (page, pages) => printContent(footer(`${name}, concept`, page, pages), print),
    content: printContent([titlePage(model), contentsAndCast(model), bodyOf(model, timeline)], print),
  } as TDocumentDefinitions;
}
