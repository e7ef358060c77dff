/**
 * How the exercise ran: each phase with the reason it began, what the leader set by hand, and each change of the
 * GRIP level.
 */
import type { Content } from 'pdfmake/interfaces';
import { roleLabel } from '../../shared/people/roles.ts';
import type { PhaseStretch } from '../../shared/report/course.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import { durationText } from '../../shared/report/report-time.ts';
import { dataTable, INK_SOFT, note, paragraph, sectionHeading } from './page-style.ts';
import { momentWidth } from './timeline-chart.ts';

const FROM_GRIP_4 =
  'Vanaf GRIP 4 ligt het gezag bij de voorzitter van de veiligheidsregio; het GBT adviseert lokaal.';

export function courseChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  const width = momentWidth(model);
  const { phases, gripSteps, initialGrip } = model;
  return [
    { text: 'Fasen', style: 'section' },
    phases.length === 0
      ? paragraph('De oefening is niet gestart, dus er zijn geen fasen doorlopen.')
      : dataTable(
          [
            { title: 'Nr.', width: 26 },
            { title: 'Fase', width: 120 },
            { title: 'Van', width },
            { title: 'Tot', width },
            { title: 'Duur', width: 66 },
            { title: 'Waardoor deze fase begon' },
          ],
          phases.map((phase) => [
            String(phase.number),
            [
              phase.title,
              ...(phase.partOf === null ? [] : [{ text: `in ${phase.partOf}`, color: INK_SOFT }]),
              ...(phase.isForced ? [{ text: 'met de hand ingesteld', color: INK_SOFT }] : []),
            ],
            time(phase.fromMs),
            time(phase.untilMs),
            durationText(phase.untilMs - phase.fromMs),
            [phase.reason, ...decisionRefs(model, phase)],
          ]),
        ),
    ...besidePhases(model),
    sectionHeading('GRIP'),
    gripSteps.length === 0
      ? paragraph(`Er is niet opgeschaald of afgeschaald: het bleef GRIP ${initialGrip}.`)
      : [
          paragraph(`De oefening begon op GRIP ${initialGrip}.`),
          dataTable(
            [
              { title: 'Ingegaan', width: 98 },
              { title: 'Verandering', width: 94 },
              { title: 'Beslisser', width: 118 },
              { title: 'Reden' },
            ],
            gripSteps.map((step) => [
              [time(step.effectiveMs), { text: `vastgelegd ${time(step.recordedMs)}`, color: INK_SOFT }],
              `GRIP ${step.from} → GRIP ${step.to}`,
              step.imposed
                ? [roleLabel(step.decider), { text: 'opgelegd door de oefenleiding', color: INK_SOFT }]
                : roleLabel(step.decider),
              step.reason,
            ]),
          ),
          ...(gripSteps.some((step) => step.to >= 4) ? [note(FROM_GRIP_4)] : []),
        ],
  ];
}

/** The decisions of the besluitenlijst that led to a phase. */
function decisionRefs({ gates }: ReportModel, { decidedGates }: PhaseStretch): readonly Content[] {
  const numbers = gates.flatMap(({ gateId, decision }) =>
    decision?.record && decidedGates.includes(gateId) ? [decision.record.number] : [],
  );
  return numbers.length === 0 ? [] : [{ text: `besluit ${numbers.join(', ')}`, color: INK_SOFT }];
}

/** What was set by hand in the charts beside the phases, whose course is not told otherwise. */
function besidePhases(model: ReportModel): readonly Content[] {
  const time = momentFormatOf(model);
  const set = model.forcedPhases.filter(({ region }) => region !== null);
  if (set.length === 0) return [];
  return [
    sectionHeading('Met de hand ingesteld naast de fasen'),
    dataTable(
      [
        { title: 'Tijd', width: momentWidth(model) },
        { title: 'Onderdeel', width: 118 },
        { title: 'Toestand', width: 118 },
        { title: 'Reden' },
      ],
      set.map(({ atMs, region, title, reason }) => [time(atMs), region ?? '', title, reason]),
    ),
  ];
}
