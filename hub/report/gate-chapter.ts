/**
 * Each decision gate as a short dossier: what was asked, by when, what was decided and what it brought; where it
 * was opened again, what was decided before too.
 */
import type { Content } from 'pdfmake/interfaces';
import type { FormatTime } from '../../shared/exercise/log-line.ts';
import { DECISION_STATUS_LABELS } from '../../shared/meeting/decision-list.ts';
import {
  type DecisionEnded,
  GATE_VERDICT_LABELS,
  type GateOutcome,
  type GateRound,
} from '../../shared/report/gate-outcome.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import { durationText } from '../../shared/report/report-time.ts';
import { definitions, paragraph, sectionHeading } from './page-style.ts';

type Pair = readonly [string, Content];

/** @param at when, between the words; left out where the moment does not matter */
const endWords = ({ became, revisedBy }: DecisionEnded, at = ''): string =>
  [DECISION_STATUS_LABELS[became].toLowerCase(), at, revisedBy === null ? '' : `door besluit ${revisedBy}`]
    .filter((part) => part !== '')
    .join(' ');

/** "op tijd, later herzien door besluit 5" */
export function outcomeWords({ verdict, decision }: GateRound): string {
  const ended = decision?.ended ?? null;
  return `${GATE_VERDICT_LABELS[verdict]}${ended ? `, later ${endWords(ended)}` : ''}`;
}

function roundPairs(round: GateRound, time: FormatTime): readonly Pair[] {
  const { decision, openedMs, deadlineMs, silence, verdict } = round;
  const pairs: Pair[] = [];
  if (openedMs !== null && deadlineMs !== null) {
    pairs.push(['Aan de orde', `${time(openedMs)}, uiterlijk te besluiten om ${time(deadlineMs)}`]);
  }
  if (silence !== null)
    pairs.push([
      !decision ? 'Gevolg' : verdict === 'late' ? 'Gevolg van te laat' : 'Toen al gebeurd',
      silence,
    ]);
  if (decision) {
    const late =
      deadlineMs !== null && verdict === 'late'
        ? `, ${durationText(decision.atMs - deadlineMs)} te laat`
        : '';
    const { record, linkedMs, rationale, ended } = decision;
    const end = ended ? ` (${endWords(ended, time(ended.atMs))})` : '';
    pairs.push(['Besluit', { text: `${decision.option}${record ? '' : end}`, bold: true }]);
    if (record) {
      const { number, subject } = record;
      pairs.push(['Besluitenlijst', `besluit ${number}${end}, ${subject}: ${record.decision}`]);
    }
    pairs.push(['Genomen', `${time(decision.atMs)} door ${decision.decider}${late}`]);
    if (linkedMs !== null) pairs.push(['Gekoppeld', `${time(linkedMs)} door de oefenleider`]);
    if (rationale !== '') pairs.push(['Motivering', rationale]);
    pairs.push(['Gevolg', decision.consequence], ['Vastgelegd door', decision.recordedBy]);
  }
  return pairs;
}

/** Every round of the gate, in order of time, each with what ended it. */
function dossier(gate: GateOutcome, time: FormatTime): readonly Pair[] {
  const before = gate.earlier.flatMap((round): readonly Pair[] => [
    ...(round.decision ? [] : [['Uitkomst', GATE_VERDICT_LABELS[round.verdict]] as const]),
    ...roundPairs(round, time),
    ['Opnieuw geopend', { text: `${time(round.reopened.atMs)}: ${round.reopened.reason}`, italics: true }],
  ]);
  return [['Beslispunt van', gate.owner], ...before, ...roundPairs(gate, time)];
}

export function gateChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  if (model.gates.length === 0) return paragraph('Dit scenario heeft geen beslispunten.');
  return model.gates.map((gate, index) => [
    sectionHeading(`${gate.number}  ${gate.title}: ${outcomeWords(gate)}`, index === 0),
    { text: gate.question, style: 'paragraph', italics: true },
    definitions(dossier(gate, time)),
  ]);
}
