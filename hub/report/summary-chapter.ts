/**
 * The exercise in figures on one page: four that a reader remembers, then the rest in short lists.
 */
import type { Content } from 'pdfmake/interfaces';
import { LINE_KIND_LABELS, type LineKind } from '../../shared/exercise/log-line.ts';
import { wallClock } from '../../shared/exercise/time-format.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import { durationText } from '../../shared/report/report-time.ts';
import { outcomeWords } from './gate-chapter.ts';
import {
  CONTENT_WIDTH,
  dataTable,
  definitions,
  HAIRLINE,
  INK_SOFT,
  note,
  sectionHeading,
} from './page-style.ts';

const COLUMN_GAP = 25;
const HALF = (CONTENT_WIDTH - COLUMN_GAP) / 2;
const half = (pairs: readonly (readonly [string, Content])[]) =>
  definitions(pairs, { labelWidth: 125, width: HALF });
const count = (value: number) => String(value);
const reaction = (ms: number | null) => (ms === null ? 'geen' : durationText(ms));

function keyFigures({ figures }: ReportModel): Content {
  const { onTime, late, missed } = figures.gatesByVerdict;
  const items: readonly (readonly [string, string])[] = [
    [durationText(figures.exerciseMs), 'scenariotijd'],
    [count(figures.injects.released), 'injects ingebracht'],
    [`${onTime} van ${onTime + late + missed}`, 'besluiten op tijd'],
    [`GRIP ${figures.highestGrip}`, 'hoogste niveau'],
  ];
  return {
    table: {
      widths: items.map(() => CONTENT_WIDTH / items.length),
      body: [
        items.map(([value, label]) => ({
          stack: [
            { text: value, fontSize: 19, bold: true },
            { text: label, color: INK_SOFT, fontSize: 9.5 },
          ],
        })),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      hLineColor: () => HAIRLINE,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 9,
      paddingBottom: () => 9,
    },
    margin: [0, 4, 0, 16],
  };
}

function timePairs({ figures, title }: ReportModel): readonly (readonly [string, Content])[] {
  const { startedWallMs, endedWallMs, lastWallMs } = title;
  const until = endedWallMs ?? lastWallMs;
  const span =
    startedWallMs === null
      ? 'niet gestart'
      : `${durationText(figures.wallMs)} (${wallClock(startedWallMs)}–${wallClock(until)})`;
  return [
    ['Scenariotijd', durationText(figures.exerciseMs)],
    ['Werkelijke tijd', span],
    ['Pauzes', count(figures.pauses)],
    ['Noodstops', count(figures.stops)],
    ['Tijdsprongen', count(figures.jumps)],
    ...(figures.outages > 0 ? [['Uitval van Paraat', count(figures.outages)] as const] : []),
  ];
}

function injectPairs({ figures: { injects } }: ReportModel): readonly (readonly [string, Content])[] {
  const improvised = injects.improvised > 0 ? `, waarvan ${injects.improvised} geïmproviseerd` : '';
  return [
    ['Ingebracht', `${injects.released}${improvised}`],
    ...(injects.recalled > 0 ? [['Teruggenomen', count(injects.recalled)] as const] : []),
    ['Verplaatst', count(injects.postponed)],
    ['Overgeslagen', count(injects.skipped)],
    ['Niet aan de orde', count(injects.notReached)],
  ];
}

export function summaryChapter(model: ReportModel): Content {
  const { figures, gates, lines } = model;
  const time = momentFormatOf(model);
  const kinds = Object.entries(LINE_KIND_LABELS) as [LineKind, string][];
  return [
    keyFigures(model),
    {
      columns: [
        {
          width: HALF,
          stack: [
            { text: 'Tijd', style: 'section' },
            half(timePairs(model)),
            { text: 'Injects', style: 'section', margin: [0, 16, 0, 4] },
            half(injectPairs(model)),
          ],
        },
        {
          width: HALF,
          stack: [
            { text: 'Logboek', style: 'section' },
            half([
              ...kinds.map(([kind, label]) => [label, count(figures.linesByKind[kind])] as const),
              ['Totaal', { text: count(lines.length), bold: true }],
            ]),
          ],
        },
      ],
      columnGap: COLUMN_GAP,
    },
    sectionHeading('Tijd tot de eerste reactie op een inject'),
    definitions([
      ['Middelste waarde', reaction(figures.reactions.medianMs)],
      ['Langste', reaction(figures.reactions.longestMs)],
      ['Geen reactie', `${figures.reactions.without} van ${figures.injects.released} injects`],
    ]),
    sectionHeading('Beslispunten'),
    gates.length === 0
      ? { text: 'Dit scenario heeft geen beslispunten.', style: 'paragraph' }
      : dataTable(
          [
            { title: 'Nr.', width: 30 },
            { title: 'Beslispunt' },
            { title: 'Uitkomst', width: 130 },
            { title: 'Uiterlijk', width: 70 },
            { title: 'Besloten', width: 62 },
          ],
          gates.map((gate) => [
            count(gate.number),
            gate.title,
            outcomeWords(gate),
            gate.deadlineMs === null ? '–' : time(gate.deadlineMs),
            gate.decision ? time(gate.decision.atMs) : '–',
          ]),
        ),
    ...(gates.some(({ decision }) => decision?.ended)
      ? [
          note(
            'Of een besluit op tijd is, hangt af van wanneer het is genomen. Dat het later is ingetrokken of herzien, verandert dat niet.',
          ),
        ]
      : []),
  ];
}
