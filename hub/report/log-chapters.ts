/**
 * The chapters that quote the log: per objective, the interruptions, and the log itself, complete and in
 * reading order. A line's own text is upright; what Paraat says about the line is italic.
 */
import type { Content } from 'pdfmake/interfaces';
import { type FormatTime, LINE_KIND_LABELS } from '../../shared/exercise/log-line.ts';
import { wallClockSeconds } from '../../shared/exercise/time-format.ts';
import { authorLabel } from '../../shared/report/author-label.ts';
import type { Interruption } from '../../shared/report/interruption.ts';
import { momentFormatOf, type ReportLine, type ReportModel } from '../../shared/report/report-model.ts';
import { durationText } from '../../shared/report/report-time.ts';
import { dataTable, definitions, INK_SOFT, paragraph, SMALL_SIZE, sectionHeading } from './page-style.ts';
import { momentWidth } from './timeline-chart.ts';

/** What must be known about a line to read it rightly. */
function marksOf(line: ReportLine, time: FormatTime): readonly string[] {
  if (line.kind === 'inject' || line.kind === 'control') return [];
  return [
    ...(line.authorRole === 'leader' ? [] : [authorLabel(line.authorRole, line.authorTeamRole)]),
    ...(line.audience === 'staff' ? ['alleen staf'] : []),
    ...(line.isDuringStop ? ['tijdens stop'] : []),
    ...(line.isLate ? [`later ontvangen ${time(line.atMs)}`] : []),
  ];
}

function lineText(line: ReportLine, time: FormatTime): Content {
  const marks = marksOf(line, time);
  if (marks.length === 0) return line.text;
  return {
    text: [
      { text: line.text },
      { text: `   ${marks.join(', ')}`, italics: true, color: INK_SOFT, fontSize: SMALL_SIZE },
    ],
  };
}

export function logChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  const startedWallMs = model.title.startedWallMs ?? 0;
  if (model.lines.length === 0) return paragraph('Het logboek heeft geen regels.');
  return [
    paragraph(
      'Alle regels op volgorde van de tijd die de schrijver heeft opgegeven. Het nummer is de plaats in het logboek; daar staan ook gebeurtenissen die geen regel zijn, zoals het toewijzen van rollen. Oefentijd is de tijd die bij deze regel op het scherm Logboek staat. Een regel zonder naam van een schrijver is vastgelegd door de oefenleider.',
    ),
    dataTable(
      [
        { title: 'Nr.', width: 30 },
        { title: 'Oefentijd', width: 48 },
        { title: 'Scenario', width: Math.max(48, momentWidth(model)) },
        { title: 'Soort', width: 70 },
        { title: 'Team', width: 62 },
        { title: 'Tekst' },
      ],
      model.lines.map((line) => [
        String(line.seq),
        wallClockSeconds(startedWallMs + line.readingMs),
        time(line.readingMs),
        LINE_KIND_LABELS[line.kind],
        line.kind === 'control' ? '' : line.team,
        lineText(line, time),
      ]),
    ),
  ];
}

export function objectiveChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  return model.objectives.map(({ title, indicator, injectNumbers, lines }, index) => [
    sectionHeading(`${index + 1}  ${title}`, index === 0),
    definitions(
      [
        ['Meetbaar aan', indicator],
        ['Ingebrachte injects', injectNumbers.length === 0 ? 'geen' : injectNumbers.join(', ')],
      ],
      { labelWidth: 130 },
    ),
    lines.length === 0
      ? { ...(paragraph('Geen logregels bij dit oefendoel.') as object), margin: [0, 6, 0, 0] }
      : {
          stack: [
            dataTable(
              [
                { title: 'Nr.', width: 34 },
                { title: 'Tijd', width: momentWidth(model) },
                { title: 'Soort', width: 70 },
                { title: 'Tekst' },
              ],
              lines.map((line) => [
                String(line.seq),
                time(line.readingMs),
                LINE_KIND_LABELS[line.kind],
                lineText(line, time),
              ]),
            ),
          ],
          margin: [0, 6, 0, 0],
        },
  ]) as Content;
}

const INTERRUPTION_LABELS: Readonly<Record<Interruption['kind'], string>> = {
  pause: 'Pauze',
  stop: 'Noodstop (NO PLAY)',
  outage: 'Uitval van Paraat',
};

function interruptionText({ kind, realIncident, resumeReason, untilSeq }: Interruption): Content {
  const parts = [
    ...(realIncident === null ? [] : [`GEEN OEFENING, echte melding: ${realIncident}`]),
    ...(resumeReason === null ? [] : [`Hervat: ${resumeReason}`]),
    ...(kind === 'stop' && resumeReason === null && untilSeq !== null
      ? ['Niet hervat; de oefening is beëindigd.']
      : []),
  ];
  return parts.length === 0 ? '–' : parts.join('\n');
}

export function interruptionChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  return [
    paragraph('De scenariotijd stond in deze perioden stil. Van en tot zijn hier werkelijke tijd.'),
    dataTable(
      [
        { title: 'Scenariotijd', width: momentWidth(model) + 24 },
        { title: 'Soort', width: 98 },
        { title: 'Van', width: 52 },
        { title: 'Tot', width: 52 },
        { title: 'Duur', width: 58 },
        { title: 'Toelichting' },
      ],
      model.interruptions.map((item) => [
        time(item.atMs),
        INTERRUPTION_LABELS[item.kind],
        wallClockSeconds(item.fromWallMs),
        item.untilWallMs === null ? 'duurt nog' : wallClockSeconds(item.untilWallMs),
        item.untilWallMs === null ? '–' : durationText(item.untilWallMs - item.fromWallMs),
        interruptionText(item),
      ]),
    ),
  ];
}
