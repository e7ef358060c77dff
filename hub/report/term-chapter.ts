/**
 * Each statutory term: the law, from when to when, and whether it was met. A term may end days after the
 * exercise, so its moments carry their date then.
 */
import type { Content } from 'pdfmake/interfaces';
import type { ReportModel } from '../../shared/report/report-model.ts';
import { createMomentFormat, durationText } from '../../shared/report/report-time.ts';
import { TERM_VERDICT_LABELS, type TermOutcome } from '../../shared/report/term-outcome.ts';
import { dataTable, INK_SOFT, paragraph } from './page-style.ts';

export function termChapter({ terms, lastMs, title }: ReportModel): Content {
  const latestMs = Math.max(lastMs, ...terms.map(({ limitMs }) => limitMs ?? 0));
  const time = createMomentFormat(title.plan.scenarioStartsAt, latestMs);
  const width = time(latestMs).length > 5 ? 82 : 48;
  const moment = (ms: number | null) => (ms === null ? '–' : time(ms));
  return [
    paragraph(
      'Termijnen die de wet stelt en die in dit scenario konden gaan lopen. De tijd waarop is vastgelegd dat een termijn is gehaald, telt.',
    ),
    dataTable(
      [
        { title: 'Nr.', width: 26 },
        { title: 'Termijn' },
        { title: 'Begonnen', width },
        { title: 'Uiterlijk', width },
        { title: 'Uitkomst', width: 130 },
      ],
      terms.map((term) => [
        String(term.number),
        [term.title, { text: term.law, color: INK_SOFT }],
        moment(term.startedMs),
        moment(term.limitMs),
        outcome(term, moment),
      ]),
    ),
  ];
}

function outcome(
  { verdict, metMs, limitMs, metBy }: TermOutcome,
  moment: (ms: number | null) => string,
): Content {
  const words = TERM_VERDICT_LABELS[verdict];
  if (metMs === null || limitMs === null) return words;
  const late = verdict === 'metLate' ? `, ${durationText(metMs - limitMs)} na de termijn` : '';
  return [`${words}: ${moment(metMs)}${late}`, { text: metBy ?? '', color: INK_SOFT }];
}
