/**
 * The besluitenlijst with the whole record of each decision, and the actielijst. What was left empty is left out, so
 * that a short record stays short.
 */
import type { Content } from 'pdfmake/interfaces';
import type { FormatTime } from '../../shared/exercise/log-line.ts';
import { wallClock } from '../../shared/exercise/time-format.ts';
import { ofDecisionWords } from '../../shared/meeting/action-list.ts';
import { DECISION_STATUS_LABELS } from '../../shared/meeting/decision-list.ts';
import type { ActionAccount, DecisionAccount, DecisionMoment } from '../../shared/report/decision-account.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import { dataTable, definitions, INK_SOFT, note, paragraph, sectionHeading } from './page-style.ts';
import { momentWidth } from './timeline-chart.ts';

type Pair = readonly [string, Content];

const BECAME: Readonly<Record<DecisionMoment['became'], string>> = {
  proposed: 'Voorgesteld',
  confirmed: 'Bekrachtigd',
  withdrawn: 'Ingetrokken',
  revised: 'Herzien',
  linked: 'Aan beslispunt gekoppeld',
};

function momentPair(
  { became, atMs, wallMs, by }: DecisionMoment,
  decision: DecisionAccount,
  time: FormatTime,
): Pair {
  const { isOnWord, revisedBy } = decision;
  const how =
    became === 'confirmed' && isOnWord
      ? 'door de oefenleider, op woord van de voorzitter'
      : became === 'revised' && revisedBy !== null
        ? `door besluit ${revisedBy}`
        : `door: ${by}`;
  return [BECAME[became], `${time(atMs)} (${wallClock(wallMs)} werkelijke tijd), ${how}`];
}

function recordPairs(decision: DecisionAccount, time: FormatTime): readonly Pair[] {
  const { ground, duties, message, gate, revises, reason, actionNumbers } = decision;
  const filled = (label: string, text: string): readonly Pair[] => (text === '' ? [] : [[label, text]]);
  return [
    ['Besluit', { text: decision.decision, bold: true }],
    ...filled('Motivering', decision.rationale),
    ...filled('Alternatieven', decision.alternatives),
    ...filled('Grondslag', ground ?? ''),
    ...filled('Plicht daarna', duties.join('\n')),
    ['Beslisser', decision.decider],
    ...filled('Afwijkende mening', decision.dissent),
    ...filled('Communicatie', decision.communication),
    ...filled('Naar aanleiding van', message ? `${message.subject} (${time(message.atMs)})` : ''),
    ...filled('Herziet', revises === null ? '' : `besluit ${revises}`),
    ...filled('Acties', actionNumbers.length === 0 ? '' : `actie ${actionNumbers.join(', ')}`),
    ...filled('Beslispunt', gate ? `${gate.title}: ${gate.option}` : ''),
    ...decision.moments.map((moment) => momentPair(moment, decision, time)),
    ...filled('Reden van intrekken', reason),
  ];
}

export function decisionChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  return [
    paragraph(
      'Alle besluiten van het beleidsteam, op volgorde van binnenkomst. Een besluit geldt zodra de voorzitter het bekrachtigt. Een besluit wordt nooit gewijzigd: een nieuw besluit komt ervoor in de plaats.',
    ),
    ...model.team.decisions.map((decision, index) => [
      sectionHeading(
        `${decision.number}  ${decision.subject}: ${DECISION_STATUS_LABELS[decision.status].toLowerCase()}`,
        index === 0,
      ),
      definitions(recordPairs(decision, time)),
    ]),
  ];
}

const LATENESS: Readonly<Record<NonNullable<ActionAccount['lateness']>, string>> = {
  late: 'te laat klaar',
  overdue: 'te laat, niet klaar',
};

export function actionChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  // As wide as its header.
  const width = Math.max(50, momentWidth(model));
  return [
    dataTable(
      [
        { title: 'Nr.', width: 26 },
        { title: 'Actie' },
        { title: 'Actiehouder', width: 100 },
        { title: 'Gegeven', width },
        { title: 'Uiterlijk', width },
        { title: 'Stand aan het eind', width: 100 },
      ],
      model.team.actions.map((action) => [
        String(action.number),
        [
          action.text,
          ...(action.decisionNumber === null
            ? []
            : [{ text: ofDecisionWords(action.decisionNumber, action.decisionEnd), color: INK_SOFT }]),
          ...(action.note === '' ? [] : [{ text: action.note, color: INK_SOFT }]),
        ],
        action.owner,
        time(action.givenMs),
        action.dueMs === null ? '–' : time(action.dueMs),
        [
          `${action.status}, ${time(action.statusMs)}`,
          ...(action.lateness === null ? [] : [{ text: LATENESS[action.lateness], bold: true }]),
        ],
      ]),
    ),
    note('Een actie is te laat als haar tijd om was voordat de actiehouder haar klaar meldde.'),
  ];
}
