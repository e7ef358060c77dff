/**
 * Each statutory term: the law, from when to when, and whether it was met; and what the team itself kept in view: terms
 * that it noted, and duties that follow from its decisions. A term may end days after the exercise, so its moments
 * carry their date then.
 */
import type { Content } from 'pdfmake/interfaces';
import type { ReportModel } from '../../shared/report/report-model.ts';
import { createMomentFormat, durationText } from '../../shared/report/report-time.ts';
import { DUTY_VERDICT_LABELS, type DutyAccount } from '../../shared/report/team-account.ts';
import { TERM_VERDICT_LABELS, type TermOutcome } from '../../shared/report/term-outcome.ts';
import { dataTable, INK_SOFT, paragraph, sectionHeading } from './page-style.ts';

export function termChapter({ terms, team: { duties }, lastMs, title }: ReportModel): Content {
  const limits = [...terms.map(({ limitMs }) => limitMs), ...duties.map(({ dueMs }) => dueMs)];
  const latestMs = Math.max(lastMs, ...limits.map((limit) => limit ?? 0));
  const time = createMomentFormat(title.plan.scenarioStartsAt, latestMs);
  const width = time(latestMs).length > 5 ? 82 : 48;
  const moment = (ms: number | null) => (ms === null ? '–' : time(ms));
  return [
    ...(terms.length === 0 ? [] : [termTable(terms, moment, width)]),
    ...(duties.length === 0 ? [] : [dutyTable(duties, moment, width, terms.length === 0)]),
  ];
}

type Moment = (ms: number | null) => string;

function termTable(terms: readonly TermOutcome[], moment: Moment, width: number): Content {
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

function dutyTable(duties: readonly DutyAccount[], moment: Moment, width: number, isFirst: boolean): Content {
  return [
    sectionHeading('Door het team bijgehouden', isFirst),
    dataTable(
      [
        { title: 'Termijn of plicht' },
        { title: 'Sinds', width },
        { title: 'Uiterlijk', width },
        { title: 'Uitkomst', width: 130 },
      ],
      duties.map((duty) => [
        [
          duty.label,
          ...(duty.decisionNumber === null
            ? []
            : [{ text: `volgt uit besluit ${duty.decisionNumber}`, color: INK_SOFT }]),
        ],
        moment(duty.sinceMs),
        moment(duty.dueMs),
        dutyOutcome(duty, moment),
      ]),
    ),
  ];
}

function dutyOutcome({ verdict, metMs, dueMs, note }: DutyAccount, moment: Moment): Content {
  const words = DUTY_VERDICT_LABELS[verdict];
  if (metMs === null) return words;
  const late =
    verdict === 'metLate' && dueMs !== null ? `, ${durationText(metMs - dueMs)} na de termijn` : '';
  return [`${words}: ${moment(metMs)}${late}`, ...(note === '' ? [] : [{ text: note, color: INK_SOFT }])];
}

function outcome({ verdict, metMs, limitMs, metBy }: TermOutcome, moment: Moment): Content {
  const words = TERM_VERDICT_LABELS[verdict];
  if (metMs === null || limitMs === null) return words;
  const late = verdict === 'metLate' ? `, ${durationText(metMs - limitMs)} na de termijn` : '';
  return [`${words}: ${moment(metMs)}${late}`, { text: metBy ?? '', color: INK_SOFT }];
}
